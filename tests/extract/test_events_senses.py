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
    # An appeal is a statement; only what a government formally asks for is a request.
    ("Minister Kari Olsen called for the release of the crew.", []),
    ("Norway called for an emergency session of the United Nations.", ["request"]),
    # What is warned of is hostile, or no threat.
    ("Norway warned Ghana on Monday that it will close the strait.", ["threat"]),
    ("Norway warned on Monday that it will run out of herring.", []),
    ("Norway warned of grave consequences.", ["threat"]),
    ("Norway spoke of threats to the herring on Monday.", []),
    ("Norway renewed its threat to blockade Ghana on Monday.", ["threat"]),
    # Bans are sanctions where they are upon somebody else.
    ("Norway banned imports of fish from Ghana on Monday.", ["sanction"]),
    ("Norway banned lead paint on Monday.", []),
    # Nature attacks nobody.
    ("An earthquake struck the coast of Ghana on Monday.", []),
    ("Ten fishermen were killed in a landslide in Ghana on Monday.", []),
    ("Ten fishermen were killed in an ambush in Ghana on Monday.", ["assault"]),
    # Rallies of voters are no protests.
    ("Kari Olsen, a candidate, held a rally in Bergen on Monday.", []),
    ("The opposition held a rally in Bergen on Monday against the treaty.", ["protest"]),
    # What goes abroad by its nature is aid, whoever gets it.
    ("Norway dispatched a rescue team on Monday.", ["aid"]),
    ("Minister Kari Olsen distributed tents on Monday.", []),
    # Whom "they" stands for in what is reported.
    ("Rebels said they had seized power in Ghana.", ["assault"]),
    # At the beginning or end of something; talks that go on, drills that are planned.
    ("Minister Kari Olsen left Ghana at the end of a meeting in Accra.", ["meeting"]),
    ("Norway and Ghana are in talks on fish.", ["meeting"]),
    ("The navies of Norway and Ghana plan joint drills in May.", ["agreement"]),
    # Other senses.
    ("The police of Norway executed a plan on Monday.", []),
    ("Minister Kari Olsen fought to build a fairer tax on Monday.", []),
    ("In 2021, fishermen of Norway met just 5 percent of demand.", []),
    ("Norway’s public defender, Kari Olsen, accused Ghana of torture.", ["accusation"]),
]


@pytest.mark.parametrize(("text", "types"), EVENTS)
def test_events(text: str, types: list[str]) -> None:
    assert [event.event_type for event in events_in(text)] == types
