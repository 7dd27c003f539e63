"""Many rows of a table as one Pydantic model, whose fields are the columns.

Belongs here: how the declaration of a row becomes that of columns. Each value is held to the same declaration as in a
row, by Pydantic in one pass per column: no object is made of each row, which is most of what validating a row costs.
"""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, create_model
from pydantic.fields import FieldInfo

from schemas.column import Table
from schemas.errors import VocabularyError


def columns_model(table: type[Table]) -> type[BaseModel]:
    """A model with a field per column of a table: the list of its values, one per row, all of them required.

    Raises `VocabularyError` for a table with validators of its own: what they ask of a row is not seen by column.
    """
    own = table.__pydantic_decorators__
    if own.model_validators or own.field_validators or own.validators or own.root_validators:
        raise VocabularyError(
            f"{table.__name__}: has a validator; declare what it asks for in a Column, which holds by column too"
        )
    fields: dict[str, Any] = {name: (list[_declared(field)], ...) for name, field in table.model_fields.items()}  # type: ignore[misc]
    return create_model(f"{table.__name__}Columns", __config__=ConfigDict(strict=True, extra="forbid"), **fields)


def _declared(field: FieldInfo) -> Any:
    """The type of a field with the declarations around it."""
    return Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
