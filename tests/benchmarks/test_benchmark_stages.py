"""The timed stages do what the engine does, in its order, so that their shares are shares of the real work."""

from datetime import date

import pytest

from benchmarks.reading import speeds
from benchmarks.stages import Stopwatch, read_in_stages, shares
from benchmarks.texts import SEED, distinct_texts
from pipelines.extract.engine import read_document
from pipelines.extract.rows import rows_of
from pipelines.parse.parse import parse
from pipelines.read.source import Source


def test_reading_in_stages_gives_the_rows_of_the_engine() -> None:
    text = SEED.read_text(encoding="utf-8")
    document = parse(Source(name="seed.txt", format="txt", text=text, published_on=date(2024, 11, 20)))
    watch = Stopwatch()
    staged = rows_of(document, read_in_stages(document, watch), "v")
    assert staged == rows_of(document, read_document(document), "v")
    assert {"statements", "events", "sectors"} <= watch.seconds.keys()


def test_shares_add_up_to_the_whole() -> None:
    assert shares({"parse": 1.0, "events": 3.0}, documents=1000) == [
        {"stage": "parse", "milliseconds": 1.0, "share": 0.25},
        {"stage": "events", "milliseconds": 3.0, "share": 0.75},
        {"stage": "all", "milliseconds": 4.0, "share": 1.0},
    ]


def test_speeds_are_multiples_of_the_peer_and_the_fastest_stands_first() -> None:
    rows = speeds({"spaCy, small pipeline": 8.0, "ours": 2.0}, documents=16)
    assert [(row["contender"], row["speed"], row["times_spacy"]) for row in rows] == [
        ("ours", 8.0, 4.0),
        ("spaCy, small pipeline", 2.0, 1.0),
    ]


@pytest.mark.parametrize("number", [3, 20])
def test_texts_of_an_archive_are_distinct_and_as_long_as_asked_for(number: int) -> None:
    texts = list(distinct_texts(number, length=500))
    assert len(set(texts)) == number
    assert all(len(text) >= 500 for text in texts)
