"""Read one batch of sources into staged tables: parse, extract, validate. A pure function, so any process can run it.

Belongs here: what happens to a document between its source and its staged rows, and that nothing it does can stop the
others. Not here: which sources are read at all (`run.py`) and where their rows are written (`stage.py`).
"""

import hashlib
import json
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

import pyarrow as pa

from pipelines.extract.engine import ENGINE_VERSION, read_document
from pipelines.extract.rows import rows_of
from pipelines.parse.parse import parse
from pipelines.read.source import Refusal, Source
from pipelines.sound import Given, sound_tables
from pipelines.validate import Problem, Row, Rows, printable, quarantine_row, validate
from schemas.errors import InputError
from schemas.tables.quarantine import Quarantined
from warehouse import staged

MOST_DOCUMENTS = 500  # in a batch: about two seconds of work, which is what a killed run loses
TOGETHER = 25  # documents whose rows are turned into tables at once: they are still in the processor's cache
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
    outcomes: list[_Outcome] = []
    parts: list[dict[str, pa.Table]] = []
    for start in range(0, len(items), TOGETHER):
        some = [_read(number, item) for number, item in enumerate(items[start : start + TOGETHER], start)]
        parts += _tables(some)
        outcomes += some
    refused = [{"reading": outcome.number, **row} for outcome in outcomes for row in outcome.quarantine]
    parts.append(staged.tables_of_rows({Quarantined.table_name: refused}))
    whole = Counter(outcome.document_id is not None for outcome in outcomes)
    tables = staged.batch_of([outcome.reading(version) for outcome in outcomes], parts)
    return ReadBatch(tables, documents=whole[True], refused=whole[False])


def name_of(item: Item) -> str:
    """The name a source is filed under."""
    return printable(item.name if isinstance(item, Source) else item.source_name)


def digest_of(item: Item) -> str:
    """Digest of all that came in under a name: the text and its metadata, or the refusal. The name is no part of it."""
    names = [each.name for each in fields(item) if each.name not in ("name", "source_name")]
    content = json.dumps([type(item).__name__, *(getattr(item, name) for name in names)], default=str)
    return hashlib.sha256(content.encode("ascii")).hexdigest()


@dataclass(slots=True)
class _Outcome:
    """A source and what came of it: rows that are yet to be checked, or none; and what says why not."""

    number: int
    item: Item
    document_id: str | None = None
    given: Given | None = None
    quarantine: list[Row] = field(default_factory=list)

    def reading(self, version: str) -> Row:
        """The row of `readings` that records it."""
        return {
            "reading": self.number,
            "source_name": name_of(self.item),
            "source_digest": digest_of(self.item),
            "version": version,
            "document_id": self.document_id,
        }

    def refuse(self, stage: str, problem: Problem) -> None:
        """Refuse the source whole."""
        self.document_id, self.given = None, None
        self.quarantine = [quarantine_row(stage, name_of(self.item), problem)]


def _read(number: int, item: Item) -> _Outcome:
    """A source with the rows read from it, or with the reason why there are none."""
    outcome = _Outcome(number, item)
    if isinstance(item, Refusal):
        outcome.refuse(item.stage, Problem("", item.value, item.reason))
        return outcome
    stage = "parse"
    try:
        document = parse(replace(item, name=name_of(item)))
        stage = "extract"
        rows = rows_of(document, read_document(document), ENGINE_VERSION)
        outcome.document_id, outcome.given = document.document_id, Given(number, document.text, rows)
    except InputError as error:
        outcome.refuse(stage, Problem("", None, str(error)))
    except Exception as error:  # whatever one document does, the run goes on
        outcome.refuse(stage, _failure(error))
    return outcome


def _tables(outcomes: Sequence[_Outcome]) -> list[dict[str, pa.Table]]:
    """The staged tables of what was read; where a row may be wrong, each document is validated by itself."""
    sound = sound_tables([outcome.given for outcome in outcomes if outcome.given is not None])
    if sound is not None:
        return [sound]
    return [staged.tables_of_rows(_validated(outcome)) for outcome in outcomes if outcome.given is not None]


def _validated(outcome: _Outcome) -> Rows:
    """The rows of one document that pass; the others, and a failure to tell, go to its quarantine."""
    given = outcome.given
    if given is None:
        return {}
    try:
        validated = validate(given.rows, text=given.text, source_name=name_of(outcome.item))
    except Exception as error:  # as above
        outcome.refuse("validate", _failure(error))
        return {}
    outcome.quarantine = validated.quarantine
    if validated.is_refused:
        outcome.document_id = None
    return {name: [{"reading": given.reading, **row} for row in rows] for name, rows in validated.rows.items()}


def _failure(error: Exception) -> Problem:
    """An exception nobody foresaw, with the line that raised it."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}"
    reason = "the program failed on this document and left it out; that is a mistake in the program, not in the text"
    return Problem(place, f"{type(error).__name__}: {error}", reason)
