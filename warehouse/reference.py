"""The rows of the reference tables, made from the vocabularies.

A reference table is a vocabulary as rows: a column takes the entry's attribute of its name, or what the entry's TOML
table says under it.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import ValidationError

from schemas.column import Table, columns, key_of
from schemas.countries import COUNTRIES, CountryEntry
from schemas.errors import VocabularyError
from schemas.registry import REFERENCE_TABLES
from schemas.tables.reference import Country, EventTypeRow, RuleRow, Sector, SpeechActRow
from schemas.vocabularies import EVENT_TYPES, RULES, SECTORS, SPEECH_ACTS, Entry, Vocabulary

VOCABULARY_OF: Mapping[type[Table], Vocabulary] = {
    Sector: SECTORS,
    EventTypeRow: EVENT_TYPES,
    SpeechActRow: SPEECH_ACTS,
    RuleRow: RULES,
}
"""Which vocabulary fills which reference table; countries come from `schemas/countries.py`."""

Row = dict[str, Any]


def reference_rows() -> dict[str, list[Row]]:
    """Table name -> rows, for every reference table, in the order of the vocabulary.

    Raises `VocabularyError` where an entry lacks what its table requires.
    """
    return {table.table_name: _checked(table, _rows(table)) for table in REFERENCE_TABLES}


@cache
def reference_keys() -> Mapping[str, frozenset[str]]:
    """Table name -> the codes that rows of other tables may refer to."""
    return {table.table_name: frozenset(row[key_of(table)[0]] for row in _rows(table)) for table in REFERENCE_TABLES}


def _rows(table: type[Table]) -> list[Row]:
    if table is Country:
        return [_country(country) for country in COUNTRIES]
    return [_entry(table, entry) for entry in VOCABULARY_OF[table]]


def _country(country: CountryEntry) -> Row:
    return {
        "country_code": country.code,
        "alpha_3": country.alpha_3,
        "name": country.name,
        "official_name": country.official_name,
        "adjective": next(iter(country.adjectives), None),
        "capital": next(iter(country.capitals), None),
    }


def _entry(table: type[Table], entry: Entry) -> Row:
    """An entry as a row: its code fills the key, its label, definition, example and data the columns of those names."""
    known = {"label": entry.label, "definition": entry.definition, "example": entry.example, **entry.data}
    key = key_of(table)[0]
    return {
        column.name: entry.code if column.name == key else known.get(column.name) or None for column in columns(table)
    }


def _checked(table: type[Table], rows: list[Row]) -> list[Row]:
    for row in rows:
        try:
            table.model_validate(row)
        except ValidationError as error:
            first = error.errors()[0]
            raise VocabularyError(
                f"{table.table_name}, {row[key_of(table)[0]]!r}: {first['loc'][0]} is {first['input']!r}: "
                f"{first['msg']}; mend the entry in schemas/vocab"
            ) from error
    return rows
