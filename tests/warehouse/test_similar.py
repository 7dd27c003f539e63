"""Near duplicates are linked, and only they."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from handmade import Handmade, build_from, document_row

from warehouse.query import connect

GOODS = ("grain", "copper", "timber", "steel", "cotton", "sugar", "fish", "cement", "tea", "wine", "wool", "salt")
STORY = " ".join(
    f"On day {number} the ministers of trade weighed report {number * 7} on {good} and sent it to office {number * 3}."
    for number, good in enumerate(GOODS)
)
OTHER = " ".join(
    f"Officials of health in town {number} opened clinic {number * 5}, where {good} had once been sold to sailors."
    for number, good in enumerate(GOODS)
)
PAIRS: list[tuple[str, str, bool]] = [
    ("the same with another ending", STORY + " Reporting by our own staff.", True),
    ("some words changed", STORY.replace("copper", "tin").replace("On day 5", "On that day"), True),
    ("capitals and punctuation", STORY.upper().replace(".", " –"), True),
    ("another story", OTHER, False),
    ("one sentence quoted", OTHER + STORY.partition(".")[0], False),
    ("shorter than a run of words", "Two words", False),
    ("empty", "", False),
]


def similar(folder: Path, texts: Sequence[str]) -> list[tuple[str, str, float]]:
    """The links of a warehouse of these texts."""
    rows = [document_row(f"{number}.txt", text, date(2024, 11, 20)) for number, text in enumerate(texts)]
    documents = [Handmade(row["source_name"], row["text"], {"documents": [row]}) for row in rows]
    with connect(build_from(folder / "w.duckdb", documents)) as connection:
        return connection.execute("FROM similar_documents ORDER BY ALL").fetchall()


@pytest.mark.parametrize(("text", "is_linked"), [case[1:] for case in PAIRS], ids=[case[0] for case in PAIRS])
def test_near_duplicates_are_linked(tmp_path: Path, text: str, is_linked: bool) -> None:
    links = similar(tmp_path, [STORY, text])
    assert bool(links) == is_linked
    assert all(0.5 <= share <= 1 and first > other for first, other, share in links)


def test_many_copies_make_links_and_not_all_pairs(tmp_path: Path) -> None:
    copies = [f"{STORY} Edition {number}." for number in range(30)]
    assert 29 <= len(similar(tmp_path, copies)) <= 58
