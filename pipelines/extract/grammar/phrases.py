"""Noun phrases by their edges: where the phrase that ends or begins at a token begins or ends. No tree is built."""

from typing import Final

from pipelines.extract.grammar.lexicon import Mark, marks_of
from pipelines.parse.document import Flag, Tokens
from pipelines.parse.words import ARTICLES, DETERMINERS, PREPOSITIONS, PRONOUNS

POSSESSIVES: Final = frozenset(("my", "our", "your", "his", "her", "its", "their", "whose"))
OPENERS: Final = (ARTICLES | DETERMINERS | POSSESSIVES) - {"that", "what", "which"}
_OUTSIDE: Final = frozenset((",", ";", ":", "(", ")", "[", "]", "–", "—", ".", "!", "?", "…"))


def is_pronoun(tokens: Tokens, i: int) -> bool:
    """Whether the token `i` is a pronoun; "US" in capitals is none."""
    return tokens.lowers[i] in PRONOUNS and not tokens.flags[i] & Flag.UPPER


def core_end(tokens: Tokens, start: int, limit: int) -> int:
    """The end of the bare noun phrase that begins at `start`, without what prepositions and commas add to it.

    "the U.S. Mission | to the United Nations", "Kazakhstan 's ambassador | in Riga". Half open; `start` where none
    begins.
    """
    lowers, flags = tokens.lowers, tokens.flags
    i = start
    while i < limit:
        lower = lowers[i]
        if (lower in PREPOSITIONS and not flags[i] & Flag.UPPER) or lower in _OUTSIDE or flags[i] & Flag.QUOTE:
            break
        if marks_of(tokens.looks[i]) & Mark.BOUNDARY:
            break
        if i > start and is_pronoun(tokens, i) and lower not in POSSESSIVES:
            break
        i += 1
        if is_pronoun(tokens, i - 1) and lower not in POSSESSIVES:
            break
    return i


def core_start(tokens: Tokens, end: int, limit: int) -> int:
    """The start of the bare noun phrase that ends before `end`: up to an article, preposition, mark or clause word."""
    lowers, flags = tokens.lowers, tokens.flags
    i = end
    while i > limit:
        lower = lowers[i - 1]
        if lower in PREPOSITIONS or lower in _OUTSIDE or flags[i - 1] & Flag.QUOTE:
            break
        if marks_of(tokens.looks[i - 1]) & Mark.BOUNDARY:
            break
        i -= 1
        if is_pronoun(tokens, i) and lower not in POSSESSIVES:
            break
        if lower in OPENERS and not (i > limit and flags[i - 1] & Flag.POSSESSIVE):
            break
    return i
