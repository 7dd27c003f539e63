"""Titles of office: grades, portfolios and a head ("deputy" "foreign" "minister") with what follows ("of Economy").

In what state or body an office is held ("Serbian President", "President of Serbia") is read in `jurisdictions.py`.
"""

from typing import Final

from pipelines.extract.lexicon import Hit
from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import OFFICE, ORGANIZATION, OTHER, Draft, OfficeHit
from pipelines.extract.mentions.jurisdictions import read_jurisdiction
from pipelines.extract.mentions.topics import topic_behind
from pipelines.extract.mentions.vocabulary import (
    ALSO_NAMES,
    CLOSED_HEADS,
    COMMENTS,
    GIVEN_NAMES,
    GRADE_ENDINGS,
    LOOSE_TITLES,
    NOT_HELD,
    OFFICE_HEADS,
    OFFICE_SUFFIXES,
    OFFICE_WORDS,
    PORTFOLIO_ENDINGS,
    PORTFOLIOS,
    OfficeHead,
)
from pipelines.parse.document import Flag

# Heads that a portfolio may follow ("Commissioner for Trade") although they are no ministers.
_OPEN_HEADS: Final = frozenset(
    ("commissioner", "high representative", "state secretary", "state minister", "minister of state")
)
_ORDINARY_WORDS: Final = frozenset(("coo", "whip", "anchor", "owner", "partner", "principal", "host"))


def find_offices(draft: Draft) -> None:
    """Append the titles of office to the draft, in order, and cover their tokens.

    From right to left, so that a head which is also a grade ("Deputy Prime Minister") is left to the title behind it.
    """
    for hit in reversed(_find_heads(draft)):
        if draft.is_free(hit.first, hit.last) and not _is_ordinary_word(draft, hit):
            office = _read_office(draft, hit)
            draft.offices.append(office)
            for i in range(office.first, office.last):
                draft.cover[i] = draft.cover[i] or OFFICE
    draft.offices.reverse()
    _release_names(draft)
    for office in reversed(draft.offices):
        read_jurisdiction(draft, office)
        draft.office_at.setdefault(office.first, office)
    for office in draft.offices:
        office.title = draft.text(office.first, office.last)
        if office.absorbed_by is None:
            draft.office_ending[office.end] = office


def _find_heads(draft: Draft) -> list[Hit[OfficeHead]]:
    """The heads of titles; of two that overlap ("air chief", "chief executive") the one behind, if it is the longer."""
    heads: list[Hit[OfficeHead]] = []
    for hit in draft.find(OFFICE_HEADS):
        behind = OFFICE_HEADS.match(draft.tokens, hit.last - 1) if hit.last - hit.first > 1 else None
        heads.append(behind if behind is not None and behind.last > hit.last else hit)
    return heads


def _release_names(draft: Draft) -> None:
    """Give back to the names the titles that are names: behind another title ("CEO Sultan al-Masri"), and behind a
    given name ("Bill Bishop")."""
    ends = {office.last for office in draft.offices}
    doubtful = [office for office in draft.offices if office.head in ALSO_NAMES]
    for office in [office for office in doubtful if office.first in ends or _is_surname(draft, office)]:
        draft.offices.remove(office)
        draft.cover[office.first : office.last] = [None] * (office.last - office.first)


def _is_surname(draft: Draft, office: OfficeHit) -> bool:
    """Whether a title is the surname of the given name in front of it, and no other name follows."""
    tokens = draft.tokens
    i = office.first - 1
    if office.last - office.first > 1 or i < 0 or not tokens.flags[office.first] & Flag.CAPITAL:
        return False
    return (
        draft.is_name_word(i)
        and draft.same_sentence(i, office.first)
        and tokens.lowers[i] in GIVEN_NAMES
        and not draft.opens_name(office.last)
    )


def _is_ordinary_word(draft: Draft, hit: Hit[OfficeHead]) -> bool:
    """Whether a head is more likely a common word here: an adjective in front of a noun, or without a capital."""
    tokens = draft.tokens
    if hit.payload.name == "deputy" and tokens.lowers[min(hit.last, draft.size - 1)] in LOOSE_TITLES:
        return True  # "Hezbollah's deputy leader"
    if hit.payload.name in _ORDINARY_WORDS and not tokens.flags[hit.first] & Flag.CAPITAL:
        return True
    return tokens.lowers[hit.first] == "principal" and hit.last - hit.first == 1


def _read_office(draft: Draft, hit: Hit[OfficeHead]) -> OfficeHit:
    tokens, head = draft.tokens, hit.payload
    first, begin, held = _extend_left(draft, hit.first, head)
    last = _portfolio_behind(draft, hit.last, head)
    end = topic_behind(draft, last) if last == hit.last else last
    for i in range(last, end):
        draft.cover[i] = draft.cover[i] or OTHER
    if last + 1 < draft.size and tokens.words[last] == "-" and tokens.lowers[last + 1] in OFFICE_SUFFIXES:
        last += 2
        held = False
    return OfficeHit(
        first,
        last,
        "",
        head.name,
        head.plural,
        held,
        begin=begin,
        end=max(last, end),
        gender=head.gender,
        unique=head.unique,
    )


def _extend_left(draft: Draft, first: int, head: OfficeHead) -> tuple[int, int, bool]:
    """Where the title begins, where what is said of its holder in front of it begins, and whether it is held."""
    tokens, lowers = draft.tokens, draft.tokens.lowers
    head_first = first
    while first > 0 and draft.same_sentence(first - 1, head_first):
        length = _title_words_before(draft, first, head)
        if length:
            first -= length
        elif _is_abbreviation_inside(draft, first):
            first -= 1
        elif first < head_first and (length := _listed_portfolio_before(draft, first, head_first)):
            first -= length + 1
        elif _is_capital_adjunct(draft, first - 1) or (first == head_first and _is_field(draft, first - 1, head)):
            first -= 1
        else:
            break
    begin, held = first, True
    while begin > 0 and draft.cover[begin - 1] is None and draft.same_sentence(begin - 1, head_first):
        word = lowers[begin - 1]
        if (
            word not in COMMENTS
            and word not in NOT_HELD
            and not (tokens.words[begin - 1] == "-" and lowers[begin - 2] in NOT_HELD)
        ):
            break
        held = held and word not in NOT_HELD and tokens.words[begin - 1] != "-"
        begin -= 1
    return first, begin, held


def _title_words_before(draft: Draft, at: int, head: OfficeHead) -> int:
    """How many tokens in front of one are a portfolio or a grade of the title."""
    length = 0 if head.name in CLOSED_HEADS else _ends(draft, PORTFOLIO_ENDINGS, at)
    length = length or _ends(draft, GRADE_ENDINGS, at)
    if length and at - length == 0 and draft.tokens.lowers[0] in COMMENTS:
        return 0
    return length


def _listed_portfolio_before(draft: Draft, at: int, head: int) -> int:
    """How many tokens a portfolio has that "and" joins to the one at a token, or a comma in a list in capitals that
    ends in "and"."""
    tokens = draft.tokens
    link = tokens.lowers[at - 1]
    if at < 2 or link not in ("and", "&", ","):
        return 0
    length = _ends(draft, PORTFOLIO_ENDINGS, at - 1)
    in_capitals = tokens.flags[at] & tokens.flags[at - 1 - length] & Flag.CAPITAL
    return length if link != "," or (in_capitals and "and" in tokens.lowers[at:head]) else 0


def _is_field(draft: Draft, i: int, head: OfficeHead) -> bool:
    """Whether the word in front of "Minister" is a field that no list has: "Vice Reunification Minister"."""
    tokens = draft.tokens
    if head.name != "minister" or draft.cover[i] is not None or not draft.same_sentence(i, i + 1):
        return False
    if not tokens.flags[i] & tokens.flags[i + 1] & Flag.CAPITAL or tokens.flags[i] & (
        Flag.CLOSED | Flag.SENTENCE_START
    ):
        return False
    return is_common(tokens.lowers[i]) and tokens.sentences[i] not in draft.capitals.title_case


def _ends(draft: Draft, endings: dict[str, list[tuple[str, ...]]], at: int) -> int:
    """The length of the longest phrase that ends in front of a token, 0 where there is none."""
    lowers = draft.tokens.lowers
    for words in endings.get(lowers[at - 1], ()):
        first = at - len(words)
        if first >= 0 and tuple(lowers[first:at]) == words and draft.is_free(first, at):
            return len(words)
    return 0


def _is_abbreviation_inside(draft: Draft, at: int) -> bool:
    """Whether an organization's abbreviation stands between grade and head: "Deputy U.N. Ambassador"."""
    inner = draft.organization_ending.get(at)
    lowers = draft.tokens.lowers
    return (
        inner is not None
        and inner.first == at - 1
        and inner.first > 0
        and lowers[inner.first - 1] in ("deputy", "assistant")
    )


def _is_capital_adjunct(draft: Draft, i: int) -> bool:
    """Whether token `i` is a common word with a capital between the grade and the head: "Chief Medical Advisor"."""
    tokens = draft.tokens
    if draft.cover[i] is not None or not is_common(tokens.lowers[i]) or i == 0 or not draft.same_sentence(i - 1, i):
        return False
    if not tokens.flags[i] & Flag.CAPITAL or tokens.flags[i] & (Flag.CLOSED | Flag.SENTENCE_START):
        return False
    return tokens.sentences[i] not in draft.capitals.title_case and bool(_ends(draft, GRADE_ENDINGS, i))


def _portfolio_behind(draft: Draft, last: int, head: OfficeHead) -> int:
    """The end of "of Foreign Affairs", "for Digital Development and Transport" behind the head of a title."""
    tokens = draft.tokens
    if last + 1 >= draft.size or tokens.lowers[last] not in ("of", "for") or not draft.same_sentence(last + 1, last):
        return last
    if not (head.portfolio or head.name in _OPEN_HEADS):
        return last
    i = last + 2 if tokens.lowers[last + 1] == "the" else last + 1
    end = _portfolio_item(draft, i)
    if end == i:
        return last
    while end + 1 < draft.size and tokens.lowers[end] in ("and", ",", "&"):
        at = end + 2 if tokens.lowers[end] == "," and tokens.lowers[end + 1] == "and" else end + 1
        after = _portfolio_item(draft, at)
        same_case = at < draft.size and tokens.flags[at] & Flag.CAPITAL == tokens.flags[i] & Flag.CAPITAL
        if after == at or not same_case or (tokens.lowers[end] == "," and not _list_ends_in_and(draft, after)):
            break
        end = after
    return end


def _portfolio_item(draft: Draft, i: int) -> int:
    """The end of one portfolio: a known one, or common words with capitals; the token itself where there is none."""
    tokens = draft.tokens
    found = PORTFOLIOS.match(tokens, i) if i < draft.size else None
    end = found.last if found and draft.is_free(i, found.last) else i
    while end < draft.size and _is_capital_common(draft, end) and draft.same_sentence(end, i):
        end += 1
    if (
        end == i
        and i + 1 < draft.size
        and draft.cover[i] is None
        and draft.is_word(i)
        and tokens.words[i + 1] in (",", ".")
    ):
        return i + 1 if is_common(tokens.lowers[i]) and tokens.lowers[i - 1] == "and" else i
    return end


def _list_ends_in_and(draft: Draft, end: int) -> bool:
    return end < draft.size and draft.tokens.lowers[end] in ("and", ",", "&")


def _is_capital_common(draft: Draft, i: int) -> bool:
    """Whether token `i` is a common word with a capital, as in the names of ministries; not one of a person's name."""
    tokens = draft.tokens
    lower = tokens.lowers[i]
    capital = bool(tokens.flags[i] & Flag.CAPITAL) and not tokens.flags[i] & Flag.CLOSED
    return capital and draft.cover[i] in (None, ORGANIZATION) and is_common(lower) and lower not in OFFICE_WORDS
