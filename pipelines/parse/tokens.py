"""Tokenization: the one pass over the characters of a text; everything after it works on token indices.

Conventions (close to the Penn Treebank's): a possessive ending is a token of its own (`Serbia` + `’s`); an abbreviation
keeps its points (`U.S.`, `Nov.`); a hyphenated word is one token where all of it is lower case (`agro-industrial`), and
is split at its hyphens where a part has a capital (`Thai` `-` `Myanmar`), since its parts may be names of their own.
"""

import re
from typing import Final

from pipelines.parse.document import Flag, Tokens
from pipelines.parse.words import CLOSED_CLASS, LEADING_ABBREVIATIONS, TRAILING_ABBREVIATIONS

QUOTE_MARKS: Final = frozenset('"“”„‟«»‹›')
# Soft hyphen, zero width and bidi controls.
IGNORABLE: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"

_TOKEN: Final = re.compile(
    r"[A-Za-z]+(?![\w’'.-])"  # most words, and much faster than the general form below
    r"|[^\W\d_](?:\.[^\W\d_])+\.?(?!\w)"  # U.S.  p.m.  N.V.
    r"|[a-zß-öø-ÿ](?:[^\W_]|[’'](?=[^\W\d_])(?!s\b)|(?<=[a-z])-(?=[a-z]))*"  # a lower-case word, which keeps hyphens
    r"|[^\W\d_](?:[^\W_]|[’'](?=[^\W\d_])(?!s\b))*"  # any other word
    r"|(?<=\w)[’'](?:s\b|(?<=[sS].)(?=\s+\w))"  # a possessive ending
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![^\W\d_])|\d+"  # a number
    rf"|[^\s{IGNORABLE}]"
)
_ABBREVIATIONS: Final = frozenset((*LEADING_ABBREVIATIONS, *TRAILING_ABBREVIATIONS))

_LOOKS: Final[dict[str, tuple[str, int]]] = {}
"""Words seen, to their lower-case form and flags; emptied when full, so that an archive does not fill the memory."""
_MOST_LOOKS: Final = 1 << 16


def tokenize(text: str, start: int = 0) -> Tokens:
    """Split `text` from the offset `start` on; sentences are numbered later, by `find_sentences`.

    >>> tokenize("Serbia’s U.S.-led agro-industrial talks").words
    ['Serbia', '’s', 'U.S.', '-', 'led', 'agro-industrial', 'talks']
    """
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    lowers: list[str] = []
    flags: list[int] = []
    end = start
    for word in _TOKEN.findall(text, start):
        begin = text.find(word, end)  # what lies between is nothing that a token could begin with
        if word == "." and words and begin == end and _keeps_point(words[-1], text, begin):
            end = begin + 1  # the point belongs to the word before it
            words[-1] += word
            ends[-1] = end
            lowers[-1], flags[-1] = _look(words[-1])
            continue
        ends_possessor = word == "'" and begin == end and _is_plural_possessive(words, text, begin)
        end = begin + len(word)
        lower, look = _look(word)
        if ends_possessor:
            look = Flag.POSSESSIVE
        starts.append(begin)
        ends.append(end)
        words.append(word)
        lowers.append(lower)
        flags.append(look)
    return Tokens(starts=starts, ends=ends, words=words, lowers=lowers, flags=flags, sentences=[0] * len(words))


def _keeps_point(word: str, text: str, at: int) -> bool:
    """Whether the point at offset `at` belongs to the word before it: an abbreviation, or an initial before a name."""
    if word in _ABBREVIATIONS:
        return True
    return len(word) == 1 and word.isupper() and text[at + 1 : at + 2].isspace() and text[at + 2 : at + 3].isupper()


def _is_plural_possessive(words: list[str], text: str, at: int) -> bool:
    """Whether a straight apostrophe, which may close a quotation too, is a possessive: "Workers' Front"."""
    return bool(words) and words[-1][-1] in "sS" and text[at + 1 : at + 2].isspace() and text[at + 2 : at + 3].isalpha()


def _look(word: str) -> tuple[str, int]:
    """The lower-case form of a token and its flags, which depend on nothing but its characters; remembered."""
    known = _LOOKS.get(word)
    if known is not None:
        return known
    if len(_LOOKS) >= _MOST_LOOKS:
        _LOOKS.clear()
    lower = word.lower()
    first = word[0]
    if first.isalpha():
        flags = Flag.WORD
        if first.isupper():
            flags |= Flag.CAPITAL
            if len(word) > 1 and word.isupper():
                flags |= Flag.UPPER
    elif first.isdigit():
        flags = Flag.NUMBER
    elif first in "’'" and (len(word) > 1 or word == "’"):
        flags = Flag.POSSESSIVE
    else:
        flags = Flag.PUNCTUATION | (Flag.QUOTE if first in QUOTE_MARKS else 0)
    look = lower, flags | (Flag.CLOSED if lower in CLOSED_CLASS else 0)
    _LOOKS[word] = look
    return look
