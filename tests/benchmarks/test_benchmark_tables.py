"""Figures as tables: how numbers, words and what was not measured are written."""

import pytest

from benchmarks.benchmark import Cell, Column, Row
from benchmarks.table import markdown, plain, written

COLUMNS = (Column("name", "what"), Column("speed", "documents/s", ",.0f"), Column("share", "share", ".1%"))
ROWS: list[Row] = [{"name": "a|b", "speed": 1234.5, "share": 0.25}, {"name": "longer", "speed": 7, "share": None}]


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        (1234.5, ",.1f", "1,234.5"),
        (1234, ",d", "1,234"),
        (0.5, "+.2f", "+0.50"),
        ("spaCy", ",.1f", "spaCy"),
        (None, ",.1f", ""),
        (0, "", "0"),
    ],
)
def test_values_are_written_in_the_form_of_their_column(value: Cell, form: str, expected: str) -> None:
    assert written(value, form) == expected


def test_a_plain_table_aligns_numbers_to_the_right() -> None:
    assert plain(COLUMNS, ROWS).splitlines() == [
        "what    documents/s  share",
        "a|b           1,234  25.0%",
        "longer            7",
    ]


def test_a_markdown_table_escapes_what_would_part_a_cell() -> None:
    assert markdown(COLUMNS, ROWS).splitlines() == [
        "| what | documents/s | share |",
        "| --- | ---: | ---: |",
        r"| a\|b | 1,234 | 25.0% |",
        "| longer | 7 |  |",
    ]


def test_a_row_may_lack_a_column_but_not_its_heading() -> None:
    assert plain(COLUMNS, [{"name": "only"}]).splitlines() == ["what  documents/s  share", "only"]
