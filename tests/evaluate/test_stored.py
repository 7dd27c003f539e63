"""A warehouse is scored like a fresh reading of its texts, and both alike."""

import json
import shutil
from pathlib import Path

import pytest

from pipelines.evaluate.evaluate import evaluate, evaluate_stored
from pipelines.evaluate.page import GOLD
from pipelines.run import publish, read_and_stage
from schemas.errors import WarehouseError

MERGED = "participants.country_code"  # of participants that several documents name, the warehouse has one


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every fourth annotated text, with a warehouse made of them."""
    made = tmp_path_factory.mktemp("stored")
    (made / "texts").mkdir()
    for annotation in sorted(GOLD.glob("*.json"))[::4]:
        for file in (annotation, annotation.with_suffix(".txt")):
            shutil.copy(file, made / "texts")
    (made / "read").mkdir()
    for text in (made / "texts").glob("*.txt"):
        shutil.copy(text, made / "read")
    read_and_stage([made / "read"], made / "w.duckdb")
    publish(made / "w.duckdb")
    return made


def test_the_figures_agree_to_the_digit(folder: Path) -> None:
    fresh, stored = evaluate(folder / "texts").total, evaluate_stored(folder / "texts", folder / "w.duckdb").total
    assert fresh.tallies.keys() == stored.tallies.keys()
    differing = {name for name in fresh.tallies if fresh.tallies[name] != stored.tallies[name]}
    assert differing <= {MERGED}
    assert stored.rules == fresh.rules


def test_a_text_that_the_warehouse_does_not_hold_counts_as_missed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other-1.txt").write_text("date 2024-01-01 They met.", encoding="utf-8")
    annotation = json.loads(next(folder.glob("texts/*.json")).read_text(encoding="utf-8"))
    annotation = {**annotation, "statements": [], "events": []}
    (tmp_path / "other-1.json").write_text(json.dumps(annotation), encoding="utf-8")
    total = evaluate_stored(tmp_path, folder / "w.duckdb").total
    assert total.tallies["participants"].found == 0
    assert total.tallies["participants"].gold == len(annotation["participants"])
    assert "published_on" not in total.tallies
    assert total.misses[0].what == "not read"


def test_a_missing_warehouse_is_told(folder: Path) -> None:
    with pytest.raises(WarehouseError, match="no such file"):
        evaluate_stored(folder / "texts", folder / "none.duckdb")
