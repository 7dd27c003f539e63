"""The constraints on single values as SQL conditions: what the DDL enforces, in the form that finds broken rows.

Belongs here: one condition per declared constraint. Who asks for such rows: `refuse.py` at the load, `integrity.py` in
a file that is built.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.column import ColumnInfo
from warehouse.ddl import literal, quote, reference_of


@dataclass(frozen=True, slots=True)
class Constraint:
    """What a value must satisfy: the SQL that is true of a row where it does not, and how to say so."""

    broken_where: str
    reason: str
    is_reference: bool = False


def constraints_on(column: ColumnInfo, row: str) -> Iterator[Constraint]:
    """The constraints on a column, over rows of the alias `row`."""
    name = f"{row}.{quote(column.name)}"
    if not column.nullable:
        yield Constraint(f"{name} IS NULL", "the column must have a value")
    if column.declared.allowed is not None:
        allowed = ", ".join(map(literal, column.declared.allowed))
        yield Constraint(f"{name} NOT IN ({allowed})", f"not one of {', '.join(column.declared.allowed)}")
    if column.declared.minimum is not None:
        yield Constraint(f"{name} < {column.declared.minimum}", f"less than {column.declared.minimum:g}")
    if (reference := reference_of(column)) is not None:
        parent, target = reference
        known = f"SELECT 1 FROM {quote(parent)} p WHERE p.{quote(target)} = {name}"
        missing = f"{name} IS NOT NULL AND NOT EXISTS ({known})"
        yield Constraint(missing, f"no row of {parent} has this key", is_reference=True)
