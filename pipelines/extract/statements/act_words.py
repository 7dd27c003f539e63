"""Verbs and nouns by which a content shows what it does, from `schemas/vocab/act_words.toml`."""

from typing import Final

from schemas.vocabularies import read_toml

_WORDS: Final[dict[str, list[str]]] = read_toml("act_words")
COMMITTING_VERBS: Final = frozenset(_WORDS["committing_verbs"])
STRESSING_VERBS: Final = frozenset(_WORDS["stressing_verbs"])
RESOLVES: Final = frozenset(_WORDS["resolves"])
STANDS: Final = frozenset(_WORDS["stands"])
COMMITMENTS: Final = frozenset(_WORDS["commitments"])
SCHEDULED: Final = frozenset(_WORDS["scheduled"])
ARRANGED: Final = frozenset(_WORDS["arranged"])
DECISIONS: Final = frozenset(_WORDS["decisions"])
IMPOSED: Final = frozenset(_WORDS["imposed"])
LETTERS: Final = frozenset(_WORDS["letters"])
GREETING_WORDS: Final = frozenset(_WORDS["greeting_words"])
MERITS: Final = frozenset(_WORDS["merits"])
TOPICS: Final = tuple(_WORDS["topics"])
MEASURES: Final = frozenset(_WORDS["measures"])
NO_DEEDS: Final = frozenset(_WORDS["no_deeds"])
AIMS: Final = frozenset(_WORDS["aims"])
CRITICS: Final = frozenset(_WORDS["critics"])
