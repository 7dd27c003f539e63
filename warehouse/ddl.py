"""SQL rendered from the declarations: CREATE TABLE with keys, references and checks, and the comments that describe it.

Belongs here: text made from `schemas/`. Not here: running it (`build.py`), views (`views.py`), Arrow types
(`arrow.py`).
"""

from collections.abc import Iterable
from datetime import date, datetime

from schemas.column import ColumnInfo, Table, columns, describe, key_of
from schemas.registry import TABLES

SQL_TYPES: dict[type, str] = {
    str: "VARCHAR",
    int: "BIGINT",
    float: "DOUBLE",
    bool: "BOOLEAN",
    date: "DATE",
    datetime: "TIMESTAMP",
}


def create_table(table: type[Table]) -> str:
    """The CREATE TABLE statement of one table.

    >>> from schemas.tables.statements import StatementSector
    >>> print(create_table(StatementSector))
    CREATE TABLE "statement_sectors" (
      "statement_id" VARCHAR NOT NULL REFERENCES "statements" ("statement_id"),
      "sector_id" VARCHAR NOT NULL REFERENCES "sectors" ("sector_id"),
      PRIMARY KEY ("statement_id", "sector_id")
    )
    """
    parts = [_column(column) for column in columns(table)]
    parts.append(f"PRIMARY KEY ({', '.join(map(quote, key_of(table)))})")
    return f"CREATE TABLE {quote(table.table_name)} (\n  " + ",\n  ".join(parts) + "\n)"


def comments(table: type[Table]) -> list[str]:
    """The COMMENT ON statements of one table and its columns."""
    name = quote(table.table_name)
    return [
        f"COMMENT ON TABLE {name} IS {literal(describe(table))}",
        *(
            f"COMMENT ON COLUMN {name}.{quote(column.name)} IS {literal(column.declared.description)}"
            for column in columns(table)
        ),
    ]


def schema_script(tables: Iterable[type[Table]] = TABLES) -> list[str]:
    """Every statement that makes the empty tables, in load order."""
    return [statement for table in tables for statement in (create_table(table), *comments(table))]


def quote(identifier: str) -> str:
    """An SQL identifier in double quotes, so that reserved words may name columns."""
    return '"' + identifier.replace('"', '""') + '"'


def literal(text: str) -> str:
    """An SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def reference_of(column: ColumnInfo) -> tuple[str, str] | None:
    """The table and column that a column references, or `None`."""
    if column.declared.references is None:
        return None
    table, _, target = column.declared.references.partition(".")
    return table, target


def _column(column: ColumnInfo) -> str:
    name = quote(column.name)
    parts = [name, SQL_TYPES[column.python_type]]
    if not column.nullable:
        parts.append("NOT NULL")
    if column.declared.allowed is not None:
        parts.append(f"CHECK ({name} IN ({', '.join(map(literal, column.declared.allowed))}))")
    if column.declared.minimum is not None:
        parts.append(f"CHECK ({name} >= {column.declared.minimum})")
    if (reference := reference_of(column)) is not None:
        parts.append(f"REFERENCES {quote(reference[0])} ({quote(reference[1])})")
    return " ".join(parts)
