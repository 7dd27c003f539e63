"""Descriptions of one: "the President", "the Serbian leader", "his Serbian counterpart", "the country", "the
ministry"."""

from bisect import bisect_left
from typing import Final

from pipelines.extract.mentions.discourse import Discourse
from pipelines.extract.mentions.draft import COUNTRY, Draft, OfficeHit
from pipelines.extract.mentions.vocabulary import HEADS_OF_GOVERNMENT, TOP_OFFICES
from pipelines.extract.model import Participant
from pipelines.parse.document import Flag

MEMORY: Final = 60  # mentions, and persons, that a description looks over
FARTHEST: Final = 3  # sentences between a name and the first mention of its office
_HEADS_OF_STATE: Final = frozenset(("head of state",))
_DEFINITE: Final = frozenset(("the", "this", "that", "its", "their", "his", "her"))


class Holders:
    """The persons of a document by what they hold, for the look-ups of this module.

    In a long text only those spoken of lately, and the first ones, are asked.
    """

    def __init__(self, persons: list[Participant], discourse: Discourse) -> None:
        self._persons = persons
        self._discourse = discourse
        self._order = {id(person): at for at, person in enumerate(persons)}

    def persons(self) -> list[Participant]:
        """The persons who may be meant: those spoken of last come first."""
        recent = (p for t in reversed(self._discourse.traces[-MEMORY:]) for p in t.participants if p.kind == "person")
        return list(dict.fromkeys((*recent, *self._persons[:MEMORY])))

    def of_office(self, head: str, title: str, country: str | None) -> list[Participant]:
        """Those who hold an office of this head, or of this very title where some do; of a country, if one is given."""
        found = [person for person in self.persons() if any(holds(held, head) for held in person.offices)]
        if country is not None:
            found = [person for person in found if person.country in (country, None)]
            found.sort(key=lambda person: person.country is None)
        exact = [person for person in found if title.lower() in {held.lower() for held in person.offices}]
        return exact or (found if title.lower() == head else _same_words(found, title))

    def of_country(self, country: str) -> list[Participant]:
        """The persons of a country, the holders of its highest offices first."""
        found = [person for person in self.persons() if person.country == country]
        return sorted(found, key=lambda person: not any(is_top(held) for held in person.offices))

    def in_order(self, persons: list[Participant]) -> list[Participant]:
        """Persons in the order of the text."""
        return sorted(persons, key=lambda person: self._order[id(person)])


def _same_words(persons: list[Participant], title: str) -> list[Participant]:
    """Those whose title has the words of another, in any order: "Foreign Minister", "Minister of Foreign Affairs"."""
    words = _content(title)
    return [p for p in persons if any(words <= _content(held) or _content(held) <= words for held in p.offices)]


def _content(title: str) -> set[str]:
    return set(title.lower().split()) - {"of", "for", "the", "affairs", "and"}


def holds(title: str, head: str) -> bool:
    """Whether a title has a head: "Defense Minister" has "minister", "Vice President" has not "president"."""
    lower = title.lower().replace("-", " ")
    if head in _HEADS_OF_STATE:
        return is_top(title) and lower.split(" of ")[0] not in HEADS_OF_GOVERNMENT
    if head == "head of government":
        return lower.split(" of ")[0] in HEADS_OF_GOVERNMENT
    words = lower.split(" of ")[0].split(" for ")[0]
    return (
        lower == head
        or words == head
        or (words.endswith(f" {head}") and head not in TOP_OFFICES)
        or lower.startswith(f"{head} of ")
    )


def is_top(title: str) -> bool:
    """Whether a title is one of the highest of a state."""
    return title.lower().split(" of ")[0] in TOP_OFFICES


def is_definite(draft: Draft, office: OfficeHit) -> bool:
    """Whether a title without a name stands for its holder: "the minister", "the Russian President", not "as
    president"."""
    tokens = draft.tokens
    i = office.begin
    if not office.held:
        return False
    before = tokens.lowers[i - 1] if i and draft.same_sentence(i - 1, i) else ""
    if before in ("as", "a", "an", "become", "became", "for"):
        return False
    if before in _DEFINITE or (i and tokens.flags[i - 1] & Flag.POSSESSIVE):
        return True
    if draft.country_at.get(i) or office.country or (office.organization and office.begin < office.first):
        return True
    return bool(tokens.flags[office.first] & Flag.CAPITAL) and (not before or before in ("and", "by", "with", ","))


def resolve_office(draft: Draft, discourse: Discourse, holders: Holders, office: OfficeHit) -> Participant | None:
    """Who holds the office that stands without a name: the holder named last; else, where its country tells, the person
    of whom neither office nor country is said."""
    country = office.country or (office.organization.settled_country if office.organization else None)
    found = holders.of_office(office.head, office.title, country)
    if office.organization is not None and office.organization.international:
        found = [person for person in found if person.country is None]  # "the UN envoy" is that of no state
    if not found and office.country and office.unique == "state":
        return _by_elimination(discourse, office)
    if len(found) > 1 and draft.document.sentences[draft.tokens.sentences[office.first]].is_heading:
        return _next_named(discourse, found, office.last)
    return found[0] if found else None


def _next_named(discourse: Discourse, persons: list[Participant], i: int) -> Participant | None:
    """Of several the one whom the text below a heading names first."""
    at = bisect_left(discourse.named, i, key=lambda mention: mention.first)
    following = (mention.participants[0] for mention in discourse.named[at : at + MEMORY])
    return next((person for person in following if person in persons), persons[0])


def _by_elimination(discourse: Discourse, office: OfficeHit) -> Participant | None:
    """The last person of no office and no country, not far before, whom "the Russian President" then describes."""
    sentence = discourse.draft.tokens.sentences[office.first]
    for trace in discourse.recent("person"):
        person = trace.participants[0]
        if sentence - trace.sentence > FARTHEST:
            return None
        if not person.offices and person.country in (None, office.country):
            person.country = office.country
            person.offices.append(office.title)
            return person
    return None


def resolve_leader(draft: Draft, discourse: Discourse, holders: Holders, i: int) -> Participant | None:
    """Who "the Serbian leader" is: the highest person of the country, or one of no country whom this places."""
    country = draft.country_ending.get(i)
    if country is None and i > 1 and draft.tokens.flags[i - 1] & Flag.POSSESSIVE:
        country = draft.country_ending.get(i - 1)
    if country is None or draft.cover[country.first] != COUNTRY:
        return None
    found = holders.of_country(country.code)
    if found:
        top = [person for person in found if any(is_top(held) for held in person.offices)]
        return (top or found)[0]
    for trace in discourse.recent("person"):
        person = trace.participants[0]
        if person.country is None:
            person.country = country.code
            return person
    return None


def resolve_counterpart(draft: Draft, discourse: Discourse, holders: Holders, i: int) -> Participant | None:
    """Who "his Serbian counterpart" is: of that country, or else another holder of the like office."""
    country = draft.country_ending.get(i)
    recent = discourse.recent("person")
    owner = recent[0].participants[0] if recent else None
    heads = {held.lower().split(" of ")[0].split()[-1] for held in owner.offices} if owner else set()
    found = [p for p in holders.persons() if p is not owner and (country is None or p.country == country.code)]
    alike = [p for p in found if any(held.lower().split(" of ")[0].split()[-1] in heads for held in p.offices)]
    chosen = alike or (found if country is not None else [])
    return chosen[0] if chosen else None
