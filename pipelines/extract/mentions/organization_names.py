"""The grammar of organization names: a head word ("Ministry", "University", "Corp.") and the capitals around it."""

from pipelines.extract.mentions.draft import COUNTRY, ORGANIZATION, OTHER, SWALLOWED, Draft, OrganizationHit
from pipelines.extract.mentions.vocabulary import (
    COMPANY_SUFFIXES,
    HEAD_GROUPS,
    OFFICE_WORDS,
    PLACE_HEADS,
    THING_HEADS,
    WEAK_HEADS,
)
from pipelines.parse.document import Flag

LONGEST_NAME = 18  # tokens

_NEVER_ALONE = frozenset("House Prosecutor".split())
_INNER = frozenset(("of", "for", "on", "against", "in"))
_DETACHED = frozenset(("to",))
_TO_HEADS = frozenset(("Mission", "Embassy", "Delegation", "Consulate", "Representation"))


def find_organization_names(draft: Draft) -> None:
    """Append the organizations that a head word or a company suffix gives away, and cover their tokens."""
    words = draft.tokens.words
    _find_companies(draft)
    i = 0
    while i < len(words):
        if words[i] in HEAD_GROUPS and draft.cover[i] in (None, COUNTRY):
            i = _try_head(draft, i)
        else:
            i += 1


def _find_companies(draft: Draft) -> None:
    for first, last, _ in COMPANY_SUFFIXES.find(draft.tokens):
        if first == 0 or (draft.tokens.words[first] in HEAD_GROUPS):
            continue
        start = extend_left(draft, first - 1 if draft.tokens.words[first - 1] == "," else first)
        if start < first - (draft.tokens.words[first - 1] == ",") and draft.cover[first] is None:
            _add(draft, start, last)


def _try_head(draft: Draft, head: int) -> int:
    """Read the name around the head word at a token; the index to go on from."""
    tokens, words = draft.tokens, draft.tokens.words
    if not _may_be_head(draft, head):
        return head + 1
    first = extend_left(draft, head)
    last = _last_head(draft, head)
    head = last - 1
    last = extend_right(draft, last, words[head])
    alone = last - first == 1
    if last < len(words) and tokens.flags[last] & Flag.UPPER and draft.is_name_word(last) and len(words[last]) <= 4:
        last += 1  # "Foundation USA"
    if alone or (first == head and last == head + 1):
        return head + 1
    if words[first] in _NEVER_ALONE and last - first == 1:
        return last
    if words[head] == "House" and last == head + 1:
        return last
    if last < len(words) and draft.capitals.telling[last] and draft.same_sentence(last, head):
        following = tokens.lowers[last]
        if following in PLACE_HEADS or (following in THING_HEADS and words[last] not in HEAD_GROUPS):
            draft.claim(first, last + 1, OTHER)
            return last + 1
    if words[head] in WEAK_HEADS and not _is_confirmed(draft, first, last):
        draft.claim(first, last, OTHER)
        return last
    if _is_building_as_place(draft, first, head):
        draft.claim(first, last, OTHER)
        return last
    _add(draft, first, last)
    return last


def _may_be_head(draft: Draft, i: int) -> bool:
    """Whether the capital of a head word can be one of a name: not in a title-case heading, unless known from the text."""
    look = draft.tokens.flags[i]
    if draft.tokens.sentences[i] in draft.capitals.title_case:
        return draft.capitals.telling[i]
    return bool(look & Flag.CAPITAL) and draft.cover[i] is None


def _is_part(draft: Draft, i: int) -> bool:
    """Whether token `i` can stand in the name of an organization: a capital that tells, or a country's name."""
    if draft.cover[i] in (COUNTRY, SWALLOWED):
        return True
    if draft.cover[i] == ORGANIZATION:
        return _is_abbreviation(draft, i)
    if draft.cover[i] is not None:
        return False
    look = draft.tokens.flags[i]
    if draft.capitals.telling[i]:
        return True
    in_title = draft.tokens.sentences[i] in draft.capitals.title_case
    return bool(look & Flag.CAPITAL) and not look & Flag.CLOSED and not in_title


def _is_abbreviation(draft: Draft, i: int) -> bool:
    """Whether token `i` is an abbreviation that may open a longer name: "EU–CELAC Digital Alliance"."""
    hit = draft.organization_at.get(i)
    return hit is not None and hit.last == i + 1 and bool(draft.tokens.flags[i] & Flag.UPPER)


def extend_left(draft: Draft, head: int) -> int:
    """The first token of the run of capitals that ends in front of token `head`."""
    tokens = draft.tokens
    first = head
    while first > 0 and head - first < LONGEST_NAME:
        i = first - 1
        if not draft.same_sentence(i, head):
            break
        if _is_part(draft, i) and tokens.lowers[i] not in OFFICE_WORDS:
            first = i
        elif (
            tokens.words[i] in ("-", "–", "&", "'", "’")
            and i > 0
            and _is_part(draft, i - 1)
            and (draft.touches(i) or tokens.words[i] == "&")
        ):
            first = i - 1
        elif tokens.lowers[i] == "and" and _is_list_before(draft, i):
            first = i - 1
        else:
            break
    return first


def _is_list_before(draft: Draft, i: int) -> bool:
    """Whether "and" joins two words of one name: "Foreign Affairs and Trade Ministry". Both must be common words."""
    return False


def _last_head(draft: Draft, head: int) -> int:
    """The end of the run of capitals behind a head word that still ends in a head word: "World Bank Group"."""
    words = draft.tokens.words
    last = i = head + 1
    while (
        i < len(words)
        and i - head < 5
        and draft.cover[i] is None
        and draft.capitals.telling[i]
        and draft.same_sentence(i, head)
    ):
        i += 1
        if words[i - 1] in HEAD_GROUPS and draft.tokens.lowers[i - 1] not in OFFICE_WORDS:
            last = i
    return last


def extend_right(draft: Draft, last: int, head: str) -> int:
    """The end of what belongs to a name behind its head: "of Foreign Affairs", "on Trade, Economic and Transport Cooperation"."""
    tokens = draft.tokens
    end = len(tokens)
    while last + 1 < end and draft.same_sentence(last, last - 1):
        link = tokens.lowers[last]
        if link not in _INNER and not (link in _DETACHED and head in _TO_HEADS):
            break
        i = last + 1
        if tokens.lowers[i] == "the" and i + 1 < end:
            i += 1
        if not (
            draft.same_sentence(i, last) and (_is_part(draft, i) or (link == "to" and i in draft.organization_at))
        ) or (link == "in" and draft.cover[i] == COUNTRY):
            break
        if link == "in" and draft.cover[i] is None:
            break
        whole = draft.organization_at.get(i)
        if whole is not None and link == "to":
            last = whole.last
            break
        after, is_country = _run(draft, i)
        last = after
        if is_country and not (last < end and tokens.lowers[last] == "of"):
            break
    return last


def _run(draft: Draft, i: int) -> tuple[int, bool]:
    """The end of a list of capitals that begins at a token, and whether it is the name of a country, which ends a name."""
    tokens = draft.tokens
    end = len(tokens)
    country = draft.country_at.get(i)
    if country and country.kind in ("name", "alias", "capital"):
        last = country.last
        return last, True
    while i < end:
        i += 1
        if i >= end or not draft.same_sentence(i, i - 1):
            break
        if _is_part(draft, i) and tokens.lowers[i] not in OFFICE_WORDS:
            continue
        word = tokens.words[i]
        if i + 1 < end and _is_part(draft, i + 1) and draft.same_sentence(i, i + 1):
            if word in ("-", "–", "&", "’", "'"):
                continue
            if word.lower() == "and" and tokens.lowers[i + 1] not in OFFICE_WORDS and draft.cover[i + 1] != COUNTRY:
                continue
            if word == "," and _list_goes_on(draft, i + 1):
                continue
        break
    return i, False


def _list_goes_on(draft: Draft, i: int) -> bool:
    """Whether the comma in front of token `i` parts items of one name: a capital follows, then a comma or "and", capitals again."""
    tokens = draft.tokens
    end = min(len(tokens), i + 6)
    while i < end and _is_part(draft, i) and draft.cover[i] != COUNTRY:
        i += 1
    if i + 1 >= end or tokens.lowers[i] not in ("and", ",", "&"):
        return False
    if tokens.lowers[i] == ",":
        return tokens.lowers[i + 1] == "and" or (_is_part(draft, i + 1) and _list_goes_on(draft, i + 1))
    return _is_part(draft, i + 1)


def _is_confirmed(draft: Draft, first: int, last: int) -> bool:
    """Whether an abbreviation in brackets or a verb of speech stands behind a name with a weak head."""
    tokens = draft.tokens
    if last + 2 < len(tokens) and tokens.words[last] in "([" and tokens.flags[last + 1] & Flag.UPPER:
        return tokens.lowers[last - 1] not in THING_HEADS or draft.tokens.words[last - 1] in (
            "Programme",
            "Program",
            "Mechanism",
        )
    behind = tokens.lowers[last] if last < len(tokens) else ""
    in_front = tokens.lowers[first - 1] if first else ""
    if behind in ("said", "says", "reported", "reports") or in_front in ("told", "by"):
        return tokens.lowers[last - 1] not in THING_HEADS
    return (
        HEAD_GROUPS.get(tokens.words[last - 1]) in ("media", "business")
        and last - first >= 2
        and tokens.lowers[last - 1] not in THING_HEADS
    )


def _is_building_as_place(draft: Draft, first: int, head: int) -> bool:
    """Whether a museum or the like is only where something takes place: "at the Kumu Art Museum"."""
    if draft.tokens.lowers[head] not in PLACE_HEADS:
        return False
    i = first - 1
    if i > 0 and draft.tokens.lowers[i] == "the":
        i -= 1
    return i >= 0 and draft.tokens.lowers[i] in ("at", "in", "near", "outside", "to", "toured", "visited")


def _add(draft: Draft, first: int, last: int) -> None:
    for hit in [h for i in range(first, last) if (h := draft.country_at.get(i))]:
        if hit.last > last:
            return
    add_organization(draft, OrganizationHit(first, last, draft.text(first, last)))


def add_organization(draft: Draft, hit: OrganizationHit) -> None:
    """Record an organization and cover its tokens, and so the country in its name."""
    swallowed = [inner for inner in draft.organizations[-3:] if hit.first <= inner.first and inner.last <= hit.last]
    for inner in swallowed:
        draft.organizations.remove(inner)
    draft.organizations.append(hit)
    draft.organization_at[hit.first] = hit
    draft.organization_ending[hit.last] = hit
    draft.claim(hit.first, hit.last, ORGANIZATION)
