"""An archive from JSON Lines to the published warehouse: documents a second, seconds a stage, and memory at the most.

usage: python -m benchmarks.scale [--documents N ...] [--workers N] [--folder FOLDER]

The documents are distinct, of the size of the seed, recombined from the annotated texts. Beside each run: how long the
file takes merely to be read, and how long DuckDB takes to load the same rows without keys, order, views or search.
Memory is the sum over all processes of what they do not share, with their part of what they do (Linux only).
"""

import argparse
import multiprocessing
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks import peers
from benchmarks.benchmark import Benchmark, Column, Row
from benchmarks.table import plain
from benchmarks.texts import LENGTH_OF_SEED, write_archive
from benchmarks.timing import seconds
from pipelines.run import Progress, run
from warehouse.database import open_database
from warehouse.staged import STAGED_TABLES, batches, files, staged_folder

SAMPLED_EVERY = 2.0  # seconds between two looks at the memory, each of which takes some milliseconds of a core


def run_stages(archive: Path, warehouse: Path, workers: int, results: Connection) -> None:
    """Run the whole pipeline; send how long each stage took, in seconds."""
    began: dict[str, float] = {}

    def note(progress: Progress) -> None:
        began.setdefault(progress.stage, time.perf_counter())

    begin = time.perf_counter()
    run([archive], warehouse, warehouse.with_name("exports"), on_progress=note, workers=workers)
    end = time.perf_counter()
    results.send(
        {
            "read": began["build"] - begin,
            "build": began["export"] - began["build"],
            "export": end - began["export"],
            "all": end - begin,
        }
    )


class Memory(threading.Thread):
    """Watches the memory of a process and of all it started; `most` is in bytes."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.most = 0

    def run(self) -> None:
        while Path(f"/proc/{self.pid}").exists():
            self.most = max(self.most, sum(map(_memory, _family(self.pid))))
            time.sleep(SAMPLED_EVERY)


def _family(pid: int) -> list[int]:
    """A process and all its descendants."""
    found = [pid]
    for parent in found:
        with suppress(OSError):
            for task in Path(f"/proc/{parent}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
    return found


def _memory(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def seconds_to_load(staged: Path, database: Path) -> tuple[float, int]:
    """The floor for loading: DuckDB makes plain tables of the staged rows; with the number of rows."""
    begin = time.perf_counter()
    rows = 0
    counted = batches(staged)
    with open_database(database) as connection:
        for table in STAGED_TABLES:
            if found := files(counted, table.table_name):
                connection.execute(
                    f"CREATE TABLE {table.table_name} AS SELECT * FROM read_parquet($files)", {"files": found}
                )
                rows += connection.execute(f"SELECT count(*) FROM {table.table_name}").fetchall()[0][0]
    return time.perf_counter() - begin, rows


def figures(documents: int, workers: int, folder: Path) -> Row:
    """The figures of an archive of that many documents, whose files go into a folder."""
    archive, warehouse = folder / f"{documents}.jsonl", folder / f"{documents}.duckdb"
    write_archive(archive, documents, LENGTH_OF_SEED)
    receive, send = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("spawn").Process(target=run_stages, args=(archive, warehouse, workers, send))
    process.start()
    send.close()  # so that a run which fails closes the last one, and is not waited for
    memory = Memory(process.pid or 0)
    memory.start()
    try:
        took = receive.recv()
    except EOFError:
        process.join()
        raise SystemExit(f"the run over {documents:,d} documents failed, exit code {process.exitcode}") from None
    process.join()
    load, rows = seconds_to_load(staged_folder(warehouse), folder / "floor.duckdb")
    (folder / "floor.duckdb").unlink()
    return {
        "documents": documents,
        "speed": documents / took["all"],
        **took,
        "memory": memory.most / 1e9,
        "rows": rows,
        "load": load,
        "times_load": took["build"] / load,
        "count": seconds(lambda: peers.count([archive])),
    }


def measure(sizes: Sequence[int], workers: int = 2, folder: Path | None = None) -> list[Row]:
    """A row per size, in documents; the files go into a temporary folder where none is named."""
    with tempfile.TemporaryDirectory() as temporary:
        chosen = folder or Path(temporary)
        chosen.mkdir(parents=True, exist_ok=True)
        return [figures(documents, workers, chosen) for documents in sizes]


MEANING = """
JSON Lines of distinct documents of the length of the seed to the published warehouse and its export, with two reading
processes. Beside it the floors on the same machine: DuckDB loading the same rows into plain tables, without keys,
checks, order, views or search, and counting the lines and words of the file. Memory is the most that all processes
together had at one moment.
"""
COLUMNS = (
    Column("documents", "documents", ",d"),
    Column("speed", "documents/s", ",.0f"),
    Column("all", "s, all", ".1f"),
    Column("read", "s, read", ".1f"),
    Column("build", "s, build", ".1f"),
    Column("export", "s, export", ".1f"),
    Column("memory", "GB at most", ".2f"),
    Column("rows", "rows", ",d"),
    Column("load", "s, plain load", ".2f"),
    Column("times_load", "build, times plain load", ".1f"),
    Column("count", "s, counting words", ".2f"),
)
BENCHMARK = Benchmark(
    name="archives",
    title="Archives",
    meaning=MEANING,
    columns=COLUMNS,
    measure=lambda options: measure([500] if options.quick else [1_000, 10_000]),
)
LARGE = Benchmark(
    name="archive",
    title="An archive of 100,000 documents",
    meaning="The same for a year of a busy agency.",
    columns=COLUMNS,
    measure=lambda options: measure([100_000]),
    needs="archive",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="where the files go; a temporary folder where none is named")
    options = parser.parse_args()
    print(plain(COLUMNS, measure(options.documents, options.workers, options.folder)))


if __name__ == "__main__":
    main()
