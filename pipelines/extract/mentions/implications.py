"""The country that a text implies for an office without one: that of the list, of the city it is spoken in, of the
state the paragraph is about, or the home of the text itself."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from pipelines.extract.gazetteer.cities import find_city
from pipelines.extract.mentions.draft import COUNTRY, OTHER, CountryHit, Draft, NameHit
from pipelines.extract.mentions.vocabulary import (
    AGENT_VERBS,
    HOME_TITLES,
    HOMES,
    INTERNATIONAL_OFFICES,
    OWN_HOMES,
    PERSON_VERBS,
    SELF_NAMING,
    TRIPS,
    UNKNOWN_IN,
    USUAL_COUNTRIES,
)
from pipelines.parse.document import Flag
from schemas.countries import FORMS

_SUCCEEDING: Final = frozenset(("current", "new", "incoming", "now"))
DATELINE_REACH: Final = 60  # tokens at the head of a text among which its dateline is
_FEW, _FAR_MORE = 4, 3  # mentions of the one country a text is about, and how many times those of another
_MORE: Final = 1.5  # how often a country is named against another of which nobody holds an office
_LARGE_CITY: Final = 100_000  # inhabitants
_TWICE: Final = 2  # mentions of a country that a text speaks of
_DESK: Final = 45  # tokens back within which the body of a spokesperson is named
_SENTENCES_BEFORE: Final = 2
_TRIP: Final = 7  # tokens from a name to a word of travel, and from there to the country travelled to
_LIST_REACH: Final = 60  # tokens within which an item of a list is looked for


@dataclass(slots=True)
class Held:
    """The offices whose countries a text says: the countries by the head of the office, and all of them."""

    by_head: dict[str, set[str]] = field(default_factory=dict)
    countries: set[str] = field(default_factory=set)

    def add(self, head: str, country: str) -> None:
        self.by_head.setdefault(head, set()).add(country)
        self.countries.add(country)


def is_international(draft: Draft, hits: list[NameHit]) -> bool:
    """Whether an office is held in a body of no country, or is of the kind that such bodies have."""
    offices = [office for hit in hits for office in hit.offices]
    if any(office.organization and not office.organization.settled_country for office in offices):
        return True
    return any(o.head in INTERNATIONAL_OFFICES for o in offices) and any(b.international for b in draft.organizations)


def implied_country(draft: Draft, hits: list[NameHit], held: Held) -> str | None:
    """The country of a person of whose office no country is said. `held` are those said."""
    first = min(hit.begin for hit in hits)
    sentence = draft.document.sentences[draft.tokens.sentences[first]]
    heads = {office.head for hit in hits for office in hit.offices if office.unique == "state"}
    taken = set().union(*(held.by_head.get(head, ()) for head in heads))
    publisher = published_by(draft) or _home_by_outlet(draft)
    barred = (visited_by(draft, hits) - {publisher}) | _without_office(hits)
    taken |= barred
    home = home_of(draft)
    found = (
        _usual(draft, hits)
        or _of_desk(draft, hits)
        or _in_list(draft, sentence.first, first)
        or (published_by(draft) if published_by(draft) not in taken else None)
        or _beside(draft, sentence.first, first, hits)
        or _in_city(draft, sentence.first, first)
        or _filed_in_named(draft, sentence.first, first, taken | ({publisher} if publisher else set()))
        or _subject_before(draft, sentence.ordinal, taken)
    )
    if found and found not in barred:
        return found
    local, only = filed_in(draft), country_spoken_of(draft)
    if only and only not in taken and not published_by(draft):
        return only
    if local and local not in taken and local != publisher and draft.country_counts()[local] >= _TWICE:
        return local
    if home and home not in taken and (home in (published_by(draft), local) or is_spoken_of(draft, home)):
        return home
    strange = (held.countries if heads else taken) | barred
    ranked = [code for code, _ in spoken_of_most(draft)]
    only = country_spoken_of(draft)
    if only and only not in taken:
        return only
    counts = dict(spoken_of_most(draft))
    first_free = next((code for code in ranked if code not in taken | barred), None)
    first_strange = next((code for code in ranked if code not in strange), None)
    if first_free and counts[first_free] >= _MORE * counts.get(first_strange or "", 0):
        return first_free
    for closed in (strange, taken, barred):
        free = next((code for code in ranked if code not in closed), None)
        if free:
            return free
    return country_by_places(draft)


def _filed_in_named(draft: Draft, start: int, first: int, barred: set[str]) -> str | None:
    """The country that a text is filed in, where the sentence names it in front of an office."""
    local = filed_in(draft)
    if local is None or local in barred or draft.country_counts()[local] < _TWICE:
        return None
    near = (draft.country_at.get(i) for i in range(start, first))
    return local if any(country is not None and country.code == local for country in near) else None


def _of_desk(draft: Draft, hits: list[NameHit]) -> str | None:
    """The country of the body that a spokesperson without one speaks for: the one named last, not far back."""
    for hit in hits:
        for office in hit.offices:
            if not office.head.startswith("spokes") or office.organization is not None:
                continue
            for i in range(office.first, max(office.first - _DESK, 0), -1):
                body = draft.organization_ending.get(i)
                if body is not None:
                    return body.settled_country
    return None


def _without_office(hits: list[NameHit]) -> set[str]:
    """The countries that have no office of a kind that the person holds: no "Prime Minister" is that of the U.S."""
    titles = (title for hit in hits for office in hit.offices for title in (office.title.lower(), office.head))
    return {code for title in titles for code in UNKNOWN_IN.get(title, ())}


def country_spoken_of(draft: Draft) -> str | None:
    """The country that a text speaks of far more than of any other."""
    ranked = spoken_of_most(draft)[:2]
    if not ranked or ranked[0][1] < _FEW or (len(ranked) > 1 and ranked[0][1] < _FAR_MORE * ranked[1][1]):
        return None
    return ranked[0][0]


def country_by_places(draft: Draft) -> str | None:
    """The country of a text that names none: that of most of its bodies, capitals and cities."""
    if draft.countries:
        return None
    found = Counter(hit.code for hit in draft.capital_places)
    found.update(body.settled_country for body in draft.organizations if body.settled_country and not body.swallowed)
    for hit in draft.names:
        city = find_city(draft.text(hit.first, hit.last)) if hit.placed else None
        if city is not None and city.otherwise is None and city.population > _LARGE_CITY:
            found[city.country] += 1
    ranked = found.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None


def is_spoken_of(draft: Draft, code: str | None) -> bool:
    """Whether a text names a country at least half as often as the one it names most."""
    counts = dict(spoken_of_most(draft))
    return not counts or counts.get(code or "", 0) * 2 >= max(counts.values())


def spoken_of_most(draft: Draft) -> list[tuple[str, int]]:
    """The countries of a text and how often each is named, its bodies counted with it; the most frequent first."""
    counts = draft.country_counts().copy()
    for body in draft.organizations:
        country = body.settled_country
        if country is not None and country in counts and not body.swallowed:
            counts[country] += 1
    return counts.most_common()


def visited_by(draft: Draft, hits: list[NameHit]) -> set[str]:
    """The countries that persons are said to travel to, and so are not theirs: "X's visit to Y", "X arrived in Y"."""
    lowers = draft.tokens.lowers
    found = set()
    for hit in hits:
        end = min(hit.last + _TRIP, draft.size)
        travels = next((i for i in range(hit.last, end) if lowers[i] in TRIPS), end)
        for i in range(travels, min(travels + _TRIP, draft.size)):
            country = draft.country_at.get(i)
            if country is not None:
                link = lowers[i - 2] if lowers[i - 1] == "the" else lowers[i - 1]
                if link in ("to", "visited", "visiting", "visits", "toured"):
                    found.add(country.code)
                break
            if lowers[i] in (".", ";", '"', "”") or not draft.same_sentence(i, hit.first):
                break
    return found


def _usual(draft: Draft, hits: list[NameHit]) -> str | None:
    """The country of a title that few states have: of those the first that the text names, or else the likeliest."""
    for office in (office for hit in hits for office in hit.offices):
        codes = USUAL_COUNTRIES.get(office.title.lower()) or USUAL_COUNTRIES.get(office.head)
        if codes:
            named = draft.country_counts()
            home = filed_in(draft)
            if home in codes:
                return home
            return max((code for code in codes if code in named), key=lambda code: named[code], default=codes[0])
    return None


def _in_list(draft: Draft, start: int, first: int) -> str | None:
    """The country of the item before in a list parted by semicolons: "Ukrainian Foreign Minister X; Defense Minister
    Y"."""
    words = draft.tokens.words
    if ";" not in words[max(start, first - _LIST_REACH) : first]:
        return None
    before = (draft.country_ending.get(i) for i in range(first, max(start, first - _LIST_REACH), -1))
    return next((hit.code for hit in before if hit is not None), None)


def _beside(draft: Draft, start: int, first: int, hits: list[NameHit]) -> str | None:
    """The country of another office in front of it in the sentence, of other kind or held before it: "led by current
    president X"."""
    own = {office.head for hit in hits for office in hit.offices}
    succeeds = any(draft.tokens.lowers[i] in _SUCCEEDING for i in range(max(first - 4, start), first))
    for i in range(first - 1, max(start, first - _LIST_REACH) - 1, -1):
        office = draft.office_at.get(i)
        if office is None or not office.taken:
            continue
        body = office.organization
        code = office.country or (body.settled_country if body else None)
        if code and (succeeds or office.head not in own):
            return code
    return None


def _in_city(draft: Draft, start: int, first: int) -> str | None:
    """The country of the capital that opens the sentence as a place: "In Canberra, lawmaker X"."""
    for i in range(start, min(start + 3, first)):
        hit = draft.country_at.get(i)
        if hit is not None and hit.kind == "capital" and draft.cover[i] == OTHER:
            return hit.code
    return None


def _subject_before(draft: Draft, ordinal: int, taken: set[str]) -> str | None:
    """The country that opens this sentence or one shortly before it in the paragraph: "Thailand was more cautious.
    ..."."""
    sentences = draft.document.sentences
    for k in range(ordinal, max(ordinal - _SENTENCES_BEFORE, 0) - 1, -1):
        if sentences[k].paragraph != sentences[ordinal].paragraph:
            return None
        start = sentences[k].first
        hit = draft.country_at.get(start) or draft.country_at.get(start + 1)
        if hit is None or draft.cover[hit.first] != COUNTRY or hit.kind == "adjective" or hit.code in taken:
            continue
        if hit.last < draft.size and not draft.capitals.telling[hit.last] and not _describes_noun(draft, hit):
            return hit.code
    return None


def home_of(draft: Draft) -> str | None:
    """The country a text is written in: by its address, the words that open its title, the outlet that speaks in it,
    its dateline; worked out once."""
    if draft.home is None:
        draft.home = published_by(draft) or _home_by_outlet(draft) or filed_in(draft) or ""
    return draft.home or None


def _home_by_outlet(draft: Draft) -> str | None:
    """The home of the agency in the dateline, and of an outlet whose own texts name it, as Voice of America's do."""
    dateline = draft.document.dateline
    for body in draft.organizations:
        if not body.outlet or body.key not in OWN_HOMES:
            continue
        in_dateline = dateline is not None and dateline.agency is not None and body.first < DATELINE_REACH
        if in_dateline or body.key in SELF_NAMING:
            return OWN_HOMES[body.key]
    return None


def is_local(draft: Draft, country: str | None) -> bool:
    """Whether a text is filed in its home, and a country is another."""
    local = filed_in(draft)
    return local is not None and local == home_of(draft) and local != country


def _describes_noun(draft: Draft, hit: CountryHit) -> bool:
    """Whether an abbreviation stands for the adjective: "U.S. helicopters"."""
    tokens = draft.tokens
    lower = tokens.lowers[hit.last]
    abbreviated = bool(tokens.flags[hit.first] & Flag.UPPER) and hit.last - hit.first == 1
    acts = (
        lower in AGENT_VERBS or lower in PERSON_VERBS or bool(tokens.flags[hit.last] & (Flag.CLOSED | Flag.POSSESSIVE))
    )
    return abbreviated and draft.is_word(hit.last) and not acts


def filed_in(draft: Draft) -> str | None:
    """The country of the place in the dateline, from which a text was filed."""
    dateline = draft.document.dateline
    if dateline is None:
        return None
    place, _, country = dateline.place.partition(", ")
    named = FORMS.get(country)
    if named is not None and named.codes:
        return named.codes[0]
    city = find_city(place)
    return city.country if city else None


def published_by(draft: Draft) -> str | None:
    """The country whose government publishes a text, by its address or the words that open its title."""
    url = draft.document.url or ""
    for mark, code in HOMES.items():
        if mark in url:
            return code
    opening = " ".join(draft.tokens.lowers[:3]) if draft.tokens.lowers else ""
    return next((code for words, code in HOME_TITLES.items() if opening.startswith(words)), None)
