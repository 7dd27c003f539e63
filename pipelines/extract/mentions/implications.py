"""The country that a text implies for an office without one: that of the list, of the city it is spoken in, of the
state the paragraph is about, or the home of the text itself."""

from dataclasses import dataclass, field
from typing import Final

from pipelines.extract.mentions.draft import COUNTRY, OTHER, CountryHit, Draft, NameHit, OfficeHit
from pipelines.extract.mentions.homes import filed_in, home_by_outlet, home_of, published_by
from pipelines.extract.mentions.spoken_of import country_by_places, country_spoken_of, is_spoken_of, spoken_of_most
from pipelines.extract.mentions.vocabulary import (
    AGENT_VERBS,
    INTERNATIONAL_OFFICES,
    LED,
    PERSON_VERBS,
    TRIPS,
    UNKNOWN_IN,
    USUAL_COUNTRIES,
)
from pipelines.parse.document import Flag

_SUCCEEDING: Final = frozenset(("current", "new", "incoming", "now"))
_MORE: Final = 1.5  # how often a country is named against another of which nobody holds an office
_TWICE: Final = 2  # mentions of a country that a text speaks of
_DESK: Final = 45  # tokens back within which the body of a spokesperson is named
_LED_REACH: Final = 6  # tokens of the phrase in front of "led by"
_NEARBY: Final = frozenset(("neighboring", "neighbouring", "nearby"))
_SENTENCES_BEFORE: Final = 2
_TRIP: Final = 7  # tokens from a name to a word of travel, and from there to the country travelled to
_PLACE_REACH: Final = 120  # tokens within which a place is looked for
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
    publisher = published_by(draft) or home_by_outlet(draft)
    barred = (visited_by(draft, hits) - {publisher}) | _without_office(hits) | _host_of_envoy(draft, hits)
    taken |= barred
    home = home_of(draft)
    found = (
        _usual(draft, hits)
        or _of_led(draft, hits)
        or opening_place(draft, sentence.first, first)
        or _of_desk(draft, hits)
        or _in_list(draft, sentence.first, first)
        or (published_by(draft) if _is_sent(hits) else None)
        or _beside(draft, sentence.first, first, hits)
        or _filed_in_named(draft, sentence.first, first, taken | ({publisher} if publisher else set()))
        or _subject_before(draft, sentence.ordinal, first, taken)
    )
    if found and found not in barred:
        return found
    local, only = filed_in(draft), country_spoken_of(draft)
    if only and only not in taken and not published_by(draft):
        return only
    if local and local not in taken and local != publisher:
        return local
    if home and home not in taken and (home in (published_by(draft), local) or is_spoken_of(draft, home)):
        return home
    visited = _visited_before(draft, first, taken) if heads else None
    if visited:
        return visited
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


def _visited_before(draft: Draft, first: int, closed: set[str]) -> str | None:
    """The country of the capital named last as a place in front of a name in its paragraph: "He arrived in Cairo."."""
    sentences, numbers = draft.document.sentences, draft.tokens.sentences
    paragraph = sentences[numbers[first]].paragraph
    for i in range(first - 1, max(first - _PLACE_REACH, -1), -1):
        hit = draft.country_at.get(i)
        if hit is not None and hit.kind == "capital" and draft.cover[i] == OTHER and hit.code not in closed:
            return hit.code if sentences[numbers[i]].paragraph == paragraph else None
    return None


def _filed_in_named(draft: Draft, start: int, first: int, barred: set[str]) -> str | None:
    """The country that a text is filed in, where the sentence names it in front of an office."""
    local = filed_in(draft)
    if local is None or local in barred or draft.country_counts()[local] < _TWICE:
        return None
    near = (draft.country_at.get(i) for i in range(start, first))
    return local if any(country is not None and country.code == local for country in near) else None


def _is_sent(hits: list[NameHit]) -> bool:
    """Whether an office is an envoy's for some place, whose government is not that of the place."""
    return any(
        office.head in ("envoy", "representative", "coordinator") and office.end > office.last
        for hit in hits
        for office in hit.offices
    )


def _of_desk(draft: Draft, hits: list[NameHit]) -> str | None:
    """The country of the body that a spokesperson without one speaks for: the one named last, not far back."""
    for hit in hits:
        for office in hit.offices:
            if office.head == "minister" and (country := _of_ministry(draft, office)) is not None:
                return country
            if not office.head.startswith("spokes") or office.organization is not None:
                continue
            for i in range(office.first, max(office.first - _DESK, 0), -1):
                body = draft.organization_ending.get(i)
                if body is not None and not body.outlet:
                    return body.settled_country
    return None


def _of_led(draft: Draft, hits: list[NameHit]) -> str | None:
    """The country of the group that the holder of an office leads: "a Chilean mission led by Trade Minister X"."""
    tokens = draft.tokens
    for hit in hits:
        i = min([hit.begin, *(office.begin for office in hit.offices if office.begin < hit.first)])
        if i < 3 or tokens.lowers[i - 1] != "by" or tokens.lowers[i - 2] not in LED:
            continue
        for j in range(i - 2, max(i - 2 - _LED_REACH, 0), -1):
            country = draft.country_ending.get(j)
            if country is not None and draft.same_sentence(country.first, i):
                return country.code if country.kind == "adjective" else None
            if not draft.is_word(j - 1) or tokens.flags[j - 1] & Flag.CLOSED:
                break
    return None


def _of_ministry(draft: Draft, office: OfficeHit) -> str | None:
    """The country of the ministry that a minister heads, where the text names it before: "the Lebanese Health Ministry
    ... Health Minister X"."""
    field, _, _ = office.title.lower().rpartition(" minister")
    for body in draft.organizations:
        if field and body.first < office.first and body.name.lower().endswith(f"{field} ministry"):
            return body.settled_country
    return None


def _host_of_envoy(draft: Draft, hits: list[NameHit]) -> set[str]:
    """The country that a text is filed in, for an ambassador of whom it says no more and who is another's there."""
    local = filed_in(draft)
    is_envoy = any(o.head == "ambassador" and o.end == o.last for hit in hits for o in hit.offices)
    return {local} if local is not None and is_envoy and published_by(draft) is None else set()


def _without_office(hits: list[NameHit]) -> set[str]:
    """The countries that have no office of a kind that the person holds: no "Prime Minister" is that of the U.S."""
    titles = (title for hit in hits for office in hit.offices for title in (office.title.lower(), office.head))
    return {code for title in titles for code in UNKNOWN_IN.get(title, ())}


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


def opening_place(draft: Draft, start: int, first: int) -> str | None:
    """The country or capital that opens the sentence as a place: "In Lima, economist X", "While in Chile, he"."""
    tokens = draft.tokens
    for i in range(start, min(start + 3, first)):
        hit = draft.country_at.get(i)
        if hit is not None and hit.kind == "capital" and draft.cover[i] == OTHER:
            return hit.code
        is_in = i > start and (tokens.lowers[i - 1] == "in" or tokens.lowers[i - 1] in _NEARBY)
        if hit is not None and hit.kind == "name" and is_in:
            return hit.code if tokens.words[hit.last] == "," else None
    return None


def _subject_before(draft: Draft, ordinal: int, first: int, taken: set[str]) -> str | None:
    """The country that opens this sentence or one shortly before it in the paragraph: "Thailand was more cautious.
    ..."."""
    sentences = draft.document.sentences
    for k in range(ordinal, max(ordinal - _SENTENCES_BEFORE, 0) - 1, -1):
        if sentences[k].paragraph != sentences[ordinal].paragraph:
            return None
        start = sentences[k].first
        if k == ordinal and (owner := _owner_between(draft, start, first, taken)) is not None:
            return owner
        hit = draft.country_at.get(start) or draft.country_at.get(start + 1)
        if hit is None or draft.cover[hit.first] != COUNTRY or hit.kind == "adjective" or hit.code in taken:
            continue
        if k < ordinal and draft.country_possessive(hit.last) and draft.opens_name(hit.last + 1):
            continue  # "Chile's Ana Sollar agreed. ..."
        if hit.last < draft.size and not draft.capitals.telling[hit.last] and not _describes_noun(draft, hit):
            return hit.code
    return None


def _owner_between(draft: Draft, start: int, first: int, taken: set[str]) -> str | None:
    """The country whose possessive stands between the subject of a sentence and a name in it: "Chile lifted its ban on
    Peru's gold after President X"."""
    owners = (draft.country_ending.get(i) for i in range(first - 1, start + 1, -1) if draft.country_possessive(i))
    return next((owner.code for owner in owners if owner is not None and owner.code not in taken), None)


def _describes_noun(draft: Draft, hit: CountryHit) -> bool:
    """Whether an abbreviation stands for the adjective: "U.S. helicopters"."""
    tokens = draft.tokens
    lower = tokens.lowers[hit.last]
    abbreviated = bool(tokens.flags[hit.first] & Flag.UPPER) and hit.last - hit.first == 1
    acts = (
        lower in AGENT_VERBS or lower in PERSON_VERBS or bool(tokens.flags[hit.last] & (Flag.CLOSED | Flag.POSSESSIVE))
    )
    return abbreviated and draft.is_word(hit.last) and not acts
