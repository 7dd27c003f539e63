"""Sectors: where the text names a sector of the economy or of public policy, and which sectors a span is about.

`find_sectors` reads the whole document once; `sectors_in` and `sectors_for` answer for the span of a statement or of an
event. What names a sector stands in `schemas/vocab/sectors/`.
"""

from bisect import bisect_right
from collections import Counter
from typing import Final

from pipelines.extract.lexicon import Hit
from pipelines.extract.model import SectorMention
from pipelines.extract.ordered import first_from
from pipelines.extract.sector_context import Context
from pipelines.extract.sector_terms import Term, build_lexicon
from pipelines.parse.document import Document, Sentence, Tokens
from schemas.vocabularies import read_toml

CENTRAL: Final = 3  # mentions of a sector from which on a text may be about it
AT_MOST: Final = 7  # sectors that a text can be about: each has such a share of its mentions

_LEXICON: Final = build_lexicon()
_BACKREFS: Final = read_toml("sector_backrefs")
_POINTERS: Final = frozenset(_BACKREFS["determiners"])
_POINTED_AT: Final = frozenset(_BACKREFS["nouns"])


def find_sectors(document: Document) -> list[SectorMention]:
    """Every mention of a sector, in the order of the text; a term of two sectors gives a mention for each.

    A supporting term counts where the text names its sector by other terms so often that it is about it.
    """
    tokens = document.tokens
    hits: list[Hit[Term]] = []
    for sentence in document.sentences:
        _read(Context(tokens, sentence), sentence.first, sentence.last, hits)
    named = Counter([sector for hit in hits if not hit.payload.is_supporting for sector in hit.payload.sectors])
    enough = max(CENTRAL, named.total() / AT_MOST)
    return [
        SectorMention(tokens.starts[hit.first], tokens.ends[hit.last - 1], hit.first, hit.last, sector)
        for hit in hits
        for sector in hit.payload.sectors
        if not hit.payload.is_supporting or named[sector] >= enough
    ]


def _read(context: Context, first: int, last: int, found: list[Hit[Term]]) -> None:
    """Append the phrases between two tokens of a sentence, each with the term that is meant here.

    A phrase that is not meant frees the words behind its first for other phrases.
    """
    for hit in _LEXICON.find(context.tokens, first, last):
        term = _term_meant(hit, context)
        if term is None and hit.last - hit.first > 1:
            _read(context, hit.first + 1, hit.last, found)
        elif term is not None and term.sectors and not context.is_part_of_name(hit.first, hit.last):
            found.append(Hit(hit.first, hit.last, term))


def _term_meant(hit: Hit[tuple[Term, ...]], context: Context) -> Term | None:
    """The first term of a phrase whose guard is met, a mask being one of no sector; `None` where no guard is."""
    for term in hit.payload:
        if term.guard is None or context.meets(term.guard, hit.first, hit.last):
            return term
    return None


def sectors_in(mentions: list[SectorMention], start: int, end: int) -> list[str]:
    """The sectors named between two offsets, each once, in the order of their first mention."""
    found: list[str] = []
    for at in range(_first_from(mentions, start), _first_from(mentions, end)):
        if mentions[at].end <= end and mentions[at].sector not in found:
            found.append(mentions[at].sector)
    return found


def _first_from(mentions: list[SectorMention], offset: int) -> int:
    """The position of the first mention that begins at an offset or behind it."""
    low, high = 0, len(mentions)
    while low < high:
        middle = (low + high) // 2
        if mentions[middle].start < offset:
            low = middle + 1
        else:
            high = middle
    return low


def sectors_for(document: Document, mentions: list[SectorMention], start: int, end: int) -> list[str]:
    """The sectors between two offsets; where none is named but "this area" is, those of the sentence it points to.

    That is the nearest sentence before, or part of the same sentence before the span, in the same section.
    """
    named = sectors_in(mentions, start, end)
    if named or not _points_back(document.tokens, start, end):
        return named
    before = _first_from(mentions, start)
    if not before:
        return []
    here = _sentence_at(document, start)
    meant = document.sentences[document.tokens.sentences[mentions[before - 1].first]]
    return sectors_in(mentions, meant.start, min(meant.end, start)) if meant.section == here.section else []


def _points_back(tokens: Tokens, start: int, end: int) -> bool:
    first, last = first_from(tokens.starts, start), first_from(tokens.starts, end)
    return any(tokens.lowers[i] in _POINTERS and tokens.lowers[i + 1] in _POINTED_AT for i in range(first, last - 1))


def _sentence_at(document: Document, offset: int) -> Sentence:
    index = bisect_right(document.sentences, offset, key=lambda sentence: sentence.start)
    return document.sentences[max(index - 1, 0)]
