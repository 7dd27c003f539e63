"""Where the words of a list stand in a document: worked out for all lists in one pass over its tokens.

Every list has a number, and every spelling remembers the numbers of the lists that it is in, so that a pass asks
nothing of any vocabulary but for spellings that no document had before.
"""

from collections.abc import Iterable
from typing import Final

from pipelines.parse.document import Look, Tokens


class WordList:
    """Words whose places are asked for; compared in lower case unless the list is case-sensitive."""

    def __init__(self, words: Iterable[str], *, case_sensitive: bool = False) -> None:
        self.words = frozenset(words)
        self.case_sensitive = case_sensitive
        self.number = len(_LISTS)
        _LISTS.append(self)

    def positions(self, tokens: Tokens) -> list[int]:
        """The tokens that are a word of the list, in order. The answer is kept, and not to be changed."""
        if self.number >= len(tokens.places):
            _place(tokens)
        return tokens.places[self.number]

    def holds(self, look: Look) -> bool:
        """Whether a spelling is a word of the list."""
        return (look.word if self.case_sensitive else look.lower) in self.words


_LISTS: Final[list[WordList]] = []


def _place(tokens: Tokens) -> None:
    """Write down where the words of every list stand."""
    count = len(_LISTS)
    places: list[list[int]] = [[] for _ in range(count)]
    for i, look in enumerate(tokens.looks):
        if look.asked < count:
            _ask(look, count)
        for number in look.lists:
            places[number].append(i)
    tokens.places = places


def _ask(look: Look, count: int) -> None:
    """Write down which lists a spelling is in, those that came since it was last asked included."""
    look.lists += [number for number in range(look.asked, count) if _LISTS[number].holds(look)]
    look.asked = count
