"""What must hold in a built file, asked of the file itself: keys, references, allowed values, spans.

The database enforces most of it while rows go in, and `pipelines/validate.py` before; this is the look at the result
that trusts neither. Belongs here: the questions, rendered from the declarations, and what they find. What follows from
a finding is for those who ask (`pipelines/checks`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import duckdb

from schemas.column import Table, columns, key_of
from schemas.registry import TABLES
from schemas.spans import spans_of
from schemas.tables.documents import Document
from warehouse.constraints import constraints_on
from warehouse.ddl import literal, quote

MOST_ROWS = 20  # offending rows that are shown; the others are counted


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something that must hold in one table; `query` gives the rows that break it: place, value, reason, key."""

    table_name: str
    name: str
    description: str
    query: str


@dataclass(frozen=True, slots=True)
class Offence:
    """One row that breaks a requirement: the column, its value, what is wrong, and the key of the row."""

    place: str
    value: str | None
    reason: str
    key: str


@dataclass(frozen=True, slots=True)
class Finding:
    """How many rows break a requirement, and the first of them."""

    count: int
    offences: tuple[Offence, ...]


def requirements() -> tuple[Requirement, ...]:
    """Every requirement of every table, in load order."""
    return tuple(requirement for table in TABLES for requirement in _requirements(table))


def examine(connection: duckdb.DuckDBPyConnection, requirement: Requirement) -> Finding:
    """Ask one requirement of a warehouse. Raises `duckdb.Error` where the table is not as declared."""
    rows = connection.execute(
        f"SELECT count(*) OVER (), place, value, reason, row_key FROM ({requirement.query}) "
        f"ORDER BY ALL LIMIT {MOST_ROWS}"
    ).fetchall()
    return Finding(rows[0][0] if rows else 0, tuple(Offence(*row[1:]) for row in rows))


def _requirements(table: type[Table]) -> Iterator[Requirement]:
    name = table.table_name
    yield Requirement(name, "primary_key", "No two rows have the same key, and each has one.", _key_query(table))
    yield Requirement(
        name,
        "allowed_values",
        "Columns that must have a value have one, and none lies outside its declared list or range.",
        _constraint_query(table, references=False),
    )
    if any(column.declared.references for column in columns(table)):
        yield Requirement(
            name,
            "references",
            "Every reference leads to a row of the table it names.",
            _constraint_query(table, references=True),
        )
    if table is not Document and spans_of(table):
        yield Requirement(
            name, "spans", "Every span lies in its document and holds the characters it quotes.", _span_query(table)
        )


def _key_query(table: type[Table]) -> str:
    key = key_of(table)
    names = ", ".join(map(quote, key))
    missing = " OR ".join(f"{quote(column)} IS NULL" for column in key)
    return (
        f"SELECT {literal(', '.join(key))} AS place, {_key(table)} AS value, "
        f"'rows with this key: ' || count(*) AS reason, {_key(table)} AS row_key "
        f"FROM {quote(table.table_name)} r GROUP BY {names} HAVING count(*) > 1 OR {missing}"
    )


def _constraint_query(table: type[Table], *, references: bool) -> str:
    return " UNION ALL ".join(
        f"SELECT {literal(column.name)} AS place, r.{quote(column.name)}::VARCHAR AS value, "
        f"{literal(constraint.reason)} AS reason, {_key(table)} AS row_key "
        f"FROM {quote(table.table_name)} r WHERE {constraint.broken_where}"
        for column in columns(table)
        for constraint in constraints_on(column, row="r")
        if constraint.is_reference == references
    )


def _span_query(table: type[Table]) -> str:
    parts = []
    for span in spans_of(table):
        start, end = f"r.{quote(span.start)}", f"r.{quote(span.end)}"
        inside = f"{start} BETWEEN 0 AND {end} AND {end} <= length(d.text)"
        quoted = f"r.{quote(span.text)}" if span.text else "NULL"
        found = f"substr(d.text, {start} + 1, {end} - {start})"
        true = f"{inside} AND {quoted} IS NOT DISTINCT FROM {found}" if span.text else inside
        parts.append(
            f"SELECT {literal(span.text or span.start)} AS place, {quoted} AS value, "
            f"'the text at ' || {start} || ':' || {end} || ' reads ' || coalesce({found}, 'nothing') AS reason, "
            f"{_key(table)} AS row_key FROM {quote(table.table_name)} r JOIN documents d USING (document_id) "
            f"WHERE ({start} IS NOT NULL OR {end} IS NOT NULL) AND ({true}) IS NOT TRUE"
        )
    return " UNION ALL ".join(parts)


def _key(table: type[Table]) -> str:
    """The key of a row as one string."""
    return "concat_ws(', ', " + ", ".join(f"r.{quote(column)}" for column in key_of(table)) + ")"
