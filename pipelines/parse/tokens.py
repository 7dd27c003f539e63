"""Tokenization: the one pass over the characters of a text; everything after it works on token indices.

Conventions (close to the Penn Treebank's): a possessive ending is a token of its own (`Serbia` + `’s`); an abbreviation
keeps its points (`U.S.`, `Nov.`); a hyphenated word is one token where all of it is lower case (`agro-industrial`), and
is split at its hyphens where a part has a capital (`Thai` `-` `Myanmar`), since its parts may be names of their own.
"""

import re
from dataclasses import dataclass
from sys import intern
from typing import Final

from pipelines.parse.document import Flag, Look, Tokens
from pipelines.parse.words import CLOSED_CLASS, LEADING_ABBREVIATIONS, TRAILING_ABBREVIATIONS

STOPS: Final = frozenset(".!?…")
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


@dataclass(eq=False, slots=True)
class _Piece:
    """What stands between two white spaces, as tokens whose `starts` and `ends` count from its own start.

    `whole` is its token where it has but one, as most have. How it ends may depend on what follows: `before_capital` is
    how it reads where its last point belongs to an initial then ("J." in "J. Smith"), `before_letter` where its last
    mark is a possessive then ("Writers'" in "Writers' Day").
    """

    starts: list[int]
    ends: list[int]
    looks: list[Look]
    whole: Look | None = None
    before_capital: "_Piece | None" = None
    before_letter: "_Piece | None" = None


_LOOKS: Final[dict[str, Look]] = {}
"""Spellings seen; emptied when full, so that an archive does not fill the memory."""
_PIECES: Final[dict[str, _Piece]] = {}
"""What stood between white spaces; emptied when full."""
_MOST_LOOKS: Final = 1 << 16
_MOST_PIECES: Final = 1 << 16
_LONGEST_PIECE: Final = 60  # characters; what is longer is no word that comes again
_STRAIGHT_POSSESSIVE: Final = Look("'", "'", Flag.POSSESSIVE)  # where it is no closing quotation mark


def tokenize(text: str, start: int = 0) -> Tokens:
    """Split `text` from the offset `start` on; sentences are numbered later, by `find_sentences`.

    No token reaches over white space, so that most pieces between white spaces have been split before.

    >>> tokenize("Serbia’s U.S.-led agro-industrial talks").words
    ['Serbia', '’s', 'U.S.', '-', 'led', 'agro-industrial', 'talks']
    """
    starts: list[int] = []
    ends: list[int] = []
    looks: list[Look] = []
    end = start
    for written in text[start:].split():
        begin = text.find(written, end)
        end = begin + len(written)
        piece = _PIECES.get(written)
        if piece is None:
            piece = _read_piece(written)
        if piece.whole is not None:
            starts.append(begin)
            ends.append(end)
            looks.append(piece.whole)
            continue
        if piece.before_capital is not None and text[end + 1 : end + 2].isupper():
            piece = piece.before_capital
        elif piece.before_letter is not None and text[end + 1 : end + 2].isalpha():
            piece = piece.before_letter
        for i in range(len(piece.looks)):
            starts.append(begin + piece.starts[i])
            ends.append(begin + piece.ends[i])
            looks.append(piece.looks[i])
    return Tokens(
        starts=starts,
        ends=ends,
        words=[look.word for look in looks],
        lowers=[look.lower for look in looks],
        flags=[look.flags for look in looks],
        looks=looks,
        sentences=[0] * len(looks),
    )


def _read_piece(written: str) -> _Piece:
    """Split what stands between two white spaces, and remember it."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    end = 0
    for word in _TOKEN.findall(written):
        begin = written.find(word, end)  # what lies between is nothing that a token could begin with
        end = begin + len(word)
        if word == "." and words and begin == ends[-1] and words[-1] in _ABBREVIATIONS:
            words[-1] += word  # the point belongs to the word before it
            ends[-1] = end
            continue
        starts.append(begin)
        ends.append(end)
        words.append(word)
    piece = _Piece(starts, ends, [_look(word) for word in words])
    if words == [written]:
        piece.whole = piece.looks[0]
    if len(words) > 1 and ends[-1] == len(written) and ends[-2] == starts[-1]:
        before = words[-2]
        if words[-1] == "." and len(before) == 1 and before.isupper():
            looks = [*piece.looks[:-2], _look(before + ".")]
            piece.before_capital = _Piece(starts[:-1], [*ends[:-2], ends[-1]], looks)
        if words[-1] == "'" and before[-1] in "sS":
            piece.before_letter = _Piece(starts, ends, [*piece.looks[:-1], _STRAIGHT_POSSESSIVE])
    if len(_PIECES) >= _MOST_PIECES:
        _PIECES.clear()
    if len(written) <= _LONGEST_PIECE:
        _PIECES[written] = piece
    return piece


def _look(word: str) -> Look:
    """The spelling of a token with its lower-case form and flags; remembered."""
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
    if word[-1] in STOPS:
        flags |= Flag.STOP
    if lower in CLOSED_CLASS:
        flags |= Flag.CLOSED
    # The very objects that the vocabularies hold, which are found without a comparison of letters.
    look = Look(intern(word), intern(lower), flags)
    _LOOKS[word] = look
    return look
