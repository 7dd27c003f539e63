"""The countries as texts name them: names, abbreviations, adjectives, demonyms and the capitals that stand for them.

Belongs here: the vocabulary of countries, read from `schemas/vocab/countries.tsv` (one line per ISO 3166-1 entry and
Kosovo) and `country_phrases.toml`. Not here: finding them in a text (`pipelines/extract`). The ISO columns of the file
come from pycountry and are tested against it: importing pycountry costs more time than reading a whole document.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import tomli

from schemas.errors import VocabularyError
from schemas.vocabularies import FOLDER

LIST_COLUMNS = ("other_names", "abbreviations", "adjectives", "demonyms", "demonyms_plural", "capitals")


@dataclass(frozen=True, slots=True)
class CountryEntry:
    """One country or territory. The first adjective and the first capital are the usual ones.

    `demonyms` holds nouns for its people that differ from the adjective ("Serb", "Briton"), `demonyms_plural` all
    plurals ("Serbians", "Serbs"); where there is no plural noun ("the French") both are empty.
    """

    code: str
    alpha_3: str
    name: str
    official_name: str | None
    other_names: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    demonyms_plural: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


class CountryForm(NamedTuple):
    """What a form such as "Serbs" names. `kind` is a code of the mention forms: name, alias, adjective or capital.

    `codes` has more than one country only for a form declared ambiguous; the first is taken where nothing else tells.
    `otherwise` says what else the form may be (person, place, region, organization, word) and `note` explains it.
    """

    codes: tuple[str, ...]
    kind: str
    plural: bool = False
    otherwise: str | None = None
    note: str | None = None

    @property
    def code(self) -> str:
        """The likeliest country."""
        return self.codes[0]


def read_countries() -> tuple[CountryEntry, ...]:
    """Read `countries.tsv`, in the order of its codes; raises `VocabularyError` for a line with columns missing."""
    header, *lines = (FOLDER / "countries.tsv").read_text(encoding="utf-8").splitlines()
    names = header.split("\t")
    entries = []
    for number, line in enumerate(lines, start=2):
        cells = line.split("\t")
        if len(cells) != len(names):
            raise VocabularyError(
                f"countries.tsv, line {number}: {len(cells)} columns, expected {len(names)}: {line!r}"
            )
        row = dict(zip(names, cells, strict=True))
        lists = {column: tuple(row[column].split(";")) if row[column] else () for column in LIST_COLUMNS}
        entries.append(CountryEntry(row["code"], row["alpha_3"], row["name"], row["official_name"] or None, **lists))
    return tuple(entries)


def index_forms(countries: tuple[CountryEntry, ...], ambiguous: list[dict[str, Any]]) -> dict[str, CountryForm]:
    """Every form of every country, with typographic apostrophes too.

    A form that stands twice for one country keeps its first kind (name before alias before adjective before capital).
    Raises `VocabularyError` where two countries share a form that is not declared ambiguous between just those two, or
    where a declaration names a form that no country has.
    """
    claims: dict[str, dict[str, tuple[str, bool]]] = {}
    for country in countries:
        for form, kind, plural in _forms_of(country):
            claims.setdefault(form, {}).setdefault(country.code, (kind, plural))
    declared = {entry["form"]: entry for entry in ambiguous}
    forms: dict[str, CountryForm] = {}
    for form, by_code in claims.items():
        entry = declared.pop(form, {})
        codes = tuple(entry.get("codes", by_code))
        if sorted(codes) != sorted(by_code) or (len(codes) > 1 and not entry):
            raise VocabularyError(
                f"countries.tsv: {form!r} is a form of {' and '.join(by_code)}; "
                "take it from all but one, or declare it in country_phrases.toml under [[ambiguous]] with those codes"
            )
        kind, plural = by_code[codes[0]]
        forms[form] = CountryForm(codes, kind, plural, entry.get("otherwise"), entry.get("note"))
    if declared:
        raise VocabularyError(f"country_phrases.toml: no country has the form {', '.join(declared)}; remove the entry")
    return forms | {form.replace("'", "’"): found for form, found in forms.items() if "'" in form}


def _forms_of(country: CountryEntry) -> list[tuple[str, str, bool]]:
    """Forms of one country as (form, kind, plural), the stronger kinds first."""
    aliases = [country.official_name] if country.official_name else []
    return [
        (country.name, "name", False),
        *((form, "alias", False) for form in (*aliases, *country.other_names, *country.abbreviations)),
        *((form, "adjective", False) for form in (*country.adjectives, *country.demonyms)),
        *((form, "adjective", True) for form in country.demonyms_plural),
        *((form, "capital", False) for form in country.capitals),
    ]


_PHRASES = tomli.loads((FOLDER / "country_phrases.toml").read_text(encoding="utf-8"))

COUNTRIES: tuple[CountryEntry, ...] = read_countries()
BY_CODE: Mapping[str, CountryEntry] = {country.code: country for country in COUNTRIES}
FORMS: Mapping[str, CountryForm] = index_forms(COUNTRIES, _PHRASES["ambiguous"])
"""Form as it stands in a text, case-sensitive and without a leading article, to the country it names."""

NOT_COUNTRIES: frozenset[str] = frozenset(phrase for group in _PHRASES["not_countries"].values() for phrase in group)
"""Phrases that hold a country's name or adjective but do not name the country, for the longest match to swallow."""
