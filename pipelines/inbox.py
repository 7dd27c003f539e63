"""The folder that texts are dropped into: what lies in it, and which of it is still being written.

Belongs here: looking at names, sizes and times. Reading files is the business of `pipelines/read`.
"""

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path

from pipelines.read.registry import find_files

REST = 10.0  # seconds that a file must have been left alone to count as written to its end


@dataclass(frozen=True, slots=True)
class Inbox:
    """What lies in a folder: how many files are at rest, a digest of those, and the names of the others."""

    resting: int
    digest: str
    moving: tuple[str, ...]


def look_into(folder: Path, *, rest: float = REST, now: float | None = None) -> Inbox:
    """Look at every file under a folder without opening it; `now` is in seconds since the epoch.

    The digest changes when a file at rest is added, changed, renamed or removed. Whether a file rests is told by its
    time of change (ctime), which the file system sets; programs that copy or unpack set the time of modification at
    will. A time in the future counts as rest: a clock ran ahead. Raises `InputError` where there is no such folder.
    """
    moment = time.time() if now is None else now
    digest = hashlib.sha256()
    resting = 0
    moving = []
    for file in find_files([folder]):
        try:
            state = file.stat()
        except FileNotFoundError:  # removed since it was listed
            continue
        if 0 <= moment - state.st_ctime < rest:
            moving.append(file.name)
            continue
        resting += 1
        digest.update(f"{file}\0{state.st_size}\0{state.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return Inbox(resting, digest.hexdigest(), tuple(moving))
