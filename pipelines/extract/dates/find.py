"""`find_dates`: the one pass over the tokens, from each anchor (a month, a year, a weekday, a unit) to a `Dated`."""

from typing import Final

from pipelines.extract.dates.calendar_forms import Found, read_month, read_year
from pipelines.extract.dates.dated import Dated
from pipelines.extract.dates.periods import Readings, days, shift_days
from pipelines.extract.dates.relative_forms import (
    ANCHORS_OF_UNITS,
    Anaphor,
    read_day,
    read_day_of_month,
    read_part_of_day,
    read_unit,
    read_weekday,
)
from pipelines.extract.dates.vocabulary import (
    AHEAD,
    BEHIND,
    BETWEEN,
    DAY_NUMBERS,
    DAYS,
    MONTHS,
    PARTS_OF_DAY,
    WEEKDAYS,
    YEARS,
)
from pipelines.extract.model import When
from pipelines.extract.word_list import WordList
from pipelines.parse.document import Document, Sentence
from pipelines.parse.words import PREPOSITIONS

_KINDS: Final[dict[str, str]] = {
    **dict.fromkeys(YEARS, "year"),
    **dict.fromkeys(ANCHORS_OF_UNITS, "unit"),
    **dict.fromkeys(PARTS_OF_DAY, "part"),
    "days": "unit",
    **dict.fromkeys(DAYS, "day"),
    **dict.fromkeys((number for number in DAY_NUMBERS if not number.isdecimal()), "ordinal"),
    **dict.fromkeys(WEEKDAYS, "weekday"),
    **dict.fromkeys(MONTHS, "month"),
}
_ANCHORS: Final = WordList(_KINDS)
_KINDS_OF_DATED: Final = {"year": "calendar", "month": "calendar", "ordinal": "calendar", "weekday": "weekday"}


def find_dates(document: Document) -> list[Dated]:
    """The expressions of time of a document, in its order, none overlapping."""
    found: list[Dated] = []
    sentences = document.sentences
    at, free = 0, 0
    for i in _ANCHORS.positions(document.tokens):
        while at < len(sentences) and sentences[at].last <= i:
            at += 1
        if at == len(sentences):
            break
        if i < free or i < sentences[at].first:
            continue
        dated = _read(document, i, max(sentences[at].first, free), sentences[at], found)
        if dated is not None:
            found.append(dated)
            free = dated.last
    return found


def _read(document: Document, i: int, first: int, sentence: Sentence, before: list[Dated]) -> Dated | None:
    tokens, published_on, last = document.tokens, document.published_on, sentence.last
    kind = _KINDS[tokens.lowers[i]]
    read: Found | Anaphor | None
    if kind == "month":
        read = read_month(tokens, i, first, last, published_on)
    elif kind == "year":
        read = read_year(tokens, i, first, last, published_on)
    elif kind == "weekday":
        read = read_weekday(tokens, i, first, last, published_on)
    elif kind == "ordinal":
        read = read_day_of_month(tokens, i, first, last, published_on)
    elif kind == "day":
        read = read_day(tokens, i, first, published_on)
    elif kind == "part":
        read = read_part_of_day(tokens, i, first, published_on)
        if read is None and tokens.lowers[i] == "day":
            read = read_unit(tokens, i, first, last, published_on)
    else:
        read = read_unit(tokens, i, first, last, published_on)
    if read is None:
        return None
    shift = 0
    if isinstance(read, Anaphor):
        when = _day_named_before(before, read.shift)
        if when is None:
            return None
        readings, kind, shift = Readings(when, when, when), "anaphor", read.shift
    else:
        readings, kind = read.readings, _KINDS_OF_DATED.get(kind, "relative")
    preposition = _preposition(document, read.first, sentence.first)
    likelier = readings.ahead if preposition in AHEAD else readings.past if preposition in BEHIND else readings.when
    return Dated(
        tokens.starts[read.first],
        tokens.ends[read.last - 1],
        read.first,
        read.last,
        likelier,
        readings.past,
        readings.ahead,
        kind,
        preposition,
        shift,
    )


def _day_named_before(before: list[Dated], shift: int) -> When | None:
    """The day `shift` days after the last day that the text named; a deadline ("by Friday") is none of them."""
    for dated in reversed(before):
        if dated.when.precision == "day" and dated.preposition not in AHEAD:
            return days(shift_days(dated.when.start, shift))
    return None


def _preposition(document: Document, first: int, limit: int) -> str:
    """The preposition that a date hangs on, past words such as "the end of"."""
    lowers = document.tokens.lowers
    at = first - 1
    while at >= limit and at >= first - 6 and lowers[at] in BETWEEN:
        if lowers[at] == "of" and lowers[at - 1] not in BETWEEN:
            break
        at -= 1
    return lowers[at] if at >= limit and lowers[at] in PREPOSITIONS else ""
