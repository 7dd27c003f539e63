"""What must hold in a built file is asked of the file, and each way of breaking it is found."""

from pathlib import Path

import duckdb
import pytest

from schemas.registry import TABLES
from warehouse.integrity import MOST_ROWS, Finding, Requirement, examine, requirements
from warehouse.query import connect

REQUIREMENTS = {(requirement.table_name, requirement.name): requirement for requirement in requirements()}


def unguarded(warehouse: Path) -> duckdb.DuckDBPyConnection:
    """The tables of a warehouse copied without keys, references and checks, so that they can be spoilt."""
    connection = duckdb.connect(":memory:")
    connection.execute(f"ATTACH '{warehouse}' AS source (READ_ONLY)")
    for table in TABLES:
        connection.execute(f"CREATE TABLE {table.table_name} AS FROM source.{table.table_name}")
    return connection


def test_every_table_has_requirements() -> None:
    assert {name for name, _ in REQUIREMENTS} == {table.table_name for table in TABLES}
    assert ("statements", "spans") in REQUIREMENTS
    assert ("countries", "references") not in REQUIREMENTS


@pytest.mark.parametrize("requirement", REQUIREMENTS.values(), ids=[".".join(names) for names in REQUIREMENTS])
def test_a_sound_warehouse_meets_them(small_warehouse: Path, requirement: Requirement) -> None:
    with connect(small_warehouse) as connection:
        assert examine(connection, requirement) == Finding(0, ())


SPOILT = [
    ("INSERT INTO events FROM (SELECT * FROM events LIMIT 1)", "events", "primary_key", "event_id"),
    ("UPDATE places SET place_id = NULL", "places", "primary_key", "place_id"),
    ("UPDATE events SET status = 'doubtful' WHERE event_type = 'meeting'", "events", "allowed_values", "status"),
    ("UPDATE statements SET rule = NULL WHERE speech_act = 'pledge'", "statements", "allowed_values", "rule"),
    ("UPDATE mentions SET char_start = -1 WHERE form = 'name'", "mentions", "allowed_values", "char_start"),
    ("DELETE FROM participants WHERE kind = 'person'", "mentions", "references", "participant_id"),
    ("DELETE FROM sectors WHERE sector_id = 'trade'", "event_sectors", "references", "sector_id"),
    ("UPDATE statements SET text = text || '.'", "statements", "spans", "text"),
    ("UPDATE statements SET cue = 'sighed' WHERE cue IS NOT NULL", "statements", "spans", "cue"),
    (
        "UPDATE statements SET speaker_text = 'she' WHERE speaker_text IS NOT NULL",
        "statements",
        "spans",
        "speaker_text",
    ),
    ("UPDATE sections SET char_end = 9999", "sections", "spans", "char_start"),
    ("UPDATE mentions SET char_end = char_start", "mentions", "spans", "text"),
]


@pytest.mark.parametrize(("sql", "table", "name", "place"), SPOILT, ids=[case[0][:50] for case in SPOILT])
def test_what_is_spoilt_is_found_with_its_place(
    small_warehouse: Path, sql: str, table: str, name: str, place: str
) -> None:
    with unguarded(small_warehouse) as connection:
        connection.execute(sql)
        finding = examine(connection, REQUIREMENTS[table, name])
    assert finding.count > 0
    assert {offence.place for offence in finding.offences} == {place}
    assert all(offence.reason for offence in finding.offences)


def test_offending_rows_are_counted_in_full_and_shown_in_part(small_warehouse: Path) -> None:
    with unguarded(small_warehouse) as connection:
        connection.execute("INSERT INTO event_sectors SELECT 'none:' || i, 'trade' FROM range(100) t(i)")
        finding = examine(connection, REQUIREMENTS["event_sectors", "references"])
    assert (finding.count, len(finding.offences)) == (100, MOST_ROWS)
