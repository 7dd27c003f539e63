"""One spelling for all the ways to write a place name: no case, diacritics, apostrophes or hyphens."""

import unicodedata
from typing import Final

# Letters that Unicode does not decompose into a base letter and a mark; and marks that are written or left out at will.
_FOLDED_LETTERS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a"}
    | dict.fromkeys("'’‘ʻʼ`´ʹ.", "")
    | dict.fromkeys("-‐‑–_", " ")
)


def fold_place_name(name: str) -> str:
    """The key under which a place name is filed.

    >>> fold_place_name("Chișinău"), fold_place_name("N'Djamena"), fold_place_name("Port-au-Prince")
    ('chisinau', 'ndjamena', 'port au prince')
    """
    lowered = name.casefold()
    if not lowered.isascii():
        decomposed = unicodedata.normalize("NFKD", lowered)
        lowered = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = lowered.translate(_FOLDED_LETTERS).split()
    if words and words[0] in ("saint", "sankt"):
        words[0] = "st"
    return " ".join(words)
