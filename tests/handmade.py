"""Documents whose rows are written by hand, and warehouses made of them: what tests use that need rows, not reading."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pipelines.stage import Staging
from warehouse.build import build
from warehouse.staged import staged_folder, staged_tables

Row = dict[str, Any]
VERSION = "version-1"


@dataclass(frozen=True)
class Handmade:
    """A document with its rows; `source_name` may be changed, as when one text lies in several files."""

    source_name: str
    text: str
    rows: dict[str, list[Row]]

    @property
    def document_id(self) -> str:
        return self.rows["documents"][0]["document_id"]

    def named(self, source_name: str) -> "Handmade":
        """The same text under another name."""
        document = {**self.rows["documents"][0], "source_name": source_name}
        return replace(self, source_name=source_name, rows={**self.rows, "documents": [document]})


def span(text: str, words: str) -> Row:
    """The columns of the span of words in a text."""
    start = text.index(words)
    return {"char_start": start, "char_end": start + len(words), "text": words}


def speaker_span(text: str, words: str, before: str) -> Row:
    """The columns of the words for a speaker, where they stand before others."""
    start = text.index(words + before)
    return {"speaker_start": start, "speaker_end": start + len(words), "speaker_text": words}


def document_row(source_name: str, text: str, published_on: date) -> Row:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {
        "document_id": digest[:16],
        "source_name": source_name,
        "source_format": "txt",
        "content_sha256": digest,
        "published_on": published_on,
        "language": "en",
        "engine_version": "test",
        "text": text,
    }


def belgrade() -> Handmade:
    """A meeting, a planned visit, a quotation, an invitation and a pledge with a term."""
    text = (
        "Serbian President Aleksandar Vučić met his Kazakh counterpart Kassym-Jomart Tokayev in Belgrade on Tuesday. "
        "“Trade 🤝 has doubled,” said Vučić. Tokayev invited him to visit Astana in May 2025. "
        "He promised Vučić to supply gas by 2030."
    )
    document = document_row("news/belgrade.txt", text, date(2024, 11, 20))
    key = document["document_id"]
    document["dateline_place_id"] = "place:rs:belgrade"
    sentences = [s + "." for s in text.removesuffix(".").split(". ")]
    vucic, tokayev = "person:aleksandar-vucic", "person:kassym-jomart-tokayev"
    statement = {"document_id": key, "section_ordinal": 0, "rule": "reported_clause"}
    event = {**statement, "status": "planned", "rule": "verb_finite"}
    rows = {
        "places": [
            {"place_id": "place:rs:belgrade", "name": "Belgrade", "country_code": "RS", "latitude": 44.8,
             "longitude": 20.5, "geonames_id": 792680},
        ],
        "participants": [
            {"participant_id": vucic, "kind": "person", "name": "Aleksandar Vučić", "country_code": "RS"},
            {"participant_id": tokayev, "kind": "person", "name": "Kassym-Jomart Tokayev", "country_code": "KZ"},
            {"participant_id": "country:RS", "kind": "country", "name": "Serbia", "country_code": "RS"},
        ],
        "documents": [document],
        "sections": [{"document_id": key, "ordinal": 0, "char_start": 0, "char_end": len(text)}],
        "sentences": [
            {"document_id": key, "ordinal": i, "section_ordinal": 0, "paragraph_ordinal": 0, **span(text, s)}
            for i, s in enumerate(sentences)
        ],
        "mentions": [
            {"mention_id": f"{key}:m0", "document_id": key, "participant_id": vucic,
             **span(text, "Aleksandar Vučić"), "form": "name"},
            {"mention_id": f"{key}:m1", "document_id": key, "participant_id": tokayev,
             **span(text, "Kassym-Jomart Tokayev"), "form": "name"},
        ],
        "offices": [{"document_id": key, "participant_id": vucic, "title": "President", "country_code": "RS"}],
        "statements": [
            {**statement, "statement_id": f"{key}:s0", "speaker_id": vucic,
             **speaker_span(text, "Vučić", before=". Tokayev"), "quote_type": "direct",
             "cue": "said", "cue_start": text.index("said"), "cue_end": text.index("said") + 4,
             "speech_act": "assert", **span(text, "“Trade 🤝 has doubled,”")},
            {**statement, "statement_id": f"{key}:s1", "speaker_id": tokayev, "quote_type": "indirect",
             "speech_act": "pledge", **span(text, "to supply gas by 2030")},
        ],
        "statement_participants": [{"statement_id": f"{key}:s1", "participant_id": vucic, "role": "addressee"}],
        "statement_sectors": [
            {"statement_id": f"{key}:s0", "sector_id": "trade"},
            {"statement_id": f"{key}:s1", "sector_id": "energy"},
        ],
        "events": [
            {**event, "event_id": f"{key}:e0", "event_type": "meeting", "status": "occurred", **span(text, "met"),
             "start_date": date(2024, 11, 19), "end_date": date(2024, 11, 19), "date_precision": "day",
             "place_id": "place:rs:belgrade"},
            {**event, "event_id": f"{key}:e1", "event_type": "invitation", "status": "proposed",
             **span(text, "invited")},
            {**event, "event_id": f"{key}:e2", "event_type": "visit", "status": "proposed", **span(text, "visit"),
             "start_date": date(2025, 5, 1), "end_date": date(2025, 5, 31), "date_precision": "month"},
        ],
        "event_participants": [
            {"event_id": f"{key}:e0", "participant_id": vucic, "role": "actor"},
            {"event_id": f"{key}:e0", "participant_id": tokayev, "role": "actor"},
            {"event_id": f"{key}:e1", "participant_id": tokayev, "role": "actor"},
            {"event_id": f"{key}:e1", "participant_id": vucic, "role": "recipient"},
        ],
        "event_sectors": [{"event_id": f"{key}:e0", "sector_id": "trade"}],
        "sector_mentions": [{"document_id": key, "sector_id": "trade", **span(text, "Trade")}],
    }  # fmt: skip
    return Handmade(document["source_name"], text, rows)


def ottawa() -> Handmade:
    """A document with a spelling of its own for a participant of the other, and without an event."""
    text = "A. Vučić thanked Canada for its help, officials said."
    document = document_row("news/ottawa.txt", text, date(2025, 1, 2))
    key = document["document_id"]
    rows = {
        "places": [{"place_id": "place:rs:belgrade", "name": "Beograd", "country_code": "RS"}],
        "participants": [
            {"participant_id": "person:aleksandar-vucic", "kind": "person", "name": "A. Vučić"},
            {"participant_id": "country:CA", "kind": "country", "name": "Canada", "country_code": "CA"},
        ],
        "documents": [document],
        "statements": [
            {"statement_id": f"{key}:s0", "document_id": key, "section_ordinal": 0,
             **speaker_span(text, "officials", before=" said"), "quote_type": "indirect", "speech_act": "assert",
             "rule": "reported_clause",             **span(text, "A. Vučić thanked Canada for its help")},
        ],
    }  # fmt: skip
    return Handmade(document["source_name"], text, rows)


def stage(folder: Path, documents: Sequence[Handmade], version: str = VERSION) -> None:
    """Write documents into a folder of staged rows, as one batch."""
    readings: list[Row] = []
    rows: dict[str, list[Row]] = {}
    for number, document in enumerate(documents):
        readings.append(
            {
                "reading": number,
                "source_name": document.source_name,
                "source_digest": document.rows["documents"][0]["content_sha256"],
                "version": version,
                "document_id": document.document_id,
            }
        )
        for name, added in document.rows.items():
            rows.setdefault(name, []).extend({"reading": number, **row} for row in added)
    Staging(folder).write(staged_tables(readings, rows))


def build_from(warehouse: Path, documents: Sequence[Handmade]) -> Path:
    """A warehouse made of hand-made documents."""
    stage(staged_folder(warehouse), documents)
    build(staged_folder(warehouse), warehouse)
    return warehouse


BELGRADE, OTTAWA = belgrade(), ottawa()
