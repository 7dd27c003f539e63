"""The pipeline as plain functions: read and stage, publish, export, and all of it; command line and Dagster share them.

Belongs here: the order of the stages and what is reported of them. Not here: what a stage does.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from pipelines.batch import Item, digest_of, in_batches, name_of
from pipelines.extract.engine import ENGINE_VERSION
from pipelines.pool import prepare_batches
from pipelines.prune import departed, names_under
from pipelines.read.columns import GUESSED, Columns
from pipelines.read.registry import read
from pipelines.read.source import Refusal, Source
from pipelines.stage import Known, Staging, version_of
from warehouse.build import BuildReport, build, build_candidate
from warehouse.export import ExportReport, export
from warehouse.lock import writing
from warehouse.staged import STAGED_TABLES, staged_folder

ROWS = frozenset(table.table_name for table in STAGED_TABLES)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: `stage` is `read`, `build` or `export`; `done` counts sources and grows within a stage."""

    stage: str
    done: int = 0


OnProgress = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What reading did.

    `read` documents gave the staged `rows` (table -> number), `known` sources had been read before, and `refused` ones
    went to quarantine whole. Single rows refused are among the rows of `quarantine`. `pruned` sources are gone.
    """

    read: int
    known: int
    refused: int
    rows: Mapping[str, int]
    pruned: int = 0


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a whole run did."""

    reading: ReadReport
    build: BuildReport
    export: ExportReport


def run(
    paths: Sequence[str | Path],
    warehouse: Path,
    exports: Path,
    *,
    on_progress: OnProgress | None = None,
    workers: int = 1,
    prune: bool = False,
    again: Collection[str] = (),
    columns: Columns = GUESSED,
) -> RunReport:
    """Read files, folders and addresses into a warehouse, publish and export it. Raises what its stages raise."""
    tell = on_progress or _silently
    reading = read_and_stage(
        paths, warehouse, on_progress=tell, workers=workers, prune=prune, again=again, columns=columns
    )
    tell(Progress("build"))
    built = publish(warehouse)
    tell(Progress("export"))
    return RunReport(reading, built, export(warehouse, exports))


def read_and_stage(
    paths: Sequence[str | Path],
    warehouse: Path,
    *,
    on_progress: OnProgress | None = None,
    workers: int = 1,
    prune: bool = False,
    again: Collection[str] = (),
    columns: Columns = GUESSED,
) -> ReadReport:
    """Read what is new or changed under these paths, and stage its rows beside the warehouse file.

    A run that is killed has staged all batches but those under way; the next one goes on from there. With more than one
    worker, batches are read and written in that many processes; the staged rows are the same. With `prune`, sources
    that are no longer under these paths are forgotten. The sources named in `again` are read though they are known, and
    forgotten where they do not come.
    Raises `InputError` for a path that cannot be read at all and `WarehouseError` where another run is writing.
    """
    tell = on_progress or _silently
    with writing(warehouse):
        staging = Staging(staged_folder(warehouse))
        version = version_of(ENGINE_VERSION)
        known = staging.known()
        expected = {*again, *(names_under(paths, known) if prune else ())}
        incoming = _Incoming({name: known[name] for name in known.keys() - set(again)}, version, tell)
        rows: Counter[str] = Counter()
        documents = refused = 0
        batches = zip(count(staging.next_number()), in_batches(incoming.new(read(paths, columns))))
        for batch in prepare_batches(batches, version, staging.folder, workers):
            staging.admit(batch.folder)
            documents += batch.documents
            refused += batch.refused
            rows.update({name: number for name, number in batch.rows.items() if name in ROWS})
        gone = departed(expected & known.keys(), incoming.seen, incoming.refused)
        staging.forget(gone)
        return ReadReport(documents, incoming.skipped, refused, dict(rows), len(gone))


def publish(warehouse: Path) -> BuildReport:
    """Build the warehouse from all that is staged beside it and swap it in; raises `WarehouseError` as `build` does."""
    return build(_folded(warehouse), warehouse)


def prepare(warehouse: Path) -> BuildReport:
    """Build what `publish` would swap in and leave it beside, to be looked at before `publish_candidate` is called."""
    return build_candidate(_folded(warehouse), warehouse)


def _folded(warehouse: Path) -> Path:
    """The folder of staged rows, its batches folded into one where there are many."""
    folder = staged_folder(warehouse)
    with writing(warehouse):
        Staging(folder).fold()
    return folder


class _Incoming:
    """Tells the sources that are new or changed from those already read under this version."""

    def __init__(self, known: Known, version: str, tell: OnProgress) -> None:
        self.known = known
        self.version = version
        self.tell = tell
        self.skipped = 0
        self.seen: set[str] = set()
        self.refused: set[str] = set()

    def new(self, items: Iterable[Item]) -> Iterator[Item]:
        """The sources to read. A name that comes twice in a run with another content is refused, not overwritten."""
        for done, item in enumerate(items, start=1):
            name, digest = name_of(item), digest_of(item)
            if self.known.get(name) == (digest, self.version):
                self.skipped += 1
            elif name in self.seen and isinstance(item, Source):
                namesake = _namesake(item)
                self.seen.add(name_of(namesake))
                yield namesake
            else:
                self.known[name] = (digest, self.version)
                yield item
            self.seen.add(name)
            if isinstance(item, Refusal):
                self.refused.add(name)
            self.tell(Progress("read", done))


def _namesake(item: Source) -> Refusal:
    return Refusal(
        source_name=f"{item.name} (again)",
        stage="read",
        reason="another document of this run has the same name and another text; rename one of them, or read the "
        "folder above both so that their names differ",
        value=item.text[:80],
    )


def _silently(_: Progress) -> None:
    """Report to nobody."""
