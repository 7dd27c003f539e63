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
from typing import Generic, TypeVar, cast

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
    """A word of the tree: the words that may follow it, and whether a phrase ends in it, with its payload."""

    def __init__(self) -> None:
        self.following: dict[str, _Node[T]] | None = None
        self.ends = False
        self.payload: T | None = None

    def step(self, word: str) -> "_Node[T] | None":
        """The word that follows this one."""
        return self.following.get(word) if self.following is not None else None


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
        self._first_words = WordList(self._root.following or (), case_sensitive=case_sensitive)

    def _add(self, phrase: str, words: tuple[str, ...], payload: T) -> None:
        node = self._root
        for word in words:
            node.following = node.following if node.following is not None else {}
            node = node.following.setdefault(intern(word if self.case_sensitive else word.lower()), _Node())
        if node.ends and node.payload != payload:
            raise VocabularyError(f"lexicon: {phrase!r} stands for {node.payload!r} and for {payload!r}; keep one")
        node.ends, node.payload = True, payload

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
                following = node.step(words[position])
                if following is None:
                    break
                node = following
                if node.ends:
                    hits.append(Hit(starts[at], position + 1, cast(T, node.payload)))
        return hits

    def match(self, tokens: Tokens, index: int, last: int | None = None) -> Hit[T] | None:
        """The longest phrase that begins at a token, or `None`."""
        return self._longest(self._words(tokens), index, len(tokens) if last is None else last)

    def _words(self, tokens: Tokens) -> list[str]:
        return tokens.words if self.case_sensitive else tokens.lowers

    def _longest(self, words: list[str], index: int, end: int) -> Hit[T] | None:
        node, longest, stop = self._root, self._root, index
        for position in range(index, end):
            following = node.step(words[position])
            if following is None:
                break
            node = following
            if node.ends:
                longest, stop = node, position + 1
        return Hit(index, stop, cast(T, longest.payload)) if stop > index else None


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
