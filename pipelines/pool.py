"""Batches read in this process or in several, each of which writes what it read beside the other batches.

Belongs here: the processes, how much of the archive is under way in them, and how they end. Not here: how a batch is
read (`batch.py`), and when it counts: the process that holds the lock lets it in (`stage.py`).
"""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from pipelines.batch import Item, read_batch
from pipelines.garbage import collect_seldom
from pipelines.stage import prepare
from schemas.errors import WarehouseError

BATCHES_AHEAD = 2  # batches that wait for each worker: enough to keep it busy, few enough to bound the memory


@dataclass(frozen=True, slots=True)
class Prepared:
    """A batch that was read: its folder, which does not count yet, and how much is in it."""

    folder: Path
    documents: int
    refused: int
    rows: Mapping[str, int]


def prepare_batches(
    batches: Iterable[tuple[int, list[Item]]], version: str, staged: Path, workers: int
) -> Iterator[Prepared]:
    """Read numbered batches and write them to the folder of staged rows; they come in the order they were given in.

    Raises `WarehouseError` where a process ends that should not.
    """
    if workers <= 1:
        for number, items in batches:
            yield _prepare_batch(number, items, version, staged)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin) as pool:
        waiting: deque[Future[Prepared]] = deque()
        try:
            for number, items in batches:
                waiting.append(pool.submit(_prepare_batch, number, items, version, staged))
                if len(waiting) >= workers * BATCHES_AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise WarehouseError(
                f"one of {workers} reading processes was ended from outside, perhaps for want of memory; "
                f"run again with fewer workers: what was staged so far is kept"
            ) from error


def _prepare_batch(number: int, items: list[Item], version: str, staged: Path) -> Prepared:
    batch = read_batch(items, version)
    rows = {name: table.num_rows for name, table in batch.tables.items()}
    return Prepared(prepare(staged, number, batch.tables), batch.documents, batch.refused, rows)


def _begin() -> None:
    """Make a process of the pool ready to read, and to end when the one that started it does, however that ends."""
    collect_seldom()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)
