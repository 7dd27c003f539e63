"""The tables that say what was read and how it is built: documents, their sources, sections, sentences."""

from datetime import date
from typing import Annotated, ClassVar

from schemas import shared
from schemas.column import Column, Table

SourceFormat = Annotated[str, Column("Format the text was read from, such as `txt`, `markdown` or `html`.")]
Title = Annotated[str, Column("Title, where the text or its metadata gives one.")]
PublishedOn = Annotated[date, Column("Date of publication; relative dates of the text are resolved against it.")]
Url = Annotated[str, Column("Address the text was published at, where known.")]
Publisher = Annotated[
    str, Column("Who published it, as its page, feed or record says: an outlet, an agency, an office.")
]


class Document(Table):
    """One text as it was read, once however many files carry it."""

    table_name: ClassVar[str] = "documents"

    document_id: shared.DocumentKey
    source_name: Annotated[str, Column("Name of the file or record, relative to the folder it was read from.")]
    source_format: SourceFormat
    content_sha256: Annotated[str, Column("SHA-256 of the text in UTF-8, hexadecimal.")]
    title: Title | None = None
    published_on: PublishedOn
    dateline_place_id: (
        Annotated[str, Column("Place of the dateline (`ASTANA -`).", references="places.place_id")] | None
    ) = None
    credited_source_id: (
        Annotated[
            str,
            Column("Agency or office the whole text is credited to.", references="participants.participant_id"),
        ]
        | None
    ) = None
    language: Annotated[str, Column("Language of the text, ISO 639-1.")]
    url: Url | None = None
    publisher: Publisher | None = None
    engine_version: Annotated[str, Column("Digest of the reading code and its vocabularies.")]
    text: Annotated[str, Column("The text itself; every offset of the warehouse counts its code points.")]


class DocumentSource(Table):
    """A file or record that carries a document; the document itself is read from the first of them by name."""

    table_name: ClassVar[str] = "sources"

    source_name: Annotated[
        str, Column("Name of the file or record, relative to the folder it was read from.", key=True)
    ]
    document_id: shared.InDocument
    source_format: SourceFormat
    title: Title | None = None
    published_on: PublishedOn
    url: Url | None = None
    publisher: Publisher | None = None


class SimilarDocument(Table):
    """Two documents that tell one story in nearly the same words, such as an agency report in two outlets."""

    table_name: ClassVar[str] = "similar_documents"

    document_id: Annotated[str, Column("Document that is like another.", key=True, references="documents.document_id")]
    other_id: Annotated[str, Column("One it is like, before it by id.", key=True, references="documents.document_id")]
    similarity: Annotated[float, Column("Share of three-word runs in both texts, estimated; at most 1.", minimum=0)]


class Section(Table):
    """A run of paragraphs under one heading; section 0 is what stands before the first heading."""

    table_name: ClassVar[str] = "sections"

    document_id: Annotated[
        str, Column("Document the section belongs to.", key=True, references="documents.document_id")
    ]
    ordinal: Annotated[int, Column("Position of the section in the document, from 0.", key=True, minimum=0)]
    heading: Annotated[str, Column("The heading as it stands in the text.")] | None = None
    char_start: shared.CharStart
    char_end: shared.CharEnd


class Sentence(Table):
    """A sentence, a heading or a title, in the order of the text."""

    table_name: ClassVar[str] = "sentences"

    document_id: Annotated[
        str, Column("Document the sentence belongs to.", key=True, references="documents.document_id")
    ]
    ordinal: Annotated[int, Column("Position of the sentence in the document, from 0.", key=True, minimum=0)]
    section_ordinal: shared.SectionOrdinal
    paragraph_ordinal: Annotated[int, Column("Position of its paragraph in the document, from 0.", minimum=0)]
    char_start: shared.CharStart
    char_end: shared.CharEnd
    text: shared.SpanText
