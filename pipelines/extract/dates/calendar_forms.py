"""Dates that the calendar fixes: months, with a day or a year or neither, years, and numeric dates.

Each function looks around one anchor, the token `i`, within the sentence `first` to `last`, and gives the tokens that
the date covers with what it may mean, or `None`.
"""

from datetime import date
from typing import Final, NamedTuple

from pipelines.extract.dates.periods import (
    Readings,
    day_of,
    day_readings,
    days,
    month,
    month_readings,
    only,
    year,
)
from pipelines.extract.dates.vocabulary import (
    BEFORE_MONTH,
    BEFORE_YEAR,
    DASHES,
    DAY_NUMBERS,
    DIRECTIONS,
    MONTHS,
    RANGE_JOINS,
    YEARS,
)
from pipelines.parse.document import Flag, Tokens

_CLEAR_LENGTH: Final = 5  # letters from which the name of a month is nothing else; "march" is the exception
_UNCLEAR: Final = frozenset(("march", "may", "june", "april", "august"))  # also verbs and names of people
_BEFORE_NAMELIKE: Final = frozenset(
    ("in", "since", "until", "of", "last", "this", "next", "late", "early", "mid", "during")
)
_COUNTS: Final = frozenset(("of", "to", "between", "around", "from", "("))  # before a year that may be a mere number


class Found(NamedTuple):
    """The tokens `first` to `last` mean `readings`."""

    first: int
    last: int
    readings: Readings


def read_month(tokens: Tokens, i: int, first: int, last: int, published_on: date) -> Found | None:
    """A date around the name of a month: `19 November 2024`, `Nov. 19-20`, `from 3 to 5 June`, `in May`."""
    if not tokens.flags[i] & Flag.CAPITAL:
        return None
    return (
        _day_after_month(tokens, i, last, published_on)
        or _day_before_month(tokens, i, first, last, published_on)
        or _months(tokens, i, first, last, published_on)
    )


def read_year(tokens: Tokens, i: int, first: int, last: int, published_on: date) -> Found | None:
    """`in 2025`, `2024-2026`, `the 2015 deal`, `Q3 2024`, `mid-2025`; and dates in figures, `2024-11-20`."""
    lowers = tokens.lowers
    number = YEARS[lowers[i]]
    if (
        i + 4 < last
        and lowers[i + 1] == "-" == lowers[i + 3]
        and lowers[i + 2].isdecimal()
        and lowers[i + 4].isdecimal()
    ):
        found = only(days(day_of(number, int(lowers[i + 2]), int(lowers[i + 4]))))
        return Found(i, i + 5, found) if found else None
    before = lowers[i - 1] if i > first else ""
    if before in DASHES and i - 1 > first:
        before = lowers[i - 2]
    if before not in BEFORE_YEAR and not (len(before) == 2 and before[0] == "q"):
        return None
    if before in _COUNTS and i + 1 < last and _is_plain_noun(tokens, i + 1):
        return None
    until, end = None, i + 1
    if i + 2 < last and lowers[i + 1] in RANGE_JOINS and lowers[i + 2] in YEARS:
        until, end = YEARS[lowers[i + 2]], i + 3
    found = only(year(number, until))
    return Found(i, end, found) if found else None


def _is_plain_noun(tokens: Tokens, i: int) -> bool:
    return tokens.flags[i] & (Flag.WORD | Flag.CAPITAL | Flag.CLOSED) == Flag.WORD


def _day_after_month(tokens: Tokens, i: int, last: int, published_on: date) -> Found | None:
    """`Nov. 19`, `November 19-20`, `May 26 to June 2, 2025`."""
    lowers = tokens.lowers
    if i + 1 >= last or lowers[i + 1] not in DAY_NUMBERS:
        return None
    number, day, end = MONTHS[lowers[i]], DAY_NUMBERS[lowers[i + 1]], i + 2
    to_month, to_day = number, day
    if end + 1 < last and lowers[end] in RANGE_JOINS:
        if lowers[end + 1] in DAY_NUMBERS and not (end + 2 < last and _is_plain_noun(tokens, end + 2)):
            to_day, end = DAY_NUMBERS[lowers[end + 1]], end + 2
        elif end + 2 < last and lowers[end + 1] in MONTHS and lowers[end + 2] in DAY_NUMBERS:
            to_month, to_day, end = MONTHS[lowers[end + 1]], DAY_NUMBERS[lowers[end + 2]], end + 3
    return _with_year(tokens, (i, end), last, published_on, (number, day, to_month, to_day))


def _day_before_month(tokens: Tokens, i: int, first: int, last: int, published_on: date) -> Found | None:
    """`19 November`, `the 9th of May`, `from 3 to 5 June 2024`, `30 May - 2 June`."""
    lowers = tokens.lowers
    at = i - 2 if i - 1 > first and lowers[i - 1] == "of" else i - 1
    if at < first or lowers[at] not in DAY_NUMBERS:
        return None
    number = to_month = MONTHS[lowers[i]]
    day = to_day = DAY_NUMBERS[lowers[at]]
    begin, end = at, i + 1
    if at - 2 >= first and lowers[at - 1] in RANGE_JOINS and lowers[at - 2] in DAY_NUMBERS:
        begin, day = at - 2, DAY_NUMBERS[lowers[at - 2]]
    elif end + 2 < last and lowers[end] in RANGE_JOINS and lowers[end + 1] in DAY_NUMBERS and lowers[end + 2] in MONTHS:
        to_day, to_month, end = DAY_NUMBERS[lowers[end + 1]], MONTHS[lowers[end + 2]], end + 3
    return _with_year(tokens, (begin, end), last, published_on, (number, day, to_month, to_day))


def _with_year(
    tokens: Tokens, span: tuple[int, int], last: int, published_on: date, fields: tuple[int, int, int, int]
) -> Found | None:
    """The day or range `(month, day, to_month, to_day)` in the year written behind it, or whenever it comes round."""
    number, day, to_month, to_day = fields
    begin, end = span
    written, end = _year_behind(tokens, end, last, published_on)
    if written is None:
        found = day_readings(published_on, number, day, to_month, to_day)
    else:
        found = only(days(day_of(written, number, day), day_of(written + (to_month < number), to_month, to_day)))
    return Found(begin, end, found) if found else None


def _year_behind(tokens: Tokens, end: int, last: int, published_on: date) -> tuple[int | None, int]:
    """The year written at the token `end`, and the token after it: `2024`, `, 2024`, `of 2024`, `last year`."""
    lowers = tokens.lowers
    if end < last and lowers[end] in YEARS:
        return YEARS[lowers[end]], end + 1
    if end + 1 < last and lowers[end] in (",", "of") and lowers[end + 1] in YEARS:
        return YEARS[lowers[end + 1]], end + 2
    at = end + 1 if end < last and lowers[end] == "of" else end
    if at + 1 < last and lowers[at] in DIRECTIONS and lowers[at + 1] == "year":
        return published_on.year + DIRECTIONS[lowers[at]], at + 2
    return None, end


def _months(tokens: Tokens, i: int, first: int, last: int, published_on: date) -> Found | None:
    """`in May 1992`, `last November`, `January-September`, `in August`."""
    lowers = tokens.lowers
    number, end = MONTHS[lowers[i]], i + 1
    before = lowers[i - 1] if i > first else ""
    if before in DASHES and i - 1 > first:
        before = lowers[i - 2]  # "mid-April"
    until = None
    if i + 2 < last and lowers[i + 1] in RANGE_JOINS and lowers[i + 2] in MONTHS:
        until, end = MONTHS[lowers[i + 2]], i + 3
    written, end = _year_behind(tokens, end, last, published_on)
    if written is not None:
        found = only(month(written, number, until))
        return Found(i, end, found) if found else None
    if not _stands_alone(tokens, i, end, last, before):
        return None
    found = month_readings(published_on, number)
    if found and before in DIRECTIONS:
        found = _directed(found, DIRECTIONS[before], published_on, number)
        return Found(i - 1, end, found) if found else None
    if found and until:
        found = only(month(found.past.start.year, number, until))
    return Found(i, end, found) if found else None


def _stands_alone(tokens: Tokens, i: int, end: int, last: int, before: str) -> bool:
    """Whether the name of a month, without day or year, is one: not "she may", "June Smith", "Jan"."""
    name = tokens.lowers[i]
    if end < last and tokens.flags[end] & Flag.CAPITAL:
        return before in _BEFORE_NAMELIKE
    if name in _UNCLEAR or len(name) < _CLEAR_LENGTH:
        return before in BEFORE_MONTH
    return True


def _directed(found: Readings, direction: int, published_on: date, number: int) -> Readings | None:
    """Of "last May" and "next May" are never the present month; "this May" lies in the present year."""
    if direction == 0:
        return only(month(published_on.year, number))
    wanted = found.past if direction < 0 else found.ahead
    if number == published_on.month:
        return only(month(published_on.year + direction, number))
    return only(wanted)
