"""Columns that several tables share, declared once. A column of one table only is declared in that table's module."""

from typing import Annotated

from schemas.column import Column

DocumentKey = Annotated[str, Column("Document, named by a digest of its content.", key=True)]
InDocument = Annotated[str, Column("Document the row was read from.", references="documents.document_id")]
CharStart = Annotated[
    int, Column("First character, counted in Unicode code points of `documents.text`, from 0.", minimum=0)
]
CharEnd = Annotated[int, Column("End of the span in code points, exclusive.", minimum=0)]
SpanText = Annotated[str, Column("The characters of the span: `documents.text[char_start:char_end]`.")]
Rule = Annotated[str, Column("Rule that produced the row.", references="rules.rule")]
ParticipantId = Annotated[str, Column("Person, organization or country.", references="participants.participant_id")]
PlaceId = Annotated[str, Column("Place, where the text gives one.", references="places.place_id")]
SectionOrdinal = Annotated[int, Column("Ordinal of the section the row stands in.", minimum=0)]
