"""The declarations of the tables, tested over every table and column, and what a faulty declaration says."""

from datetime import date
from typing import Annotated, ClassVar

import pytest
from pydantic import ValidationError

from schemas.column import Column, ColumnInfo, Table, columns, describe, key_of
from schemas.errors import VocabularyError
from schemas.registry import BY_NAME, TABLES, table
from schemas.tables.participants import Mention

EVERY_COLUMN = [(model, column) for model in TABLES for column in columns(model)]
PLACES = [f"{model.table_name}.{column.name}" for model, column in EVERY_COLUMN]
REFERENCES = [
    (model, column.declared.references) for model, column in EVERY_COLUMN if column.declared.references is not None
]


@pytest.mark.parametrize(("model", "column"), EVERY_COLUMN, ids=PLACES)
def test_every_column_has_a_description_that_is_a_sentence(model: type[Table], column: ColumnInfo) -> None:
    description = column.declared.description
    assert description[0].isupper() or description[0] == "`" or description[0].isdigit()
    assert description.endswith(".")


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model.table_name)
def test_every_table_has_a_description_and_a_key_without_nulls(model: type[Table]) -> None:
    assert describe(model).endswith(".")
    keys = [column for column in columns(model) if column.declared.key]
    assert keys
    assert not any(column.nullable for column in keys)


@pytest.mark.parametrize(("model", "reference"), REFERENCES)
def test_every_reference_names_the_whole_key_of_a_table_that_stands_before(model: type[Table], reference: str) -> None:
    target_name, _, column_name = reference.partition(".")
    target = table(target_name)
    assert key_of(target) == (column_name,)
    assert TABLES.index(target) <= TABLES.index(model)


def test_no_two_tables_share_a_name() -> None:
    assert len(BY_NAME) == len(TABLES)


@pytest.mark.parametrize(("model", "column"), EVERY_COLUMN, ids=PLACES)
def test_allowed_values_are_texts_listed_once(model: type[Table], column: ColumnInfo) -> None:
    if column.declared.allowed is not None:
        assert column.python_type is str
        assert len(set(column.declared.allowed)) == len(column.declared.allowed) > 0


def test_a_column_without_a_description_cannot_be_declared() -> None:
    with pytest.raises(VocabularyError, match=r"Undescribed\.name: no description"):

        class Undescribed(Table):
            """A table."""

            table_name: ClassVar[str] = "undescribed"
            name: str


def test_a_type_without_a_counterpart_in_sql_cannot_be_declared() -> None:
    with pytest.raises(VocabularyError, match=r"Listed\.names: type .* has no SQL counterpart; use one of str, int"):

        class Listed(Table):
            """A table."""

            table_name: ClassVar[str] = "listed"
            names: Annotated[list[str], Column("Names.", key=True)]


def test_a_table_without_a_key_cannot_be_declared() -> None:
    with pytest.raises(VocabularyError, match="Keyless: no column is declared with key=True"):

        class Keyless(Table):
            """A table."""

            table_name: ClassVar[str] = "keyless"
            name: Annotated[str, Column("Name.")]


def test_a_table_without_a_docstring_cannot_be_declared() -> None:
    with pytest.raises(VocabularyError, match="Undocumented: a table needs a docstring"):

        class Undocumented(Table):
            table_name: ClassVar[str] = "undocumented"
            name: Annotated[str, Column("Name.", key=True)]


class Sample(Table):
    """A table of samples.

    With a second paragraph that is no part of its description.
    """

    table_name: ClassVar[str] = "samples"

    sample_id: Annotated[str, Column("Name of the sample.", key=True)]
    colour: Annotated[str, Column("Its colour.", allowed=("red", "green"))] | None = None
    weight: Annotated[int, Column("Its weight in grams.", minimum=0)]
    taken_on: Annotated[date, Column("When it was taken.")]


def test_a_declaration_says_name_type_and_nullability_of_its_columns() -> None:
    assert [(column.name, column.python_type, column.nullable) for column in columns(Sample)] == [
        ("sample_id", str, False),
        ("colour", str, True),
        ("weight", int, False),
        ("taken_on", date, False),
    ]
    assert describe(Sample) == "A table of samples."


@pytest.mark.parametrize(
    "change",
    [
        {"colour": "blue"},
        {"weight": -1},
        {"weight": "12"},
        {"taken_on": "2024-11-20"},
        {"smell": "sweet"},
        {"sample_id": None},
    ],
    ids=str,
)
def test_a_row_that_its_declaration_does_not_allow_is_refused(change: dict[str, object]) -> None:
    good: dict[str, object] = {"sample_id": "a", "colour": None, "weight": 0, "taken_on": date(2024, 11, 20)}
    Sample.model_validate(good)
    with pytest.raises(ValidationError):
        Sample.model_validate(good | change)


def test_closed_vocabularies_close_the_columns_of_the_real_tables() -> None:
    forms = next(column for column in columns(Mention) if column.name == "form")
    assert forms.declared.allowed is not None
    assert "pronoun" in forms.declared.allowed
