"""Verb forms, verb groups and subjects, sentence by sentence."""

from datetime import date

import pytest

from pipelines.extract.grammar.clauses import Grammar, read_grammar
from pipelines.extract.grammar.inflect import inflect
from pipelines.parse.parse import parse
from pipelines.read.source import Source

FORMS = [
    ("say", "says", "said", "said", "saying"),
    ("deny", "denies", "denied", "denied", "denying"),
    ("commit", "commits", "committed", "committed", "committing"),
    ("write", "writes", "wrote", "written", "writing"),
    ("veto", "vetoes", "vetoed", "vetoed", "vetoing"),
    ("agree", "agrees", "agreed", "agreed", "agreeing"),
    ("run", "runs", "ran", "run", "running"),
    ("quit", "quits", "quit", "quit", "quitting"),
    ("lie", "lies", "lay", "lain", "lying"),
    ("call on", "calls on", "called on", "called on", "calling on"),
    ("point out", "points out", "pointed out", "pointed out", "pointing out"),
]


@pytest.mark.parametrize(("lemma", "third", "past", "participle", "gerund"), FORMS)
def test_inflect(lemma: str, third: str, past: str, participle: str, gerund: str) -> None:
    forms = inflect(lemma)
    assert (forms.third, forms.past[0], forms.participle[0], forms.gerund[0]) == (third, past, participle, gerund)


def grammar_of(text: str) -> Grammar:
    return read_grammar(parse(Source(name="test", format="text", text=text, published_on=date(2024, 5, 6))))


# The finite verbs of a sentence, and the subject of each.
FINITE = [
    ("The documents signed in Oslo include a treaty.", [("The documents signed in Oslo", "include")]),
    ("The Oslo-based firm signed a treaty.", [("The Oslo - based firm", "signed")]),
    ("The treaty signed by both sides enters into force.", [("The treaty signed by both sides", "enters")]),
    ("The plans were dropped.", [("The plans", "were dropped")]),
    ("Norway plans to send a ship.", [("Norway", "plans")]),
    ("Trade talks between the two states ended.", [("Trade talks between the two states", "ended")]),
    ("Ms Olsen, who took office in May, has not signed it.", [("Ms Olsen", "took"), ("Ms Olsen", "has not signed")]),
    ("Chile and Norway sign pact in Oslo\n\nMinisters met.", [("Chile and Norway", "sign"), ("Ministers", "met")]),
    ("Chile road sign in Oslo\n\nMinisters met.", [("Ministers", "met")]),
    ("Ms Olsen, who visited Lima, Peru, signed it.", [("Ms Olsen", "visited"), ("Ms Olsen", "signed")]),
    ("In Oslo, the minister thanked the host and left.", [("the minister", "thanked"), ("the minister", "left")]),
    ("The envoy is to visit Bergen.", [("The envoy", "is to visit")]),
    ("They said the ship would sail.", [("They", "said"), ("the ship", "would sail")]),
    # names that end like adverbs, and lists within a clause
    ("Chile and Italy signed it.", [("Chile and Italy", "signed")]),
    ("Italy formally left.", [("Italy", "left")]),
    ("The envoy of Italy left Lima.", [("The envoy of Italy", "left")]),
    (
        "He said that ministers of Chile, Peru, and Italy met.",
        [("He", "said"), ("ministers of Chile , Peru , and Italy", "met")],
    ),
    # nouns of an object that might be verbs
    ("Chile has halted natural gas exports to Peru.", [("Chile", "has halted")]),
    ("Chile exports to Peru.", [("Chile", "exports")]),
    ("He blamed Chile, and Italy denied it.", [("He", "blamed"), ("Italy", "denied")]),
    ("A visit to the port of Bergen.", []),
    ("Minister May arrived on 3 May.", [("Minister May", "arrived")]),
]


@pytest.mark.parametrize(("text", "expected"), FINITE)
def test_finite_verbs_and_their_subjects(text: str, expected: list[tuple[str, str]]) -> None:
    grammar = grammar_of(text)
    words = grammar.tokens.words
    found = []
    for group in grammar.verbs:
        if group.form == "finite":
            subject = grammar.subject_of(group)
            assert subject is not None
            found.append((" ".join(words[slice(*subject)]), " ".join(words[group.first : group.last])))
    assert found == expected


FEATURES = [
    ("The road was opened.", {"is_passive": True, "is_past": True}),
    ("The road has been opened.", {"is_passive": True, "is_perfect": True, "is_past": False}),
    ("They will meet in Oslo.", {"is_future": True, "modal": "will"}),
    ("They would not meet.", {"modal": "would", "is_negated": True, "is_future": False}),
    ("They did not meet.", {"is_negated": True, "is_past": True, "lemma": "meet"}),
    ("They didn’t meet.", {"is_negated": True, "is_past": True, "lemma": "meet"}),
    ("They are negotiating.", {"is_progressive": True, "is_passive": False}),
    ("They are to sign a pact.", {"is_future": True, "lemma": "sign"}),
]


@pytest.mark.parametrize(("text", "features"), FEATURES)
def test_features_of_a_verb_group(text: str, features: dict[str, object]) -> None:
    (group,) = [group for group in grammar_of(text).verbs if group.form == "finite"]
    assert {name: getattr(group, name) for name in features} == features
