"""From a `Reading` to rows: plain dicts per table, ready to be validated. Nothing is found or decided here."""

from typing import Any

from pipelines.extract.model import Event, Participant, Place, Reading, Statement
from pipelines.extract.ordered import last_up_to
from pipelines.parse.document import Document

Row = dict[str, Any]


def rows_of(document: Document, reading: Reading, engine_version: str) -> dict[str, list[Row]]:
    """The rows of one document by table name, parents before children.

    `participants` and `places` are as this document sees them; they are merged over all documents at the load.
    """
    return {
        "places": [_place(place) for place in reading.places],
        "participants": [_participant(participant) for participant in reading.participants],
        "documents": [_document(document, reading, engine_version)],
        "sections": _sections(document),
        "sentences": _sentences(document),
        "mentions": _mentions(document, reading),
        "offices": _offices(document, reading),
        **_statement_rows(document, reading.statements),
        **_event_rows(document, reading.events),
        "sector_mentions": _sector_mentions(document, reading),
    }


def _document(document: Document, reading: Reading, engine_version: str) -> Row:
    return {
        "document_id": document.document_id,
        "source_name": document.source_name,
        "source_format": document.source_format,
        "content_sha256": document.content_sha256,
        "title": document.title,
        "published_on": document.published_on,
        "dateline_place_id": reading.dateline_place.place_id if reading.dateline_place else None,
        "credited_source_id": reading.credited_source.participant_id if reading.credited_source else None,
        "language": document.language,
        "url": document.url,
        "publisher": document.publisher,
        "engine_version": engine_version,
        "text": document.text,
    }


def _sections(document: Document) -> list[Row]:
    rows = []
    for section in document.sections:
        heading = document.sentences[section.heading] if section.heading is not None else None
        rows.append(
            {
                "document_id": document.document_id,
                "ordinal": section.ordinal,
                "heading": document.text[heading.start : heading.end] if heading else None,
                "char_start": section.start,
                "char_end": section.end,
            }
        )
    return rows


def _sentences(document: Document) -> list[Row]:
    text = document.text
    return [
        {
            "document_id": document.document_id,
            "ordinal": sentence.ordinal,
            "section_ordinal": sentence.section,
            "paragraph_ordinal": sentence.paragraph,
            "char_start": sentence.start,
            "char_end": sentence.end,
            "text": text[sentence.start : sentence.end],
        }
        for sentence in document.sentences
    ]


def _participant(participant: Participant) -> Row:
    return {
        "participant_id": participant.participant_id,
        "kind": participant.kind,
        "name": participant.name,
        "country_code": participant.country,
    }


def _place(place: Place) -> Row:
    return {
        "place_id": place.place_id,
        "name": place.name,
        "country_code": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geonames_id": place.geonames_id,
    }


def _mentions(document: Document, reading: Reading) -> list[Row]:
    """One row per participant that a mention stands for."""
    document_id, text = document.document_id, document.text
    rows: list[Row] = []
    for mention in reading.mentions:
        for participant in mention.participants:
            rows.append(
                {
                    "mention_id": f"{document_id}:m{len(rows)}",
                    "document_id": document_id,
                    "participant_id": participant.participant_id,
                    "char_start": mention.start,
                    "char_end": mention.end,
                    "text": text[mention.start : mention.end],
                    "form": mention.form,
                }
            )
    return rows


def _offices(document: Document, reading: Reading) -> list[Row]:
    return [
        {
            "document_id": document.document_id,
            "participant_id": participant.participant_id,
            "title": title,
            "country_code": participant.country,
        }
        for participant in reading.participants
        for title in dict.fromkeys(participant.offices)
    ]


def _statement_rows(document: Document, statements: list[Statement]) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {"statements": [], "statement_participants": [], "statement_sectors": []}
    section_starts = [section.start for section in document.sections]
    for ordinal, statement in enumerate(statements):
        statement_id = f"{document.document_id}:s{ordinal}"
        cue_start, cue_end = statement.cue or (None, None)
        speaker_start, speaker_end = statement.speaker_span or (None, None)
        rows["statements"].append(
            {
                "statement_id": statement_id,
                "document_id": document.document_id,
                "section_ordinal": _section_at(section_starts, statement.start),
                "speaker_id": statement.speaker.participant_id if statement.speaker else None,
                "speaker_text": document.text[speaker_start:speaker_end] if statement.speaker_span else None,
                "speaker_start": speaker_start,
                "speaker_end": speaker_end,
                "quote_type": statement.quote_type,
                "cue": document.text[cue_start:cue_end] if statement.cue else None,
                "cue_start": cue_start,
                "cue_end": cue_end,
                "speech_act": statement.act,
                "char_start": statement.start,
                "char_end": statement.end,
                "text": document.text[statement.start : statement.end],
                "rule": statement.rule,
            }
        )
        for role, participants in (("cospeaker", statement.cospeakers), ("addressee", statement.addressees)):
            rows["statement_participants"] += _parts("statement_id", statement_id, participants, role)
        rows["statement_sectors"] += _sectors("statement_id", statement_id, statement.sectors)
    return rows


def _event_rows(document: Document, events: list[Event]) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {"events": [], "event_participants": [], "event_sectors": []}
    section_starts = [section.start for section in document.sections]
    for ordinal, event in enumerate(events):
        event_id = f"{document.document_id}:e{ordinal}"
        rows["events"].append(
            {
                "event_id": event_id,
                "document_id": document.document_id,
                "section_ordinal": _section_at(section_starts, event.start),
                "event_type": event.event_type,
                "status": event.status,
                "char_start": event.start,
                "char_end": event.end,
                "text": document.text[event.start : event.end],
                "start_date": event.when.start if event.when else None,
                "end_date": event.when.end if event.when else None,
                "date_precision": event.when.precision if event.when else None,
                "place_id": event.place.place_id if event.place else None,
                "rule": event.rule,
            }
        )
        for role, participants in (("actor", event.actors), ("recipient", event.recipients)):
            rows["event_participants"] += _parts("event_id", event_id, participants, role)
        rows["event_sectors"] += _sectors("event_id", event_id, event.sectors)
    return rows


def _sector_mentions(document: Document, reading: Reading) -> list[Row]:
    return [
        {
            "document_id": document.document_id,
            "sector_id": mention.sector,
            "char_start": mention.start,
            "char_end": mention.end,
            "text": document.text[mention.start : mention.end],
        }
        for mention in reading.sector_mentions
    ]


def _parts(key: str, value: str, participants: list[Participant], role: str) -> list[Row]:
    ids = dict.fromkeys([participant.participant_id for participant in participants]) if participants else {}
    return [{key: value, "participant_id": participant_id, "role": role} for participant_id in ids]


def _sectors(key: str, value: str, sectors: list[str]) -> list[Row]:
    return [{key: value, "sector_id": sector} for sector in (dict.fromkeys(sectors) if sectors else {})]


def _section_at(section_starts: list[int], offset: int) -> int:
    """The ordinal of the last section that begins at or before an offset."""
    return max(last_up_to(section_starts, offset), 0)
