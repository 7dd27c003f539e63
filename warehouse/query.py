"""Open a warehouse for reading."""

import os
import tempfile
from pathlib import Path

import duckdb

from schemas.errors import WarehouseError
from schemas.tables.documents import Document
from schemas.tables.quarantine import Quarantined
from warehouse.database import open_database
from warehouse.ddl import literal
from warehouse.extension import load_fts

CATALOG = "communique"
MARKS = {Document.table_name, Quarantined.table_name}
"""Tables that every version of a warehouse has."""


def connect(warehouse: Path) -> duckdb.DuckDBPyConnection:
    """A connection that reads the warehouse as it is now, with text search; a later build does not disturb it.

    The file is attached to a database in memory: two plain connections of one process to one path share one instance,
    so that the second would go on reading a file which has been replaced since.
    Raises `WarehouseError` where the file is missing, is not a warehouse, or is locked by a program that writes to it.
    """
    if not warehouse.is_file():
        raise WarehouseError(f"{warehouse}: no such file; make it with `communique run`, or name another --warehouse")
    spill = Path(tempfile.gettempdir()) / f"communique-{os.getpid()}"  # else DuckDB would take the current folder
    connection = open_database(temp_directory=str(spill))
    try:
        _attach(connection, warehouse)
        load_fts(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def refuse_foreign_file(path: Path) -> None:
    """Raise `WarehouseError` where something stands at `path` that is not a warehouse and must not be replaced.

    A database that another program has open for writing cannot be looked into, and is taken for one.
    """
    if path.is_dir():
        raise WarehouseError(f"{path}: is a folder; name a file in it, such as {path / 'communique.duckdb'}")
    if not path.exists() or path.stat().st_size == 0:
        return
    with open_database() as connection:
        try:
            _attach(connection, path)
        except WarehouseError as error:
            if not _is_locked(error.__cause__):
                raise


def _attach(connection: duckdb.DuckDBPyConnection, warehouse: Path) -> None:
    try:
        connection.execute(f"ATTACH {literal(str(warehouse))} AS {CATALOG} (READ_ONLY)")
    except duckdb.Error as error:
        if _is_locked(error):
            fix = "a program has it open for writing; close that program, or let it open the file read-only"
        else:
            fix = "not a DuckDB file that can be read; name a file made by `communique run`"
        raise WarehouseError(f"{warehouse}: {fix} ({str(error).splitlines()[0]})") from error
    connection.execute(f"USE {CATALOG}")
    there = {row[0] for row in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    missing = sorted(MARKS - there)
    if missing:
        raise WarehouseError(
            f"{warehouse}: a DuckDB file, but not a warehouse: it has no table {' and no table '.join(missing)}; "
            f"name a file made by `communique run`"
        )


def _is_locked(error: BaseException | None) -> bool:
    return isinstance(error, duckdb.IOException) and "lock on file" in str(error)
