"""From staged rows to filled tables: which readings count, shared rows merged, all inserted in the order of its key.

Belongs here: the SQL between staged Parquet and the tables of the warehouse. Not here: the file around it (`build.py`),
and what happens to rows that the tables refuse (`refuse.py`).
"""

import duckdb
import pyarrow as pa

from schemas.column import Table, columns, key_of
from schemas.registry import LINK_TABLES, REFERENCE_TABLES, SHARED_TABLES, TABLES
from schemas.tables.documents import Document, DocumentSource
from schemas.tables.places import Place
from schemas.tables.quarantine import Quarantined
from warehouse import staged
from warehouse.arrow import arrow_schema, arrow_table
from warehouse.ddl import quote
from warehouse.reference import reference_rows
from warehouse.refuse import insert
from warehouse.similar import link_similar_documents

INSEPARABLE: dict[type[Table], tuple[tuple[str, ...], ...]] = {Place: (("latitude", "longitude", "geonames_id"),)}
"""Columns of shared tables that are only true together, and so are taken from the same document."""


def load_reference_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill the reference tables from the vocabularies."""
    rows = reference_rows()
    for table in REFERENCE_TABLES:
        incoming = arrow_table(arrow_schema(table), rows[table.table_name])
        _insert_arrow(connection, table, incoming)


def load_staged_tables(connection: duckdb.DuckDBPyConnection, counted: list[staged.Batch]) -> None:
    """Fill all other tables from the batches that count, whatever order and batches their rows were staged in."""
    _choose_readings(connection, counted)
    for table in TABLES:
        if table in (*REFERENCE_TABLES, *LINK_TABLES) or not staged.files(counted, table.table_name):
            continue
        rows = _staged_rows(connection, table, counted)
        insert(connection, table, _merged(table, rows) if table in SHARED_TABLES else _once(table, rows))
    if staged.files(counted, Document.table_name):
        insert(connection, DocumentSource, _once(DocumentSource, _sources(connection, counted)))
    link_similar_documents(connection, counted)


def _choose_readings(connection: duckdb.DuckDBPyConnection, counted: list[staged.Batch]) -> None:
    """Make `chosen`: the latest reading of each source; of sources with one document, that of the first name."""
    staged.create_latest(connection, counted)
    connection.execute(
        "CREATE TEMP TABLE chosen AS SELECT reading FROM latest "
        "QUALIFY document_id IS NULL OR row_number() OVER (PARTITION BY document_id ORDER BY source_name) = 1"
    )


def _sources(connection: duckdb.DuckDBPyConnection, counted: list[staged.Batch]) -> str:
    """A query for the sources of documents: each wrote a row of its document, of which one only was chosen."""
    return _staged_rows(connection, DocumentSource, counted, origin=Document, readings="latest")


def _staged_rows(
    connection: duckdb.DuckDBPyConnection,
    table: type[Table],
    counted: list[staged.Batch],
    *,
    origin: type[Table] | None = None,
    readings: str = "chosen",
) -> str:
    """A query for the rows of these readings, every declared column in it; `origin` is the staged table they lie in.

    A column that no batch has, because it was declared after all of them, is null.
    """
    source = staged.scan(counted, (origin or table).table_name)
    there = {row[0] for row in connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()}
    selected = [
        quote(column.name) if column.name in there else f"NULL AS {quote(column.name)}" for column in columns(table)
    ]
    return f"SELECT {', '.join(selected)} FROM {source} SEMI JOIN {readings} USING (reading)"


def _once(table: type[Table], rows: str) -> str:
    """The rows in the order of their key; quarantine alone may hold the same row twice, and keeps it once."""
    key = ", ".join(map(quote, key_of(table)))
    distinct = f"DISTINCT ON ({key}) " if table is Quarantined else ""
    return f"SELECT {distinct}* FROM ({rows}) ORDER BY {key}"


def _merged(table: type[Table], rows: str) -> str:
    """One row per key: of each fact the value that most documents give, the longest where several are level.

    Values of one length go by their order. A missing value counts only where no document gives one.
    """
    key = ", ".join(map(quote, key_of(table)))
    facts = _facts(table)
    parts = [f"WITH seen AS ({rows}), keys AS (SELECT DISTINCT {key} FROM seen)"]
    for number, fact in enumerate(facts):
        names = ", ".join(map(quote, fact))
        longest = ", ".join(f"length({quote(name)}::VARCHAR) DESC" for name in fact)
        given = " OR ".join(f"{quote(name)} IS NOT NULL" for name in fact)
        parts.append(
            f", fact_{number} AS (SELECT {key}, {names} FROM seen WHERE {given} GROUP BY {key}, {names} "
            f"QUALIFY row_number() OVER (PARTITION BY {key} ORDER BY count(*) DESC, {longest}, {names}) = 1)"
        )
    joins = " ".join(f"LEFT JOIN fact_{number} USING ({key})" for number in range(len(facts)))
    selected = ", ".join(quote(column.name) for column in columns(table))
    return f"{''.join(parts)} SELECT {selected} FROM keys {joins} ORDER BY {key}"


def _facts(table: type[Table]) -> list[tuple[str, ...]]:
    together = INSEPARABLE.get(table, ())
    bound = {name for fact in together for name in fact}
    alone = [(c.name,) for c in columns(table) if not c.declared.key and c.name not in bound]
    return [*alone, *together]


def _insert_arrow(connection: duckdb.DuckDBPyConnection, table: type[Table], incoming: pa.Table) -> None:
    connection.register("incoming", incoming)
    key = ", ".join(map(quote, key_of(table)))
    connection.execute(f"INSERT INTO {quote(table.table_name)} BY NAME SELECT * FROM incoming ORDER BY {key}")
    connection.unregister("incoming")
