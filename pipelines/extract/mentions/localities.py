"""Offices held in a city or a part of a country, and the country it lies in: "Kharkiv Mayor", "the governor of Almaty
Region", "Lagos State Governor"."""

from typing import Final

from pipelines.extract.gazetteer.cities import find_cities
from pipelines.extract.gazetteer.regions import REGIONS
from pipelines.extract.mentions.draft import Draft, OfficeHit
from pipelines.extract.mentions.vocabulary import DIVISION_ADJECTIVES, DIVISIONS, LOCAL_OFFICES, TOP_OFFICES
from pipelines.parse.document import Flag

_LONGEST: Final = 3  # words of the name of a place, without "Region"
_SMALLEST_CITY: Final = 50_000  # inhabitants of a city of a country that the text does not name


def read_locality(draft: Draft, office: OfficeHit) -> None:
    """Set the country of a local office from the place it is held in, and widen the office over that place."""
    if office.country is not None or office.organization is not None:
        return
    if office.head in LOCAL_OFFICES and _read_in_front(draft, office):
        return
    if office.head in LOCAL_OFFICES or office.head in TOP_OFFICES:
        _read_behind(draft, office)


def _read_in_front(draft: Draft, office: OfficeHit) -> bool:
    """Read "Kharkiv Mayor", "Odesa's mayor", "Lagos State Governor", "Belgorod regional governor"; say whether."""
    tokens = draft.tokens
    head = office.first
    opener = tokens.lowers[head]
    if office.last - head > 1 and (opener in DIVISIONS or opener in DIVISION_ADJECTIVES):
        head += 1  # the division belongs to the place
    last = office.first
    if last and tokens.flags[last - 1] & Flag.POSSESSIVE:
        last -= 1
    if last and tokens.lowers[last - 1] in DIVISIONS:
        last -= 1
    for length in range(min(_LONGEST, last), 0, -1):
        country = _country_of(draft, last - length, last)
        if country is not None and draft.same_sentence(last - length, head):
            office.country, office.begin, office.first = country, last - length, head
            return True
    return False


def _read_behind(draft: Draft, office: OfficeHit) -> None:
    """Read "the mayor of Kharkiv", "governor of the Tula region", "the President of Catalonia"."""
    lowers = draft.tokens.lowers
    at = office.last
    if at + 1 >= draft.size or lowers[at] not in ("of", "in"):
        return
    first = at + 2 if lowers[at + 1] == "the" and at + 2 < draft.size else at + 1
    for length in range(min(_LONGEST, draft.size - first), 0, -1):
        last = first + length
        country = _country_of(draft, first, last)
        if country is not None and office.head in TOP_OFFICES and draft.text(first, last) not in REGIONS:
            continue  # no city has a president
        if country is not None and draft.same_sentence(at, last - 1):
            office.country = country
            office.end = last + 1 if last < draft.size and lowers[last] in DIVISIONS else last
            return


def _country_of(draft: Draft, first: int, last: int) -> str | None:
    """The country of the place whose name a span of tokens is: one that the text names, or else the likeliest."""
    if not draft.tokens.flags[first] & Flag.CAPITAL or not draft.is_free(first, last):
        return None
    name = draft.text(first, last)
    region = REGIONS.get(name)
    if region is not None:
        return region.country
    cities = [city for city in find_cities(name) if city.otherwise is None]
    named = {country.code for country in draft.countries} if cities else set()
    for city in cities:
        if city.country in named:
            return city.country
    return cities[0].country if cities and cities[0].population > _SMALLEST_CITY else None
