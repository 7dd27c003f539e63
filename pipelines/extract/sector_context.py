"""What the words around a term say: whether its guard is met, and whether it is only part of a name or a title.

"Minister of Economy", "defense minister" and "Asian Development Bank" are about no sector; a commission "on Trade,
Economic and Transport Cooperation" is.
"""

from pipelines.extract.sector_terms import Guard
from pipelines.parse.document import Flag, Sentence, Tokens
from schemas.vocabularies import read_toml

NEXT_FEW = 5  # tokens that "followed by" looks ahead
_HEADS = read_toml("sector_heads")
_HEADS_AFTER = frozenset(_HEADS["after"])
_HEADS_AFTER_IN_NAMES = frozenset(_HEADS["after_in_names"])
_HEADS_BEFORE = frozenset(_HEADS["before"])
_LINKS = frozenset({"of", "for", "on", "and", "the", "&", ","})


def is_met(guard: Guard, tokens: Tokens, sentence: Sentence, first: int, last: int) -> bool:
    """Whether what a guard asks for stands around the tokens from `first` to `last` of a sentence."""
    if guard.spelling and "".join(tokens.words[first:last]) != guard.spelling.replace(" ", ""):
        return False
    if guard.lowercase and tokens.flags[first] & Flag.CAPITAL and first != sentence.first:
        return False
    lowers = tokens.lowers
    left = lowers[first - 1] if first > sentence.first else ""
    right = lowers[last] if last < sentence.last else ""
    if left in guard.not_after or right in guard.not_before:
        return False
    if (guard.after and left not in guard.after) or (guard.before and right not in guard.before):
        return False
    if guard.before_capital and not (right and tokens.flags[last] & Flag.CAPITAL):
        return False
    if guard.not_followed and not guard.not_followed.isdisjoint(_next_few(tokens, last, sentence.last)):
        return False
    return not guard.near or not guard.near.isdisjoint(lowers[sentence.first : sentence.last])


def _next_few(tokens: Tokens, last: int, end: int) -> list[str]:
    """The words after a term, at most `NEXT_FEW`, up to the next punctuation mark."""
    words = []
    for index in range(last, min(last + NEXT_FEW, end)):
        if tokens.flags[index] & Flag.PUNCTUATION:
            break
        words.append(tokens.lowers[index])
    return words


def is_part_of_name(tokens: Tokens, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a term only names an office, an organization or a profession, as in "defense minister"."""
    if last < sentence.last and tokens.lowers[last] in _HEADS_AFTER:
        return True
    return _follows_head(tokens, sentence, first) or _precedes_head(tokens, sentence, last)


def _precedes_head(tokens: Tokens, sentence: Sentence, last: int) -> bool:
    """Whether capitalized words lead from the term to the head of a name: "Health [and Labour Organization]"."""
    if not tokens.flags[last - 1] & Flag.CAPITAL:
        return False
    for index in range(last, sentence.last):
        if tokens.lowers[index] in _HEADS_AFTER or (
            tokens.lowers[index] in _HEADS_AFTER_IN_NAMES and tokens.flags[index] & Flag.CAPITAL
        ):
            return True
        if not (tokens.flags[index] & Flag.CAPITAL or tokens.lowers[index] in ("and", "&")):
            return False
    return False


def _follows_head(tokens: Tokens, sentence: Sentence, first: int) -> bool:
    """Whether capitalized words and links lead back from the term to "Minister of", "Ministry for"."""
    capital = bool(tokens.flags[first] & Flag.CAPITAL)
    for index in range(first - 1, sentence.first - 1, -1):
        lower = tokens.lowers[index]
        if lower in _HEADS_BEFORE:
            return index + 1 < first and tokens.lowers[index + 1] in ("of", "for")
        if lower not in _LINKS and not (capital and tokens.flags[index] & Flag.CAPITAL):
            return False
    return False
