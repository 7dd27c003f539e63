"""What is kept of a run of the benchmarks, and what a later run leaves of it."""

from pathlib import Path

from benchmarks.record import Machine, Measurement, load, measured_now, merged, save

EARLIER = Measurement("2024-11-20", Machine(2, "3.11.7", compiled=True), [{"contender": "ours", "speed": 1.5}])
LATER = Measurement("2024-11-21", Machine(4, "3.12.1", compiled=False), [{"contender": "ours", "speed": 2}])


def test_a_record_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    save({"reading": EARLIER, "archive": LATER}, tmp_path / "kept.json")
    assert load(tmp_path / "kept.json") == {"reading": EARLIER, "archive": LATER}


def test_there_is_no_record_before_the_first_run(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == {}


def test_a_later_run_replaces_what_it_measured_and_keeps_the_rest() -> None:
    both = merged({"reading": EARLIER, "archive": EARLIER}, {"reading": LATER}, ["archive", "reading"])
    assert both == {"archive": EARLIER, "reading": LATER}
    assert list(both) == ["archive", "reading"]


def test_a_benchmark_that_is_no_more_is_dropped() -> None:
    assert merged({"gone": EARLIER}, {"reading": LATER}, ["reading"]) == {"reading": LATER}


def test_a_measurement_tells_the_machine_it_was_taken_on() -> None:
    measured = measured_now([{"speed": 1}])
    assert measured.machine.cores >= 1
    assert str(measured.machine).endswith("compiled")
    assert str(LATER.machine) == "4 cores, Python 3.12.1, the engine not compiled"
