"""Abbreviations: those a text introduces for an organization ("(ECLAC)"), those that stand alone, and shortened names
("the Commission" for the European Commission)."""

from typing import Final

from pipelines.extract.mentions.draft import Draft, OrganizationHit
from pipelines.extract.mentions.organization_names import add_organization
from pipelines.extract.mentions.vocabulary import (
    AGENT_VERBS,
    COMPANY_NOUNS,
    HEAD_GROUPS,
    HEAD_WORDS,
    KNOWN_ORGANIZATIONS,
    NO_ORGANIZATIONS,
    OFFICE_WORDS,
    OUTLET_NOUNS,
    PARTS_OF_BODIES,
    PERSON_VERBS,
    PLACE_HEADS,
    SPEECH_VERBS,
)
from pipelines.parse.document import Flag

LONGEST: Final = 7  # letters of an unknown abbreviation that is taken for an organization

_LEAST_INITIALS: Final = 2
_SURE_INITIALS: Final = 3  # that need no article in front
_OWNED_NOUNS: Final = OUTLET_NOUNS | COMPANY_NOUNS
_ACTIONS: Final = AGENT_VERBS | PERSON_VERBS
_BRACKETS: Final = frozenset("([")
_CLOSING: Final = frozenset(")]”\"’'")


def find_introduced(draft: Draft) -> dict[str, OrganizationHit]:
    """The abbreviations that the text introduces behind an organization's name, to that organization."""
    tokens = draft.tokens
    found: dict[str, OrganizationHit] = {}
    for hit in draft.organizations:
        i = hit.last
        if i + 2 >= draft.size or not draft.same_sentence(i, hit.first):
            continue
        at = i + 1
        if tokens.words[i] in _BRACKETS:
            while at < draft.size - 1 and (tokens.lowers[at] in ("the", "or") or not draft.is_word(at)):
                at += 1
            closed = at + 1 < draft.size and tokens.words[at + 1] in _CLOSING
        else:
            closed = tokens.words[i] == "," and tokens.lowers[at] in ("or", "known")
            while at < draft.size - 1 and tokens.lowers[at] in ("or", "known", "as", "the"):
                at += 1
        inner = _inner_known(draft, hit, tokens.words[at]) if closed else None
        if inner is not None:
            found.setdefault(tokens.words[at], inner)
        elif closed and (abbreviates(tokens.words[at], hit.name) or _stands_alone(draft, hit, at)):
            found.setdefault(tokens.words[at], hit)
            known = draft.organization_at.get(at)
            if known is not None and not hit.key:
                hit.key, hit.country = known.key, hit.country or known.country
    return found


def _inner_known(draft: Draft, hit: OrganizationHit, short: str) -> OrganizationHit | None:
    """The known organization at the end of a longer name whose abbreviation follows: "Council of Ministers of the
    Commonwealth of Independent States (CIS)"."""
    for i in range(hit.first + 1, hit.last):
        found = KNOWN_ORGANIZATIONS.match(draft.tokens, i, hit.last)
        if found is not None and found.last == hit.last and abbreviates(short, draft.text(i, hit.last)):
            entry = found.payload
            inner = OrganizationHit(i, hit.last, draft.text(i, hit.last), entry.name, entry.country, swallowed=True)
            inner.international = entry.group == "international"
            return None if abbreviates(short, draft.text(hit.first, i)) else inner
    return None


def _stands_alone(draft: Draft, hit: OrganizationHit, at: int) -> bool:
    """Whether the brackets behind a name hold nothing but an abbreviation, perhaps of another language, or a known name
    of one word."""
    tokens = draft.tokens
    if tokens.words[hit.last] in _BRACKETS and at > hit.last + 1:
        return False
    known = draft.organization_at.get(at)
    if known is not None:
        return known.last == at + 1 and not known.outlet and not hit.key
    is_short = bool(tokens.flags[at] & Flag.UPPER) and 2 <= len(tokens.words[at]) <= LONGEST
    return is_short and draft.cover[at] is None and tokens.words[at] not in NO_ORGANIZATIONS


def abbreviates(short: str, name: str) -> bool:
    """Whether an abbreviation can stand for a name: its capitals are initials in order, or it is a word of the name.

    >>> abbreviates("CACO", "Central Asian Cooperation Organisation"), abbreviates("EU", "World Bank")
    (True, False)
    """
    if short in name.split():
        return short[:1].isupper()
    capitals = [letter for letter in short if letter.isupper()]
    initials = iter([letter for letter in name if letter.isupper()])
    matched = sum(letter in initials for letter in capitals)
    return len(capitals) > 1 and matched >= max(2, len(capitals) - 1)


def find_abbreviations(draft: Draft, introduced: dict[str, OrganizationHit]) -> None:
    """Append the introduced abbreviations wherever they stand, and unknown ones that act as organizations do."""
    tokens = draft.tokens
    initials = _by_initials(draft)
    for known in draft.organizations:
        by_initials = initials.get(known.name) if len(known.name) >= _SURE_INITIALS and not known.outlet else None
        owner = introduced.get(known.name) or by_initials
        if owner is not None and owner is not known and owner.key != known.key:
            known.alias_of, known.key, known.country = owner, "", None  # another body of that abbreviation
    short = {word: hit for word, hit in initials.items() if len(word) < _SURE_INITIALS}
    introduced = {word: hit for word, hit in initials.items() if word not in short} | introduced
    things = _introduced_for_things(draft, introduced)
    others = [word for word in introduced if len(word) < 2 or not (word[0].isalpha() and word.isupper())]
    for i in sorted({*draft.capitals.uppers, *draft.tokens_spelled(others)}):
        word = tokens.words[i]
        if draft.cover[i] is not None or word in things:
            continue
        owner = introduced.get(word) or (short.get(word) if i and tokens.lowers[i - 1] == "the" else None)
        if owner is not None:
            add_organization(draft, OrganizationHit(i, i + 1, word, alias_of=owner))
        elif _acts_as_body(draft, i):
            add_organization(draft, OrganizationHit(i, i + 1, word))


def _by_initials(draft: Draft) -> dict[str, OrganizationHit]:
    """The abbreviations that the longer names of a text make by their initials, to those names."""
    found: dict[str, OrganizationHit] = {}
    for hit in draft.organizations:
        initials = "".join(word[0] for word in hit.name.split() if word[0].isupper())
        if len(initials) >= _LEAST_INITIALS and not hit.generic:
            found.setdefault(initials, hit)
    return found


def _introduced_for_things(draft: Draft, introduced: dict[str, OrganizationHit]) -> set[str]:
    """The abbreviations that stand in brackets behind something else: "American Rescue Plan (ARP)"."""
    words = draft.tokens.words
    return {
        words[i]
        for i in draft.capitals.uppers
        if 1 < i < len(words) - 1
        and words[i - 1] in _BRACKETS
        and words[i + 1] in _CLOSING
        and words[i] not in introduced
    }


def _acts_as_body(draft: Draft, i: int) -> bool:
    """Whether an unknown abbreviation has an article or speaks, and is no part of a longer name or code."""
    tokens = draft.tokens
    word = tokens.words[i]
    if word in NO_ORGANIZATIONS or not 3 <= sum(map(str.isalpha, word)) <= LONGEST or word[-1] == ".":
        return False
    if tokens.sentences[i] in draft.capitals.title_case or _stands_beside_name(draft, i):
        return False
    in_front = tokens.lowers[i - 1] if i else ""
    if in_front == "of" and i > 1 and (tokens.lowers[i - 2] in OFFICE_WORDS or tokens.lowers[i - 2] in PARTS_OF_BODIES):
        return True  # "the head of DEIK"
    behind = i + 1 if i + 1 < draft.size else i
    if tokens.lowers[behind] in SPEECH_VERBS or in_front in ("told", "by") or in_front in _OWNED_NOUNS:
        return True
    if tokens.words[behind] == "," and tokens.lowers[min(behind + 1, draft.size - 1)] in ("a", "an"):
        return True
    if i and draft.country_possessive(i - 1):
        return (
            tokens.lowers[behind] in _ACTIONS or not draft.is_word(behind) or bool(tokens.flags[behind] & Flag.CLOSED)
        )
    ends = not draft.is_word(behind) or bool(tokens.flags[behind] & (Flag.CLOSED | Flag.POSSESSIVE))
    return in_front == "the" and ends


def _stands_beside_name(draft: Draft, i: int) -> bool:
    tokens = draft.tokens
    beside = [j for j in (i - 1, i + 1) if 0 <= j < draft.size and draft.same_sentence(i, j)]
    return any(draft.is_name_word(j) or tokens.words[j] in "-/–&([" or tokens.flags[j] & Flag.NUMBER for j in beside)


def find_shortened(draft: Draft) -> None:
    """Append "the Commission", "the Union" where a longer name with that word went before."""
    tokens = draft.tokens
    by_word: dict[str, OrganizationHit] = {}
    named = iter(sorted(draft.organizations, key=lambda hit: hit.first))
    following = next(named, None)
    for i in draft.positions(HEAD_WORDS):
        word = tokens.words[i]
        while following is not None and following.last <= i:
            if following.last - following.first > 1 and not following.generic:
                by_word |= {part: following for part in following.name.split() if part in HEAD_GROUPS}
            following = next(named, None)
        if word not in by_word or draft.cover[i] is not None or i == 0 or tokens.lowers[i - 1] != "the":
            continue
        behind = i + 1
        if behind < draft.size and (
            draft.is_name_word(behind) or tokens.lowers[behind] in PLACE_HEADS or tokens.lowers[behind] == "of"
        ):
            continue
        add_organization(draft, OrganizationHit(i, i + 1, word, alias_of=by_word[word]))
