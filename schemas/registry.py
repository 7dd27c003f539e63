"""The registry of tables: every table of the warehouse, parents before children. To add a table, add a line here."""

from schemas.column import Table
from schemas.tables.documents import Document, DocumentSource, Section, Sentence, SimilarDocument
from schemas.tables.events import Event, EventParticipant, EventSector
from schemas.tables.participants import Mention, Office, Participant
from schemas.tables.places import Place, SectorMention
from schemas.tables.quarantine import Quarantined
from schemas.tables.reference import Country, EventTypeRow, RuleRow, Sector, SpeechActRow
from schemas.tables.statements import Statement, StatementParticipant, StatementSector

REFERENCE_TABLES: tuple[type[Table], ...] = (Country, Sector, EventTypeRow, SpeechActRow, RuleRow)
SHARED_TABLES: tuple[type[Table], ...] = (Place, Participant)
DOCUMENT_TABLES: tuple[type[Table], ...] = (
    Document,
    Section,
    Sentence,
    Mention,
    Office,
    Statement,
    StatementParticipant,
    StatementSector,
    Event,
    EventParticipant,
    EventSector,
    SectorMention,
)
LINK_TABLES: tuple[type[Table], ...] = (DocumentSource, SimilarDocument)
"""Made at the load, from the rows of all documents at once."""
TABLES: tuple[type[Table], ...] = (*REFERENCE_TABLES, *SHARED_TABLES, *DOCUMENT_TABLES, *LINK_TABLES, Quarantined)
"""In load order: a table stands after every table that it references."""


def table(name: str) -> type[Table]:
    """The model of a table; raises `KeyError` for a name that no table has."""
    return BY_NAME[name]


BY_NAME: dict[str, type[Table]] = {model.table_name: model for model in TABLES}
