"""What a user's paths name: files, folders, globs, and remote addresses through fsspec.

Passed over on purpose: hidden files and folders, and what operating systems leave behind. Everything else is read, or
refused by the registry with the reason.
"""

import glob
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, BinaryIO, Final
from urllib.parse import urlsplit

from schemas.errors import InputError

LEFT_BEHIND: Final = frozenset(("__MACOSX", "Thumbs.db", "desktop.ini", "$RECYCLE.BIN", "lost+found"))
REMOTE: Final = ("s3", "gs", "gcs", "http", "https", "memory")
WEB: Final = ("http", "https")
_ADDRESS = re.compile(rf"(?P<protocol>{'|'.join(REMOTE)}):/{{1,2}}(?P<rest>[^/].*)")  # a `Path` keeps one slash of two


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was found: the name of its source, and how to open it for reading bytes."""

    name: str
    open: Callable[[], BinaryIO]


def find(paths: Iterable[str | Path]) -> list[Found]:
    """The files under the paths (files, folders, globs, addresses), each once, in the order of their names.

    Raises `InputError` for a path that does not exist, or an address that cannot be reached.
    """
    local: list[Path] = []
    found: dict[str, Found] = {}
    for path in paths:
        address = _ADDRESS.match(str(path))
        if address:
            found.update((file.name, file) for file in _find_remote(address["protocol"], address["rest"]))
        else:
            local.append(Path(path))
    for file in find_files(local):
        found.setdefault(source_name(file), Found(source_name(file), _opener(file)))
    return [found[name] for name in sorted(found)]


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files under local paths (files, folders or globs), each once, sorted.

    Raises `InputError` for a path that does not exist.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.is_file() and not is_passed_over(file.relative_to(path)))
            found.update(dict.fromkeys(file.resolve() for file in inside))
        elif path.is_file():
            found[path.resolve()] = None
        elif glob.has_magic(str(path)):
            matches = [Path(match) for match in glob.glob(str(path), recursive=True)]  # noqa: PTH207 - it may be absolute
            if not matches:
                raise InputError(f"{path}: no file matches; name a text, a folder of texts, or another pattern")
            found.update(dict.fromkeys(find_files(matches)))
        else:
            raise InputError(f"{path}: no such file or folder; name a text, or a folder of texts")
    return sorted(found)


def is_passed_over(relative: PurePath) -> bool:
    """Whether a path inside a folder or archive is hidden, or left behind by an operating system."""
    return any((part.startswith(".") and part != "..") or part in LEFT_BEHIND for part in relative.parts)


def source_name(file: Path) -> str:
    """The path of a file relative to the current folder, with forward slashes; absolute where it lies outside."""
    resolved = file.resolve()
    here = Path.cwd()
    return (resolved.relative_to(here) if resolved.is_relative_to(here) else resolved).as_posix()


def suffixes(name: str) -> list[str]:
    """The last two suffixes of a name, in lower case; an address without one serves a page."""
    split = urlsplit(name) if name.startswith(WEB) else None
    found = [suffix.lower() for suffix in PurePath(split.path if split else name).suffixes[-2:]]
    return found if found or split is None else [".html"]


def _opener(file: Path) -> Callable[[], BinaryIO]:
    return lambda: file.open("rb")


def _find_remote(protocol: str, rest: str) -> list[Found]:
    address = f"{protocol}://{rest}"
    try:
        import fsspec

        system, path = fsspec.core.url_to_fs(address)
        if protocol in WEB:
            return [Found(address, _remote_opener(system, path))]
        files = system.glob(path) if glob.has_magic(path) else system.find(path)
    except Exception as error:  # each storage has its own kinds of errors; whatever it is, the user must act
        raise InputError(f"{address}: cannot be listed ({_one_line(error)}); check the address and access") from error
    if not files:
        raise InputError(f"{address}: no file there; name a file, a folder or a pattern that matches")
    scheme, root = f"{protocol}://", path.rstrip("/")
    return [
        Found(f"{scheme}{file.lstrip('/')}", _remote_opener(system, file))
        for file in sorted(files)
        if not is_passed_over(PurePath(file.removeprefix(root))) and not file.endswith("/")
    ]


def _remote_opener(system: Any, path: str) -> Callable[[], BinaryIO]:
    def open_remote() -> BinaryIO:
        try:
            opened: BinaryIO = system.open(path, "rb")
        except Exception as error:  # as above
            raise InputError(f"{path}: cannot be opened ({_one_line(error)}); check the address and access") from error
        return opened

    return open_remote


def _one_line(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())}"[:200]
