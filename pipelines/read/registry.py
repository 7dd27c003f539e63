"""The registry of readers, and the way from paths to sources. To add a format, write its module and add it here."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import BinaryIO, Final

from pipelines.read import (
    archive,
    feed,
    html,
    json_file,
    json_lines,
    markdown,
    parquet,
    table,
    text,
    warc,
)
from pipelines.read.admit import admit
from pipelines.read.columns import GUESSED, Columns
from pipelines.read.files import find, find_files, source_name, suffixes
from pipelines.read.source import Item, OpenFile, Refusal, Source, refused
from pipelines.read.streams import COMPRESSIONS
from schemas.errors import InputError

__all__ = ["READERS", "find_files", "read", "read_file", "source_name"]

Reader = Callable[[OpenFile], Iterator[Item]]

MODULES: Final = (text, markdown, html, json_lines, json_file, table, parquet, feed, warc)
READERS: Final[dict[str, Reader]] = {suffix: module.read for module in MODULES for suffix in module.SUFFIXES}


def read(paths: Iterable[str | Path], columns: Columns = GUESSED) -> Iterator[Item]:
    """Read every file under the paths, one record after the other; what cannot be read comes back as a `Refusal`.

    Paths are files, folders, globs and addresses (`s3://bucket/folder`); `columns` tells which columns of tables and
    JSON records mean what, where their names do not. Raises `InputError` for a path that does not exist.
    """
    today = date.today()
    for found in find(paths):
        yield from _read_opened(found.name, found.open, columns, today)


def read_file(file: str | Path, columns: Columns = GUESSED) -> Iterator[Item]:
    """Read one file: its text, or its records."""
    return read([file], columns)


def _read_opened(name: str, opener: Callable[[], BinaryIO], columns: Columns, today: date) -> Iterator[Item]:
    try:
        stream = opener()
    except (InputError, OSError) as error:
        yield refused(name, error if isinstance(error, InputError) else _unreadable(name, error))
        return
    with closing(stream):
        yield from _without_duplicates(name, _read_stream(OpenFile(name, stream, columns), today))


def _read_stream(file: OpenFile, today: date, is_member: bool = False) -> Iterator[Item]:
    """The records of an open file, by the reader of its suffix; whatever goes wrong in it ends in a refusal."""
    is_empty = True
    try:
        for item in _read_format(file, today, is_member):
            is_empty = False
            yield item
        if is_empty:
            raise InputError(f"{file.name}: no record in it; give a file with at least one text")
    except InputError as error:
        yield refused(file.name, error)
    except OSError as error:
        yield refused(file.name, _unreadable(file.name, error))
    except Exception as error:  # whatever one file does, the others are read
        failure = f"{file.name}: the program failed on this file ({type(error).__name__}: {error}); that is its mistake"
        yield refused(file.name, InputError(failure))


def _read_format(file: OpenFile, today: date, is_member: bool) -> Iterator[Item]:
    opened, suffix = _decompressed(file)
    if suffix in archive.SUFFIXES and not is_member:
        for member in archive.open_members(opened):
            yield from [member] if isinstance(member, Refusal) else _read_stream(member, today, is_member=True)
    elif suffix in READERS:
        for item in READERS[suffix](opened):
            yield admit(item, today) if isinstance(item, Source) else item
    else:
        yield refused(file.name, _no_reader(file.name, suffix), suffix)


def _decompressed(file: OpenFile) -> tuple[OpenFile, str]:
    """The file without its compression, and the suffix that tells its format."""
    found = suffixes(file.name)
    decompress = COMPRESSIONS.get(found[-1]) if found else None
    if decompress is None:
        return file, found[-1] if found else ""
    opened = OpenFile(file.name, decompress(file.name, file.stream), file.columns)
    return opened, found[-2] if len(found) > 1 else ""


def _without_duplicates(name: str, items: Iterator[Item]) -> Iterator[Item]:
    """The items of a file; a record with the id of an earlier one is refused."""
    seen: set[str] = set()
    for number, item in enumerate(items, start=1):
        if isinstance(item, Refusal) or item.name not in seen:
            if isinstance(item, Source):
                seen.add(item.name)
            yield item
            continue
        reason = f"{item.name}: record {number} of {name} has the id of an earlier one; give each an id of its own"
        yield refused(f"{item.name} (record {number})", InputError(reason), item.text[:80])


def _no_reader(name: str, suffix: str) -> InputError:
    known = ", ".join((*READERS, *archive.SUFFIXES))
    packed = ", ".join(COMPRESSIONS)
    what = "an archive in an archive" if suffix in archive.SUFFIXES else repr(suffix or "a name without a suffix")
    return InputError(f"{name}: no reader for {what}; there are {known}, each of them packed as {packed} too")


def _unreadable(name: str, error: OSError) -> InputError:
    return InputError(f"{name}: {error.strerror or error}; make the file readable")
