"""Clocks: the best of some rounds, and what a process of its own takes."""

import resource
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Work = Callable[[], object]


def seconds(work: Work) -> float:
    """Seconds that the work takes, by the clock on the wall."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def processor_seconds(work: Work) -> float:
    """Seconds that the work takes of the processor, in all threads of this process; waiting does not count."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def best_of(rounds: int, contenders: Mapping[str, Work]) -> dict[str, float]:
    """The best processor seconds of each contender; they take turns, so that a busy moment meets them all."""
    best = dict.fromkeys(contenders, float("inf"))
    for _ in range(rounds):
        for name, work in contenders.items():
            best[name] = min(best[name], processor_seconds(work))
    return best


@dataclass(frozen=True, slots=True, order=True)
class Took:
    """What a process took: seconds by the clock on the wall, and of the processor in it and its children."""

    wall: float
    processor: float


def process(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Took:
    """Run a command in a folder to its end; raises `CalledProcessError` where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    wall = seconds(lambda: subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Took(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
