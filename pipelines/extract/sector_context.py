"""What the words around a term say: whether its guard is met, and whether it is only part of a name or a title.

"Minister of Economy", "defense minister" and "Asian Development Bank" are about no sector; a commission "on Trade,
Economic and Transport Cooperation" is.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pipelines.extract.sector_terms import Guard
from pipelines.parse.document import Flag, Sentence, Tokens
from schemas.vocabularies import read_toml

NEXT_FEW: Final = 5  # tokens that "followed by" looks ahead
LONGEST_NAME: Final = 12  # tokens between a term and the head of the name it is part of

_HEADS: Final = read_toml("sector_heads")
_HEADS_AFTER: Final = frozenset(_HEADS["after"])
_HEADS_AFTER_IN_NAMES: Final = frozenset(_HEADS["after_in_names"])
_HEADS_BEFORE: Final = frozenset(_HEADS["before"])
_LINKS_BEFORE: Final = frozenset({"of", "for", "on", "and", "the", "&", ","})
_LINKS_AFTER: Final = frozenset({"and", "&"})


@dataclass(frozen=True)
class Context:
    """A sentence, asked about the terms in it; `first` and `last` are token indices of a term, half open."""

    tokens: Tokens
    sentence: Sentence

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self.tokens.lowers[self.sentence.first : self.sentence.last])

    def meets(self, guard: Guard, first: int, last: int) -> bool:
        """Whether what a guard asks for stands around a term."""
        if guard.spelling and "".join(self.tokens.words[first:last]) != guard.spelling.replace(" ", ""):
            return False
        if guard.lowercase and self._is_capital(first) and first != self.sentence.first:
            return False
        if guard.before_capital and not (last < self.sentence.last and self._is_capital(last)):
            return False
        left, right = self._left(first), self._right(last)
        if left in guard.not_after or right in guard.not_before:
            return False
        if (guard.after and left not in guard.after) or (guard.before and right not in guard.before):
            return False
        if guard.not_followed and not guard.not_followed.isdisjoint(self._next_few(last)):
            return False
        if guard.not_near and not guard.not_near.isdisjoint(self._words):
            return False
        return not guard.near or not guard.near.isdisjoint(self._words)

    def is_part_of_name(self, first: int, last: int) -> bool:
        """Whether a term only names an office, an organization or a profession, as in "defense minister"."""
        return self._right(last) in _HEADS_AFTER or self._follows_head(first) or self._precedes_head(last)

    def _is_capital(self, index: int) -> bool:
        return bool(self.tokens.flags[index] & Flag.CAPITAL)

    def _left(self, first: int) -> str:
        return self.tokens.lowers[first - 1] if first > self.sentence.first else ""

    def _right(self, last: int) -> str:
        return self.tokens.lowers[last] if last < self.sentence.last else ""

    def _next_few(self, last: int) -> list[str]:
        """The words after a term, at most `NEXT_FEW`, up to the next punctuation mark."""
        words = []
        for index in range(last, min(last + NEXT_FEW, self.sentence.last)):
            if self.tokens.flags[index] & Flag.PUNCTUATION:
                break
            words.append(self.tokens.lowers[index])
        return words

    def _precedes_head(self, last: int) -> bool:
        """Whether capitalized words lead from the term to the head of a name: "Health [and Labour Organization]"."""
        if not self._is_capital(last - 1):
            return False
        for index in range(last, min(last + LONGEST_NAME, self.sentence.last)):
            lower = self.tokens.lowers[index]
            if lower in _HEADS_AFTER or (lower in _HEADS_AFTER_IN_NAMES and self._is_capital(index)):
                return True
            if not (lower in _LINKS_AFTER or self._is_capital(index)):
                return False
        return False

    def _follows_head(self, first: int) -> bool:
        """Whether links, and capitalized words if the term is one, lead back from it to "Minister of"."""
        in_name = self._is_capital(first)
        for index in range(first - 1, max(first - 1 - LONGEST_NAME, self.sentence.first - 1), -1):
            lower = self.tokens.lowers[index]
            if lower in _HEADS_BEFORE:
                return index + 1 < first and self.tokens.lowers[index + 1] in ("of", "for")
            if lower not in _LINKS_BEFORE and not (in_name and self._is_capital(index)):
                return False
        return False
