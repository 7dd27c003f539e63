"""Where the time goes: seconds of each stage from a file of documents to the export, in one process."""

import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from benchmarks.benchmark import Benchmark, Column, Options, Row
from benchmarks.texts import LENGTH_OF_SEED, write_archive
from pipelines.batch import TOGETHER, Item, digest_of, in_batches
from pipelines.extract.credit import find_credit
from pipelines.extract.dates import find_dates
from pipelines.extract.engine import ENGINE_VERSION
from pipelines.extract.events import find_events
from pipelines.extract.grammar.clauses import read_grammar
from pipelines.extract.mentions import find_mentions
from pipelines.extract.model import Reading
from pipelines.extract.places import find_places
from pipelines.extract.rows import rows_of
from pipelines.extract.sectors import find_sectors
from pipelines.extract.statements import find_statements
from pipelines.garbage import collect_seldom
from pipelines.parse.document import Document
from pipelines.parse.parse import parse
from pipelines.read.registry import read
from pipelines.read.source import Source
from pipelines.run import publish
from pipelines.sound import Given, sound_tables
from pipelines.stage import Staging
from pipelines.validate import Row as TableRow
from warehouse.export import export
from warehouse.staged import batch_of, staged_folder

P = ParamSpec("P")
T = TypeVar("T")


class Stopwatch:
    """Adds up the seconds of each stage, in the order in which the stages were first met."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def time(self, stage: str, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do the work and put its time down to the stage."""
        begin = time.perf_counter()
        result = work(*args, **kwargs)
        self.seconds[stage] += time.perf_counter() - begin
        return result


def read_in_stages(document: Document, watch: Stopwatch) -> Reading:
    """What the engine's `read_document` does, each finder timed; a test holds the two together."""
    cast = watch.time("mentions: who is named", find_mentions, document)
    sector_mentions = watch.time("sectors", find_sectors, document)
    grammar = watch.time("grammar: verbs and clauses", read_grammar, document)
    statements = watch.time("statements", find_statements, document, cast, sector_mentions, grammar)
    dates = watch.time("dates and places", find_dates, document)
    places = watch.time("dates and places", find_places, document, cast)
    events = watch.time("events", find_events, document, cast, statements, sector_mentions, dates, places, grammar)
    credit = watch.time("statements", find_credit, document, cast.mentions, statements)
    return Reading(
        participants=cast.participants,
        mentions=cast.mentions,
        sector_mentions=sector_mentions,
        statements=statements,
        events=events,
        places=places.places,
        dateline_place=places.dateline,
        credited_source=credit,
    )


def stage_batch(items: list[Item], staging: Staging, watch: Stopwatch) -> None:
    """Read one batch to its staged rows, as `pipelines/batch.py` does, stage by stage."""
    readings: list[TableRow] = []
    given: list[Given] = []
    for number, source in enumerate(item for item in items if isinstance(item, Source)):
        document = watch.time("parse: sections, sentences, quotations", parse, source)
        reading = read_in_stages(document, watch)
        found = watch.time("rows", rows_of, document, reading, ENGINE_VERSION)
        given.append(Given(number, document.text, found))
        readings.append(
            {
                "reading": number,
                "source_name": source.name,
                "source_digest": digest_of(source),
                "version": ENGINE_VERSION,
                "document_id": document.document_id,
            }
        )
    parts = []
    for start in range(0, len(given), TOGETHER):
        sound = watch.time("validate, and rows to Arrow", sound_tables, given[start : start + TOGETHER])
        assert sound is not None  # the texts are known to give sound rows
        parts.append(sound)
    tables = watch.time("stage: signatures and Parquet", batch_of, readings, parts)
    watch.time("stage: signatures and Parquet", staging.write, tables)


def measure(options: Options) -> list[Row]:
    """A row per stage, in the order in which a document passes them."""
    documents = 200 if options.quick else 2000
    watch = Stopwatch()
    collect_seldom()
    with tempfile.TemporaryDirectory() as temporary:
        archive, warehouse = Path(temporary, "archive.jsonl"), Path(temporary, "w.duckdb")
        write_archive(archive, documents, LENGTH_OF_SEED)
        staging = Staging(staged_folder(warehouse))
        batches = in_batches(read([archive]))
        while batch := watch.time("read: records of the file", next, batches, None):
            stage_batch(batch, staging, watch)
        watch.time("build the warehouse", publish, warehouse)
        watch.time("export", export, warehouse, Path(temporary, "exports"))
    return shares(watch.seconds, documents)


def shares(took: dict[str, float], documents: int) -> list[Row]:
    """Seconds of each stage as a share of all, and by document."""
    whole = sum(took.values())
    return [
        {"stage": stage, "milliseconds": 1000 * seconds / documents, "share": seconds / whole}
        for stage, seconds in [*took.items(), ("all", whole)]
    ]


BENCHMARK = Benchmark(
    name="stages",
    title="Where the time goes",
    meaning="""
Each stage of 2,000 distinct documents of the length of the seed, from a file of JSON Lines to the export, on one
core; building and exporting use all cores. What building and exporting cost at the least, however few documents there
are, is in "Start-up".
""",
    columns=(
        Column("stage", "stage"),
        Column("milliseconds", "ms a document", ".3f"),
        Column("share", "share of all", ".1%"),
    ),
    measure=measure,
)
