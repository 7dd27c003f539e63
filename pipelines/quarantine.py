"""What was refused: listed, looked at, and read again once its cause is mended.

Belongs here: questions to the table `quarantine`, and the way from its rows back to files. What is refused and why is
decided where it is read (`pipelines/read`, `batch.py`, `validate.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipelines.run import OnProgress, RunReport, run
from schemas.column import columns
from schemas.errors import InputError
from schemas.tables.quarantine import Quarantined
from warehouse.ddl import quote
from warehouse.query import connect

COLUMNS = tuple(column.name for column in columns(Quarantined))
AGAIN = " (again)"  # ends the name of a record whose own name another record had already
ADDRESS = "://"


@dataclass(frozen=True, slots=True)
class Refused:
    """A row of the table `quarantine`, column -> value, and the text of its document where one was made."""

    row: dict[str, str | None]
    text: str | None


@dataclass(frozen=True, slots=True)
class Retried:
    """What a retry did: the run over what was there, and the sources asked for whose files are gone."""

    run: RunReport
    missing: tuple[str, ...]


def refused(warehouse: Path, wanted: str | None = None) -> list[Refused]:
    """What is in quarantine, by source; `wanted` is the beginning of an id, or the name of a source.

    Raises `InputError` where nothing is as wanted, and `WarehouseError` where the warehouse cannot be read.
    """
    selected = ", ".join(f"q.{quote(name)}" for name in COLUMNS)
    with connect(warehouse) as connection:
        found = connection.execute(
            f"SELECT {selected}, d.text FROM quarantine q LEFT JOIN documents d USING (document_id) "
            "WHERE $wanted IS NULL OR starts_with(q.quarantine_id, $wanted) OR q.source_name = $wanted "
            "ORDER BY q.source_name, q.quarantine_id",
            {"wanted": wanted},
        ).fetchall()
    if wanted is not None and not found:
        raise InputError(
            f"{wanted!r} is neither an id nor a source in quarantine; `communique quarantine list` shows both"
        )
    return [Refused(dict(zip(COLUMNS, row[:-1], strict=True)), row[-1]) for row in found]


def retry(
    warehouse: Path,
    exports: Path,
    names: Sequence[str] = (),
    *,
    on_progress: OnProgress | None = None,
    workers: int = 1,
) -> Retried:
    """Read the sources in quarantine again, or those named, though they are known; publish and export the warehouse.

    A record that its file does not hold any more leaves quarantine. Raises `InputError` for a name that is not in
    quarantine, and where none of the files is there; else what `run` raises.
    """
    known = {str(item.row["source_name"]) for item in refused(warehouse)}
    unknown = sorted(set(names) - known)
    if unknown:
        raise InputError(f"{unknown[0]!r} is not in quarantine; `communique quarantine list` shows what is")
    files = {name: file_of(name) for name in sorted(names or known)}
    missing = tuple(name for name, file in files.items() if file is None)
    there = {name: file for name, file in files.items() if file is not None}
    if not files:
        raise InputError("nothing to read again: the quarantine is empty")
    if not there:
        raise InputError(
            f"nothing to read again: no file of {missing[0]!r} is there; "
            "names are relative to the folder that `communique run` was called in"
        )
    paths = sorted(set(there.values()))
    report = run(paths, warehouse, exports, on_progress=on_progress, workers=workers, again=there.keys())
    return Retried(report, missing)


def file_of(source_name: str) -> Path | None:
    """The file or address a source was read from, or `None` where no such file is there.

    A `#` may stand before the id of a record, and in the name of a file as well: the longest file that is there counts.
    """
    name = source_name.removesuffix(AGAIN)
    if ADDRESS in name:
        return Path(name.partition("#")[0])
    while True:
        if Path(name).is_file():
            return Path(name)
        name, mark, _ = name.rpartition("#")
        if not mark:
            return None
