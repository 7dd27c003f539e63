"""Statements: the geometry of quotations and reported speech, sentence by sentence, with what is no statement."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.extract.mentions import find_mentions
from pipelines.extract.model import Statement
from pipelines.extract.sectors import find_sectors
from pipelines.extract.statements import find_statements
from pipelines.extract.statements.rules import RULES
from pipelines.extract.statements.vocabulary import NEUTRAL, NOUNS, VERBS, ReportingNoun, ReportingVerb
from pipelines.parse.document import Document
from pipelines.parse.parse import parse
from pipelines.read.source import Source
from schemas.vocabularies import SPEECH_ACTS

WHO = "Norwegian Foreign Minister Kari Olsen met Chilean President Pablo Rojas in Oslo.\n\n"


def document_of(text: str) -> Document:
    return parse(Source(name="test", format="text", text=text, published_on=date(2024, 5, 6)))


def statements_in(document: Document) -> list[Statement]:
    return find_statements(document, find_mentions(document), find_sectors(document))


def read(text: str) -> list[tuple[str, str, str]]:
    """Quote type, speaker and content of each statement in a text."""
    document = document_of(text)
    return [
        (
            found.quote_type,
            found.speaker.name if found.speaker else found.speaker_text or "",
            document.text[found.start : found.end],
        )
        for found in statements_in(document)
    ]


GEOMETRY = [
    # quotation, then speaker and cue, in either order, and in the middle
    ("“The road is open,” Olsen said.", [("direct", "Kari Olsen", "“The road is open,”")]),
    ("“The road is open,” said Olsen.", [("direct", "Kari Olsen", "“The road is open,”")]),
    ('"The road is open," Olsen told reporters in Oslo.', [("direct", "Kari Olsen", '"The road is open,"')]),
    ("“The road is open,” said Olsen. “It is safe.”", [("direct", "Kari Olsen", "“The road is open,” said Olsen. “It is safe.”")]),
    ("“The road,” said Olsen, “is open.”", [("direct", "Kari Olsen", "“The road,” said Olsen, “is open.”")]),
    ("“The road is open,” according to Olsen.", [("direct", "Kari Olsen", "“The road is open,”")]),
    # speaker and cue, then quotation
    ("Olsen said, “The road is open.”", [("direct", "Kari Olsen", "“The road is open.”")]),
    ("Olsen said on Monday that “the road is open.”", [("direct", "Kari Olsen", "“the road is open.”")]),
    ("Olsen added:\n\n“The road is open to all of us.”", [("direct", "Kari Olsen", "“The road is open to all of us.”")]),
    # quotations over paragraphs
    ("“The road is open.\n\n“It is safe,” Olsen said.", [("direct", "Kari Olsen", "“The road is open.\n\n“It is safe,”")]),
    # mixed
    ("Olsen said the road was “open at last.”", [("mixed", "Kari Olsen", "the road was “open at last.”")]),
    ("The road “is open at last,” Olsen said.", [("mixed", "Kari Olsen", "The road “is open at last,”")]),
    # reported clauses, with and without "that", however long the subject
    ("Olsen said the road was open.", [("indirect", "Kari Olsen", "the road was open")]),
    ("Olsen said in a statement on Monday that the road was open.", [("indirect", "Kari Olsen", "the road was open")]),
    ("Olsen said rebels fighting in the north had closed the road.", [("indirect", "Kari Olsen", "rebels fighting in the north had closed the road")]),
    ("Olsen told Rojas that the road was open.", [("indirect", "Kari Olsen", "the road was open")]),
    ("Olsen, who came by train, said the road was open.", [("indirect", "Kari Olsen", "the road was open")]),
    # objects, infinitives, gerunds, persons addressed
    ("Olsen stressed the importance of the road.", [("indirect", "Kari Olsen", "the importance of the road")]),
    ("Olsen rejected the allegations during a press conference on Thursday.", [("indirect", "Kari Olsen", "the allegations")]),
    ("Olsen promised to open the road.", [("indirect", "Kari Olsen", "to open the road")]),
    ("Olsen proposed opening the road.", [("indirect", "Kari Olsen", "opening the road")]),
    ("Olsen invited Rojas to visit Bergen.", [("indirect", "Kari Olsen", "Rojas to visit Bergen")]),
    ("Olsen expressed her full support for the road.", [("indirect", "Kari Olsen", "the road")]),
    # several cues under one subject
    ("Olsen thanked Rojas for the gift and promised to open the road.", [("indirect", "Kari Olsen", "Rojas for the gift"), ("indirect", "Kari Olsen", "to open the road")]),
    ("Olsen said the road was open, adding that it was safe.", [("indirect", "Kari Olsen", "the road was open"), ("indirect", "Kari Olsen", "it was safe")]),
    # the source outside the clause
    ("The road is open, Olsen said on Monday.", [("indirect", "Kari Olsen", "The road is open")]),
    ("According to Olsen, the road is open.", [("indirect", "Kari Olsen", "the road is open")]),
    ("The road is open, according to Olsen.", [("indirect", "Kari Olsen", "The road is open")]),
    ("As Olsen noted earlier, the road is open.", [("indirect", "Kari Olsen", "the road is open")]),
    # speakers without a name
    ("Officials said the road was open.", [("indirect", "Officials", "the road was open")]),
    ("Experts: Road Opens in May", [("indirect", "Experts", "Road Opens in May")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GEOMETRY)
def test_geometry(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(WHO + text) == expected


NO_STATEMENTS = [
    "Norway plans to open the road.",
    "Olsen and Rojas discussed the road.",
    "Olsen declined to comment.",
    "Olsen did not say when the road would open.",
    "Neither Olsen nor Rojas confirmed the date.",
    "Olsen would say that the road is open.",
    "Olsen believes the road is open.",
    "The so-called “road of roads” was closed.",
    "They visited the exhibition “Roads of the North”.",
    "Norway claims most of the fjord.",
    "The storm threatened the road.",
]


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_what_is_no_statement(text: str) -> None:
    assert read(WHO + text) == []


REPORTING: list[ReportingVerb | ReportingNoun] = [verb for verbs in VERBS.values() for verb in verbs]
REPORTING += NOUNS.values()


@pytest.mark.parametrize("entry", REPORTING, ids=lambda entry: getattr(entry, "lemma", None) or entry.noun)
def test_the_example_of_a_reporting_word_is_a_statement(entry: ReportingVerb | ReportingNoun) -> None:
    """The cue of the example begins with a form of the verb, or holds the noun; the act is the one declared."""
    document = document_of(WHO + entry.example)
    begin = len(WHO)
    found = [statement for statement in statements_in(document) if statement.start >= begin and statement.cue]
    cues = [document.text[slice(*statement.cue)] for statement in found if statement.cue]
    assert found, "no statement"
    if entry.act != NEUTRAL:
        assert entry.act in {statement.act for statement in found}, (cues, [statement.act for statement in found])


ACTS = [
    ("Olsen said Norway must open the road.", "assert"),
    ("Olsen said Chile must open the road.", "request"),
    ("“We urge Chile to open the road,” Olsen said.", "request"),
    ("Olsen said Norway will help Chile with the road.", "pledge"),
    ("Olsen said Norway is ready to open the road.", "pledge"),
    ("Olsen said the talks would be held in May.", "announce"),
    ("Olsen said the report was baseless.", "deny"),
    ("Olsen said the closure was unacceptable.", "criticize"),
    ("Olsen noted the productive nature of the talks.", "praise"),
    ("Olsen reaffirmed Norway’s commitment to the road.", "pledge"),
    ("Olsen said the road was long.", "assert"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_the_act_of_a_neutral_cue(text: str, act: str) -> None:
    (found,) = statements_in(document_of(WHO + text))
    assert found.act == act


ADDRESSEES = [
    ("Olsen told Rojas that the road was open.", ["Pablo Rojas"]),
    ("Olsen invited Rojas to visit Bergen.", ["Pablo Rojas"]),
    ("Olsen called on Chile to open the road.", ["Chile"]),
    ("Olsen told reporters that the road was open.", []),
    ("Olsen stressed the importance of Chile.", []),
]


@pytest.mark.parametrize(("text", "names"), ADDRESSEES)
def test_addressees(text: str, names: list[str]) -> None:
    (found,) = statements_in(document_of(WHO + text))
    assert [participant.name for participant in found.addressees] == names


WORDS = st.sampled_from(
    "Olsen said that the road , . “ ” \" ' : ; – ( ) according to as reported and but told Rojas he she promised is was "
    "did not will by which saying adding \n\n [ ] 's Norway's proposal for expressed support in a statement on Monday".split(
        " "
    )
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=60).map(" ".join) | st.text(min_size=1, max_size=200))
def test_any_text_gives_true_spans(text: str) -> None:
    document = document_of("Olsen met Rojas. " + text)
    for found in statements_in(document):
        assert 0 <= found.start < found.end <= len(document.text)
        assert document.text[found.start : found.end].strip()
        assert found.act in SPEECH_ACTS.codes
        assert found.rule in RULES
        if found.cue:
            assert 0 <= found.cue[0] < found.cue[1] <= len(document.text)
