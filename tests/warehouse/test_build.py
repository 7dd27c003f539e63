"""The life of the warehouse file: whole at every moment, undisturbed readers, one writer, nothing foreign replaced."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from handmade import BELGRADE, OTTAWA, build_from, stage

from schemas.errors import WarehouseError
from warehouse.build import build, build_candidate, candidate_of, publish_candidate
from warehouse.lock import writing
from warehouse.query import connect
from warehouse.staged import staged_folder

MOMENTS = 10  # at which the build is killed, spread over the time that one takes


def documents_in(warehouse: Path) -> int:
    with connect(warehouse) as connection:
        return (connection.execute("SELECT count(*) FROM documents").fetchone() or (0,))[0]


@pytest.mark.slow
def test_a_killed_build_leaves_a_whole_file(tmp_path: Path) -> None:
    warehouse = build_from(tmp_path / "w.duckdb", [BELGRADE])
    stage(staged_folder(warehouse), [OTTAWA])
    loop = "w = Path(sys.argv[1])\nwhile True: build(Path(str(w) + '.staged'), w)"
    script = f"import sys\nfrom pathlib import Path\nfrom warehouse.build import build\nprint('go', flush=True)\n{loop}"
    seen = set()
    for moment in range(MOMENTS):
        command = [sys.executable, "-c", script, str(warehouse)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(moment * 0.06)
            process.send_signal(signal.SIGKILL)
        seen.add(documents_in(warehouse))
    assert seen <= {1, 2}
    build(staged_folder(warehouse), warehouse)
    assert documents_in(warehouse) == 2
    beside = {path.name for path in tmp_path.iterdir()}
    assert beside == {"w.duckdb", "w.duckdb.staged", ".w.duckdb.lock"}


def test_readers_of_the_old_file_keep_it_and_new_ones_get_the_new(tmp_path: Path) -> None:
    warehouse = build_from(tmp_path / "w.duckdb", [BELGRADE])
    with connect(warehouse) as reader, duckdb.connect(str(warehouse), read_only=True) as plain_reader:
        stage(staged_folder(warehouse), [OTTAWA])
        build(staged_folder(warehouse), warehouse)
        assert reader.execute("SELECT count(*) FROM documents").fetchall() == [(1,)]
        assert plain_reader.execute("SELECT count(*) FROM documents").fetchall() == [(1,)]
        assert documents_in(warehouse) == 2


def test_a_failed_build_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    warehouse = build_from(tmp_path / "w.duckdb", [BELGRADE])
    broken = staged_folder(warehouse) / "00000002-batch"
    broken.mkdir()
    (broken / "readings.parquet").write_bytes(b"not Parquet")
    with pytest.raises(WarehouseError, match="what was there before stays"):
        build(staged_folder(warehouse), warehouse)
    assert documents_in(warehouse) == 1
    assert not list(tmp_path.glob("*.building*"))


def test_a_log_left_by_a_writer_is_not_replayed_onto_the_new_file(tmp_path: Path) -> None:
    warehouse = build_from(tmp_path / "w.duckdb", [BELGRADE])
    warehouse.with_name("w.duckdb.wal").write_bytes(b"left over")
    build(staged_folder(warehouse), warehouse)
    assert documents_in(warehouse) == 1


def test_two_writers_exclude_each_other(tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"
    with writing(warehouse), pytest.raises(WarehouseError, match=r"w\.duckdb: another run \(process \d+\) is writing"):
        build(staged_folder(warehouse), warehouse)
    build(staged_folder(warehouse), warehouse)


@pytest.mark.parametrize("kind", ["text", "database", "folder"])
def test_a_file_that_is_no_warehouse_is_not_replaced(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "notes"
    if kind == "text":
        target.write_text("my notes, which are longer than a line\n" * 200)
    elif kind == "database":
        with duckdb.connect(str(target)) as connection:
            connection.execute("CREATE TABLE budget AS SELECT 1 AS amount")
    else:
        target.mkdir()
    before = target.read_bytes() if target.is_file() else None
    with pytest.raises(WarehouseError, match="notes: "):
        build(tmp_path / "staged", target)
    assert (target.read_bytes() if target.is_file() else None) == before


def test_a_warehouse_that_a_program_has_open_for_writing_is_replaced_all_the_same(tmp_path: Path) -> None:
    warehouse = build_from(tmp_path / "w.duckdb", [BELGRADE])
    script = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('go', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", script, str(warehouse)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        with pytest.raises(WarehouseError, match="open for writing"):
            connect(warehouse)
        stage(staged_folder(warehouse), [OTTAWA])
        build(staged_folder(warehouse), warehouse)
        assert documents_in(warehouse) == 2
        writer.kill()


def test_a_candidate_is_whole_and_changes_nothing_until_it_is_published(tmp_path: Path) -> None:
    warehouse = build_from(tmp_path / "w.duckdb", [BELGRADE])
    stage(staged_folder(warehouse), [OTTAWA])
    report = build_candidate(staged_folder(warehouse), warehouse)
    assert (report.warehouse, report.rows["documents"]) == (candidate_of(warehouse), 2)
    assert (documents_in(warehouse), documents_in(candidate_of(warehouse))) == (1, 2)
    publish_candidate(warehouse)
    assert documents_in(warehouse) == 2
    assert not candidate_of(warehouse).exists()


def test_only_what_was_built_last_can_be_published(tmp_path: Path) -> None:
    warehouse = build_from(tmp_path / "w.duckdb", [BELGRADE])
    with pytest.raises(WarehouseError, match="nothing is built"):
        publish_candidate(warehouse)
    build_candidate(staged_folder(warehouse), warehouse)
    os.utime(warehouse, ns=(2**62, 2**62))
    with pytest.raises(WarehouseError, match="another run published"):
        publish_candidate(warehouse)
    build(staged_folder(warehouse), warehouse)
    assert not candidate_of(warehouse).exists()
