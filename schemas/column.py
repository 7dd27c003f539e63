"""How a column is declared: one `Column` in the annotation of one Pydantic field.

Belongs here: what a declaration may say and how Pydantic enforces it. Not here: what is rendered from it (DDL, Parquet
metadata, data dictionary: `warehouse/`; Dagster's column schema: `pipelines/`).
"""

import types
import typing
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast, get_args, get_origin

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import core_schema

from schemas.errors import VocabularyError

PYTHON_TYPES = (str, int, float, bool, date, datetime)
LARGEST_INTEGER = 2**63 - 1  # of a BIGINT
LONGEST_STRING = 2**31 - 1  # characters; any bound makes Pydantic look at them, and refuse what UTF-8 has no form for


@dataclass(frozen=True, slots=True)
class Column:
    """The declaration of one column, put into `Annotated[type, Column(...)]`.

    `references` names another table's column as `"documents.document_id"`; `allowed` closes the set of values, and
    `minimum` bounds a number from below. All of it is enforced twice: by Pydantic on each row and by the database.
    So is what the database could not hold at all: an integer beyond 64 bits, half of a surrogate pair in a string.
    """

    description: str
    key: bool = False
    references: str | None = None
    allowed: tuple[str, ...] | None = None
    minimum: float | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        schema = handler(source)
        if self.allowed is not None:
            closed: core_schema.CoreSchema = core_schema.literal_schema(list(self.allowed))
            return core_schema.nullable_schema(closed) if schema["type"] == "nullable" else closed
        bounded = cast(dict[str, Any], schema["schema"] if schema["type"] == "nullable" else schema)
        if self.minimum is not None:
            bounded["ge"] = self.minimum  # int and float schemas both know this bound
        if bounded["type"] == "int":
            bounded.update(ge=bounded.get("ge", -LARGEST_INTEGER - 1), le=LARGEST_INTEGER)
        elif bounded["type"] == "str":
            bounded["max_length"] = LONGEST_STRING
        return schema


@dataclass(frozen=True, slots=True)
class ColumnInfo:
    """A `Column` together with what the field around it says: its name, Python type and whether it may be missing."""

    name: str
    python_type: type
    nullable: bool
    declared: Column


class Table(BaseModel):
    """Base of every table model. A subclass whose columns are not fully declared raises `VocabularyError` at import.

    The first paragraph of a subclass's docstring is the table's description, everywhere it is described.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    table_name: typing.ClassVar[str]

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        if not (cls.__doc__ or "").strip() or not getattr(cls, "table_name", ""):
            raise VocabularyError(f"{cls.__name__}: a table needs a docstring and a table_name; add both to the class")
        if not any(column.declared.key for column in columns(cls)):
            raise VocabularyError(f"{cls.__name__}: no column is declared with key=True; mark the primary key")


def columns(table: type[Table]) -> tuple[ColumnInfo, ...]:
    """The columns of a table, in the order in which they are declared.

    Raises `VocabularyError` for a field without a `Column`, without a description, or of a type SQL has no word for.
    """
    return tuple(_column_info(table.__name__, name, field) for name, field in table.model_fields.items())


def key_of(table: type[Table]) -> tuple[str, ...]:
    """The names of the columns that form the primary key."""
    return tuple(column.name for column in columns(table) if column.declared.key)


def describe(table: type[Table]) -> str:
    """The table's description: the first paragraph of its docstring, on one line."""
    return " ".join((table.__doc__ or "").strip().split("\n\n")[0].split())


def _column_info(table_name: str, name: str, field: FieldInfo) -> ColumnInfo:
    place = f"{table_name}.{name}"
    declared, annotation = _declaration(field)
    if declared is None or not declared.description.strip():
        raise VocabularyError(f"{place}: no description; annotate the field with Annotated[type, Column('...')]")
    python_type, nullable = _without_none(annotation)
    if python_type not in PYTHON_TYPES:
        known = ", ".join(t.__name__ for t in PYTHON_TYPES)
        raise VocabularyError(f"{place}: type {annotation!r} has no SQL counterpart; use one of {known}")
    return ColumnInfo(name, python_type, nullable, declared)


def _declaration(field: FieldInfo) -> tuple[Column | None, Any]:
    """The `Column` of a field and its bare type, also where the annotation is `Shared | None`."""
    for item in field.metadata:
        if isinstance(item, Column):
            return item, field.annotation
    for member in get_args(field.annotation):
        if get_origin(member) is typing.Annotated:
            for item in get_args(member)[1:]:
                if isinstance(item, Column):
                    return item, get_args(member)[0] | None
    return None, field.annotation


def _without_none(annotation: Any) -> tuple[Any, bool]:
    if get_origin(annotation) in (types.UnionType, typing.Union):
        members = [a for a in get_args(annotation) if a is not type(None)]
        if len(members) == 1:
            return members[0], True
    return annotation, False
