"""A document of a warehouse as the `Reading` it was made from, so that what is stored can be scored like what is read.

Token indices are not stored and stay 0. Names and countries of participants are those that all documents together
give, which is the one thing that may differ from a fresh reading.
"""

from collections import defaultdict
from datetime import date
from typing import Any

import duckdb

from pipelines.extract.model import Event, Mention, Participant, Place, Reading, SectorMention, Statement, When

Row = dict[str, Any]


def stored_reading(connection: duckdb.DuckDBPyConnection, name: str) -> tuple[date | None, Reading]:
    """The date of publication and the reading of the document whose source name has this stem; none is an empty one."""
    found = _rows(
        connection,
        "SELECT document_id, published_on FROM documents "
        "WHERE regexp_replace(source_name, '(^.*/)|(\\.[^.]*$)', '', 'g') = ? ORDER BY document_id",
        name,
    )
    if not found:
        return None, Reading([], [], [], [], [], [])
    return found[0]["published_on"], _Stored(connection, found[0]["document_id"]).reading()


class _Stored:
    """The rows of one document, and the participants that they share."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, document_id: str) -> None:
        self.connection = connection
        self.document_id = document_id
        self.people = self._participants()

    def reading(self) -> Reading:
        mentions = self._of_document("mentions", "mention_id")
        sectors = self._of_document("sector_mentions", "char_start")
        return Reading(
            participants=list(self.people.values()),
            mentions=[
                Mention(row["char_start"], row["char_end"], 0, 0, (self.people[row["participant_id"]],), row["form"])
                for row in mentions
            ],
            sector_mentions=[
                SectorMention(row["char_start"], row["char_end"], 0, 0, row["sector_id"]) for row in sectors
            ],
            statements=self._statements(),
            events=self._events(),
            places=[],
        )

    def _participants(self) -> dict[str, Participant]:
        """Every participant that a row of the document names, by id."""
        offices: defaultdict[str, list[str]] = defaultdict(list)
        for row in self._of_document("offices", "title"):
            offices[row["participant_id"]].append(row["title"])
        rows = _rows(
            self.connection,
            "SELECT * FROM participants WHERE participant_id IN ("
            "SELECT participant_id FROM mentions WHERE document_id = $1 "
            "UNION SELECT speaker_id FROM statements WHERE document_id = $1 "
            "UNION SELECT participant_id FROM statement_participants JOIN statements USING (statement_id) "
            "WHERE document_id = $1 "
            "UNION SELECT participant_id FROM event_participants JOIN events USING (event_id) WHERE document_id = $1"
            ") ORDER BY participant_id",
            self.document_id,
        )
        return {
            row["participant_id"]: Participant(
                row["kind"],
                row["name"],
                row["country_code"],
                offices=offices[row["participant_id"]],
                participant_id=row["participant_id"],
            )
            for row in rows
        }

    def _statements(self) -> list[Statement]:
        roles, sectors = self._bridges("statement", "statements")
        return [
            Statement(
                row["char_start"],
                row["char_end"],
                row["quote_type"],
                row["speech_act"],
                row["rule"],
                speaker=self.people.get(row["speaker_id"]),
                cospeakers=roles[row["statement_id"], "cospeaker"],
                addressees=roles[row["statement_id"], "addressee"],
                sectors=sectors[row["statement_id"]],
            )
            for row in self._of_document("statements", "statement_id")
        ]

    def _events(self) -> list[Event]:
        roles, sectors = self._bridges("event", "events")
        places = {
            row["place_id"]: Place(row["name"], row["country_code"], place_id=row["place_id"])
            for row in _rows(self.connection, "FROM places SEMI JOIN events USING (place_id)")
        }
        return [
            Event(
                row["char_start"],
                row["char_end"],
                row["event_type"],
                row["status"],
                row["rule"],
                when=When(row["start_date"], row["end_date"], row["date_precision"]) if row["start_date"] else None,
                place=places.get(row["place_id"]),
                actors=roles[row["event_id"], "actor"],
                recipients=roles[row["event_id"], "recipient"],
                sectors=sectors[row["event_id"]],
            )
            for row in self._of_document("events", "event_id")
        ]

    def _bridges(
        self, thing: str, table: str
    ) -> tuple[defaultdict[tuple[str, str], list[Participant]], defaultdict[str, list[str]]]:
        """Participants by id of the thing and role, and sectors by id of the thing."""
        roles: defaultdict[tuple[str, str], list[Participant]] = defaultdict(list)
        sectors: defaultdict[str, list[str]] = defaultdict(list)
        joined = f"SEMI JOIN (FROM {table} WHERE document_id = ?) USING ({thing}_id) ORDER BY ALL"
        for row in _rows(self.connection, f"FROM {thing}_participants {joined}", self.document_id):
            roles[row[f"{thing}_id"], row["role"]].append(self.people[row["participant_id"]])
        for row in _rows(self.connection, f"FROM {thing}_sectors {joined}", self.document_id):
            sectors[row[f"{thing}_id"]].append(row["sector_id"])
        return roles, sectors

    def _of_document(self, table: str, order: str) -> list[Row]:
        return _rows(self.connection, f"FROM {table} WHERE document_id = ? ORDER BY {order}", self.document_id)


def _rows(connection: duckdb.DuckDBPyConnection, sql: str, *arguments: Any) -> list[Row]:
    result = connection.execute(sql, arguments)
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
