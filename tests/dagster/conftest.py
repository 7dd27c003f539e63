"""A project folder of its own for each test that runs assets, and the way to run them in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import dagster as dg
import pytest

import pipelines.checks.quality
from pipelines.definitions import build_definitions

TEXT = "date 2024-11-20 BELGRADE – Serbian President Aleksandar Vučić met Marko Novak on Tuesday. “It grew,” he said.\n"


@dataclass
class Project:
    """A folder with texts, and what Dagster makes of it; runs share one instance, as they do in the UI."""

    folder: Path
    instance: dg.DagsterInstance

    @property
    def texts(self) -> Path:
        return self.folder / "texts"

    @property
    def warehouse(self) -> Path:
        return self.folder / "w.duckdb"

    @property
    def exports(self) -> Path:
        return self.folder / "exports"

    def run(self, selection: dg.AssetSelection | None = None) -> dg.ExecuteInProcessResult:
        """Run the main job, or a part of it; a failure is returned, not raised."""
        definitions = build_definitions(
            sources=str(self.texts), warehouse=str(self.warehouse), exports=str(self.exports)
        )
        job = definitions.resolve_job_def("communique")
        selected = list(selection.resolve(definitions.resolve_asset_graph())) if selection else None
        return job.execute_in_process(instance=self.instance, raise_on_error=False, asset_selection=selected)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A folder with two texts, as the current folder. The annotated texts are not scored: that takes a second a run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipelines.checks.quality, "BASELINE", tmp_path / "none")
    made = Project(tmp_path, dg.DagsterInstance.ephemeral())
    made.texts.mkdir()
    (made.texts / "one.txt").write_text(TEXT, encoding="utf-8")
    (made.texts / "two.txt").write_text(TEXT.replace("Tuesday", "Monday"), encoding="utf-8")
    return made


Failed = Callable[[dg.ExecuteInProcessResult], set[str]]


@pytest.fixture
def failed() -> Failed:
    """The checks of a run that did not pass, as `asset.check`."""

    def of(result: dg.ExecuteInProcessResult) -> set[str]:
        evaluations = result.get_asset_check_evaluations()
        return {f"{e.asset_key.to_user_string()}.{e.check_name}" for e in evaluations if not e.passed}

    return of
