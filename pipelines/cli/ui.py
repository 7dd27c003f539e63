"""`communique ui`: the Dagster UI, on this machine."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from pipelines.cli.console import stderr

HOME = Path(".dagster")
INSTANCE = """\
# One run at a time, since a warehouse has one writer; nothing is told to anybody outside.
concurrency:
  runs:
    max_concurrent_runs: 1
telemetry:
  enabled: false
nux:
  enabled: false
"""


def ui_command(
    port: Annotated[int, typer.Option("--port", help="Port to serve on.")] = 3000,
    host: Annotated[str, typer.Option("--host", help="Address to serve on.")] = "127.0.0.1",
) -> None:
    """Open the Dagster UI; its runs and schedules are kept in `.dagster/`, or in DAGSTER_HOME."""
    home = Path(os.environ.get("DAGSTER_HOME") or HOME).resolve()
    home.mkdir(parents=True, exist_ok=True)
    configuration = home / "dagster.yaml"
    if not configuration.exists():
        configuration.write_text(INSTANCE, encoding="utf-8")
    stderr().print(f"Dagster UI: open port {port} of {host} in a browser (Ctrl-C to stop)")
    command = [sys.executable, "-m", "dagster", "dev", "-m", "pipelines.definitions", "-p", str(port), "-h", host]
    raise typer.Exit(subprocess.call(command, env={**os.environ, "DAGSTER_HOME": str(home)}))
