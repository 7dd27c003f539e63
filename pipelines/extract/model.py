"""What extraction finds, as plain data: the objects that one finder hands to the next. Rows are made in `rows.py`."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(eq=False, slots=True)
class Participant:
    """A person, organization or country of one document. Compared by identity: there is one object per participant.

    `gender` is `"f"`, `"m"` or `None` where nothing tells; `offices` are as short as they stand in the text.
    """

    kind: str
    name: str
    country: str | None = None
    gender: str | None = None
    aliases: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    participant_id: str = ""


@dataclass(eq=False, slots=True)
class Mention:
    """A span that stands for one participant, or for several ("both leaders").

    `start` and `end` are offsets, `first` and `last` token indices, half open. The span is the referring words alone:
    "Tokayev", "he", "the President", "Serbian".
    """

    start: int
    end: int
    first: int
    last: int
    participants: tuple[Participant, ...]
    form: str


@dataclass(eq=False, slots=True)
class SectorMention:
    """A term that names a sector."""

    start: int
    end: int
    first: int
    last: int
    sector: str


@dataclass(eq=False, slots=True)
class Place:
    """A place of the document; a country as a place has its own name and code."""

    name: str
    country: str | None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    place_id: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A period: `precision` is `day`, `month` or `year`; a single day has `start == end`."""

    start: date
    end: date
    precision: str


@dataclass(eq=False, slots=True)
class Statement:
    """One attributed span of content. `cue` and `speaker_span` are spans of offsets; the speaker may be words only."""

    start: int
    end: int
    quote_type: str
    act: str
    rule: str
    cue: tuple[int, int] | None = None
    speaker: Participant | None = None
    speaker_span: tuple[int, int] | None = None
    cospeakers: list[Participant] = field(default_factory=list)
    addressees: list[Participant] = field(default_factory=list)
    sectors: list[str] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Event:
    """One occurrence; `start` and `end` are the offsets of its trigger."""

    start: int
    end: int
    event_type: str
    status: str
    rule: str
    when: When | None = None
    place: Place | None = None
    actors: list[Participant] = field(default_factory=list)
    recipients: list[Participant] = field(default_factory=list)
    sectors: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """All that one document says."""

    participants: list[Participant]
    mentions: list[Mention]
    sector_mentions: list[SectorMention]
    statements: list[Statement]
    events: list[Event]
    places: list[Place]
    dateline_place: Place | None = None
    credited_source: Participant | None = None
