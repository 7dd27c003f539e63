"""`Scene`: all that the event finder looks at, indexed by token; and `Draft`, an event that is being put together.

Belongs here: plain questions ("which mentions stand in this span?"). Not here: what makes an event.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from pipelines.extract.dates import Dated
from pipelines.extract.events.vocabulary import Trigger
from pipelines.extract.grammar.clauses import Grammar
from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.model import Mention, Participant, Place, Statement, When
from pipelines.extract.ordered import Firsts, last_up_to
from pipelines.extract.places import PlaceMention, Places
from pipelines.parse.document import Document, Quotation, Sentence, Tokens

LONGEST_SENTENCE: Final = 90  # tokens; of a longer sentence only what stands near a trigger is looked at


class Cast(Protocol):
    """What the event finder needs of the participants and mentions of a document."""

    @property
    def participants(self) -> list[Participant]: ...

    @property
    def mentions(self) -> list[Mention]: ...


@dataclass(eq=False, slots=True)
class Draft:
    """An event that is being put together. `first` to `last` are the tokens of the trigger.

    `group` is the verb of a verb trigger, or the verb that governs a noun trigger ("held" in "held talks"); `head` is
    the token that names the event. `own_date` tells a date of its own clause from one that was lent to it, `anaphor`
    that it counts so many days from one named before. `has_parties` tells a noun whose own phrase names somebody;
    `is_bare` holds for "the talks", without parties or a date; `is_described` where those who take part are told by
    common nouns alone. `collective` is the plural noun that the subject is told by ("sides", "ministers"), or empty;
    `echoes` are the sentences that speak of it again.
    """

    trigger: Trigger
    first: int
    last: int
    head: int
    sentence: Sentence
    group: VerbGroup | None
    rule: str
    status: str = "occurred"
    actors: list[Participant] = field(default_factory=list)
    recipients: list[Participant] = field(default_factory=list)
    when: When | None = None
    place: Place | None = None
    own_date: bool = False
    own_place: bool = False
    is_definite: bool = False
    is_bare: bool = False
    has_parties: bool = False
    is_described: bool = False
    collective: str = ""
    dated: Dated | None = None
    anaphor: int | None = None
    echoes: set[int] = field(default_factory=set)
    quoted: Quotation | None = None
    told_by: Statement | None = None

    @property
    def event_type(self) -> str:
        return self.trigger.event_type

    @property
    def participants(self) -> list[Participant]:
        return [*self.actors, *self.recipients]


@dataclass(slots=True)
class Scene:
    """One document with all that was found in it before its events."""

    document: Document
    tokens: Tokens
    grammar: Grammar
    cast: Cast
    statements: Sequence[Statement]
    mentions: list[Mention]
    dates: list[Dated]
    places: list[PlaceMention]
    dateline: Place | None
    _mention_firsts: Firsts
    _date_firsts: Firsts
    _place_firsts: Firsts
    _statement_starts: list[int]
    _quotation_firsts: list[int]
    by_country: dict[str, Participant]
    country_places: dict[str, Place]

    def mentions_between(self, first: int, last: int) -> list[Mention]:
        """The mentions that begin among the tokens `first` to `last`."""
        return self.mentions[self._mention_firsts.at(first) : self._mention_firsts.at(last)]

    def dates_between(self, first: int, last: int) -> list[Dated]:
        """The dates that begin among the tokens `first` to `last`."""
        return self.dates[self._date_firsts.at(first) : self._date_firsts.at(last)]

    def places_between(self, first: int, last: int) -> list[PlaceMention]:
        """The places that begin among the tokens `first` to `last`."""
        return self.places[self._place_firsts.at(first) : self._place_firsts.at(last)]

    def statement_at(self, token: int) -> Statement | None:
        """The innermost statement whose content covers a token."""
        start = self.tokens.starts[token]
        at = last_up_to(self._statement_starts, start)
        for statement in reversed(self.statements[max(0, at - 3) : at + 1]):
            if statement.end > start:
                return statement
        return None

    def quotation_at(self, token: int) -> Quotation | None:
        """The quotation that covers a token, its marks included."""
        at = last_up_to(self._quotation_firsts, token)
        quotation = self.document.quotations[at] if at >= 0 else None
        return quotation if quotation is not None and quotation.last > token else None

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that a token stands in; of an endless one what is near enough to the token to matter."""
        sentence = self.document.sentences[self.tokens.sentences[token]]
        if sentence.last - sentence.first <= LONGEST_SENTENCE:
            return sentence
        near = slice(max(sentence.first, token - LONGEST_SENTENCE), min(sentence.last, token + LONGEST_SENTENCE))
        return replace(sentence, first=near.start, last=near.stop)


def set_scene(
    document: Document,
    grammar: Grammar,
    cast: Cast,
    statements: Sequence[Statement],
    dates: Sequence[Dated],
    places: Places,
) -> Scene:
    """Put everything in the order of the tokens."""
    mentions = sorted((m for m in cast.mentions if m.participants), key=lambda m: (m.first, -m.last))
    dates = sorted(dates, key=lambda dated: dated.first)
    where = sorted(places.mentions, key=lambda mention: mention.first)
    statements = sorted(statements, key=lambda statement: (statement.start, -statement.end))
    size = len(document.tokens)
    return Scene(
        document,
        document.tokens,
        grammar,
        cast,
        statements,
        mentions,
        dates,
        where,
        places.dateline,
        Firsts([mention.first for mention in mentions], size),
        Firsts([dated.first for dated in dates], size),
        Firsts([mention.first for mention in where], size),
        [statement.start for statement in statements],
        [quotation.first for quotation in document.quotations],
        {p.country: p for p in cast.participants if p.kind == "country" and p.country},
        {place.country: place for place in places.places if place.place_id.count(":") == 1 and place.country},
    )
