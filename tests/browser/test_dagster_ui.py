"""The Dagster UI in a real browser, as the README says: everything materialized, the sensor on its watch."""

from pathlib import Path

import pytest
from dagster_ui import CHROMIUM, DRIVER, browse, materialize_all, runs, serve, switch_on, wait_for_run, wait_for_text

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


def test_a_thousand_files_that_arrive_at_once_make_one_run(tmp_path: Path) -> None:
    inbox, warehouse = tmp_path / "inbox", tmp_path / "watched.duckdb"
    inbox.mkdir()
    environment = {
        "COMMUNIQUE_SOURCES": str(inbox),
        "COMMUNIQUE_WAREHOUSE": str(warehouse),
        "COMMUNIQUE_EXPORTS": str(tmp_path / "exports"),
    }
    with serve(tmp_path, environment) as address, browse(tmp_path / "profile") as driver:
        switch_on(driver, address, "new_texts")
        for number in range(1000):
            text = f"Norway and Chile signed agreement number {number} in Oslo on May 6, officials said."
            (inbox / f"{number}.txt").write_text(f"date 2024-05-06\n\n{text}\n")
        assert wait_for_run(address)["status"] == "SUCCESS"
        driver.get(f"{address}/locations/pipelines.definitions/sensors/new_texts")
        for shown in ("Running", "1 run requested"):
            wait_for_text(driver, shown)
        assert len(runs(address)) == 1
    with connect(warehouse) as connection:
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (1000,)
