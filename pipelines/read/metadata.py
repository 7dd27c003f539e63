"""From the fields of a record to a `Source`: what front matter, JSON, tables and feeds have in common."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from pipelines.read.columns import GUESSED, Columns
from pipelines.read.dates import as_date
from pipelines.read.fragment import fragment_paragraphs, is_markup
from pipelines.read.source import OpenFile, Source
from schemas.errors import InputError


def first_text(fields: Mapping[str, Any], meaning: str, columns: Columns = GUESSED) -> str | None:
    """The text that the fields hold for a meaning (`title`, `url`, ...), white space folded."""
    for value in columns.values(fields, meaning):
        if isinstance(value, str):
            return " ".join(value.split())
    return None


def first_date(fields: Mapping[str, Any], columns: Columns = GUESSED) -> date | None:
    """The date of publication that the fields hold; raises `InputError` where there is a value but no such date."""
    unread = None
    for value in columns.values(fields, "published_on"):
        found = as_date(value)
        if found:
            return found
        unread = value if unread is None else unread
    if unread is not None:
        raise InputError(f"date {str(unread)[:40]!r} is none that exists, or is ambiguous; write it as YYYY-MM-DD")
    return None


def language_code(value: str | None) -> str | None:
    """ISO 639-1 of a language tag: `en-GB` is `en`."""
    return value.split("-")[0].split("_")[0].strip().lower() or None if value else None


def with_title(title: str | None, paragraphs: Iterable[str]) -> str:
    """A text of paragraphs, opened by its title unless it opens with it already."""
    kept = list(paragraphs)
    if title and kept[:1] != [title]:
        kept.insert(0, title)
    return "\n\n".join(kept)


def record_source(file: OpenFile, name: str, format_name: str, record: Mapping[str, Any]) -> Source:
    """The text of one record with its metadata; raises `InputError` where it holds no text, or a date that is none."""
    columns = file.columns
    text = next((value for value in columns.values(record, "text") if isinstance(value, str)), None)
    if text is None:
        has = ", ".join(str(key) for key in list(record)[:20]) or "nothing"
        raise InputError(f"{name}: no text in the record; it has {has}; name the column of the text: text=COLUMN")
    title = first_text(record, "title", columns)
    if title and is_markup(title):
        title = " ".join(fragment_paragraphs(title)) or None
    try:
        published_on = first_date(record, columns)
    except InputError as error:
        raise InputError(f"{name}: {error}") from error
    paragraphs = fragment_paragraphs(text) if is_markup(text) else [text.replace("\r\n", "\n").replace("\r", "\n")]
    opens_with_title = paragraphs and paragraphs[0].split("\n", 1)[0].strip() == title
    return Source(
        name=name,
        format=format_name,
        text=with_title(None if opens_with_title else title, paragraphs) if any(paragraphs) else "",
        title=title,
        published_on=published_on,
        language=language_code(first_text(record, "language", columns)),
        url=first_text(record, "url", columns),
        publisher=first_text(record, "publisher", columns),
    )


def record_name(file: OpenFile, number: int, record: Mapping[str, Any]) -> str:
    """The name of a record: its own id where it has one, else its number in the file, from 1.

    Raises `InputError` where the column configured for the id is missing.
    """
    value = file.columns.value(record, "record_id")
    usable = isinstance(value, str | int) and not isinstance(value, bool)
    return f"{file.name}#{' '.join(str(value).split()) if usable else number}"
