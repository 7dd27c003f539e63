"""Bytes in bounded amounts: decompression that notices bombs and truncation, and reading a small file whole."""

import gzip
import io
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO, Final, cast

from pipelines.read.limits import EXPANSION_ALLOWED, LONGEST_RECORD, MEBIBYTE, MOST_EXPANSION
from schemas.errors import InputError


def read_whole(name: str, stream: BinaryIO, limit: int = LONGEST_RECORD) -> bytes:
    """All bytes of a file that is one document; raises `InputError` where there are more than the limit."""
    content = stream.read(limit + 1)
    if len(content) > limit:
        raise InputError(
            f"{name}: longer than {limit // MEBIBYTE} MiB, which no article is; split it, or give its articles as "
            "records of a .jsonl file"
        )
    return content


def gunzip(name: str, raw: BinaryIO) -> BinaryIO:
    """The decompressed bytes of a `.gz` file."""
    counted = _Counted(raw)
    return expanded(name, gzip.GzipFile(fileobj=cast(BinaryIO, counted)), lambda: counted.taken)


def unzstd(name: str, raw: BinaryIO) -> BinaryIO:
    """The decompressed bytes of a `.zst` file."""
    import pyarrow as pa  # its stream, unlike others, tells a truncated file from a whole one

    counted = _Counted(raw)
    return expanded(name, pa.CompressedInputStream(pa.PythonFile(counted, mode="r"), "zstd"), lambda: counted.taken)


COMPRESSIONS: Final[dict[str, Callable[[str, BinaryIO], BinaryIO]]] = {".gz": gunzip, ".zst": unzstd, ".zstd": unzstd}


def expanded(name: str, inner: Any, taken: Callable[[], int], allowed: int = EXPANSION_ALLOWED) -> BinaryIO:
    """A decompressed stream that raises `InputError` where it is damaged, or grows beyond all proportion.

    `taken` tells how many compressed bytes were read so far.
    """
    return cast(BinaryIO, io.BufferedReader(_Expanded(name, inner, taken, allowed), buffer_size=256 * 1024))


def seekable(stream: BinaryIO) -> BinaryIO:
    """The stream itself where one can seek in it, else its bytes in a temporary file, in memory while they are few."""
    if stream.seekable():
        return stream
    spooled = tempfile.SpooledTemporaryFile(max_size=LONGEST_RECORD)  # noqa: SIM115 - closed when it is collected
    shutil.copyfileobj(stream, spooled, MEBIBYTE)
    spooled.seek(0)
    return cast(BinaryIO, spooled)


class _Counted(io.RawIOBase):
    """Counts the bytes that are read of a stream."""

    def __init__(self, raw: BinaryIO) -> None:
        self._raw = raw
        self.taken = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        chunk = self._raw.read(size)
        self.taken += len(chunk)
        return chunk


class _Expanded(io.RawIOBase):
    """Reads a decompressing stream, keeping the ratio of what came out to what went in."""

    def __init__(self, name: str, inner: Any, taken: Callable[[], int], allowed: int) -> None:
        self._name = name
        self._inner = inner
        self._taken = taken
        self._allowed = allowed
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            chunk = self._inner.read(len(buffer))
        except (EOFError, zlib.error, zipfile.BadZipFile, OSError, ValueError) as error:
            raise InputError(
                f"{self._name}: truncated or damaged after {self._given:,} decompressed bytes ({error}); "
                "what stood before it was read; fetch or compress the file again"
            ) from error
        self._given += len(chunk)
        if self._given > self._allowed and self._given > MOST_EXPANSION * self._taken():
            raise InputError(
                f"{self._name}: {self._taken():,} bytes decompress to more than {MOST_EXPANSION} times as many; "
                "text does not, so this is taken for a decompression bomb; give the file decompressed"
            )
        buffer[: len(chunk)] = chunk
        return len(chunk)
