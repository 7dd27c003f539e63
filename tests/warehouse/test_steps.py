"""Steps run after those they wait for, see what these made, and stop at the first that fails."""

from collections.abc import Iterator

import duckdb
import pytest

from warehouse.steps import Step, run_steps


@pytest.fixture
def database() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(":memory:") as connection:
        yield connection


def query(sql: str, *after: str) -> Step:
    return Step(lambda connection: connection.execute(sql), after)


def test_a_step_sees_what_those_before_it_made(database: duckdb.DuckDBPyConnection) -> None:
    steps = {
        "sum": query(
            "CREATE TABLE sum AS SELECT sum(i) AS total FROM (FROM a UNION ALL FROM b)", "a", "b", "elsewhere"
        ),
        "b": query("CREATE TABLE b AS SELECT i + 1 AS i FROM a", "a"),
        "a": query("CREATE TABLE a AS FROM range(4) t(i)"),
        "apart": query("CREATE TABLE apart AS SELECT 1"),
    }
    run_steps(database, steps)
    assert database.execute("FROM sum").fetchall() == [(16,)]
    assert database.execute("FROM apart").fetchall() == [(1,)]


def test_nothing_begins_after_a_failure(database: duckdb.DuckDBPyConnection) -> None:
    steps = {
        "broken": query("FROM nowhere"),
        "later": query("CREATE TABLE later AS SELECT 1", "broken"),
    }
    with pytest.raises(duckdb.CatalogException, match="nowhere"):
        run_steps(database, steps)
    assert database.execute("FROM duckdb_tables()").fetchall() == []
