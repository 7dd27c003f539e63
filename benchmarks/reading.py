"""Documents read a second beside spaCy and textacy, on the annotated texts, on one core."""

from collections.abc import Sequence
from datetime import date

from benchmarks import peers
from benchmarks.benchmark import Benchmark, Column, Options, Row
from benchmarks.texts import gold_files
from benchmarks.timing import best_of
from pipelines.batch import TOGETHER
from pipelines.extract.engine import ENGINE_VERSION, read_document
from pipelines.extract.rows import rows_of
from pipelines.garbage import collect_seldom
from pipelines.parse.parse import parse
from pipelines.read.source import Source
from pipelines.sound import Given, sound_tables

COMMUNIQUE = "communique, all tables"
CONTENDER = Column("contender", "what is done to each text")
SPEED = (
    Column("seconds", "s of the processor", ".3f"),
    Column("speed", "documents/s", ",.1f"),
    Column("times_spacy", "times spaCy", ",.1f"),
)


def read(texts: Sequence[str]) -> None:
    """All that `pipelines/batch.py` does to texts up to the validated tables of their rows."""
    given: list[Given] = []
    for number, text in enumerate(texts):
        document = parse(Source(name=f"{number}.txt", format="txt", text=text, published_on=date(2024, 11, 20)))
        given.append(Given(number, document.text, rows_of(document, read_document(document), ENGINE_VERSION)))
    for start in range(0, len(given), TOGETHER):
        assert sound_tables(given[start : start + TOGETHER]) is not None  # the texts are known to give sound rows


def measure(options: Options) -> list[Row]:
    """A row per contender, the fastest first."""
    files = gold_files()
    texts = [file.read_text(encoding="utf-8") for file in files]
    nlp = peers.load_spacy()
    docs = peers.parse(nlp, texts)  # also what warms spaCy up
    peers.quotations(docs[:1])
    read(texts[:1])
    collect_seldom()  # as the processes do that read batches; spaCy gains by it too
    took = best_of(
        1 if options.quick else 3,
        {
            peers.COUNTING: lambda: peers.count(files),
            COMMUNIQUE: lambda: read(texts),
            peers.SPACY: lambda: peers.parse(nlp, texts),
            peers.TEXTACY: lambda: peers.quotations(docs),
        },
    )
    took[peers.TEXTACY] += took[peers.SPACY]  # textacy looks for quotations in what spaCy has parsed
    return speeds(took, len(texts))


def speeds(took: dict[str, float], documents: int) -> list[Row]:
    """Seconds of each contender as documents a second, and as a multiple of spaCy's speed."""
    return [
        {
            "contender": contender,
            "seconds": seconds,
            "speed": documents / seconds,
            "times_spacy": took[peers.SPACY] / seconds,
        }
        for contender, seconds in sorted(took.items(), key=lambda item: item[1])
    ]


BENCHMARK = Benchmark(
    name="reading",
    title="Reading, beside peers",
    meaning="""
The annotated texts of `tests/gold`, on one core, in seconds of the processor; the best of three rounds in which the
contenders take turns. communique goes from the text to the validated rows of all tables: sections, sentences,
quotations, participants, offices, statements, events, places, sectors. spaCy's small English pipeline only parses
(tags, dependencies, named entities); textacy adds the speakers and cues of direct quotations. Counting lines and
words is the floor for any reader.
""",
    columns=(CONTENDER, *SPEED),
    measure=measure,
)
