"""The Dagster UI as a user has it: `communique ui` in a process of its own, and Chromium to look at it.

Belongs here: starting, clicking, waiting and stopping. What must be true afterwards is said in `test_dagster_ui.py`.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

ROOT = Path(__file__).parents[2]
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SIZE = {"width": 1600, "height": 1000}
PATIENCE = 300  # seconds for anything to happen, on a machine that does other things too
RUNS = "{runsOrError {... on Runs {results {runId status}}}}"
ENDED = {"SUCCESS", "FAILURE", "CANCELED"}


@contextmanager
def serve(folder: Path, environment: dict[str, str]) -> Iterator[str]:
    """Run `communique ui` on a free port with a fresh DAGSTER_HOME in a folder; the address it answers on."""
    address = f"http://127.0.0.1:{_free_port()}"
    command = [str(Path(sys.executable).with_name("communique")), "ui", "--port", address.rpartition(":")[2]]
    variables = {**os.environ, **environment, "DAGSTER_HOME": str(folder / "home")}
    with (folder / "ui.log").open("w") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=log, stderr=log, start_new_session=True)
        try:
            _wait_for_answer(server, address, folder / "ui.log")
            yield address
        finally:
            _stop(server)


@contextmanager
def browse(profile: Path) -> Iterator[webdriver.Chrome]:
    """Chromium without a window, with a profile of its own."""
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in (*FLAGS, f"--user-data-dir={profile}", f"--window-size={SIZE['width']},{SIZE['height']}"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    try:
        metrics = {**SIZE, "deviceScaleFactor": 1, "mobile": False}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        yield driver
    finally:
        driver.quit()


def materialize_all(driver: webdriver.Chrome, address: str) -> dict[str, str]:
    """Click `Materialize all` in the asset graph and wait until the run has ended: its id and status."""
    driver.get(f"{address}/asset-groups")
    button = (By.XPATH, "//button[contains(., 'Materialize all')]")
    WebDriverWait(driver, PATIENCE).until(lambda page: page.find_element(*button).is_enabled())
    driver.find_element(*button).click()
    return wait_for_run(address)


def switch_on(driver: webdriver.Chrome, address: str, name: str) -> None:
    """Switch a sensor or schedule on, where all of them are listed."""
    driver.get(f"{address}/automation")
    switch = (By.XPATH, f"(//*[text()='{name}']/following::label[.//input[@type='checkbox']])[1]")
    _wait(driver).until(lambda page: page.find_element(*switch).click() or True)


def wait_for_text(driver: webdriver.Chrome, text: str) -> None:
    """Wait until the page shows a text; raises selenium's `TimeoutException` where it does not."""
    _wait(driver).until(lambda page: text in page.find_element(By.TAG_NAME, "body").text)


def _wait(driver: webdriver.Chrome) -> WebDriverWait[webdriver.Chrome]:
    """Patience with a page that is still being drawn: an element may be replaced between finding and using it."""
    return WebDriverWait(driver, PATIENCE, ignored_exceptions=[NoSuchElementException, StaleElementReferenceException])


def wait_for_run(address: str) -> dict[str, str]:
    """Wait until the latest run has ended: its id and status."""
    deadline = time.monotonic() + PATIENCE
    latest: dict[str, str] = {}
    while time.monotonic() < deadline:
        latest = next(iter(runs(address)), latest)
        if latest.get("status") in ENDED:
            return latest
        time.sleep(0.5)
    raise TimeoutError(f"no run ended within {PATIENCE} s; the latest is {latest or 'not even there'}")


def runs(address: str) -> list[dict[str, str]]:
    """The id and the status of every run, the latest first."""
    found: list[dict[str, str]] = _ask(address, RUNS)["runsOrError"]["results"]
    return found


def _ask(address: str, query: str) -> dict[str, Any]:
    body = json.dumps({"query": query}).encode()
    request = urllib.request.Request(f"{address}/graphql", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=PATIENCE) as response:
        data: dict[str, Any] = json.load(response)["data"]
        return data


def _wait_for_answer(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/server_info", timeout=5):
                return
        except OSError:
            time.sleep(0.3)
    raise RuntimeError(f"the UI did not come up; it said:\n{log.read_text()[-2000:]}")


def _stop(server: subprocess.Popen[bytes]) -> None:
    """End the UI with its children (daemon, web server, code server): whoever lingers would go on writing files."""
    for wish, grace in ((signal.SIGTERM, 15), (signal.SIGKILL, 5)):
        with suppress(ProcessLookupError):
            os.killpg(server.pid, wish)
        with suppress(subprocess.TimeoutExpired):
            server.wait(timeout=grace)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
