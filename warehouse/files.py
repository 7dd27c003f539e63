"""Files and folders that appear under their name complete and on disk, or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A folder to fill beside `target`; it gets that name when the block ends, and goes when the block raises."""
    unfinished = target.with_name(target.name + ".writing")
    unfinished.mkdir()
    try:
        yield unfinished
        sync_folder(unfinished)
        unfinished.rename(target)
    except BaseException:
        shutil.rmtree(unfinished)
        raise
    sync(target.parent)


def sync_folder(folder: Path) -> None:
    """Have a folder and the files in it written to disk before going on."""
    for path in folder.iterdir():
        sync(path)
    sync(folder)


def sync(path: Path) -> None:
    """Have a file, or the entries of a folder, written to disk before going on."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
