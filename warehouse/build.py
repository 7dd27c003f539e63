"""Build the warehouse from its staged rows, beside the old file, and swap it in whole.

Belongs here: the life of the file. What goes into it is in `load.py`, `views.py` and `search.py`. The result is a
function of the staged rows and the declarations alone; a build killed at any moment leaves the old file as it was.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from schemas.errors import WarehouseError
from schemas.registry import TABLES
from warehouse import staged
from warehouse.ddl import quote, schema_script
from warehouse.extension import OFFLINE, load_fts
from warehouse.files import sync
from warehouse.load import load_reference_tables, load_staged_tables
from warehouse.lock import writing
from warehouse.query import refuse_foreign_file
from warehouse.search import create_search
from warehouse.views import create_views


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build left: the file and the number of rows in each table."""

    warehouse: Path
    rows: Mapping[str, int]


def build(staged_rows: Path, warehouse: Path) -> BuildReport:
    """Build `warehouse` from a folder of staged rows and swap it in; readers of the old file keep what they have.

    Raises `WarehouseError` where another run holds the warehouse, where the file that stands there is not a warehouse,
    or where the rows cannot be loaded.
    """
    with writing(warehouse):
        refuse_foreign_file(warehouse)
        unfinished = warehouse.with_name(warehouse.name + ".building")
        _discard(unfinished)
        try:
            try:
                rows = _fill(unfinished, staged.batches(staged_rows))
            except duckdb.Error as error:
                raise WarehouseError(
                    f"{warehouse}: cannot be built from {staged_rows}: {error}; what was there before stays. Free some "
                    f"space if the disk is full; otherwise remove that folder and read all documents again"
                ) from error
            sync(unfinished)
            _discard_log(warehouse)
            unfinished.replace(warehouse)
            sync(warehouse.parent)
        finally:
            _discard(unfinished)
    return BuildReport(warehouse, rows)


def _fill(path: Path, counted: list[staged.Batch]) -> dict[str, int]:
    """Make the database file, whole and checkpointed; the number of rows in each table."""
    spill = path.with_name(path.name + ".tmp")
    with duckdb.connect(str(path), config={**OFFLINE, "temp_directory": str(spill)}) as connection:
        load_fts(connection)
        connection.begin()  # a commit is a wait for the disk: one for all the small statements
        for statement in schema_script():
            connection.execute(statement)
        load_reference_tables(connection)
        create_views(connection)
        connection.commit()
        load_staged_tables(connection, counted)
        create_search(connection)
        rows = {table.table_name: _count(connection, table.table_name) for table in TABLES}
        connection.execute("CHECKPOINT")
    return rows


def _count(connection: duckdb.DuckDBPyConnection, table_name: str) -> int:
    row = connection.execute(f"SELECT count(*) FROM {quote(table_name)}").fetchone()
    return int(row[0]) if row else 0


def _discard(unfinished: Path) -> None:
    """Remove an unfinished file with what DuckDB may have left beside it."""
    unfinished.unlink(missing_ok=True)
    _discard_log(unfinished)
    shutil.rmtree(unfinished.with_name(unfinished.name + ".tmp"), ignore_errors=True)


def _discard_log(database: Path) -> None:
    """Remove the write-ahead log of a file about to be replaced: its changes must not be replayed onto the new one."""
    database.with_name(database.name + ".wal").unlink(missing_ok=True)
