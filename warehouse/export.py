"""Export a warehouse: one Parquet file per table and view, a Frictionless `datapackage.json` and a README beside them.

Belongs here: writing the folder beside the old one and swapping it in. The Parquet files are written in `parquet.py`;
what the descriptor and the README say is in `package.py`. The same warehouse gives the same bytes.
"""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from schemas.errors import WarehouseError
from warehouse.ddl import literal
from warehouse.files import sync, whole_folder
from warehouse.lock import writing
from warehouse.package import DESCRIPTOR, README, describe_package, readme
from warehouse.parquet import write_files
from warehouse.query import connect

MEMORY = "1GB"
"""What an export may take: sorting a table of all texts goes on disk beyond it, about as fast."""


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
    """Write all files of an export; the number of rows in each Parquet file."""
    rows = write_files(connection, folder)
    descriptor = json.dumps(describe_package(rows), indent=2, ensure_ascii=False)
    (folder / DESCRIPTOR).write_text(descriptor + "\n", encoding="utf-8")
    (folder / README).write_text(readme(rows), encoding="utf-8")
    return rows


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
