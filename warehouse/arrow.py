"""Arrow schemas rendered from the declarations, and the way from validated rows to Arrow tables.

Belongs here: types and metadata of columns on their way to Parquet. Not here: what is in the files (`staged.py`).
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from operator import itemgetter
from typing import Any

import pyarrow as pa

from schemas.column import Table, columns, describe

ARROW_TYPES: dict[type, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
    datetime: pa.timestamp("us"),
}


def arrow_schema(table: type[Table]) -> pa.Schema:
    """The Arrow schema of a table; descriptions stand in the metadata of the schema and of each field."""
    return pa.schema(
        [
            pa.field(
                column.name,
                ARROW_TYPES[column.python_type],
                nullable=column.nullable,
                metadata={"description": column.declared.description},
            )
            for column in columns(table)
        ],
        metadata={"table": table.table_name, "description": describe(table)},
    )


def arrow_table(schema: pa.Schema, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    """Rows as an Arrow table; a column that a row does not name is null in it.

    Raises `pyarrow.ArrowException` for a value that does not fit its column; validated rows fit.
    """
    try:
        columns: Sequence[Sequence[Any]] = tuple(zip(*map(itemgetter(*schema.names), rows), strict=True))
    except KeyError:
        columns = [[row.get(name) for row in rows] for name in schema.names]
    typed = zip(columns or [()] * len(schema.names), schema.types, strict=True)
    return pa.Table.from_arrays([pa.array(values, type=arrow_type) for values, arrow_type in typed], schema=schema)
