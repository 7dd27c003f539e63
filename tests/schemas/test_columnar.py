"""Columns are held to the declaration of the rows they are columns of."""

from typing import Annotated, Any, ClassVar

import pytest
from pydantic import ValidationError, model_validator

from schemas.column import Column, Table
from schemas.columnar import columns_model
from schemas.errors import VocabularyError

Kind = Annotated[str, Column("What kind of gift.", allowed=("book", "vase"))]


class Gift(Table):
    """What a guest brought."""

    table_name: ClassVar[str] = "gifts"

    number: Annotated[int, Column("Which gift.", key=True, minimum=1)]
    kind: Kind | None
    note: Annotated[str | None, Column("What was said of it.")]


RIGHT: dict[str, list[Any]] = {"number": [1, 2], "kind": ["vase", None], "note": [None, "for the host"]}
WRONG: list[tuple[str, list[Any]]] = [
    ("number", [1, 0]),
    ("number", [1, None]),
    ("number", [1, 2**63]),
    ("number", [1, True]),
    ("kind", ["vase", "horse"]),
    ("note", ["\ud800", None]),
    ("note", [1, None]),
    ("colour", ["red", "blue"]),
]


def test_right_columns_are_accepted() -> None:
    assert columns_model(Gift).model_validate(RIGHT).model_dump() == RIGHT


@pytest.mark.parametrize(("column", "values"), WRONG)
def test_a_wrong_value_is_refused_with_its_row(column: str, values: list[Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        columns_model(Gift).model_validate({**RIGHT, column: values})
    assert refused.value.errors()[0]["loc"][0] == column


def test_a_missing_column_is_refused() -> None:
    with pytest.raises(ValidationError, match="note"):
        columns_model(Gift).model_validate({"number": [1], "kind": [None]})


def test_a_validator_of_whole_rows_is_not_passed_over() -> None:
    class Wrapped(Gift):
        """A gift in paper."""

        @model_validator(mode="after")
        def has_a_note(self) -> "Wrapped":
            return self

    with pytest.raises(VocabularyError, match="Wrapped: has a validator"):
        columns_model(Wrapped)
