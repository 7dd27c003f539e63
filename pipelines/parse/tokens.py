"""Tokenization: the one pass over the characters of a text; everything after it works on token indices.

Conventions (close to the Penn Treebank's): a possessive ending is a token of its own (`Serbia` + `’s`); an abbreviation
keeps its points (`U.S.`, `Nov.`); a hyphenated word is one token where all of it is lower case (`agro-industrial`), and
is split at its hyphens where a part has a capital (`Thai` `-` `Myanmar`), since its parts may be names of their own.
"""

import re
from functools import lru_cache

from pipelines.parse.document import Flag, Tokens
from pipelines.parse.words import CLOSED_CLASS, LEADING_ABBREVIATIONS, TRAILING_ABBREVIATIONS

QUOTE_MARKS = frozenset('"“”„‟«»‹›')
IGNORABLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"  # soft hyphen, zero width and bidi controls

_TOKEN = re.compile(
    r"[^\W\d_](?:\.[^\W\d_])+\.?(?!\w)"  # U.S.  p.m.  N.V.
    r"|[^\W\d_](?:[^\W_]|[’'](?=[^\W\d_])(?!s\b)|(?<=[a-z])-(?=[a-z]))*"  # a word
    r"|(?<=\w)[’'](?:s\b|(?<=[sS].)(?=\s+\w))"  # a possessive ending
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![^\W\d_])|\d+"  # a number
    rf"|[^\s{IGNORABLE}]"
)
_ABBREVIATIONS = frozenset((*LEADING_ABBREVIATIONS, *TRAILING_ABBREVIATIONS))


def tokenize(text: str, start: int = 0) -> Tokens:
    """Split `text` from the offset `start` on; sentences are numbered later, by `find_sentences`.

    >>> tokenize("Serbia’s U.S.-led agro-industrial talks").words
    ['Serbia', '’s', 'U.S.', '-', 'led', 'agro-industrial', 'talks']
    """
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in _TOKEN.finditer(text, start):
        word = match.group()
        at = match.start()
        if word == "." and words and ends[-1] == at and _keeps_point(words[-1], text, at):
            words[-1] += "."
            ends[-1] += 1
            continue
        starts.append(at)
        ends.append(match.end())
        words.append(word)
    looks = [_look(word) for word in words]
    return Tokens(starts, ends, words, [lower for lower, _ in looks], [flags for _, flags in looks], [0] * len(words))


def _keeps_point(word: str, text: str, at: int) -> bool:
    """Whether the point at offset `at` belongs to the word before it: an abbreviation, or an initial before a name."""
    if word in _ABBREVIATIONS:
        return True
    return len(word) == 1 and word.isupper() and text[at + 1 : at + 2].isspace() and text[at + 2 : at + 3].isupper()


@lru_cache(maxsize=1 << 16)
def _look(word: str) -> tuple[str, int]:
    """The lower-case form of a token and its flags, which depend on nothing but its characters."""
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
    return lower, flags | (Flag.CLOSED if lower in CLOSED_CLASS else 0)
