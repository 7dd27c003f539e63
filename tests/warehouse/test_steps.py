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
    return Step(lambda connection: connection.execute(sql), frozenset(after))


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


ORDERS: list[tuple[str, dict[str, tuple[str, int]], list[str]]] = [
    ("the heaviest first", {"light": ("", 1), "heavy": ("", 3), "middling": ("", 2)}, ["heavy", "middling", "light"]),
    (
        "what a heavy one waits for before what is heavier itself",
        {"alone": ("", 3), "small": ("", 1), "of small": ("small", 4)},
        ["small", "of small", "alone"],
    ),
]


@pytest.mark.parametrize(("steps", "order"), [case[1:] for case in ORDERS], ids=[case[0] for case in ORDERS])
def test_those_come_first_that_most_work_waits_for(
    steps: dict[str, tuple[str, int]],
    order: list[str],
    database: duckdb.DuckDBPyConnection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("warehouse.steps.AT_ONCE", 1)
    done: list[str] = []
    run_steps(
        database,
        {
            name: Step(lambda _, name=name: done.append(name), frozenset({after} - {""}), weight)  # type: ignore[misc]
            for name, (after, weight) in steps.items()
        },
    )
    assert done == order
