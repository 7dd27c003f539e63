"""`find_places`: the cities, sites and countries of a document, and where its dateline lies.

A name is a place where a preposition or a country beside it says so, unless it is the name of a person or organization.
"""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import chain
from typing import Final, Protocol

from pipelines.extract.dates.vocabulary import MONTHS, WEEKDAYS
from pipelines.extract.gazetteer.cities import City, find_cities
from pipelines.extract.gazetteer.regions import REGIONS
from pipelines.extract.model import Mention, Participant, Place
from pipelines.extract.places.mention import Atlas, PlaceMention
from pipelines.extract.places.sites import Site, find_sites
from pipelines.extract.places.unknown import find_unknown
from pipelines.extract.places.vocabulary import DESCRIBED_BY, PLACE_PREPOSITIONS, STRICT_PREPOSITIONS
from pipelines.parse.document import Document, Flag
from pipelines.parse.words import CLOSED_CLASS

LONGEST_CITY: Final = 4  # tokens
_NO_CITIES: Final = CLOSED_CLASS.union(MONTHS, WEEKDAYS)  # where one is a city somewhere, it is not meant
# Times the inhabitants: a city that is this much larger is meant, whatever countries are named.
CLEARLY_LARGER: Final = 20
_SETTLEMENTS: Final = frozenset(("capital", "city", "town", "port", "village"))
_BESIDE: Final = frozenset(("near", "in", "outside", "at", ",", "of"))


class Cast(Protocol):
    """What is needed of the participants and mentions of a document."""

    @property
    def participants(self) -> list[Participant]: ...

    @property
    def mentions(self) -> list[Mention]: ...


@dataclass(slots=True)
class Places:
    """The places of a document, each once; the spans that name them, in order; and the place of its dateline."""

    places: list[Place]
    mentions: list[PlaceMention]
    dateline: Place | None


def find_places(document: Document, cast: Cast) -> Places:
    """Find the places of a document."""
    return _Finder(document, cast).run()


def _span(mention: PlaceMention | Mention) -> tuple[int, int]:
    return mention.first, mention.last


class _Finder:
    """One document, the tokens that names of participants cover, and the places so far."""

    def __init__(self, document: Document, cast: Cast) -> None:
        self.document = document
        self.tokens = document.tokens
        self.atlas = Atlas()
        self.countries = {p.country for p in cast.participants if p.kind == "country" and p.country}
        self.country_at: dict[int, Mention] = {}
        self.taken = bytearray(len(document.tokens))
        for mention in cast.mentions:
            kind = mention.participants[0].kind if mention.participants else ""
            if kind == "country":
                self.country_at[mention.first] = mention
            elif mention.form in ("name", "alias"):
                self.taken[mention.first : mention.last] = b"\x01" * (mention.last - mention.first)
        self.found: list[PlaceMention] = []

    def run(self) -> Places:
        dateline = self._dateline()
        sites = sorted(find_sites(self.tokens, self.taken))
        self._cities(dateline)
        self._countries()
        self.found.sort(key=lambda mention: mention.first)
        self._sites(sites, dateline)
        self._unknown(dateline)
        self.found.sort(key=lambda mention: mention.first)
        return Places(list(self.atlas.by_id.values()), self.found, dateline)

    def _text(self, first: int, last: int) -> str:
        return self.document.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def _preposition(self, first: int) -> str:
        """The word in front of a place, past an article and what describes it ("in the port city of")."""
        lowers = self.tokens.lowers
        i = first - 1
        if i >= 0 and lowers[i] == "the":
            i -= 1
        is_described = i >= 1 and lowers[i] == "of" and lowers[i - 1] in DESCRIBED_BY
        is_apposed = i >= 1 and lowers[i] == "," and lowers[i - 1] in _SETTLEMENTS  # "the Chilean capital, Santiago"
        if is_described or is_apposed:
            while i >= 0 and first - i < 9 and lowers[i] not in STRICT_PREPOSITIONS:
                i -= 1
        elif i >= 1 and lowers[i] in ("downtown", "central", "nearby", "neighbouring", "neighboring"):
            i -= 1
        return lowers[i] if i >= 0 and lowers[i] in PLACE_PREPOSITIONS else ""

    def _cities(self, dateline: Place | None) -> None:
        tokens, flags = self.tokens, self.tokens.flags
        end = len(tokens)
        i = 0
        while i < end:
            if not flags[i] & Flag.CAPITAL or self.taken[i] or self.tokens.lowers[i] in _NO_CITIES:
                i += 1
                continue
            mention = self.country_at.get(i)
            if mention is not None and mention.form != "capital":
                i = max(mention.last, i + 1)
                continue
            i = self._city_at(i, dateline)

    def _city_at(self, first: int, dateline: Place | None) -> int:
        """Read a city at a capital; returns the token after it."""
        tokens, flags = self.tokens, self.tokens.flags
        last = first + 1
        while last < len(tokens) and last - first < LONGEST_CITY and not self.taken[last]:
            if tokens.sentences[last] != tokens.sentences[first]:
                break
            joins = tokens.words[last] in ("de", "-", "la", "el", "del", "am", "al")
            if not (flags[last] & Flag.CAPITAL and not flags[last] & Flag.CLOSED) and not joins:
                break
            last += 1
        preposition = self._preposition(first)
        for stop in range(last, first, -1):
            country = self._country_behind(stop)
            if not preposition and country is None:
                continue
            name = self._text(first, stop)
            if name in REGIONS and (not REGIONS[name].is_doubtful or preposition == "in"):
                if code := REGIONS[name].country:
                    self.found.append(PlaceMention(first, stop, self.atlas.site(name, code), "region", preposition))
                return stop
            city = self._choose(name, country, preposition, dateline)
            if city is not None:
                begin = first - 1 if first and self.tokens.words[first - 1] == "The" else first
                place = self.atlas.city(city, self._text(begin, stop))
                self.found.append(PlaceMention(begin, stop, place, "city", preposition))
                return stop
        return last

    def _country_behind(self, i: int) -> str | None:
        """The country written behind a city: "Jeddah, Saudi Arabia"."""
        if i + 1 < len(self.tokens) and self.tokens.words[i] == ",":
            mention = self.country_at.get(i + 1)
            if mention is not None and mention.form in ("name", "alias"):
                return mention.participants[0].country
        return None

    def _choose(self, name: str, country: str | None, preposition: str, dateline: Place | None) -> City | None:
        """The city of this name that is meant: in the country written beside it, else the likeliest one, unless another
        lies in a country that the text names and is not dwarfed by it."""
        cities = find_cities(name)
        if not cities:
            return None
        if country is not None:
            return next((city for city in cities if city.country == country), None)
        first = cities[0]
        if first.otherwise and preposition not in STRICT_PREPOSITIONS:
            return None
        named = self.countries | ({dateline.country} if dateline and dateline.country else set())
        if first.country in named:
            return first
        for city in cities[1:]:
            if city.country in named and city.population * CLEARLY_LARGER > first.population:
                return city
        return None if first.otherwise == "person" else first

    def _countries(self) -> None:
        """Countries where a preposition of place stands in front."""
        for mention in self.country_at.values():
            if mention.form in ("name", "alias") and len(mention.participants) == 1:
                preposition = self._preposition(mention.first)
                code = mention.participants[0].country
                if code and preposition:
                    place = self.atlas.country(code)
                    self.found.append(PlaceMention(mention.first, mention.last, place, "country", preposition))

    def _sites(self, sites: list[Site], dateline: Place | None) -> None:
        """Sites, each in the country of a place that the text names near it, else of the dateline, else of a stay."""
        known = list(self.found)
        towns = [mention for mention in known if mention.kind == "city"]
        home = dateline or next((m.place for m in known if m.preposition in ("in", "to")), None)
        home = home or (towns[0].place if towns else None)
        town_of_sentence: dict[int, Place] = {}
        for town in towns:
            if town.preposition != "from":
                town_of_sentence.setdefault(self.tokens.sentences[town.first], town.place)
        for site in sites:
            near = town_of_sentence.get(self.tokens.sentences[site.first], home)
            country = site.country or self._country_beside(site, known) or (near.country if near else None)
            place = self.atlas.site(self._text(site.first, site.last), country)
            self.found.append(PlaceMention(site.first, site.last, place, "site", self._preposition(site.first)))

    def _unknown(self, dateline: Place | None) -> None:
        """Places by the grammar around their names, in the country of the place named before them."""
        headings = bytearray(len(self.tokens))
        for sentence in self.document.sentences:
            if sentence.is_heading:
                headings[sentence.first : sentence.last] = b"\x01" * (sentence.last - sentence.first)
        for first, last in chain(map(_span, self.found), map(_span, self.country_at.values())):
            self.taken[first:last] = b"\x01" * (last - first)
        known = sorted(self.found, key=lambda mention: mention.first)
        firsts = sorted(self.country_at)
        for unknown in find_unknown(self.tokens, self.taken, headings):
            name = self._text(unknown.first, unknown.last)
            if name in REGIONS or find_cities(name):
                continue  # known, and refused before
            at = bisect_left(known, unknown.first, key=lambda mention: mention.first)
            near = known[at - 1].place if at else dateline
            code = self._country_behind(unknown.last) or (near.country if near is not None else None)
            if code is None and firsts:
                code = self._nearest_country(firsts, unknown.first)
            place = self.atlas.site(name, code)
            kind = "region" if unknown.is_area else "city"
            self.found.append(PlaceMention(unknown.first, unknown.last, place, kind, self._preposition(unknown.first)))

    def _nearest_country(self, firsts: list[int], token: int) -> str | None:
        """The country that is named nearest to a token; `firsts` are the tokens of all that are named, in order."""
        at = bisect_left(firsts, token)
        near = firsts[max(0, at - 1) : at + 1]
        return self.country_at[min(near, key=lambda first: abs(first - token))].participants[0].country

    def _country_beside(self, site: Site, known: list[PlaceMention]) -> str | None:
        """The country of the city in the name of a site or behind it ("near Belgrade")."""
        if site.last - site.first > 1:
            cities = find_cities(self.tokens.words[site.last - 1])
            if cities and not cities[0].otherwise:
                return cities[0].country
        at = bisect_left(known, site.last, key=lambda mention: mention.first)
        if at < len(known) and known[at].first - site.last <= 3 and self.tokens.lowers[site.last] in _BESIDE:
            return known[at].place.country
        return None

    def _dateline(self) -> Place | None:
        """The place that a dateline names: "CANBERRA, Australia", "Baku"."""
        dateline = self.document.dateline
        if dateline is None:
            return None
        name, _, rest = (part.strip() for part in dateline.place.partition(","))
        cities = find_cities(name)
        if not cities:
            return None
        mentions = [
            m for m in self.country_at.values() if dateline.start <= m.start < dateline.end and m.form != "capital"
        ]
        code = mentions[0].participants[0].country if mentions and rest else None
        city = next((city for city in cities if city.country == code), None) or self._choose(name, None, "in", None)
        return self.atlas.city(city or cities[0], name.title() if name.isupper() else name)
