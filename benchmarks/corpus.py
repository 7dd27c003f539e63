"""Folders of documents in their own formats, beside spaCy parsing the same texts; only with `--corpus`."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import peers
from benchmarks.benchmark import Benchmark, Column, Options, Row
from benchmarks.reading import CONTENDER, SPEED, speeds
from benchmarks.timing import best_of
from pipelines.batch import in_batches, read_batch
from pipelines.read.registry import find_files, read
from pipelines.read.source import Source
from pipelines.run import run

ROWS = "communique, files to validated rows"
WAREHOUSE = "communique, files to published warehouse and export"


def read_rows(folders: Sequence[Path]) -> int:
    """Read all files into the rows of all tables in this process; the number of documents."""
    return sum(read_batch(batch, version="benchmark").documents for batch in in_batches(read(folders)))


def read_into_warehouse(folders: Sequence[Path]) -> None:
    """The whole pipeline into a fresh warehouse, in this process."""
    with tempfile.TemporaryDirectory() as temporary:
        run(folders, Path(temporary, "w.duckdb"), Path(temporary, "exports"))


def measure(options: Options) -> list[Row]:
    """A row per contender, the fastest first; one round, in which spaCy takes minutes."""
    folders = options.corpus
    sources = [item for item in read(folders) if isinstance(item, Source)]  # also what warms the readers up
    read_batch(sources[:1], version="benchmark")
    texts = [source.text for source in sources]
    files = list(find_files(folders))
    nlp = peers.load_spacy()
    peers.parse(nlp, texts[:1])
    took = best_of(
        1,
        {
            peers.COUNTING: lambda: peers.count(files),
            ROWS: lambda: read_rows(folders),
            WAREHOUSE: lambda: read_into_warehouse(folders),
            peers.SPACY: lambda: peers.parse(nlp, texts),
        },
    )
    return [{"documents": len(texts), **row} for row in speeds(took, len(texts))]


BENCHMARK = Benchmark(
    name="corpus",
    title="Documents in their own formats, beside spaCy",
    meaning="""
Web pages and Markdown with front matter, as their sites served them, in one process, in seconds of the processor:
from the files to the rows of all tables, and from the files to a published warehouse and its export. spaCy is given
the texts as they come out of the readers, and only parses. Counting the lines and words of the files is the floor.
""",
    columns=(CONTENDER, Column("documents", "documents", ",d"), *SPEED),
    measure=measure,
    needs="corpus",
)
