"""`communique run`: read texts into a warehouse, publish and export it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipelines.cli.console import EXIT_CODES, FAILED, show_table, stderr, stdout
from pipelines.cli.options import Exports, Warehouse
from pipelines.defaults import EXPORTS, SEEDS, WAREHOUSE

if TYPE_CHECKING:
    from pipelines.run import OnProgress, Progress, RunReport

MOST_REFUSALS = 20  # quarantined items that are listed; the rest is counted
STAGES = {"read": "Reading", "build": "Building the warehouse", "export": "Exporting"}


def run_command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Files, folders, globs or addresses (s3://...) of texts; `seeds/` where none is named."),
    ] = None,
    warehouse: Warehouse = WAREHOUSE,
    exports: Exports = EXPORTS,
    workers: Annotated[int, typer.Option("--workers", min=1, help="Processes that read.")] = 1,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", help="What a column of tables and JSON means: text=body, published_on=meta.date."),
    ] = None,
    prune: Annotated[
        bool, typer.Option("--prune", help="Drop documents that are no longer in the files and folders named.")
    ] = False,
) -> None:
    """Read texts into a warehouse, and export it as Parquet."""
    from pipelines.read.columns import parse_columns
    from pipelines.run import run

    columns = parse_columns(column or ())
    with progress() as tell:
        report = run(
            paths or [SEEDS], warehouse, exports, on_progress=tell, workers=workers, prune=prune, columns=columns
        )
    show(report)
    if report.reading.refused and not report.reading.read and not report.reading.known:
        raise typer.Exit(FAILED)


run_command.__doc__ = f"{run_command.__doc__}\n\n{EXIT_CODES}"


@contextmanager
def progress() -> Iterator["OnProgress | None"]:
    """A progress line on the terminal while the run lasts; nothing where standard error is no terminal."""
    console = stderr()
    if not console.is_terminal:
        yield None
        return
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.fields[done]}"),
        TimeElapsedColumn(),
    )
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("Reading", total=None, done="")

        def tell(progress: "Progress") -> None:
            done = f"{progress.done:,} documents" if progress.done else ""
            bar.update(task, description=STAGES[progress.stage], done=done)

        yield tell


def show(report: "RunReport") -> None:
    """What was read, what was refused and why, how many rows there are now, and where they are."""
    out, reading = stdout(), report.reading
    parts = [f"{reading.read:,} read"]
    if reading.known:
        parts.append(f"{reading.known:,} known already")
    if reading.refused:
        parts.append(f"{reading.refused:,} refused")
    if reading.pruned:
        parts.append(f"{reading.pruned:,} pruned")
    out.print(f"documents: {', '.join(parts)}")
    _show_refusals(report.build.warehouse)
    out.print()
    tables = [(name, count) for name, count in report.build.rows.items() if count]
    show_table(("table", "rows"), tables)
    out.print()
    out.print(f"warehouse: {report.build.warehouse}")
    out.print(f"exports:   {report.export.folder} ({len(report.export.rows)} Parquet files)")


def _show_refusals(warehouse: Path) -> None:
    from warehouse.query import connect

    with connect(warehouse) as connection:
        refused = connection.execute(
            "SELECT source_name, stage, target_table, reason FROM quarantine ORDER BY source_name, quarantine_id"
        ).fetchall()
    if not refused:
        return
    out = stdout()
    out.print(f"quarantine: {len(refused):,} (communique quarantine list)")
    for name, stage, table, reason in refused[:MOST_REFUSALS]:
        out.print(f"  {name}: {stage}{f' {table}' if table else ''}: {reason}")
    if len(refused) > MOST_REFUSALS:
        out.print(f"  and {len(refused) - MOST_REFUSALS:,} more")
