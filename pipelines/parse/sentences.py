"""Sentences: where, within a paragraph of tokens, one ends and the next begins."""

from typing import Final

from pipelines.parse.document import Flag, Sentence, Tokens
from pipelines.parse.tokens import STOPS
from pipelines.parse.words import CLOSED_CLASS

CLOSERS: Final = frozenset("\"”’»)]'")
_CAPITAL_OR_NUMBER: Final = Flag.CAPITAL | Flag.NUMBER


def split_sentences(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """Part the tokens `first` to `last` of one paragraph into sentences, as spans of token indices.

    A sentence ends at `.`, `!`, `?` or `…` with the closing marks behind it, where white space and then a capital, a
    digit or an opening mark follow; at an abbreviation (`U.S.`, `Inc.`) only where a function word opens the next.
    """
    words, flags = tokens.words, tokens.flags
    spans = []
    begin = i = first
    while i < last:
        after = i + 1
        if not flags[i] & Flag.STOP:
            ends = False
        elif words[i] in STOPS:
            after = _after_closing_marks(tokens, after, last)
            ends = after < last and tokens.starts[after] > tokens.ends[after - 1] and _opens_sentence(tokens, after)
        else:
            ends = _ends_with_abbreviation(tokens, i, last)
        if ends:
            spans.append((begin, after))
            begin = after
        i = after
    if begin < last:
        spans.append((begin, last))
    return spans


def _after_closing_marks(tokens: Tokens, i: int, last: int) -> int:
    """The first token from `i` on that is no closing or terminal mark touching the one before."""
    while i < last and tokens.starts[i] == tokens.ends[i - 1]:
        if tokens.words[i] not in CLOSERS and tokens.words[i] not in STOPS:
            break
        i += 1
    return i


def _opens_sentence(tokens: Tokens, i: int) -> bool:
    flags = tokens.flags[i]
    return bool(flags & _CAPITAL_OR_NUMBER or flags & Flag.QUOTE or tokens.words[i] in "([‘'—–-•")


def _ends_with_abbreviation(tokens: Tokens, i: int, last: int) -> bool:
    """Whether a sentence ends with the abbreviation `i`: only a function word with a capital shows it."""
    following = i + 1
    if following >= last or len(tokens.words[i]) == 2:  # an initial never ends one
        return False
    return bool(tokens.flags[following] & Flag.CAPITAL) and tokens.lowers[following] in CLOSED_CLASS


def append_sentences(
    tokens: Tokens, spans: list[tuple[int, int]], section: int, paragraph: int, is_heading: bool, out: list[Sentence]
) -> None:
    """Number the sentences of one paragraph, write the number to each token, and mark the word that opens each."""
    for first, last in spans:
        ordinal = len(out)
        tokens.sentences[first:last] = [ordinal] * (last - first)
        for i in range(first, last):
            if tokens.flags[i] & Flag.WORD:
                tokens.flags[i] |= Flag.SENTENCE_START
                break
        out.append(
            Sentence(ordinal, section, paragraph, tokens.starts[first], tokens.ends[last - 1], first, last, is_heading)
        )
