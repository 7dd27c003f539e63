"""What names a sector in a sentence and what only looks like it, and which sectors a span is about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extract.sectors import find_sectors, sectors_for, sectors_in
from pipelines.parse.document import Document
from pipelines.parse.parse import parse
from pipelines.read.source import Source


def read(text: str) -> Document:
    return parse(Source(name="case", format="text", text=text, published_on=date(2024, 5, 1)))


NAMED = [
    # The longest term wins, and names no sector of the words inside it.
    ("They discussed the energy transition.", ["energy transition green_energy"]),
    ("It builds nuclear energy.", ["nuclear energy nuclear"]),
    ("He toured the defense industry.", ["defense industry defence"]),
    ("They signed on food security.", ["food security agriculture"]),
    ("Cyber security and security.", ["Cyber security security", "security security"]),
    # Every item of a list counts, also inside a shared head.
    (
        "They expand trade, economic and investment cooperation.",
        ["trade trade", "economic economy", "investment cooperation investment"],
    ),
    # A term of two sectors gives a mention for each.
    ("They fear its nuclear arsenal.", ["nuclear arsenal nuclear", "nuclear arsenal defence"]),
    # A body named after its subject is about it; a ministry, an office or a bank is not.
    (
        "The Joint Commission on Trade and Transport Cooperation met.",
        ["Trade trade", "Transport transport"],
    ),
    ("The Minister of Trade, Industry and Energy spoke.", []),
    ("The National Security Advisor and the Defense Minister met.", []),
    ("The Asian Development Bank and the World Health Organization wrote.", []),
    ("A trade analyst and a human rights lawyer disagreed.", []),
    ("EU energy ministers met.", ["energy energy"]),
    # Ambiguous words.
    ("The great power came to power in the West Bank.", []),
    ("The Security Council met in a port city.", []),
    ("A military base is a military matter.", ["military defence", "base defence", "military defence"]),
    ("The military said nothing; the military's spokesman left.", []),
    ("They invest in their own defense.", ["defense defence"]),
    ("They invest in roads.", ["invest investment"]),
    ("Uranium and lithium were mined.", ["Uranium mining", "lithium mining"]),
    ("Police seized the drugs.", ["Police security"]),
    ("Police watched the protest.", []),
    ("Uranium is enriched.", ["Uranium nuclear"]),
    ("It fights AIDS.", ["AIDS health"]),
    ("She aids the victims, who start again.", []),
    ("A warm climate of trust, and climate change.", ["climate change environment"]),
    ("Humanitarian aid and humanitarian contacts.", ["Humanitarian aid humanitarian", "humanitarian contacts culture"]),
    # A compound modifier is the phrase with a hyphen.
    ("A free-trade zone needs clean-energy sources.", ["free-trade zone trade", "clean-energy green_energy"]),
    # Words of several senses take one from what stands beside or near them.
    ("They cut import quotas on sugar.", ["import trade", "quotas trade", "sugar agriculture"]),
    ("They cut the quotas for refugees.", ["refugees migration"]),
    ("The shipyard built a patrol boat.", ["shipyard industry", "patrol boat defence"]),
    ("The oil pipeline leads to a pipeline of projects.", ["oil pipeline energy"]),
    ("They gave logistical support; logistical costs rose.", ["logistical transport"]),
    ("Forest ecosystems suffer.", ["ecosystems environment"]),
    ("An ecosystem of firms grows.", []),
    ("The bonds of friendship hold.", []),
    ("They agreed on the delimitation of the frontier.", ["delimitation security"]),
    ("They agreed on the delimitation of powers.", []),
    ("The government sold bonds at a high yield.", ["bonds finance"]),
    ("They urged a crackdown on smugglers.", ["crackdown security", "smugglers security"]),
    ("They regret the crackdown on protesters.", ["crackdown human_rights", "protesters human_rights"]),
    ("The embassy evacuated its nationals.", ["evacuated migration", "nationals migration"]),
    ("Troops evacuated the hill.", ["Troops defence"]),
    ("A court ruling binds the ruling party.", ["court ruling justice"]),
    ("The railway is old.", ["railway transport"]),
    ("They will build a railway.", ["railway transport", "railway infrastructure"]),
    ("Delta Aerospace Co. and the Farm News replied.", []),
    ("Consular officers were told of consular fees.", ["consular migration"]),
    # A mask wins over the terms inside it; a guard that is not met frees the words behind its first.
    ("They traded accusations over the state of the art.", []),
    ("They opened the year of culture.", ["culture culture"]),
]


@pytest.mark.parametrize(("text", "named"), NAMED)
def test_find_sectors(text: str, named: list[str]) -> None:
    mentions = find_sectors(read(text))
    assert [f"{text[mention.start : mention.end]} {mention.sector}" for mention in mentions] == named


ABOUT_MISSILES = "The missile hit. Another missile hit. The troops fled. "

SUPPORTED = [
    ("The launch was seen.", [], ["launch defence"]),
    ("The markets and the hearing waited.", [], []),
]


@pytest.mark.parametrize(("text", "alone", "behind_others"), SUPPORTED)
def test_a_supporting_term_names_only_a_sector_that_the_text_is_about(
    text: str, alone: list[str], behind_others: list[str]
) -> None:
    def named(whole: str) -> list[str]:
        found = find_sectors(read(whole))
        return [f"{whole[m.start : m.end]} {m.sector}" for m in found if m.start >= len(whole) - len(text)]

    assert named(text) == alone
    assert named("The missile hit. " + text) == alone  # named once is not yet what a text is about
    assert named(ABOUT_MISSILES + text) == behind_others


def test_a_text_of_many_sectors_is_about_none() -> None:
    many = "Wheat, banks, coal, schools for girls, visas, tourism, football, music, vaccines, courts and customs. "
    text = ABOUT_MISSILES + 3 * many + "The launch was seen."
    assert "launch" not in [text[m.start : m.end] for m in find_sectors(read(text))]


def test_terms_do_not_run_over_the_end_of_a_sentence() -> None:
    assert [m.sector for m in find_sectors(read("They spoke of free trade. Turnover of staff is high."))] == ["trade"]


def test_sectors_in_a_span_are_listed_once_in_order() -> None:
    text = "Energy and trade came first. Then trade, culture, energy."
    mentions = find_sectors(read(text))
    assert sectors_in(mentions, 0, len(text)) == ["energy", "trade", "culture"]
    assert sectors_in(mentions, text.index("Then"), len(text)) == ["trade", "culture", "energy"]
    assert sectors_in(mentions, 1, text.index(" and")) == []  # a mention cut by the span does not count


POINTED = [
    ("They praised tourism. He called for |an exchange of experience in this area|.", ["tourism"]),
    ("They praised tourism and said |progress in these fields| was due.", ["tourism"]),
    ("They praised tourism. Nothing followed. He saw |progress in this sphere|.", ["tourism"]),
    ("They praised tourism. He called for |trade in this area|.", ["trade"]),
    ("They praised tourism. He called for |an exchange of experience|.", []),
    ("They met. He called for |an exchange in this area| and for tourism.", []),
    ("They praised tourism.\n\nNext steps\n\nHe called for |an exchange in this area|.", []),
]


@pytest.mark.parametrize(("marked", "sectors"), POINTED)
def test_sectors_for_a_span_that_points_back(marked: str, sectors: list[str]) -> None:
    before, inside, after = marked.split("|")
    document = read(before + inside + after)
    assert sectors_for(document, find_sectors(document), len(before), len(before + inside)) == sectors


@given(st.text(alphabet=st.sampled_from("trade energy.,\n“”'’-ÄSDN7"), max_size=200))
def test_spans_are_true_for_any_text(text: str) -> None:
    document = read("Trade. " + text)
    mentions = find_sectors(document)
    tokens = document.tokens
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    assert all((m.start, m.end) == (tokens.starts[m.first], tokens.ends[m.last - 1]) for m in mentions)
    assert sectors_in(mentions, 0, len(document.text)) == list(dict.fromkeys(m.sector for m in mentions))
