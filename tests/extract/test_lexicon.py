"""Phrases are found by whole words, longest first, in every spelling; contradictory vocabularies are refused."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extract.lexicon import Hit, Lexicon
from pipelines.parse.tokens import tokenize
from schemas.errors import VocabularyError


def spans(hits: list[Hit[Any]]) -> list[tuple[int, int, Any]]:
    return [(hit.first, hit.last, hit.payload) for hit in hits]


PHRASES = [
    "trade",
    "trade turnover",
    "turnover",
    "agro-industrial complex",
    "women's rights",
    "COVID-19",
    "power plant",
]

FOUND = [
    ("Trade grew.", ["Trade"]),
    ("Trade turnover grew, then trade.", ["Trade turnover", "trade"]),
    ("the turnover of trade", ["turnover", "trade"]),
    ("the agro-industrial complex", ["agro-industrial complex"]),
    ("the agro industrial complex", ["agro industrial complex"]),
    ("the Agro-Industrial Complex", ["Agro-Industrial Complex"]),
    ("women's rights and women’s rights", ["women's rights", "women’s rights"]),
    ("COVID-19 and Covid 19", ["COVID-19", "Covid 19"]),
    ("a power\n  plant", ["power\n  plant"]),
    ("Serbia's trade's turnover", ["trade", "turnover"]),
    ("traders, tradeoff and manpower plants", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_find(text: str, found: list[str]) -> None:
    lexicon = Lexicon((phrase, phrase) for phrase in PHRASES)
    tokens = tokenize(text)
    assert [text[tokens.starts[hit.first] : tokens.ends[hit.last - 1]] for hit in lexicon.find(tokens)] == found


def test_find_keeps_to_the_tokens_asked_for() -> None:
    lexicon = Lexicon([("trade turnover", 1), ("trade", 2)])
    tokens = tokenize("trade turnover trade")
    assert spans(lexicon.find(tokens, 0, 1)) == [(0, 1, 2)]
    assert spans(lexicon.find(tokens, 1)) == [(2, 3, 2)]


def test_find_all_gives_overlapping_phrases() -> None:
    lexicon = Lexicon([("free trade", "a"), ("trade", "b"), ("trade zone", "c")])
    assert spans(lexicon.find_all(tokenize("a free trade zone"))) == [(1, 3, "a"), (2, 3, "b"), (2, 4, "c")]


def test_match_looks_at_one_token_only() -> None:
    lexicon = Lexicon([("trade", "b")])
    tokens = tokenize("free trade")
    assert lexicon.match(tokens, 0) is None
    found = lexicon.match(tokens, 1)
    assert found is not None
    assert spans([found]) == [(1, 2, "b")]


def test_case_sensitive() -> None:
    lexicon = Lexicon([("START II", "treaty")], case_sensitive=True)
    assert [hit.first for hit in lexicon.find(tokenize("They start ii and START II"))] == [4]


def test_a_lexicon_made_after_a_text_was_read_finds_its_words_there() -> None:
    tokens = tokenize("free trade")
    assert Lexicon([("trade", 1)]).find(tokens)[0].first == 1
    assert Lexicon([("free", 2)]).find(tokens)[0].first == 0


def test_one_phrase_cannot_mean_two_things() -> None:
    with pytest.raises(VocabularyError, match="'agro industrial' stands for 'industry' and for 'agriculture'"):
        Lexicon([("agro-industrial", "industry"), ("agro industrial", "agriculture")])


def test_an_empty_phrase_is_refused() -> None:
    with pytest.raises(VocabularyError, match="empty phrase for 'trade'"):
        Lexicon([(" ", "trade")])


@given(st.lists(st.sampled_from(["free", "trade", "zone", "The", "—"]), max_size=30))
def test_hits_are_phrases_of_the_lexicon_and_do_not_overlap(words: list[str]) -> None:
    lexicon = Lexicon((phrase, phrase) for phrase in ["free trade", "trade zone", "trade", "free trade zone"])
    tokens = tokenize(" ".join(words))
    hits = lexicon.find(tokens)
    assert [" ".join(tokens.words[hit.first : hit.last]) for hit in hits] == [hit.payload for hit in hits]
    assert all(left.last <= right.first for left, right in pairwise(hits))
    assert set(spans(hits)) <= set(spans(lexicon.find_all(tokens)))
