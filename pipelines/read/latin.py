"""Which of the older Latin encodings a text is in, told by its letters.

These encodings differ in a few letters only: the byte of "ã" in one is "ă" in another, so every one of them fits and
statistics over a whole text say little of the two names in it. The names of the world's towns know: "São" is among
them and "Săo" is not.
"""

import re
from functools import cache
from typing import Final

from schemas.vocabularies import FOLDER

LATIN: Final = ("cp1252", "cp1250", "cp1254", "cp1257")
"""Western, Central European, Turkish and Baltic; the first is what English texts are in where nothing tells."""

_MARKED: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]*[^\x00-\x7f][^\W\d_]*", re.UNICODE)


def likeliest_latin(content: bytes) -> str | None:
    """The encoding in whose reading most letters stand between letters that they stand between in names of towns.

    `None` where no one of `LATIN` can decode the content.
    """
    fitting = {}
    for encoding in LATIN:
        try:
            letters = _letters(content.decode(encoding))
        except UnicodeDecodeError:
            continue
        known = len(letters & _letters_of_towns())
        fitting[encoding] = 2 * known - len(letters)
    return max(fitting, key=fitting.__getitem__, default=None)


@cache
def _letters_of_towns() -> frozenset[str]:
    return frozenset(_letters((FOLDER / "cities.tsv").read_text(encoding="utf-8")))


def _letters(text: str) -> set[str]:
    """Every letter beyond ASCII with its two neighbours; where there is none, a space stands."""
    found: set[str] = set()
    for word in _MARKED.findall(text):
        padded = f" {word.casefold()} "
        found.update(padded[i - 1 : i + 2] for i in range(1, len(padded) - 1) if not padded[i].isascii())
    return found
