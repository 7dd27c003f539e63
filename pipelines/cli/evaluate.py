"""`communique evaluate`: how well annotated texts are read."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipelines.cli.console import show_table, stdout

if TYPE_CHECKING:
    from pipelines.evaluate.evaluate import Evaluation
    from pipelines.evaluate.tally import Scores


def evaluate_command(
    folder: Annotated[Path, typer.Argument(help="Folder of NAME.txt with NAME.json beside each.", metavar="FOLDER")],
    errors: Annotated[bool, typer.Option("--errors", help="List every error in its sentence.")] = False,
    rules: Annotated[bool, typer.Option("--rules", help="Show how often each rule fired and was right.")] = False,
    warehouse: Annotated[
        Path | None,
        typer.Option("--warehouse", "-w", help="Score what this file holds instead of reading anew.", metavar="FILE"),
    ] = None,
    families: Annotated[bool, typer.Option("--families", help="Show the figures of each family of texts.")] = False,
) -> None:
    """Score the engine on annotated texts: precision, recall and F1 per table."""
    from pipelines.evaluate.evaluate import evaluate, evaluate_stored

    result = evaluate_stored(folder, warehouse) if warehouse else evaluate(folder)
    stdout().print(f"{len(result.texts)} annotated texts\n")
    _show_scores(result.total)
    if families:
        for family, scores in sorted(result.families.items()):
            stdout().print(f"\n{family}\n")
            _show_scores(scores)
    if rules:
        _show_rules(result.total)
    if errors:
        _show_errors(result)


def _show_scores(scores: "Scores") -> None:
    rows = [
        (measure, f"{tally.precision:.3f}", f"{tally.recall:.3f}", f"{tally.f1:.3f}", tally.gold)
        for measure, tally in scores.tallies.items()
    ]
    show_table(("measure", "precision", "recall", "F1", "annotated"), rows)


def _show_rules(scores: "Scores") -> None:
    stdout().print()
    rows = [(rule, tally.found, tally.hit, f"{tally.precision:.2f}") for rule, tally in sorted(scores.rules.items())]
    show_table(("rule", "fired", "right", "share"), rows)


def _show_errors(result: "Evaluation") -> None:
    out = stdout()
    for miss in result.total.misses:
        out.print(f"\n{miss.document}: {miss.measure}: {miss.what}")
        if miss.offset is not None:
            out.print(f"    {result.sentence(miss.document, miss.offset)}")
