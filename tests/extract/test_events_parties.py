"""Who, when, where and what about: the clauses that give an event its parties, date, place and sectors, or do not."""

from datetime import date

import pytest

from pipelines.extract.dates import find_dates
from pipelines.extract.events import find_events
from pipelines.extract.mentions import find_mentions
from pipelines.extract.model import Event
from pipelines.extract.places import find_places
from pipelines.extract.sectors import find_sectors
from pipelines.extract.statements import find_statements
from pipelines.parse.parse import parse
from pipelines.read.source import Source

OLSEN, ROJAS = "Norwegian President Kari Olsen", "Chilean President Pablo Rojas"


def events_of(text: str) -> list[Event]:
    document = parse(Source(name="test", format="text", text=text, published_on=date(2024, 11, 20)))  # a Wednesday
    cast, sectors, dates = find_mentions(document), find_sectors(document), find_dates(document)
    statements = find_statements(document, cast, sectors)
    return find_events(document, cast, statements, sectors, dates, find_places(document, cast))


def event_of(text: str, event_type: str) -> Event:
    return next(event for event in events_of(text) if event.event_type == event_type)


DATES = [
    (
        f"{OLSEN}, who joined the fleet in 2009, rejected the plan of Chile on Monday.",
        "rejection",
        "2024-11-18",
    ),
    (f"{OLSEN}, elected to the post in 2013, met {ROJAS} on Monday.", "meeting", "2024-11-18"),
    ("Leaders expect to agree at the summit of NATO in Bergen in January.", "conference", "2025-01-01"),
    ("Leaders expect to be at the summit of NATO to be held in Bergen in January.", "conference", "2025-01-01"),
    ("The treaty was signed at the summit of NATO held in Bergen in January.", "conference", "2024-01-01"),
    (f"In 2013, {OLSEN} met {ROJAS}.", "meeting", "2013-01-01"),
    (f"{OLSEN} met {ROJAS} on Monday. She accused Sudan of lying.", "accusation", "2024-11-18"),
    (f"{OLSEN} met {ROJAS} on Monday. Sudan accused Norway of lying.", "accusation", None),
    ("Chilean airstrikes killed 20 people in Bergen on Thursday.", "assault", "2024-11-14"),
]

PLACES = [
    (
        f"{OLSEN} and {ROJAS} met on the sidelines of a forum in Lima. The talks took place at Bygdoy Palace.",
        "Bygdoy Palace",
    ),
    (f"{OLSEN} met {ROJAS} on the sidelines of a NATO summit in Bergen.", "Bergen"),
    (f"{OLSEN} and {ROJAS} held talks on the war in Sudan.", None),
    (f"{OLSEN} and {ROJAS} held talks in Sudan.", "Sudan"),
    (f"{OLSEN} and {ROJAS} discussed the situation in Bergen and held talks on trade.", None),
    (f"OSLO, Nov. 19 (NTB) -- {OLSEN} held talks with {ROJAS} here on Tuesday.", "Oslo"),
    (f"OSLO, Nov. 19 (NTB) -- {OLSEN} held talks with {ROJAS} in Bergen on Tuesday.", "Bergen"),
]

PARTIES = [
    ("Chilean lawmaker Pablo Rojas accused the government of lying.", "accusation", ["Pablo Rojas"], ["Chile"]),
    (
        "Chilean lawmaker Pablo Rojas accused the government of Norway of lying.",
        "accusation",
        ["Pablo Rojas"],
        ["Norway"],
    ),
    ("Chile sanctioned two Norwegian companies for helping Sudan.", "sanction", ["Chile"], ["Norway"]),
    ("Chile rejected the accusation by Norway.", "accusation", ["Norway"], ["Chile"]),
    # names in apposition to who is described
    (
        "The foreign ministers of Chile and Norway, Pablo Rojas and Kari Olsen, met in Lima.",
        "meeting",
        ["Kari Olsen", "Pablo Rojas"],
        [],
    ),
    ("The foreign ministers of Chile and Norway met in Lima.", "meeting", ["Chile", "Norway"], []),
    # who only tells of it
    (
        "Chilean and Peruvian police arrested 48 men in Lima last month, according to Pablo Rojas.",
        "coercion",
        ["Chile", "Peru"],
        [],
    ),
    (f"{OLSEN} and {ROJAS} met NATO envoys in Bergen on Monday.", "meeting", ["Kari Olsen", "Pablo Rojas"], []),
    (f"{OLSEN} met NATO envoys in Bergen on Monday.", "meeting", ["Kari Olsen", "NATO"], []),
]

SECTORS = [
    (f"{OLSEN} invited {ROJAS} to visit the nuclear power plant in Bergen.", "invitation", ["nuclear"]),
    (f"During a visit to Chile, {OLSEN} said that trade had grown.", "visit", []),
    (f"During a visit to Chile for a trade fair, {OLSEN} said that tourism had grown.", "visit", ["trade"]),
    (f"{OLSEN} paid a visit to Chile for a tourism meeting with {ROJAS}.", "meeting", ["tourism"]),
    (
        f"{OLSEN} meets {ROJAS}\n\nThe presidents met in Bergen on Monday.\n\nThey discussed trade.",
        "meeting",
        ["trade"],
    ),
    (f"{OLSEN} meets {ROJAS}\n\nThe presidents met in Bergen on Monday.\n\nOlsen spoke of trade.", "meeting", []),
    # What the next sentences say of a meeting or of a document.
    (f"{OLSEN} met with {ROJAS} on Monday. They discussed tourism.", "meeting", ["tourism"]),
    (f"{OLSEN} met with {ROJAS} on Monday. She also praised tourism.", "meeting", []),
    (f"{OLSEN} met with {ROJAS} on Monday.\n\nParliament discussed tourism.", "meeting", []),
    ("Norway and Chile signed a protocol on Monday. It covers tourism.", "signing", ["tourism"]),
    ("Norway and Chile signed a protocol on Monday. It does not cover tourism.", "signing", []),
    # What stands before the last event of a sentence, where nothing of its own does.
    ("Norway and Chile agreed to promote tourism during talks in Bergen on Monday.", "meeting", ["tourism"]),
    ("Norway and Chile agreed to promote tourism during food talks in Oslo on Monday.", "meeting", ["agriculture"]),
    # A title turns to something else behind "as" and behind a comma.
    ("Norway, Chile sign tourism deal as new railway opens\n\nThe weather was fine.", "signing", ["tourism"]),
    ("Norway, Chile sign tourism deal, discussed food\n\nThe weather was fine.", "signing", ["tourism"]),
    ("Norway, Chile sign deal on tourism, food\n\nThe weather was fine.", "signing", ["tourism", "agriculture"]),
    # All that is rejected.
    ("Norway rejected a demand by Chile to sign a treaty on tourism.", "rejection", ["tourism"]),
]


@pytest.mark.parametrize(("text", "event_type", "begins"), DATES)
def test_the_date_is_of_the_clause_of_the_event(text: str, event_type: str, begins: str | None) -> None:
    when = event_of(text, event_type).when
    assert (when.start.isoformat() if when else None) == begins


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_the_place_is_where_the_event_was_not_what_it_was_about(text: str, name: str | None) -> None:
    place = event_of(text, "meeting").place
    assert (place.name if place else None) == name


@pytest.mark.parametrize(("text", "event_type", "actors", "recipients"), PARTIES)
def test_parties(text: str, event_type: str, actors: list[str], recipients: list[str]) -> None:
    event = event_of(text, event_type)
    assert sorted(p.name for p in event.actors) == actors
    assert [p.name for p in event.recipients] == recipients


def test_a_list_without_and_is_the_subject_of_a_title() -> None:
    title = "Olsen, Rojas sign treaty on fish\n\n"
    event = event_of(f"{title}{OLSEN} is a friend of {ROJAS}.", "signing")
    assert sorted(p.name for p in event.actors) == ["Kari Olsen", "Pablo Rojas"]


@pytest.mark.parametrize(("text", "event_type", "sectors"), SECTORS)
def test_sectors_are_those_of_the_purpose_or_of_what_was_discussed(
    text: str, event_type: str, sectors: list[str]
) -> None:
    assert event_of(text, event_type).sectors == sectors
