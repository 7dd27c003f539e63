"""What the words behind a name tell of its kind (a verb, a possession, an apposition), and what listed names share."""

from typing import Final

from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import OFFICE, TITLE, Draft, NameHit
from pipelines.extract.mentions.evidence_bodies import (
    is_body_noun,
    is_strange_word,
    names_employee,
    owns_as_body,
    tells_of_body,
)
from pipelines.extract.mentions.points import DECISIVE, ORGANIZATION_FROM, PERSON_FROM
from pipelines.extract.mentions.vocabulary import (
    BODY_PEOPLE,
    BODY_VERBS,
    BROADCASTS,
    GROUP_NOUNS,
    HONORIFIC_WORDS,
    LOOSE_TITLES,
    OUTLET_NOUNS,
    PARTY_NOUNS,
    PEOPLES,
    PERSON_VERBS,
    SPEECH_VERBS,
    THING_NOUNS,
)
from pipelines.parse.document import Flag

_OPENERS: Final = frozenset(("a", "an", "the", "its", "his", "her", "their", "another", "one", "now", "once"))
_ENDS_OF_BYLINE: Final = frozenset((".", "from", "for", "in", "and"))
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
    if lower in PERSON_VERBS and not _is_inside_phrase(draft, hit):
        speaks = lower in SPEECH_VERBS and len(hit.words) == 1 and not hit.cued
        hit.organization += 2 if speaks and is_strange_word(draft, hit.first) else 0
        hit.person += 2
        hit.cued = True
    elif lower in BODY_VERBS:
        is_byline = count > 1 and following in _ENDS_OF_BYLINE  # "Ana Sollar reported from Lima"
        is_strange = not is_byline and is_strange_word(draft, hit.first)
        hit.organization += 4 if is_strange and not hit.other else 0
    elif lower == ",":
        _weigh_apposition(draft, hit, i + 1)
    elif lower in OUTLET_NOUNS or lower in BROADCASTS or (lower == "news" and following == "agency"):
        hit.organization += DECISIVE
    elif lower in BODY_PEOPLE and not hit.cued and not hit.other:
        hit.organization += 4
    elif lower in PARTY_NOUNS and not hit.offices and hit.words[-1] not in PEOPLES and _is_described(draft, hit):
        hit.organization += 2 * DECISIVE
    elif lower in GROUP_NOUNS and not hit.offices:
        hit.organization += 4 if hit.begin and tokens.lowers[hit.begin - 1] == "the" else 1
    elif lower in THING_NOUNS and not hit.offices:
        hit.other += 4
    elif not hit.cued and not hit.other and (owns_as_body(draft, i) or (count <= 2 and names_employee(draft, i))):
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


def _is_inside_phrase(draft: Draft, hit: NameHit) -> bool:
    """Whether the verb behind a lone name belongs to one in front of it: "Ana Sollar of Dawn said"."""
    i = hit.begin - 1
    return i > 1 and draft.tokens.lowers[i] == "of" and draft.is_name_word(i - 1) and len(hit.words) == 1


def _is_described(draft: Draft, hit: NameHit) -> bool:
    """Whether an article stands in front of a name, with adjectives at most between: "the opposition Dawn party"."""
    tokens = draft.tokens
    for i in range(hit.begin - 1, max(hit.begin - _LONGEST_DESCRIPTION, -1), -1):
        if tokens.lowers[i] in ("the", "a") or tokens.flags[i] & Flag.POSSESSIVE:
            return True
        if not (draft.is_word(i) or tokens.words[i] == "-") or tokens.flags[i] & Flag.CLOSED:
            return False
    return False


def share_evidence(draft: Draft) -> None:
    """Give names that stand in a list with an organization some of its points: "Vinci and Strabag"."""
    _share_forwards(draft)
    begins = {body.first for body in draft.organizations}
    for hit in reversed(draft.names):
        if _is_organization(hit):
            begins.add(hit.first)
        elif hit.last + 1 < draft.size and draft.tokens.lowers[hit.last] in ("and", "&") and hit.last + 1 in begins:
            _take_for_organization(draft, hit)


def _is_organization(hit: NameHit) -> bool:
    return hit.organization >= ORGANIZATION_FROM and hit.organization > max(hit.person, hit.other)


def _take_for_organization(draft: Draft, hit: NameHit) -> None:
    """Take a name for that of an organization unless something speaks for another kind."""
    is_word = len(hit.words) == 1 and is_common(draft.tokens.lowers[hit.first])
    if hit.person < PERSON_FROM and not hit.other and not hit.cued and not is_word:
        hit.organization = max(hit.organization, ORGANIZATION_FROM)


def _share_forwards(draft: Draft) -> None:
    known = {body.last for body in draft.organizations}
    for hit in draft.names:
        i = hit.first - 1
        if i < 1 or draft.tokens.lowers[i] not in (",", "and", "&") or not draft.same_sentence(i - 1, hit.first):
            continue
        if i in known:
            _take_for_organization(draft, hit)
        if _is_organization(hit):
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
    elif tells_of_body(draft, i):
        hit.organization += 0 if hit.cued or hit.other else 4
    elif lower in _OPENERS:
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
        elif is_body_noun(draft, j):
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
