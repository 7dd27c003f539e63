"""Zip archives (`.zip`): the files in them, one after the other, never unpacked to the disk."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Final

from pipelines.read.files import is_passed_over
from pipelines.read.limits import ARCHIVE_ALLOWED, MOST_EXPANSION
from pipelines.read.source import OpenFile, Refusal, refused
from pipelines.read.streams import expanded, seekable
from schemas.errors import InputError

SUFFIXES: Final = (".zip",)


def open_members(file: OpenFile) -> Iterator[OpenFile | Refusal]:
    """The files in an archive, in the order of their names, each to be read before the next is asked for.

    A member that cannot be opened is refused, and the next is opened. Raises `InputError` where the file is no archive.
    """
    try:
        archive = zipfile.ZipFile(seekable(file.stream))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise InputError(f"{file.name}: not a whole zip archive ({error}); pack or fetch it again") from error
    with archive:
        allowed = max(ARCHIVE_ALLOWED, MOST_EXPANSION * sum(member.compress_size for member in archive.infolist()))
        given = 0
        for member in sorted(archive.infolist(), key=lambda member: member.filename):
            path = PurePosixPath(member.filename.replace("\\", "/"))
            if member.is_dir() or is_passed_over(path):
                continue
            name = f"{file.name}/{path}"
            try:
                _check(name, member, path)
                given += member.file_size
                if given > allowed:
                    raise InputError(f"{name}: the archive holds more than {allowed:,} bytes; split it, or unpack it")
                with archive.open(member) as stream:
                    yield OpenFile(name, expanded(name, stream, _size_of(member)), file.columns)
            except InputError as error:
                yield refused(name, error)
            except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError) as error:
                yield refused(name, InputError(f"{name}: cannot be taken out of the archive ({error}); pack it again"))


def _check(name: str, member: zipfile.ZipInfo, path: PurePosixPath) -> None:
    """Raise `InputError` for a member that is locked, or whose name leads out of the archive."""
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        raise InputError(f"{name}: its name leads out of the archive, which only malice does; leave it out")
    if member.flag_bits & 0x1:
        raise InputError(f"{name}: is encrypted; give the archive without a password")


def _size_of(member: zipfile.ZipInfo) -> Callable[[], int]:
    return lambda: member.compress_size
