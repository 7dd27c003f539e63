"""The one way from a `Source` to a `Document`: header, layout, tokens, sentences, quotations, in this order."""

import hashlib
from bisect import bisect_left
from datetime import date
from typing import Final

from pipelines.parse.document import Dateline, Document, Section, Sentence
from pipelines.parse.header import Header, date_in_name, read_dateline, read_header, read_place_behind_byline
from pipelines.parse.layout import Paragraph, find_paragraphs
from pipelines.parse.quotations import find_quotations
from pipelines.parse.sentences import append_sentences, split_sentences
from pipelines.parse.tokens import tokenize
from pipelines.read.source import Source
from schemas.errors import InputError

DIGEST_LENGTH: Final = 16  # hexadecimal digits of the content's SHA-256 that name a document
PARAGRAPHS_BEFORE_BYLINE: Final = 6  # a title, what stands under it, the byline, the place
PARAGRAPHS_BEFORE_DATELINE: Final = 2  # a dateline opens the first paragraph, or the one after the title


def parse(source: Source) -> Document:
    """Parse a text into its structure.

    Raises `InputError` where there is no text, or no date: neither in the metadata, nor at the head of the text, nor in
    the dateline, nor in the file name.
    """
    text = source.text
    header = read_header(text)
    paragraphs = find_paragraphs(text, header.body)
    if not paragraphs:
        raise InputError(f"{source.name}: no text in it ({len(text)} characters); give a file with at least a sentence")
    published_on = source.published_on or header.published_on
    dateline, paragraphs = _take_dateline(text, paragraphs, published_on)
    title = source.title or _title(text, paragraphs)
    published_on = published_on or (dateline and dateline.dated) or date_in_name(source.name)
    if published_on is None:
        raise InputError(
            f"{source.name}: no date of publication, in its metadata or text; "
            "write 'date YYYY-MM-DD' before the text, or name the file by its date"
        )
    return _assemble(source, header, paragraphs, published_on, title, dateline)


def content_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, hexadecimal; lone surrogates, which UTF-8 has no form for, count as `?`."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _title(text: str, paragraphs: list[Paragraph]) -> str | None:
    first = paragraphs[0] if paragraphs else None
    return text[first.start : first.end] if first and first.is_heading else None


def _take_dateline(
    text: str, paragraphs: list[Paragraph], published_on: date | None
) -> tuple[Dateline | None, list[Paragraph]]:
    """Find the dateline and cut it off the paragraph that it opens."""
    for i, paragraph in enumerate(paragraphs[:PARAGRAPHS_BEFORE_DATELINE]):
        dateline = read_dateline(text, paragraph.start, paragraph.end, published_on)
        if dateline is None:
            continue
        rest = Paragraph(dateline.end, paragraph.end, is_heading=False)
        kept = [rest] if rest.start < rest.end else []
        return dateline, [*paragraphs[:i], *kept, *paragraphs[i + 1 :]]
    for i in range(1, min(len(paragraphs), PARAGRAPHS_BEFORE_BYLINE)):
        before, paragraph = paragraphs[i - 1 : i + 1]
        dateline = read_place_behind_byline(text, (before.start, before.end), paragraph.start, paragraph.end)
        if dateline is not None:
            return dateline, [*paragraphs[:i], *paragraphs[i + 1 :]]
    return None, paragraphs


def _assemble(
    source: Source,
    header: Header,
    paragraphs: list[Paragraph],
    published_on: date,
    title: str | None,
    dateline: Dateline | None,
) -> Document:
    tokens = tokenize(source.text, header.body)
    digest = content_digest(source.text)
    sentences: list[Sentence] = []
    sections = [Section(0, header.body, header.body)]
    spans: list[tuple[int, int]] = []
    for ordinal, paragraph in enumerate(paragraphs):
        first = bisect_left(tokens.starts, paragraph.start)
        last = bisect_left(tokens.starts, paragraph.end)
        spans.append((first, last))
        opens_section = paragraph.is_heading and ordinal > 0
        if opens_section:
            sections.append(Section(len(sections), paragraph.start, paragraph.end, heading=len(sentences)))
        else:
            current = sections[-1]
            sections[-1] = Section(current.ordinal, current.start, paragraph.end, current.heading)
        parts = [(first, last)] if paragraph.is_heading else split_sentences(tokens, first, last)
        append_sentences(tokens, parts, len(sections) - 1, ordinal, paragraph.is_heading, sentences)
    return Document(
        document_id=digest[:DIGEST_LENGTH],
        content_sha256=digest,
        source_name=source.name,
        source_format=source.format,
        text=source.text,
        published_on=published_on,
        language=source.language or "en",
        tokens=tokens,
        sentences=sentences,
        sections=sections,
        quotations=find_quotations(tokens, spans),
        body=header.body,
        title=title,
        url=source.url,
        publisher=source.publisher,
        dateline=dateline,
        paragraphs=[(paragraph.start, paragraph.end) for paragraph in paragraphs],
    )
