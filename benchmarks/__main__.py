"""Measure communique beside its peers, and write docs/benchmarks.{json,md,svg} and the figures of the README.

Needs `benchmarks/requirements.txt` on top of the project's own requirements: `make bench` sees to that.
"""

import argparse
import sys
from pathlib import Path

from benchmarks import headlines, record
from benchmarks.benchmark import Options
from benchmarks.page import page
from benchmarks.plot import draw
from benchmarks.registry import BENCHMARKS, NAMES
from benchmarks.table import plain
from benchmarks.texts import ROOT

DOCS = ROOT / "docs"
RECORD, PAGE, PLOT = DOCS / "benchmarks.json", DOCS / "benchmarks.md", DOCS / "benchmarks.svg"


def main() -> None:
    chosen = arguments()
    if chosen.render:
        write(record.load(RECORD))
        return
    options = Options(quick=chosen.quick, corpus=tuple(chosen.corpus), archive=chosen.archive)
    for benchmark in BENCHMARKS:
        if benchmark.name not in (chosen.only or NAMES) or not benchmark.is_asked_for(options):
            continue
        print(f"{benchmark.title} ...", file=sys.stderr, flush=True)
        rows = benchmark.measure(options)
        print(f"\n{benchmark.title}\n\n{plain(benchmark.columns, rows)}\n", flush=True)
        if not options.quick:  # written at once, so that a run cut short keeps what it measured
            write(record.merged(record.load(RECORD), {benchmark.name: record.measured_now(rows)}, NAMES))


def write(figures: record.Record) -> None:
    """Write the record, the page and the plot made of it, and the figures of the README."""
    record.save(figures, RECORD)
    PAGE.write_text(page(figures), encoding="utf-8")
    headlines.write(figures, headlines.README)
    if (reading := figures.get("reading")) is not None:
        draw(reading, PLOT)


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="less of everything, printed and not written")
    parser.add_argument("--only", action="append", choices=NAMES, help="measure this one; may be repeated")
    parser.add_argument("--corpus", type=Path, nargs="+", default=[], help="folders of documents in their own formats")
    parser.add_argument("--archive", action="store_true", help="also an archive of 100,000 documents")
    parser.add_argument("--render", action="store_true", help="measure nothing; write page and plot from the record")
    return parser.parse_args()


if __name__ == "__main__":
    main()
