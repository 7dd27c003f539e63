"""The tables that say what happened: events, those who take part in them, their sectors."""

from datetime import date
from typing import Annotated, ClassVar

from schemas import shared
from schemas.column import Column, Table
from schemas.vocabularies import DATE_PRECISIONS, EVENT_ROLES, EVENT_STATUSES, EVENT_TYPES


class Event(Table):
    """An interaction between political actors, or an official act, once per occurrence in a document's account."""

    table_name: ClassVar[str] = "events"

    event_id: Annotated[str, Column("Document id and position in the document.", key=True)]
    document_id: shared.InDocument
    section_ordinal: shared.SectionOrdinal
    event_type: Annotated[str, Column("Kind of event.", references="event_types.event_type", allowed=EVENT_TYPES.codes)]
    status: Annotated[str, Column("Whether it took place.", allowed=EVENT_STATUSES.codes)]
    char_start: shared.CharStart
    char_end: shared.CharEnd
    text: Annotated[str, Column("The trigger: `documents.text[char_start:char_end]`.")]
    start_date: Annotated[date, Column("First day of the period that the text gives.")] | None = None
    end_date: Annotated[date, Column("Last day of the period that the text gives.")] | None = None
    date_precision: Annotated[str, Column("How precise `start_date` is.", allowed=DATE_PRECISIONS.codes)] | None = None
    place_id: shared.PlaceId | None = None
    rule: shared.Rule


class EventParticipant(Table):
    """A participant's part in an event."""

    table_name: ClassVar[str] = "event_participants"

    event_id: Annotated[str, Column("The event.", key=True, references="events.event_id")]
    participant_id: Annotated[str, Column("Who takes part in it.", key=True, references="participants.participant_id")]
    role: Annotated[
        str,
        Column("Who acts (or visits), or whom it is done to (or who hosts).", key=True, allowed=EVENT_ROLES.codes),
    ]


class EventSector(Table):
    """A sector that an event is about."""

    table_name: ClassVar[str] = "event_sectors"

    event_id: Annotated[str, Column("The event.", key=True, references="events.event_id")]
    sector_id: Annotated[str, Column("The sector.", key=True, references="sectors.sector_id")]
