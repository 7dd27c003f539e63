"""The quick look at rows accepts right ones and nothing that `validate` would refuse, and gives the same tables."""

import copy
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pytest
from handmade import BELGRADE, OTTAWA, Handmade
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.sound import Given, sound_tables
from pipelines.validate import Rows, validate
from schemas.column import columns
from schemas.registry import table
from warehouse.staged import tables_of_rows


def complete(document: Handmade) -> Rows:
    """The rows with every column in each, as the engine writes them."""
    return {
        name: [{column.name: row.get(column.name) for column in columns(table(name))} for row in rows]
        for name, rows in document.rows.items()
    }


def looked_at(rows: Rows) -> dict[str, pa.Table] | None:
    return sound_tables([Given(0, OTTAWA.text, complete(OTTAWA)), Given(1, BELGRADE.text, rows)])


def validated(rows: Rows) -> dict[str, pa.Table] | None:
    """The same by way of `validate`; `None` where it has anything to say."""
    staged: Rows = {}
    for reading, (document, own) in enumerate([(OTTAWA, complete(OTTAWA)), (BELGRADE, rows)]):
        result = validate(own, text=document.text, source_name="a.txt")
        if result.quarantine:
            return None
        for name, added in result.rows.items():
            staged.setdefault(name, []).extend({"reading": reading, **row} for row in added)
    return tables_of_rows(staged)


def test_right_rows_are_accepted() -> None:
    looked = looked_at(complete(BELGRADE))
    assert looked == validated(complete(BELGRADE))
    assert looked is not None
    assert looked["mentions"].num_rows == len(BELGRADE.rows["mentions"]) + len(OTTAWA.rows.get("mentions", []))


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 200),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(max_size=3),
    st.sampled_from(["\ud800", "occurred", "KZ", "trade", "person:aleksandar-vucic", "visit", "Vučić"]),
    st.sampled_from([date(2024, 11, 20), datetime(2024, 11, 20, 12), b"bytes", [], {}, (1, 2)]),
)
PLACES = [
    (name, number, column)
    for name, rows in complete(BELGRADE).items()
    for number, row in enumerate(rows)
    for column in row
]


@settings(max_examples=400, deadline=None)
@given(changes=st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=3))
def test_nothing_is_accepted_that_is_not_valid(changes: list[tuple[tuple[str, int, str], Any]]) -> None:
    rows = complete(BELGRADE)
    for (name, number, column), value in changes:
        rows[name][number][column] = value
    looked = looked_at(copy.deepcopy(rows))
    assert looked is None or looked == validated(rows)


DOUBTS: list[tuple[str, Callable[[Rows], object]]] = [
    ("a column that is not declared", lambda rows: rows["events"][0].update(mood="x")),
    ("a column too few", lambda rows: rows["events"][0].pop("rule")),
    ("a table that is not declared", lambda rows: rows.update(moods=[])),
    ("a key given twice", lambda rows: rows["offices"].append(rows["offices"][0])),
    ("half a span", lambda rows: rows["statements"][0].update(cue_end=None)),
    ("a whole number as a fraction", lambda rows: rows["events"][0].update(char_start=1.0)),
    ("a truth as a number", lambda rows: rows["sections"][0].update(ordinal=False)),
    ("a day with a time", lambda rows: rows["events"][0].update(start_date=datetime(2024, 11, 19, 8))),
    ("a number below its bound", lambda rows: rows["sentences"][0].update(section_ordinal=-1)),
    ("half a surrogate pair", lambda rows: rows["offices"][0].update(title="\ud800")),
    ("a code that no vocabulary has", lambda rows: rows["events"][0].update(status="maybe")),
    ("a participant that is not there", lambda rows: rows["mentions"][0].update(participant_id="person:nobody")),
]


@pytest.mark.parametrize("change", [case[1] for case in DOUBTS], ids=[case[0] for case in DOUBTS])
def test_what_is_wrong_raises_a_doubt(change: Callable[[Rows], object]) -> None:
    rows = complete(BELGRADE)
    change(rows)
    assert looked_at(rows) is None
