"""What tests of several areas share: a small warehouse made of hand-made rows (`handmade.py`)."""

from pathlib import Path

import pytest
from handmade import BELGRADE, OTTAWA, build_from


@pytest.fixture(scope="session")
def small_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of two documents, for reading only."""
    return build_from(tmp_path_factory.mktemp("small") / "small.duckdb", [BELGRADE, OTTAWA])
