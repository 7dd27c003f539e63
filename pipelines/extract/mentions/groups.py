"""Descriptions of several: "both leaders", "the two ministers", "the sides", "the two countries", "the Presidents of
A and B"."""

from collections import Counter
from typing import Final

from pipelines.extract.mentions.descriptions import MEMORY, Holders, is_top
from pipelines.extract.mentions.discourse import LARGEST_GROUP, SUBJECT, Discourse
from pipelines.extract.mentions.draft import COUNTRY, Draft, OfficeHit
from pipelines.extract.model import Participant

NUMBERS: Final = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
MOST_PEERS: Final = 3  # persons spoken of most among whom the other one of two is looked for
_NEAR: Final = 2  # sentences within which "the two" are named
_SIDES: Final = frozenset(("sides", "parties"))  # which an alliance may be, unlike "countries"
_REACH: Final = 6  # sentences within which a group named together is meant


def resolve_offices(draft: Draft, discourse: Discourse, holders: Holders, office: OfficeHit) -> tuple[Participant, ...]:
    """The holders that a plural title stands for: of the countries listed with it, or those spoken of."""
    codes = _listed_countries(draft, office)
    found = holders.of_office(office.head, office.head, None)
    if codes:
        chosen = [person for code in codes for person in found if person.country == code]
        return tuple(dict.fromkeys(chosen)) if len(chosen) == len(codes) else ()
    number = _number_before(draft, office.first)
    return _limit(holders, found, number) or (
        _with_peer(discourse, holders, found[0]) if number == 2 and len(found) == 1 else ()
    )


def resolve_heads(holders: Holders, countries: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Who "the heads of the two countries" are: the highest person of each, or nobody where one has none."""
    chosen = [next(iter(holders.of_country(country.country or "")), None) for country in countries]
    return tuple(person for person in chosen if person is not None) if None not in chosen else ()


def _with_peer(discourse: Discourse, holders: Holders, holder: Participant) -> tuple[Participant, ...]:
    """The holder of an office and whoever of another country is spoken of most: "the two ministers" of whom one is a
    secretary."""
    counts = Counter(trace.participants[0] for trace in discourse.recent("person"))
    for person, _ in counts.most_common(MOST_PEERS):
        if person is not holder and person.offices and person.country not in (None, holder.country):
            return tuple(holders.in_order([holder, person]))
    return ()


def resolve_leaders(draft: Draft, holders: Holders, i: int) -> tuple[Participant, ...]:
    """Whom "the leaders", "both leaders", "the Russian and Canadian leaders" stand for."""
    codes = _adjectives_before(draft, i)
    if codes:
        chosen = [next(iter(holders.of_country(code)), None) for code in codes]
        return tuple(person for person in chosen if person is not None) if None not in chosen else ()
    top = [person for person in holders.persons() if any(is_top(held) for held in person.offices)]
    number = _number_before(draft, i)
    if len(top) < 2 or (number and len(top) < number):
        top = [person for person in holders.persons() if person.offices]
    return _limit(holders, top, number)


def resolve_the_two(draft: Draft, discourse: Discourse, i: int) -> tuple[Participant, ...]:
    """Whom "the two" stands for: the last two named together, or else the only two persons of the last sentences."""
    sentence = draft.tokens.sentences[i]
    for trace in reversed(discourse.groups):
        if sentence - trace.sentence > _NEAR:
            break
        if len(trace.participants) == 2 and len({p.kind for p in trace.participants}) == 1:
            return trace.participants
    recent = [t.participants[0] for t in discourse.recent("person") if sentence - t.sentence <= _NEAR]
    pair = tuple(dict.fromkeys(reversed(recent)))
    return pair if len(pair) == 2 else ()


def resolve_sides(draft: Draft, discourse: Discourse, i: int, number: int) -> tuple[Participant, ...]:
    """Who "the sides", "both countries" are: those named together as a subject, or else the countries of the
    persons named together last, or else the countries spoken of most; for "sides", one country and an alliance."""
    sentence = draft.tokens.sentences[i]
    for trace in reversed(discourse.groups):
        if sentence - trace.sentence > _REACH + 6:
            break
        if trace.rank != SUBJECT or any(p.kind == "person" for p in trace.participants):
            continue
        if len(trace.participants) == (number or 2):
            return trace.participants
    pair = _countries_of_pair(discourse, sentence)
    if pair and number in (0, 2):
        return pair
    persons = [person for person in _last_distinct(discourse, "person", 4) if person.country]
    codes = list(dict.fromkeys(person.country for person in persons))[-2:]
    counts: Counter[Participant] = Counter()
    alliances: Counter[Participant] = Counter()
    for trace in discourse.traces[-MEMORY:]:
        for participant in trace.participants:
            if participant.kind == "country":
                counts[participant] += 1 + 2 * (participant.country in codes)
            elif participant.kind == "organization" and participant.country is None:
                alliances[participant] += 1
    want = number or 2
    best = [participant for participant, _ in counts.most_common(want)]
    if len(best) == 1 and want == 2 and alliances and draft.tokens.lowers[i] in _SIDES:  # the EU facing Norway
        best.extend(participant for participant, _ in alliances.most_common(1))
    return tuple(best) if len(best) == want else ()


def _countries_of_pair(discourse: Discourse, sentence: int) -> tuple[Participant, ...]:
    """The countries of the two persons named together last: "Seitbekov and Vukic spoke ... both sides"."""
    for group in reversed(discourse.groups):
        if sentence - group.sentence > _REACH:
            break
        codes = [person.country for person in group.participants if person.kind == "person"]
        if len(codes) == len(set(codes)) == 2:
            named = {
                trace.participants[0].country: trace.participants[0]
                for trace in discourse.traces[-MEMORY:]
                if trace.participants[0].kind == "country"
            }
            return tuple(named[code] for code in codes) if all(code in named for code in codes) else ()
    return ()


def _limit(holders: Holders, persons: list[Participant], number: int) -> tuple[Participant, ...]:
    """The `number` of the persons spoken of last, in the order of the text; all of them where no number is given."""
    if len(persons) < max(number, 2) or (not number and len(persons) > LARGEST_GROUP):
        return ()
    return tuple(holders.in_order(persons[: number or len(persons)]))


def _last_distinct(discourse: Discourse, kind: str, number: int) -> list[Participant]:
    seen: list[Participant] = []
    for trace in discourse.recent(kind):
        if trace.participants[0] not in seen:
            seen.append(trace.participants[0])
        if len(seen) == number:
            break
    return seen[::-1]


def _number_before(draft: Draft, i: int) -> int:
    """The number in front of a plural: two for "both" and "two", 0 where none is said."""
    for j in range(i - 1, max(i - 4, -1), -1):
        number = NUMBERS.get(draft.tokens.lowers[j])
        if number:
            return number
    return 0


def _adjectives_before(draft: Draft, i: int) -> list[str]:
    """The countries of "the Russian and Canadian leaders"."""
    codes: list[str] = []
    while True:
        hit = draft.country_ending.get(i)
        if hit is None or draft.cover[hit.first] != COUNTRY:
            return codes
        codes.insert(0, hit.code)
        i = hit.first
        while i > 0 and draft.tokens.lowers[i - 1] in ("and", ",", "-", "–"):
            i -= 1


def _listed_countries(draft: Draft, office: OfficeHit) -> list[str]:
    """The countries of "the Presidents of Russia, Kazakhstan and Tajikistan", or of "the Indian and Russian
    ministers"."""
    tokens = draft.tokens
    i = office.last
    codes: list[str] = []
    if i < draft.size and tokens.lowers[i] == "of":
        i += 1
        while i < draft.size:
            while i < draft.size and tokens.lowers[i] in ("the", ",", "and"):
                i += 1
            hit = draft.country_at.get(i)
            if hit is None or hit.kind == "adjective":
                break
            codes.append(hit.code)
            i = hit.last
    return codes or _adjectives_before(draft, office.first)
