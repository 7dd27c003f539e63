"""What shows a name to be that of a company, an outlet, a party or an armed group: the noun for it, what it does, what
and whom it has."""

from typing import Final

from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import OFFICE, Draft, NameHit
from pipelines.extract.mentions.vocabulary import (
    BODY_DEEDS,
    BODY_VERBS,
    COMPANY_NOUNS,
    COMPANY_POSTS,
    EMPLOYEES,
    GIVEN_NAMES,
    OUTLET_NOUNS,
    OWNED,
    PERSONAL_POSTS,
    POSSESSIONS,
)
from pipelines.parse.document import Flag

_COMPOUNDS: Final = frozenset((("think", "tank"), ("news", "site")))


def is_body_noun(draft: Draft, i: int) -> bool:
    """Whether the word at a token is a noun for companies, outlets and the like: "maker", "daily", "think tank"."""
    lower = draft.tokens.lowers[i]
    return (
        lower in COMPANY_NOUNS or lower in OUTLET_NOUNS or (i > 0 and (draft.tokens.lowers[i - 1], lower) in _COMPOUNDS)
    )


def shortens_body(draft: Draft, hit: NameHit) -> bool:
    """Whether a lone name, no word of the language, opens the longer name of a body that stands before it: "Kesra" for
    "Kesra Aerospace"."""
    if hit.other or len(hit.words[0]) < 3 or not is_strange_word(draft, hit.first):
        return False
    body = draft.openings.get(hit.words[0])
    return body is not None and body.first < hit.first


def tells_of_body(draft: Draft, i: int) -> bool:
    """Whether a clause at a token tells what a body does or whose it is: ", which builds", ", owned by"."""
    lowers = draft.tokens.lowers
    following = lowers[i + 1] if i + 1 < draft.size else ""
    if lowers[i] == "which":
        return following in BODY_VERBS or following in BODY_DEEDS
    return lowers[i] in OWNED and following in ("by", "in", "on")


def is_strange_word(draft: Draft, i: int) -> bool:
    """Whether the word at a token is no word of the language, no given name, nor a plural that opens a sentence."""
    tokens = draft.tokens
    lower = tokens.lowers[i]
    if tokens.flags[i] & Flag.SENTENCE_START and lower[-1] == "s" and not tokens.flags[i] & Flag.UPPER:
        return False  # "Villagers reported"
    return not is_common(lower) and lower not in GIVEN_NAMES


def owns_as_body(draft: Draft, i: int) -> bool:
    """Whether a possessive at a token is followed by what companies and groups alone have: "X's shareholders"."""
    if not draft.tokens.flags[i] & Flag.POSSESSIVE:
        return False
    office = draft.office_at.get(i + 1)
    if office is not None and office.head in COMPANY_POSTS:
        return True
    if draft.opens_name(i + 1) and draft.opens_name(i + 2) and draft.tokens.lowers[i + 1] in GIVEN_NAMES:
        return True  # "Kesra's Ana Sollar"
    return any(draft.tokens.lowers[j] in POSSESSIONS for j in range(i + 1, min(i + 3, draft.size)))


def names_employee(draft: Draft, i: int) -> bool:
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
