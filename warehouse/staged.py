"""What lies in the folder of staged rows, and which of it counts: the layout that `pipelines/stage.py` writes.

The folder `<warehouse file>.staged/` holds numbered batches, each a folder of Parquet files, one per table, that came
into being by one rename. `readings.parquet` says what each batch read: one row per source, numbered for ever upwards.
Every other file carries the number of the reading that its row belongs to in the column `reading`; beside the tables,
`signatures.parquet` holds what near duplicates are found by (`signature.py`). The latest reading of a source name
counts and the earlier ones do not; a `base` batch holds all that counted when it was written, so that the batches
before it are history.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from schemas.column import Table
from schemas.registry import DOCUMENT_TABLES, SHARED_TABLES
from schemas.tables.documents import Document
from schemas.tables.quarantine import Quarantined
from warehouse.arrow import arrow_schema, arrow_table
from warehouse.ddl import literal
from warehouse.signature import signatures

Row = dict[str, Any]

READINGS = "readings"
SIGNATURES = "signatures"
STAGED_TABLES: tuple[type[Table], ...] = (*SHARED_TABLES, *DOCUMENT_TABLES, Quarantined)
READINGS_SCHEMA = pa.schema(
    [
        pa.field("reading", pa.int64(), nullable=False),
        pa.field("source_name", pa.string(), nullable=False),
        pa.field("source_digest", pa.string(), nullable=False),
        pa.field("version", pa.string(), nullable=False),
        pa.field("document_id", pa.string()),
    ]
)
"""`source_digest`: of all that came in with it. `version`: of engine and schemas. No `document_id`: refused whole."""

SCHEMAS = {
    table.table_name: arrow_schema(table).insert(0, pa.field("reading", pa.int64(), nullable=False))
    for table in STAGED_TABLES
}
"""The Arrow schema of each staged table: that of the table, and the number of the reading in front."""

BATCH_NAME = re.compile(r"(?P<number>\d{8})-(?P<kind>batch|base)\Z")


@dataclass(frozen=True, slots=True, order=True)
class Batch:
    """One folder of staged Parquet files; the highest number is the youngest."""

    number: int
    is_base: bool
    folder: Path

    def file(self, table_name: str) -> Path | None:
        """The Parquet file of a table in this batch, or `None` where the batch has no row of it."""
        path = self.folder / f"{table_name}.parquet"
        return path if path.is_file() else None


def staged_folder(warehouse: Path) -> Path:
    """The folder of staged rows that belongs to a warehouse file."""
    return warehouse.with_name(warehouse.name + ".staged")


def staged_tables(readings: Sequence[Row], rows: Mapping[str, Sequence[Row]]) -> dict[str, pa.Table]:
    """One batch as Arrow tables, `readings` among them; each row carries its reading, counted from 0 in the batch."""
    return batch_of(readings, [tables_of_rows(rows)])


def tables_of_rows(rows: Mapping[str, Sequence[Row]]) -> dict[str, pa.Table]:
    """Rows that carry their reading as Arrow tables, those without rows left out."""
    return {name: arrow_table(SCHEMAS[name], added) for name, added in rows.items() if added}


def batch_of(readings: Sequence[Row], parts: Sequence[Mapping[str, pa.Table]]) -> dict[str, pa.Table]:
    """One batch of the tables of its parts: every table, its readings, and the signatures of its documents."""
    tables = {
        name: pa.concat_tables([schema.empty_table(), *(part[name] for part in parts if name in part)])
        for name, schema in SCHEMAS.items()
    }
    documents = tables[Document.table_name].select(["reading", "document_id", "text"]).to_pylist()
    return {READINGS: arrow_table(READINGS_SCHEMA, readings), SIGNATURES: signatures(documents), **tables}


def batches(folder: Path) -> list[Batch]:
    """The batches that count, oldest first: the last base and all that came after it."""
    found = all_batches(folder)
    first = max((i for i, batch in enumerate(found) if batch.is_base), default=0)
    return found[first:]


def all_batches(folder: Path) -> list[Batch]:
    """Every whole batch in the folder, oldest first; a folder that does not exist has none."""
    return sorted(_found(folder)) if folder.is_dir() else []


def files(counted: list[Batch], table_name: str) -> list[str]:
    """The Parquet files of one table over batches, as DuckDB's `read_parquet` takes them."""
    return [str(path) for batch in counted if (path := batch.file(table_name)) is not None]


def size(counted: list[Batch], table_name: str) -> int:
    """The bytes of one table over batches; 0 where none of them has rows of it."""
    return sum(Path(file).stat().st_size for file in files(counted, table_name))


def scan(counted: list[Batch], table_name: str) -> str:
    """The SQL that reads one table over batches; at least one of them must have a file of it.

    A column that a batch does not have, because it was declared later, is null there.
    """
    return f"read_parquet([{', '.join(map(literal, files(counted, table_name)))}], union_by_name = true)"


def create_latest(connection: duckdb.DuckDBPyConnection, counted: list[Batch], name: str = "latest") -> None:
    """Make the table `name`: the readings that count, one per source name, with their documents."""
    if not files(counted, READINGS):
        connection.execute(f"CREATE TABLE {name} (reading BIGINT, source_name VARCHAR, document_id VARCHAR)")
        return
    connection.execute(
        f"CREATE TABLE {name} AS SELECT reading, source_name, document_id FROM {scan(counted, READINGS)} "
        "QUALIFY row_number() OVER (PARTITION BY source_name ORDER BY reading DESC) = 1"
    )


def _found(folder: Path) -> Iterator[Batch]:
    for entry in folder.iterdir():
        if (match := BATCH_NAME.match(entry.name)) is not None:
            yield Batch(int(match["number"]), match["kind"] == "base", entry)
