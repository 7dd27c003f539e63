"""What Dagster adds to a run, beyond its start-up: the same documents by plain functions and as a job of assets.

`python -m benchmarks.orchestration FOLDER` measures one folder of texts and prints the seconds as JSON; the benchmark
runs it as a process of its own, since Dagster logs every step.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.benchmark import Benchmark, Column, Options, Row
from benchmarks.texts import LENGTH_OF_SEED, ROOT, write_archive
from benchmarks.timing import seconds

PLAIN, JOB, CHECKED = "plain functions", "Dagster, assets only", "Dagster, assets and checks"


def take(texts: Path) -> dict[str, float]:
    """Seconds for the documents of a folder each way, after one run of each that warms up."""
    import dagster as dg

    from pipelines.definitions import build_definitions
    from pipelines.run import run

    with tempfile.TemporaryDirectory() as temporary, dg.DagsterInstance.local_temp(temporary) as instance:
        fresh = iter(range(1000))

        def plainly() -> None:
            folder = Path(temporary, f"run-{next(fresh)}")
            run([texts], folder / "w.duckdb", folder / "exports")

        def by_dagster(with_checks: bool) -> None:
            folder = Path(temporary, f"run-{next(fresh)}")
            definitions = build_definitions(
                sources=str(texts), warehouse=str(folder / "w.duckdb"), exports=str(folder / "exports")
            )
            everything = dg.AssetSelection.all()
            selection = everything if with_checks else everything.without_checks()
            job = dg.define_asset_job("measured", selection)
            definitions = dg.Definitions.merge(definitions, dg.Definitions(jobs=[job]))
            definitions.resolve_job_def("measured").execute_in_process(instance=instance)

        ways = {PLAIN: plainly, JOB: lambda: by_dagster(False), CHECKED: lambda: by_dagster(True)}
        for warm_up in ways.values():
            warm_up()
        return {way: seconds(work) for way, work in ways.items()}


def measure(options: Options) -> list[Row]:
    """A row for each way of running one document, then of running many."""
    rows: list[Row] = []
    for documents in (1, 100) if options.quick else (1, 1000):
        with tempfile.TemporaryDirectory() as temporary:
            write_archive(Path(temporary, "archive.jsonl"), documents, LENGTH_OF_SEED)
            command = [sys.executable, "-m", "benchmarks.orchestration", temporary]
            done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
            took = json.loads(done.stdout)
        rows += [
            {"way": way, "documents": documents, "seconds": took[way], "added": took[way] - took[PLAIN]}
            for way in (PLAIN, JOB, CHECKED)
        ]
    return rows


BENCHMARK = Benchmark(
    name="orchestration",
    title="What Dagster adds",
    meaning="""
The same documents into a fresh warehouse and its export, in one warm process: by the plain functions that the command
line calls, by a Dagster job of all assets, and by the job with its checks (keys, references, values, spans, and the
annotated texts scored anew). What Dagster adds is an amount by run, not by document.
""",
    columns=(
        Column("documents", "documents", ",d"),
        Column("way", "way"),
        Column("seconds", "seconds", ".2f"),
        Column("added", "seconds added", "+.2f"),
    ),
    measure=measure,
)

if __name__ == "__main__":
    print(json.dumps(take(Path(sys.argv[1]))))
