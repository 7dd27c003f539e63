"""`communique quarantine`: what was refused and why, and another try once the cause is mended."""

from typing import Annotated

import typer

from pipelines.cli.console import EXIT_CODES, show_table, stdout
from pipelines.cli.options import Exports, Warehouse
from pipelines.defaults import EXPORTS, WAREHOUSE

ID_LENGTH = 8  # characters of an id that are listed: enough to name it
LONGEST_TEXT = 2000  # characters of a document that `show` prints

quarantine_app = typer.Typer(
    help=f"List and show what was refused, and read it again after a fix.\n\n{EXIT_CODES}", no_args_is_help=True
)


@quarantine_app.command("list")
def list_command(warehouse: Warehouse = WAREHOUSE) -> None:
    """List what was refused: id, source, stage, table and reason."""
    from pipelines.quarantine import refused

    found = refused(warehouse)
    if not found:
        stdout().print("the quarantine is empty")
        return
    shown = ("source_name", "stage", "target_table", "reason")
    rows = [(str(item.row["quarantine_id"])[:ID_LENGTH], *(item.row[name] for name in shown)) for item in found]
    show_table(("id", *shown), rows)


@quarantine_app.command("show")
def show_command(
    wanted: Annotated[str, typer.Argument(help="An id, or its beginning, or the name of a source.", metavar="ID")],
    warehouse: Warehouse = WAREHOUSE,
) -> None:
    """Show all that is known of a refusal, with the offending value and the text."""
    from pipelines.quarantine import refused

    out = stdout()
    for number, item in enumerate(refused(warehouse, wanted)):
        if number:
            out.print()
        for name, value in item.row.items():
            if value is not None:
                out.print(f"{name}: {value}")
        if item.text is not None:
            out.print(f"text: {item.text[:LONGEST_TEXT]}{'…' if len(item.text) > LONGEST_TEXT else ''}")


@quarantine_app.command("retry")
def retry_command(
    names: Annotated[
        list[str] | None, typer.Argument(help="Sources in quarantine; all of them where none is named.")
    ] = None,
    warehouse: Warehouse = WAREHOUSE,
    exports: Exports = EXPORTS,
    workers: Annotated[int, typer.Option("--workers", min=1, help="Processes that read.")] = 1,
) -> None:
    """Read what was refused again, then publish and export the warehouse."""
    from pipelines.cli.run import progress, show
    from pipelines.quarantine import retry

    with progress() as tell:
        retried = retry(warehouse, exports, names or (), on_progress=tell, workers=workers)
    for name in retried.missing:
        stdout().print(f"{name}: no such file any more; `communique run --prune` with its folder drops it")
    show(retried.run)
