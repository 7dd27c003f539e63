"""What was refused can be found, and read again; only what is in quarantine is."""

from pathlib import Path

import pytest

import pipelines.batch
from pipelines.quarantine import file_of, refused, retry
from pipelines.run import run
from schemas.errors import InputError

TEXT = "date 2024-11-20 BELGRADE – Serbian President Aleksandar Vučić met Marko Novak on Tuesday.\n"


@pytest.fixture
def warehouse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A warehouse of one text, with an empty and an undated one in quarantine."""
    monkeypatch.chdir(tmp_path)
    texts = Path("texts")
    texts.mkdir()
    for name, text in {"good.txt": TEXT, "empty.txt": "", "undated.txt": "Serbia and Kazakhstan met.\n"}.items():
        (texts / name).write_text(text, encoding="utf-8")
    run([texts], Path("w.duckdb"), Path("x"))
    return Path("w.duckdb")


def names(warehouse: Path) -> list[str | None]:
    return [item.row["source_name"] for item in refused(warehouse)]


def test_what_was_refused_is_listed_and_found_by_id_and_by_name(warehouse: Path) -> None:
    assert names(warehouse) == ["texts/empty.txt", "texts/undated.txt"]
    (named,) = refused(warehouse, "texts/undated.txt")
    assert refused(warehouse, str(named.row["quarantine_id"])[:8]) == [named]
    assert named.text is None
    with pytest.raises(InputError, match="neither an id nor a source"):
        refused(warehouse, "texts/good.txt")


def test_a_mended_text_leaves_quarantine_and_nothing_else_is_read(warehouse: Path) -> None:
    Path("texts/undated.txt").write_text("date 2024-11-20\n\nSerbia and Kazakhstan met.\n", encoding="utf-8")
    retried = retry(warehouse, Path("x"))
    assert (retried.run.reading.read, retried.run.reading.refused, retried.missing) == (1, 1, ())
    assert names(warehouse) == ["texts/empty.txt"]
    assert retried.run.build.rows["documents"] == 2


def test_a_passing_failure_is_gone_after_a_retry(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document: object) -> None:
        raise MemoryError("for a moment")

    Path("texts/late.txt").write_text(TEXT.replace("Tuesday", "Monday"), encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(pipelines.batch, "read_document", fail)
        run([Path("texts/late.txt")], warehouse, Path("x"))
    assert "texts/late.txt" in names(warehouse)
    assert run([Path("texts/late.txt")], warehouse, Path("x")).reading.known == 1  # a plain run knows it as it is
    assert retry(warehouse, Path("x"), ["texts/late.txt"]).run.reading.read == 1
    assert "texts/late.txt" not in names(warehouse)


def test_files_that_are_gone_are_told(warehouse: Path) -> None:
    Path("texts/empty.txt").unlink()
    assert retry(warehouse, Path("x")).missing == ("texts/empty.txt",)
    with pytest.raises(InputError, match="no file of"):
        retry(warehouse, Path("x"), ["texts/empty.txt"])


def test_what_is_not_in_quarantine_is_not_retried(warehouse: Path) -> None:
    with pytest.raises(InputError, match="not in quarantine"):
        retry(warehouse, Path("x"), ["texts/good.txt"])


FILES: list[tuple[str, str | None]] = [
    ("news.jsonl#a", "news.jsonl"),
    ("news.jsonl#a#b", "news.jsonl"),
    ("odd#name.txt", "odd#name.txt"),
    ("odd#name.txt#1", "odd#name.txt"),
    ("news.jsonl#a (again)", "news.jsonl"),
    ("gone.jsonl#a", None),
    ("s3://bucket/news.jsonl#a", "s3:/bucket/news.jsonl"),
]


@pytest.mark.parametrize(("name", "file"), FILES, ids=[case[0] for case in FILES])
def test_the_file_of_a_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, file: str | None) -> None:
    monkeypatch.chdir(tmp_path)
    for there in ("news.jsonl", "odd#name.txt"):
        Path(there).touch()
    assert file_of(name) == (None if file is None else Path(file))
