"""Finding the phrases of a vocabulary among the tokens of a document; what a phrase means is the business of callers.

A `Lexicon` is built once from phrases, each with a payload, and walks the tokens of a document through a tree of words,
from those alone that may begin a phrase. An Aho-Corasick automaton over the text is about as fast once its offsets are
mapped to tokens, but it matches inside words, where its longest match then hides a true one, and stumbles over line
breaks.

Phrases are split into words as texts are (`pipelines/parse/tokens.py`) and compared without case, unless the lexicon is
case-sensitive. A hyphen in a phrase also matches a space, and a straight apostrophe a curly one.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from sys import intern
from typing import Generic, TypeVar

from pipelines.extract.ordered import first_from
from pipelines.extract.word_list import WordList
from pipelines.parse.document import Tokens
from pipelines.parse.tokens import tokenize
from schemas.errors import VocabularyError

T = TypeVar("T")


class Hit(Generic[T]):
    """A phrase found: token indices, half open, and what the vocabulary says of it."""

    def __init__(self, first: int, last: int, payload: T) -> None:
        self.first = first
        self.last = last
        self.payload = payload


class _Node(Generic[T]):
    """A word of the tree: the words that may follow it, and the payloads (one, or none) of the phrase it ends."""

    def __init__(self) -> None:
        self.following: dict[str, _Node[T]] = {}
        self.payloads: list[T] = []


class Lexicon(Generic[T]):
    """Phrases with payloads.

    Raises `VocabularyError` for an empty phrase, and for a phrase that is entered with two different payloads.
    """

    def __init__(self, entries: Iterable[tuple[str, T]], *, case_sensitive: bool = False) -> None:
        self.case_sensitive = case_sensitive
        self._root: _Node[T] = _Node()
        for phrase, payload in entries:
            if not phrase.strip():
                raise VocabularyError(f"lexicon: empty phrase for {payload!r}; give it a word or remove it")
            for words in spellings(phrase):
                self._add(phrase, words, payload)
        self._first_words = WordList(self._root.following, case_sensitive=case_sensitive)

    def _add(self, phrase: str, words: tuple[str, ...], payload: T) -> None:
        node = self._root
        for word in words:
            node = node.following.setdefault(intern(word if self.case_sensitive else word.lower()), _Node())
        if node.payloads and node.payloads[0] != payload:
            raise VocabularyError(f"lexicon: {phrase!r} stands for {node.payloads[0]!r} and for {payload!r}; keep one")
        node.payloads = [payload]

    def find(self, tokens: Tokens, first: int = 0, last: int | None = None) -> list[Hit[T]]:
        """The phrases between two token indices, leftmost first, the longest at each place, none overlapping."""
        words, end = self._words(tokens), len(tokens) if last is None else last
        starts = self._first_words.positions(tokens)
        hits: list[Hit[T]] = []
        free = first  # first token that no hit covers
        for at in range(first_from(starts, first), len(starts)):
            index = starts[at]
            if index >= end:
                break
            if index >= free and (hit := self._longest(words, index, end)) is not None:
                hits.append(hit)
                free = hit.last
        return hits

    def find_all(self, tokens: Tokens, first: int = 0, last: int | None = None) -> list[Hit[T]]:
        """Every phrase between two token indices, overlapping ones too, in order of their start and then their end."""
        words, end = self._words(tokens), len(tokens) if last is None else last
        starts = self._first_words.positions(tokens)
        hits: list[Hit[T]] = []
        for at in range(first_from(starts, first), len(starts)):
            node = self._root
            for position in range(starts[at], end):
                following = node.following.get(words[position])
                if following is None:
                    break
                node = following
                hits.extend([Hit(starts[at], position + 1, payload) for payload in node.payloads])
        return hits

    def match(self, tokens: Tokens, index: int, last: int | None = None) -> Hit[T] | None:
        """The longest phrase that begins at a token, or `None`."""
        return self._longest(self._words(tokens), index, len(tokens) if last is None else last)

    def _words(self, tokens: Tokens) -> list[str]:
        return tokens.words if self.case_sensitive else tokens.lowers

    def _longest(self, words: list[str], index: int, end: int) -> Hit[T] | None:
        node, longest, stop = self._root, self._root, index
        for position in range(index, end):
            following = node.following.get(words[position])
            if following is None:
                break
            node = following
            if node.payloads:
                longest, stop = node, position + 1
        return Hit(index, stop, longest.payloads[0]) if stop > index else None


def spellings(phrase: str) -> Iterator[tuple[str, ...]]:
    """The sequences of words that a phrase may be written as.

    >>> list(spellings("agro-industrial complex"))
    [('agro-industrial', 'complex'), ('agro', 'industrial', 'complex'), ('agro', '-', 'industrial', 'complex')]
    """
    seen = set()
    for choice in product(*map(_spellings_of_word, phrase.split())):
        words = tuple(tokenize(" ".join(choice)).words)  # as a whole: an initial keeps its point in front of a name
        if words not in seen:
            seen.add(words)
            yield words


def _spellings_of_word(word: str) -> Iterator[str]:
    for apostrophe in ("'", "’") if "'" in word else ("",):
        curled = word.replace("'", apostrophe)
        yield curled
        if "-" in word.strip("-"):
            yield curled.replace("-", " ")
            yield curled.replace("-", " - ")  # as the tokenizer splits a hyphen beside a capital
