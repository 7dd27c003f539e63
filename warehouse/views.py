"""The views: read from `warehouse/views/*.sql`, described there, created in an order in which each finds the others.

A file `NAME.sql` opens with comment lines: a paragraph that describes the view, an empty comment line, then one line
`column: description` for every column. What follows is one SELECT.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

from schemas.errors import WarehouseError
from schemas.registry import TABLES
from warehouse.ddl import create_table, literal, quote

FOLDER = Path(__file__).parent / "views"
WORD = re.compile(r"[a-z_]+")
READ = re.compile(r"\b(?:FROM|JOIN)\s+(?P<name>[a-z_]+)")
ORDER = re.compile(r"\nORDER BY [^()\n]+\Z")
COLUMN_LINE = re.compile(r"(?P<name>[a-z_]+): (?P<description>\S.*)\Z")


@dataclass(frozen=True, slots=True)
class View:
    """One view as its file declares it; `columns` maps names to descriptions."""

    name: str
    description: str
    columns: Mapping[str, str]
    query: str

    @property
    def reads(self) -> frozenset[str]:
        """The names it selects from: tables, views, and what its own WITH clauses define."""
        return frozenset(READ.findall(self.query))

    @property
    def unordered(self) -> str:
        """Its query without the order at the end, for those who put the rows in an order of their own."""
        return ORDER.sub("", self.query)


@cache
def views() -> tuple[View, ...]:
    """Every view, each after those that it selects from."""
    found = {path.stem: read_view(path) for path in sorted(FOLDER.glob("*.sql"))}
    uses = {name: sorted(set(WORD.findall(view.query)) & (found.keys() - {name})) for name, view in found.items()}
    return tuple(found[name] for name in TopologicalSorter(uses).static_order())


def read_view(path: Path) -> View:
    """Read one file; raises `WarehouseError` where its opening comment does not describe the view and its columns."""
    lines = path.read_text(encoding="utf-8").splitlines()
    opening = next((i for i, line in enumerate(lines) if not line.startswith("--")), len(lines))
    comment = [line.removeprefix("--").strip() for line in lines[:opening]]
    blank = comment.index("") if "" in comment else len(comment)
    described = [COLUMN_LINE.match(line) for line in comment[blank + 1 :]]
    if not comment[:blank] or not described or None in described:
        raise WarehouseError(
            f"{path.name}: must open with '-- description', an empty '--' and one '-- column: description' per column"
        )
    columns = {match["name"]: match["description"] for match in described if match}
    return View(path.stem, " ".join(comment[:blank]), columns, "\n".join(lines[opening:]).strip().rstrip(";"))


def create_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Create all views with their comments; raises `WarehouseError` where columns and descriptions do not match."""
    for view in views():
        name = quote(view.name)
        connection.execute(f"CREATE VIEW {name} AS {view.query}")
        actual = [row[0] for row in connection.execute(f"DESCRIBE {name}").fetchall()]
        if actual != list(view.columns):
            raise WarehouseError(
                f"views/{view.name}.sql: its columns are {', '.join(actual)}, but its comment describes "
                f"{', '.join(view.columns)}; describe each column, in order"
            )
        connection.execute(f"COMMENT ON VIEW {name} IS {literal(view.description)}")
        for column, description in view.columns.items():
            connection.execute(f"COMMENT ON COLUMN {name}.{quote(column)} IS {literal(description)}")


def column_types() -> dict[str, dict[str, str]]:
    """View name -> column name -> SQL type, found by creating the views over empty tables in memory."""
    with duckdb.connect(":memory:") as connection:
        for table in TABLES:
            connection.execute(create_table(table))
        for view in views():
            connection.execute(f"CREATE VIEW {quote(view.name)} AS {view.query}")
        return {
            view.name: {row[0]: row[1] for row in connection.execute(f"DESCRIBE {quote(view.name)}").fetchall()}
            for view in views()
        }
