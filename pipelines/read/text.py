"""Plain text (`.txt`): the text is the file; its header is found by the parser."""

from pipelines.read.decode import decode
from pipelines.read.source import Source

FORMAT = "txt"
SUFFIXES = (".txt", ".text")


def read(name: str, content: bytes) -> Source:
    """Read one text file. Raises `InputError` where it is no text."""
    return Source(name=name, format=FORMAT, text=decode(content, name))
