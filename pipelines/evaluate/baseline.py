"""Figures that must not get worse, kept beside the annotated texts: `python -m pipelines.evaluate.baseline` sets them.

A change that makes reading better sets them anew; one that trades one figure for another does so knowingly.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from pipelines.evaluate.evaluate import Evaluation, evaluate
from pipelines.evaluate.page import GOLD, MEASURES_BY_FAMILY

BASELINE = GOLD / "baseline.figures"
TOLERANCE = 0.01  # of F1: about what one text more or less makes


@dataclass(frozen=True, slots=True)
class Fall:
    """A measure whose F1 fell below the figure kept for it."""

    measure: str
    f1: float
    kept: float


def falls(result: Evaluation, baseline: Path = BASELINE) -> list[Fall]:
    """The measures that got worse by more than the tolerance; raises `FileNotFoundError` without kept figures."""
    kept = json.loads(baseline.read_text(encoding="utf-8"))
    found = [Fall(measure, result.total.tallies[measure].f1, figure) for measure, figure in kept.items()]
    return [fall for fall in found if fall.f1 < fall.kept - TOLERANCE]


def figures(result: Evaluation) -> dict[str, float]:
    """What is kept: F1 of the measures that sum up the others."""
    return {measure: round(result.total.tallies[measure].f1, 4) for measure in MEASURES_BY_FAMILY}


if __name__ == "__main__":
    BASELINE.write_text(json.dumps(figures(evaluate(GOLD)), indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(f"{BASELINE}\n")
