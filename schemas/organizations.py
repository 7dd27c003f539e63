"""Organizations that texts name without explaining them, and the words by which others are recognized.

Belongs here: loading `schemas/vocab/organizations.toml` and checking it against itself. Not here: finding organizations
in a text, nor reading their country from its words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from schemas.countries import BY_CODE
from schemas.errors import VocabularyError
from schemas.vocabularies import read_toml

GROUPS = ("international", "national", "media")
LONGEST_DOTTED = 4  # letters of an abbreviation that some papers write "F.B.I."
SHORT_PREFIXES = (
    ("United Nations ", ("UN ", "U.N. ")),
    ("European Union ", ("EU ", "E.U. ")),
    ("African Union ", ("AU ",)),
    ("U.S. ", ("US ",)),
)


@dataclass(frozen=True, slots=True)
class OrganizationEntry:
    """A well-known organization.

    `country` is the state it acts for; `None` for international bodies and where only the text can tell. `home` is
    merely where an outlet or a group comes from. With `needs_context` the name alone is not enough: "Congress" may be
    another country's ("the Peruvian Congress"), "Dawn" or "Time" no outlet at all.
    """

    name: str
    group: str
    forms: tuple[str, ...] = ()
    country: str | None = None
    home: str | None = None
    needs_context: bool = False


def read_entries(tables: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> tuple[OrganizationEntry, ...]:
    """The known organizations of every group; raises `VocabularyError` for an unknown key or country."""
    entries = []
    for group in GROUPS:
        for name, table in tables[group].items():
            unknown = ", ".join(sorted(set(table) - {"forms", "country", "home", "context"}))
            if unknown:
                allowed = "forms, country, home, context"
                raise VocabularyError(f"organizations.toml, {name!r}: {unknown} unknown; allowed are {allowed}")
            for key in ("country", "home"):
                if table.get(key, "US") not in BY_CODE:
                    raise VocabularyError(f"organizations.toml, {name!r}: {key} = {table[key]!r} is no ISO 3166-1 code")
            entries.append(
                OrganizationEntry(
                    name,
                    group,
                    tuple(table.get("forms", ())),
                    table.get("country"),
                    table.get("home"),
                    table.get("context", False),
                )
            )
    return tuple(entries)


def index_forms(entries: tuple[OrganizationEntry, ...]) -> dict[str, tuple[OrganizationEntry, ...]]:
    """Every form, with typographic apostrophes too, to the organizations it may name, in the order of the file.

    A full name belongs to one organization only: raises `VocabularyError` that names both. Abbreviations may be shared
    ("SDF"); the text must introduce them.
    """
    index: dict[str, tuple[OrganizationEntry, ...]] = {}
    for entry in entries:
        for form in _forms_of(entry):
            others = index.get(form, ())
            if entry not in others:
                index[form] = (*others, entry)
    for form, claimants in index.items():
        if len(claimants) > 1 and " " in form:
            names = " and ".join(f"{entry.name!r}" for entry in claimants)
            raise VocabularyError(f"organizations.toml: {form!r} is a form of {names}; take it from one of them")
    return index


def _forms_of(entry: OrganizationEntry) -> Iterator[str]:
    for form in (entry.name, *entry.forms):
        for long, shorts in SHORT_PREFIXES:
            if form.startswith(long):
                yield from (short + form.removeprefix(long) for short in shorts)
        yield form
        if form.isalpha() and form.isupper() and 2 < len(form) <= LONGEST_DOTTED:
            yield ".".join(form) + "."
        if "'" in form:
            yield form.replace("'", "’")


_ORGANIZATIONS = read_toml("organizations")

ORGANIZATIONS: tuple[OrganizationEntry, ...] = read_entries(_ORGANIZATIONS)
FORMS: Mapping[str, tuple[OrganizationEntry, ...]] = index_forms(ORGANIZATIONS)
"""Form as it stands in a text, case-sensitive and without a leading article, to the organizations it may name."""

HEADS: Mapping[str, str] = {word: group for group, words in _ORGANIZATIONS["heads"].items() for word in words}
"""Capitalized words that make a name an organization ("Ministry", "Airlines"), to their group."""

SUFFIXES: frozenset[str] = frozenset(_ORGANIZATIONS["suffixes"]["words"])
"""What ends the name of a company ("Ltd.", "JSC")."""

JOINT_BODIES: frozenset[str] = frozenset(_ORGANIZATIONS["bodies"]["joint"])
"""Bodies in small letters that belong to several states and so have no country."""

STATE_BODIES: frozenset[str] = frozenset(_ORGANIZATIONS["bodies"]["state"])
"""Bodies in small letters of one state, which the words before them or the context tell."""

SUFFIX_COUNTRIES: Mapping[str, tuple[str, ...]] = {
    suffix: tuple(codes) for suffix, codes in _ORGANIZATIONS["suffix_countries"].items()
}
"""Ends of company names that belong to the law of few states, to their codes."""
