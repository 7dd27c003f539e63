"""The sensor asks for one run per change of the folder, however many files changed, and waits for files to rest."""

import time
from pathlib import Path

import dagster as dg
import pytest

from pipelines.automation import LONGEST_WAIT, watch
from pipelines.inbox import REST, Inbox, look_into
from pipelines.settings import Settings
from schemas.errors import InputError


class Watcher:
    """A sensor that is asked again and again, its clock in the test's hands."""

    def __init__(self, sources: Path) -> None:
        self.settings = Settings(sources=str(sources))
        self.instance = dg.DagsterInstance.ephemeral()
        self.cursor: str | None = None

    def look(self, seconds_later: float = REST + 1) -> int:
        """The number of runs asked for at a moment so many seconds from now."""
        context = dg.build_sensor_context(instance=self.instance, cursor=self.cursor)
        answer = watch(context, self.settings, now=time.time() + seconds_later)
        if isinstance(answer, dg.SkipReason):
            self.cursor = context.cursor
            return 0
        self.cursor = answer.cursor
        assert all(request.run_key is None for request in answer.run_requests or ())
        return len(answer.run_requests or ())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text("one")
    return tmp_path


@pytest.fixture
def watcher(folder: Path) -> Watcher:
    """A sensor that has asked for the run that reads what was there at first."""
    watching = Watcher(folder)
    assert watching.look() == 1
    return watching


def test_nothing_happens_while_nothing_changes(watcher: Watcher) -> None:
    assert [watcher.look(), watcher.look(100), watcher.look(100_000)] == [0, 0, 0]


def add(folder: Path) -> None:
    (folder / "two.txt").write_text("two")


def add_a_thousand(folder: Path) -> None:
    for number in range(1000):
        (folder / f"{number}.txt").write_text("text")


def change(folder: Path) -> None:
    (folder / "one.txt").write_text("another")


def rename(folder: Path) -> None:
    (folder / "one.txt").rename(folder / "first.txt")


def remove(folder: Path) -> None:
    (folder / "one.txt").unlink()


def add_below(folder: Path) -> None:
    (folder / "below").mkdir()
    (folder / "below" / "two.txt").write_text("two")


@pytest.mark.parametrize("act", [add, add_a_thousand, change, rename, remove, add_below])
def test_one_run_per_change(watcher: Watcher, folder: Path, act) -> None:
    act(folder)
    assert [watcher.look(), watcher.look(), watcher.look()] == [1, 0, 0]


def test_a_folder_that_returns_to_an_earlier_state_is_a_change(watcher: Watcher, folder: Path) -> None:
    add(folder)
    assert watcher.look() == 1
    (folder / "two.txt").unlink()
    assert watcher.look() == 1


def test_hidden_files_are_none(watcher: Watcher, folder: Path) -> None:
    (folder / ".two.txt.part").write_text("tw")
    assert watcher.look() == 0


@pytest.mark.parametrize("act", [add, add_a_thousand, change])
def test_files_still_being_written_are_waited_for(watcher: Watcher, folder: Path, act) -> None:
    act(folder)
    assert [watcher.look(0), watcher.look(1), watcher.look(REST + 1), watcher.look(REST + 2)] == [0, 0, 1, 0]


def test_a_file_that_never_rests_does_not_hold_up_the_others(watcher: Watcher, monkeypatch: pytest.MonkeyPatch) -> None:
    inboxes = {"seen": Inbox(2, "two at rest", ("endless.txt",))}
    monkeypatch.setattr("pipelines.automation.look_into", lambda folder, now: inboxes["seen"])
    moments = (0, LONGEST_WAIT - 1, LONGEST_WAIT + 1, LONGEST_WAIT + 2)
    assert [watcher.look(moment) for moment in moments] == [0, 0, 1, 0]
    inboxes["seen"] = Inbox(3, "three at rest", ("endless.txt",))
    moments = (LONGEST_WAIT + 3, 2 * LONGEST_WAIT, 2 * LONGEST_WAIT + 4)
    assert [watcher.look(moment) for moment in moments] == [0, 0, 1]


def test_an_empty_folder_asks_for_nothing_until_a_text_comes(tmp_path: Path) -> None:
    watcher = Watcher(tmp_path)
    assert watcher.look() == 0
    add(tmp_path)
    assert [watcher.look(), watcher.look()] == [1, 0]


def test_no_run_is_asked_for_while_one_is_under_way(watcher: Watcher, folder: Path) -> None:
    run = dg.DagsterRun(job_name="communique", run_id="under-way", status=dg.DagsterRunStatus.STARTED)
    watcher.instance.add_run(run)
    add(folder)
    assert watcher.look() == 0
    watcher.instance.delete_run("under-way")
    assert watcher.look() == 1


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    context = dg.build_sensor_context(instance=dg.DagsterInstance.ephemeral())
    answer = watch(context, Settings(sources=str(tmp_path / "none")), now=0)
    assert isinstance(answer, dg.SkipReason)
    assert "no such file or folder" in (answer.skip_message or "")
    with pytest.raises(InputError):
        look_into(tmp_path / "none")
