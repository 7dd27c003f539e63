"""The page of figures in docs/: made from the annotated texts by `python -m pipelines.evaluate.page`.

It holds the figures in all and by family, the rules by how often they were right, and errors in their sentences, so
that nobody has to take the figures on trust.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pipelines.evaluate.evaluate import Evaluation, evaluate
from pipelines.evaluate.tally import Miss

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"
PAGE = ROOT / "docs" / "quality.md"
MEASURES_BY_FAMILY = (
    "participants",
    "statements",
    "statements.attributed",
    "events",
    "events.whole",
    "sectors",
)
MOST_ERRORS = 12  # that are listed of each measure
LONGEST_QUOTE = 240  # characters of a sentence that the list of errors shows


def page(result: Evaluation) -> str:
    """The page in Markdown."""
    return "\n".join([*_introduction(result), *_figures(result), *_families(result), *_rules(result), *_errors(result)])


def _introduction(result: Evaluation) -> list[str]:
    return [
        "# How well texts are read",
        "",
        f"Made by `python -m pipelines.evaluate.page` from the {len(result.texts)} annotated texts in `tests/gold`; a",
        "test keeps it current. The rules were written with most of these texts in view, so new texts are read less",
        "well than the figures say. What is measured on matched rows only (office, act, date, ...) is indented.",
        "",
    ]


def _figures(result: Evaluation) -> list[str]:
    lines = ["## Figures", "", "| measure | precision | recall | F1 | annotated |", "|---|---:|---:|---:|---:|"]
    for measure, tally in result.total.tallies.items():
        name = measure if "." not in measure else f"&nbsp;&nbsp;{measure}"
        lines.append(f"| {name} | {tally.precision:.3f} | {tally.recall:.3f} | {tally.f1:.3f} | {tally.gold} |")
    return [*lines, ""]


def _families(result: Evaluation) -> list[str]:
    head = " | ".join(MEASURES_BY_FAMILY)
    lines = ["## F1 by family", "", f"| family | {head} |", "|---|" + "---:|" * len(MEASURES_BY_FAMILY)]
    for family, scores in sorted(result.families.items()):
        figures = " | ".join(f"{scores.tallies[measure].f1:.3f}" for measure in MEASURES_BY_FAMILY)
        lines.append(f"| {family} | {figures} |")
    return [*lines, ""]


def _rules(result: Evaluation) -> list[str]:
    lines = ["## Rules", "", "How often each rule fired, and how often what it found was annotated.", ""]
    lines += ["| rule | fired | right | share |", "|---|---:|---:|---:|"]
    for rule, tally in sorted(result.total.rules.items()):
        lines.append(f"| `{rule}` | {tally.found} | {tally.hit} | {tally.precision:.2f} |")
    return [*lines, ""]


def _errors(result: Evaluation) -> Iterator[str]:
    by_measure: defaultdict[str, list[Miss]] = defaultdict(list)
    for miss in result.total.misses:
        by_measure[miss.measure].append(miss)
    yield "## What it gets wrong"
    yield ""
    yield f"The first {MOST_ERRORS} errors of each measure; `communique evaluate tests/gold --errors` lists all."
    yield ""
    for measure in sorted(by_measure):
        yield f"### {measure}: {len(by_measure[measure])}"
        yield ""
        for miss in by_measure[measure][:MOST_ERRORS]:
            where = "" if miss.offset is None else f" — {_quoted(result.sentence(miss.document, miss.offset))}"
            yield f"- {miss.document}: {miss.what}{where}"
        yield ""


def _quoted(sentence: str) -> str:
    return sentence if len(sentence) <= LONGEST_QUOTE else sentence[: LONGEST_QUOTE - 1].rstrip() + "…"


def main() -> None:
    PAGE.write_text(page(evaluate(GOLD)), encoding="utf-8")


if __name__ == "__main__":
    main()
