"""The closed vocabularies: each a TOML file in `schemas/vocab/`, loaded here by name into one `Vocabulary`.

A vocabulary entry is data (code, label, definition, example, and what triggers it). It becomes a row of a reference
table or a CHECK, and a test, by itself. What is done with triggers is the business of `pipelines/extract`.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import tomli

from schemas.errors import VocabularyError

FOLDER = Path(__file__).parent / "vocab"


@dataclass(frozen=True, slots=True)
class Entry:
    """One code of a vocabulary with its meaning; `data` holds what else its TOML table says (triggers, other codes)."""

    code: str
    label: str
    definition: str
    example: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Vocabulary:
    """A closed list of entries, in the order of its file."""

    name: str
    entries: tuple[Entry, ...]

    @cached_property
    def by_code(self) -> dict[str, Entry]:
        return {entry.code: entry for entry in self.entries}

    @cached_property
    def codes(self) -> tuple[str, ...]:
        return tuple(entry.code for entry in self.entries)

    def __getitem__(self, code: str) -> Entry:
        try:
            return self.by_code[code]
        except KeyError:
            allowed = ", ".join(self.codes)
            raise VocabularyError(f"{self.name}: no entry {code!r}; there are {allowed}") from None

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)


def load(name: str) -> Vocabulary:
    """Read `schemas/vocab/{name}.toml`, a file of `[code]` tables with at least `label` and `definition`.

    Raises `VocabularyError` where an entry lacks one of them.
    """
    tables = read_toml(name)
    entries = []
    for code, table in tables.items():
        missing = [key for key in ("label", "definition") if not str(table.get(key, "")).strip()]
        if missing:
            raise VocabularyError(f"{name}.toml, [{code}]: {' and '.join(missing)} missing; add to the entry")
        known = {"label", "definition", "example"}
        entries.append(
            Entry(
                code=code,
                label=table["label"],
                definition=table["definition"],
                example=table.get("example", ""),
                data={key: value for key, value in table.items() if key not in known},
            )
        )
    return Vocabulary(name, tuple(entries))


def read_toml(name: str) -> dict[str, Any]:
    """The contents of `schemas/vocab/{name}.toml`; raises `VocabularyError` with the line where it is not TOML."""
    path = FOLDER / f"{name}.toml"
    try:
        table: dict[str, Any] = _intern(tomli.loads(path.read_text(encoding="utf-8")))
        return table
    except tomli.TOMLDecodeError as error:
        raise VocabularyError(f"{path.name}: not TOML: {error}; mend the line it names") from error


def _intern(value: Any) -> Any:
    """The same value with its words as the one object that every text has for them, which is sooner found in a set."""
    if isinstance(value, str):
        return sys.intern(value)
    if isinstance(value, list):
        return [_intern(item) for item in value]
    if isinstance(value, dict):
        return {sys.intern(key): _intern(item) for key, item in value.items()}
    return value


PARTICIPANT_KINDS = load("participant_kinds")
MENTION_FORMS = load("mention_forms")
QUOTE_TYPES = load("quote_types")
SPEECH_ACTS = load("speech_acts")
STATEMENT_ROLES = load("statement_roles")
EVENT_TYPES = load("event_types")
EVENT_STATUSES = load("event_statuses")
EVENT_ROLES = load("event_roles")
DATE_PRECISIONS = load("date_precisions")
SECTORS = load("sectors")
STAGES = load("stages")
RULES = load("rules")
