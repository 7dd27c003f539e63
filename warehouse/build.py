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
from schemas.tables.statements import Statement
from warehouse import staged
from warehouse.database import open_database
from warehouse.ddl import quote, schema_script
from warehouse.extension import load_fts
from warehouse.files import sync
from warehouse.load import load_reference_tables, loading_steps
from warehouse.lock import writing
from warehouse.query import refuse_foreign_file
from warehouse.search import MACRO, create_search
from warehouse.steps import Step, run_steps
from warehouse.views import create_views

MEMORY = "1200MB"
"""What a build may take, beside what Python takes: beyond it, rows under way to their tables wait on disk."""


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
        rows = _make_candidate(staged_rows, warehouse)
        _swap_in(warehouse)
    return BuildReport(warehouse, rows)


def build_candidate(staged_rows: Path, warehouse: Path) -> BuildReport:
    """Build the next warehouse beside the present one, whole, for a look before `publish_candidate` swaps it in.

    It stays until it is published or built anew. Raises `WarehouseError` as `build` does.
    """
    with writing(warehouse):
        return BuildReport(candidate_of(warehouse), _make_candidate(staged_rows, warehouse))


def publish_candidate(warehouse: Path) -> None:
    """Swap in what `build_candidate` built; readers of the old file keep what they have.

    Raises `WarehouseError` where nothing was built, or where another run published since, which this would undo.
    """
    with writing(warehouse):
        candidate = candidate_of(warehouse)
        if not candidate.exists():
            raise WarehouseError(f"{candidate}: nothing is built that could be published; build the tables first")
        if warehouse.exists() and warehouse.stat().st_mtime_ns > candidate.stat().st_mtime_ns:
            raise WarehouseError(f"{warehouse}: another run published after {candidate} was built; build it again")
        _swap_in(warehouse)


def candidate_of(warehouse: Path) -> Path:
    """Where the next warehouse stands between its building and its publishing."""
    return warehouse.with_name(warehouse.name + ".candidate")


def _make_candidate(staged_rows: Path, warehouse: Path) -> dict[str, int]:
    """Build the file under a name of its own and give it that of the candidate once it is whole and on disk."""
    refuse_foreign_file(warehouse)
    unfinished = warehouse.with_name(warehouse.name + ".building")
    candidate = candidate_of(warehouse)
    _discard(unfinished)
    _discard(candidate)
    try:
        rows = _fill(unfinished, staged.batches(staged_rows))
        sync(unfinished)
        unfinished.replace(candidate)
    except duckdb.Error as error:
        raise WarehouseError(
            f"{warehouse}: cannot be built from {staged_rows}: {error}; what was there before stays. Free some "
            f"space if the disk is full; otherwise remove that folder and read all documents again"
        ) from error
    finally:
        _discard(unfinished)
    return rows


def _swap_in(warehouse: Path) -> None:
    _discard_log(warehouse)
    candidate_of(warehouse).replace(warehouse)
    sync(warehouse.parent)


def _fill(path: Path, counted: list[staged.Batch]) -> dict[str, int]:
    """Make the database file, whole and checkpointed; the number of rows in each table."""
    spill = path.with_name(path.name + ".tmp")
    with open_database(path, memory_limit=MEMORY, temp_directory=str(spill)) as connection:
        load_fts(connection)
        connection.begin()  # a commit is a wait for the disk: one for all the small statements
        for statement in schema_script():
            connection.execute(statement)
        load_reference_tables(connection)
        create_views(connection)
        connection.commit()
        search = Step(create_search, {Statement.table_name}, staged.size(counted, Statement.table_name))
        run_steps(connection, loading_steps(connection, counted) | {MACRO: search})
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
