"""Start-up: what whole processes take for one file, from the first instruction to the last."""

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.benchmark import Benchmark, Column, Options, Row
from benchmarks.texts import ROOT, SEED
from benchmarks.timing import Took, process

COMMUNIQUE = "from pipelines.cli.main import run; run()"  # the entry point of the `communique` program
SPACY = """
import sys
from pathlib import Path
from benchmarks.peers import load_spacy, parse
parse(load_spacy(), [Path(sys.argv[1]).read_text(encoding="utf-8")])
"""
RUN, DAGSTER = "communique run, one file", "Dagster, the job of all assets, one file"


def commands() -> dict[str, Sequence[str]]:
    """What is run, by its name in the table; each starts in an empty folder with one text in `texts/`."""
    python = [sys.executable, "-c"]
    return {
        "python that does nothing": [*python, "pass"],
        "communique --help": [*python, COMMUNIQUE, "--help"],
        RUN: [*python, COMMUNIQUE, "run", "texts"],
        "spaCy, small pipeline: load, parse the file": [*python, SPACY, f"texts/{SEED.name}"],
        "python that imports dagster": [*python, "import dagster"],
        DAGSTER: [
            *(sys.executable, "-m", "dagster", "job", "execute"),
            *("-m", "pipelines.definitions", "-j", "communique"),
        ],
    }


def take(command: Sequence[str]) -> Took:
    """Run a command once, in a folder and with a Dagster home of its own."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for made in ("texts", "warehouse", "home"):
            (folder / made).mkdir()
        shutil.copy(SEED, folder / "texts")
        (folder / "home" / "dagster.yaml").write_text("telemetry: {enabled: false}\n", encoding="utf-8")
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "COMMUNIQUE_SOURCES": "texts",
            "DAGSTER_HOME": str(folder / "home"),
        }
        return process(command, folder, environment)


def measure(options: Options) -> list[Row]:
    """A row per command: the best of some rounds, after one that warms the file system up."""
    rounds = 1 if options.quick else 5
    best = {name: take(command) for name, command in commands().items()}
    for _ in range(rounds):
        for name, command in commands().items():
            best[name] = min(best[name], take(command))
    return [
        {"command": name, "wall": took.wall, "processor": took.processor, "times_run": took.wall / best[RUN].wall}
        for name, took in best.items()
    ]


BENCHMARK = Benchmark(
    name="startup",
    title="Start-up: one file",
    meaning="""
Whole processes, from start to end, each in an empty folder; the best of some rounds. `communique run` reads the seed
into a fresh warehouse, publishes it and exports it. The job of all assets does the same under Dagster, with its
checks and its log of events; `communique` itself never imports Dagster.
""",
    columns=(
        Column("command", "process"),
        Column("wall", "seconds", ".2f"),
        Column("processor", "of the processor", ".2f"),
        Column("times_run", "times communique run", ".2f"),
    ),
    measure=measure,
)
