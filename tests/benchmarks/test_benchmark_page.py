"""The page and the README show what the record holds; every figure on them was measured."""

import pytest

from benchmarks.benchmark import Options
from benchmarks.headlines import BLOCK, README, headlines, write
from benchmarks.page import page
from benchmarks.record import Machine, Measurement, load
from benchmarks.registry import BENCHMARKS, NAMES
from benchmarks.texts import ROOT

RECORD = load(ROOT / "docs" / "benchmarks.json")
AGAIN = "write it anew from the record: python -m benchmarks --render"


def test_the_page_is_the_rendering_of_the_record() -> None:
    assert (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8") == page(RECORD), AGAIN


def test_the_readme_quotes_the_record() -> None:
    assert BLOCK.findall(README.read_text(encoding="utf-8")) == [headlines(RECORD)], AGAIN


def test_only_what_was_measured_has_a_section() -> None:
    linear = Measurement("2024-11-20", Machine(2, "3.11.7", compiled=True), [{"text": "cues only", "large": 1.234}])
    rendered = page({"linear": linear})
    assert [line for line in rendered.splitlines() if line.startswith("## ")] == ["## Growth with the length of a text"]
    assert "| cues only |  |  |  | 1.23 |  |  |" in rendered
    assert "Measured on 2024-11-20: 2 cores, Python 3.11.7, the engine compiled." in rendered
    assert "documents/s" not in headlines({"linear": linear})


def test_writing_the_readme_changes_nothing_but_its_figures(tmp_path) -> None:
    copy = tmp_path / "README.md"
    copy.write_text(README.read_text(encoding="utf-8"), encoding="utf-8")
    write({}, copy)
    assert BLOCK.sub("", copy.read_text(encoding="utf-8")) == BLOCK.sub("", README.read_text(encoding="utf-8"))
    write(RECORD, copy)
    assert copy.read_text(encoding="utf-8") == README.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(RECORD))
def test_every_figure_of_the_record_has_a_column(name: str) -> None:
    (benchmark,) = [known for known in BENCHMARKS if known.name == name]
    columns = {column.key for column in benchmark.columns}
    assert RECORD[name].rows
    assert all(row.keys() <= columns for row in RECORD[name].rows)


def test_names_are_told_apart() -> None:
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize(
    ("name", "options", "expected"),
    [
        ("reading", Options(), True),
        ("corpus", Options(), False),
        ("corpus", Options(corpus=(ROOT / "seeds",)), True),
        ("archive", Options(), False),
        ("archive", Options(archive=True), True),
    ],
)
def test_what_needs_an_option_waits_for_it(name: str, options: Options, expected: bool) -> None:
    (benchmark,) = [known for known in BENCHMARKS if known.name == name]
    assert benchmark.is_asked_for(options) is expected
