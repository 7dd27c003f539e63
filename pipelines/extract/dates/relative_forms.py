"""Dates counted from the day of publication, or from a day that the text has named.

`Tuesday`, `yesterday`, `last week`, `two years ago`, `the next day`. Each function looks around one anchor, the token
`i`, within the sentence `first` to `last`.
"""

from datetime import date, timedelta
from typing import Final, NamedTuple

from pipelines.extract.dates.calendar_forms import Found
from pipelines.extract.dates.periods import (
    Readings,
    day_of,
    days,
    month_of,
    nearest,
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
    if i + 2 < last and lowers[i + 1] in DIRECTIONS and lowers[i + 2] == "week":
        monday = shift_days(published_on, 7 * DIRECTIONS[lowers[i + 1]] - published_on.weekday())
        day = only(days(shift_days(monday, WEEKDAYS[lowers[i]]))) if monday else None
        return Found(i, i + 3, day) if day else None
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
        return _weekend(i - 1, i + 1, published_on)
    return None


def read_day_of_month(tokens: Tokens, i: int, first: int, last: int, published_on: date) -> Found | None:
    """`on the 14th`: that day of the month which comes round; none where a noun follows ("on the 14th floor")."""
    lowers = tokens.lowers
    if i - 2 < first or lowers[i - 1] != "the" or lowers[i - 2] not in ("on", "from"):
        return None
    if i + 1 < last and (lowers[i + 1] == "of" or tokens.flags[i + 1] & (Flag.WORD | Flag.CLOSED) == Flag.WORD):
        return None
    day = DAY_NUMBERS[lowers[i]]
    this, before, after = (shift_months(published_on, count) for count in (0, -1, 1))
    if this is None or before is None or after is None:
        return None
    months = [day_of(month.start.year, month.start.month, day) for month in (before, this, after)]
    past = next((days(found) for found in reversed(months) if found is not None and found <= published_on), None)
    ahead = next((days(found) for found in months if found is not None and found >= published_on), None)
    found = nearest(past, ahead, published_on)
    return Found(i - 1, i + 1, found) if found else None


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


def _weekend(first: int, last: int, published_on: date) -> Found | None:
    """`over the weekend`: the one before, or the one that comes."""
    past, ahead = _period("weekend", -1, published_on), _period("weekend", 0, published_on)
    if ahead is not None and ahead.start <= published_on:
        past = ahead
    found = nearest(past, ahead, published_on)
    return Found(first, last, found) if found else None


def _season(word: str, count: int, published_on: date) -> When | None:
    """A season is cut to its year: the next spring begins after the day of publication, the last one before."""
    begins = _SEASON_BEGINS[word]
    begun = begins <= published_on.month
    if count > 0:
        return year(published_on.year + begun)
    if count < 0:
        return year(published_on.year - (not begun))
    return year(published_on.year)
