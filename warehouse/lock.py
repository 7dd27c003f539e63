"""One writer at a time: a lock that the operating system gives back however its holder ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from schemas.errors import WarehouseError


@contextmanager
def writing(target: Path) -> Iterator[None]:
    """Hold the right to write a warehouse with its staged rows, or an export folder; readers are not concerned.

    Raises `WarehouseError` at once where another process, or another call in this one, holds it.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    path = target.with_name(f".{target.name}.lock")
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise WarehouseError(
                f"{target}: another run (process {holder}) is writing to it; wait until it ends, "
                f"or have this one write to another place"
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
