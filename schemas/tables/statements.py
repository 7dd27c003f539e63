"""The tables that say who said what: statements, those who take part in them, their sectors."""

from typing import Annotated, ClassVar

from schemas import shared
from schemas.column import Column, Table
from schemas.vocabularies import QUOTE_TYPES, SPEECH_ACTS, STATEMENT_ROLES


class Statement(Table):
    """One attributed span of content: what somebody said, wrote, proposed, promised, asked for, denied, reported.

    The speaker is told twice: whom it is attributed to (`speaker_id`; missing where nobody is named), and the words by
    which the text does so (`speaker_text` with its span): a name, "he", "two officials". A quotation carried on in a
    sentence of its own has those of the sentence before; where the text has none, they are missing.
    """

    table_name: ClassVar[str] = "statements"

    statement_id: Annotated[str, Column("Document id and position in the document.", key=True)]
    document_id: shared.InDocument
    section_ordinal: shared.SectionOrdinal
    speaker_id: (
        Annotated[str, Column("Participant it is attributed to.", references="participants.participant_id")] | None
    ) = None
    speaker_text: Annotated[str, Column("The words of the text that name the speaker there.")] | None = None
    speaker_start: Annotated[int, Column("First character of those words, in code points.", minimum=0)] | None = None
    speaker_end: Annotated[int, Column("End of those words, exclusive.", minimum=0)] | None = None
    quote_type: Annotated[str, Column("Whether the content stands in quotation marks.", allowed=QUOTE_TYPES.codes)]
    cue: Annotated[str, Column("The words that attribute the content.")] | None = None
    cue_start: Annotated[int, Column("First character of the cue, in code points.", minimum=0)] | None = None
    cue_end: Annotated[int, Column("End of the cue, exclusive.", minimum=0)] | None = None
    speech_act: Annotated[
        str, Column("What is done by saying it.", references="speech_acts.speech_act", allowed=SPEECH_ACTS.codes)
    ]
    char_start: shared.CharStart
    char_end: shared.CharEnd
    text: shared.SpanText
    rule: shared.Rule


class StatementParticipant(Table):
    """A further speaker of a statement, or somebody it is said to."""

    table_name: ClassVar[str] = "statement_participants"

    statement_id: Annotated[str, Column("The statement.", key=True, references="statements.statement_id")]
    participant_id: Annotated[str, Column("Who takes part in it.", key=True, references="participants.participant_id")]
    role: Annotated[str, Column("Part taken in the statement.", key=True, allowed=STATEMENT_ROLES.codes)]


class StatementSector(Table):
    """A sector that the content of a statement names."""

    table_name: ClassVar[str] = "statement_sectors"

    statement_id: Annotated[str, Column("The statement.", key=True, references="statements.statement_id")]
    sector_id: Annotated[str, Column("The sector.", key=True, references="sectors.sector_id")]
