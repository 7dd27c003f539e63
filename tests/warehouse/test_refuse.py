"""Rows staged under earlier declarations that the tables refuse go to quarantine and stop nothing else."""

import copy
from pathlib import Path

import pytest
from handmade import BELGRADE, OTTAWA, Handmade, build_from

from warehouse.query import connect

CASES = [
    ("speech_act", "applaud", "statements", 2),  # a code that is no longer in the vocabulary
    ("char_start", -5, "statements", 2),
    ("speaker_id", "person:nobody", "statements", 2),
]


@pytest.mark.parametrize(("column", "value", "table", "left"), CASES, ids=[case[0] for case in CASES])
def test_the_row_is_refused_and_the_others_stay(
    tmp_path: Path, column: str, value: object, table: str, left: int
) -> None:
    document = Handmade(BELGRADE.source_name, BELGRADE.text, copy.deepcopy(BELGRADE.rows))
    document.rows[table][1][column] = value
    with connect(build_from(tmp_path / "w.duckdb", [document, OTTAWA])) as connection:
        refused = connection.execute("SELECT stage, source_name, target_table, place, value FROM quarantine")
        rows = refused.fetchall()
        assert ("load", BELGRADE.source_name, table, column, str(value)) in rows
        followers = {(row[2], row[3]) for row in rows} - {(table, column)}
        assert followers == {("statement_participants", "statement_id"), ("statement_sectors", "statement_id")}
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchall() == [(left,)]
