"""Sites by the grammar of their names: capitals that end in a site word ("Batajnica Air Base"), or open with one ("Port
of Baku"), and the few that are known by name alone ("the White House")."""

from typing import Final, NamedTuple

from pipelines.extract.places.vocabulary import KNOWN_SITES, SITE_ENDINGS, SITE_OPENINGS, STRICT_PREPOSITIONS
from pipelines.parse.document import Flag, Tokens

LONGEST_NAME: Final = 7  # tokens
_SURFACES: Final = frozenset(("island", "islands", "peninsula", "beach", "square", "street", "shoal", "reef", "hill"))
_JOINERS: Final = frozenset(("of", "de", "la", "du", "-", "–", "al"))


class Site(NamedTuple):
    """The tokens of a site's name, and the country of a site known by name."""

    first: int
    last: int
    country: str | None


def find_sites(tokens: Tokens, taken: bytearray) -> list[Site]:
    """The names of sites, in no order, none overlapping. Their tokens are marked in `taken`.

    Tokens taken before by the name of a participant are left alone, unless a site is known by that very name.
    """
    found = []
    for hit in KNOWN_SITES.find(tokens):
        if _is_located(tokens, hit.first) and not _goes_on(tokens, hit.last):
            found.append(_take(taken, Site(hit.first, hit.last, hit.payload)))
    for hit in SITE_ENDINGS.find(tokens):
        if not any(taken[hit.first : hit.last]):
            first = _name_start(tokens, hit.first, taken)
            is_located = _is_located(tokens, first) or _is_on(tokens, first, hit.last)
            if first < hit.first and not _goes_on(tokens, hit.last) and is_located:
                found.append(_take(taken, Site(first, hit.last, None)))
    for hit in SITE_OPENINGS.find(tokens):
        if not any(taken[hit.first : hit.last]) and _is_located(tokens, hit.first):
            last = _name_end(tokens, hit.last, taken)
            if last > hit.last:
                found.append(_take(taken, Site(hit.first, last, None)))
    return found


def _take(taken: bytearray, site: Site) -> Site:
    taken[site.first : site.last] = b"\x01" * (site.last - site.first)
    return site


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether a name goes on behind its site word ("Air Base Command"), and is the name of something else."""
    return i < len(tokens) and bool(tokens.flags[i] & Flag.CAPITAL) and tokens.sentences[i] == tokens.sentences[i - 1]


def _is_located(tokens: Tokens, first: int) -> bool:
    """Whether a preposition of place or "visited" stands in front, past an article; other names may be of anything."""
    i = first - 1
    if i >= 0 and tokens.lowers[i] == "the":
        i -= 1
    return i >= 0 and (tokens.lowers[i] in STRICT_PREPOSITIONS or tokens.lowers[i].startswith(("visit", "tour")))


def _is_on(tokens: Tokens, first: int, last: int) -> bool:
    """Tell "on Hessa Island", "off Hessa Island"."""
    return first > 0 and tokens.lowers[first - 1] in ("on", "off") and tokens.lowers[last - 1] in _SURFACES


def _name_start(tokens: Tokens, end: int, taken: bytearray) -> int:
    """Back over the capitals in front of a site word, over small words between capitals too."""
    i = end
    while i > 0 and end - i < LONGEST_NAME and tokens.sentences[i - 1] == tokens.sentences[end] and not taken[i - 1]:
        before = i - 1
        if tokens.flags[before] & Flag.CAPITAL:
            if tokens.flags[before] & Flag.CLOSED:
                break
        elif not (tokens.words[before] in _JOINERS and before > 0 and tokens.flags[before - 1] & Flag.CAPITAL):
            break
        i = before
    return i


def _name_end(tokens: Tokens, first: int, taken: bytearray) -> int:
    i = first
    while i < len(tokens) and i - first < LONGEST_NAME and tokens.flags[i] & Flag.CAPITAL and not taken[i]:
        if tokens.sentences[i] != tokens.sentences[first - 1]:
            break
        i += 1
    return i
