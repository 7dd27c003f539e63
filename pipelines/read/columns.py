"""Which column, key or element of a record means what: as configured, else by the names that such things go by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from schemas.errors import InputError

GUESSES: Final[Mapping[str, tuple[str, ...]]] = {  # folded: lower case, letters and digits only; the best guess first
    "text": (
        "text", "body", "content", "articlebody", "fulltext", "maintext", "articletext", "contenttext", "bodytext",
        "contenthtml", "article", "story", "transcript", "contentencoded", "description", "summary",
    ),
    "title": ("title", "headline", "heading", "name", "subject"),
    "published_on": (
        "publishedon", "date", "published", "publishedat", "publisheddate", "publishedtime", "pubdate",
        "datepublished", "publicationdate", "publishdate", "articledate", "dcdate", "seendate", "created", "createdat",
        "timestamp", "updated",
    ),
    "language": ("language", "lang", "locale", "inlanguage", "languagecode"),
    "url": ("url", "link", "sourceurl", "canonical", "canonicalurl", "permalink", "weburl", "address", "uri"),
    "publisher": ("publisher", "source", "sourcename", "outlet", "sitename", "newspaper", "agency", "site", "domain"),
    "record_id": ("id", "recordid", "documentid", "docid", "articleid", "guid", "uuid"),
}  # fmt: skip
INSIDE: Final = ("rendered", "name", "text", "value", "href")  # where a nested value keeps what a reader sees


@dataclass(frozen=True, slots=True)
class Columns:
    """The configured columns by what they mean (`text`, `title`, `published_on`, ...); the others are guessed.

    A column inside another is written with a dot: `content.rendered`.
    """

    configured: Mapping[str, str] = field(default_factory=dict)

    def value(self, record: Mapping[str, Any], meaning: str) -> Any:
        """What the record holds for a meaning, `None` where nothing; raises `InputError` for a missing column."""
        return next(self.values(record, meaning), None)

    def values(self, record: Mapping[str, Any], meaning: str) -> Iterator[Any]:
        """All that the record may hold for a meaning, the best guess first; blank values are passed over."""
        path = self.configured.get(meaning)
        if path is not None:
            found = _at(record, path)
            candidates = [found]
        else:
            folded = {fold(str(key)): value for key, value in record.items()}
            candidates = [folded[key] for key in GUESSES[meaning] if key in folded]
        return (value for value in map(_visible, candidates) if value is not None and value != "")

    def roots(self, available: Iterable[str]) -> list[str]:
        """Those of the available columns that are needed, in their order; of a nested one the outermost."""
        configured = {path if path in available else path.split(".")[0] for path in self.configured.values()}
        guessed = {key for meaning, keys in GUESSES.items() if meaning not in self.configured for key in keys}
        return [name for name in available if name in configured or fold(name) in guessed]


GUESSED: Final = Columns()


def parse_columns(settings: Iterable[str]) -> Columns:
    """Read a mapping written as `text=body`, `published_on=meta.date`; raises `InputError` for any other form.

    >>> parse_columns(["text=body"]).configured
    {'text': 'body'}
    """
    configured = {}
    for setting in settings:
        meaning, equals, path = (part.strip() for part in setting.partition("="))
        if not equals or not path or meaning not in GUESSES:
            raise InputError(f"column mapping {setting!r}: write MEANING=COLUMN, MEANING one of {', '.join(GUESSES)}")
        configured[meaning] = path
    return Columns(configured)


@lru_cache(maxsize=4096)  # a file repeats its few column names in every record
def fold(name: str) -> str:
    """A column name as it is compared: `Published_At` and `published-at` are one."""
    return "".join(character for character in name.lower() if character.isalnum())


def _at(record: Mapping[str, Any], path: str) -> Any:
    if path in record:
        return record[path]
    value: Any = record
    for step in path.split("."):
        if not isinstance(value, Mapping) or step not in value:
            raise InputError(f"no column {path!r} in it; it has {', '.join(map(str, record)) or 'none'}")
        value = value[step]
    return value


def _visible(value: Any) -> Any:
    """The plain value inside a nested one: `{"id": 3, "name": "Reuters"}` is `Reuters`; of a list the first."""
    if isinstance(value, Mapping):
        return next((_visible(value[key]) for key in INSIDE if value.get(key)), None)
    if isinstance(value, list):
        return _visible(value[0]) if value else None
    return value.strip() if isinstance(value, str) else value
