"""Which events there are: words that name one in one sense only, what things do, objects of another verb."""

import pytest
from test_events import events_in

EVENTS = [
    # A word behind a name is read by itself, although it makes a phrase with the end of the name.
    ("Minister Kari Olsen made the appeal at a Security Council meeting on Friday.", ["conference"]),
    # What is told by the object of another verb is no object.
    ("Norway released four prisoners on Monday.", ["concession"]),
    ("Norway released data on Monday showing how many prisoners can read.", []),
    ("Norway and Ghana set up a working group on fish in 2019.", ["agreement"]),
    # Nouns that look like verbs.
    ("Norway trained the coast guard of Ghana last year.", ["cooperation"]),
    ("The navy of Norway sent diver training plans to Ghana last year.", []),
    ("Norway’s fish exports to Ghana fell.", []),
    ("Grain exports to Ghana rose.", []),
    # Attributes tell of no event.
    ("The case of missing or murdered fishermen reached Norway on Monday.", []),
    # Things that somebody has do not act; whom somebody has does.
    ("Norway’s fisheries policy threatens to hurt Ghana.", []),
    ("Norway’s foreign minister threatened to leave the treaty with Ghana.", ["threat"]),
    ("Norway’s public defender, Kari Olsen, accused Ghana of torture.", ["accusation"]),
]


@pytest.mark.parametrize(("text", "types"), EVENTS)
def test_events(text: str, types: list[str]) -> None:
    assert [event.event_type for event in events_in(text)] == types
