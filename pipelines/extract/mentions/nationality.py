"""The country a person acts for, where the text says it: with the office, the body it is held in, an apposition, a
relative. What a text only implies is read in `implications.py`.
"""

from typing import Final

from pipelines.extract.mentions.draft import COUNTRY, OFFICE, CountryHit, Draft, NameHit, OfficeHit
from pipelines.extract.mentions.homes import home_of, is_local
from pipelines.extract.mentions.implications import Held, implied_country, is_international
from pipelines.extract.mentions.unstated import Person, country_without_office, heads_of
from pipelines.extract.mentions.vocabulary import (
    LEADER_WORDS,
    RELATIONS,
    SUCCESSIONS,
    TOP_OFFICES,
    TOPIC_EXPERTS,
)
from pipelines.extract.model import Participant
from pipelines.extract.word_list import WordList
from pipelines.parse.document import Flag

_REACH: Final = 18  # tokens of an apposition within which a body tells the country
_OWNER: Final = 5  # tokens behind "of" within which a body begins, its owner in front
_MAIN: Final = 2  # persons named first, whom a text is about
_ABOUT: Final = 3  # mentions of a country that a text is about
_NEAR: Final = 2  # sentences between a name and an office that may be its own
_LIST: Final = 12  # tokens of a list of countries
_BEFORE_PARTIES: Final = frozenset(("the", "ruling", "governing", "opposition", "main"))
_LEADERS: Final = WordList(LEADER_WORDS)
_OWN: Final = frozenset(("his", "her", "their"))


def settle_nationalities(draft: Draft, persons: list[Person]) -> None:
    """Set the country of each person for whom the text says or implies one."""
    of_name = {id(hit): person for person, hits in persons for hit in hits}
    for person, hits in persons:
        person.country = _stated(draft, hits)
    _read_titles_without_name(draft, persons)
    for person, hits in persons:
        if person.country is None:
            person.country = _of_relative(draft, hits, of_name)
    held = Held()
    for person, hits in persons:
        for office in (office for hit in hits for office in hit.offices if person.country):
            held.add(office.head, person.country or "")
    for person, hits in persons:
        if person.country is None and any(hit.offices for hit in hits) and not is_international(draft, hits):
            person.country = implied_country(draft, hits, held)
        elif person.country is None and not any(hit.offices or hit.body for hit in hits):
            person.country = country_without_office(draft, person, hits, persons)
    _read_offices_apart(draft, persons)


def _read_offices_apart(draft: Draft, persons: list[Person]) -> None:
    """Give the highest offices that stand without a name ("the Russian President said") to the one person of their
    country whose office no other place tells, if the text began with that one."""
    for office in draft.offices:
        if (
            office.taken
            or not (office.unique == "state" or office.plural)
            or office.head not in TOP_OFFICES
            or not office.held
        ):
            continue
        for code in _countries_of(draft, office):
            own = [person for person, _ in persons if person.country == code]
            if len(own) == 1 and not own[0].offices and own[0] in [person for person, _ in persons[:_MAIN]]:
                own[0].offices.append(office.head.title())


def _countries_of(draft: Draft, office: OfficeHit) -> list[str]:
    """The countries of "the Russian President" and of "the Presidents of Russia and Ukraine"."""
    if not office.plural:
        return [office.country] if office.country else []
    codes, i = [], office.last
    while i < min(office.last + _LIST, draft.size):
        country = draft.country_at.get(i)
        if country is not None:
            codes.append(country.code)
            i = country.last
        elif draft.tokens.lowers[i] in ("of", "the", "and", ","):
            i += 1
        else:
            break
    return codes or ([office.country] if office.country else [])


def _stated(draft: Draft, hits: list[NameHit]) -> str | None:
    """The country that the text names with the person."""
    for hit in hits:
        if hit.country:
            return hit.country
    for hit in hits:
        for office in hit.offices:
            if office.organization and office.organization.settled_country:
                return office.organization.settled_country
    for hit in hits:
        if hit.body is not None and hit.body.settled_country:
            return hit.body.settled_country
    return next((code for hit in hits if (code := _in_apposition(draft, hit))), None)


def _in_apposition(draft: Draft, hit: NameHit) -> str | None:
    """The country of "X, a Turkish analyst", "X, a fellow at the Institute", "X of the Eastern Foundation"."""
    tokens = draft.tokens
    i = hit.last
    if i + 2 >= draft.size or not draft.same_sentence(i, hit.first):
        return None
    if tokens.lowers[i] in ("of", "from", "with", "at"):
        bodies = (draft.organization_at.get(j) for j in range(i + 1, min(i + _OWNER, draft.size)))
        body = next((found for found in bodies if found is not None), None)
        return body.settled_country if body and _is_one_phrase(draft, i + 1, body.first) else None
    if tokens.words[i] != ",":
        return None
    described = tokens.lowers[i + 1] in ("a", "an", "the", "who", "former", "now") or draft.cover[i + 1] == OFFICE
    for j in range(i + 1, min(i + _REACH, draft.size)):
        if tokens.words[j] in ".;" or not draft.same_sentence(j, i) or (tokens.words[j] == "," and j > i + 1):
            return None
        country = draft.country_at.get(j)
        if country and j < i + 5 and _describes(draft, country):
            return country.code
        owns = country is not None and bool(tokens.flags[min(country.last, draft.size - 1)] & Flag.POSSESSIVE)
        if country and owns and (described or j == i + 1):
            return country.code  # "X, who heads Turkey's ..."
        body = draft.organization_at.get(j)
        is_owner = (
            body is not None and j == i + 1 and bool(tokens.flags[min(body.last, draft.size - 1)] & Flag.POSSESSIVE)
        )
        if body and (described or is_owner) and body.settled_country:
            return body.settled_country
    return None


def _is_one_phrase(draft: Draft, first: int, last: int) -> bool:
    """Whether nothing but an article and an owner stands in front of a body: "of Istanbul's University"."""
    tokens = draft.tokens
    return all(
        tokens.lowers[i] in _BEFORE_PARTIES or tokens.flags[i] & (Flag.CAPITAL | Flag.POSSESSIVE)
        for i in range(first, last)
    )


def _describes(draft: Draft, country: CountryHit) -> bool:
    """Whether an adjective says whose a person is, not what an expert studies: "a Turkish analyst"."""
    if country.kind != "adjective" or country.plural or draft.cover[country.first] != COUNTRY:
        return False
    return draft.tokens.lowers[min(country.last, draft.size - 1)] not in TOPIC_EXPERTS


def _read_titles_without_name(draft: Draft, persons: list[Person]) -> None:
    """Use "the Russian President", "Japan’s PM", "the Serbian leader" for the one person of that office, or of no
    office, whose country nothing else tells."""
    stateless = [(person, hits) for person, hits in persons if person.country is None]
    held = {(person.country, head) for person, _ in persons for head in heads_of(person)}
    countries = {person.country for person, _ in persons}
    for office in draft.offices:
        if office.plural and office.head in TOP_OFFICES and not office.taken:
            _place_in_order(stateless, _countries_of(draft, office), countries)
        if office.taken or office.country is None or office.plural or office.unique != "state" or not stateless:
            continue
        if (office.country, office.head) not in held:
            if is_local(draft, office.country) and (home_of(draft), office.head) not in held:
                continue  # the one without a country is that of the text's home
            meant = [entry for entry in stateless if not _is_aside(draft, office, entry[1])]
            same = [entry for entry in meant if office.head in heads_of(entry[0])]
            found = same or _in_sentence(draft, office, meant)
            if not found and office.head in TOP_OFFICES and office.country not in countries:
                found = [entry for entry in meant if not entry[0].offices and entry in persons[:_MAIN]]
            _place(found, office.country, stateless, only=True)
    for i in draft.positions(_LEADERS):
        country = draft.country_ending.get(i)
        if country is None or not stateless or draft.cover[country.first] != COUNTRY or country.code in countries:
            continue
        same = [entry for entry in stateless if heads_of(entry[0]) & TOP_OFFICES or not entry[0].offices]
        _place(same, country.code, stateless, only=False)
        countries.add(country.code)


def _is_aside(draft: Draft, office: OfficeHit, hits: list[NameHit]) -> bool:
    """Whether a country is named but once and far from a person, in a text about another: "the prime minister of
    Ethiopia is expected, too", and not the one whom the text on Sudan is about."""
    counts = draft.country_counts()
    if counts[office.country or ""] > 1 or max(counts.values(), default=0) < _ABOUT:
        return False
    sentences = draft.tokens.sentences
    return all(abs(sentences[office.first] - sentences[hit.first]) > _NEAR for hit in hits)


def _place_in_order(stateless: list[Person], codes: list[str], taken: set[str | None]) -> None:
    """Give "the Presidents of Russia and Ukraine" to the persons without country or office, if they are as many."""
    bare = [entry for entry in stateless if not entry[0].offices]
    if len(codes) < 2 or len(bare) != len(codes) or taken.intersection(codes):
        return
    for entry, code in zip(bare, codes, strict=True):
        entry[0].country = code
        stateless.remove(entry)


def _place(found: list[Person], country: str, stateless: list[Person], *, only: bool) -> None:
    """Give the first person found a country; where only one may be meant, none if there are more."""
    if found and (len(found) == 1 or not only):
        found[0][0].country = country
        stateless.remove(found[0])


def _in_sentence(draft: Draft, office: OfficeHit, persons: list[Person]) -> list[Person]:
    """Those named in front of a title in its sentence: "X ... during his term as prime minister of Albania"."""
    sentence = draft.tokens.sentences[office.first]
    return [
        (person, hits)
        for person, hits in persons
        if not person.offices
        and any(draft.tokens.sentences[h.first] == sentence and h.last <= office.begin for h in hits)
    ]


def _of_relative(draft: Draft, hits: list[NameHit], of_name: dict[int, Participant]) -> str | None:
    """The country of the one whose wife, successor or aide the person is: "Y's chief of staff X"."""
    tokens = draft.tokens
    for hit in hits:
        i = min([hit.begin, *(office.begin for office in hit.offices if office.begin < hit.first)]) - 1
        if i > 0 and tokens.words[i] == ",":
            i -= 1
        relative = i > 0 and (tokens.lowers[i] in RELATIONS or tokens.lowers[i] in SUCCESSIONS)
        if relative:
            i -= 1
        own = i >= 0 and tokens.lowers[i] in _OWN
        if i < 0 or not (own or tokens.flags[i] & Flag.POSSESSIVE) or not (relative or hit.offices):
            continue
        owner = _person_before(draft, i, of_name, directly=not own)
        if owner is not None:
            return owner.country
    return None


def _person_before(draft: Draft, i: int, of_name: dict[int, Participant], *, directly: bool) -> Participant | None:
    """The last person named before a token; only one whose name ends there, if so asked."""
    for hit in reversed(draft.names):
        if hit.last <= i and id(hit) in of_name:
            return of_name[id(hit)] if hit.last == i or not directly else None
    return None
