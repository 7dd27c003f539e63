"""The few figures that the README quotes, written between two marks in it; a test holds them to the record."""

import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks import corpus, peers, reading, startup
from benchmarks.benchmark import Cell, Row
from benchmarks.record import Record
from benchmarks.texts import ROOT

README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=<!-- figures: written by python -m benchmarks -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)


def headlines(record: Record) -> str:
    """A Markdown table of what was measured, each figure beside that of a peer."""
    lines = ["", "| | | beside |", "|---|---:|---|", *(f"| {' | '.join(line)} |" for line in _lines(record)), ""]
    return "\n".join(lines) + "\n"


def write(record: Record, readme: Path) -> None:
    """Put the figures into the README in place of those that stand there."""
    text = readme.read_text(encoding="utf-8")
    readme.write_text(BLOCK.sub(lambda _: headlines(record), text), encoding="utf-8")


def _lines(record: Record) -> Iterator[tuple[str, str, str]]:
    """What was done, how fast, and beside what."""
    if rows := _rows(record, "reading", "contender"):
        ours, parsed = rows[reading.COMMUNIQUE], rows[peers.SPACY]
        yield (
            "a text to the rows of all tables, one core",
            f"{_number(ours['speed']):,.0f} documents/s",
            f"{_number(ours['times_spacy']):,.0f} times spaCy's small pipeline, which only parses "
            f"({_number(parsed['speed']):,.0f} documents/s)",
        )
    if rows := _rows(record, "corpus", "contender"):
        ours = rows[corpus.WAREHOUSE]
        yield (
            f"{ours['documents']:,d} web pages and Markdown files to a published warehouse, one process",
            f"{_number(ours['seconds']):,.0f} s of the processor",
            f"{_number(ours['times_spacy']):,.0f} times as fast as spaCy parses their texts",
        )
    for name in ("archives", "archive"):
        if name in record:
            ours = record[name].rows[-1]
            yield (
                f"an archive of {ours['documents']:,d} documents, two reading processes",
                f"{_number(ours['all']):,.0f} s, {_number(ours['memory']):,.1f} GB",
                f"building takes {_number(ours['times_load']):,.1f} times what DuckDB takes to load the same "
                f"{ours['rows']:,d} rows without keys or order",
            )
    if rows := _rows(record, "startup", "command"):
        ours, theirs = rows[startup.RUN], rows[startup.DAGSTER]
        yield (
            "`communique run` on one file, from start to end",
            f"{_number(ours['wall']):,.1f} s",
            f"{_number(theirs['wall']):,.1f} s as a Dagster job in a process of its own",
        )


def _rows(record: Record, name: str, key: str) -> dict[Cell, Row]:
    """The rows of a benchmark by the values of a column; empty where it was not measured."""
    return {row[key]: row for row in record[name].rows} if name in record else {}


def _number(value: Cell) -> float:
    """A figure of a row; raises `TypeError` for text, which would be a mistake in the benchmark."""
    if not isinstance(value, int | float):
        raise TypeError(f"{value!r} is no figure")
    return float(value)
