"""What the checks of tables look into: the candidate where one waits to be published, else the published file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from warehouse.build import candidate_of
from warehouse.query import connect


@contextmanager
def built(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection for reading to the youngest warehouse there is; raises `WarehouseError` where there is none."""
    candidate = candidate_of(warehouse)
    with connect(candidate if candidate.exists() else warehouse) as connection:
        yield connection
