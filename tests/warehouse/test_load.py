"""What a warehouse holds is a function of its staged rows: merged, once, in any order and batching."""

import copy
import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from handmade import BELGRADE, OTTAWA, Handmade, build_from, stage
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from warehouse.build import build
from warehouse.export import export
from warehouse.query import connect
from warehouse.staged import staged_folder

RENAMED = OTTAWA.named("archive/ottawa-copy.txt")


def test_every_row_arrives(small_warehouse: Path) -> None:
    with connect(small_warehouse) as warehouse:
        for name, rows in BELGRADE.rows.items():
            if name in ("places", "participants"):
                continue
            (number,) = warehouse.execute(f"SELECT count(*) FROM {name}").fetchone() or (0,)
            assert number == len(rows) + len(OTTAWA.rows.get(name, [])), name


def test_spans_count_code_points(small_warehouse: Path) -> None:
    with connect(small_warehouse) as warehouse:
        wrong = warehouse.execute(
            "SELECT s.text FROM statements s JOIN documents d USING (document_id) "
            "WHERE d.text[s.char_start + 1 : s.char_end] <> s.text"
        ).fetchall()
    assert wrong == []


def test_shared_rows_take_what_most_documents_say(tmp_path: Path) -> None:
    third = copy.deepcopy(OTTAWA)
    third.rows["documents"][0] |= {"document_id": "third", "content_sha256": "third"}
    third.rows["statements"] = []
    warehouse = build_from(tmp_path / "w.duckdb", [BELGRADE, OTTAWA, third.named("third.txt")])
    with connect(warehouse) as connection:
        person = connection.execute("SELECT name, country_code FROM participants WHERE name LIKE '%Vučić'").fetchall()
        place = connection.execute("SELECT name, latitude, geonames_id FROM places").fetchall()
    assert person == [("A. Vučić", "RS")]  # two documents against one; the country is said once and stands
    assert place == [("Beograd", 44.8, 792680)]


def test_a_tie_goes_to_the_fuller_name(small_warehouse: Path) -> None:
    with connect(small_warehouse) as connection:
        names = connection.execute("SELECT name FROM participants WHERE name LIKE '%Vučić'").fetchall()
    assert names == [("Aleksandar Vučić",)]


def test_one_text_under_two_names_is_one_document(tmp_path: Path) -> None:
    warehouse = build_from(tmp_path / "w.duckdb", [OTTAWA, RENAMED])
    with connect(warehouse) as connection:
        assert connection.execute("SELECT source_name FROM documents").fetchall() == [("archive/ottawa-copy.txt",)]
        assert connection.execute("SELECT count(*) FROM statements").fetchall() == [(1,)]
        sources = connection.execute("SELECT source_name, document_id FROM sources ORDER BY 1").fetchall()
    assert sources == [("archive/ottawa-copy.txt", OTTAWA.document_id), (OTTAWA.source_name, OTTAWA.document_id)]


def test_each_source_keeps_what_came_with_it(tmp_path: Path) -> None:
    page = RENAMED.named("site/ottawa.html")
    page.rows["documents"][0] |= {
        "source_format": "html",
        "url": "https://example.org/ottawa",
        "publisher": "The Ottawa News",
    }
    warehouse = build_from(tmp_path / "w.duckdb", [BELGRADE, RENAMED, page])
    with connect(warehouse) as connection:
        sources = connection.execute(
            "SELECT source_name, source_format, url, publisher FROM sources ORDER BY 1"
        ).fetchall()
        documents = connection.execute("SELECT source_name FROM documents ORDER BY 1").fetchall()
    assert sources == [
        (RENAMED.source_name, "txt", None, None),
        (BELGRADE.source_name, "txt", None, None),
        ("site/ottawa.html", "html", "https://example.org/ottawa", "The Ottawa News"),
    ]
    assert documents == [(RENAMED.source_name,), (BELGRADE.source_name,)]


def test_a_source_that_changed_is_a_source_of_its_new_text_only(tmp_path: Path) -> None:
    folder = staged_folder(tmp_path / "w.duckdb")
    for documents in ([OTTAWA, RENAMED], [BELGRADE.named(RENAMED.source_name)]):
        stage(folder, documents)
    build(folder, tmp_path / "w.duckdb")
    with connect(tmp_path / "w.duckdb") as connection:
        sources = dict(connection.execute("SELECT source_name, document_id FROM sources").fetchall())
    assert sources == {OTTAWA.source_name: OTTAWA.document_id, RENAMED.source_name: BELGRADE.document_id}


def test_a_changed_document_replaces_its_old_rows(tmp_path: Path) -> None:
    folder, warehouse = staged_folder(tmp_path / "w.duckdb"), tmp_path / "w.duckdb"
    for document in (OTTAWA, BELGRADE.named(OTTAWA.source_name)):
        stage(folder, [document])
    build(folder, warehouse)
    with connect(warehouse) as connection:
        assert connection.execute("SELECT document_id FROM documents").fetchall() == [(BELGRADE.document_id,)]
    stage(folder, [OTTAWA])  # and back again
    build(folder, warehouse)
    with connect(warehouse) as connection:
        assert connection.execute("SELECT document_id FROM statements").fetchall() == [(OTTAWA.document_id,)]


def test_nothing_staged_gives_a_warehouse_of_reference_tables(tmp_path: Path) -> None:
    report = build(tmp_path / "nothing", tmp_path / "w.duckdb")
    assert report.rows["documents"] == 0
    assert report.rows["countries"] > 200


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations([BELGRADE, OTTAWA, RENAMED]), cut=st.integers(0, 3))
def test_order_and_batches_do_not_show(
    tmp_path_factory: pytest.TempPathFactory, order: Sequence[Handmade], cut: int
) -> None:
    expected = digest_of_export(tmp_path_factory.mktemp("one"), [[BELGRADE, OTTAWA, RENAMED]])
    assert digest_of_export(tmp_path_factory.mktemp("other"), [order[:cut], order[cut:]]) == expected


def digest_of_export(folder: Path, batches: Sequence[Sequence[Handmade]]) -> dict[str, str]:
    """File name -> digest, of the export of a warehouse built from these batches."""
    warehouse = folder / "w.duckdb"
    for batch in batches:
        stage(staged_folder(warehouse), batch)
    build(staged_folder(warehouse), warehouse)
    export(warehouse, folder / "exports")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (folder / "exports").iterdir()}
