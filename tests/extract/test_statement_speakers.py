"""Who speaks: by pronouns and descriptions that go on from the sentence before, or stand for the parties to talks."""

import pytest
from statement_texts import WHO, document_of, statements_in

MET = "Olsen spoke by phone with Rojas. "

# A text behind the two speakers' introduction, and the speakers of its last statement.
SPEAKERS = [
    # the parties to talks
    (MET + "They welcomed the opening of the road.", ["Kari Olsen", "Pablo Rojas"]),
    (MET + "They discussed the port. They welcomed the opening of the road.", ["Kari Olsen", "Pablo Rojas"]),
    (MET + "The two officials welcomed the opening of the road.", ["Kari Olsen", "Pablo Rojas"]),
    (MET + "The delegations welcomed the opening of the road.", ["Kari Olsen", "Pablo Rojas"]),
    (
        "The leaders of both, Olsen, Rojas and Peru's envoy Luis Soto, met. The three said it was open.",
        ["Kari Olsen", "Pablo Rojas", "Luis Soto"],
    ),
    (MET + "The three officials welcomed the opening of the road.", []),
    (MET + "The port officials welcomed the opening of the road.", []),
    (MET + "Drivers came by bus. They said the road was open.", []),
    # the subject behind an opening, in brackets, and of several adjectives
    ("In this respect the Chilean President said the road was open.", ["Pablo Rojas"]),
    ("Talking with drivers from Oslo Mr Rojas said the road was open.", ["Pablo Rojas"]),
    ("World Road Council (WRC) Director Inga Berg said the road was open.", ["Inga Berg"]),
    ("The Norwegian and Chilean leaders said the road was open.", ["Kari Olsen", "Pablo Rojas"]),
    ("“The road is open,” said retired admiral Inga Berg, who now breeds sheep.", ["Inga Berg"]),
    ("The newspaper of convicted former Chilean President Pablo Rojas said the road was open.", []),
    ("Rojas left early. His government objected to the closure of the road.", ["Chile"]),
    ("Rojas left early. His office objected to the closure of the road.", []),
    # descriptions by what is said of a person
    (
        "Ivar Berg, the council's special rapporteur on roads, left. The roads investigator said it was open.",
        ["Ivar Berg"],
    ),
    ("Norway's Ambassador Ivar Berg left. Norway's envoy said the road was open.", ["Ivar Berg"]),
    ("Norway's Ambassador Ivar Berg left. Chile's envoy said the road was open.", []),
    ("Norway's Ambassadors Ivar Berg and Inga Dahl left. A Norwegian envoy said the road was open.", []),
    # descriptions of the topic
    ("Inga Berg won a race. The 29-year-old said the road was open.", ["Inga Berg"]),
    ("Inga Berg won a race. The Bergen native said the road was open.", ["Inga Berg"]),
    ("Inga Berg thanked the driver. The driver said the road was open.", []),
    ("Inga Berg won a race. A driver left. The winner said the road was open.", []),
    ("Inga Berg won a race. The mother of three said the road was open.", ["Inga Berg"]),
    ("Inga Berg won a race. The mother of the driver said the road was open.", []),
    ("Police Chief Inga Berg left. The country's top police officer said the road was open.", ["Inga Berg"]),
    ("Prime Minister Inga Berg left. The premier said the road was open.", ["Inga Berg"]),
    ("Prime Minister Inga Berg left. The mayor said the road was open.", []),
    ("Nordlys AB lost money. The Oslo-based firm said the road was open.", ["Nordlys AB"]),
    ("Senator Inga Berg and Mayor Ivar Dahl left. The two politicians said it was open.", ["Inga Berg", "Ivar Dahl"]),
    ("The Norwegian said the road was open.", ["Kari Olsen"]),
    ("The Norwegians said the road was open.", ["Norway"]),
    # styles, and the government of who speaks
    ("His Highness Sheikh Omar Said met Prime Minister Inga Dahl. His Highness said it was open.", ["Omar Said"]),
    ("Chile's port was closed. Olsen met drivers of Peru and said the government welcomed the road.", ["Norway"]),
    # who issues a statement in its own sentence, and for whom a meeting speaks
    ("Norway and Chile signed a joint statement, which said the road was open.", ["Norway", "Chile"]),
    ("A joint statement, which nobody signed, said the road was open.", []),
    (MET + "They said the port was open. The meeting confirmed the need for a road.", ["Kari Olsen", "Pablo Rojas"]),
    (MET + "Olsen said the port was open. The meeting confirmed the need for a road.", []),
    # "they" behind a source are those of whom it tells
    (
        MET + "According to aides, the two discussed the port. They said the road was open.",
        ["Kari Olsen", "Pablo Rojas"],
    ),
    # who acts in an office
    (
        "Acting Prime Minister Ivar Berg met Prime Minister Inga Dahl. The acting prime minister said it was open.",
        ["Ivar Berg"],
    ),
    # who is only added, and who says something else by a gerund
    ("Olsen, as well as Rojas, said the road was open.", ["Kari Olsen", "Pablo Rojas"]),
    ("The port, as well as the road, was closed, Rojas said.", ["Pablo Rojas"]),
    ("Olsen said the road was open, with Rojas saying that it was not.", ["Pablo Rojas"]),
    ("Olsen said the road was open, and Rojas countering that it was not.", ["Pablo Rojas"]),
    ("Olsen said the road was open, adding that it was safe.", ["Kari Olsen"]),
    ("Olsen met with Rojas, saying that the road was open.", ["Kari Olsen"]),
    ("The road's builder, Inga Berg, left, saying that it was open.", ["Inga Berg"]),
    # who sends a letter, and who accuses
    ("Olsen sent a message to President Rojas congratulating him on his election.", ["Kari Olsen"]),
    ("Olsen met President Rojas praising the road.", ["Pablo Rojas"]),
    ("Chile was accused by Olsen of closing the road.", ["Kari Olsen"]),
    # who goes on speaking
    ("Norway and Chile said Peru and Ghana were ready. They said the road was open.", ["Norway", "Chile"]),
    ("Analysts said the road was closed. They said the port was open.", []),
    # "he" behind "and" is the subject of the sentence
    ("Rojas named no plans of Ivar Berg, and he said the road was open.", ["Pablo Rojas"]),
    ("Rojas spoke of Ivar Berg, who came by train. He said the road was open.", ["Pablo Rojas"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers(text: str, expected: list[str]) -> None:
    last = statements_in(document_of(WHO + text))[-1]
    assert [one.name for one in (last.speaker, *last.cospeakers) if one is not None] == expected


TITLED = "Telephone call with President of Chile Pablo Rojas\n\nThe two leaders welcomed the opening of the road.\n\n"


def test_the_parties_by_a_title_and_a_name_further_on() -> None:
    found = statements_in(document_of(TITLED + "Kari Olsen thanked Pablo Rojas."))
    assert [(one.speaker.name, len(one.cospeakers)) for one in found if one.speaker] == [
        ("Kari Olsen", 1),
        ("Kari Olsen", 0),
    ]


def test_a_title_names_no_party_where_nobody_else_is_named() -> None:
    assert [one.speaker for one in statements_in(document_of(TITLED))] == [None]


def test_the_lead_describes_who_is_named_next() -> None:
    text = "A top port official said on Monday that the road was open.\n\n“It is safe,” said {} Inga Berg."
    for title, name in (("port director", "Inga Berg"), ("teacher", None)):
        first = statements_in(document_of(text.format(title)))[0]
        assert (first.speaker.name if first.speaker else None) == name


def test_further_on_only_the_next_sentence_names_who_is_described() -> None:
    text = "The port is shut.\n\n" * 4 + "A top {} said that the road was open.\n\n“It is safe,” said {} Inga Berg."
    for noun, title, name in (
        ("general", "Gen.", "Inga Berg"),
        ("general", "teacher", None),
        ("lawyer", "lawyer", None),
    ):
        first = statements_in(document_of(text.format(noun, title)))[0]
        assert (first.speaker.name if first.speaker else None) == name


def test_a_bare_name_is_whom_the_sentence_before_describes() -> None:
    text = WHO + "Peru's envoy rejected the plan.\n\n“It is unsafe,” {} told reporters."
    for named, name in (("Inga Berg", "Inga Berg"), ("teacher Inga Berg", None)):
        first = statements_in(document_of(text.format(named)))[0]
        assert (first.speaker.name if first.speaker else None) == name


HEADINGS = [
    ("US, partners warn of road closures", ["United States"], "road closures"),
    ("Norway, Chile vow retaliation after Peru closes road", ["Norway", "Chile"], "retaliation"),
    ("Norway opens port, urges calm on roads", ["Norway"], "calm on roads"),
    ("Norway demands answers amid road closures", ["Norway"], "answers"),
    ("Norway describes road as safe", ["Norway"], "road as safe"),
]


@pytest.mark.parametrize(("title", "speakers", "content"), HEADINGS)
def test_what_a_heading_attributes(title: str, speakers: list[str], content: str) -> None:
    document = document_of(f"{title}\n\nThe Peruvian road was open on Monday.")
    found = statements_in(document)[0]
    assert [one.name for one in (found.speaker, *found.cospeakers) if one is not None] == speakers
    assert document.text[found.start : found.end] == content
