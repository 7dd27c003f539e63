"""Export a warehouse: one Parquet file per table and view, a Frictionless `datapackage.json` and a README beside them.

Belongs here: writing the folder beside the old one and swapping it in. What the descriptor and the README say is in
`package.py`. The same warehouse gives the same bytes.
"""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from schemas.errors import WarehouseError
from warehouse.ddl import literal, quote
from warehouse.files import sync, whole_folder
from warehouse.lock import writing
from warehouse.package import DESCRIPTOR, README, describe_package, file_of, readme
from warehouse.query import connect
from warehouse.relations import Relation, in_build_order
from warehouse.views import views

MEMORY = "1GB"
"""What an export may take: sorting a view of all texts goes on disk beyond it, about as fast."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export left: the folder and the number of rows in each of its Parquet files."""

    folder: Path
    rows: Mapping[str, int]


def export(warehouse: Path, folder: Path) -> ExportReport:
    """Write every table and view of a warehouse to a folder, in place of an earlier export there.

    Raises `WarehouseError` where the warehouse cannot be read, where another run writes to the folder, or where it
    holds files that no export wrote: they would be lost.
    """
    with writing(folder):
        fresh, previous = folder.with_name(f".{folder.name}.next"), folder.with_name(f".{folder.name}.previous")
        if previous.is_dir() and not folder.exists():  # a run was killed between its two renames
            previous.rename(folder)
        _refuse_foreign_files(folder)
        for leftover in (fresh, previous, fresh.with_name(fresh.name + ".writing")):
            shutil.rmtree(leftover, ignore_errors=True)
        with connect(warehouse) as connection, whole_folder(fresh) as unfinished:
            connection.execute(f"SET memory_limit = {literal(MEMORY)}")
            rows = _fill(connection, unfinished)
        if folder.exists():
            folder.rename(previous)
        fresh.rename(folder)
        sync(folder.parent)
        shutil.rmtree(previous, ignore_errors=True)
    return ExportReport(folder, rows)


def _fill(connection: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, int]:
    """Write all files of an export; the number of rows in each Parquet file.

    A view that others select from is computed once: they read its file instead, under its name.
    """
    queries = {view.name: view for view in views()}
    rows = {}
    for relation in in_build_order():
        file = literal(str(folder / file_of(relation)))
        if (view := queries.get(relation.name)) is None:
            rows[relation.name] = _write(
                connection, relation, _sorted(f"FROM {quote(relation.name)}", relation.key), file
            )
        else:
            query = view.query if view.is_ordered else _sorted(f"FROM ({view.query})")
            rows[relation.name] = _write(connection, relation, query, file)
            connection.execute(f"CREATE TEMP VIEW {quote(relation.name)} AS FROM read_parquet({file})")
    descriptor = json.dumps(describe_package(rows), indent=2, ensure_ascii=False)
    (folder / DESCRIPTOR).write_text(descriptor + "\n", encoding="utf-8")
    (folder / README).write_text(readme(rows), encoding="utf-8")
    return rows


def _sorted(rows: str, key: tuple[str, ...] = ()) -> str:
    """A query for rows in the order of their key; those without one are ordered by all columns."""
    return f"{rows} ORDER BY {', '.join(map(quote, key)) or 'ALL'}"


def _write(connection: duckdb.DuckDBPyConnection, relation: Relation, query: str, file: str) -> int:
    """Write the rows of one table or view, with its descriptions in the metadata of the file; their number."""
    metadata = {
        "description": relation.description,
        "columns": json.dumps({column.name: column.description for column in relation.columns}, ensure_ascii=False),
    }
    pairs = ", ".join(f"{key}: {literal(value)}" for key, value in metadata.items())
    result = connection.execute(
        f"COPY ({query}) TO {file} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{pairs}}})"
    ).fetchone()
    return int(result[0]) if result else 0


def _refuse_foreign_files(folder: Path) -> None:
    """Raise `WarehouseError` where something at `folder` was not written by an export."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise WarehouseError(f"{folder}: is a file; name a folder for the export")
    there = {entry.name for entry in folder.iterdir()}
    ours = {DESCRIPTOR, README}
    if DESCRIPTOR in there:  # tables that a later version no longer has are ours too
        listed = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8")).get("resources", [])
        ours |= {resource["path"] for resource in listed}
    foreign = sorted(there - ours)
    if foreign or (there and DESCRIPTOR not in there):
        raise WarehouseError(
            f"{folder}: holds files that no export wrote ({', '.join(sorted(foreign or there)[:5])}); "
            f"name another folder, or move them away first"
        )
