"""DuckDB as every connection here has it: extensions come from a package or not at all, and nothing is drawn.

Belongs here: the settings that hold for all. What one database needs beside them, its memory say, is given where it is
opened.
"""

from pathlib import Path

import duckdb

IN_MEMORY = ":memory:"
_OFFLINE = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}


def open_database(database: Path | str = IN_MEMORY, **settings: str) -> duckdb.DuckDBPyConnection:
    """A connection to a database file, or to a new database in memory, with DuckDB's settings by name.

    Raises what `duckdb.connect` raises.
    """
    connection = duckdb.connect(str(database), config={**_OFFLINE, **settings})
    # DuckDB takes a process that another one started for somebody at a prompt, and draws progress into its output
    connection.execute("SET enable_progress_bar = false")
    return connection
