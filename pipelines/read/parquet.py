"""Parquet (`.parquet`): one record a row; only the columns that mean something are read, a few rows at a time."""

from collections.abc import Iterator
from typing import Final

from pipelines.read.metadata import record_name, record_source
from pipelines.read.source import Item, OpenFile, refused
from pipelines.read.streams import seekable
from schemas.errors import InputError

FORMAT: Final = "parquet"
SUFFIXES: Final = (".parquet", ".pq")
ROWS: Final = 64  # at a time: a repeated long text, which Parquet stores once, is in memory as often


def read(file: OpenFile) -> Iterator[Item]:
    """Read the rows of a file. Raises `InputError` where it is no Parquet file, or has no column of texts."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.ParquetFile(seekable(file.stream), pre_buffer=False)
        available = [field.name for field in table.schema_arrow]
        columns = file.columns.roots(available)
        if not columns:
            raise InputError(f"{file.name}: no column of texts among {', '.join(available)}; name it: text=COLUMN")
        number = 0
        for batch in table.iter_batches(batch_size=ROWS, columns=columns):
            for record in batch.to_pylist():
                number += 1
                name = f"{file.name}#{number}"
                try:
                    name = record_name(file, number, record)
                    yield record_source(file, name, FORMAT, record)
                except InputError as error:
                    yield refused(name, error)
    except (pa.ArrowException, OSError, ValueError, EOFError) as error:
        message = " ".join(str(error).split())[:200]
        raise InputError(f"{file.name}: not a whole Parquet file ({message}); write or fetch it again") from error
