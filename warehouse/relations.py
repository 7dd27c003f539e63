"""Tables and views described alike, for whoever shows or writes them: export, data dictionary, command line.

Belongs here: one description of both kinds. Where it comes from: `schemas/` for tables, `views/*.sql` for views.
"""

from dataclasses import dataclass
from functools import cache

from schemas.column import Table, columns, describe, key_of
from schemas.registry import TABLES
from warehouse.ddl import SQL_TYPES
from warehouse.views import column_types, views


@dataclass(frozen=True, slots=True)
class RelationColumn:
    """A column of a table or view; views know no more of theirs than name, type and description."""

    name: str
    sql_type: str
    description: str
    nullable: bool = True
    references: str | None = None
    allowed: tuple[str, ...] | None = None
    minimum: float | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A table or view: what it is, its key (views have none) and its columns."""

    name: str
    description: str
    is_view: bool
    key: tuple[str, ...]
    columns: tuple[RelationColumn, ...]


@cache
def relations() -> tuple[Relation, ...]:
    """All tables in load order, then all views by name."""
    types = column_types()
    described = [
        Relation(
            view.name,
            view.description,
            is_view=True,
            key=(),
            columns=tuple(
                RelationColumn(name, types[view.name][name], description) for name, description in view.columns.items()
            ),
        )
        for view in sorted(views(), key=lambda view: view.name)
    ]
    return (*(_table(table) for table in TABLES), *described)


def in_build_order() -> tuple[Relation, ...]:
    """All tables and views, each after those that it references or selects from."""
    named = {relation.name: relation for relation in relations()}
    tables = (relation for relation in relations() if not relation.is_view)
    return (*tables, *(named[view.name] for view in views()))


def _table(table: type[Table]) -> Relation:
    return Relation(
        table.table_name,
        describe(table),
        is_view=False,
        key=key_of(table),
        columns=tuple(
            RelationColumn(
                column.name,
                SQL_TYPES[column.python_type],
                column.declared.description,
                column.nullable,
                column.declared.references,
                column.declared.allowed,
                column.declared.minimum,
            )
            for column in columns(table)
        ),
    )
