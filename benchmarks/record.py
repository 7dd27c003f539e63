"""What `docs/benchmarks.json` keeps: the rows of each benchmark, and when and on what machine they were measured.

A run replaces the benchmarks that it measured and keeps the others as they were, each with its own date and machine.
"""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.benchmark import Row
from pipelines.extract import engine


@dataclass(frozen=True, slots=True)
class Machine:
    """What figures depend on: cores, the version of Python, and whether the engine was compiled."""

    cores: int
    python: str
    compiled: bool

    def __str__(self) -> str:
        engine_is = "compiled" if self.compiled else "not compiled"
        return f"{self.cores} cores, Python {self.python}, the engine {engine_is}"


@dataclass(frozen=True, slots=True)
class Measurement:
    """The rows of one benchmark; `measured_on` is a date in ISO form."""

    measured_on: str
    machine: Machine
    rows: Sequence[Row]


Record = Mapping[str, Measurement]
"""Name of the benchmark -> what was measured last."""


def this_machine() -> Machine:
    """The machine that runs this, and what is installed on it."""
    return Machine(os.cpu_count() or 1, platform.python_version(), not str(engine.__file__).endswith(".py"))


def measured_now(rows: Sequence[Row]) -> Measurement:
    """Rows measured today on this machine."""
    return Measurement(date.today().isoformat(), this_machine(), rows)


def load(path: Path) -> dict[str, Measurement]:
    """The record of a file; empty where there is none yet."""
    if not path.exists():
        return {}
    kept: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return {
        name: Measurement(entry["measured_on"], Machine(**entry["machine"]), entry["rows"])
        for name, entry in kept.items()
    }


def save(record: Record, path: Path) -> None:
    """Write the record as JSON."""
    entries = {name: asdict(measurement) for name, measurement in record.items()}
    path.write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def merged(earlier: Record, later: Record, order: Sequence[str]) -> dict[str, Measurement]:
    """The later measurements, and the earlier ones of what was not measured again; unknown benchmarks are dropped."""
    either = {**earlier, **later}
    return {name: either[name] for name in order if name in either}
