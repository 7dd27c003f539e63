"""Opening a warehouse: read-only, with text search, and helpful where it cannot be."""

from pathlib import Path

import duckdb
import pytest

from schemas.errors import WarehouseError
from warehouse.query import connect


def test_the_connection_only_reads(small_warehouse: Path) -> None:
    with connect(small_warehouse) as connection, pytest.raises(duckdb.InvalidInputException, match="read-only"):
        connection.execute("DELETE FROM documents")


def test_a_missing_file_names_the_command_that_makes_it(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match=r"nowhere\.duckdb: no such file; make it with `communique run`"):
        connect(tmp_path / "nowhere.duckdb")


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("not a database")
    with pytest.raises(WarehouseError, match="not a DuckDB file"):
        connect(notes)


@pytest.mark.parametrize(
    ("term", "speakers"),
    [
        ("trading", ["Aleksandar Vučić"]),  # stemmed, and the quotation mark is no part of the word
        ("GAS", ["Kassym-Jomart Tokayev"]),
        ("2030", ["Kassym-Jomart Tokayev"]),
        ("vucic", ["officials"]),  # without accents
        ("submarine", []),
    ],
)
def test_search_finds_statements(small_warehouse: Path, term: str, speakers: list[str]) -> None:
    with connect(small_warehouse) as connection:
        found = connection.execute("SELECT speaker FROM search_statements(?)", [term]).fetchall()
    assert [speaker for (speaker,) in found] == speakers


def test_search_puts_the_best_match_first(small_warehouse: Path) -> None:
    with connect(small_warehouse) as connection:
        scores = connection.execute("SELECT score FROM search_statements('thanked gas supply')").fetchall()
    assert len(scores) == 2
    assert scores == sorted(scores, reverse=True)
