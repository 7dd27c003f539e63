"""Who else was there, whose guest somebody is, who is led, and what is not lent: one construction a case."""

import pytest
from test_events_parties import OLSEN, ROJAS, event_of

MET = f"{OLSEN} met {ROJAS} in Bergen on Monday.\n\n"
BOTH = ["Kari Olsen", "Pablo Rojas"]

ACTORS = [
    (f"{MET}The meeting was attended by the Norwegian envoy, Ambassador Lars Berg.", [*BOTH, "Lars Berg"]),
    (
        f"{MET}Taking part in the talks on the Chilean side were Minister Ana Diaz and Lars Berg.",
        [*BOTH, "Ana Diaz", "Lars Berg"],
    ),
    (f"{MET}The meeting was not attended by Ambassador Lars Berg.", BOTH),
    (f"{MET}The school was attended by Ambassador Lars Berg.", BOTH),
    (f"{MET}Representing workers is hard, said Ambassador Lars Berg.", BOTH),
    (f"{OLSEN} met with a delegation of the European Commission headed by Pablo Rojas.", BOTH),
    (f"{OLSEN} met with a delegation of the European Commission.", ["European Commission", "Kari Olsen"]),
]

PARTIES = [
    (f"{OLSEN} accepted an invitation from {ROJAS} to visit Chile.", "invitation", ["Pablo Rojas"], ["Kari Olsen"]),
    (f"{OLSEN} accepted the invitation of {ROJAS} to visit Chile.", "invitation", ["Pablo Rojas"], ["Kari Olsen"]),
    ("Chilean governor Pablo Rojas accused his own government of lying.", "accusation", ["Pablo Rojas"], ["Chile"]),
    (
        f"{ROJAS} spoke in Chile. Rojas's government rejected the demand of Norway.",
        "rejection",
        ["Chile"],
        ["Norway"],
    ),
    ("Chile suspended the Chilean partnership with Norway.", "sanction", ["Chile"], ["Norway"]),
    (f"{OLSEN} and {ROJAS} arrived in Chile on Monday.", "visit", ["Kari Olsen"], ["Chile"]),
]


TITLES = [
    (f"Chile, Norway agree to fight crime\n\n{OLSEN} met {ROJAS} on Monday.", BOTH),
    (f"Chile, Norway strike deal to fight crime\n\n{OLSEN} met {ROJAS} on Monday.\n\nThey spoke of fish.", BOTH),
    (f"Chile, Peru agree to fight crime\n\n{OLSEN} met {ROJAS} on Monday.", ["Chile", "Peru"]),
]


@pytest.mark.parametrize(("text", "actors"), TITLES)
def test_countries_of_a_title_are_the_persons_who_met_for_them(text: str, actors: list[str]) -> None:
    assert sorted(p.name for p in event_of(text, "agreement").actors) == actors


@pytest.mark.parametrize(("text", "actors"), ACTORS)
def test_who_attends_belongs_to_the_meeting(text: str, actors: list[str]) -> None:
    assert sorted(p.name for p in event_of(text, "meeting").actors) == sorted(actors)


@pytest.mark.parametrize(("text", "event_type", "actors", "recipients"), PARTIES)
def test_who_acts_and_on_whom(text: str, event_type: str, actors: list[str], recipients: list[str]) -> None:
    event = event_of(text, event_type)
    assert [p.name for p in event.actors] == actors
    assert [p.name for p in event.recipients] == recipients


def test_a_month_is_not_lent() -> None:
    text = f"{OLSEN} held talks with {ROJAS} in July.\n\nOlsen rejected the plan of Chile."
    assert event_of(text, "rejection").when is None


def test_what_had_happened_before_has_no_day_of_the_news() -> None:
    text = f"{OLSEN} met {ROJAS} on Monday. Norway had asked Chile to leave."
    assert event_of(text, "request").when is None
    assert event_of(text, "meeting").when is not None


@pytest.mark.parametrize("text", [f"{OLSEN} met {ROJAS} in the Chilean capital, Santiago.", f"{MET}"])
def test_a_city_is_named_behind_what_it_is(text: str) -> None:
    place = event_of(text, "meeting").place
    assert place is not None
    assert place.name in ("Santiago", "Bergen")
