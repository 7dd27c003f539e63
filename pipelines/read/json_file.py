"""JSON (`.json`): an array of records, streamed; an object that is one record, or holds a list of them."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, Final

from pipelines.read.decode import check_signature, decode
from pipelines.read.limits import LARGEST_JSON, LONGEST_RECORD, MEBIBYTE
from pipelines.read.metadata import record_name, record_source
from pipelines.read.source import Item, OpenFile, refused
from pipelines.read.streams import read_whole
from schemas.errors import InputError

FORMAT: Final = "json"
SUFFIXES: Final = (".json",)
LISTS: Final = ("articles", "items", "documents", "records", "results", "entries", "posts", "stories", "data", "docs")
CHUNK: Final = 64 * 1024
_VISIBLE = re.compile(r"\S")


def read(file: OpenFile) -> Iterator[Item]:
    """Read the records of a file. Raises `InputError` where it is not JSON, or holds no record with a text."""
    head = file.stream.read(CHUNK)
    if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"[":
        check_signature(head, file.name)
        records = _array(file.name, _Capped(file.name, head.removeprefix(b"\xef\xbb\xbf"), file.stream))
    else:
        content = decode(head + read_whole(file.name, file.stream, LARGEST_JSON), file.name)
        parsed = _parse(file.name, content)
        if isinstance(parsed, list):
            records = iter(parsed)
        else:
            listed = next((parsed[key] for key in LISTS if _is_list_of_records(parsed.get(key))), None)
            if listed is None:
                yield record_source(file, file.name, FORMAT, parsed)
                return
            records = iter(listed)
    for number, record in enumerate(records, start=1):
        name = f"{file.name}#{number}"
        try:
            if not isinstance(record, Mapping):
                raise InputError(f"{name}: {type(record).__name__} where an object with a text is allowed")
            name = record_name(file, number, record)
            yield record_source(file, name, FORMAT, record)
        except InputError as error:
            yield refused(name, error, json.dumps(record, default=str)[:200])


def _parse(name: str, content: str) -> Any:
    """One value, or several with white space between them as in JSON Lines; objects and lists only."""
    decoder = json.JSONDecoder()
    values: list[Any] = []
    at = 0
    try:
        while following := _VISIBLE.search(content, at):
            value, at = decoder.raw_decode(content, following.start())
            values.append(value)
            if len(values) > 1 and len(content) > LONGEST_RECORD:
                raise InputError(f"{name}: JSON Lines under the name of JSON; name it .jsonl, which is streamed")
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: not JSON ({error}); mend it, or fetch it again") from error
    if len(values) == 1 and isinstance(values[0], dict | list):
        return values[0]
    if values and all(isinstance(value, dict) for value in values):
        return values
    raise InputError(f"{name}: no record in it; give an object with a text, or an array of such objects")


def _is_list_of_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _array(name: str, stream: "_Capped") -> Iterator[Any]:
    import ijson

    try:
        for record in ijson.items(stream, "item", use_float=True):
            stream.since_record = 0
            yield record
    except (ijson.JSONError, ValueError, RecursionError) as error:
        raise InputError(f"{name}: not JSON ({_one_line(error)}); what stood before was read; mend it") from error


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:120]


class _Capped:
    """The bytes of an array, refused where so many come without a record that one would fill the memory."""

    def __init__(self, name: str, head: bytes, rest: BinaryIO) -> None:
        self._name = name
        self._head = head
        self._rest = rest
        self.since_record = 0

    def read(self, size: int = CHUNK) -> bytes:
        chunk, self._head = (self._head, b"") if self._head and size else (b"", self._head)
        chunk = chunk or self._rest.read(size)
        self.since_record += len(chunk)
        if self.since_record > LONGEST_RECORD:
            raise InputError(
                f"{self._name}: a record longer than {LONGEST_RECORD // MEBIBYTE} MiB, which no article is; split it"
            )
        return chunk
