"""Events, construction by construction: type, status, date, place and parties; and sentences that tell of none."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.extract.dates import find_dates
from pipelines.extract.events import find_events
from pipelines.extract.events.rules import RULES
from pipelines.extract.mentions import find_mentions
from pipelines.extract.model import Event
from pipelines.extract.places import find_places
from pipelines.extract.sectors import find_sectors
from pipelines.extract.statements import find_statements
from pipelines.parse.document import Document
from pipelines.parse.parse import parse
from pipelines.read.source import Source
from schemas.vocabularies import EVENT_STATUSES, EVENT_TYPES

PUBLISHED = date(2024, 11, 20)  # a Wednesday
MET = "Norwegian President Kari Olsen met with Chilean President Pablo Rojas in Bergen on Monday. "

STATUSES = [
    ("Norwegian President Kari Olsen visited Chile on Monday.", "visit", "occurred"),
    ("Norwegian President Kari Olsen will visit Chile on Monday.", "visit", "planned"),
    ("Norwegian President Kari Olsen plans to visit Chile next month.", "visit", "planned"),
    ("Norwegian President Kari Olsen is scheduled to visit Chile next month.", "visit", "planned"),
    ("Norwegian President Kari Olsen cancelled a visit to Chile.", "visit", "cancelled"),
    ("Norwegian President Kari Olsen has called off a trip to Chile.", "visit", "cancelled"),
    ("Norway and Chile are negotiating a treaty on fish.", "meeting", "ongoing"),
    ("Norwegian President Kari Olsen invited Chilean President Pablo Rojas to visit Norway.", "visit", "proposed"),
    ("A summit of Norway and Chile will be held in Bergen in May.", "conference", "planned"),
    ("Hundreds protested the Oslo treaty in Accra.", "protest", "occurred"),
]

NONE = [
    "Norway and Chile are committed to clean seas.",
    "Norway welcomed the first demonstration of a new radar in Chile on Monday.",
    "Norwegian President Kari Olsen did not meet Chilean President Pablo Rojas.",
    "Norwegian President Kari Olsen refused to visit Chile.",
    "Norwegian President Kari Olsen wants to visit Chile.",
    "Norwegian President Kari Olsen might visit Chile.",
    "The company met its targets on Monday.",
    "Norway urged Chile to sign the treaty.",
    "“I visited Chile and signed a treaty,” said Norwegian President Kari Olsen.",
    "The weather was fine.",
    "President Olsen fought to pass the bill on Monday.",
    "President Olsen spoke at a campaign rally in Bergen on Monday.",
    "In 1998 Norway welcomed groundbreaking legislation on faith.",
    "President Olsen is cracking down on companies.",
]


def document_of(text: str) -> Document:
    return parse(Source(name="test", format="text", text=text, published_on=PUBLISHED))


def read(document: Document) -> list[Event]:
    cast, sectors, dates = find_mentions(document), find_sectors(document), find_dates(document)
    statements = find_statements(document, cast, sectors)
    return find_events(document, cast, statements, sectors, dates, find_places(document, cast))


def events_in(text: str) -> list[Event]:
    return read(document_of(text))


def names(event: Event) -> tuple[list[str], list[str]]:
    return sorted(p.name for p in event.actors), sorted(p.name for p in event.recipients)


@pytest.mark.parametrize(("text", "event_type", "status"), STATUSES)
def test_status(text: str, event_type: str, status: str) -> None:
    assert (event_type, status) in {(event.event_type, event.status) for event in events_in(text)}


@pytest.mark.parametrize("text", NONE)
def test_no_event(text: str) -> None:
    assert [event for event in events_in(text) if event.event_type != "rejection"] == []


def test_a_meeting_has_both_sides_date_and_place() -> None:
    (event,) = events_in(MET)
    assert names(event) == (["Kari Olsen", "Pablo Rojas"], [])
    assert event.when is not None
    assert event.when.start == date(2024, 11, 18)
    assert event.place is not None
    assert event.place.name == "Bergen"


def test_the_talks_are_the_meeting_told_before() -> None:
    events = events_in(MET + "After the talks, the presidents signed a memorandum on fish.")
    assert [event.event_type for event in events] == ["meeting", "signing"]


def test_what_belongs_to_a_meeting_has_its_date_and_place() -> None:
    meeting, agreement = events_in(MET + "Olsen and Rojas agreed to build a port.")
    assert (agreement.event_type, agreement.when, agreement.place) == ("agreement", meeting.when, meeting.place)


def test_a_directed_act_has_actor_and_recipient_in_both_voices() -> None:
    active = events_in("Norway accused Chile of moving the border posts.")
    passive = events_in("Chile was accused by Norway of moving the border posts.")
    assert [names(event) for event in active] == [names(event) for event in passive] == [(["Norway"], ["Chile"])]


def test_two_meetings_with_different_people_are_two() -> None:
    text = MET + "Later, Olsen met with Chilean Foreign Minister Ana Soto."
    assert [names(event)[0] for event in events_in(text)] == [["Kari Olsen", "Pablo Rojas"], ["Ana Soto", "Kari Olsen"]]


def test_an_invited_visit_has_the_guest_and_the_host() -> None:
    events = events_in(
        "Norwegian President Kari Olsen invited Chilean President Pablo Rojas to visit Norway next year."
    )
    assert [(event.event_type, names(event)) for event in events] == [
        ("invitation", (["Kari Olsen"], ["Pablo Rojas"])),
        ("visit", (["Pablo Rojas"], ["Norway"])),
    ]


WORDS = "Norway Chile met with will visit the talks sign a treaty , . and “ ” on Monday in Oslo"


@settings(deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from(WORDS.split())).map(" ".join))
def test_any_text_gives_valid_events_with_true_spans(text: str) -> None:
    document = document_of(f"x {text}")
    for event in read(document):
        assert document.text[event.start : event.end].strip()
        assert event.event_type in EVENT_TYPES.codes
        assert event.status in EVENT_STATUSES.codes
        assert event.rule in RULES
        assert not set(map(id, event.actors)) & set(map(id, event.recipients))


def test_documents_in_a_list_are_signings_of_their_own() -> None:
    text = MET + "The documents signed in Bergen include a memorandum on fish, a protocol on ports and a treaty on ice."
    assert [event.event_type for event in events_in(text)] == ["meeting", "signing", "signing", "signing"]
