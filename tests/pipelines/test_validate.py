"""A row stands only if its model, its span, its key and its references do; what does not is kept with the reason."""

import copy
from collections.abc import Callable
from datetime import date

import pytest
from handmade import BELGRADE
from hypothesis import given
from hypothesis import strategies as st

from pipelines.validate import Problem, Rows, Validated, printable, quarantine_row, validate
from schemas.tables.quarantine import Quarantined

Change = Callable[[Rows], object]


def validated(change: Change | None = None) -> Validated:
    rows = copy.deepcopy(BELGRADE.rows)
    if change is not None:
        change(rows)
    return validate(rows, text=BELGRADE.text, source_name=BELGRADE.source_name)


def test_a_right_document_passes_whole() -> None:
    result = validated()
    assert result.quarantine == []
    assert {name: rows for name, rows in result.rows.items() if rows} == BELGRADE.rows


CASES: list[tuple[str, Change, tuple[str, str], str]] = [
    ("a code that no vocabulary has", lambda r: r["events"][2].update(status="maybe"), ("events", "status"), "planned"),
    ("a missing value", lambda r: r["events"][2].pop("rule"), ("events", "rule"), "required"),
    ("a wrong type", lambda r: r["events"][2].update(char_start="7"), ("events", "char_start"), "integer"),
    ("a number below its bound", lambda r: r["events"][2].update(char_start=-1), ("events", "char_start"), "greater"),
    ("a column that is not declared", lambda r: r["events"][2].update(mood="x"), ("events", "mood"), "not permitted"),
    ("half a surrogate pair", lambda r: r["offices"][0].update(title="\ud800"), ("offices", "title"), "surrogate"),
    ("a number beyond 64 bits", lambda r: r["places"][0].update(geonames_id=2**63), ("places", "geonames_id"), "less"),
    ("a text that is not its span", lambda r: r["events"][2].update(text="visits"), ("events", "text"), "'visit'"),
    ("an offset counted in bytes", lambda r: r["events"][2].update(char_start=170, char_end=175), ("events", "text"),
     "quote it as it is"),
    ("a span beyond the text", lambda r: r["sections"][0].update(char_end=9999), ("sections", "char_start, char_end"),
     "not a span of a text of"),
    ("a span that ends before it starts", lambda r: r["sections"][0].update(char_start=9, char_end=3),
     ("sections", "char_start, char_end"), "not a span"),
    ("an empty span", lambda r: r["events"][2].update(char_end=r["events"][2]["char_start"], text=""),
     ("events", "text"), "quote it"),
    ("a cue that is not its span", lambda r: r["statements"][0].update(cue="says"), ("statements", "cue"), "'said'"),
    ("a speaker who is not in the text there", lambda r: r["statements"][0].update(speaker_text="Tokayev"),
     ("statements", "speaker_text"), "'Vučić'"),
    ("half a span", lambda r: r["statements"][0].update(cue_end=None), ("statements", "cue_start, cue_end"), "not a"),
    ("a key given twice", lambda r: r["offices"].append(dict(r["offices"][0])),
     ("offices", "document_id, participant_id, title"), "an earlier row"),
    ("a sector that no vocabulary has", lambda r: r["event_sectors"][0].update(sector_id="magic"),
     ("event_sectors", "sector_id"), "no row of sectors"),
    ("a participant that is not there", lambda r: r["mentions"][0].update(participant_id="person:nobody"),
     ("mentions", "participant_id"), "no row of participants"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "where", "why"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_one_wrong_row(change: Change, where: tuple[str, str], why: str) -> None:
    result = validated(change)
    first = result.quarantine[0]
    assert (first["stage"], first["target_table"], first["place"]) == ("validate", *where)
    assert why in first["reason"]
    assert first["source_name"] == BELGRADE.source_name
    assert first["document_id"] == BELGRADE.document_id
    for row in result.quarantine:
        Quarantined.model_validate(row)


def test_rows_that_depend_on_a_refused_one_are_refused() -> None:
    result = validated(lambda rows: rows["events"][0].update(status="maybe"))
    refused = [(row["target_table"], row["place"]) for row in result.quarantine]
    assert refused == [
        ("events", "status"),
        ("event_participants", "event_id"),
        ("event_participants", "event_id"),
        ("event_sectors", "event_id"),
    ]
    assert len(result.rows["event_participants"]) == 2


def test_a_reference_that_may_be_missing_is_emptied_and_kept_in_quarantine() -> None:
    result = validated(lambda rows: rows["participants"][1].update(country_code="ZZ"))
    assert result.rows["participants"][1]["country_code"] is None
    (row,) = result.quarantine
    assert (row["target_table"], row["place"], row["value"]) == ("participants", "country_code", "ZZ")
    assert row["reason"].endswith("the row stands without it")


def test_without_its_own_row_a_document_is_refused_whole() -> None:
    result = validated(lambda rows: rows["documents"][0].update(published_on="yesterday"))
    assert result.is_refused
    assert result.rows == {}
    assert [row["place"] for row in result.quarantine] == ["published_on"]


def test_an_undeclared_table_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError, match="no table is declared as"):
        validated(lambda rows: rows.update(moods=[]))


def test_quarantine_keeps_the_beginning_of_a_long_value() -> None:
    row = quarantine_row("parse", "a.txt", Problem("text", "x" * 10_000, "too long"))
    assert len(row["value"]) == 500


def test_a_quarantine_id_tells_rows_apart_and_the_same_row_not() -> None:
    problem = Problem("text", "x", "wrong")
    ids = [quarantine_row("validate", "a.txt", problem, row={"day": date(2024, 1, day)}) for day in (1, 1, 2)]
    assert ids[0] == ids[1] != ids[2]


@given(st.text(st.characters(), max_size=20))
def test_anything_can_be_printed(text: str) -> None:
    assert printable(text).encode("utf-8").decode("utf-8") == printable(text)
    assert printable(printable(text)) == printable(text)
