"""The staged rows beside the warehouse file: the record of all that was ever read into it.

Belongs here: writing batches whole or not at all, knowing what is already read, folding many small batches into one.
The layout of the folder, which the warehouse is built from, is described in `warehouse/staged.py`.
"""

import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from warehouse import signature, staged
from warehouse.database import open_database
from warehouse.ddl import literal, schema_script
from warehouse.files import sync, synced_folder, whole_folder

READINGS_PER_BATCH = 1_000_000  # numbers that each batch has to give to its readings
MOST_BATCHES = 200  # batches that may lie side by side before they are folded into one

Known = dict[str, tuple[str, str]]
FORGOTTEN = ("", "")  # digest and version of the reading that says a source is gone


class Staging:
    """The folder of staged rows, open for writing by one process (`warehouse.lock.writing` sees to that)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        for unfinished in folder.glob("*.writing"):
            shutil.rmtree(unfinished)

    def known(self) -> Known:
        """Source name -> (digest of the source, version it was read under), by its latest reading."""
        latest: Known = {}
        for path in staged.files(staged.batches(self.folder), staged.READINGS):
            table = pq.read_table(path, columns=["reading", "source_name", "source_digest", "version"])
            columns = table.sort_by("reading").to_pydict()
            for name, *reading in zip(
                columns["source_name"], columns["source_digest"], columns["version"], strict=True
            ):
                latest[name] = (reading[0], reading[1])
        return {name: reading for name, reading in latest.items() if reading != FORGOTTEN}

    def write(self, tables: Mapping[str, pa.Table]) -> None:
        """Add one batch: `readings` and the tables of rows, whose column `reading` counts from 0 within the batch."""
        self.admit(prepare(self.folder, self.next_number(), tables))

    def admit(self, prepared: Path) -> None:
        """Have a batch count from now on that `prepare` wrote, in this process or in another."""
        prepared.rename(self.folder / prepared.name.partition(".")[0])
        sync(self.folder)

    def forget(self, source_names: Sequence[str]) -> None:
        """Have the readings of these sources count no longer; a source that comes back is read as a new one."""
        for start in range(0, len(source_names), READINGS_PER_BATCH):
            digest, version = FORGOTTEN
            readings = [
                {"reading": number, "source_name": name, "source_digest": digest, "version": version}
                for number, name in enumerate(source_names[start : start + READINGS_PER_BATCH])
            ]
            self.write(staged.staged_tables(readings, {}))

    def fold(self, most: int = MOST_BATCHES) -> bool:
        """Fold the batches into one, without what no longer counts, where there are more than `most`; say whether."""
        counted = staged.batches(self.folder)
        if len(counted) > most:
            with (
                whole_folder(self.folder / f"{self.next_number():08d}-base") as folder,
                open_database() as connection,
            ):
                connection.execute("SET preserve_insertion_order = false")
                staged.create_latest(connection, counted)
                for name in (staged.READINGS, staged.SIGNATURES, *(table.table_name for table in staged.STAGED_TABLES)):
                    if staged.files(counted, name):
                        connection.execute(
                            f"COPY (SELECT * FROM {staged.scan(counted, name)} SEMI JOIN latest USING (reading)) "
                            f"TO {literal(str(folder / f'{name}.parquet'))} (FORMAT parquet, COMPRESSION zstd)"
                        )
        history = set(staged.all_batches(self.folder)) - set(staged.batches(self.folder))
        for batch in history:
            shutil.rmtree(batch.folder)
        return bool(history)

    def next_number(self) -> int:
        """A number for the next batch: above those of all that are there."""
        return max((batch.number for batch in staged.all_batches(self.folder)), default=0) + 1


def prepare(folder: Path, number: int, tables: Mapping[str, pa.Table]) -> Path:
    """Write one batch to the folder of staged rows, on disk but not counted until `Staging.admit` is given its folder.

    The number of the process is in its name: a process that outlives its run by a moment is not in the way of the next.
    """
    offset = pa.scalar(number * READINGS_PER_BATCH, pa.int64())
    with synced_folder(folder / f"{number:08d}-batch.{os.getpid()}.writing") as prepared:
        for name, table in tables.items():
            if table.num_rows:
                numbered = table.set_column(0, table.schema.field(0), pc.add(table.column(0), offset))
                pq.write_table(numbered, prepared / f"{name}.parquet", compression="zstd")
    return prepared


def version_of(engine_version: str) -> str:
    """The version a reading is filed under: of all that its rows and signatures were made by and made for."""
    digest = hashlib.sha256("\n".join([engine_version, *schema_script()]).encode())
    digest.update(Path(signature.__file__).read_bytes())
    return digest.hexdigest()[:16]
