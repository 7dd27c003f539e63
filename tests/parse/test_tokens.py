"""How words are split."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.parse.document import Flag
from pipelines.parse.tokens import tokenize

CASES = {
    "possessive": ("Serbia’s talks, the ministers’ dinner", "Serbia|’s|talks|,|the|ministers|’|dinner"),
    "straight possessive": ("Zelenskyy's chief", "Zelenskyy|'s|chief"),
    "inner apostrophe": ("Peter O’Riordan didn't", "Peter|O’Riordan|didn't"),
    "abbreviation with points": ("the U.S. envoy at 4 p.m.", "the|U.S.|envoy|at|4|p.m."),
    "abbreviation of a title": ("Mr. Li met Gen. Kim on Nov. 19", "Mr.|Li|met|Gen.|Kim|on|Nov.|19"),
    "initials": ("J. F. Smith", "J.|F.|Smith"),
    "a capital that ends a sentence": ("Plan B. The plan B.", "Plan|B.|The|plan|B|."),
    "a capital in front of a small letter": ("vitamin C. elegans", "vitamin|C|.|elegans"),
    "a word that only looks like one": ("It came in no. Then", "It|came|in|no|.|Then"),
    "lower-case hyphen stays": ("agro-industrial two-day", "agro-industrial|two-day"),
    "hyphen behind a name parts": ("Iranian-backed Geneva-based", "Iranian|-|backed|Geneva|-|based"),
    "hyphen between names parts": ("Thai-Myanmar US-led", "Thai|-|Myanmar|US|-|led"),
    "dash": ("EU–CELAC", "EU|–|CELAC"),
    "numbers": ("9,400 tonnes, $41.7 million, 25th", "9,400|tonnes|,|$|41.7|million|,|25th"),
    "iso date": ("2024-11-20", "2024|-|11|-|20"),
    "zero-width joiner is no token": ("COVID-\u206019", "COVID|-|19"),
    "no Latin letters": ("Қасым-Жомарт Тоқаев", "Қасым|-|Жомарт|Тоқаев"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_words(text: str, expected: str) -> None:
    assert tokenize(text).words == expected.split("|")


@pytest.mark.parametrize(
    ("text", "is_possessive"),
    [("the Workers' Front", True), ("the workers’ Front", True), ("'They left'", False), ("'Yes', they said", False)],
)
def test_straight_apostrophe_behind_a_plural(text: str, is_possessive: bool) -> None:
    assert any(look & Flag.POSSESSIVE for look in tokenize(text).flags) is is_possessive


def test_flags() -> None:
    tokens = tokenize("The UN met 3 “Tokayev” envoys")
    of = dict(zip(tokens.words, tokens.flags, strict=True))
    assert of["The"] & Flag.CLOSED
    assert of["UN"] & Flag.UPPER
    assert of["3"] & Flag.NUMBER
    assert of["“"] & Flag.QUOTE
    assert of["Tokayev"] & Flag.CAPITAL
    assert not of["envoys"] & (Flag.CAPITAL | Flag.CLOSED)


@given(st.text(max_size=200))
def test_offsets_are_true_in_any_text(text: str) -> None:
    tokens = tokenize(text)
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))
