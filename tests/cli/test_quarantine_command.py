"""`communique quarantine` and `run --prune` as a user meets them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipelines.cli.main import app
from schemas.errors import InputError

TEXT = "date 2024-11-20 BELGRADE – Serbian President Aleksandar Vučić met Marko Novak on Tuesday.\n"
PLACES = ["--warehouse", "w.duckdb", "--exports", "x"]


def call(*arguments: str) -> str:
    result = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(autouse=True)
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("texts").mkdir()
    Path("texts/good.txt").write_text(TEXT, encoding="utf-8")
    Path("texts/undated.txt").write_text("Serbia and Kazakhstan met.\n", encoding="utf-8")


def test_list_show_mend_and_retry() -> None:
    assert "(communique quarantine list)" in call("run", "texts", *PLACES)
    listed = call("quarantine", "list", "-w", "w.duckdb").splitlines()
    assert listed[0].split() == ["id", "source_name", "stage", "target_table", "reason"]
    identity, source, stage, *_ = listed[1].split()
    assert (source, stage) == ("texts/undated.txt", "parse")
    shown = call("quarantine", "show", identity, "-w", "w.duckdb")
    assert "source_name: texts/undated.txt" in shown
    assert "reason: " in shown
    Path("texts/undated.txt").write_text("date 2024-11-20\n\nSerbia and Kazakhstan met.\n", encoding="utf-8")
    assert "documents: 1 read" in call("quarantine", "retry", *PLACES)
    assert call("quarantine", "list", "-w", "w.duckdb") == "the quarantine is empty\n"


def test_run_prunes_on_request_alone() -> None:
    call("run", "texts", *PLACES)
    Path("texts/undated.txt").unlink()
    assert "pruned" not in call("run", "texts", *PLACES)
    assert "1 pruned" in call("run", "texts", "--prune", *PLACES)


def test_an_unknown_id_is_told() -> None:
    call("run", "texts", *PLACES)
    with pytest.raises(InputError, match="neither an id nor a source"):
        CliRunner().invoke(app, ["quarantine", "show", "zzz", "-w", "w.duckdb"], catch_exceptions=False)
