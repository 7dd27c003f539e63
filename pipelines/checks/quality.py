"""The check that reading did not get worse: the engine scored on the annotated texts, against figures kept for it."""

import dagster as dg

from pipelines.assets.describe import markdown_table
from pipelines.evaluate.baseline import BASELINE, falls
from pipelines.evaluate.evaluate import evaluate
from pipelines.evaluate.page import GOLD


@dg.asset_check(
    asset="readings",
    blocking=True,
    description="The annotated texts are read as well as before: F1 of no main measure fell by more than 0.01.",
)
def reading_is_as_good_as_before() -> dg.AssetCheckResult:
    """Score the engine on the annotated texts; a fall stops the build. An installed package comes without the texts."""
    if not BASELINE.is_file():
        note = f"not measured: there are no annotated texts with figures in {GOLD}"
        return dg.AssetCheckResult(passed=True, description=note, metadata={"texts": 0})
    result = evaluate(GOLD)
    fallen = falls(result)
    rows = [
        (measure, f"{tally.precision:.3f}", f"{tally.recall:.3f}", f"{tally.f1:.3f}", tally.gold)
        for measure, tally in result.total.tallies.items()
    ]
    return dg.AssetCheckResult(
        passed=not fallen,
        severity=dg.AssetCheckSeverity.ERROR,
        metadata={
            "texts": len(result.texts),
            "fallen": ", ".join(f"{f.measure}: {f.f1:.3f}, was {f.kept:.3f}" for f in fallen) or "none",
            "figures": dg.MetadataValue.md(markdown_table(["measure", "precision", "recall", "F1", "annotated"], rows)),
        },
    )
