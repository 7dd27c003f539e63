"""The compiled engine: where it lies, and the finder that prefers it to the sources it was made from.

`pipelines/parse` and `pipelines/extract` are plain, typed Python that `pipelines.compile` can turn into extension
modules. These lie in a folder named by a digest of the sources, so an engine that was compiled from other sources is
never used: whoever changes a rule reads with the new one at once, uncompiled and slower, until it is compiled again.
Set COMMUNIQUE_COMPILED=no to read with the sources in any case, for a debugger or to compare.
"""

import hashlib
import os
import sys
import sysconfig
from collections.abc import Sequence
from functools import cache
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from typing import Final

ROOT: Final = Path(__file__).parents[1]
FOLDER: Final = ROOT / "build" / "compiled"
COMPILED: Final = ("pipelines/parse", "pipelines/extract")
_IMPORTED: Final = ("schemas", "pipelines/read")  # their constants and types are compiled into the modules
_PACKAGES: Final = tuple(f"{folder.replace('/', '.')}." for folder in COMPILED)
_SWITCH: Final = "COMMUNIQUE_COMPILED"


def modules() -> list[Path]:
    """The sources to compile, relative to the root."""
    return sorted(
        file.relative_to(ROOT)
        for folder in COMPILED
        for file in (ROOT / folder).rglob("*.py")
        if file.name != "__init__.py"
    )


@cache
def sources_digest() -> str:
    """Digest of the code that reads: the engine, and what is compiled into it."""
    digest = hashlib.sha256()
    for folder in (*COMPILED, *_IMPORTED):
        for file in sorted((ROOT / folder).rglob("*.py")):
            digest.update(file.relative_to(ROOT).as_posix().encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def folder_for_sources() -> Path:
    """Where the engine that is compiled from the sources as they are lies, or would lie."""
    extension = str(sysconfig.get_config_var("EXT_SUFFIX"))
    return FOLDER / hashlib.sha256(f"{extension} {sources_digest()}".encode()).hexdigest()[:16]


class _Finder(MetaPathFinder):
    """Finds the modules of the engine in `folder`; what is not there is left to the finders of Python."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not name.startswith(_PACKAGES):
            return None
        package = name.rpartition(".")[0].replace(".", "/")
        spec = PathFinder.find_spec(name, [str(self.folder / package)])
        return spec if spec is not None and spec.origin is not None else None  # packages keep their `__init__.py`


def use_compiled() -> Path | None:
    """Let the engine be imported from its compiled modules, if there are any for these sources; where they are."""
    if os.environ.get(_SWITCH) == "no" or not FOLDER.is_dir():
        return None
    folder = folder_for_sources()
    if not folder.is_dir():
        return None
    sys.meta_path.insert(0, _Finder(folder))
    sys.path.append(str(folder))  # the modules share one library
    return folder
