"""Places no gazetteer knows, by the grammar around their names: "the island of Brenna", "in Upper Kvitoy district".

A capitalized name behind "in" that is nobody's is a place too, unless it is a word that texts write in lower case.
"""

from typing import Final, NamedTuple

from pipelines.extract.dates.vocabulary import MONTHS, WEEKDAYS
from pipelines.extract.mentions.capitals import COMMON_WORDS
from pipelines.extract.places.vocabulary import AREAS, DESCRIBED_BY, STRICT_PREPOSITIONS
from pipelines.parse.document import Flag, Tokens

LONGEST_NAME: Final = 3  # tokens
_IN: Final = frozenset(("in", "near", "outside"))
_CALENDAR: Final = frozenset((*MONTHS, *WEEKDAYS))


class Unknown(NamedTuple):
    """The tokens of a name, and whether a noun beside it tells that it is an area."""

    first: int
    last: int
    is_area: bool


def find_unknown(tokens: Tokens, taken: bytearray, headings: bytearray) -> list[Unknown]:
    """The names of places among the tokens that nothing covers yet, in order; `headings` marks those of headings."""
    found: list[Unknown] = []
    i, end = 1, len(tokens)
    while i < end:
        if not tokens.flags[i] & Flag.CAPITAL or taken[i] or not _is_led(tokens, i):
            i += 1
            continue
        last = _name_end(tokens, i, taken)
        unknown = _read(tokens, i, last, bool(headings[i]))
        if unknown is not None:
            found.append(unknown)
        i = max(last, i + 1)
    return found


def _is_led(tokens: Tokens, i: int) -> bool:
    """Whether a preposition of place stands in front, past an article, or a noun for an area and "of"."""
    before = i - 1 - (tokens.lowers[i - 1] == "the")
    if before < 0 or tokens.sentences[before] != tokens.sentences[i]:
        return False
    return tokens.lowers[before] in STRICT_PREPOSITIONS or _is_of_area(tokens, before)


def _is_of_area(tokens: Tokens, of: int) -> bool:
    return of > 0 and tokens.lowers[of] == "of" and tokens.lowers[of - 1] in DESCRIBED_BY


def _name_end(tokens: Tokens, first: int, taken: bytearray) -> int:
    last = first
    while last < len(tokens) and last - first < LONGEST_NAME and tokens.sentences[last] == tokens.sentences[first]:
        if not tokens.flags[last] & Flag.CAPITAL or tokens.flags[last] & (Flag.CLOSED | Flag.UPPER) or taken[last]:
            break
        last += 1
    return last


def _read(tokens: Tokens, first: int, last: int, is_heading: bool) -> Unknown | None:
    if last == first or (last < len(tokens) and tokens.flags[last] & (Flag.CAPITAL | Flag.POSSESSIVE)):
        return None
    words = tokens.lowers[first:last]
    if not _CALENDAR.isdisjoint(words):
        return None
    if _is_of_area(tokens, first - 1) or (last < len(tokens) and tokens.lowers[last] in AREAS):
        return Unknown(first, last, True)
    is_bare = (
        not is_heading
        and tokens.lowers[first - 1] in _IN
        and COMMON_WORDS.isdisjoint(words)
        and not _describes(tokens, last)
    )
    return Unknown(first, last, False) if is_bare else None


def _describes(tokens: Tokens, last: int) -> bool:
    """Whether a noun follows that the name describes: "in Sami communities"."""
    return last < len(tokens) and bool(tokens.flags[last] & Flag.WORD) and not tokens.flags[last] & Flag.CLOSED
