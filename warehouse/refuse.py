"""Insert rows, and where the database refuses some of them, put those into quarantine and insert the others.

Rows are validated before they are staged, so this happens only to rows that were staged under earlier declarations: of
documents that were not given again after a code was taken out of a vocabulary, say. Their loss must not stop the rest.
"""

from collections.abc import Iterator

import duckdb

from schemas.column import Table, columns
from schemas.errors import WarehouseError
from schemas.tables.quarantine import Quarantined
from warehouse.constraints import constraints_on
from warehouse.ddl import literal, quote

STALE = "staged under earlier declarations; give the document again to have it read anew"
SEVERAL = "(staged rows)"  # stands for the source of a row that no one document owns


def insert(connection: duckdb.DuckDBPyConnection, table: type[Table], query: str) -> None:
    """Insert the rows of a query; what breaks a constraint goes to quarantine, stage `load`.

    Raises `WarehouseError` where the rows cannot be told apart, as with a key given twice.
    """
    statement = f"INSERT INTO {quote(table.table_name)} BY NAME "
    try:
        connection.execute(statement + query)
    except duckdb.ConstraintException:
        connection.execute(f"CREATE OR REPLACE TEMP TABLE candidates AS {query}")
        for column, condition, reason in _refusals(table):
            _refuse(connection, table, column, condition, reason)
        try:
            connection.execute(statement + "FROM candidates")
        except duckdb.ConstraintException as error:
            raise WarehouseError(
                f"{table.table_name}: the staged rows contradict each other: {error}; "
                f"remove the folder of staged rows and run again over all documents"
            ) from error


def _refuse(
    connection: duckdb.DuckDBPyConnection, table: type[Table], column: str, condition: str, reason: str
) -> None:
    there = {info.name for info in columns(table)}
    document = "c.document_id" if "document_id" in there else "NULL"
    source = "c.source_name" if "source_name" in there else f"coalesce(d.source_name, {literal(SEVERAL)})"
    connection.execute(
        f"INSERT INTO {quote(Quarantined.table_name)} BY NAME "
        f"SELECT DISTINCT ON (quarantine_id) substr(sha256({literal(table.table_name + reason)} || c::VARCHAR), 1, 24) "
        f"AS quarantine_id, 'load' AS stage, {source} AS source_name, "
        f"{document} AS document_id, {literal(table.table_name)} AS target_table, {literal(column)} AS place, "
        f"substr(c.{quote(column)}::VARCHAR, 1, 500) AS value, {literal(reason)} AS reason "
        f"FROM candidates c LEFT JOIN documents d ON d.document_id = {document} WHERE {condition} ORDER BY ALL"
    )
    connection.execute(f"DELETE FROM candidates c WHERE {condition}")


def _refusals(table: type[Table]) -> Iterator[tuple[str, str, str]]:
    """Column, condition under which a row is refused, and the reason, for every constraint of the table."""
    for column in columns(table):
        for constraint in constraints_on(column, row="c"):
            yield column.name, constraint.broken_where, f"{constraint.reason}; {STALE}"
