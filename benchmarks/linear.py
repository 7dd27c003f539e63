"""Is reading linear in the length of the text? Adversarial texts of growing length, and what growing costs."""

from datetime import date

from benchmarks.benchmark import Benchmark, Column, Options, Row
from benchmarks.texts import ADVERSARIAL
from benchmarks.timing import processor_seconds
from pipelines.extract.engine import read_document
from pipelines.parse.parse import parse
from pipelines.read.source import Source

LARGEST = 5_000_000  # characters; the two smaller texts are a fifth and a twenty-fifth of it
GROWTH = 5


def seconds_to_read(text: str) -> float:
    """Processor seconds to parse and read one text."""
    source = Source(name="made.txt", format="txt", text=text, published_on=date(2024, 11, 20))
    return processor_seconds(lambda: read_document(parse(source)))


def measure(options: Options) -> list[Row]:
    """A row per kind of text."""
    largest = LARGEST // 10 if options.quick else LARGEST
    sizes = (largest // GROWTH**2, largest // GROWTH, largest)
    rows: list[Row] = []
    for name, make in ADVERSARIAL.items():
        small, middle, large = (seconds_to_read(make(size)) for size in sizes)
        rows.append(
            {
                "text": name,
                "megabytes": largest / 1e6,
                "small": small,
                "middle": middle,
                "large": large,
                "small_to_middle": middle / small,
                "middle_to_large": large / middle,
            }
        )
    return rows


BENCHMARK = Benchmark(
    name="linear",
    title="Growth with the length of a text",
    meaning=f"""
Texts made to be hard, each in three sizes that grow by {GROWTH}. Where the time grows by {GROWTH} too, reading is
linear in the length of the text; a ratio well above it would be the sign of a rule that looks back over the text.
""",
    columns=(
        Column("text", "text"),
        Column("megabytes", "largest, MB", ".1f"),
        Column("small", "s, 1/25 of it", ".2f"),
        Column("middle", "s, 1/5 of it", ".2f"),
        Column("large", "s, all of it", ".2f"),
        Column("small_to_middle", "growth, first step", ".1f"),
        Column("middle_to_large", "growth, second step", ".1f"),
    ),
    measure=measure,
)
