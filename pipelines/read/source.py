"""What every reader takes and returns: an open file in; texts with their metadata, or the reasons for none, out."""

from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from pipelines.read.columns import GUESSED, Columns


@dataclass(frozen=True, slots=True)
class Source:
    """One text as it came in, before anything is understood of it.

    `name` is the path of its file relative to the current folder (absolute where it lies outside), with `#` and the id
    or number of the record where the file holds several; metadata is `None` where the format does not carry it.
    """

    name: str
    format: str
    text: str
    title: str | None = None
    published_on: date | None = None
    language: str | None = None
    url: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file or record that could not be read, for the quarantine: at which stage, with which value, and why."""

    source_name: str
    stage: str
    reason: str
    value: str | None = None


Item = Source | Refusal


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file as a reader gets it: its name, its decompressed bytes, and which columns of its records mean what."""

    name: str
    stream: BinaryIO
    columns: Columns = GUESSED


def refused(name: str, error: Exception, value: str | None = None) -> Refusal:
    """The refusal of a file or record at the reading stage, with the message of the error that explains it."""
    return Refusal(name, "read", str(error), value)
