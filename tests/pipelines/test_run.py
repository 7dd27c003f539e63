"""The pipeline from files to exports: only what is new is read, and nothing one document does stops the others."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import pipelines.batch
import pipelines.run
from pipelines.batch import in_batches
from pipelines.read.source import Refusal, Source
from pipelines.run import Progress, publish, read_and_stage, run
from schemas.errors import WarehouseError
from warehouse.lock import writing
from warehouse.query import connect

TEXT = "date 2024-11-20 BELGRADE – Serbian President Aleksandar Vučić met Marko Novak on Tuesday.\n"


@pytest.fixture
def inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts, the current folder being the one above it."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "two.txt").write_text(TEXT.replace("Tuesday", "Monday"), encoding="utf-8")
    return folder


def ask(warehouse: Path, question: str) -> list[tuple]:
    with connect(warehouse) as connection:
        return connection.execute(question).fetchall()


def test_a_whole_run(inbox: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    report = run([inbox], tmp_path / "w.duckdb", tmp_path / "exports", on_progress=told.append)
    assert (report.reading.read, report.reading.known, report.reading.refused) == (2, 0, 0)
    assert report.reading.rows["documents"] == report.build.rows["documents"] == report.export.rows["documents"] == 2
    assert told == [Progress("read", 1), Progress("read", 2), Progress("build"), Progress("export")]
    assert ask(tmp_path / "w.duckdb", "SELECT source_name FROM documents ORDER BY 1") == [
        ("inbox/one.txt",), ("inbox/two.txt",),
    ]  # fmt: skip


def test_a_second_run_reads_nothing_and_exports_the_same_bytes(inbox: Path, tmp_path: Path) -> None:
    def exported() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (tmp_path / "exports").iterdir()}

    run([inbox], tmp_path / "w.duckdb", tmp_path / "exports")
    first = exported()
    report = run([inbox], tmp_path / "w.duckdb", tmp_path / "exports")
    assert (report.reading.read, report.reading.known) == (0, 2)
    assert exported() == first


def test_a_changed_text_replaces_the_old_one_and_a_missing_one_stays(inbox: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"
    read_and_stage([inbox], warehouse)
    (inbox / "one.txt").write_text(TEXT.replace("Tuesday", "Friday"), encoding="utf-8")
    (inbox / "two.txt").unlink()
    report = read_and_stage([inbox], warehouse)
    assert (report.read, report.known) == (1, 0)
    publish(warehouse)
    found = ask(warehouse, "SELECT source_name, text LIKE '%Friday%' FROM documents ORDER BY 1")
    assert found == [("inbox/one.txt", True), ("inbox/two.txt", False)]


def test_a_new_engine_reads_again(inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_and_stage([inbox], tmp_path / "w.duckdb")
    monkeypatch.setattr(pipelines.run, "ENGINE_VERSION", "changed")
    assert read_and_stage([inbox], tmp_path / "w.duckdb").read == 2


def test_one_text_in_two_files_is_one_document(inbox: Path, tmp_path: Path) -> None:
    (inbox / "three.txt").write_text(TEXT, encoding="utf-8")
    report = run([inbox], tmp_path / "w.duckdb", tmp_path / "exports")
    assert report.reading.read == 3
    assert report.build.rows["documents"] == 2


REFUSED: list[tuple[str, bytes, str]] = [
    ("empty.txt", b"", "read"),
    ("undated.txt", b"Serbia and Kazakhstan met.\n", "parse"),
    ("picture.jpeg", b"\xff\xd8\xff", "read"),
]


@pytest.mark.parametrize(("name", "content", "stage"), REFUSED, ids=[case[0] for case in REFUSED])
def test_what_cannot_be_read_is_quarantined(inbox: Path, tmp_path: Path, name: str, content: bytes, stage: str) -> None:
    (inbox / name).write_bytes(content)
    report = run([inbox], tmp_path / "w.duckdb", tmp_path / "exports")
    assert (report.reading.read, report.reading.refused) == (2, 1)
    rows = ask(tmp_path / "w.duckdb", "SELECT stage, source_name, document_id FROM quarantine")
    assert rows == [(stage, f"inbox/{name}", None)]
    assert read_and_stage([inbox], tmp_path / "w.duckdb").known == 3


def test_a_mended_document_leaves_quarantine(inbox: Path, tmp_path: Path) -> None:
    (inbox / "late.txt").write_bytes(b"")
    run([inbox], tmp_path / "w.duckdb", tmp_path / "exports")
    (inbox / "late.txt").write_text(TEXT.replace("Tuesday", "Sunday"), encoding="utf-8")
    report = run([inbox], tmp_path / "w.duckdb", tmp_path / "exports")
    assert report.build.rows["quarantine"] == 0
    assert report.build.rows["documents"] == 3


def fail_on_monday(function: Callable) -> Callable:
    def failing(document, *rest):
        if "Monday" in document.text:
            raise ZeroDivisionError("by hand")
        return function(document, *rest)

    return failing


@pytest.mark.parametrize(
    ("function", "stage"), [("parse", "parse"), ("read_document", "extract"), ("rows_of", "extract")]
)
def test_a_failing_program_loses_one_document(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, stage: str
) -> None:
    monkeypatch.setattr(pipelines.batch, function, fail_on_monday(getattr(pipelines.batch, function)))
    report = run([inbox], tmp_path / "w.duckdb", tmp_path / "exports")
    assert (report.reading.read, report.reading.refused) == (1, 1)
    ((found_stage, source, place, value),) = ask(
        tmp_path / "w.duckdb", "SELECT stage, source_name, place, value FROM quarantine"
    )
    assert (found_stage, source, value) == (stage, "inbox/two.txt", "ZeroDivisionError: by hand")
    assert place.startswith("test_run.py:")
    assert place.endswith(" in failing")


def test_names_given_twice_with_other_texts_are_both_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = [Source("a.txt", "txt", TEXT), Source("a.txt", "txt", TEXT), Source("a.txt", "txt", TEXT + "More.\n")]
    monkeypatch.setattr(pipelines.run, "read", lambda *_: iter(sources))
    report = read_and_stage([], tmp_path / "w.duckdb")
    assert (report.read, report.known, report.refused) == (1, 1, 1)


def test_an_undecodable_file_name_is_written_as_escapes(inbox: Path, tmp_path: Path) -> None:
    (inbox / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"")
    run([inbox], tmp_path / "w.duckdb", tmp_path / "exports")
    assert ask(tmp_path / "w.duckdb", "SELECT source_name FROM quarantine") == [("inbox/caf\\udce9.txt",)]


def test_a_run_into_a_warehouse_that_is_being_written_says_so(inbox: Path, tmp_path: Path) -> None:
    with writing(tmp_path / "w.duckdb"), pytest.raises(WarehouseError, match="another run"):
        read_and_stage([inbox], tmp_path / "w.duckdb")


def test_batches_are_bounded_in_number_and_in_characters() -> None:
    short = [Refusal(str(i), "read", "x") for i in range(1100)]
    assert [len(batch) for batch in in_batches(short)] == [500, 500, 100]
    long = [Source(str(i), "txt", "x" * 900_000) for i in range(4)]
    assert [len(batch) for batch in in_batches(long)] == [3, 1]
    assert list(in_batches([])) == []


@pytest.mark.slow
def test_more_workers_stage_the_same_rows(inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipelines.batch, "MOST_DOCUMENTS", 1)
    for workers in (1, 2):
        run([inbox], tmp_path / f"{workers}.duckdb", tmp_path / f"exports-{workers}", workers=workers)
    one, two = (
        {path.name: path.read_bytes() for path in (tmp_path / f"exports-{workers}").iterdir()} for workers in (1, 2)
    )
    assert one == two


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait for what must come; a minute without it is a failure."""
    for _ in range(600):
        if is_so():
            return
        time.sleep(0.1)
    pytest.fail("it did not come in a minute")


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2])
def test_a_killed_run_goes_on_where_it_was(inbox: Path, tmp_path: Path, workers: int) -> None:
    script = (
        "import sys, time\nfrom pathlib import Path\nimport pipelines.batch, pipelines.run\n"
        "pipelines.batch.MOST_DOCUMENTS = 1\n"
        "admit = pipelines.run.Staging.admit\n"
        "def admit_one(self, batch):\n    admit(self, batch)\n    print('staged', flush=True)\n    time.sleep(60)\n"
        "pipelines.run.Staging.admit = admit_one\n"
        f"pipelines.run.read_and_stage([Path('inbox')], Path('w.duckdb'), workers={workers})\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"staged\n"
        readers = (Path("/proc") / str(process.pid) / "task" / str(process.pid) / "children").read_text().split()
        assert len(readers) >= workers - 1
        process.send_signal(signal.SIGKILL)
    wait_until(lambda: not any(Path("/proc", reader).exists() for reader in readers))
    report = read_and_stage([inbox], tmp_path / "w.duckdb")
    assert (report.read, report.known) == (1, 1)


def test_a_source_that_left_is_pruned_on_request_and_comes_back(inbox: Path, tmp_path: Path) -> None:
    warehouse, text = tmp_path / "w.duckdb", (inbox / "two.txt").read_bytes()
    (tmp_path / "elsewhere.txt").write_text(TEXT.replace("Tuesday", "Friday"), encoding="utf-8")
    read_and_stage([inbox, tmp_path / "elsewhere.txt"], warehouse)
    (inbox / "two.txt").unlink()
    (tmp_path / "elsewhere.txt").unlink()
    assert read_and_stage([inbox], warehouse).pruned == 0
    assert read_and_stage([inbox], warehouse, prune=True).pruned == 1
    publish(warehouse)
    left = ask(warehouse, "SELECT source_name FROM documents ORDER BY 1")
    assert left == [("elsewhere.txt",), ("inbox/one.txt",)]  # what lies outside the folder is not looked for
    assert read_and_stage([inbox], warehouse, prune=True).pruned == 0
    (inbox / "two.txt").write_bytes(text)
    assert read_and_stage([inbox], warehouse).read == 1


def test_a_pruned_copy_leaves_the_document_to_the_other_source(inbox: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"
    (inbox / "a-copy.txt").write_text(TEXT, encoding="utf-8")
    read_and_stage([inbox], warehouse)
    (inbox / "a-copy.txt").unlink()
    read_and_stage([inbox], warehouse, prune=True)
    publish(warehouse)
    assert ask(warehouse, "SELECT source_name FROM documents ORDER BY 1") == [("inbox/one.txt",), ("inbox/two.txt",)]
    assert ask(warehouse, "SELECT count(*) FROM sources") == [(2,)]


def test_a_source_named_again_is_read_though_it_is_known(inbox: Path, tmp_path: Path) -> None:
    read_and_stage([inbox], tmp_path / "w.duckdb")
    report = read_and_stage([inbox], tmp_path / "w.duckdb", again=["inbox/one.txt"])
    assert (report.read, report.known, report.pruned) == (1, 1, 0)
