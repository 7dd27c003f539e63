"""Read one batch of sources into staged tables: parse, extract, validate. A pure function, so any process can run it.

Belongs here: what happens to a document between its source and its staged rows, and that nothing it does can stop the
others. Not here: which sources are read at all (`run.py`) and where their rows are written (`stage.py`).
"""

import hashlib
import json
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import pyarrow as pa

from pipelines.extract.engine import ENGINE_VERSION, read_document
from pipelines.extract.rows import rows_of
from pipelines.parse.parse import parse
from pipelines.read.source import Refusal, Source
from pipelines.validate import Problem, Row, Rows, printable, quarantine_row, validate
from schemas.errors import InputError
from schemas.tables.quarantine import Quarantined
from warehouse import staged

MOST_DOCUMENTS = 500  # in a batch: about two seconds of work, which is what a killed run loses
MOST_CHARACTERS = 2_000_000  # in a batch, so that long documents do not fill the memory

Item = Source | Refusal


@dataclass(frozen=True, slots=True)
class ReadBatch:
    """The staged tables of one batch, and how many of its documents were read and how many refused whole."""

    tables: dict[str, pa.Table]
    documents: int
    refused: int


def in_batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Cut a stream of sources into batches bounded in number and in characters."""
    batch: list[Item] = []
    characters = 0
    for item in items:
        batch.append(item)
        characters += len(item.text) if isinstance(item, Source) else 0
        if len(batch) == MOST_DOCUMENTS or characters >= MOST_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def read_batch(items: Sequence[Item], version: str) -> ReadBatch:
    """Read each source; what it does, raising included, ends in rows or in quarantine rows."""
    readings: list[Row] = []
    rows: Rows = {table.table_name: [] for table in staged.STAGED_TABLES}
    for number, item in enumerate(map(_with_printable_name, items)):
        document_id, found = _read(item)
        readings.append(
            {
                "reading": number,
                "source_name": name_of(item),
                "source_digest": digest_of(item),
                "version": version,
                "document_id": document_id,
            }
        )
        for table_name, added in found.items():
            for row in added:
                row["reading"] = number
            rows[table_name] += added
    whole = Counter(reading["document_id"] is not None for reading in readings)
    return ReadBatch(staged.staged_tables(readings, rows), documents=whole[True], refused=whole[False])


def name_of(item: Item) -> str:
    """The name a source is filed under."""
    return printable(item.name if isinstance(item, Source) else item.source_name)


def digest_of(item: Item) -> str:
    """Digest of all that came in under a name: the text and its metadata, or the refusal. The name is no part of it."""
    names = [field.name for field in fields(item) if field.name not in ("name", "source_name")]
    content = json.dumps([type(item).__name__, *(getattr(item, name) for name in names)], default=str)
    return hashlib.sha256(content.encode("ascii")).hexdigest()


def _with_printable_name(item: Item) -> Item:
    return replace(item, name=name_of(item)) if isinstance(item, Source) else item


def _read(item: Item) -> tuple[str | None, Rows]:
    """The id and rows of a document, or no id and the quarantine row that says why."""
    if isinstance(item, Refusal):
        return None, _refusal(item.stage, item.source_name, Problem("", item.value, item.reason))
    stage = "parse"
    try:
        document = parse(item)
        stage = "extract"
        rows = rows_of(document, read_document(document), ENGINE_VERSION)
        stage = "validate"
        validated = validate(rows, text=document.text, source_name=item.name)
    except InputError as error:
        return None, _refusal(stage, item.name, Problem("", None, str(error)))
    except Exception as error:  # whatever one document does, the run goes on
        return None, _refusal(stage, item.name, _failure(error))
    if validated.is_refused:
        return None, {Quarantined.table_name: validated.quarantine}
    return document.document_id, {**validated.rows, Quarantined.table_name: validated.quarantine}


def _refusal(stage: str, source_name: str, problem: Problem) -> Rows:
    return {Quarantined.table_name: [quarantine_row(stage, source_name, problem)]}


def _failure(error: Exception) -> Problem:
    """An exception nobody foresaw, with the line that raised it."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}"
    reason = "the program failed on this document and left it out; that is a mistake in the program, not in the text"
    return Problem(place, f"{type(error).__name__}: {error}", reason)
