"""The constructions of general news: unnamed sources, speakers with a clause of their own, inverted sentences."""

import pytest
from statement_texts import WHO, document_of, name_of, statements_in

CASES = [
    # a subject with a clause of its own
    ("The man who led the party said it was over.", [("The man", "said", "it was over")]),
    ("Voters interviewed here said they were undecided.", [("Voters", "said", "they were undecided")]),
    (
        "The officials who briefed reporters on the plan said it was not final.",
        [("The officials", "briefed", "the plan"), ("The officials", "said", "it was not final")],
    ),
    (
        "The mayor, who argued that the tax was illegal, lost the case.",
        [("The mayor", "argued", "the tax was illegal")],
    ),
    (
        "Olsen, who has admitted that the road was closed, insisted it was safe.",
        [("Kari Olsen", "admitted", "the road was closed"), ("Kari Olsen", "insisted", "it was safe")],
    ),
    # where it was said: titles of programmes, places and times before what was said
    ("Olsen said on “State of the Union” that the road was open.", [("Kari Olsen", "said", "the road was open")]),
    ("Olsen said on “Meet the Press,” “The road is open.”", [("Kari Olsen", "said", "“The road is open.”")]),
    (
        "Olsen told a crowd in Concord, N.H., on Saturday that the road was open.",
        [("Kari Olsen", "told", "the road was open")],
    ),
    # the cue before its speaker
    ("Added Olsen, who came by train: “The road is open.”", [("Kari Olsen", "Added", "“The road is open.”")]),
    ("As Olsen put it, “the road is open.”", [("Kari Olsen", "put it", "“the road is open.”")]),
    # passives with an agent before what it says
    ("The plan was described by critics as a gift.", [("critics", "described", "a gift")]),
    ("Olsen was told by doctors that she would recover.", [("doctors", "told", "she would recover")]),
    ("Chile has been urged by its lenders to cut costs.", [("its lenders", "urged", "to cut costs")]),
    ("The road was closed by snow that fell at night.", []),
    # what is written shows; what is not written shows nothing in words
    ("The documents show the council knew of the fire.", [("The documents", "show", "the council knew of the fire")]),
    ("The council showed that it was alive.", []),
    # an order and a second verb of the speaker's
    (
        "Olsen urged Chile to open the road and scolded the council for closing it.",
        [
            ("Kari Olsen", "urged", "Chile to open the road"),
            ("Kari Olsen", "scolded", "the council for closing it"),
        ],
    ),
    # descriptions of the topic: its kind, its country and its office must agree
    ("Olsen left early. The diplomat said the road was open.", [("Kari Olsen", "said", "the road was open")]),
    ("Olsen left early. The Chilean diplomat said it was open.", [("The Chilean diplomat", "said", "it was open")]),
    ("Olsen left early. The mayor said the road was open.", [("The mayor", "said", "the road was open")]),
    (
        "Amnesty International wrote a report. The rights group said the road was open.",
        [("Amnesty International", "said", "the road was open")],
    ),
    # "he" goes on from who spoke before
    (
        "Rojas said the road to Peter Hansen was open. He added that the bridge was closed.",
        [
            ("Pablo Rojas", "said", "the road to Peter Hansen was open"),
            ("Pablo Rojas", "added", "the bridge was closed"),
        ],
    ),
    # "no" belongs to what is said
    ("Olsen said no road was open.", [("Kari Olsen", "said", "no road was open")]),
    ("Olsen threatened to “tear up the treaty.”", [("Kari Olsen", "threatened", "to “tear up the treaty.”")]),
    ("Olsen welcomed the ruling and would issue an order.", [("Kari Olsen", "welcomed", "the ruling")]),
    ("The bridge, which Olsen described as routine, was closed.", [("Kari Olsen", "described", "as routine")]),
    ("Olsen observed a moment of silence at the bridge.", []),
    # quotations behind a colon, and titles that are none
    ("Nobody was convinced: “It is late,” said Olsen.", [("Kari Olsen", "said", "“It is late,”")]),
    ("“It is late,” Olsen said on ABC’s “This Week.”", [("Kari Olsen", "said", "“It is late,”")]),
    # who else speaks in the sentence
    (
        "Officials say that thousands applied, though they concede that few came.",
        [("Officials", "say", "thousands applied"), ("they", "concede", "few came")],
    ),
    (
        "Olsen rejected claims that Rojas had advised the council, calling them absurd.",
        [
            ("Kari Olsen", "rejected", "claims that Rojas had advised the council"),
            ("Kari Olsen", "calling", "them absurd"),
        ],
    ),
    (
        "What is clear, officials say, is that the road is open.",
        [("officials", "say", "What is clear, officials say, is that the road is open")],
    ),
    ("The counsel’s office was closed.", []),
    # said by way of something, and not said at all
    ("Olsen used her speech to accuse Chile of theft.", [("Kari Olsen", "accuse", "Chile of theft")]),
    ("Olsen never said that the road was open.", []),
    ("“The road is open!” the envoy shouted.", [("the envoy", "shouted", "“The road is open!”")]),
    # questions and exclamations, behind which an attribution reads like a sentence of its own
    ("“Is the road open?” asked Olsen.", [("Kari Olsen", "asked", "“Is the road open?”")]),
    ("“Is the road open?” Olsen asked.", [("Kari Olsen", "asked", "“Is the road open?”")]),
    (
        "“Is the road open?” Olsen, who came by train, asked the council.",
        [("Kari Olsen", "asked", "“Is the road open?”")],
    ),
    (
        "Olsen asked: “Is the road open?” Rojas said that it was.",
        [("Kari Olsen", "asked", "“Is the road open?”"), ("Pablo Rojas", "said", "it was")],
    ),
    ("“Is the road open?” Olsen smiled.", []),
    (
        "Asked whether the road was open, Olsen replied, “Since May.”",
        [("Kari Olsen", "replied", "“Since May.”")],
    ),
    # a time inside the cue
    ("Olsen called Tuesday for a wider road.", [("Kari Olsen", "called Tuesday for", "a wider road")]),
    ("Olsen called last week on Chile to act.", [("Kari Olsen", "called last week on", "Chile to act")]),
    # what is not said: neither this nor that, and what is only asked
    ("Olsen has neither confirmed nor denied the report.", []),
    ("Olsen would not say whether the envoy denied it.", []),
    # a quotation belongs to the attribution behind it
    ("Olsen warned: “Go,” she said.", [("Kari Olsen", "said", "“Go,”")]),
    ("Olsen predicted a win.", [("Kari Olsen", "predicted", "a win")]),
    # attributions behind the first words
    ("But, Olsen insisted, the road was open.", [("Kari Olsen", "insisted", "the road was open")]),
    (
        "In the long run, officials say, roads will open.",
        [("officials", "say", "In the long run, officials say, roads will open")],
    ),
    # what something is called in one word
    ("Olsen called the report false.", [("Kari Olsen", "called", "the report false")]),
    ("Olsen called the council in May.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_general_news(text: str, expected: list[tuple[str, str, str]]) -> None:
    document = document_of(WHO + text)
    found = [statement for statement in statements_in(document) if statement.start >= len(WHO)]
    assert [
        (
            name_of(statement, document),
            document.text[slice(*statement.cue)] if statement.cue else "",
            document.text[statement.start : statement.end],
        )
        for statement in found
    ] == expected


def test_several_unnamed_do_not_pledge_what_their_subject_will_do() -> None:
    document = document_of(WHO + "Supporters argue it would bring jobs. The council said it would pay.")
    assert [statement.act for statement in statements_in(document)] == ["assert", "pledge"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Olsen said Norway would impose tariffs.", "announce"),
        ("Olsen said Norway had arrested two men.", "announce"),
        ("Olsen said Chile had arrested two men.", "assert"),
        ("Olsen said Norway would help the council.", "pledge"),
        ("Olsen called the closure a disgrace.", "criticize"),
        ("Olsen called the closure a surprise.", "assert"),
        ("Olsen affirmed Norway's support for the council.", "pledge"),
        ("Olsen confirmed unwavering Norwegian support for Chile.", "pledge"),
        ("Olsen confirmed the solidarity of Chile with the council.", "assert"),
        ("Olsen underscored her continued support for Chile.", "pledge"),
        ("“Norway will open the road,” Olsen said.", "pledge"),
        ("“Chile will open the road,” Olsen said.", "assert"),
        ("Olsen said the fence was built against illegal immigration.", "assert"),
        ("Olsen said the fence was illegal.", "criticize"),
        ("Olsen stressed the importance of an answer to aggression.", "assert"),
        ("“We regret the deaths on the road,” Olsen said.", "praise"),
    ],
)
def test_the_act_of_what_a_side_does(text: str, act: str) -> None:
    document = document_of(WHO + text)
    assert [statement.act for statement in statements_in(document)] == [act]


TURNS = "Kari Olsen: The road is open.\n\nWide.\n\nQuestion: Since when?\n\nKari Olsen: Since Monday, as we said."


def test_the_turns_of_a_transcript() -> None:
    document = document_of(WHO + TURNS)
    assert [
        (
            statement.quote_type,
            statement.act,
            name_of(statement, document),
            document.text[statement.start : statement.end],
        )
        for statement in statements_in(document)
    ] == [
        ("indirect", "assert", "Kari Olsen", "The road is open.\n\nWide."),
        ("indirect", "request", "Question", "Since when?"),
        ("indirect", "assert", "Kari Olsen", "Since Monday, as we said."),
    ]


def test_a_turn_that_ends_in_a_question_is_no_heading() -> None:
    turns = "Herald: The road was closed on Monday. When will it open?\n\nKari Olsen: In May.\n\nRadio Lima: Why?"
    document = document_of(WHO + turns + "\n\nKari Olsen: It was wet.")
    found = statements_in(document)
    assert [(name_of(statement, document), statement.act, statement.rule) for statement in found] == [
        ("Herald", "request", "turn"),
        ("Kari Olsen", "assert", "turn"),
        ("Radio Lima", "request", "turn"),
        ("Kari Olsen", "assert", "turn"),
    ]


SPEECH = (
    "President of Chile Pablo Rojas: Colleagues, we met in Lima.\n\nI thank you all. As you said, the road is open."
)


def test_a_speech_introduced_by_office_is_one_turn() -> None:
    document = document_of(WHO + SPEECH)
    found = statements_in(document)
    assert [(name_of(one, document), one.rule) for one in found] == [("Pablo Rojas", "turn")]
    assert document.text[found[0].start : found[0].end] == SPEECH.partition(": ")[2]


def test_a_turn_holds_what_it_tells_of_others() -> None:
    document = document_of(WHO + SPEECH + "\n\nOlsen said in May that the road was safe.")
    assert [(name_of(one, document), one.rule) for one in statements_in(document)] == [
        ("Pablo Rojas", "turn"),
        ("Kari Olsen", "reported_clause"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Roads: Norway builds five.\n\nPorts: Chile builds two.\n\nKari Olsen: a minister.\n\nRail: none.",
        "Kari Olsen: a minister.\n\nPablo Rojas: a president.\n\nInga Berg: a teacher from Bergen.",
    ],
)
def test_a_list_is_no_transcript(text: str) -> None:
    assert statements_in(document_of(WHO + text)) == []


@pytest.mark.parametrize("colons", [1, 2])
def test_a_colon_or_two_make_no_transcript(colons: int) -> None:
    document = document_of(WHO + "\n\n".join(["Kari Olsen: The road is open."] * colons))
    assert statements_in(document) == []


def test_a_quotation_without_a_sector_is_about_what_was_said_just_before() -> None:
    text = "Olsen said the nuclear reactor was safe. “It was tested in May,” she said.\n\n“Nobody came,” Rojas said."
    found = statements_in(document_of(WHO + text))
    assert [statement.sectors for statement in found] == [["nuclear"], ["nuclear"], []]


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        ("Olsen demanded that Chile change course.", ["Chile"]),
        ("Olsen demanded that Chile’s course be changed.", []),
        ("Olsen notified Chile Monday of the closure.", ["Chile"]),
        (
            "Question: Is it open?\n\nKari Olsen: Yes, since May.\n\nQuestion: And wide?\n\nPablo Rojas: No.",
            ["Kari Olsen"],
        ),
    ],
)
def test_who_is_addressed(text: str, addressees: list[str]) -> None:
    statement = statements_in(document_of(WHO + text))[0]
    assert [participant.name for participant in statement.addressees] == addressees
