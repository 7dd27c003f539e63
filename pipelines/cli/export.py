"""`communique export`: write the warehouse as Parquet files for an analyst."""

from pathlib import Path
from typing import Annotated

import typer

from pipelines.cli.console import show_table, stdout
from pipelines.cli.options import Warehouse
from pipelines.defaults import WAREHOUSE


def export_command(
    folder: Annotated[
        Path, typer.Argument(help="Folder to write; an earlier export there is replaced.", metavar="DIR")
    ],
    warehouse: Warehouse = WAREHOUSE,
) -> None:
    """Write each table and view as Parquet, with a datapackage.json and a README."""
    from warehouse.export import export

    report = export(warehouse, folder)
    show_table(("file", "rows"), [(f"{name}.parquet", count) for name, count in report.rows.items()])
    stdout().print(f"\nexports: {report.folder}")
