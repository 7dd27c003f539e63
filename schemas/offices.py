"""Titles of office as the grammar of names uses them, read from `schemas/vocab/offices.toml`.

Belongs here: loading the vocabulary and checking it against itself. Not here: recognizing a title in a text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from schemas.countries import BY_CODE
from schemas.errors import VocabularyError
from schemas.vocabularies import read_toml


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """The word or words that carry a title. `unique` is "state", "body" or `None`: within what there is one holder.

    With a portfolio ("foreign minister") a head with `takes_portfolio` is unique in its state. `gender` is "f", "m" or
    `None`.
    """

    words: str
    plural: str
    unique: str | None = None
    takes_portfolio: bool = False
    gender: str | None = None


def plural_of(words: str) -> str:
    """The regular plural of a title in lower case.

    >>> plural_of("cabinet secretary"), plural_of("co-chair"), plural_of("attorney")
    ('cabinet secretaries', 'co-chairs', 'attorneys')
    """
    if words.endswith("y") and words[-2:-1] not in "aeiou":
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith(("s", "x", "ch", "sh")) else f"{words}s"


def read_heads(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, OfficeHead]:
    """Heads by their words; raises `VocabularyError` for a key or value that no head may have."""
    allowed: dict[str, tuple[object, ...]] = {"unique": ("state", "body"), "gender": ("f", "m"), "portfolio": (True,)}
    heads = {}
    for words, table in tables.items():
        for key, value in table.items():
            if key != "plural" and value not in allowed.get(key, ()):
                known = "; ".join(f"{name} = {' or '.join(map(repr, values))}" for name, values in allowed.items())
                raise VocabularyError(f"offices.toml, head {words!r}: {key} = {value!r}; allowed are plural; {known}")
        if words != words.lower():
            raise VocabularyError(f"offices.toml, head {words!r}: write heads in lower case")
        heads[words] = OfficeHead(
            words,
            table.get("plural") or plural_of(words),
            table.get("unique"),
            table.get("portfolio", False),
            table.get("gender"),
        )
    return heads


def read_usual_countries(table: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """States by title; raises `VocabularyError` for a title in capitals and for what is no code of a country."""
    for title, codes in table.items():
        wrong = [code for code in codes if code not in BY_CODE]
        if wrong or not codes or title != title.lower():
            raise VocabularyError(
                f"offices.toml, usual country of {title!r}: {wrong or codes}; write the title in lower case, and at "
                "least one ISO 3166-1 code"
            )
    return {title: tuple(codes) for title, codes in table.items()}


_OFFICES = read_toml("offices")

HEADS: Mapping[str, OfficeHead] = read_heads(_OFFICES["heads"])
"""Head in lower case, singular, to what is known of it."""

GRADES: frozenset[str] = frozenset(_OFFICES["words"]["grades"])
"""Words before the head that belong to the title ("deputy", "special")."""

NOT_HELD: frozenset[str] = frozenset(_OFFICES["words"]["not_held"])
"""Words before the head that say the office is not held at the time ("former")."""

COMMENTS: frozenset[str] = frozenset(_OFFICES["words"]["comments"])
"""Words before the head that say something of the holder and do not belong to the title ("newly elected")."""

SUFFIXES: tuple[str, ...] = tuple(_OFFICES["words"]["suffixes"])
"""What may be joined to a head at its end ("-elect")."""

PORTFOLIOS: frozenset[str] = frozenset(_OFFICES["words"]["portfolios"])
"""Fields of office, before the head ("foreign") or after "of" and "for" ("foreign affairs")."""

LOOSE_TITLES: frozenset[str] = frozenset(_OFFICES["words"]["loose_titles"])
"""Words that stand where an office might, without being one ("leader", "analyst")."""

USUAL_COUNTRIES: Mapping[str, tuple[str, ...]] = read_usual_countries(_OFFICES["usual_countries"])
"""Titles in lower case that are usual in few states, to the codes of those states, the likeliest first."""

UNKNOWN_IN: Mapping[str, tuple[str, ...]] = read_usual_countries(_OFFICES["unknown_in"])
"""Titles in lower case to the codes of states that have no such office."""

HONORIFICS: Mapping[str, str | None] = {words: gender or None for words, gender in _OFFICES["honorifics"].items()}
"""Forms of address before a name, as written, to the gender they tell."""

RANKS: frozenset[str] = frozenset(_OFFICES["ranks"]["words"])
"""Military and police ranks before a name, as written."""
