"""The grammar of organization names: a head word ("Ministry", "University") or a company suffix ("Corp.") gives them
away.

How far a name reaches is told in `organization_extent.py`.
"""

from typing import Final

from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import COUNTRY, ORGANIZATION, OTHER, Draft, OrganizationHit
from pipelines.extract.mentions.organization_extent import extend_left, extend_right, last_head
from pipelines.extract.mentions.vocabulary import (
    COMPANY_SUFFIXES,
    GENERIC_NAMES,
    GIVEN_NAMES,
    GROUP_NOUNS,
    HEAD_GROUPS,
    HEAD_WORDS,
    LAWS,
    OFFICE_WORDS,
    OUTLET_NOUNS,
    PLACE_HEADS,
    THING_HEADS,
    VENUES,
    WEAK_HEADS,
)
from pipelines.parse.document import Flag

_LONGEST_TAIL: Final = 4  # capitals behind a name among which the head of a law or a thing is looked for
_PORTFOLIO_HEADS: Final = frozenset(("minister", "ministers", "secretary", "undersecretary"))
_AT: Final = frozenset(("at", "in", "near", "outside", "to", "toured", "visited", "visit", "inside", "from"))


def find_organization_names(draft: Draft) -> None:
    """Append the organizations that a head word or a company suffix gives away, and cover their tokens."""
    _find_companies(draft)
    free = 0  # first token behind the name read last
    for i in draft.positions(HEAD_WORDS):
        if i >= free and draft.cover[i] is None and _may_be_head(draft, i):
            free = _read_name(draft, i)


def _find_companies(draft: Draft) -> None:
    tokens = draft.tokens
    for hit in draft.find(COMPANY_SUFFIXES):
        first = hit.first
        if first == 0 or tokens.words[first] in HEAD_GROUPS or draft.cover[first] is not None:
            continue
        end_of_name = first - 1 if tokens.words[first - 1] == "," else first
        start = extend_left(draft, end_of_name)
        if start < end_of_name and draft.same_sentence(start, first):
            add_organization(draft, OrganizationHit(start, hit.last, draft.text(start, hit.last)))


def _may_be_head(draft: Draft, i: int) -> bool:
    """Whether a head word has a capital that means something: in a title-case heading only if the text bears it out."""
    if draft.tokens.sentences[i] in draft.capitals.title_case:
        return draft.capitals.telling[i]
    return bool(draft.tokens.flags[i] & Flag.CAPITAL)


def _read_name(draft: Draft, head: int) -> int:
    """Read the name around the head word at a token; the index to go on from."""
    words = draft.tokens.words
    first = extend_left(draft, head)
    last = last_head(draft, head)
    head = last - 1
    last = extend_right(draft, last, words[head])
    if last - first == 1 and words[head] == "Parliament" and not draft.opens_name(last):
        if _is_of_members(draft, first):
            return last
        add_organization(draft, OrganizationHit(first, last, words[head], generic=True))
        return last
    if last - first == 1 or (words[head] == "House" and last == head + 1):
        return last
    if draft.text(first, last) in GENERIC_NAMES or _is_alliance_of_two(draft, first, head):
        return last
    if words[head] == "Government" and any(i in draft.country_at for i in range(first, last)):
        return last  # "the Government of Chile" is Chile
    if words[head] in WEAK_HEADS and last < len(words) and draft.tokens.lowers[last] in OFFICE_WORDS:
        return last  # "Iraqi Oil Minister"
    link = first - 2 if first > 2 and draft.tokens.lowers[first - 1] == "the" else first - 1
    if link > 0 and draft.tokens.lowers[link] in ("of", "for") and draft.tokens.lowers[link - 1] in _PORTFOLIO_HEADS:
        return last  # "Minister of Primary Industries"
    if words[head] in WEAK_HEADS and last - first == 2 and draft.tokens.lowers[first] in GIVEN_NAMES:
        return last  # "Samantha Power"
    if _opens_place_or_thing(draft, last):
        draft.claim(first, last + 1, OTHER)
        return last + 1
    if (words[head] in WEAK_HEADS and not _is_confirmed(draft, first, last)) or _is_building_as_place(
        draft, first, head
    ):
        draft.claim(first, last, OTHER)
        return last
    if not any(country.last > last for i in range(first, last) if (country := draft.country_at.get(i))):
        add_organization(draft, OrganizationHit(first, last, draft.text(first, last)))
    return last


def _is_alliance_of_two(draft: Draft, first: int, head: int) -> bool:
    """Whether a name is but a relation of two states: "the Chile-Peru Alliance"."""
    is_relation = draft.tokens.words[head] in ("Alliance", "Partnership", "Dialogue") and head - first > 2
    return is_relation and all(draft.cover[i] == COUNTRY or draft.tokens.words[i] in "-–" for i in range(first, head))


def _is_of_members(draft: Draft, first: int) -> bool:
    """Whether a body is a part of the title of its members: "a member of Parliament"."""
    lowers = draft.tokens.lowers
    return first > 1 and lowers[first - 1] == "of" and lowers[first - 2] in ("member", "members")


def _opens_place_or_thing(draft: Draft, last: int) -> bool:
    """Whether the word behind a name makes it a place or a thing: "Air Force Base", "Foreign Ministry Building"."""
    tokens = draft.tokens
    if last >= draft.size or not draft.capitals.telling[last] or not draft.same_sentence(last, last - 1):
        return False
    end = last
    while (
        end < draft.size and end - last < _LONGEST_TAIL and draft.is_name_word(end) and draft.same_sentence(end, last)
    ):
        end += 1
    if end - last > 1 and tokens.lowers[end - 1] in LAWS:
        return True  # "Ocean Shipping Reform Act"
    lower = tokens.lowers[last]
    return lower in PLACE_HEADS or (lower in THING_HEADS and tokens.words[last] not in HEAD_GROUPS)


def _is_confirmed(draft: Draft, first: int, last: int) -> bool:
    """Whether the text treats a name with a weak head as a body: by an abbreviation, a verb of speech, an owner, or,
    for companies and media, by a word that is a name of its own."""
    tokens = draft.tokens
    lower = tokens.lowers[last - 1]
    if lower in THING_HEADS:
        return _is_owned(draft, first)
    if last + 2 < draft.size and tokens.words[last] in "([" and tokens.flags[last + 1] & Flag.UPPER:
        return True
    is_of_state = first > 0 and draft.country_possessive(first - 1)
    if _is_owned(draft, first) or (is_of_state and tokens.words[last - 1] in ("Office", "Board", "Registry")):
        return True
    if tokens.words[first] == "Office" and last - first > 2:
        return True  # "Office of the President"
    behind = tokens.lowers[last] if last < draft.size else ""
    if behind in OUTLET_NOUNS or behind in GROUP_NOUNS:
        return True
    in_front = tokens.lowers[first - 1] if first else ""
    if behind in ("said", "says", "reported", "reports") or in_front in ("told", "by"):
        return True
    if HEAD_GROUPS.get(tokens.words[last - 1]) not in ("media", "business"):
        return False
    return any(draft.is_word(i) and not is_common(tokens.lowers[i]) for i in range(first, last - 1))


def _is_owned(draft: Draft, first: int) -> bool:
    """Whether the possessive of an organization stands in front: "the Eastern Council's Security Initiative"."""
    return (
        first > 0 and bool(draft.tokens.flags[first - 1] & Flag.POSSESSIVE) and first - 1 in draft.organization_ending
    )


def _is_building_as_place(draft: Draft, first: int, head: int) -> bool:
    """Whether a museum or the like is only where something takes place: "at the City Art Museum"."""
    lowers = draft.tokens.lowers
    if lowers[head] in ("center", "centre") and head > first and lowers[head - 1] in VENUES:
        return True
    if lowers[head] not in PLACE_HEADS:
        return False
    i = first - 2 if first > 1 and lowers[first - 1] == "the" else first - 1
    return i >= 0 and lowers[i] in _AT and lowers[i] != "from"


def _is_hyphened(draft: Draft, hit: OrganizationHit) -> bool:
    """Whether a hyphen binds a name to another: "the EU-Ghana Forum"."""
    words = draft.tokens.words
    return (hit.first > 0 and words[hit.first - 1] in ("-", "–")) or (hit.last < draft.size and words[hit.last] in "-–")


def add_organization(draft: Draft, hit: OrganizationHit) -> None:
    """Record an organization and cover its tokens, and so the country or the abbreviation in its name."""
    for i in range(hit.first, hit.last):
        inner = draft.organization_at.pop(i, None)
        if inner is not None:
            inner.swallowed = True
            has_country = any(j in draft.country_at for j in range(hit.first, hit.last))
            hit.international = hit.international or (inner.international and not hit.key and not has_country)
            hit.joint = hit.joint or (inner.international and has_country and _is_hyphened(draft, inner))
            if hit.country is None and not hit.key and not inner.ambiguous and not has_country:
                hit.country = inner.country  # "the Committee of the State Duma"
    draft.organizations.append(hit)
    draft.organization_at[hit.first] = hit
    draft.organization_ending[hit.last] = hit
    if hit.last - hit.first > 1 and not (hit.generic or hit.of_person or hit.name.lower().endswith("administration")):
        draft.openings.setdefault(draft.tokens.words[hit.first], hit)
    draft.claim(hit.first, hit.last, ORGANIZATION)
