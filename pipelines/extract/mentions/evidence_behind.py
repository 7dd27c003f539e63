"""What the words behind a name tell of its kind (a verb, a possession, an apposition), and what listed names share."""

from typing import Final

from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import OFFICE, TITLE, Draft, NameHit
from pipelines.extract.mentions.points import DECISIVE, ORGANIZATION_FROM, PERSON_FROM
from pipelines.extract.mentions.vocabulary import (
    COMPANY_NOUNS,
    COMPANY_POSTS,
    EMPLOYEES,
    GIVEN_NAMES,
    GROUP_NOUNS,
    HONORIFIC_WORDS,
    LOOSE_TITLES,
    OUTLET_NOUNS,
    PARTY_NOUNS,
    PEOPLES,
    PERSON_VERBS,
    PERSONAL_POSTS,
    POSSESSIONS,
    SPEECH_VERBS,
    THING_NOUNS,
)
from pipelines.parse.document import Flag

_LONGEST_DESCRIPTION: Final = 5  # tokens in front of a name
_PHRASE_ENDS: Final = frozenset(
    (",", ".", "of", "in", "that", "which", "who", "for", "at", "on", "with", "from", "to", "and", "based")
)


def weigh_behind(draft: Draft, hit: NameHit, count: int) -> None:
    """Points for the words behind the name."""
    tokens = draft.tokens
    i = hit.last
    if i >= draft.size or not draft.same_sentence(i, hit.first):
        return
    lower = tokens.lowers[i]
    following = tokens.lowers[i + 1] if i + 1 < draft.size else ""
    if lower in PERSON_VERBS:
        hit.person += 2
        hit.cued = True
        hit.organization += 4 if lower in ("reported", "reports") and tokens.lowers[hit.first] not in GIVEN_NAMES else 0
    elif lower == ",":
        _weigh_apposition(draft, hit, i + 1)
    elif lower in OUTLET_NOUNS or (lower == "news" and following == "agency"):
        hit.organization += DECISIVE
    elif (
        lower in ("boss", "chief", "executives", "leader", "leaders", "fighters", "militants")
        and not hit.cued
        and not hit.other
    ):
        hit.organization += 4
    elif lower in PARTY_NOUNS and not hit.offices and hit.words[-1] not in PEOPLES and _is_described(draft, hit):
        hit.organization += 2 * DECISIVE
    elif lower in GROUP_NOUNS and not hit.offices:
        hit.organization += 4 if hit.begin and tokens.lowers[hit.begin - 1] == "the" else 1
    elif lower in THING_NOUNS and not hit.offices:
        hit.other += 4
    elif not hit.cued and (_owns_as_body(draft, i) or (count <= 2 and _names_employee(draft, i))):
        hit.organization += 4
    elif lower in ("-", "–") or tokens.flags[i] & Flag.NUMBER:
        hit.other += 2
    elif lower == "of":
        body = i + 2 if following == "the" else i + 1
        hit.organization += 2 if body in draft.country_at and not hit.cued else 0
        employed = body in draft.organization_at or (body < draft.size and draft.is_name_word(body) and body == i + 1)
        hit.person += 2 if employed and count > 1 else 0
    elif lower in "([" and i + 2 < draft.size and tokens.flags[i + 1] & Flag.UPPER and tokens.words[i + 2] in ")]":
        hit.organization += 3


def _is_described(draft: Draft, hit: NameHit) -> bool:
    """Whether an article stands in front of a name, with adjectives at most between: "the opposition Dawn party"."""
    tokens = draft.tokens
    for i in range(hit.begin - 1, max(hit.begin - _LONGEST_DESCRIPTION, -1), -1):
        if tokens.lowers[i] in ("the", "a") or tokens.flags[i] & Flag.POSSESSIVE:
            return True
        if not (draft.is_word(i) or tokens.words[i] == "-") or tokens.flags[i] & Flag.CLOSED:
            return False
    return False


def _owns_as_body(draft: Draft, i: int) -> bool:
    """Whether a possessive at a token is followed by what companies and groups alone have: "X's shareholders"."""
    if not draft.tokens.flags[i] & Flag.POSSESSIVE:
        return False
    office = draft.office_at.get(i + 1)
    if office is not None and office.head in COMPANY_POSTS:
        return True
    return any(draft.tokens.lowers[j] in POSSESSIONS for j in range(i + 1, min(i + 3, draft.size)))


def _names_employee(draft: Draft, i: int) -> bool:
    """Whether the office at a token is an employee's, whose name or a comma follows: "Kesra chief executive Y"."""
    office = draft.office_at.get(i)
    if (
        office is None
        or draft.cover[i] != OFFICE
        or office.head.split()[-1] not in EMPLOYEES
        or office.head in PERSONAL_POSTS
    ):
        return False
    return draft.opens_name(office.end) or draft.tokens.words[min(office.end, draft.size - 1)] == ","


def share_evidence(draft: Draft) -> None:
    """Give names that stand in a list with an organization some of its points: "Vinci and Strabag"."""
    known = {body.last for body in draft.organizations}
    for hit in draft.names:
        i = hit.first - 1
        if i < 1 or draft.tokens.lowers[i] not in (",", "and", "&") or not draft.same_sentence(i - 1, hit.first):
            continue
        is_word = len(hit.words) == 1 and is_common(draft.tokens.lowers[hit.first])
        if i in known and hit.person < PERSON_FROM and not hit.other and not hit.cued and not is_word:
            hit.organization = max(hit.organization, ORGANIZATION_FROM)
        if hit.organization >= ORGANIZATION_FROM and hit.organization > max(hit.person, hit.other):
            known.add(hit.last)


def _weigh_apposition(draft: Draft, hit: NameHit, i: int) -> None:
    """Points for what stands behind a comma: "who", an age, "a company registered in", "a Turkish analyst", a
    country."""
    tokens = draft.tokens
    if i >= draft.size:
        return
    lower = tokens.lowers[i]
    if lower in ("who", "whose", "whom") or draft.cover[i] == TITLE:
        hit.person += 4
        hit.cued = True
    elif tokens.flags[i] & Flag.NUMBER and i + 1 < draft.size and tokens.words[i + 1] == ",":
        hit.person += 3
    elif lower in ("a", "an", "the", "its", "his", "her", "their"):
        _weigh_description(draft, hit, i + 1)
    elif (
        (country := draft.country_at.get(i)) is not None
        and draft.country_possessive(country.last)
        and hit.words[0] not in HONORIFIC_WORDS
    ):
        _weigh_description(draft, hit, country.last + 1)
    elif len(hit.words) > 1 and (owner := draft.organization_at.get(i)) is not None and _owns(draft, owner.last):
        _weigh_description(draft, hit, owner.last + 1)
    elif len(hit.words) > 1 and _speaks_behind_comma(draft, hit, i):
        hit.person += 3
        hit.cued = True
    elif i in draft.country_at and draft.country_at[i].kind == "name" and hit.other:
        hit.other += 3


def _owns(draft: Draft, i: int) -> bool:
    """Whether a possessive stands at a token: "X, Hezbollah's deputy leader"."""
    return i < draft.size and bool(draft.tokens.flags[i] & Flag.POSSESSIVE)


def _speaks_behind_comma(draft: Draft, hit: NameHit, i: int) -> bool:
    """Whether a name between commas speaks, or opens a turn with its outlet: "a spokesman, X, said", "X, Reuters:"."""
    tokens = draft.tokens
    if tokens.lowers[i] in SPEECH_VERBS:
        return hit.begin > 0 and tokens.words[hit.begin - 1] == ","
    outlet = draft.organization_at.get(i)
    return outlet is not None and outlet.last < draft.size and tokens.words[outlet.last] == ":"


def _weigh_description(draft: Draft, hit: NameHit, first: int) -> None:
    """Points for the noun that heads an apposition, the last telling one of its words: "a Turkish drone maker"."""
    tokens = draft.tokens
    head = None
    for j in range(first, min(first + 8, draft.size)):
        word = tokens.lowers[j]
        is_seat = word == "based" and tokens.words[j - 1] == "-"  # "a London-based consultancy"
        if not is_seat and (word in _PHRASE_ENDS or (j > first and draft.opens_name(j))):
            break
        if draft.cover[j - 1] == OFFICE and word in SPEECH_VERBS:
            return  # "After X, the Russian President said"
        if draft.cover[j] == OFFICE or word in LOOSE_TITLES:
            head = "person"
        elif word in COMPANY_NOUNS or word in OUTLET_NOUNS or (word == "tank" and tokens.lowers[j - 1] == "think"):
            head = "organization"
        elif word in THING_NOUNS:
            head = "thing"
    if head == "person":
        hit.person += 3
        hit.cued = True
    elif head == "organization":
        hit.organization += DECISIVE
    elif head == "thing":
        hit.other += 3
