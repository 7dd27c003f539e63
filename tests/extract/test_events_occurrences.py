"""One event per occurrence: lists of documents, sittings of bodies, what is new beside what is told again."""

import pytest
from test_events import events_in

MET = "Norwegian President Kari Olsen met with Chilean President Pablo Rojas in Bergen on Monday. "

OCCURRENCES = [
    # Each document of a list is signed.
    (
        "Norway and Peru signed a memorandum on fish, a protocol on ice and an agreement on taxes.",
        ["signing", "signing", "signing"],
    ),
    (
        MET + "Three documents were signed: a memorandum on fish; an executive programme for students; and a treaty.",
        ["meeting", "signing", "signing", "signing"],
    ),
    (
        "Norway and Peru signed the following documents:\n\nMemorandum on fish\n\nProtocol on ice\n",
        ["signing", "signing"],
    ),
    ("Norway and Peru signed an agreement on fish and ice.", ["signing"]),
    # Bodies sit; persons meet.
    ("The Joint Steering Committee met in Bergen on Monday.", ["conference"]),
    ("Minister Kari Olsen led the sixth meeting of the joint fisheries committee in Bergen.", ["conference"]),
    (MET, ["meeting"]),
    # What an indefinite noun of its own introduces is new; what is told again is not.
    (
        "President Kari Olsen attended the Bergen summit on Monday.\n\nOn Friday Olsen attended a fish forum.",
        ["conference", "conference"],
    ),
    (MET + "The talks were held at the harbour.", ["meeting"]),
    ("On Monday 40 people were killed in a raid of Hezbollah on Haifa.", ["assault"]),
    # With somebody else is another meeting, under a title too.
    (
        "Kari Olsen meets Pablo Rojas\n\n" + MET + "\n\nKari Olsen also met with Peruvian President Ana Diaz in Lima.",
        ["meeting", "meeting"],
    ),
]


@pytest.mark.parametrize(("text", "types"), OCCURRENCES)
def test_occurrences(text: str, types: list[str]) -> None:
    assert [event.event_type for event in events_in(text)] == types


PLACES = [
    ("In Bergen, Norway accused Chile on Monday of moving the border posts.", "accusation", None),
    ("Norwegian President Kari Olsen spoke by phone with Chilean President Pablo Rojas in Lima.", "call", None),
    ("Norwegian President Kari Olsen visited Chile and Peru on Monday.", "visit", None),
    ("Norwegian President Kari Olsen visited Chile on Monday.", "visit", "Chile"),
    ("Olsen in Chile for talks\n\n" + MET.replace("Bergen", "Santiago"), "meeting", "Santiago"),
]


@pytest.mark.parametrize(("text", "event_type", "place"), PLACES)
def test_places(text: str, event_type: str, place: str | None) -> None:
    event = next(event for event in events_in(text) if event.event_type == event_type)
    assert (event.place.name if event.place else None) == place
