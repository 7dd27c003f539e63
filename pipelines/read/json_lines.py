"""JSON Lines (`.jsonl`, `.ndjson`): one record a line, streamed, so that a file may be of any size."""

import json
from collections.abc import Iterator
from typing import Final

from pipelines.read.lines import read_lines
from pipelines.read.metadata import record_name, record_source
from pipelines.read.source import Item, OpenFile, refused
from schemas.errors import InputError

FORMAT: Final = "jsonl"
SUFFIXES: Final = (".jsonl", ".ndjson", ".jsonlines")


def read(file: OpenFile) -> Iterator[Item]:
    """Read the records of a file; a line that is none is refused, and the next is read."""
    for line in read_lines(file.name, file.stream):
        if line.problem is None and not line.text.strip():
            continue
        name = f"{file.name}#{line.number}"
        try:
            if line.problem:
                raise InputError(f"{name}: line {line.number} is {line.problem}")
            record = parse_record(name, line.text)
            name = record_name(file, line.number, record)
            yield record_source(file, name, FORMAT, record)
        except InputError as error:
            yield refused(name, error, line.text[:200] or None)


def parse_record(name: str, text: str) -> dict[str, object]:
    """Parse one record; raises `InputError` where it is not JSON, or no object."""
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: not JSON ({error}); write one object a line") from error
    if not isinstance(record, dict):
        raise InputError(
            f"{name}: {type(record).__name__} where an object with a text is allowed, such as {{'text': ...}}"
        )
    return record
