"""Files and folders that appear under their name complete and on disk, or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A folder to fill beside `target`; it gets that name when the block ends, and goes when the block raises."""
    with synced_folder(target.with_name(target.name + ".writing")) as unfinished:
        yield unfinished
    unfinished.rename(target)
    sync(target.parent)


@contextmanager
def synced_folder(folder: Path) -> Iterator[Path]:
    """A new folder to fill; its files are on disk when the block ends, and it goes when the block raises."""
    folder.mkdir()
    try:
        yield folder
        sync_folder(folder)
    except BaseException:
        shutil.rmtree(folder)
        raise


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
