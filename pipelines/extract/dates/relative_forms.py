"""Dates counted from the day of publication, or from a day that the text has named.

`Tuesday`, `yesterday`, `last week`, `two years ago`, `the next day`. Each function looks around one anchor, the token
`i`, within the sentence `first` to `last`.
"""

from datetime import date, timedelta
from typing import Final, NamedTuple

from pipelines.extract.dates.calendar_forms import Found
from pipelines.extract.dates.periods import (
    Readings,
    days,
    month_of,
    only,
    shift_days,
    shift_months,
    weekday_readings,
    year,
)
from pipelines.extract.dates.vocabulary import (
    DAY_NUMBERS,
    DAYS,
    DIRECTIONS,
    MONTHS,
    NAMED_DAYS,
    NUMBERS,
    PARTS_OF_DAY,
    UNITS,
    WEEKDAYS,
)
from pipelines.extract.model import When
from pipelines.parse.document import Flag, Tokens

_SEASON_BEGINS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
# "over the past year" is no date, and "the previous year" is the one before the year that the text speaks of
_OPEN_SPANS: Final = frozenset(("last", "past", "next", "coming", "previous", "following"))
_SATURDAY: Final = 5


class Anaphor(NamedTuple):
    """The tokens `first` to `last` mean the day `shift` days after one that the text has named."""

    first: int
    last: int
    shift: int


def read_weekday(tokens: Tokens, i: int, first: int, last: int, published_on: date) -> Found | None:
    """`on Tuesday`, `last Friday`; none in "Bloody Sunday", nor where a date in figures follows, which tells more."""
    lowers = tokens.lowers
    if not tokens.flags[i] & Flag.CAPITAL or (i > first and lowers[i - 1] in NAMED_DAYS):
        return None
    at = i + 2 if i + 1 < last and lowers[i + 1] == "," else i + 1
    if at + 1 < last and (
        (lowers[at] in MONTHS and lowers[at + 1] in DAY_NUMBERS)
        or (lowers[at] in DAY_NUMBERS and lowers[at + 1] in MONTHS)
    ):
        return None
    found = weekday_readings(published_on, WEEKDAYS[lowers[i]])
    before = lowers[i - 1] if i > first else ""
    if found is None or before not in DIRECTIONS:
        return Found(i, i + 1, found) if found else None
    direction = DIRECTIONS[before]
    wanted = found.past if direction < 0 else found.ahead
    if direction and wanted.start == published_on:
        shifted = days(shift_days(published_on, 7 * direction))
        wanted = shifted or wanted
    return Found(i - 1, i + 1, Readings(wanted, wanted, wanted))


def read_day(tokens: Tokens, i: int, first: int, published_on: date) -> Found | None:
    """`yesterday`, `today`, `tonight`, `tomorrow`, `the day before yesterday`."""
    lowers = tokens.lowers
    count, begin = DAYS[lowers[i]], i
    if i - 2 >= first and lowers[i - 2] == "day" and lowers[i - 1] == ("before" if count < 0 else "after"):
        count, begin = 2 * count, i - 2
    found = only(days(shift_days(published_on, count)))
    return Found(begin, i + 1, found) if found else None


def read_unit(tokens: Tokens, i: int, first: int, last: int, published_on: date) -> Found | Anaphor | None:
    """`last week`, `next spring`, `two years ago`, `the next day`, `a day later`, `by the end of the year`."""
    lowers = tokens.lowers
    word = lowers[i]
    before = lowers[i - 1] if i > first else ""
    earlier = lowers[i - 2] if i - 1 > first else ""
    after = lowers[i + 1] if i + 1 < last else ""
    if before in NUMBERS and (after == "ago" or word in ("day", "days")):
        return _counted(after, word, NUMBERS[before], i, published_on)
    if earlier == "the" and before in ("next", "following", "previous") and word == "day":
        return Anaphor(i - 1, i + 1, -1 if before == "previous" else 1)
    if word in ("day", "month", "year") and before == "the" and earlier in ("of", "in"):
        return None if word == "day" else _shifted(word, 0, i, i + 1, published_on)
    if before in DIRECTIONS and not (earlier == "the" and before in _OPEN_SPANS and word != "weekend"):
        return _shifted(word, DIRECTIONS[before], i - 1, i + 1, published_on)
    if word == "weekend" and before == "the":
        return _shifted(word, 0, i - 1, i + 1, published_on)
    return None


def read_part_of_day(tokens: Tokens, i: int, first: int, published_on: date) -> Found | Anaphor | None:
    """`this morning`, `last night`; `that evening`, `the same day`, `later in the day`, which point back."""
    lowers = tokens.lowers
    before = lowers[i - 1] if i > first else ""
    earlier = lowers[i - 2] if i - 1 > first else ""
    if before in ("same", "that") or (before == "the" and earlier == "in"):
        return Anaphor(i - 1, i + 1, 0)
    if (before == "this" and lowers[i] != "day") or (before == "last" and lowers[i] in ("night", "evening")):
        found = only(days(shift_days(published_on, DIRECTIONS[before])))
        return Found(i - 1, i + 1, found) if found else None
    return None


ANCHORS_OF_UNITS: Final = frozenset(UNITS) - PARTS_OF_DAY


def _counted(after: str, word: str, count: int, i: int, published_on: date) -> Found | Anaphor | None:
    """`three days ago`, `two years ago`; `a day later`, `two days before the talks`, counted from another day."""
    if after == "ago":
        return _shifted(word, -count, i - 1, i + 2, published_on)
    # "a day after the talks" dates what follows, from the day before it in the text
    shift = {"later": count, "earlier": -count, "after": -count, "before": count}.get(after)
    return None if shift is None else Anaphor(i - 1, i + 2, shift)


def _shifted(word: str, count: int, first: int, last: int, published_on: date) -> Found | None:
    """The period of the unit `word` that lies `count` of them from the present one, as coarse as the unit tells."""
    found = only(_period(word, count, published_on))
    return Found(first, last, found) if found else None


def _period(word: str, count: int, published_on: date) -> When | None:
    unit = UNITS[word]
    if unit == "day":
        return days(shift_days(published_on, count))
    if unit == "week":
        day = shift_days(published_on, 7 * count)
        return month_of(day) if day else None
    if unit == "month":
        return shift_months(published_on, count)
    if unit == "year":
        return year(published_on.year + count)
    if unit == "weekend":
        saturday = shift_days(published_on, _SATURDAY - published_on.weekday() + 7 * count)
        return days(saturday, saturday + timedelta(days=1)) if saturday and saturday < date.max else None
    if unit == "season":
        return _season(word, count, published_on)
    return None  # a quarter without its year fixes neither month nor year


def _season(word: str, count: int, published_on: date) -> When | None:
    """A season is cut to its year: the next spring begins after the day of publication, the last one before."""
    begins = _SEASON_BEGINS[word]
    begun = begins <= published_on.month
    if count > 0:
        return year(published_on.year + begun)
    if count < 0:
        return year(published_on.year - (not begun))
    return year(published_on.year)
