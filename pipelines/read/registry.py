"""The registry of readers, and the walk over what a user names. To add a format, write its module and add it here."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pipelines.read import html, markdown, text
from pipelines.read.source import Refusal, Source
from schemas.errors import InputError

Reader = Callable[[str, bytes], Source]

READERS: dict[str, Reader] = {suffix: module.read for module in (text, markdown, html) for suffix in module.SUFFIXES}


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files under `paths` (files or folders), each once, sorted; hidden files and folders are passed over.

    Raises `InputError` for a path that does not exist.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.is_file() and not _is_hidden(file.relative_to(path)))
            found.update(dict.fromkeys(file.resolve() for file in inside))
        elif path.is_file():
            found[path.resolve()] = None
        else:
            raise InputError(f"{path}: no such file or folder; name a text, or a folder of texts")
    return sorted(found)


def read(paths: Iterable[Path]) -> Iterator[Source | Refusal]:
    """Read every file under `paths`, one after the other; what cannot be read comes back as a `Refusal`."""
    for file in find_files(paths):
        yield read_file(file)


def read_file(file: Path) -> Source | Refusal:
    """Read one file by the reader of its suffix."""
    name = source_name(file)
    reader = READERS.get(file.suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        return Refusal(
            name, "read", f"no reader for {file.suffix or 'a file without a suffix'!r}; there are {known}", file.suffix
        )
    try:
        return reader(name, file.read_bytes())
    except InputError as error:
        return Refusal(name, "read", str(error))
    except OSError as error:
        return Refusal(name, "read", f"{name}: {error.strerror or error}; make the file readable")


def source_name(file: Path) -> str:
    """The path of a file relative to the current folder, with forward slashes; absolute where it lies outside."""
    resolved = file.resolve()
    here = Path.cwd()
    return (resolved.relative_to(here) if resolved.is_relative_to(here) else resolved).as_posix()


def _is_hidden(relative: Path) -> bool:
    return any(part.startswith(".") for part in relative.parts)
