"""The tables that say who: participants, their mentions and the offices they hold."""

from typing import Annotated, ClassVar

from schemas import shared
from schemas.column import Column, Table
from schemas.vocabularies import MENTION_FORMS, PARTICIPANT_KINDS


class Participant(Table):
    """A named person, organization or country, one row over all documents that name it alike."""

    table_name: ClassVar[str] = "participants"

    participant_id: Annotated[
        str, Column("Readable id, such as `person:kassym-jomart-tokayev` or `country:KZ`.", key=True)
    ]
    kind: Annotated[str, Column("What the participant is.", allowed=PARTICIPANT_KINDS.codes)]
    name: Annotated[str, Column("Fullest form of the name, without titles; a country's usual short English name.")]
    country_code: (
        Annotated[
            str,
            Column("Country acted for or belonged to, where a text says so.", references="countries.country_code"),
        ]
        | None
    ) = None


class Mention(Table):
    """A span of text that stands for a participant."""

    table_name: ClassVar[str] = "mentions"

    mention_id: Annotated[str, Column("Document id and position in the document.", key=True)]
    document_id: shared.InDocument
    participant_id: shared.ParticipantId
    char_start: shared.CharStart
    char_end: shared.CharEnd
    text: shared.SpanText
    form: Annotated[str, Column("How the participant is referred to.", allowed=MENTION_FORMS.codes)]


class Office(Table):
    """A title of office that a document gives to a person."""

    table_name: ClassVar[str] = "offices"

    document_id: Annotated[str, Column("Document that says so.", key=True, references="documents.document_id")]
    participant_id: Annotated[
        str, Column("Person who holds the office.", key=True, references="participants.participant_id")
    ]
    title: Annotated[str, Column("The office as it stands in the text, without the country.", key=True)]
    country_code: (
        Annotated[str, Column("Country of the office, where the text says so.", references="countries.country_code")]
        | None
    ) = None
