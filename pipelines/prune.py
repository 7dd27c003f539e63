"""Which sources are gone: read before, and no longer there where one looked.

Belongs here: the choice, from names alone. What becomes of those that are gone is in `stage.py`.
"""

import glob
import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from pipelines.read.files import source_name
from schemas.errors import InputError

INSIDE = re.compile("[#/]")  # what stands between the name of a file or archive and that of a record or member


def names_under(paths: Sequence[str | Path], names: Iterable[str]) -> list[str]:
    """The names that files and records under these local paths have.

    Raises `InputError` for a pattern or an address: what left it cannot be told from what it never named.
    """
    places = [_place(Path(path)) for path in paths]
    return [name for name in names if any(_is_under(name, place) for place in places)]


def departed(candidates: Iterable[str], seen: Collection[str], refused: Collection[str]) -> list[str]:
    """The candidates that were not seen, in order; what lies in a refused file may still be in it, and stays."""
    return sorted(
        name
        for name in candidates
        if name not in seen and not any(name[: mark.start()] in refused for mark in INSIDE.finditer(name))
    )


def _place(path: Path) -> str:
    """The name of a file or folder, as names of sources begin; the current folder is `.`."""
    if not path.exists():
        kind = "a pattern" if glob.has_magic(str(path)) else "no file or folder of this machine"
        raise InputError(f"{path}: is {kind}, so what left it cannot be told; prune with the folder it stands for")
    return source_name(path).removesuffix("/")


def _is_under(name: str, place: str) -> bool:
    if place == ".":
        return not name.startswith("/") and "://" not in name
    return name == place or name.startswith((f"{place}/", f"{place}#"))
