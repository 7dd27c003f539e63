"""The Parquet files of an export: every table and view written once, sorted, with its descriptions in the metadata.

Belongs here: the order of the rows and how they get into a file. What lies beside the files, and how the folder comes
into being, is in `export.py`. Memory does not grow with the archive: views of documents are computed some documents at
a time, and a view that others select from is computed once; they read its file.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from schemas.tables.documents import Document
from warehouse.ddl import literal, quote
from warehouse.package import file_of
from warehouse.query import CATALOG
from warehouse.relations import Relation, in_build_order
from warehouse.views import View, views

DOCUMENTS_AT_ONCE = 10_000  # of which the longest view has about a million rows
ROWS_IN_GROUP = 122_880  # as the database writes them

OF_DOCUMENT = "document_id"


def write_files(connection: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, int]:
    """Write one file per table and view to a folder; the number of rows in each. The views are those declared today."""
    declared = {view.name: view for view in views()}
    slices = _slices(connection)
    restricted = {Document.table_name: f"{CATALOG}.{quote(Document.table_name)}"}
    rows = {}
    for relation in in_build_order():
        file = folder / file_of(relation)
        view = declared.get(relation.name)
        if view is None:
            rows[relation.name] = _copy(connection, relation, quote(relation.name), file)
        elif OF_DOCUMENT in view.columns:
            rows[relation.name] = _write_by_documents(connection, relation, view, file, slices, restricted)
            restricted[view.name] = _read(file)
            _replace(connection, restricted)
        else:
            rows[relation.name] = _copy(connection, relation, f"({view.unordered})", file)
            _replace(connection, {view.name: _read(file)})
    return rows


def _copy(connection: duckdb.DuckDBPyConnection, relation: Relation, source: str, file: Path) -> int:
    """Have the database write all rows at once, in the order of their key, else of all columns; their number."""
    order = ", ".join(map(quote, relation.key)) or "ALL"
    pairs = ", ".join(f"{key}: {literal(value)}" for key, value in _metadata(relation).items())
    result = connection.execute(
        f"COPY (FROM {source} ORDER BY {order}) TO {literal(str(file))} "
        f"(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROWS_IN_GROUP}, KV_METADATA {{{pairs}}})"
    ).fetchone()
    return int(result[0]) if result else 0


def _write_by_documents(
    connection: duckdb.DuckDBPyConnection,
    relation: Relation,
    view: View,
    file: Path,
    slices: list[tuple[str, str]],
    restricted: Mapping[str, str],
) -> int:
    """Write the rows of a view slice by slice, in the order of their document, then of all columns; their number.

    `restricted` are the relations that show the view no more than the documents of the slice.
    """
    order = ", ".join(map(quote, dict.fromkeys([OF_DOCUMENT, *view.columns])))
    query = f"FROM ({view.unordered}) ORDER BY {order}"
    _replace(connection, restricted, slices[0])
    schema = connection.execute(f"{query} LIMIT 0").to_arrow_table().schema.with_metadata(_metadata(relation))
    rows = 0
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for first_and_last in slices:
            _replace(connection, restricted, first_and_last)
            found = connection.execute(query).to_arrow_table()
            writer.write_table(found.replace_schema_metadata(schema.metadata), row_group_size=ROWS_IN_GROUP)
            rows += found.num_rows
    return rows


def _slices(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    """The first and the last id of every so many documents; one slice without any where there are none."""
    found = connection.execute(
        f"SELECT min({OF_DOCUMENT}), max({OF_DOCUMENT}) FROM (SELECT {OF_DOCUMENT}, "
        f"(row_number() OVER (ORDER BY {OF_DOCUMENT}) - 1) // {DOCUMENTS_AT_ONCE} AS slice FROM {Document.table_name}) "
        "GROUP BY slice ORDER BY slice"
    ).fetchall()
    return [(first, last) for first, last in found] or [("", "")]


def _replace(
    connection: duckdb.DuckDBPyConnection, sources: Mapping[str, str], first_and_last: tuple[str, str] | None = None
) -> None:
    """Have each name stand for its source from now on, or for those of its rows that are of a slice of documents."""
    of_slice = f" WHERE {OF_DOCUMENT} BETWEEN {' AND '.join(map(literal, first_and_last))}" if first_and_last else ""
    for name, source in sources.items():
        connection.execute(f"CREATE OR REPLACE TEMP VIEW {quote(name)} AS FROM {source}{of_slice}")


def _read(file: Path) -> str:
    return f"read_parquet({literal(str(file))})"


def _metadata(relation: Relation) -> dict[str, str]:
    columns = {column.name: column.description for column in relation.columns}
    return {"description": relation.description, "columns": json.dumps(columns, ensure_ascii=False)}
