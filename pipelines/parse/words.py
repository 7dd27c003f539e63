"""The closed-class words and abbreviations that parsing and every finder share, as sets."""

from schemas.vocabularies import read_toml

_CLASSES: dict[str, list[str]] = read_toml("function_words")
_ABBREVIATIONS: dict[str, list[str]] = read_toml("abbreviations")

ARTICLES = frozenset(_CLASSES["articles"])
DETERMINERS = frozenset(_CLASSES["determiners"])
PRONOUNS = frozenset(_CLASSES["pronouns"])
RELATIVES = frozenset(_CLASSES["relatives"])
PREPOSITIONS = frozenset(_CLASSES["prepositions"])
AUXILIARIES = frozenset(_CLASSES["auxiliaries"])
CLOSED_CLASS = frozenset(word for words in _CLASSES.values() for word in words)

LEADING_ABBREVIATIONS = tuple(_ABBREVIATIONS["leading"])
TRAILING_ABBREVIATIONS = tuple(_ABBREVIATIONS["trailing"])
