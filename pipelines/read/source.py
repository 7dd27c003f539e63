"""What every reader returns: a text with the metadata its format carries, or the reason why there is none."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """One text as it came in, before anything is understood of it.

    `name` is the path of its file relative to the current folder (absolute where it lies outside); metadata is `None`
    where the format does not carry it.
    """

    name: str
    format: str
    text: str
    title: str | None = None
    published_on: date | None = None
    language: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file or record that could not be read, for the quarantine: at which stage, with which value, and why."""

    source_name: str
    stage: str
    reason: str
    value: str | None = None
