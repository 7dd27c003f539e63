"""Plain text (`.txt`): the text is the file; its header is found by the parser."""

from collections.abc import Iterator
from typing import Final

from pipelines.read.decode import decode
from pipelines.read.source import Item, OpenFile, Source
from pipelines.read.streams import read_whole

FORMAT: Final = "txt"
SUFFIXES: Final = (".txt", ".text")


def read(file: OpenFile) -> Iterator[Item]:
    """Read one text file. Raises `InputError` where it is no text."""
    yield Source(name=file.name, format=FORMAT, text=decode(read_whole(file.name, file.stream), file.name))
