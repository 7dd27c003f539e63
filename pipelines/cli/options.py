"""Arguments and options that several commands take, declared once."""

from pathlib import Path
from typing import Annotated

import typer

Warehouse = Annotated[
    Path, typer.Option("--warehouse", "-w", envvar="COMMUNIQUE_WAREHOUSE", help="The warehouse file.", metavar="FILE")
]
Exports = Annotated[
    Path, typer.Option("--exports", envvar="COMMUNIQUE_EXPORTS", help="Folder for the Parquet files.", metavar="DIR")
]
