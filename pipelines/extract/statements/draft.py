"""A statement in the making, in tokens."""

from dataclasses import dataclass, field

from pipelines.extract.model import Participant


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the participants, the first before the others, and the words that name them (tokens, half open)."""

    participants: tuple[Participant, ...] = ()
    words: tuple[int, int] | None = None

    @property
    def first(self) -> Participant | None:
        return self.participants[0] if self.participants else None


@dataclass(eq=False, slots=True)
class Draft:
    """A content with its cue and speaker; all spans are token indices, half open.

    `act` may still be neutral. `is_quotation` says that all of the content is inside quotation marks but for the words
    that attribute it.
    """

    first: int
    last: int
    rule: str
    act: str
    speaker: Speaker
    cue: tuple[int, int] | None = None
    addressees: list[Participant] = field(default_factory=list)
    is_quotation: bool = False
