"""Take the screenshot of the README anew: `python tests/browser/screenshot.py` writes docs/dagster-ui.png."""

import tempfile
import time
from pathlib import Path

from dagster_ui import PATIENCE, ROOT, browse, materialize_all, serve
from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

SCREENSHOT = ROOT / "docs" / "dagster-ui.png"
EXPANDED = "global@global:reading,global@global:published"  # groups whose assets are shown one by one
CLOSE_NAVIGATION = "//button[contains(., 'Hide navigation')]"
CLOSE_PANEL = "//input[@placeholder='Jump to…']/following::button[1]"
BACKGROUND = (-100, 420)  # pixels from the middle of the page to where the graph leaves it empty
LAID_OUT = 7  # seconds until the graph has its shape: nothing on the page says when


def take(target: Path) -> None:
    """Materialize everything into a temporary warehouse and save a picture of the asset graph."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        environment = {"COMMUNIQUE_WAREHOUSE": str(folder / "w.duckdb"), "COMMUNIQUE_EXPORTS": str(folder / "exports")}
        with serve(folder, environment) as address, browse(folder / "profile") as driver:
            run = materialize_all(driver, address)
            if run["status"] != "SUCCESS":
                raise SystemExit(f"the run ended with {run['status']}; {target} is left as it was")
            driver.find_element(By.XPATH, CLOSE_NAVIGATION).click()
            driver.get(f"{address}/asset-groups?expanded={EXPANDED}")
            time.sleep(LAID_OUT)
            _fill_page(driver)
            WebDriverWait(driver, PATIENCE).until(
                lambda page: "fetching statuses" not in page.find_element(By.TAG_NAME, "body").text
            )
            driver.save_screenshot(str(target))


def _fill_page(driver: webdriver.Chrome) -> None:
    """Close the panel beside the graph; a double click on the background fits the graph into the space there is."""
    driver.find_element(By.XPATH, CLOSE_PANEL).click()
    time.sleep(1)
    body = driver.find_element(By.TAG_NAME, "body")
    ActionChains(driver).move_to_element_with_offset(body, *BACKGROUND).double_click().perform()
    time.sleep(LAID_OUT)


if __name__ == "__main__":
    take(SCREENSHOT)
