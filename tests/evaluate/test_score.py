"""What counts as right, on small readings made by hand; and that the page of figures is current."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.evaluate.evaluate import evaluate
from pipelines.evaluate.gold import GoldText, read_gold
from pipelines.evaluate.matching import gap, overlap, pair, plain
from pipelines.evaluate.page import GOLD, PAGE, page
from pipelines.evaluate.score import score
from pipelines.evaluate.tally import Tally
from pipelines.extract.model import Event, Mention, Participant, Reading, SectorMention, Statement, When
from pipelines.parse.parse import parse
from pipelines.read.source import Source
from schemas.errors import InputError

TEXT = "date 2024-11-20 Minister Ada Berg said trade grew. Berg met Li in Riga on Tuesday."
ANNOTATION: dict[str, Any] = {
    "document": "made-01",
    "published_on": "2024-11-20",
    "participants": [
        {
            "id": "berg",
            "kind": "person",
            "name": "Ada Berg",
            "country": "EE",
            "offices": ["Minister"],
            "aliases": ["Berg"],
        },
        {"id": "li", "kind": "person", "name": "Li", "country": None, "offices": [], "aliases": []},
    ],
    "statements": [
        {
            "quote": "indirect",
            "content": {"text": "trade grew"},
            "cue": {"text": "said"},
            "speaker": "berg",
            "addressees": [],
            "act": "assert",
            "sectors": ["trade"],
        }
    ],
    "events": [
        {
            "type": "meeting",
            "status": "occurred",
            "trigger": {"text": "met"},
            "date": "2024-11-19",
            "place": {"name": "Riga", "country": "LV"},
            "participants": [{"id": "berg", "role": "actor"}, {"id": "li", "role": "actor"}],
            "sectors": [],
        }
    ],
    "sectors": ["trade"],
}


def reading(**changes: Any) -> Reading:
    """The right reading but for the place, with fields of the statement (`act`) or the event (`when`) changed."""
    berg = Participant("person", "Ada Berg", "EE", offices=["Minister"], participant_id="person:ada-berg")
    li = Participant("person", "Li", participant_id="person:li")
    at = TEXT.index
    tuesday = When(date(2024, 11, 19), date(2024, 11, 19), "day")
    said = Statement(at("trade"), at("trade") + 10, "indirect", "assert", "cue", speaker=berg, sectors=["trade"])
    met = Event(at("met"), at("met") + 3, "meeting", "occurred", "verb", when=tuesday, actors=[berg, li])
    for name, value in changes.items():
        setattr(said if hasattr(said, name) else met, name, value)
    return Reading(
        participants=[berg, li],
        mentions=[
            Mention(at("Ada"), at("Ada") + 8, 0, 0, (berg,), "name"),
            Mention(at("Li"), at("Li") + 2, 0, 0, (li,), "name"),
        ],
        sector_mentions=[SectorMention(at("trade"), at("trade") + 5, 0, 0, "trade")],
        statements=[said],
        events=[met],
        places=[],
    )


def f1(found: Reading) -> dict[str, float]:
    document = parse(Source("made-01.txt", "txt", TEXT))
    scores = score(GoldText("made-01", "made", TEXT, ANNOTATION), document.published_on, found)
    return {measure: tally.f1 for measure, tally in scores.tallies.items()}


def test_a_right_reading_scores_one_but_for_its_place() -> None:
    figures = f1(reading())
    assert figures.pop("events.place") == 0
    empty = {"participants.organization", "participants.country", "statements.addressees", "events.sectors"}
    assert {measure for measure, figure in figures.items() if figure < 1} == empty


WRONG = {
    "act": ({"act": "deny"}, "statements.speech_act"),
    "speaker": ({"speaker": None}, "statements.attributed"),
    "content": ({"start": 16, "end": 20}, "statements"),
    "status": ({"status": "planned"}, "events.status"),
    "date": ({"when": None}, "events.whole"),
    "type": ({"event_type": "visit"}, "events"),
    "actors": ({"actors": []}, "events.participants"),
}


@pytest.mark.parametrize(("changes", "measure"), WRONG.values(), ids=WRONG)
def test_an_error_lowers_its_measure(changes: dict[str, Any], measure: str) -> None:
    assert f1(reading(**changes))[measure] == 0


def test_names_are_compared_without_case_accents_and_article() -> None:
    assert plain("The Côte d’Ivoire") == plain("COTE D'IVOIRE")
    assert plain("Vučić") != plain("Vučević")


spans = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(spans, spans)
def test_overlap_and_gap_are_symmetric(a: tuple[int, int], b: tuple[int, int]) -> None:
    assert overlap(a, b) == overlap(b, a) <= overlap(a, a) == 1
    assert gap(a, b) == gap(b, a) >= 0
    assert not (overlap(a, b) and gap(a, b))


@given(st.lists(st.integers(0, 9), max_size=6), st.lists(st.integers(0, 9), max_size=6))
def test_pairs_are_one_to_one(gold: list[int], found: list[int]) -> None:
    pairs = pair(gold, found, lambda g, f: -abs(g - f) if abs(g - f) < 4 else None)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


def test_a_tally_of_nothing_is_zero() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0, 0, 0)


def test_gold_texts_have_families() -> None:
    families = {gold.family for gold in read_gold(GOLD)}
    assert families == {"agency", "kazakhstan-serbia", "kremlin", "voa", "whitehouse"}


def test_a_folder_that_is_no_gold_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no annotated texts"):
        evaluate(tmp_path)
    (tmp_path / "a.json").write_text(json.dumps(ANNOTATION))
    with pytest.raises(InputError, match=r"a\.txt is missing"):
        evaluate(tmp_path)
    (tmp_path / "a.txt").write_text("date 2024-11-20 Another text.")
    with pytest.raises(InputError, match="'trade grew', occurrence 1, is not in a"):
        evaluate(tmp_path)


def test_the_page_of_figures_is_current() -> None:
    made = page(evaluate(GOLD))
    assert PAGE.read_text(encoding="utf-8") == made, "make it anew with: python -m pipelines.evaluate.page"
