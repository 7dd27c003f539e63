"""`communique query`: ask the warehouse in SQL."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipelines.cli.console import show_table
from pipelines.cli.options import Warehouse
from pipelines.defaults import WAREHOUSE

if TYPE_CHECKING:
    import duckdb


class Format(StrEnum):
    """How the result is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


def query_command(
    sql: Annotated[str, typer.Argument(help="One SQL query, in DuckDB's dialect.", metavar="SQL")],
    warehouse: Warehouse = WAREHOUSE,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write the result.")] = Format.TABLE,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write to; needed for parquet.", metavar="FILE")
    ] = None,
) -> None:
    """Ask the warehouse in SQL; it is opened for reading only.

    communique query "FROM event_timeline LIMIT 5"
    """
    import duckdb

    from schemas.errors import InputError
    from warehouse.query import connect

    if format is Format.PARQUET and output is None:
        raise InputError("--format parquet writes a file: name it with --output FILE")
    with connect(warehouse) as connection:
        try:
            result = connection.sql(sql)
            if result is None:
                raise InputError(f"{sql[:80]!r} gives no rows; ask with SELECT or FROM, since the file is read only")
            _write(result, format, output)
        except duckdb.Error as error:
            raise InputError(f"the query cannot be run: {error}; `communique tables` lists what there is") from error


def _write(result: "duckdb.DuckDBPyRelation", format: Format, output: Path | None) -> None:
    if format is Format.TABLE and output is None:
        show_table(result.columns, result.fetchall())
        return
    target = str(output) if output else "/dev/stdout"
    if format is Format.PARQUET:
        result.write_parquet(target, compression="zstd")
        return
    frame = result.to_df()
    stream = target if output else sys.stdout
    if format is Format.JSON:
        frame.to_json(stream, orient="records", date_format="iso", force_ascii=False, lines=True)
    else:
        frame.to_csv(stream, index=False)
