"""Rows of one document against their declarations: what passes goes on, what does not goes to quarantine with a reason.

Belongs here: models, spans, keys within the document, references within the document and to the reference tables. Not
here: what rows say (`pipelines/extract`) and what happens to them afterwards (`stage.py`).
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from pydantic import TypeAdapter, ValidationError

from schemas.column import Table, columns, key_of
from schemas.registry import DOCUMENT_TABLES, SHARED_TABLES
from schemas.spans import SpanColumns, spans_of
from schemas.tables.documents import Document
from warehouse.ddl import reference_of
from warehouse.reference import reference_keys

Row = dict[str, Any]
Rows = dict[str, list[Row]]

VALUE_LENGTH = 500  # characters of an offending value that quarantine keeps
REASONS = {"string_unicode": "holds half a surrogate pair, which UTF-8 has no form for; decode it rightly"}
"""Reasons in clearer words than Pydantic's, by its type of error."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one row: the column, its value, and why that cannot stand."""

    place: str
    value: object
    reason: str


@dataclass(slots=True)
class Validated:
    """The rows that passed and the quarantine rows of those that did not.

    `is_refused` says that the row of the document itself failed; no other row stands without it.
    """

    rows: Rows = field(default_factory=dict)
    quarantine: list[Row] = field(default_factory=list)
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class _Reference:
    column: str
    parent: str
    nullable: bool


@dataclass(frozen=True, slots=True)
class _Checks:
    """What is checked on the rows of one table, prepared once."""

    name: str
    models: TypeAdapter[list[Any]]
    key: Callable[[Row], Any]
    key_columns: str
    references: tuple[_Reference, ...]
    spans: tuple[SpanColumns, ...]


def validate(rows: Mapping[str, Sequence[Row]], *, text: str, source_name: str) -> Validated:
    """Check all rows of one document, parents before children.

    A row that refers to a refused one is refused too; where the reference may be missing, it is emptied instead and
    quarantine keeps the value. A table name without a declaration raises `KeyError`: that is a mistake in code.
    """
    result = Validated()
    keys: dict[str, Any] = dict(reference_keys())
    document_id = next((row.get("document_id") for row in rows.get(Document.table_name, ())), None)
    unknown = rows.keys() - CHECKS.keys()
    if unknown:
        raise KeyError(f"no table is declared as {sorted(unknown)}; schemas/registry.py lists {sorted(CHECKS)}")
    for name, checks in CHECKS.items():
        passed, problems = _check(checks, list(rows.get(name, ())), text, keys)
        keys[name] = {checks.key(row) for row in passed}
        result.rows[name] = passed
        for row, problem in problems:
            result.quarantine.append(
                quarantine_row("validate", source_name, problem, document_id=document_id, table=name, row=row)
            )
        if name == Document.table_name and not passed:
            return Validated({}, [row for row in result.quarantine if row["target_table"] == name], is_refused=True)
    return result


def quarantine_row(
    stage: str,
    source_name: str,
    problem: Problem,
    *,
    document_id: str | None = None,
    table: str | None = None,
    row: Row | None = None,
) -> Row:
    """A row of the quarantine table; its id is a digest of what was refused and why."""
    value = None if problem.value is None else printable(str(problem.value))[:VALUE_LENGTH]
    refused: Row = {
        "stage": stage,
        "source_name": printable(source_name),
        "document_id": document_id if isinstance(document_id, str) else None,
        "target_table": table,
        "place": problem.place or None,
        "value": value,
        "reason": printable(problem.reason),
    }
    identity = json.dumps([refused, row], sort_keys=True, default=repr)
    return {"quarantine_id": hashlib.sha256(identity.encode("ascii")).hexdigest()[:24], **refused}


def printable(text: str) -> str:
    """The text with what UTF-8 cannot hold (lone surrogates, as in undecodable file names) written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _check(
    checks: _Checks, rows: list[Row], text: str, keys: Mapping[str, Any]
) -> tuple[list[Row], list[tuple[Row, Problem]]]:
    """The rows of one table that pass, and the others with their problems."""
    problems = _model_problems(checks, rows)
    failed = {index for index, _ in problems}
    refused = [(rows[index], problem) for index, problem in problems]
    passed: list[Row] = []
    taken: set[Any] = set()
    for index, row in enumerate(rows):
        if index in failed:
            continue
        problem = _span_problem(checks, row, text) if checks.spans else None
        if problem is None:
            row, emptied, problem = _follow_references(checks, row, keys)
            if emptied:
                refused.extend((row, note) for note in emptied)
        key = checks.key(row)
        if problem is None and key in taken:
            problem = Problem(checks.key_columns, key, "an earlier row of the document has this key")
        if problem is not None:
            refused.append((row, problem))
            continue
        taken.add(key)
        passed.append(row)
    return passed, refused


def _model_problems(checks: _Checks, rows: list[Row]) -> list[tuple[int, Problem]]:
    try:
        checks.models.validate_python(rows)
    except ValidationError as error:
        return [
            (int(e["loc"][0]), Problem(".".join(map(str, e["loc"][1:])), e["input"], REASONS.get(e["type"], e["msg"])))
            for e in error.errors()
        ]
    return []


def _span_problem(checks: _Checks, row: Row, text: str) -> Problem | None:
    for span in checks.spans:
        start, end = row.get(span.start), row.get(span.end)
        if start is None and end is None:
            continue
        if start is None or end is None or not 0 <= start <= end <= len(text):
            return Problem(
                f"{span.start}, {span.end}", f"{start}, {end}", f"not a span of a text of {len(text)} characters"
            )
        if span.text is not None and (start == end or row.get(span.text) != text[start:end]):
            return Problem(
                span.text,
                row.get(span.text),
                f"the text reads {text[start:end][:80]!r} at {start}:{end}; quote it as it is",
            )
    return None


def _follow_references(checks: _Checks, row: Row, keys: Mapping[str, Any]) -> tuple[Row, list[Problem], Problem | None]:
    """The row with references to refused rows emptied where they may be missing, or the problem where they may not."""
    emptied = []
    for reference in checks.references:
        value = row.get(reference.column)
        if value is None or value in keys[reference.parent]:
            continue
        reason = f"no row of {reference.parent} has this key, or that row was refused"
        if not reference.nullable:
            return row, [], Problem(reference.column, value, reason)
        emptied.append(Problem(reference.column, value, f"{reason}; the row stands without it"))
        row = {**row, reference.column: None}
    return row, emptied, None


def _prepare(table: type[Table]) -> _Checks:
    references = tuple(
        _Reference(column.name, reference[0], column.nullable)
        for column in columns(table)
        if (reference := reference_of(column)) is not None
    )
    return _Checks(
        name=table.table_name,
        models=TypeAdapter(list[table]),  # type: ignore[valid-type]
        key=itemgetter(*key_of(table)),
        key_columns=", ".join(key_of(table)),
        references=references,
        spans=spans_of(table),
    )


CHECKS: dict[str, _Checks] = {table.table_name: _prepare(table) for table in (*SHARED_TABLES, *DOCUMENT_TABLES)}
