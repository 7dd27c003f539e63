"""The `communique` program: its commands, and what becomes of a user's mistake (one line, no traceback)."""

import sys

import typer

from pipelines.cli.console import EXIT_CODES, FAILED, stderr
from pipelines.cli.evaluate import evaluate_command
from pipelines.cli.explain import explain_command
from pipelines.cli.export import export_command
from pipelines.cli.quarantine import quarantine_app
from pipelines.cli.query import query_command
from pipelines.cli.run import run_command
from pipelines.cli.tables import tables_command
from pipelines.cli.ui import ui_command
from pipelines.garbage import collect_seldom, leave_to_exit
from schemas.errors import CommuniqueError

app = typer.Typer(
    name="communique",
    help=f"Diplomatic news goes in as text; a relational warehouse comes out.\n\n{EXIT_CODES}",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("run")(run_command)
app.command("query")(query_command)
app.command("explain")(explain_command)
app.command("tables")(tables_command)
app.command("export")(export_command)
app.add_typer(quarantine_app, name="quarantine")
app.command("evaluate")(evaluate_command)
app.command("ui")(ui_command)


def run() -> None:
    """The entry point: run a command, and tell a user's mistake in one line."""
    collect_seldom()
    try:
        app()
    except CommuniqueError as error:
        stderr().print(f"communique: {error}")
        sys.exit(FAILED)
    finally:
        leave_to_exit()


if __name__ == "__main__":
    run()
