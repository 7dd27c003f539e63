"""Everything is materialized from the Dagster UI, in a real browser, as the README says."""

from pathlib import Path

import pytest
from dagster_ui import CHROMIUM, DRIVER, browse, materialize_all, serve, wait_for_text

from warehouse.query import connect

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs chromium and chromedriver on the PATH"),
]


def test_materialize_all_makes_the_warehouse(tmp_path: Path) -> None:
    warehouse, exports = tmp_path / "ui.duckdb", tmp_path / "exports"
    environment = {"COMMUNIQUE_WAREHOUSE": str(warehouse), "COMMUNIQUE_EXPORTS": str(exports)}
    with serve(tmp_path, environment) as address, browse(tmp_path / "profile") as driver:
        run = materialize_all(driver, address)
        assert run["status"] == "SUCCESS"
        driver.get(f"{address}/runs/{run['runId']}")
        wait_for_text(driver, "Success")
        driver.get(f"{address}/assets/statements")
        for shown in ("Row count", "PRIMARY KEY (statement_id)", "What is done by saying it."):
            wait_for_text(driver, shown)
    with connect(warehouse) as connection:
        assert connection.execute("SELECT source_name FROM documents").fetchall() == [("seeds/kazakhstan-serbia.txt",)]
    assert (exports / "datapackage.json").is_file()
