"""An archive from JSON Lines to the published warehouse: documents a second, seconds a stage, and memory at the most.

usage: python -m benchmarks.scale [--documents N ...] [--workers N] [--folder FOLDER]

The documents are distinct, of the size of the seed, recombined from the annotated texts. Beside each run: how long the
file takes merely to be read, and how long DuckDB takes to load the same rows without keys, order, views or search.
Memory is the sum over all processes of what they do not share, with their part of what they do (Linux only).
"""

import argparse
import json
import multiprocessing
import tempfile
import threading
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

import duckdb

from benchmarks.texts import distinct_texts
from pipelines.run import Progress, run
from warehouse.staged import STAGED_TABLES, batches, files, staged_folder

LENGTH_OF_SEED = 2900  # characters
SAMPLED_EVERY = 0.5  # seconds between two looks at the memory


def write_archive(path: Path, documents: int) -> None:
    """JSON Lines of distinct documents."""
    with path.open("w", encoding="utf-8") as out:
        for ordinal, text in enumerate(distinct_texts(documents, LENGTH_OF_SEED)):
            day = f"2024-{ordinal % 12 + 1:02d}-{ordinal % 28 + 1:02d}"
            out.write(json.dumps({"id": str(ordinal), "date": day, "text": text}) + "\n")


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


def seconds_to_read(path: Path) -> float:
    """The floor for reading: its lines counted."""
    begin = time.perf_counter()
    with path.open("rb") as lines:
        sum(1 for _ in lines)
    return time.perf_counter() - begin


def seconds_to_load(staged: Path, database: Path) -> tuple[float, int]:
    """The floor for loading: DuckDB makes plain tables of the staged rows; with the number of rows."""
    begin = time.perf_counter()
    rows = 0
    counted = batches(staged)
    with duckdb.connect(str(database)) as connection:
        connection.execute("SET enable_progress_bar = false")
        for table in STAGED_TABLES:
            if found := files(counted, table.table_name):
                connection.execute(
                    f"CREATE TABLE {table.table_name} AS SELECT * FROM read_parquet($files)", {"files": found}
                )
                rows += connection.execute(f"SELECT count(*) FROM {table.table_name}").fetchone()[0]
    return time.perf_counter() - begin, rows


def measure(documents: int, workers: int, folder: Path) -> None:
    """One line of figures for an archive of that many documents."""
    archive, warehouse = folder / f"{documents}.jsonl", folder / f"{documents}.duckdb"
    write_archive(archive, documents)
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
    print(
        f"{documents:9,d} {documents / took['all']:8.0f}/s {took['all']:8.1f} {took['read']:8.1f} {took['build']:8.1f} "
        f"{took['export']:8.1f} {memory.most / 1e9:8.2f} {rows:12,d} {load:10.1f} {seconds_to_read(archive):10.2f}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="where the files go; a temporary folder where none is named")
    options = parser.parse_args()
    print("documents  a second      all     read    build   export   GB most         rows plain load  mere read")
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for documents in options.documents:
            measure(documents, options.workers, folder)


if __name__ == "__main__":
    main()
