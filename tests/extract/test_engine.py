"""The engine as a whole: the seed, the credit of a text, and the laws that hold for any text."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.evaluate.evaluate import evaluate
from pipelines.extract.engine import ENGINE_VERSION, read_document
from pipelines.extract.model import Reading
from pipelines.extract.rows import rows_of
from pipelines.parse.document import Document
from pipelines.parse.parse import parse
from pipelines.read.source import Source
from pipelines.validate import validate
from schemas.errors import InputError

GOLD = Path(__file__).parents[1] / "gold"


def parsed(text: str) -> Document:
    return parse(Source(name="made.txt", format="txt", text=text, published_on=date(2024, 11, 20)))


def read(text: str) -> Reading:
    return read_document(parsed(text))


def test_the_seed_is_read_as_annotated() -> None:
    tallies = evaluate(GOLD, {"kazakhstan-serbia"}).total.tallies
    for measure in ("participants", "statements", "statements.attributed", "events", "sectors"):
        assert tallies[measure].f1 >= 0.95, measure
    assert tallies["events.whole"].f1 >= 0.8


CREDITS = {
    "in the dateline": ("LIMA, Peru (AP) — The ministers met on Tuesday.", "AP"),
    "at the end of the opening sentence": (
        "The ministers of Peru and Chile met in Lima on Tuesday, TASS reported.",
        "TASS",
    ),
    "a later report is no credit": ("The ministers met. They signed a treaty on Tuesday, TASS reported.", None),
    "a person is no credit": ("The road is open to all traffic now, Minister Ada Berg said.", None),
    "nobody": ("The ministers met on Tuesday.", None),
}


@pytest.mark.parametrize(("text", "expected"), CREDITS.values(), ids=CREDITS)
def test_credit(text: str, expected: str | None) -> None:
    credited = read(text).credited_source
    assert (credited and credited.name) == expected


WORDS = """
President Minister Serbian Ada Berg Vučić Tokayev said that met with in Riga on Tuesday “we agreed” . , : his her they
counterpart the two ministers invited signed a treaty Nov. 19 2024 according to of and ’s U.S. (AP) – trade will not
"""


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*WORDS.split(), "\n\n"]), max_size=60).map(" ".join))
def test_any_text_gives_rows_that_are_valid(text: str) -> None:
    try:
        document = parsed(text)
    except InputError:
        return
    rows = rows_of(document, read_document(document), ENGINE_VERSION)
    checked = validate(rows, text=document.text, source_name=document.source_name)
    assert checked.quarantine == []


GOLD_WORDS = [word for file in sorted(GOLD.glob("*.txt")) for word in file.read_text(encoding="utf-8").split(" ")]
MARKS = ("“", "”", '"', ",", ".", ":", "said", "\n\n", "(", "—", "that", "’s", "include", "the")


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, len(GOLD_WORDS) - 1),
    st.integers(1, 60),
    st.lists(st.tuples(st.integers(0, 60), st.sampled_from(MARKS)), max_size=4),
)
def test_text_cut_anywhere_gives_rows_that_are_valid(start: int, length: int, marks: list[tuple[int, str]]) -> None:
    words = GOLD_WORDS[start : start + length]
    for at, mark in marks:
        words.insert(at, mark)
    try:
        document = parsed(" ".join(words))
    except InputError:
        return
    rows = rows_of(document, read_document(document), ENGINE_VERSION)
    assert validate(rows, text=document.text, source_name=document.source_name).quarantine == []


CUT_OFF = (
    "The other documents signed in Ottawa include the",
    "The forum, set for Thursday, was called",
    "Foreign Ministry, Ambassador Ada Berg,",
    "settle the tariff\n\nThe 6th session of the Intergovernmental Commission on Trade, Economic and",
    "Minister Ada Berg urged Peru of",
    ", said",
    "asked",
    "The ministry refused to “",
    "At a briefing in Lima on Monday, Minister Ada Berg answered,",
    "Peru and Chile met in Lima. Oslo, November 8, KESRA",
)


@pytest.mark.parametrize("text", CUT_OFF)
def test_a_text_that_is_cut_off_is_read(text: str) -> None:
    read(text)


@pytest.mark.parametrize("name", ["kazakhstan-serbia", "agency-03", "voa-02", "whitehouse-03", "kremlin-05"])
def test_the_same_text_gives_the_same_rows(name: str) -> None:
    text = (GOLD / f"{name}.txt").read_text(encoding="utf-8")
    document = parsed(text)
    assert rows_of(document, read(text), "v") == rows_of(document, read(text), "v")
