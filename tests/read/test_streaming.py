"""Files of any size: a reader takes from the stream what the next record needs, and forgets what it gave."""

import io
import json
from collections.abc import Iterator
from itertools import chain, count, islice
from typing import Any

import pytest
from same_article import RECORD

from pipelines.read.limits import MEBIBYTE
from pipelines.read.registry import READERS
from pipelines.read.source import OpenFile, Source

ITEM = "<item><title>A</title><description>They met in Riga.</description></item>"
ENDLESS = {
    "a.jsonl": (json.dumps({**RECORD, "id": number}) + "\n" for number in count()),
    "a.json": chain("[", (json.dumps({**RECORD, "id": number}) + "," for number in count())),
    "a.csv": chain(["id,text\n"], (f'{number},"They met\nin Riga."\n' for number in count())),
    "a.rss": chain(["<rss><channel>"], (ITEM for _ in count())),
}


class _Endless(io.RawIOBase):
    """A stream without end that counts what was taken of it."""

    def __init__(self, parts: Iterator[str]) -> None:
        self._parts = parts
        self._left = b""
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while len(self._left) < len(buffer):
            self._left += next(self._parts).encode()
        chunk, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(chunk)] = chunk
        self.taken += len(chunk)
        return len(chunk)


@pytest.mark.parametrize("name", ENDLESS)
def test_a_file_without_end_is_read_as_it_comes(name: str) -> None:
    endless = _Endless(ENDLESS[name])
    reader = READERS[name[1:]]
    found = list(islice(reader(OpenFile(name, io.BufferedReader(endless))), 3000))
    assert len(found) == 3000
    assert all(isinstance(item, Source) for item in found)
    assert endless.taken < 2 * MEBIBYTE
