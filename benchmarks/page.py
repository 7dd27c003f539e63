"""The page of figures in docs/: a rendering of the record, nothing else."""

from collections.abc import Iterator

from benchmarks.benchmark import Benchmark
from benchmarks.record import Record
from benchmarks.registry import BENCHMARKS
from benchmarks.table import markdown

INTRODUCTION = """\
# How fast it is

Written by `python -m benchmarks`; the figures are kept in [benchmarks.json](benchmarks.json). Machines differ, so look
at the ratios: the peers beside each figure ran on the same machine, over the same texts, in the same run.

![Documents per second beside peers](benchmarks.svg)

To repeat it all in some minutes, on a machine with nothing else to do:

```
make bench                                   # installs the peers into .venv-bench
make bench OPTIONS="--quick"                 # less of everything, printed and not written
make bench OPTIONS="--only reading"          # one of them; the other figures are kept
make bench OPTIONS="--corpus pages/ briefs/" # folders of documents of your own, beside spaCy
make bench OPTIONS="--archive"               # the archive of 100,000 documents too: several minutes more
```
"""


def page(record: Record) -> str:
    """The page in Markdown: a section for each benchmark that was measured."""
    return "\n".join([INTRODUCTION, *(section for known in BENCHMARKS for section in _section(known, record))])


def _section(benchmark: Benchmark, record: Record) -> Iterator[str]:
    if (measured := record.get(benchmark.name)) is None:
        return
    yield f"## {benchmark.title}\n"
    yield benchmark.meaning.strip() + "\n"
    yield markdown(benchmark.columns, measured.rows) + "\n"
    yield f"Measured on {measured.measured_on}: {measured.machine}.\n"
