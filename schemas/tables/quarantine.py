"""The table of what was refused."""

from typing import Annotated, ClassVar

from schemas.column import Column, Table
from schemas.vocabularies import STAGES


class Quarantined(Table):
    """A document or row that was refused, with the reason; nothing that goes in is lost."""

    table_name: ClassVar[str] = "quarantine"

    quarantine_id: Annotated[str, Column("Digest of what was refused and why.", key=True)]
    stage: Annotated[str, Column("Where it was refused.", allowed=STAGES.codes)]
    source_name: Annotated[str, Column("File or record it comes from.")]
    document_id: Annotated[str, Column("Document it belongs to, where one could be made.")] | None = None
    target_table: Annotated[str, Column("Table the row was meant for; missing for a whole document.")] | None = None
    place: Annotated[str, Column("Column or position of the offending value.")] | None = None
    value: Annotated[str, Column("The offending value, cut at 500 characters.")] | None = None
    reason: Annotated[str, Column("What is wrong, what was allowed and what to do.")]
