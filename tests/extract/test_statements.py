"""Statements: the geometry of quotations and reported speech, sentence by sentence, with what is no statement."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statement_texts import WHO, document_of, named_by, read, statements_in

from pipelines.extract.statements.rules import RULES
from pipelines.extract.statements.vocabulary import NEUTRAL, NOUNS, VERBS, ReportingNoun, ReportingVerb
from schemas.vocabularies import SPEECH_ACTS, read_toml

# A text, the quote type of its statements, and their contents; the speaker is Kari Olsen.
GEOMETRY = [
    # quotation, then speaker and cue, in either order, and in the middle
    ("“The road is open,” Olsen said.", "direct", ["“The road is open,”"]),
    ("“The road is open,” said Olsen.", "direct", ["“The road is open,”"]),
    ('"The road is open," Olsen told reporters in Oslo.', "direct", ['"The road is open,"']),
    ("“The road is open,” said Olsen. “It is safe.”", "direct", ["“The road is open,” said Olsen. “It is safe.”"]),
    ("“The road,” said Olsen, “is open.”", "direct", ["“The road,” said Olsen, “is open.”"]),
    ("“The road is open,” according to Olsen.", "direct", ["“The road is open,”"]),
    ("“The road is open,” Olsen was quoted as saying by the Herald.", "direct", ["“The road is open,”"]),
    # speaker and cue, then quotation
    ("Olsen said, “The road is open.”", "direct", ["“The road is open.”"]),
    ("Olsen said on Monday that “the road is open.”", "direct", ["“the road is open.”"]),
    ("Olsen added:\n\n“The road is open to all of us.”", "direct", ["“The road is open to all of us.”"]),
    ("Olsen took to the radio: “The road is open to all.”", "direct", ["“The road is open to all.”"]),
    ("Olsen's message was clear: “The road is open to all.”", "direct", ["“The road is open to all.”"]),
    ("Olsen: “The road is open to all.”", "direct", ["“The road is open to all.”"]),
    # quotations over paragraphs
    ("“The road is open.\n\n“It is safe,” Olsen said.", "direct", ["“The road is open.\n\n“It is safe,”"]),
    # mixed
    ("Olsen said the road was “open at last.”", "mixed", ["the road was “open at last.”"]),
    ("The road “is open at last,” Olsen said.", "mixed", ["The road “is open at last,”"]),
    # reported clauses, with and without "that", however long the subject
    ("Olsen said the road was open.", "indirect", ["the road was open"]),
    ("Olsen said in a statement on Monday that the road was open.", "indirect", ["the road was open"]),
    (
        "Olsen said rebels fighting in the north had closed the road.",
        "indirect",
        ["rebels fighting in the north had closed the road"],
    ),
    ("Olsen told Rojas that the road was open.", "indirect", ["the road was open"]),
    ("Olsen, who came by train, said the road was open.", "indirect", ["the road was open"]),
    # objects, infinitives, gerunds, persons addressed
    ("Olsen stressed the importance of the road.", "indirect", ["the importance of the road"]),
    ("Olsen rejected the allegations during a press conference on Thursday.", "indirect", ["the allegations"]),
    ("Olsen promised to open the road.", "indirect", ["to open the road"]),
    ("Olsen proposed opening the road.", "indirect", ["opening the road"]),
    ("Olsen invited Rojas to visit Bergen.", "indirect", ["Rojas to visit Bergen"]),
    ("Olsen expressed her full support for the road.", "indirect", ["the road"]),
    (
        "Olsen thanked Rojas for the gift and promised to open the road.",
        "indirect",
        ["Rojas for the gift", "to open the road"],
    ),
    # several cues under one subject
    ("Olsen said the road was open, adding that it was safe.", "indirect", ["the road was open", "it was safe"]),
    ("The road is open, Olsen said on Monday.", "indirect", ["The road is open"]),
    # the source outside the clause
    ("According to Olsen, the road is open.", "indirect", ["the road is open"]),
    ("The road is open, according to Olsen.", "indirect", ["The road is open"]),
    ("As Olsen noted earlier, the road is open.", "indirect", ["the road is open"]),
]


# What newswire does with a cue. A text, and of each statement: quote type, act, speaker, content.
# Whom words that name nobody by themselves stand for.
REFERENCES = [
    ("The Norwegian military closed the road. The military said it was unsafe.", ["Norwegian military"]),
    ("Olsen received Rojas. The two ministers said the road was open.", ["Kari Olsen", "Pablo Rojas"]),
    ("An official said the bridge was closed. He said the road was open.", []),
    ("The closure was confirmed by Rojas, adding that it was short.", ["Pablo Rojas"]),
]


@pytest.mark.parametrize(("text", "names"), REFERENCES)
def test_who_speaks_under_a_description(text: str, names: list[str]) -> None:
    found = statements_in(document_of(WHO + text))[-1]
    assert [one.name for one in (found.speaker, *found.cospeakers) if one is not None] == names


@pytest.mark.parametrize(("text", "quote_type", "contents"), GEOMETRY)
def test_geometry(text: str, quote_type: str, contents: list[str]) -> None:
    assert read(WHO + text) == [(quote_type, "Kari Olsen", content) for content in contents]


UNNAMED = [
    ("Officials said the road was open.", "Officials", "the road was open"),
    ("Experts: Road Opens in May", "Experts", "Road Opens in May"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), UNNAMED)
def test_speakers_without_a_name_are_kept_as_words(text: str, speaker: str, content: str) -> None:
    assert read(WHO + text) == [("indirect", speaker, content)]


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
    "The work went on according to plan.",
    "Olsen refused to say whether the road was open.",
    "Rojas called on Olsen in Oslo.",
    "Olsen welcomed him in Oslo.",
    "Olsen arrived, asking not to be identified.",
    "Olsen made a statement on public radio.",
    "They discussed the road as well as the closure declared in May.",
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
    ("Olsen said Chile should open the road.", "request"),
    ("Olsen said Norway should open the road.", "assert"),
    ("Olsen said Norway would provide a second road.", "announce"),
    ("Olsen said the purpose of the road was to bring peace.", "assert"),
    ("Olsen said the closure was a violation of the treaty.", "criticize"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_the_act_of_a_neutral_cue(text: str, act: str) -> None:
    (found,) = statements_in(document_of(WHO + text))
    assert found.act == act


RULE_CASES = {
    "turn": "Kari Olsen: The road is open.\n\nQuestion: Since when is it?\n\nKari Olsen: Since Monday, as we said.",
    "inverted": "Said Olsen, who came by train: “The road is open.”",
    "quotation_then_speaker": "“The road is open,” Olsen said.",
    "speaker_then_quotation": "Olsen said, “The road is open.”",
    "quotation_after_colon": "Olsen said the following:\n\n“The road is open to all of us.”",
    "quotation_continued": "Olsen said the road was open. “It has never been closed by anybody.”",
    "quotation_according_to": "“The road is open,” according to Olsen.",
    "reported_clause": "Olsen said the road was open.",
    "reported_object": "Olsen stressed the importance of the road.",
    "reported_infinitive": "Olsen promised to open the road.",
    "reported_gerund": "Olsen proposed opening the road.",
    "reported_address": "Olsen urged Chile to open the road.",
    "speaker_at_end": "The road is open, Olsen said.",
    "relative_object": "The court heard charges which Olsen denied.",
    "as_clause": "As reported by Olsen, the road is open.",
    "according_to": "The road is open, according to Olsen.",
    "expressed_noun": "Olsen expressed support for the road.",
    "owned_noun": "The court heard Norway’s proposal for a road.",
    "passive": "The closure was condemned by Olsen.",
    "impersonal": "It was announced on Monday that the road was open.",
    "attribution_inside": "The road, Olsen said, is open.",
    "title_with_colon": "Experts: Road Opens in May",
    "title_of_statement": "Statement by Foreign Minister Kari Olsen on the Road",
}


def test_every_rule_has_a_case() -> None:
    assert set(RULE_CASES) == set(RULES)


@pytest.mark.parametrize("rule", RULE_CASES)
def test_a_statement_names_the_rule_that_found_it(rule: str) -> None:
    assert rule in {found.rule for found in statements_in(document_of(WHO + RULE_CASES[rule]))}


SIGNS = read_toml("act_signs")


@pytest.mark.parametrize("act", SIGNS)
def test_the_example_of_the_signs_of_an_act(act: str) -> None:
    assert act in {found.act for found in statements_in(document_of(WHO + SIGNS[act]["example"]))}


ADDRESSEES = [
    ("Olsen told Rojas that the road was open.", ["Pablo Rojas"]),
    ("Olsen invited Rojas to visit Bergen.", ["Pablo Rojas"]),
    ("Olsen called on Chile to open the road.", ["Chile"]),
    ("Olsen told reporters that the road was open.", []),
    ("Olsen stressed the importance of Chile.", []),
    ("Olsen warned Chile of snow.", ["Chile"]),
    ("Olsen told US officials that the road was open.", ["United States"]),
    ("Olsen urged the governments of Chile and Ghana to open the road.", ["Chile", "Ghana"]),
    ("Olsen appealed to the Chilean side to open the road.", ["Chile"]),
]


@pytest.mark.parametrize(("text", "names"), ADDRESSEES)
def test_addressees(text: str, names: list[str]) -> None:
    (found,) = statements_in(document_of(WHO + text))
    assert [participant.name for participant in found.addressees] == names


VOCABULARY = (
    "Olsen said that the road , . “ ” \" ' : ; – ( ) according to as reported and but told Rojas he she promised is was"
    " did not will by which saying adding [ ] 's Norway's proposal for expressed support in a statement on Monday"
)
WORDS = st.sampled_from([*VOCABULARY.split(), "\n\n"])


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


SPEAKERS_WORDS = [
    ("Foreign Minister Olsen, who came by train, said the road was open.", ["Olsen"]),
    ("“The road is open,” said the minister on Monday. “It is safe.”", ["the minister"]),
    ("He said the road was open, adding that it was safe.", ["He", "He"]),
    ("Norway's claim that the road was open surprised Chile.", ["Norway"]),
    ("Two officials from the port said the road was open.", ["Two officials from the port"]),
    ("Olsen said the road was open. “It is safe, and it is open to all.”", ["Olsen", "Olsen"]),
    ("The road was said to be open.", []),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS_WORDS)
def test_the_words_that_name_the_speaker(text: str, expected: list[str]) -> None:
    document = document_of(WHO + text)
    assert [named_by(statement, document) for statement in statements_in(document)] == expected
