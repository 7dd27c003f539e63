"""The country that a text implies for an office without one: that of the list, of the city it is spoken in, of the
state the paragraph is about, or the home of the text itself."""

from dataclasses import dataclass, field

from pipelines.extract.mentions.draft import COUNTRY, OTHER, Draft, NameHit
from pipelines.extract.mentions.vocabulary import HOME_TITLES, HOMES, INTERNATIONAL_OFFICES

_SUCCEEDING = frozenset(("current", "new", "incoming", "now"))
_SENTENCES_BEFORE = 2
_LIST_REACH = 60  # tokens within which an item of a list is looked for


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
    found = (
        _in_list(draft, sentence.first, first)
        or _beside(draft, sentence.first, first, hits)
        or _in_city(draft, sentence.first, first)
        or _subject_before(draft, sentence.ordinal, taken)
    )
    if found:
        return found
    home = home_of(draft)
    if home and home not in taken:
        return home
    strange = held.countries if heads else taken
    ranked = draft.country_counts().most_common()
    for closed in (strange, taken, frozenset[str]()):
        free = next((code for code, _ in ranked if code not in closed), None)
        if free:
            return free
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
        if hit.last < draft.size and not draft.capitals.telling[hit.last]:
            return hit.code
    return None


def home_of(draft: Draft) -> str | None:
    """The country at whose government's hand a text was written, by its address or the words that open its title."""
    url = draft.document.url or ""
    for mark, code in HOMES.items():
        if mark in url:
            return code
    opening = " ".join(draft.tokens.lowers[:3]) if draft.tokens.lowers else ""
    return next((code for words, code in HOME_TITLES.items() if opening.startswith(words)), None)
