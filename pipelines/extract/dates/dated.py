"""`Dated`: one expression of time with its readings. Finding it is in `find.py`; the arithmetic in `periods.py`."""

from dataclasses import dataclass
from typing import Final

from pipelines.extract.model import When

LIES_AHEAD: Final = frozenset(("planned", "proposed"))
LIES_BEHIND: Final = frozenset(("occurred", "ongoing"))


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of time: its span in offsets and tokens, and what it means.

    "On Tuesday" and "in April" name the last one or the next: `past` and `ahead` are the two readings, `when` the
    likelier where no verb tells. Expressions with one meaning only have it three times. `kind` is `calendar`,
    `weekday`, `relative`, or `anaphor` for "the next day", which counts `shift` days from a day the text has named.
    `preposition` is the word in front ("by", "since", "on"), lower case, or empty.
    """

    start: int
    end: int
    first: int
    last: int
    when: When
    past: When
    ahead: When
    kind: str
    preposition: str = ""
    shift: int = 0

    def for_status(self, status: str | None) -> When:
        """The reading that fits an event of this status; `None` or `cancelled` takes the likelier one."""
        if status in LIES_AHEAD:
            return self.ahead
        if status in LIES_BEHIND:
            return self.past
        return self.when
