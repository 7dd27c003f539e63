"""Calendar arithmetic: days, months and years as `When`, and the past and the coming one of each.

Nothing here knows a word of English. Dates outside the years 1 to 9999 are `None`, as are impossible ones.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from pipelines.extract.model import When


class Readings(NamedTuple):
    """What an expression may mean: likelier, behind, ahead."""

    when: When
    past: When
    ahead: When


def only(when: When | None) -> Readings | None:
    """An expression with one meaning."""
    return Readings(when, when, when) if when else None


def day_of(year: int, month: int, day: int) -> date | None:
    """A date, or `None` where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days(first: date | None, last: date | None = None) -> When | None:
    """A day, or the days of a range; a range that runs backwards is its first day."""
    if first is None:
        return None
    return When(first, last if last and last > first else first, "day")


def month(year: int, number: int, last: int | None = None) -> When | None:
    """A month, or the months `number` to `last` of one year."""
    until = last if last and last > number else number
    if not (1 <= year <= 9999 and 1 <= number <= 12 and until <= 12):
        return None
    return When(date(year, number, 1), date(year, until, monthrange(year, until)[1]), "month")


def year(number: int, last: int | None = None) -> When | None:
    """A year, or the years `number` to `last`."""
    until = last if last and last > number else number
    if not (number >= 1 and until <= 9999):
        return None
    return When(date(number, 1, 1), date(until, 12, 31), "year")


def month_of(day: date) -> When:
    """The month that a day lies in."""
    return When(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]), "month")


def shift_days(day: date, count: int) -> date | None:
    """The day `count` days later."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def shift_months(day: date, count: int) -> When | None:
    """The month `count` months after the one that `day` lies in."""
    index = day.year * 12 + day.month - 1 + count
    return month(index // 12, index % 12 + 1)


def weekday_readings(published_on: date, weekday: int) -> Readings | None:
    """The last and the next day of a name; both are the day of publication where it has that name."""
    behind = shift_days(published_on, -((published_on.weekday() - weekday) % 7))
    ahead = shift_days(published_on, (weekday - published_on.weekday()) % 7)
    return nearest(days(behind), days(ahead), published_on)


def month_readings(published_on: date, number: int) -> Readings | None:
    """The last and the next month of a name; both are the month of publication where it has that name."""
    past = month(published_on.year - (number > published_on.month), number)
    ahead = month(published_on.year + (number < published_on.month), number)
    return nearest(past, ahead, published_on)


def day_readings(published_on: date, number: int, day: int, to_month: int, to_day: int) -> Readings | None:
    """The last and the next time that a day of a month (or the range from it) comes round.

    Leap days may be some years away; of the two readings at least one exists for every day that a month can have.
    """
    behind = ahead = None
    for back in range(9):
        found = day_of(published_on.year - back, number, day)
        if found and found <= published_on:
            behind = days(found, day_of(found.year + (to_month < number), to_month, to_day))
            break
    for forth in range(9):
        found = day_of(published_on.year + forth, number, day)
        if found and found >= published_on:
            ahead = days(found, day_of(found.year + (to_month < number), to_month, to_day))
            break
    return nearest(behind, ahead, published_on)


def nearest(past: When | None, ahead: When | None, published_on: date) -> Readings | None:
    """Both readings with the nearer one as the likelier; the past one where they are as near."""
    if past is None or ahead is None:
        return only(past or ahead)
    nearer = past if published_on - past.end <= ahead.start - published_on else ahead
    return Readings(nearer, past, ahead)
