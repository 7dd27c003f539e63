"""The words that make a capitalized name a site within a city: "Topkapı Palace", "Port of Aktau"."""

from collections.abc import Mapping
from typing import Final

from schemas.vocabularies import read_toml

_SITES: Final = read_toml("sites")

SITE_WORDS: Final[Mapping[str, str]] = {word: kind for kind, words in _SITES["sites"].items() for word in words}
"""Capitalized words that end the name of a site, the longest being "Hydroelectric Power Station", to their kind."""

WORDS_BEFORE: Final[frozenset[str]] = frozenset(_SITES["before"]["words"])
"""Capitalized words that begin the name of a site: "Port of", "Camp"."""
