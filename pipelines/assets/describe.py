"""How tables and views look in Dagster: column schema, row count and a preview, rendered from their one description."""

from typing import Any

import dagster as dg
import duckdb

from warehouse.ddl import quote
from warehouse.relations import Relation, RelationColumn

PREVIEW_ROWS = 5
LONGEST_CELL = 80  # characters of a value that a preview shows


def column_schema(relation: Relation) -> dg.TableSchema:
    """The columns with types, descriptions and constraints."""
    return dg.TableSchema(
        columns=[
            dg.TableColumn(
                name=column.name,
                type=column.sql_type,
                description=column.description,
                constraints=dg.TableColumnConstraints(
                    nullable=column.nullable, unique=relation.key == (column.name,), other=_constraints(column)
                ),
            )
            for column in relation.columns
        ],
        constraints=dg.TableConstraints(other=[f"PRIMARY KEY ({', '.join(relation.key)})"] if relation.key else []),
    )


def materialized(connection: duckdb.DuckDBPyConnection, relation: Relation) -> dict[str, Any]:
    """What is known of a table or view once it is built: its number of rows and the first of them."""
    counted = connection.execute(f"SELECT count(*) FROM {quote(relation.name)}").fetchone()
    return {
        "dagster/row_count": counted[0] if counted else 0,
        "preview": dg.MetadataValue.md(preview(connection, relation)),
    }


def preview(connection: duckdb.DuckDBPyConnection, relation: Relation) -> str:
    """The first rows as a Markdown table."""
    order = ", ".join(map(quote, relation.key)) or "1"
    result = connection.execute(f"SELECT * FROM {quote(relation.name)} ORDER BY {order} LIMIT {PREVIEW_ROWS}")
    rows = result.fetchall()
    return markdown_table([column.name for column in relation.columns], rows) if rows else "no rows"


def markdown_table(header: list[str], rows: list[Any]) -> str:
    """Rows as a Markdown table, long values cut."""
    lines = [header, ["---"] * len(header), *([_cell(value) for value in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(value: object) -> str:
    text = "" if value is None else " ".join(str(value).split()).replace("|", r"\|")
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def _constraints(column: RelationColumn) -> list[str]:
    found = []
    if column.references is not None:
        found.append(f"references {column.references}")
    if column.allowed is not None:
        found.append(f"one of {', '.join(column.allowed)}")
    if column.minimum is not None:
        found.append(f"at least {column.minimum:g}")
    return found
