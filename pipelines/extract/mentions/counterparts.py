"""Persons introduced as somebody's counterparts: "her Thai and Lao counterparts, X and Y", who hold
the office of the one they are compared with."""

from typing import Final

from pipelines.extract.mentions.draft import COUNTRY, Draft, NameHit, OfficeHit
from pipelines.extract.word_list import WordList

REACH: Final = 60  # tokens
_COUNTERPARTS: Final = WordList(("counterpart", "counterparts"))
_LIST: Final = frozenset((",", "and", "&"))


def attach_counterparts(draft: Draft) -> None:
    """Give the persons named behind "counterpart" the country in front of it, and the office of the person before."""
    by_first = {hit.begin: hit for hit in draft.names}
    for i in draft.positions(_COUNTERPARTS):
        _attach(draft, by_first, i)


def _attach(draft: Draft, by_first: dict[int, NameHit], i: int) -> None:
    codes, start = _countries_before(draft, i)
    names = _names_behind(draft, by_first, i + 1)
    office = _office_before(draft, start)
    for at, hit in enumerate(names[: len(codes) or 1]):
        if at < len(codes):
            hit.country = hit.country or codes[at]
        hit.person += 6
        hit.cued = True
        if office is not None and not hit.offices:
            hit.offices.append(
                OfficeHit(hit.first, hit.first, office.title, office.head, unique=office.unique, country=hit.country)
            )


def _countries_before(draft: Draft, i: int) -> tuple[list[str], int]:
    """The countries of the adjectives in front of a token, in order, and where the first begins."""
    codes: list[str] = []
    while True:
        hit = draft.country_ending.get(i)
        if hit is None or draft.cover[hit.first] != COUNTRY:
            return codes, i
        codes.insert(0, hit.code)
        i = hit.first
        while i > 0 and draft.tokens.lowers[i - 1] in _LIST and draft.country_ending.get(i - 1):
            i -= 1


def _names_behind(draft: Draft, by_first: dict[int, NameHit], i: int) -> list[NameHit]:
    """The names listed from a token on."""
    found: list[NameHit] = []
    while i < draft.size:
        hit = by_first.get(i)
        if hit is not None:
            found.append(hit)
            i = hit.last
        elif draft.tokens.lowers[i] in _LIST:
            i += 1
        else:
            return found
    return found


def _office_before(draft: Draft, i: int) -> OfficeHit | None:
    """The last office of a named person in front of a token, in its sentence and not far back."""
    for j in range(i - 1, max(i - REACH, -1), -1):
        office = draft.office_at.get(j)
        if not draft.same_sentence(i - 1, j):
            return None
        if office is not None and office.taken:
            return office
    return None
