"""Dates of publication as formats write them, and which of them can be true."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

from pipelines.parse.header import read_header
from pipelines.read.limits import EARLIEST_YEAR
from schemas.errors import InputError

_WEEKDAY = re.compile(r"\s*(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+", re.IGNORECASE)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?$")
_MILLISECONDS = re.compile(r"\d{12,13}$")


def as_date(value: Any) -> date | None:
    """A value as a date, `None` where it is none or does not exist.

    Taken are dates, ISO 8601, RFC 2822, days and months in English words, `20241120`, and Unix times (in UTC).

    >>> as_date("Wed, 20 Nov 2024 10:00:00 +0300")
    datetime.date(2024, 11, 20)
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    written = _WEEKDAY.sub("", str(value), count=1).strip()
    if _SECONDS.match(written) or _MILLISECONDS.match(written):
        seconds = float(written) / (1000 if _MILLISECONDS.match(written) else 1)
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).date()
    compact = _COMPACT.match(written)
    return read_header(f"date {'-'.join(compact.groups()) if compact else written}").published_on


def check_date(published_on: date, today: date) -> None:
    """Raise `InputError` for a date of publication that cannot be true: after tomorrow, or before newspapers."""
    if published_on > today + timedelta(days=1):  # somewhere it is tomorrow already
        raise InputError(f"published on {published_on}, which is after today ({today}); correct the date")
    if published_on.year < EARLIEST_YEAR:
        raise InputError(f"published on {published_on}, before {EARLIEST_YEAR}; correct the date")
