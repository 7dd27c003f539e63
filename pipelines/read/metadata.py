"""Metadata under the many names that formats give it: front matter keys, feed fields, columns."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from pipelines.parse.header import read_header

DATE_KEYS = ("published_on", "date", "published", "published_time", "pubdate", "published_at", "created", "timestamp")
TITLE_KEYS = ("title", "headline", "name", "subject")
URL_KEYS = ("url", "source_url", "link", "canonical", "permalink", "address")
LANGUAGE_KEYS = ("language", "lang", "locale")


def first_text(fields: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    """The first of `keys` that holds text, white space folded; keys are compared in lower case."""
    lowered = {str(key).lower(): value for key, value in fields.items()}
    for key in keys:
        value = lowered.get(key)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return None


def first_date(fields: Mapping[str, Any], keys: tuple[str, ...] = DATE_KEYS) -> date | None:
    """The first of `keys` that holds a date, as a date or as text (`2024-11-20`, `20 November 2024`)."""
    lowered = {str(key).lower(): value for key, value in fields.items()}
    for key in keys:
        found = as_date(lowered.get(key))
        if found:
            return found
    return None


def as_date(value: Any) -> date | None:
    """A value as a date: `None` where it is none, or one that does not exist."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return read_header(f"date {value.strip()}").published_on
    return None


def language_code(value: str | None) -> str | None:
    """ISO 639-1 of a language tag: `en-GB` is `en`."""
    return value.split("-")[0].split("_")[0].lower() or None if value else None
