"""What every reader returns: a text with the metadata its format carries, before anything is understood of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """One text as it came in.

    `name` is relative to the folder it was read from; metadata is `None` where the format does not carry it.
    """

    name: str
    format: str
    text: str
    title: str | None = None
    published_on: date | None = None
    language: str | None = None
    url: str | None = None
