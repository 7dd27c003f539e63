"""The words that tell a place: site words from the gazetteer, sites known by name, and prepositions of place."""

from typing import Any, Final

from pipelines.extract.gazetteer.sites import SITE_WORDS, WORDS_BEFORE
from pipelines.extract.lexicon import Lexicon
from schemas.vocabularies import read_toml

_KNOWN: Final[dict[str, Any]] = read_toml("known_sites")

SITE_ENDINGS: Final = Lexicon(((phrase, True) for phrase in SITE_WORDS), case_sensitive=True)
SITE_OPENINGS: Final = Lexicon(((phrase, True) for phrase in WORDS_BEFORE), case_sensitive=True)
KNOWN_SITES: Final = Lexicon(_KNOWN["country"].items(), case_sensitive=True)
PLACE_PREPOSITIONS: Final = frozenset(_KNOWN["prepositions"]["any"])
STRICT_PREPOSITIONS: Final = frozenset(_KNOWN["prepositions"]["strict"])
AREAS: Final = frozenset(_KNOWN["prepositions"]["areas"])
DESCRIBED_BY: Final = frozenset(_KNOWN["prepositions"]["described"])
