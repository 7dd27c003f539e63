"""Take the screenshot of the README anew: `python tests/browser/screenshot.py` writes docs/dagster-ui.png."""

import tempfile
import time
from pathlib import Path

from dagster_ui import ROOT, browse, materialize_all, serve

SCREENSHOT = ROOT / "docs" / "dagster-ui.png"
EXPANDED = "global@global:reading,global@global:published"  # groups whose assets are shown one by one
SETTLED = 6  # seconds until the graph is laid out and has its colours


def take(target: Path) -> None:
    """Materialize everything into a temporary warehouse and save a picture of the asset graph."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {"COMMUNIQUE_WAREHOUSE": str(folder / "w.duckdb"), "COMMUNIQUE_EXPORTS": str(folder / "exports")}
        with serve(folder, environment) as address, browse(folder / "profile") as driver:
            materialize_all(driver, address)
            driver.get(f"{address}/asset-groups?expanded={EXPANDED}")
            time.sleep(SETTLED)
            driver.save_screenshot(str(target))


if __name__ == "__main__":
    take(SCREENSHOT)
