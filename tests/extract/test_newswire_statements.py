"""The constructions by which newswire reports what was said, one sentence each."""

import pytest
from statement_texts import WHO, document_of, name_of, statements_in

NEWSWIRE = [
    # who is quoted by somebody else
    (
        "Chilean media quoted Olsen as saying the road was open.",
        [("indirect", "assert", "Kari Olsen", "the road was open")],
    ),
    ("Olsen was quoted as saying the road was open.", [("indirect", "assert", "Kari Olsen", "the road was open")]),
    ("Olsen, citing Rojas, said the road was open.", [("indirect", "assert", "Kari Olsen", "the road was open")]),
    # "that" before a quotation
    ("Olsen said that: “The road is open.”", [("direct", "assert", "Kari Olsen", "“The road is open.”")]),
    # passives
    ("The closure was condemned by Chile.", [("indirect", "criticize", "Chile", "The closure")]),
    ("This move was welcomed by Olsen, a member of parliament.", [("indirect", "praise", "Kari Olsen", "This move")]),
    ("The plan, announced by Olsen on Monday, was long.", [("indirect", "announce", "Kari Olsen", "The plan")]),
    ("It was announced on Monday that the road was open.", [("indirect", "announce", "", "the road was open")]),
    # orders, and a relative clause that reports for itself
    ("Olsen has ordered the crews to leave.", [("indirect", "request", "Kari Olsen", "the crews to leave")]),
    (
        "Olsen called on her crews to defy the council, which has ordered them to leave.",
        [
            ("indirect", "request", "Kari Olsen", "her crews to defy the council"),
            ("indirect", "request", "the council", "them to leave"),
        ],
    ),
    # two cues under one subject, and two subjects
    (
        "Olsen said the road was open but warned that the bridge was not.",
        [
            ("indirect", "assert", "Kari Olsen", "the road was open"),
            ("indirect", "threaten", "Kari Olsen", "the bridge was not"),
        ],
    ),
    (
        "Olsen said the road was open, but Rojas denied it was safe.",
        [("indirect", "assert", "Kari Olsen", "the road was open"), ("indirect", "deny", "Pablo Rojas", "it was safe")],
    ),
    (
        "Olsen accused the council of idleness and she urged Rojas to leave.",
        [
            ("indirect", "criticize", "Kari Olsen", "the council of idleness"),
            ("indirect", "request", "Kari Olsen", "Rojas to leave"),
        ],
    ),
    (
        "“The road is open,” said Olsen, adding that the bridge was not.",
        [
            ("direct", "assert", "Kari Olsen", "“The road is open,”"),
            ("indirect", "assert", "Kari Olsen", "the bridge was not"),
        ],
    ),
    # where a content that is no clause ends
    (
        "Olsen criticized the closure saying it was early.",
        [
            ("indirect", "criticize", "Kari Olsen", "the closure"),
            ("indirect", "criticize", "Kari Olsen", "it was early"),
        ],
    ),
    (
        "Olsen stressed the need for a road as she received Rojas.",
        [("indirect", "assert", "Kari Olsen", "the need for a road")],
    ),
    (
        "Olsen invited Rojas to pay a visit to Norway next year.",
        [("indirect", "invite", "Kari Olsen", "Rojas to pay a visit to Norway next year")],
    ),
    (
        "Olsen praised the road last year.",
        [("indirect", "praise", "Kari Olsen", "the road")],
    ),
    (
        "Olsen committed to a second road, representing a rise of a fifth.",
        [("indirect", "pledge", "Kari Olsen", "a second road")],
    ),
    # who is told, and what
    ("Olsen warned Chile of snow.", [("indirect", "threaten", "Kari Olsen", "snow")]),
    ("Olsen warned Chile not to close the road.", [("indirect", "threaten", "Kari Olsen", "not to close the road")]),
    ("Olsen told Chile to open the road.", [("indirect", "request", "Kari Olsen", "to open the road")]),
    ("Olsen asked about the state of the road.", [("indirect", "request", "Kari Olsen", "the state of the road")]),
    # names given
    ("Olsen called the closure unacceptable.", [("indirect", "criticize", "Kari Olsen", "the closure unacceptable")]),
    (
        "Olsen described the closure as unbearable.",
        [("indirect", "criticize", "Kari Olsen", "the closure as unbearable")],
    ),
    ("Olsen described Chile as a reliable ally.", [("indirect", "praise", "Kari Olsen", "Chile as a reliable ally")]),
    # the source inside the clause, and behind it
    ("The road, Olsen said, is open.", [("indirect", "assert", "Kari Olsen", "The road, Olsen said, is open")]),
    (
        "The road, according to Olsen, is open.",
        [("indirect", "assert", "Kari Olsen", "The road, according to Olsen, is open")],
    ),
    (
        "The road is open, Olsen said on Monday after meeting Rojas in Oslo.",
        [("indirect", "assert", "Kari Olsen", "The road is open")],
    ),
    ("The road is open, she announced./.", [("indirect", "announce", "Kari Olsen", "The road is open")]),
    # nouns that report
    (
        "Olsen's claim that the road was open surprised Rojas.",
        [("indirect", "assert", "Kari Olsen", "the road was open")],
    ),
    (
        "Following Olsen's announcement on Monday in Oslo that the road was open, Rojas left.",
        [("indirect", "announce", "Kari Olsen", "the road was open")],
    ),
    # suggestions that something be done, and that it is so
    (
        "Olsen suggested that both sides continue the talks.",
        [("indirect", "propose", "Kari Olsen", "both sides continue the talks")],
    ),
    ("Olsen suggested that the road was open.", [("indirect", "assert", "Kari Olsen", "the road was open")]),
    # an office of one country at another, and "US", which is no pronoun
    (
        "US Ambassador to the UN Nina Holm said the road was open.",
        [("indirect", "assert", "Nina Holm", "the road was open")],
    ),
    # names given in passing, and wishes whose verb has no ending
    (
        "Rojas left after what he described as “a provocation” by the crew.",
        [("direct", "criticize", "Pablo Rojas", "“a provocation”")],
    ),
    (
        "The road, which Olsen called “a disgrace,” was closed.",
        [("direct", "criticize", "Kari Olsen", "“a disgrace,”")],
    ),
    (
        "In a letter to Rojas, Olsen demanded that Chile open the road.",
        [("indirect", "request", "Kari Olsen", "Chile open the road")],
    ),
    # a content that performs an act itself
    (
        "Olsen said Norway strongly urges Chile to open the road.",
        [
            ("indirect", "request", "Kari Olsen", "Norway strongly urges Chile to open the road"),
            ("indirect", "request", "Norway", "Chile to open the road"),
        ],
    ),
    # contents that open with a clause of time
    (
        "Olsen said that while the talks were “short”, nothing had been agreed.",
        [("mixed", "assert", "Kari Olsen", "while the talks were “short”, nothing had been agreed")],
    ),
    # "to help" with a bare infinitive
    (
        "Olsen, for her part, pledged to help organise the meeting.",
        [("indirect", "pledge", "Kari Olsen", "to help organise the meeting")],
    ),
    # a report that is told of by its time
    (
        "A road report published on Monday said that the road was closed.",
        [("indirect", "assert", "A road report published on Monday", "the road was closed")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NEWSWIRE)
def test_newswire(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    document = document_of(WHO + text)
    found = statements_in(document)
    assert [
        (one.quote_type, one.act, name_of(one, document), document.text[one.start : one.end]) for one in found
    ] == expected
