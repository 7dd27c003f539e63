"""The vocabulary of sectors as one lexicon: `schemas/vocab/sectors/`, with the terms of several sectors and of none.

A phrase of the lexicon has one or more `Term`s. The first whose guard is met tells the sectors; a term of no sector
(`sector_masks.toml`) keeps the words of its phrase from naming one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from pipelines.extract.lexicon import Lexicon
from schemas.errors import VocabularyError
from schemas.vocabularies import SECTORS, read_toml

_GUARDED: Final = "guarded"
_FORMS: Final = {"terms", "nouns", "verbs", "cased", "sectors"}
_LINKS: Final = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with"}
)


@dataclass(frozen=True, slots=True)
class Guard:
    """What must stand around an ambiguous term for it to name its sector; an empty set asks for nothing.

    `near` are words of its sentence, `after` and `before` are the word on its left and its right: one of the set must
    stand there, and none of the set with "not". `not_followed` looks at the next few words. Words are lower case.
    `spelling` is how the term itself must be written, as in "AIDS".
    """

    near: frozenset[str] = frozenset()
    not_near: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_followed: frozenset[str] = frozenset()
    before_capital: bool = False
    lowercase: bool = False
    spelling: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """The sectors that a phrase names, where its guard, if it has one, is met.

    A supporting term names them only in a text that is about them by its other terms: "the launch", after missiles.
    """

    sectors: tuple[str, ...]
    guard: Guard | None = None
    is_supporting: bool = False


def build_lexicon() -> Lexicon[tuple[Term, ...]]:
    """Read the vocabulary. Raises `VocabularyError` where a phrase names different sectors without a guard to tell."""
    terms: dict[str, list[Term]] = {}
    supported: dict[str, list[str]] = {}
    for phrase, term in _read_terms():
        if term.is_supporting:
            supported.setdefault(hyphenate(phrase), []).extend(term.sectors)
            continue
        known = terms.setdefault(hyphenate(phrase), [])
        if term in known:
            continue
        if term.guard is None and (other := next((t for t in known if t.guard is None), None)):
            raise VocabularyError(
                f"sector term {phrase!r} stands for {_told(term)} and for {_told(other)}; "
                "guard one of them, or move it to sector_overlaps.toml"
            )
        known.append(term)
    for phrase, sectors in supported.items():
        terms.setdefault(phrase, []).append(Term(tuple(sectors), is_supporting=True))
    return Lexicon((phrase, tuple(sorted(found, key=_rank))) for phrase, found in terms.items())


def _rank(term: Term) -> tuple[bool, bool]:
    """Terms with a guard are tried first, supporting ones last."""
    return term.is_supporting, term.guard is None


def _told(term: Term) -> str:
    return " and ".join(term.sectors) or "no sector"


def _read_terms() -> Iterator[tuple[str, Term]]:
    for sector in SECTORS.codes:
        table = read_toml(f"sectors/{sector}")
        for phrase in _phrases(table):
            yield phrase, Term((sector,))
        for phrase in table.get("supporting", []):
            yield phrase, Term((sector,), is_supporting=True)
        for spelling in table.get("cased", []):
            yield spelling.lower(), Term((sector,), Guard(spelling=spelling))
        for guarded in table.get(_GUARDED, []):
            guard = _read_guard(f"sectors/{sector}.toml, [[guarded]]", guarded)
            for phrase in _phrases(guarded):
                yield phrase, Term((sector,), guard)
    for overlap in read_toml("sector_overlaps")["overlap"]:
        guard = _read_guard("sector_overlaps.toml", overlap)
        for phrase in _phrases(overlap):
            yield phrase, Term(tuple(SECTORS[code].code for code in overlap["sectors"]), guard)
    for phrase in chain.from_iterable(read_toml("sector_masks").values()):
        yield phrase, Term(())


def _read_guard(place: str, table: Mapping[str, Any]) -> Guard | None:
    conditions: dict[str, Any] = {
        key: frozenset(value) if isinstance(value, list) else value for key, value in table.items() if key not in _FORMS
    }
    try:
        return Guard(**conditions) if conditions else None
    except TypeError as error:
        raise VocabularyError(f"{place}: {error}; see Guard in sector_terms.py") from error


def hyphenate(phrase: str) -> str:
    """A phrase with its first two words joined, so that the lexicon finds it written either way.

    >>> [hyphenate(phrase) for phrase in ("free trade area", "year of culture", "trade")]
    ['free-trade area', 'year of culture', 'trade']
    """
    first, space, rest = phrase.partition(" ")
    second = rest.partition(" ")[0]
    if not space or "-" in first + second or not (first.isalpha() and second.isalpha()) or {first, second} & _LINKS:
        return phrase
    return f"{first}-{rest}"


def _phrases(table: Mapping[str, Any]) -> Iterator[str]:
    yield from table.get("terms", [])
    for noun in table.get("nouns", []):
        yield noun
        yield pluralize(noun)
    for verb in table.get("verbs", []):
        yield from inflect(verb)


def pluralize(noun: str) -> str:
    """The regular plural of a noun phrase: of its last word, or of the one before "of".

    >>> [pluralize(noun) for noun in ("factory", "barrel of oil", "gunman", "visa regime", "gas")]
    ['factories', 'barrels of oil', 'gunmen', 'visa regimes', 'gases']
    """
    head, of, rest = noun.partition(" of ")
    if head.endswith("man"):
        plural = head[:-2] + "en"
    elif head.endswith("y") and head[-2] not in "aeiou":
        plural = head[:-1] + "ies"
    elif head.endswith(("s", "x", "z", "ch", "sh")):
        plural = head + "es"
    else:
        plural = head + "s"
    return plural + of + rest


def inflect(verb: str) -> tuple[str, ...]:
    """The forms of a regular verb that does not double its last letter.

    >>> inflect("finance")
    ('finance', 'finances', 'financed', 'financing')
    """
    stem = verb.removesuffix("e")
    return verb, verb + "s", stem + "ed", stem + "ing"
