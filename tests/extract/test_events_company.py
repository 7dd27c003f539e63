"""Who comes along, who is spoken to, whom an act tells of, and what a rejection answers: one construction a case."""

import pytest
from test_events_parties import OLSEN, ROJAS, event_of, events_of

BOTH = ["Kari Olsen", "Pablo Rojas"]

ACTORS = [
    # who comes along
    (f"Accompanied by Minister Ana Diaz, {OLSEN} met {ROJAS} on Monday.", "meeting", ["Ana Diaz", *BOTH]),
    (f"{OLSEN} met {ROJAS} together with Minister Ana Diaz.", "meeting", ["Ana Diaz", *BOTH]),
    (f"{OLSEN} met {ROJAS}, whom Minister Ana Diaz joined by mistake.", "meeting", BOTH),
    # who is spoken to
    (f"{OLSEN} congratulated {ROJAS} in a phone call on Monday.", "call", BOTH),
    (f"In a phone call on Monday, {OLSEN} told {ROJAS} that fish was dear.", "call", BOTH),
    (f"{OLSEN} criticized {ROJAS} in a phone call with Minister Ana Diaz.", "call", ["Ana Diaz", "Kari Olsen"]),
    (f"{OLSEN} received a phone call from {ROJAS} on Monday.", "call", BOTH),
    # who is led, listed or sent
    (f"{OLSEN} met with Chilean envoys, led by Minister Ana Diaz, on Monday.", "meeting", ["Ana Diaz", "Kari Olsen"]),
    (f"{OLSEN} met with leaders of the coast, including {ROJAS}.", "meeting", BOTH),
    (f"{OLSEN} met with officials from Chile and Peru.", "meeting", ["Chile", "Kari Olsen", "Peru"]),
    (f"{OLSEN} and {ROJAS} held talks in Lima, with Qatar mediating.", "meeting", BOTH),
    (f"The two ministers, {OLSEN} and {ROJAS}, met in Lima.", "meeting", BOTH),
    (f"{OLSEN} met Minister Ana Diaz, the head of the Lima Copper Company.", "meeting", ["Ana Diaz", "Kari Olsen"]),
    (f"Accompanied by {ROJAS}, {OLSEN} toured a port and opened a bridge.", "ceremony", BOTH),
    (f"After noon, {OLSEN} spoke with {ROJAS} at a luncheon in Lima.", "meeting", BOTH),
    (f"{OLSEN} met {ROJAS}. The presidents then toured a shipyard.", "site_visit", BOTH),
    # who is only named to tell whose friend or foe is meant
    (f"{OLSEN} met {ROJAS}. Rojas’s opponents met Ana Diaz, the Lima mayor.", "meeting", BOTH),
    # who brings others together
    ("Qatar brokered a truce between Chile and Norway on Monday.", "agreement", ["Chile", "Norway"]),
    ("Chile and Norway agreed to a truce mediated by Qatar on Monday.", "agreement", ["Chile", "Norway"]),
    ("The talks between Chile and Norway were facilitated by Qatar.", "meeting", ["Chile", "Norway"]),
    ("Qatar and Chile brokered nothing but held talks on Monday.", "meeting", ["Chile", "Qatar"]),
    # who is known
    (
        f"{OLSEN} met {ROJAS} in Lima on Monday. Bilateral trade reached $2 billion last year.",
        "cooperation",
        ["Chile", "Norway"],
    ),
    # which of several clauses has the subject
    (f"Chile protested to Peru in Oslo, {OLSEN} told a news conference.", "press_event", ["Kari Olsen"]),
    # who speaks of talks of their own
    ("Chile said that talks with Peru had gone well.", "meeting", ["Chile", "Peru"]),
    ("According to Chile, the talks between Peru and Norway went well.", "meeting", ["Norway", "Peru"]),
    # whose the subject of a phrase is
    (f"In her first meeting with {ROJAS} since the war began, {OLSEN} spoke of fish.", "meeting", BOTH),
    ("A session of the Tuna Commission requested by Norway opened on Monday.", "conference", ["Tuna Commission"]),
]

DIRECTED = [
    ("Chile threatened to close the strait to ships of Norway.", "threat", ["Chile"], ["Norway"]),
    ("Chile threatened to close Chilean mines, officials of Norway said.", "threat", ["Chile"], []),
    ("Chile formally demanded that Norway pay.", "request", ["Chile"], ["Norway"]),
    ("Sanctions were imposed on Norway by Chile and Peru.", "sanction", ["Chile", "Peru"], ["Norway"]),
    ("Chile is halting gas exports to Norway, cutting off oil to Peru.", "sanction", ["Chile"], ["Norway"]),
    (f"{ROJAS} spoke. Norway arrested a close Rojas ally, Ana Diaz.", "coercion", ["Norway"], ["Ana Diaz"]),
    ("Chile withdrew its troops from Norway.", "withdrawal", ["Chile"], ["Norway"]),
    ("Chilean police arrested Ana Diaz on suspicion of spying for Norway.", "coercion", ["Chile"], ["Ana Diaz"]),
    (f"{OLSEN} toured a plant of the Lima Copper Company.", "site_visit", ["Kari Olsen"], ["Lima Copper Company"]),
    (
        f"{OLSEN} rejected a report that shots had fallen, accusing Chile of lying.",
        "accusation",
        ["Kari Olsen"],
        ["Chile"],
    ),
    ("Egypt hosted talks between Chile and Norway on Monday.", "meeting", ["Chile", "Norway"], ["Egypt"]),
    ("Oslo will host talks between Chile and Norway on Monday.", "meeting", ["Chile", "Norway"], []),
    (
        "Three firms, including Lima Copper Company, were blacklisted by Norway.",
        "sanction",
        ["Norway"],
        ["Lima Copper Company"],
    ),
    ("Envoy of Chile summoned over ships\n\nIt rained.", "accusation", [], ["Chile"]),
    ("Chile summons envoy of Norway over ships\n\nIt rained.", "accusation", ["Chile"], ["Norway"]),
    ("Chile has accepted an invitation to attend the fair.", "invitation", [], ["Chile"]),
    (f"{OLSEN} welcomed {ROJAS} to Bergen on Monday for a state visit.", "visit", ["Pablo Rojas"], ["Kari Olsen"]),
]

ROUNDS = [
    (f"{OLSEN} met {ROJAS} in Lima on Monday. The next meeting will be held in Oslo in June.", BOTH),
    (f"{OLSEN} met {ROJAS} in Lima on Monday. The next meeting with Peru will be held in Oslo in June.", ["Peru"]),
    (
        f"{OLSEN} met {ROJAS} in Lima on Monday, then went home. She also met with business leaders.",
        ["Kari Olsen"],
    ),
]

ANSWERS = [
    ("Chile accused Norway of lying. Oslo rejected the accusation.", ["Norway"], ["Chile"]),
    ("Chile accuses Norway\n\nChile accused Norway of lying. Oslo rejected the accusation.", ["Norway"], ["Chile"]),
    (f"{ROJAS} said Norway had lied about fish. {OLSEN} rejected the claim.", ["Kari Olsen"], ["Pablo Rojas"]),
    (f"{ROJAS} said Peru had lied about fish. {OLSEN} rejected the claim.", ["Kari Olsen"], []),
    (f"{ROJAS} said Norway had lied about fish. {OLSEN} rejected a plan of Peru.", ["Kari Olsen"], ["Peru"]),
]

DATES = [
    (f"In a call with {ROJAS} on Friday, {OLSEN} spoke of fish.", "call", "2024-11-15"),
    (f"{OLSEN} will speak of fish in a call with {ROJAS} on Friday.", "call", "2024-11-22"),
    (f"{OLSEN} and {ROJAS} agreed on Friday to fish together.", "agreement", "2024-11-15"),
    ("Chile banned imports from Norway from Friday.", "sanction", "2024-11-22"),
    (f"{OLSEN} invited {ROJAS} to Bergen in a speech on Friday.", "invitation", None),
    (f"{OLSEN} on Friday invited {ROJAS} to Bergen.", "invitation", "2024-11-15"),
    (f"{OLSEN} met {ROJAS}, her office said on Monday.", "meeting", None),
    (f"{OLSEN} met {ROJAS} under the 2015 accord.", "meeting", None),
    (f"{OLSEN} met {ROJAS} in 2015.", "meeting", "2015-01-01"),
    (f"The visit of {OLSEN} to Chile was postponed on Monday.", "visit", None),
    # what a title tells, by the opening of the text
    (f"Olsen’s visit to Chile\n\n{OLSEN} led a delegation to Lima on Monday.", "visit", "2024-11-18"),
    (f"Olsen’s visit to Chile\n\nMarkets fell in Lima on Monday. {OLSEN} spoke.", "visit", None),
    (f"Olsen’s visit to Chile\n\n{OLSEN} will lead a delegation to Lima by Friday.", "visit", None),
    (f"{OLSEN} visited Chile, her second trip this year.", "visit", None),
    ("Chile formally demanded that Norway lift a toll charged since 1 July.", "request", None),
    ("Ana Diaz has been detained by Chile since 1 July.", "coercion", "2024-07-01"),
]


@pytest.mark.parametrize(("text", "event_type", "actors"), ACTORS)
def test_who_else_takes_part(text: str, event_type: str, actors: list[str]) -> None:
    assert sorted(p.name for p in event_of(text, event_type).actors) == actors


@pytest.mark.parametrize(("text", "event_type", "actors", "recipients"), DIRECTED)
def test_whom_an_act_is_directed_at(text: str, event_type: str, actors: list[str], recipients: list[str]) -> None:
    event = event_of(text, event_type)
    assert (sorted(p.name for p in event.actors), sorted(p.name for p in event.recipients)) == (actors, recipients)


@pytest.mark.parametrize(("text", "actors"), ROUNDS)
def test_who_takes_part_in_the_last_meeting_told(text: str, actors: list[str]) -> None:
    meeting = [event for event in events_of(text) if event.event_type == "meeting"][-1]
    assert sorted(p.name for p in meeting.actors) == actors


def test_each_document_listed_is_signed_by_those_it_is_between() -> None:
    text = (
        f"{OLSEN} met {ROJAS}. Two documents were signed: a memorandum on fish between the Bank of Chile and the Oslo "
        "University; and an agreement between the Government of Chile and the Government of Norway on ice."
    )
    signings = [event for event in events_of(text) if event.event_type == "signing"]
    assert [sorted(p.name for p in event.actors) for event in signings] == [
        ["Bank of Chile", "Oslo University"],
        ["Chile", "Norway"],
    ]


@pytest.mark.parametrize(("text", "actors", "recipients"), ANSWERS)
def test_a_rejection_answers_who_is_rejected(text: str, actors: list[str], recipients: list[str]) -> None:
    event = event_of(text, "rejection")
    assert ([p.name for p in event.actors], [p.name for p in event.recipients]) == (actors, recipients)


@pytest.mark.parametrize(("text", "event_type", "day"), DATES)
def test_the_tense_around_an_event_tells_its_day(text: str, event_type: str, day: str | None) -> None:
    when = event_of(text, event_type).when
    assert (when.start.isoformat() if when else None) == day
