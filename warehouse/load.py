"""From staged rows to filled tables: which readings count, shared rows merged, all inserted in the order of its key.

Belongs here: the SQL between staged Parquet and the tables of the warehouse. Not here: the file around it (`build.py`),
and what happens to rows that the tables refuse (`refuse.py`).
"""

from functools import partial

import duckdb
import pyarrow as pa

from schemas.column import Table, columns, key_of
from schemas.registry import REFERENCE_TABLES, SHARED_TABLES, TABLES
from schemas.tables.documents import Document, DocumentSource, SimilarDocument
from schemas.tables.places import Place
from schemas.tables.quarantine import Quarantined
from warehouse import staged
from warehouse.arrow import arrow_schema, arrow_table
from warehouse.ddl import quote, reference_of
from warehouse.reference import reference_rows
from warehouse.refuse import insert
from warehouse.similar import link_similar_documents
from warehouse.steps import Step

ORIGINS = {DocumentSource: Document.table_name, SimilarDocument: staged.SIGNATURES}
"""Tables made from the staged rows of another, and the name of that one."""

LATEST, CHOSEN = "readings.latest", "readings.chosen"

INSEPARABLE: dict[type[Table], tuple[tuple[str, ...], ...]] = {Place: (("latitude", "longitude", "geonames_id"),)}
"""Columns of shared tables that are only true together, and so are taken from the same document."""


def load_reference_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill the reference tables from the vocabularies."""
    rows = reference_rows()
    for table in REFERENCE_TABLES:
        incoming = arrow_table(arrow_schema(table), rows[table.table_name])
        _insert_arrow(connection, table, incoming)


def loading_steps(connection: duckdb.DuckDBPyConnection, counted: list[staged.Batch]) -> dict[str, Step]:
    """The steps that fill all other tables from the batches that count, by table.

    The result is the same whatever order and batches the rows were staged in, and whatever order the steps come in.
    """
    _choose_readings(connection, counted)
    return {
        table.table_name: Step(partial(_load, table, counted), _parents(table), weight)
        for table in TABLES
        if table not in REFERENCE_TABLES
        if (weight := staged.size(counted, ORIGINS.get(table, table.table_name)))
    }


def _choose_readings(connection: duckdb.DuckDBPyConnection, counted: list[staged.Batch]) -> None:
    """Make `latest`, and `chosen` of it: of sources with one document, the reading under the first name.

    They lie in a database in memory, where every connection sees them and none of it comes into the file.
    """
    connection.execute("ATTACH ':memory:' AS readings")
    staged.create_latest(connection, counted, LATEST)
    connection.execute(
        f"CREATE TABLE {CHOSEN} AS SELECT reading FROM {LATEST} "
        "QUALIFY document_id IS NULL OR row_number() OVER (PARTITION BY document_id ORDER BY source_name) = 1"
    )


def _load(table: type[Table], counted: list[staged.Batch], connection: duckdb.DuckDBPyConnection) -> None:
    """Fill one table; the tables it references are filled."""
    if table is SimilarDocument:
        link_similar_documents(connection, counted, CHOSEN)
    elif table is DocumentSource:  # each wrote a row of its document, of which one only was chosen
        rows = _staged_rows(connection, table, counted, origin=Document, readings=LATEST)
        insert(connection, table, _once(table, rows))
    else:
        rows = _staged_rows(connection, table, counted)
        insert(connection, table, _merged(table, rows) if table in SHARED_TABLES else _once(table, rows))


def _parents(table: type[Table]) -> set[str]:
    """The tables that one references, and where its refused rows go (`refuse.py`): that looks into `documents`."""
    found = {reference[0] for column in columns(table) if (reference := reference_of(column)) is not None}
    return found if table in (Document, *SHARED_TABLES) else {*found, Document.table_name}


def _staged_rows(
    connection: duckdb.DuckDBPyConnection,
    table: type[Table],
    counted: list[staged.Batch],
    *,
    origin: type[Table] | None = None,
    readings: str = CHOSEN,
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
