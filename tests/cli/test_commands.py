"""The command line as a user meets it: what it prints, its exit codes, and that no mistake ends in a traceback."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest

from pipelines.cli import main

SEED = Path(__file__).parents[2] / "seeds" / "kazakhstan-serbia.txt"
GOLD = Path(__file__).parents[1] / "gold"


@dataclass(frozen=True)
class Outcome:
    """What a call left behind."""

    code: int
    out: str
    err: str


Call = Callable[..., Outcome]


@pytest.fixture
def communique(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the program in this process; a traceback would surface as an exception here."""

    def call(*arguments: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["communique", *map(str, arguments)])
        capsys.readouterr()
        try:
            main.run()
            code = 0
        except SystemExit as stop:
            code = int(stop.code or 0)
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse that holds the seed, made by the real program in a process of its own."""
    folder = tmp_path_factory.mktemp("cli")
    texts = folder / "texts"
    texts.mkdir()
    shutil.copy(SEED, texts)
    (texts / "empty.txt").write_text("")
    program = [sys.executable, "-m", "pipelines.cli.main"]
    done = subprocess.run(
        [*program, "run", "texts", "--warehouse", "w.duckdb", "--exports", "x"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "documents: 1 read, 1 refused" in done.stdout
    assert "texts/empty.txt: read: texts/empty.txt: no text" in done.stdout
    assert "warehouse: w.duckdb" in done.stdout
    return folder / "w.duckdb"


def test_run_leaves_warehouse_and_exports(warehouse: Path) -> None:
    assert warehouse.is_file()
    events = pd.read_parquet(warehouse.parent / "x" / "events.parquet")
    assert "press_event" in set(events["event_type"])


def test_run_again_reads_nothing(communique: Call, warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(warehouse.parent)
    outcome = communique("run", "texts", "--warehouse", "w.duckdb", "--exports", "x")
    assert outcome.code == 0
    assert "documents: 0 read, 2 known already" in outcome.out


def test_run_that_reads_nothing_fails(communique: Call, tmp_path: Path) -> None:
    (tmp_path / "only.txt").write_text("")
    outcome = communique("run", tmp_path / "only.txt", "-w", tmp_path / "w.duckdb", "--exports", tmp_path / "x")
    assert outcome.code == 1
    assert "no text" in outcome.out


def test_query_reads_well(communique: Call, warehouse: Path) -> None:
    outcome = communique("query", "SELECT name, country_code FROM participants WHERE kind = 'country'", "-w", warehouse)
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[0].split() == ["name", "country_code"]
    assert any(line.split() == ["Serbia", "RS"] for line in lines)


def test_query_as_csv_and_json(communique: Call, warehouse: Path) -> None:
    sql = "SELECT kind, count(*) AS n FROM participants WHERE kind = 'person' GROUP BY kind"
    assert communique("query", sql, "-w", warehouse, "--format", "csv").out == "kind,n\nperson,3\n"
    rows = communique("query", sql, "-w", warehouse, "--format", "json").out.splitlines()
    assert [json.loads(row) for row in rows] == [{"kind": "person", "n": 3}]


def test_query_as_parquet(communique: Call, warehouse: Path, tmp_path: Path) -> None:
    file = tmp_path / "q.parquet"
    assert communique("query", "FROM sectors", "-w", warehouse, "-f", "parquet", "-o", file).code == 0
    assert len(pd.read_parquet(file)) == 29


def test_text_search(communique: Call, warehouse: Path) -> None:
    outcome = communique("query", "SELECT text FROM search_statements('exchange of experience')", "-w", warehouse)
    assert "an exchange of experience in this area" in outcome.out


def test_tables(communique: Call, warehouse: Path) -> None:
    listed = communique("tables", "-w", warehouse).out
    assert "statements" in listed
    assert "event_timeline" in listed
    assert "event_type" in communique("tables", "events").out


def test_export(communique: Call, warehouse: Path, tmp_path: Path) -> None:
    outcome = communique("export", tmp_path / "x", "-w", warehouse)
    assert outcome.code == 0
    assert (tmp_path / "x" / "datapackage.json").is_file()
    assert "statements.parquet" in outcome.out


def test_explain(communique: Call) -> None:
    outcome = communique("explain", SEED)
    assert outcome.code == 0
    for shown in ("Kassym-Jomart Tokayev", "press briefing", "underlined", "agriculture"):
        assert shown in outcome.out


def test_evaluate(communique: Call) -> None:
    outcome = communique("evaluate", GOLD, "--families", "--rules", "--errors")
    assert outcome.code == 0
    measures = {line.split()[0] for line in outcome.out.splitlines() if line.strip()}
    assert {"participants", "statements.attributed", "events.whole", "sectors", "whitehouse"} <= measures


MISTAKES = {
    "a file that is not there": (("run", "nowhere.txt"), "nowhere.txt: no such file"),
    "no warehouse": (("query", "SELECT 1", "-w", "none.duckdb"), "make it with `communique run`"),
    "a warehouse that is none": (("tables", "-w", "note.txt"), "note.txt: "),
    "no such table": (("tables", "meetings"), "no table or view is named 'meetings'; there are"),
    "parquet to nowhere": (("query", "SELECT 1", "-f", "parquet"), "--output"),
    "explain nothing": (("explain", "nowhere.txt"), "nowhere.txt: no such file"),
    "explain an unknown format": (("explain", "note.pdf"), "no reader for '.pdf'"),
    "explain a text without a date": (("explain", "note.txt"), "no date of publication"),
    "evaluate nothing": (("evaluate", "."), "no annotated texts"),
}


@pytest.mark.parametrize(("arguments", "message"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes_are_told_in_one_line(
    communique: Call,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    message: str,
) -> None:
    (tmp_path / "note.txt").write_text("They met.")
    (tmp_path / "note.pdf").write_bytes(b"%PDF")
    monkeypatch.chdir(tmp_path)
    outcome = communique(*arguments)
    assert outcome.code == 1
    assert message in outcome.err
    assert outcome.err.startswith("communique: ")
    assert "Traceback" not in outcome.err


def test_bad_sql_is_told_with_its_place(communique: Call, warehouse: Path) -> None:
    outcome = communique("query", "SELECT nothing FROM events", "-w", warehouse)
    assert outcome.code == 1
    assert "nothing" in outcome.err
    assert "Traceback" not in outcome.err


def test_a_query_cannot_write(communique: Call, warehouse: Path) -> None:
    outcome = communique("query", "DELETE FROM events", "-w", warehouse)
    assert outcome.code == 1
    assert "read" in outcome.err


@pytest.mark.parametrize("arguments", [("run", "--nonsense"), ("nonsense",)])
def test_wrong_usage_is_two(communique: Call, arguments: tuple[str, ...]) -> None:
    assert communique(*arguments).code == 2


def test_help_names_every_command_and_the_exit_codes(communique: Call) -> None:
    shown = communique("--help").out
    for command in ("run", "query", "explain", "tables", "export", "evaluate", "ui", "Exit codes"):
        assert command in shown


def test_the_commands_import_no_dagster() -> None:
    code = "import sys, pipelines.cli.main, pipelines.run; sys.exit('dagster' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_columns_of_a_table_may_be_named(communique: Call, tmp_path: Path) -> None:
    (tmp_path / "news.csv").write_text("wording,printed\nThe ministers of Peru and Chile met in Lima.,2024-11-20\n")
    places = ("-w", tmp_path / "w.duckdb", "--exports", tmp_path / "x")
    refused = communique("run", tmp_path / "news.csv", *places)
    assert refused.code == 1
    outcome = communique(
        "run", tmp_path / "news.csv", "--column", "text=wording", "--column", "published_on=printed", *places
    )
    assert outcome.code == 0
    assert "1 read" in outcome.out


def test_a_column_with_an_unknown_meaning_is_told(communique: Call, tmp_path: Path) -> None:
    outcome = communique("run", tmp_path, "--column", "words=wording")
    assert outcome.code == 1
    assert "MEANING one of text, title" in outcome.err
