"""Which sources are gone, from their names."""

from pathlib import Path

import pytest

from pipelines.prune import departed, names_under
from schemas.errors import InputError

NAMES = ["a/one.txt", "a/news.jsonl#1", "a/news.jsonl#2", "ab/two.txt", "top.txt", "/far/three.txt", "s3://b/four.txt"]
UNDER: list[tuple[str, list[str]]] = [
    ("a", ["a/one.txt", "a/news.jsonl#1", "a/news.jsonl#2"]),
    ("a/news.jsonl", ["a/news.jsonl#1", "a/news.jsonl#2"]),
    ("ab", ["ab/two.txt"]),
    (".", ["a/one.txt", "a/news.jsonl#1", "a/news.jsonl#2", "ab/two.txt", "top.txt"]),
]


@pytest.mark.parametrize(("path", "names"), UNDER, ids=[case[0] for case in UNDER])
def test_names_under_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, names: list[str]) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("a", "ab"):
        (tmp_path / folder).mkdir()
    (tmp_path / "a" / "news.jsonl").touch()
    assert names_under([Path(path)], NAMES) == names


@pytest.mark.parametrize("path", ["*.txt", "s3:/bucket/folder"])
def test_patterns_and_addresses_cannot_be_pruned(path: str) -> None:
    with pytest.raises(InputError, match="cannot be told"):
        names_under([Path(path)], NAMES)


def test_what_was_not_seen_is_gone() -> None:
    assert departed(["b", "a", "c"], seen={"b"}, refused=set()) == ["a", "c"]


def test_records_of_a_file_that_was_refused_stay() -> None:
    known = ["a/news.jsonl#1", "a/news.jsonl.gz#1", "a/old.zip#in/one.txt"]
    assert departed(known, seen={"a/news.jsonl", "a/old.zip"}, refused={"a/news.jsonl", "a/old.zip"}) == [
        "a/news.jsonl.gz#1"
    ]
