"""Who must take part for a sentence to tell of an event: what both will do, what one side agreed to, gifts abroad."""

import pytest
from test_events import events_in

from pipelines.extract.events.vocabulary import TRIGGERS
from pipelines.extract.grammar.lexicon import WORD_MARKS

FOUND = [
    ("The two countries will explore ways to share the herring.", "agreement", "planned"),
    ("Norway and Chile will continue to cooperate on fish.", "agreement", "planned"),
    ("Chile has agreed to share the herring.", "agreement", "occurred"),
    ("Norway will hand over 500 tonnes of rice to Ghana.", "aid", "planned"),
    ("Norway sent medicines to fight malaria in Ghana.", "aid", "occurred"),
    ("Two patrol boats were handed over in Bergen on Monday.", "cooperation", "occurred"),
    ("Norway hosted Exercise Silver Net with Chile on Monday.", "cooperation", "occurred"),
    ("Minister Kari Olsen told reporters in Bergen that the ferry was new.", "press_event", "occurred"),
    ("Norwegian President Kari Olsen held a meeting with the harbour’s fishermen on Monday.", "meeting", "occurred"),
    ("Norway warned on Monday that it will retaliate.", "threat", "occurred"),
    ("Norway has accepted an invitation to attend the Accra Expo.", "invitation", "proposed"),
    ("Norway has accepted an invitation to visit Ghana in May.", "visit", "planned"),
    ("President Kari Olsen will travel to Ghana on Monday and meet President Pablo Rojas.", "meeting", "planned"),
    ("Norway released Pablo Rojas in exchange for ten sailors.", "concession", "occurred"),
    ("More than 290 people were arrested in Oslo on Monday.", "coercion", "occurred"),
    ("The meeting reached an agreement on fish in Bergen on Monday.", "agreement", "occurred"),
    ("A training centre for drivers will open in Accra in May.", "ceremony", "planned"),
    ("A committee of the Norwegian Senate passed legislation on Monday targeting Chile.", "sanction", "occurred"),
    ("Norway announced its withdrawal from the river treaty.", "withdrawal", "occurred"),
    ("Norway delivered 20 tons of food to Accra on Monday.", "aid", "occurred"),
    ("Farmers blocked highways to protest the treaty.", "protest", "occurred"),
    ("Norway ordered the Chilean ambassador to leave within 48 hours.", "sanction", "occurred"),
    ("Norway rejected Chile’s allegation on Monday.", "accusation", "occurred"),
    ("Norway rejected Chile’s allegation on Monday.", "rejection", "occurred"),
    ("Trade between Norway and Chile grew by 37 percent.", "cooperation", "occurred"),
    ("Kari Olsen was inaugurated as president of Norway on Monday.", "ceremony", "occurred"),
    ("The parliament of Norway ratified the border agreement with Chile.", "signing", "occurred"),
    ("Norwegian President Kari Olsen answered questions from Chilean journalists.", "press_event", "occurred"),
    ("Norway introduced a visa-free regime for citizens of Chile.", "concession", "occurred"),
    ("Chile warns of Norway-Peru military cooperation\n\nThe ferry was new.", "cooperation", "occurred"),
    ("Norwegian President Kari Olsen opened a fish market at the port of Accra on Monday.", "ceremony", "occurred"),
    ("Norwegian President Kari Olsen will launch a solar project in Accra on Monday.", "ceremony", "planned"),
]
NOT_FOUND = [
    ("Norway’s trade with Chile will expand.", "agreement"),
    ("Kari Olsen said that Norway and Chile will work on the ferry.", "agreement"),
    ("The parties hope that the treaty will be implemented.", "agreement"),
    ("The Norwegian ministry will work with schools.", "agreement"),
    ("Norway gave medicines to its hospitals.", "aid"),
    ("“The ferry is new,” Kari Olsen told reporters.", "press_event"),
    ("Norway warned that the dam could break.", "threat"),
    ("Norway released a Mapping Exercise Report with Chile.", "cooperation"),
    ("Norway freed a captain in exchange for 10 jailed fishermen of Chile.", "coercion"),
    ("Norway will hold to account those behind acts that threaten the trade of Chile.", "threat"),
    ("The tasks of the council of Norway and Chile include holding consultations on fish.", "meeting"),
    ("Norway ordered the Chilean ambassador to leave within 48 hours.", "request"),
    ("Norway dismissed the findings of Chile.", "rejection"),
    ("Norway released the Pablo Rojas report on Monday.", "concession"),
    ("Too many people were arrested without cause.", "coercion"),
    ("The ministry launched a school campaign in Oslo.", "ceremony"),
]


@pytest.mark.parametrize(("text", "event_type", "status"), FOUND)
def test_found(text: str, event_type: str, status: str) -> None:
    assert (event_type, status) in {(event.event_type, event.status) for event in events_in(text)}


@pytest.mark.parametrize(("text", "event_type"), NOT_FOUND)
def test_not_found(text: str, event_type: str) -> None:
    assert event_type not in {event.event_type for event in events_in(text)}


def test_grammar_knows_most_verbs_of_the_vocabulary() -> None:
    """A trigger whose verb the grammar takes for a noun can never be found; some stay nouns on purpose ("to lower")."""
    verbs = {phrase.split()[0] for trigger in TRIGGERS if trigger.is_verb for phrase in trigger.phrases}
    unknown = {verb for verb in verbs if not WORD_MARKS.get(verb)}
    assert len(unknown) < len(verbs) // 20, sorted(unknown)
