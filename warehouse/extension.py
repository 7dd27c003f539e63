"""DuckDB's full-text extension, from the installed package `duckdb-extension-fts`; nothing is fetched at run time."""

from importlib.util import find_spec
from pathlib import Path

import duckdb

from schemas.errors import WarehouseError

PACKAGE = "duckdb_extension_fts"


def load_fts(connection: duckdb.DuckDBPyConnection) -> None:
    """Load the full-text extension; raises `WarehouseError` where no package brings it for this version of DuckDB."""
    spec = find_spec(PACKAGE)
    wanted = f"extensions/v{duckdb.__version__}/fts.duckdb_extension"
    for location in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(location) / wanted
        if path.is_file():
            connection.load_extension(str(path))
            return
    raise WarehouseError(
        f"text search: no {wanted} in the package {PACKAGE}; "
        f"install duckdb-extension-fts=={duckdb.__version__} beside duckdb {duckdb.__version__}"
    )
