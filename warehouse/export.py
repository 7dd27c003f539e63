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
from warehouse.package import DESCRIPTOR, README, describe_package, file_of, readme
from warehouse.query import connect
from warehouse.relations import Relation, relations


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export left: the folder and the number of rows in each of its Parquet files."""

    folder: Path
    rows: Mapping[str, int]


def export(warehouse: Path, folder: Path) -> ExportReport:
    """Write every table and view of a warehouse to a folder, in place of an earlier export there.

    Raises `WarehouseError` where the warehouse cannot be read or the folder holds files that no export wrote.
    """
    _refuse_foreign_files(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    old, fresh = folder.with_name(folder.name + ".old"), folder.with_name(folder.name + ".new")
    for leftover in (old, fresh, fresh.with_name(fresh.name + ".writing")):
        if leftover.is_dir():
            shutil.rmtree(leftover)
    with connect(warehouse) as connection, whole_folder(fresh) as unfinished:
        rows = {relation.name: _write(connection, relation, unfinished) for relation in relations()}
        descriptor = describe_package(rows)
        (unfinished / DESCRIPTOR).write_text(json.dumps(descriptor, indent=2, ensure_ascii=False) + "\n", "utf-8")
        (unfinished / README).write_text(readme(rows), encoding="utf-8")
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    sync(folder.parent)
    if old.exists():
        shutil.rmtree(old)
    return ExportReport(folder, rows)


def _write(connection: duckdb.DuckDBPyConnection, relation: Relation, folder: Path) -> int:
    """Write one table or view, sorted, with its descriptions in the metadata of the file; the number of its rows."""
    order = ", ".join(map(quote, relation.key)) or "ALL"
    metadata = {
        "description": relation.description,
        "columns": json.dumps({column.name: column.description for column in relation.columns}, ensure_ascii=False),
    }
    pairs = ", ".join(f"{key}: {literal(value)}" for key, value in metadata.items())
    result = connection.execute(
        f"COPY (SELECT * FROM {quote(relation.name)} ORDER BY {order}) "
        f"TO {literal(str(folder / file_of(relation)))} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{pairs}}})"
    ).fetchone()
    return int(result[0]) if result else 0


def _refuse_foreign_files(folder: Path) -> None:
    """Raise `WarehouseError` where something at `folder` was not written by an export: it would be lost in the swap."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise WarehouseError(f"{folder}: is a file; name a folder for the export")
    ours = {DESCRIPTOR, README}
    foreign = sorted(
        entry.name
        for entry in folder.iterdir()
        if entry.name not in ours and (entry.is_dir() or entry.suffix != ".parquet")
    )
    has_files = any(folder.iterdir())
    if foreign or (has_files and not (folder / DESCRIPTOR).is_file()):
        what = ", ".join(foreign[:5]) if foreign else "Parquet files without a descriptor"
        raise WarehouseError(
            f"{folder}: holds files that no export wrote ({what}); name another folder, or move them away first"
        )
