"""The closed-class words and abbreviations that parsing and every finder share, as sets."""

from typing import Final

from schemas.vocabularies import read_toml

_CLASSES: Final[dict[str, list[str]]] = read_toml("function_words")
_ABBREVIATIONS: Final[dict[str, list[str]]] = read_toml("abbreviations")

ARTICLES: Final = frozenset(_CLASSES["articles"])
DETERMINERS: Final = frozenset(_CLASSES["determiners"])
PRONOUNS: Final = frozenset(_CLASSES["pronouns"])
RELATIVES: Final = frozenset(_CLASSES["relatives"])
PREPOSITIONS: Final = frozenset(_CLASSES["prepositions"])
AUXILIARIES: Final = frozenset(_CLASSES["auxiliaries"])
CLOSED_CLASS: Final = frozenset(word for words in _CLASSES.values() for word in words)

LEADING_ABBREVIATIONS: Final = tuple(_ABBREVIATIONS["leading"])
TRAILING_ABBREVIATIONS: Final = tuple(_ABBREVIATIONS["trailing"])
