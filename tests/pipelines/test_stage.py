"""The record of what was read: batches whole or not at all, the latest reading counts, folding changes nothing."""

from pathlib import Path

import pyarrow as pa
import pytest
from handmade import BELGRADE, OTTAWA, VERSION, stage

from pipelines.stage import Staging, version_of
from warehouse.build import build
from warehouse.export import export
from warehouse.staged import all_batches, batches, staged_folder


def digest(document) -> str:
    return document.rows["documents"][0]["content_sha256"]


def test_what_is_known_is_the_latest_reading_of_each_name(tmp_path: Path) -> None:
    stage(tmp_path, [BELGRADE, OTTAWA])
    stage(tmp_path, [OTTAWA.named(BELGRADE.source_name)], version="version-2")
    assert Staging(tmp_path).known() == {
        BELGRADE.source_name: (digest(OTTAWA), "version-2"),
        OTTAWA.source_name: (digest(OTTAWA), VERSION),
    }


def test_a_batch_cut_off_in_writing_does_not_count(tmp_path: Path) -> None:
    stage(tmp_path, [BELGRADE])
    (tmp_path / "00000002-batch.writing").mkdir()
    (tmp_path / "00000002-batch.writing" / "readings.parquet").write_bytes(b"half")
    assert Staging(tmp_path).known().keys() == {BELGRADE.source_name}
    assert [path.name for path in tmp_path.iterdir()] == ["00000001-batch"]


def test_a_batch_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    staging = Staging(tmp_path)
    with pytest.raises(pa.ArrowException):
        staging.write({"readings": pa.table({"reading": ["not a number"]})})
    assert list(tmp_path.iterdir()) == []


def test_folding_leaves_one_batch_with_what_counts_and_the_same_warehouse(tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"
    folder = staged_folder(warehouse)
    for documents in ([OTTAWA], [BELGRADE], [OTTAWA.named("copy.txt")], [BELGRADE.named(OTTAWA.source_name)]):
        stage(folder, documents)
    staging = Staging(folder)
    before = published(folder, warehouse, tmp_path / "exports"), staging.known()
    assert staging.fold(most=4) is False
    assert staging.fold(most=3) is True
    assert len(all_batches(folder)) == 1
    assert (published(folder, warehouse, tmp_path / "exports"), staging.known()) == before


def test_a_fold_cut_off_before_it_cleaned_up_is_finished_by_the_next(tmp_path: Path) -> None:
    stage(tmp_path, [BELGRADE])
    stage(tmp_path, [OTTAWA])
    kept = (tmp_path / "00000001-batch").rename(tmp_path / "kept")
    staging = Staging(tmp_path)
    stage(tmp_path, [BELGRADE])
    staging.fold(most=1)
    kept.rename(tmp_path / "00000001-batch")
    assert [batch.is_base for batch in batches(tmp_path)] == [True]
    assert staging.fold() is True
    assert len(all_batches(tmp_path)) == 1


def test_reading_goes_on_after_a_fold(tmp_path: Path) -> None:
    stage(tmp_path, [BELGRADE])
    stage(tmp_path, [OTTAWA])
    Staging(tmp_path).fold(most=1)
    stage(tmp_path, [BELGRADE.named(OTTAWA.source_name)])
    assert Staging(tmp_path).known()[OTTAWA.source_name] == (digest(BELGRADE), VERSION)


def test_the_version_changes_with_the_engine() -> None:
    assert version_of("a") == version_of("a") != version_of("b")


def published(folder: Path, warehouse: Path, exports: Path) -> dict[str, bytes]:
    build(folder, warehouse)
    export(warehouse, exports)
    return {path.name: path.read_bytes() for path in exports.iterdir()}
