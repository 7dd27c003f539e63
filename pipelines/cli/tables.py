"""`communique tables`: what there is to ask for."""

from typing import Annotated

import typer

from pipelines.cli.console import show_table, stdout
from pipelines.cli.options import Warehouse
from pipelines.defaults import WAREHOUSE


def tables_command(
    name: Annotated[str | None, typer.Argument(help="A table or view, to see its columns.", metavar="NAME")] = None,
    warehouse: Warehouse = WAREHOUSE,
) -> None:
    """List the tables and views with their rows, or the columns of one."""
    from schemas.errors import InputError
    from warehouse.ddl import quote
    from warehouse.query import connect
    from warehouse.relations import relations

    known = {relation.name: relation for relation in relations()}
    if name is not None:
        if name not in known:
            raise InputError(f"no table or view is named {name!r}; there are {', '.join(known)}")
        stdout().print(f"{name}: {known[name].description}\n")
        rows = [
            (column.name, column.sql_type, "key" if column.name in known[name].key else "", column.description)
            for column in known[name].columns
        ]
        show_table(("column", "type", "", "description"), rows)
        return
    with connect(warehouse) as connection:
        counts = []
        for relation in known.values():
            found = connection.execute(f"SELECT count(*) FROM {quote(relation.name)}").fetchone()
            counts.append(
                (relation.name, "view" if relation.is_view else "table", found and found[0], relation.description)
            )
    show_table(("name", "kind", "rows", "description"), counts)
