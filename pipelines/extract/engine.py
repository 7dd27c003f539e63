"""The engine: the order in which the finders run over one document. Each is a pure function of what came before it."""

from typing import Final

from pipelines.extract.credit import find_credit
from pipelines.extract.dates import find_dates
from pipelines.extract.events import find_events
from pipelines.extract.grammar.clauses import read_grammar
from pipelines.extract.mentions import find_mentions
from pipelines.extract.model import Reading
from pipelines.extract.places import find_places
from pipelines.extract.sectors import find_sectors
from pipelines.extract.statements import find_statements
from pipelines.extract.version import engine_version
from pipelines.parse.document import Document

ENGINE_VERSION: Final = engine_version()


def read_document(document: Document) -> Reading:
    """Read all that a document says: who, what they said, what happened, where, when and in which sectors."""
    cast = find_mentions(document)
    sector_mentions = find_sectors(document)
    grammar = read_grammar(document)
    statements = find_statements(document, cast, sector_mentions, grammar)
    dates = find_dates(document)
    places = find_places(document, cast)
    events = find_events(document, cast, statements, sector_mentions, dates, places, grammar)
    return Reading(
        participants=cast.participants,
        mentions=cast.mentions,
        sector_mentions=sector_mentions,
        statements=statements,
        events=events,
        places=places.places,
        dateline_place=places.dateline,
        credited_source=find_credit(document, cast.mentions, statements),
    )
