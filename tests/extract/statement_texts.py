"""What the tests of statements share: two known speakers, and statements as plain tuples."""

from datetime import date

from pipelines.extract.mentions import find_mentions
from pipelines.extract.model import Statement
from pipelines.extract.sectors import find_sectors
from pipelines.extract.statements import find_statements
from pipelines.parse.document import Document
from pipelines.parse.parse import parse
from pipelines.read.source import Source

WHO = "Norwegian Foreign Minister Kari Olsen met Chilean President Pablo Rojas in Oslo.\n\n"


def document_of(text: str) -> Document:
    return parse(Source(name="test", format="text", text=text, published_on=date(2024, 5, 6)))


def statements_in(document: Document) -> list[Statement]:
    return find_statements(document, find_mentions(document), find_sectors(document))


def read(text: str) -> list[tuple[str, str, str]]:
    """Quote type, speaker and content of each statement in a text."""
    document = document_of(text)
    return [
        (found.quote_type, name_of(found, document), document.text[found.start : found.end])
        for found in statements_in(document)
    ]


def name_of(statement: Statement, document: Document) -> str:
    """The speaker's name, or the words for one who has none."""
    return statement.speaker.name if statement.speaker else named_by(statement, document)


def named_by(statement: Statement, document: Document) -> str:
    """The words that name the speaker where the statement is made; none where there are none."""
    return document.text[slice(*statement.speaker_span)] if statement.speaker_span else ""
