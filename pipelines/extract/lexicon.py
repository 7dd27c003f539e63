"""Finding the phrases of a vocabulary among the tokens of a document; what a phrase means is the business of callers.

A `Lexicon` is built once from phrases, each with a payload, and walks the tokens of a document through a tree of
dictionaries keyed by word. An Aho-Corasick automaton over the text is about as fast once its offsets are mapped to
tokens, but it matches inside words, where its longest match then hides a true one, and stumbles over line breaks.

Phrases are split into words as texts are (`pipelines/parse/tokens.py`) and compared without case, unless the lexicon is
case-sensitive. A hyphen in a phrase also matches a space, and a straight apostrophe a curly one.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, product
from typing import Any, Final, Generic, NamedTuple, TypeVar

from pipelines.parse.document import Tokens
from pipelines.parse.tokens import tokenize
from schemas.errors import VocabularyError

T = TypeVar("T")
_END: Final = ""  # no word is empty


class Hit(NamedTuple, Generic[T]):
    """A phrase found: token indices, half open, and what the vocabulary says of it."""

    first: int
    last: int
    payload: T


class Lexicon(Generic[T]):
    """Phrases with payloads.

    Raises `VocabularyError` for an empty phrase, and for a phrase that is entered with two different payloads.
    """

    def __init__(self, entries: Iterable[tuple[str, T]], *, case_sensitive: bool = False) -> None:
        self.case_sensitive = case_sensitive
        # A node maps each word that may follow to the next node, and `_END`, where a phrase ends here, to its payload.
        self._root: dict[str, Any] = {}
        for phrase, payload in entries:
            if not phrase.strip():
                raise VocabularyError(f"lexicon: empty phrase for {payload!r}; give it a word or remove it")
            for words in spellings(phrase):
                self._add(phrase, words, payload)

    def _add(self, phrase: str, words: tuple[str, ...], payload: T) -> None:
        node = self._root
        for word in words:
            node = node.setdefault(word if self.case_sensitive else word.lower(), {})
        if node.setdefault(_END, payload) != payload:
            raise VocabularyError(f"lexicon: {phrase!r} stands for {node[_END]!r} and for {payload!r}; keep one")

    def find(self, tokens: Tokens, first: int = 0, last: int | None = None) -> list[Hit[T]]:
        """The phrases between two token indices, leftmost first, the longest at each place, none overlapping."""
        words, end, root = self._words(tokens), len(tokens) if last is None else last, self._root
        return self._find_from([i for i in range(first, end) if words[i] in root], words, end)

    def find_indexed(self, tokens: Tokens, where: Mapping[str, list[int]]) -> list[Hit[T]]:
        """As `find` in the whole document, given where each word stands (in lower case unless case-sensitive).

        Cheaper than `find` where one index serves several lexicons.
        """
        starts = sorted(chain.from_iterable([where[word] for word in self._root.keys() & where.keys()]))
        return self._find_from(starts, self._words(tokens), len(tokens))

    def _find_from(self, starts: list[int], words: list[str], end: int) -> list[Hit[T]]:
        hits: list[Hit[T]] = []
        free = 0  # first token that no hit covers
        for index in starts:
            if index >= free and (hit := self._longest(words, index, end)) is not None:
                hits.append(hit)
                free = hit.last
        return hits

    def find_all(self, tokens: Tokens, first: int = 0, last: int | None = None) -> list[Hit[T]]:
        """Every phrase between two token indices, overlapping ones too, in order of their start and then their end."""
        words, end = self._words(tokens), len(tokens) if last is None else last
        hits: list[Hit[T]] = []
        for index in range(first, end):
            node = self._root
            for position in range(index, end):
                if words[position] not in node:
                    break
                node = node[words[position]]
                if _END in node:
                    hits.append(Hit(index, position + 1, node[_END]))
        return hits

    def match(self, tokens: Tokens, index: int, last: int | None = None) -> Hit[T] | None:
        """The longest phrase that begins at a token, or `None`."""
        return self._longest(self._words(tokens), index, len(tokens) if last is None else last)

    def _words(self, tokens: Tokens) -> list[str]:
        return tokens.words if self.case_sensitive else tokens.lowers

    def _longest(self, words: list[str], index: int, end: int) -> Hit[T] | None:
        node = self._root
        longest = None
        for position in range(index, end):
            if words[position] not in node:
                break
            node = node[words[position]]
            if _END in node:
                longest = position, node[_END]
        return Hit(index, longest[0] + 1, longest[1]) if longest else None


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
