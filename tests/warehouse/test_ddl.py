"""The DDL holds what the schemas declare: DuckDB takes it, and refuses what it must."""

import duckdb
import pytest

from schemas.column import columns, describe, key_of
from schemas.registry import TABLES
from warehouse.ddl import literal, quote, reference_of, schema_script
from warehouse.reference import reference_keys, reference_rows


@pytest.fixture
def empty() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:")
    for statement in schema_script():
        connection.execute(statement)
    return connection


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.table_name)
def test_every_declaration_reaches_the_database(empty: duckdb.DuckDBPyConnection, table) -> None:
    found = empty.execute(
        "SELECT column_name, is_nullable, comment FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index",
        [table.table_name],
    ).fetchall()
    assert found == [(column.name, column.nullable, column.declared.description) for column in columns(table)]
    comment = empty.execute("SELECT comment FROM duckdb_tables() WHERE table_name = ?", [table.table_name]).fetchone()
    assert comment == (describe(table),)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.table_name)
def test_keys_and_references_are_constraints(empty: duckdb.DuckDBPyConnection, table) -> None:
    found = empty.execute(
        "SELECT constraint_type, constraint_column_names, referenced_table FROM duckdb_constraints() "
        "WHERE table_name = ? AND constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY')",
        [table.table_name],
    ).fetchall()
    expected = [("PRIMARY KEY", list(key_of(table)), None)]
    for column in columns(table):
        if (reference := reference_of(column)) is not None:
            expected.append(("FOREIGN KEY", [column.name], reference[0]))
    assert sorted(found, key=repr) == sorted(expected, key=repr)


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("INSERT INTO participants VALUES ('x', 'animal', 'X', NULL)", "CHECK"),
        ("INSERT INTO participants VALUES ('x', 'person', 'X', 'ZZ')", "foreign key"),
        ("INSERT INTO participants VALUES ('x', 'person', NULL, NULL)", "NOT NULL"),
        ("INSERT INTO places (place_id, name) VALUES ('p', 'P'), ('p', 'Q')", "[Dd]uplicate key"),
        ("INSERT INTO event_types VALUES ('x', 'X', 'X', 'X', NULL, '01', 0, 'X')", "CHECK"),
    ],
)
def test_the_database_refuses_what_was_not_declared(
    empty: duckdb.DuckDBPyConnection, statement: str, reason: str
) -> None:
    with pytest.raises(duckdb.ConstraintException, match=reason):
        empty.execute(statement)


def test_names_and_texts_are_quoted() -> None:
    assert quote('a"b') == '"a""b"'
    assert literal("it's") == "'it''s'"


def test_reference_rows_are_complete_and_unique() -> None:
    rows = reference_rows()
    assert {name: len(keys) for name, keys in reference_keys().items()} == {n: len(r) for n, r in rows.items()}
    assert len(rows["event_types"]) == 23
    assert len(rows["sectors"]) == 29
    assert len(rows["speech_acts"]) == 10
    serbia = next(row for row in rows["countries"] if row["country_code"] == "RS")
    assert (serbia["name"], serbia["adjective"], serbia["capital"]) == ("Serbia", "Serbian", "Belgrade")
