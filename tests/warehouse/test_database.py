"""Every connection has the settings that hold for all."""

import subprocess
import sys

import pytest

from warehouse.database import open_database

SETTINGS = [
    ("autoinstall_known_extensions", False),
    ("autoload_known_extensions", False),
    ("threads", 1),
]


@pytest.mark.parametrize(("name", "value"), SETTINGS)
def test_settings(name: str, value: object) -> None:
    with open_database(threads="1") as connection:
        assert connection.execute(f"SELECT current_setting('{name}')").fetchall() == [(value,)]


def test_a_process_without_a_script_draws_no_progress() -> None:
    """As one has that Dagster or a pool of processes starts; DuckDB takes it for somebody at a prompt."""
    script = (
        "from warehouse.database import open_database\n"
        "connection = open_database()\n"
        "for each in (connection, connection.cursor()):\n"
        "    print(each.execute(\"SELECT current_setting('enable_progress_bar')\").fetchone()[0])"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["False", "False"]
