"""`communique ui` starts Dagster with an instance of its own: one run at a time, nothing told to anybody outside."""

import sys
from pathlib import Path

import dagster as dg
import pytest

from pipelines.cli import main, ui


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, str]]]:
    """What would have been started, with its environment; the current folder is empty."""
    calls: list[tuple[list[str], dict[str, str]]] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DAGSTER_HOME", raising=False)
    monkeypatch.setattr(ui.subprocess, "call", lambda command, env: calls.append((command, env)) or 0)
    return calls


def call_ui(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["communique", "ui", *arguments])
    with pytest.raises(SystemExit) as stop:
        main.run()
    return int(stop.value.code or 0)


def test_it_serves_the_definitions_from_a_home_of_its_own(started, tmp_path: Path, monkeypatch) -> None:
    assert call_ui(monkeypatch, "--port", "3456") == 0
    ((command, environment),) = started
    assert command[1:] == ["-m", "dagster", "dev", "-m", "pipelines.definitions", "-p", "3456", "-h", "127.0.0.1"]
    assert environment["DAGSTER_HOME"] == str(tmp_path / ".dagster")


def test_its_instance_runs_one_at_a_time_and_tells_nobody(started, tmp_path: Path, monkeypatch) -> None:
    call_ui(monkeypatch)
    with dg.DagsterInstance.from_config(str(tmp_path / ".dagster")) as instance:
        assert not instance.telemetry_enabled
        assert not instance.nux_enabled
        assert instance.get_concurrency_config().run_queue_config.max_concurrent_runs == 1


def test_an_instance_configured_by_hand_is_left_alone(started, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path / "mine"))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "dagster.yaml").write_text("telemetry:\n  enabled: true\n")
    call_ui(monkeypatch)
    assert (tmp_path / "mine" / "dagster.yaml").read_text() == "telemetry:\n  enabled: true\n"
    assert started[0][1]["DAGSTER_HOME"] == str(tmp_path / "mine")
