"""An export: complete, described, readable by others, the same bytes again, and never in place of foreign files."""

import json
from pathlib import Path

import frictionless
import pandas as pd
import pyarrow.parquet as pq
import pytest

import warehouse.parquet
from schemas.errors import WarehouseError
from warehouse.build import build
from warehouse.export import export
from warehouse.package import DESCRIPTOR, README
from warehouse.query import connect
from warehouse.relations import relations


@pytest.fixture(scope="module")
def exported(small_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(small_warehouse, tmp_path_factory.mktemp("export") / "exports").folder


def test_one_file_per_table_and_view(exported: Path) -> None:
    expected = {f"{relation.name}.parquet" for relation in relations()} | {DESCRIPTOR, README}
    assert {path.name for path in exported.iterdir()} == expected


def test_files_describe_their_columns(exported: Path) -> None:
    for relation in relations():
        metadata = pq.read_schema(exported / f"{relation.name}.parquet").metadata
        assert metadata[b"description"].decode() == relation.description
        described = json.loads(metadata[b"columns"])
        assert described == {column.name: column.description for column in relation.columns}


def test_pandas_reads_rows_sorted_by_key(exported: Path) -> None:
    frame = pd.read_parquet(exported / "statements.parquet")
    assert len(frame) == 3
    assert frame["statement_id"].is_monotonic_increasing


def test_the_descriptor_is_a_valid_data_package(exported: Path) -> None:
    package = frictionless.Package(str(exported / DESCRIPTOR))
    assert package.resource_names == [relation.name for relation in relations()]
    statements = package.get_resource("statements").schema
    assert statements.primary_key == ["statement_id"]
    assert {key["reference"]["resource"] for key in statements.foreign_keys} == {
        "documents", "participants", "rules", "speech_acts",
    }  # fmt: skip
    raw = json.loads((exported / DESCRIPTOR).read_text(encoding="utf-8"))
    assert frictionless.Package.validate_descriptor(raw).valid
    for resource in raw["resources"]:
        assert resource["rowCount"] == pq.read_metadata(exported / resource["path"]).num_rows


def test_the_readme_names_every_file(exported: Path) -> None:
    page = (exported / README).read_text(encoding="utf-8")
    assert all(f"`{relation.name}.parquet`" in page for relation in relations())
    assert "$" not in page.replace("$documents", "")


def test_a_second_export_is_the_same_bytes(small_warehouse: Path, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    export(small_warehouse, folder)
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    export(small_warehouse, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first
    assert {path.name for path in tmp_path.iterdir()} == {"exports", ".exports.lock"}


def test_views_are_the_same_however_many_documents_are_looked_at_at_once(
    small_warehouse: Path, exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warehouse.parquet, "DOCUMENTS_AT_ONCE", 1)
    export(small_warehouse, tmp_path / "exports")
    for relation in relations():
        file = f"{relation.name}.parquet"
        assert pq.read_table(tmp_path / "exports" / file) == pq.read_table(exported / file)


def test_files_hold_what_the_views_show(small_warehouse: Path, exported: Path) -> None:
    with connect(small_warehouse) as connection:
        for relation in relations():
            file = exported / f"{relation.name}.parquet"
            missing = connection.execute(f"FROM {relation.name} EXCEPT ALL FROM read_parquet('{file}')").fetchall()
            number = connection.execute(f"SELECT count(*) FROM {relation.name}").fetchall()
            assert (missing, number) == ([], [(pq.read_metadata(file).num_rows,)]), relation.name


def test_a_warehouse_without_documents_is_exported(tmp_path: Path) -> None:
    build(tmp_path / "nothing", tmp_path / "w.duckdb")
    report = export(tmp_path / "w.duckdb", tmp_path / "exports")
    assert report.rows["document_summary"] == 0
    assert pq.read_schema(tmp_path / "exports" / "document_summary.parquet").metadata[b"description"]


@pytest.mark.parametrize("name", ["thesis.docx", "survey.parquet", "data"])
def test_foreign_files_are_not_lost(small_warehouse: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "exports"
    export(small_warehouse, folder)
    if name == "data":
        (folder / name).mkdir()
    else:
        (folder / name).write_bytes(b"mine")
    with pytest.raises(WarehouseError, match=f"exports: holds files that no export wrote .{name}"):
        export(small_warehouse, folder)
    assert (folder / name).exists()


def test_a_folder_of_somebody_else_is_not_taken(small_warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / README).write_text("mine")
    with pytest.raises(WarehouseError, match="letters: holds files that no export wrote"):
        export(small_warehouse, tmp_path / "letters")


def test_an_export_killed_between_its_renames_is_made_good(small_warehouse: Path, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    export(small_warehouse, folder)
    folder.rename(tmp_path / ".exports.previous")
    with pytest.raises(WarehouseError, match="no such file"):
        export(tmp_path / "missing.duckdb", folder)
    assert (folder / DESCRIPTOR).is_file()
