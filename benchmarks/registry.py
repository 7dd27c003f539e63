"""The benchmarks, in the order in which they run and stand on the page. To add one, write its module and add it."""

from benchmarks import corpus, linear, orchestration, reading, scale, stages, startup
from benchmarks.benchmark import Benchmark

BENCHMARKS: tuple[Benchmark, ...] = (
    reading.BENCHMARK,
    corpus.BENCHMARK,
    scale.BENCHMARK,
    scale.LARGE,
    stages.BENCHMARK,
    startup.BENCHMARK,
    orchestration.BENCHMARK,
    linear.BENCHMARK,
)
NAMES = tuple(benchmark.name for benchmark in BENCHMARKS)
