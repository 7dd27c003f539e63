"""Attributions that are woven into what is said, and remarks of the narrator's that are no part of it."""

import pytest
from statement_texts import WHO, read

# A text behind the two speakers' introduction, and the speakers and contents of its statements.
INTERWOVEN = [
    # between a subject and its verb, in either order of verb and name
    (
        "The road, Olsen wrote in the yearly Lima Road Review, was open by a mile.",
        [("Kari Olsen", "The road, Olsen wrote in the yearly Lima Road Review, was open by a mile")],
    ),
    (
        "The talks, Olsen said afterward, were short.",
        [("Kari Olsen", "The talks, Olsen said afterward, were short")],
    ),
    (
        "The new tax, Rojas complained, would close the road.",
        [("Pablo Rojas", "The new tax, Rojas complained, would close the road")],
    ),
    (
        "Under the plan, said two people familiar with it, Chile would close the road.",
        [
            (
                "two people familiar with it",
                "Under the plan, said two people familiar with it, Chile would close the road",
            )
        ],
    ),
    # before a clause that is taken up again
    (
        "It is unclear, drivers say, how long the road will be closed.",
        [("drivers", "It is unclear, drivers say, how long the road will be closed")],
    ),
    (
        "The road was open, Olsen said, adding that it was safe.",
        [("Kari Olsen", "The road was open"), ("Kari Olsen", "it was safe")],
    ),
    ("Olsen said, citing a driver, that the road was open.", [("Kari Olsen", "the road was open")]),
    ("In Lima, Olsen said on Monday, that the road was open.", [("Kari Olsen", "the road was open")]),
    # no attribution is inside a clause whose verb reports for itself
    (
        "During the talks, Olsen asked about the road, the port and the bridge, and left.",
        [("Kari Olsen", "the road, the port and the bridge")],
    ),
    # a subject with an insertion is no speaker's name behind the verb
    (
        "Olsen, speaking at a rally in Oslo, urged Rojas to leave, saying he had closed the road.",
        [("Kari Olsen", "Rojas to leave"), ("Kari Olsen", "he had closed the road")],
    ),
    # what is judged stands behind the judgement
    ("Olsen dismissed as “absurd” the plan for a road.", [("Kari Olsen", "the plan for a road")]),
    ("Olsen dismissed as slander a report on the road.", [("Kari Olsen", "a report on the road")]),
    # "that" as a subject
    (
        "Rojas said the road was open, but Olsen said that was wrong.",
        [("Pablo Rojas", "the road was open"), ("Kari Olsen", "that was wrong")],
    ),
    ("Olsen said that roads were open.", [("Kari Olsen", "roads were open")]),
    ("The council adopted rules that will apply to the road.", []),
    # verbs that report only with a word
    ("The court held that the road was public.", [("The court", "the road was public")]),
    ("The court held talks that were short.", []),
    (
        "The ministry put the cost of the road at 40 million dollars.",
        [("The ministry", "the cost of the road at 40 million dollars")],
    ),
    ("The ministry put the road at risk.", []),
    (
        "The ministry attributed the closure of the road to snow.",
        [("The ministry", "the closure of the road to snow")],
    ),
    ("The council charged fees on the road.", []),
    ("Olsen described driving on the road.", [("Kari Olsen", "driving on the road")]),
    ("The steps set forth in the plan were small.", []),
    # a participle between commas is no verb of its own
    (
        "President Pablo Rojas, asked about the road, laughed. “It is open,” he said.",
        [("Pablo Rojas", "“It is open,”")],
    ),
    # a charge that somebody denies
    (
        "Drivers say the council closed the road, a charge the council denies.",
        [("Drivers", "the council closed the road"), ("the council", "a charge")],
    ),
    # remarks on a quotation
    (
        "Olsen said on Monday: “Nobody will close the road,” a line that drew applause.",
        [("Kari Olsen", "“Nobody will close the road,”")],
    ),
    # a list of gerunds, and a result
    (
        "Olsen praised the plans for opening the road, clearing the port, and building a bridge.",
        [("Kari Olsen", "the plans for opening the road, clearing the port, and building a bridge")],
    ),
    ("Olsen announced a second road, opening a new chapter.", [("Kari Olsen", "a second road")]),
]


@pytest.mark.parametrize(("text", "expected"), INTERWOVEN)
def test_interwoven(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(speaker, content) for _, speaker, content in read(WHO + text)] == expected
