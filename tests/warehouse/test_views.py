"""Each view answers the question that its description names."""

from datetime import date
from pathlib import Path

import pytest

from schemas.errors import WarehouseError
from warehouse.query import connect
from warehouse.views import read_view, views

ANSWERS = [
    ("country_pairs", "SELECT partner, events, upcoming, last_on, sectors FROM country_pairs WHERE country = 'Serbia'",
     [("Kazakhstan", 1, 1, date(2024, 11, 19), "trade")]),
    ("sector_by_country", "SELECT sector_id, events, statements FROM sector_by_country WHERE country_code = 'KZ'",
     [("energy", 0, 1), ("trade", 1, 0)]),
    ("event_timeline", "SELECT event_type, start_date, actors, place FROM event_timeline WHERE status = 'occurred'",
     [("meeting", date(2024, 11, 19), "Aleksandar Vučić, Kassym-Jomart Tokayev", "Belgrade")]),
    ("event_timeline", "SELECT sentence FROM event_timeline WHERE event_type = 'visit'",
     [("Tokayev invited him to visit Astana in May 2025.",)]),
    ("statements_full", "SELECT speaker, speaker_offices, sectors FROM statements_full WHERE quote_type = 'direct'",
     [("Aleksandar Vučić", "President", "trade")]),
    ("statements_full", "SELECT speaker, speaker_id FROM statements_full WHERE source_name = 'news/ottawa.txt'",
     [("officials", None)]),
    ("commitments", "SELECT kind, made_by, made_to, until_on, until_text FROM commitments ORDER BY kind",
     [("invitation", "Kassym-Jomart Tokayev", "Aleksandar Vučić", date(2025, 5, 31), None),
      ("pledge", "Kassym-Jomart Tokayev", "Aleksandar Vučić", None, "by 2030")]),
    ("document_summary", "SELECT kind, label, who FROM document_summary WHERE source_name = 'news/ottawa.txt'",
     [("statement", "assert", "officials")]),
    ("event_countries", "SELECT DISTINCT country FROM event_countries ORDER BY country",
     [("Kazakhstan",), ("Serbia",)]),
]  # fmt: skip


@pytest.mark.parametrize(("view", "question", "answer"), ANSWERS, ids=[answer[0] for answer in ANSWERS])
def test_answer(small_warehouse: Path, view: str, question: str, answer: list[tuple]) -> None:
    assert view in question
    with connect(small_warehouse) as connection:
        assert connection.execute(question).fetchall() == answer


def test_every_view_is_asked_above() -> None:
    assert {view.name for view in views()} == {view for view, _, _ in ANSWERS}


def test_descriptions_are_comments_in_the_file(small_warehouse: Path) -> None:
    with connect(small_warehouse) as connection:
        found = dict(connection.execute("SELECT view_name, comment FROM duckdb_views() WHERE NOT internal").fetchall())
        without = connection.execute(
            "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL "
            "AND table_name IN (SELECT view_name FROM duckdb_views() WHERE NOT internal)"
        ).fetchall()
    assert without == []
    assert found == {view.name: view.description for view in views()}


@pytest.mark.parametrize(
    "opening", ["", "-- Only a description.\n", "-- A description.\n--\n-- no colon here\n", "--\n-- a: column\n"]
)
def test_a_file_that_does_not_describe_itself_is_refused(tmp_path: Path, opening: str) -> None:
    path = tmp_path / "nameless.sql"
    path.write_text(f"{opening}SELECT 1 AS a")
    with pytest.raises(WarehouseError, match=r"nameless\.sql: must open with"):
        read_view(path)
