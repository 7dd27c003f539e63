"""What every text must be, whatever its format: neither empty nor endless, clean, possibly dated, and in English."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from pipelines.parse.header import impossible_date, read_header
from pipelines.read.dates import check_date
from pipelines.read.language import READ, find_language
from pipelines.read.limits import LONGEST_TEXT
from pipelines.read.source import Item, Source, refused
from schemas.errors import InputError

_UNWANTED: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
HEADER: Final = 200  # characters at the head of a text that its date stands in


def admit(source: Source, today: date) -> Item:
    """The source with its language, or the refusal that says why it cannot be read."""
    try:
        _check_length(source)
        _check_characters(source.name, source.text)
        _check_characters(source.name, source.title or "")
        _check_dates(source, today)
        language = _language(source)
    except InputError as error:
        return refused(source.name, error, source.text[:80] or None)
    return source if language == source.language else replace(source, language=language)


def _check_length(source: Source) -> None:
    if not source.text.strip():
        raise InputError(f"{source.name}: no text in it; give a file or record with at least a sentence")
    if len(source.text) > LONGEST_TEXT:
        raise InputError(
            f"{source.name}: {len(source.text):,} characters in one text, {LONGEST_TEXT:,} are allowed; split it into "
            "its articles"
        )


def _check_characters(name: str, text: str) -> None:
    found = _UNWANTED.search(text)
    if found is None:
        return
    code = ord(found[0])
    if code >= 0xD800 and code <= 0xDFFF:
        what = "half of a surrogate pair"
    elif code > 0x2000:
        what = "a mark that shows the text in another order than it is stored"
    else:
        what = "a control character"
    raise InputError(f"{name}: character {found.start()} is U+{code:04X}, {what}; remove it, or save the text as UTF-8")


def _check_dates(source: Source, today: date) -> None:
    head = source.text[:HEADER]
    published_on = source.published_on or read_header(head).published_on
    try:
        if published_on:
            check_date(published_on, today)
    except InputError as error:
        raise InputError(f"{source.name}: {error}") from error
    impossible = None if published_on else impossible_date(head)
    if impossible:
        raise InputError(f"{source.name}: dated {impossible!r}, which no calendar has; correct it, as YYYY-MM-DD")


def _language(source: Source) -> str | None:
    """The language of the text; what the metadata says counts where the text is too short to tell."""
    found = find_language(source.text)
    language = found or source.language
    if language is not None and language != READ:
        by = "its text" if found else "its metadata"
        raise InputError(f"{source.name}: in language {language!r} by {by}; only {READ!r} is read; give a translation")
    return language
