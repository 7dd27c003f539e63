"""How far the name of an organization reaches from its head word: the capitals in front, and "of", "for", lists
behind."""

from typing import Final

from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import COUNTRY, ORGANIZATION, SWALLOWED, Draft
from pipelines.extract.mentions.vocabulary import (
    COMMENTS,
    DAYS,
    GIVEN_NAMES,
    HEAD_GROUPS,
    MONTHS,
    NOT_HELD,
    OFFICE_WORDS,
    OWNERS_IN_NAMES,
    PLURAL_TITLES,
    WEAK_HEADS,
)
from pipelines.parse.document import Flag

LONGEST_NAME: Final = 18  # tokens
LONGEST_LIST: Final = 6  # tokens of one item of a list inside a name

_LINKS: Final = frozenset(("of", "for", "on", "against"))
_TO_HEADS: Final = frozenset(("Mission", "Embassy", "Delegation", "Consulate", "Representation"))
_HOLDERS: Final = frozenset(("Council", "Cabinet", "Conference", "Committee", "Assembly", "Association", "Union"))
_PATRONS: Final = frozenset(("Sultan", "King", "Queen", "Prince", "Princess", "Emperor", "Pope"))
_INNER_MARKS: Final = frozenset(("-", "–", "&", "’", "'"))
_CALENDAR: Final = MONTHS | DAYS


def is_part(draft: Draft, i: int) -> bool:
    """Whether token `i` can stand in the name of an organization: a capital, a country's name, an abbreviation."""
    if i >= draft.size:
        return False
    cover = draft.cover[i]
    if cover == ORGANIZATION:
        inner = draft.organization_at.get(i)  # "EU–ASEAN Digital Alliance"
        return inner is not None and inner.last == i + 1
    if cover is not None:
        return cover in (COUNTRY, SWALLOWED)
    if draft.capitals.telling[i]:
        return True
    look = draft.tokens.flags[i]
    in_title = draft.tokens.sentences[i] in draft.capitals.title_case
    return bool(look & Flag.CAPITAL) and not look & Flag.CLOSED and not in_title


def extend_left(draft: Draft, head: int) -> int:
    """The first token of the run of capitals that ends in front of token `head`."""
    tokens = draft.tokens
    first = head
    while first > 0 and head - first < LONGEST_NAME and draft.same_sentence(first - 1, head):
        i = first - 1
        if is_part(draft, i):
            if (tokens.lowers[i] in OFFICE_WORDS and not _is_patron(draft, i, head)) or (
                tokens.flags[i] & Flag.SENTENCE_START and _is_comment(draft, i)
            ):
                break
            first = i
        elif tokens.words[i] in _INNER_MARKS and i > 0 and is_part(draft, i - 1) and _joins(draft, i):
            first = i - 1
        elif tokens.words[i] == "-" and i > 1 and tokens.lowers[i - 1] in ("al", "el") and is_part(draft, i - 2):
            first = i - 2  # "Bahr al-Wadi Petroleum"
        elif tokens.flags[i] & Flag.POSSESSIVE and i > 0 and tokens.words[i - 1] in OWNERS_IN_NAMES:
            first = i - 1  # "People's Party"
        elif tokens.lowers[i] == "and" and _joins_words_of_name(draft, i):
            first = i - 1
        else:
            break
    return first + 1 if first + 1 < head and _is_prefixed(draft, first) else first


def _is_prefixed(draft: Draft, i: int) -> bool:
    """Whether a hyphen binds a token to a prefix in small letters: "the pro-Kurdish People's Party"."""
    tokens = draft.tokens
    return i > 1 and tokens.words[i - 1] == "-" and draft.touches(i) and not tokens.flags[i - 2] & Flag.CAPITAL


def _is_patron(draft: Draft, i: int, head: int) -> bool:
    """Whether a title belongs to the one whose name a school or foundation bears: "Sultan Qaboos University"."""
    return (
        draft.tokens.words[i] in _PATRONS
        and HEAD_GROUPS.get(draft.tokens.words[min(head, draft.size - 1)]) == "learning"
    )


def _is_comment(draft: Draft, i: int) -> bool:
    """Whether the word that opens a sentence only says something of the body: "Opposition Democratic Alliance"."""
    lower = draft.tokens.lowers[i]
    return not draft.capitals.telling[i] and (
        lower in COMMENTS or lower in NOT_HELD or lower in ("opposition", "ruling")
    )


def _joins(draft: Draft, i: int) -> bool:
    """Whether a mark binds the words on its sides into one name; an ampersand may stand free."""
    return draft.tokens.words[i] == "&" or (draft.touches(i) and draft.touches(i + 1))


def _joins_words_of_name(draft: Draft, i: int) -> bool:
    """Whether "and" joins two words of one name ("Parks and Rivers Service"): both are common words, neither a head."""
    tokens = draft.tokens
    if i == 0 or i + 1 >= draft.size or draft.cover[i - 1] is not None or draft.cover[i + 1] is not None:
        return False
    if not draft.capitals.telling[i - 1] or not is_part(draft, i + 1) or tokens.words[i - 1] in HEAD_GROUPS:
        return False
    return all(is_common(word) and word not in OFFICE_WORDS for word in (tokens.lowers[i - 1], tokens.lowers[i + 1]))


def last_head(draft: Draft, head: int) -> int:
    """The end of the run of capitals behind a head word that still ends in a head word: "World Bank Group"."""
    words = draft.tokens.words
    last = i = head + 1
    if words[head] in WEAK_HEADS and i + 2 < len(words) and draft.tokens.lowers[i] in ("and", "&"):
        end = i + 1
        while end < len(words) and end - i < 4 and is_part(draft, end) and draft.same_sentence(end, head):
            end += 1
            if words[end - 1] in HEAD_GROUPS and words[end - 1] not in WEAK_HEADS:
                return end  # "Oil and Gas Corporation"
    if words[head] == "Consulate" and i < len(words) and words[i] == "General":
        return i + 1
    while i < len(words) and i - head < 5 and draft.cover[i] is None and draft.capitals.telling[i]:
        if not draft.same_sentence(i, head) or _opens_person(draft, i):
            break
        i += 1
        if words[i - 1] in HEAD_GROUPS and draft.tokens.lowers[i - 1] not in OFFICE_WORDS:
            last = i
    return last


def extend_right(draft: Draft, last: int, head: str) -> int:
    """The end of what belongs to a name behind its head: "of Foreign Affairs", "to the United Nations", "Foundation
    USA"."""
    tokens = draft.tokens
    end = draft.size
    if (
        last < end
        and tokens.flags[last] & Flag.UPPER
        and len(tokens.words[last]) <= 4
        and draft.cover[last] in (None, COUNTRY)
    ):
        return last + 1 if draft.same_sentence(last, last - 1) else last
    while last + 1 < end and draft.same_sentence(last + 1, last - 1):
        link = tokens.lowers[last]
        if link not in _LINKS and not (link == "to" and head in _TO_HEADS):
            break
        i = last + 2 if tokens.lowers[last + 1] in ("the", "a", "an") and last + 2 < end else last + 1
        whole = draft.organization_at.get(i)
        if whole is not None and (link == "to" or (link == "of" and head in _HOLDERS)):
            return whole.last
        if not draft.same_sentence(i, last) or not is_part(draft, i) or tokens.lowers[i] in _CALENDAR:
            break
        last, is_country = _read_list(draft, i)
        if head in _HOLDERS and last < end and tokens.lowers[last] in PLURAL_TITLES:
            last, is_country = last + 1, False  # "Council of Foreign Ministers"
        if is_country and not (last < end and tokens.lowers[last] == "of"):
            break
    return last


def _read_list(draft: Draft, i: int) -> tuple[int, bool]:
    """The end of the capitals that begin at a token, lists included; and whether they name a country, which ends a
    name."""
    tokens = draft.tokens
    country = draft.country_at.get(i)
    if country and country.kind in ("name", "alias", "capital"):
        return country.last, True
    i += 1
    while i < draft.size and draft.same_sentence(i, i - 1):
        lower = tokens.lowers[i]
        if is_part(draft, i):
            if _opens_person(draft, i) or lower in OFFICE_WORDS or lower in _CALENDAR:
                break
        elif (
            i + 1 >= draft.size
            or not is_part(draft, i + 1)
            or not draft.same_sentence(i, i + 1)
            or not _goes_on(draft, i)
        ):
            break
        i += 1
    return i, False


def _goes_on(draft: Draft, i: int) -> bool:
    """Whether the mark or conjunction at a token goes on with the name."""
    tokens = draft.tokens
    word = tokens.words[i]
    if word == ",":
        return _list_ends_in_and(draft, i + 1)
    if word == "and":
        return (
            tokens.lowers[i + 1] not in OFFICE_WORDS
            and draft.cover[i + 1] != COUNTRY
            and not _opens_person(draft, i + 1)
        )
    return word in _INNER_MARKS


def _list_ends_in_and(draft: Draft, i: int) -> bool:
    """Whether the items from token `i` on are those of one name: capitals, commas, and "and" before the last."""
    tokens = draft.tokens
    for _ in range(4):
        if i >= draft.size:
            return False
        end = min(draft.size - 1, i + LONGEST_LIST)
        while i < end and is_part(draft, i) and draft.cover[i] != COUNTRY:
            i += 1
        if tokens.lowers[i] in ("and", "&"):
            return is_part(draft, i + 1)
        if tokens.lowers[i] != ",":
            return False
        if tokens.lowers[min(i + 1, draft.size - 1)] == "and":
            return True
        i += 1
    return False


def _opens_person(draft: Draft, i: int) -> bool:
    """Whether a given name and a surname begin at a token, behind a name that is whole: "Department of Labor | Rachel
    Levin"."""
    tokens = draft.tokens
    if tokens.lowers[i] not in GIVEN_NAMES or i + 1 >= draft.size or not draft.same_sentence(i, i + 1):
        return False
    return draft.is_name_word(i) and draft.is_name_word(i + 1) and not is_common(tokens.lowers[i + 1])
