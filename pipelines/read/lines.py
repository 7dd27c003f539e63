"""The lines of a file of any size, decoded: for JSON Lines and tables."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from pipelines.read.decode import check_signature, guess_encoding, marked_encoding
from pipelines.read.limits import LONGEST_RECORD, MEBIBYTE, SAMPLE
from schemas.errors import InputError


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its number from 1: its text with the line end, or what is wrong with it."""

    number: int
    text: str = ""
    problem: str | None = None


def read_lines(name: str, stream: BinaryIO) -> Iterator[Line]:
    """The lines of a file, one at a time.

    The encoding is that of the byte-order mark, else UTF-8, else the one that fits the head of the file. Raises
    `InputError` where the file is no text at all.
    """
    sample = stream.read(SAMPLE)
    mark = marked_encoding(sample)
    if mark is None:
        check_signature(sample, name)
    joined = _Joined(sample[len(mark[0]) :] if mark else sample, stream)
    if mark and mark[1] != "utf-8":
        source: _Joined | _Transcoded = _Transcoded(name, joined, mark[1])
    else:
        source = joined
    decoder = _LineDecoder(sample)
    number = 0
    while raw := source.readline(LONGEST_RECORD + 1):
        number += 1
        if len(raw) <= LONGEST_RECORD:
            yield decoder.decode(number, raw)
            continue
        while raw and not raw.endswith(b"\n"):
            raw = source.readline(LONGEST_RECORD)
        limit = LONGEST_RECORD // MEBIBYTE
        yield Line(
            number, problem=f"longer than {limit} MiB, which no article is; split it, or put a line end after each"
        )


class _LineDecoder:
    """Decodes lines as UTF-8, or all of them as an older encoding where the file never was UTF-8."""

    def __init__(self, sample: bytes) -> None:
        self._sample = sample
        self._encoding = "utf-8"
        self._is_utf8 = False  # proven by a line that is UTF-8 and not ASCII

    def decode(self, number: int, raw: bytes) -> Line:
        try:
            text = raw.decode(self._encoding)
        except UnicodeDecodeError as error:
            return self._decode_otherwise(number, raw, error)
        self._is_utf8 = self._is_utf8 or (self._encoding == "utf-8" and not raw.isascii())
        return Line(number, _unix(text))

    def _decode_otherwise(self, number: int, raw: bytes, error: UnicodeDecodeError) -> Line:
        if self._encoding != "utf-8" or self._is_utf8:
            wrong = f"byte {error.start} (0x{raw[error.start]:02x}) is not {self._encoding}, which the lines before are"
            return Line(number, problem=f"mixed encodings: {wrong}; save the whole file as UTF-8")
        guessed = guess_encoding(self._sample if not self._sample.isascii() else raw)
        try:
            text = raw.decode(guessed or "utf-8")
        except UnicodeDecodeError:
            return Line(
                number, problem=f"byte {error.start} is not UTF-8, and no encoding fits; save the file as UTF-8"
            )
        self._encoding = guessed or "utf-8"
        return Line(number, _unix(text))


class _Joined:
    """The head of a stream that was looked at, and the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readline(self, limit: int) -> bytes:
        if not self._head:
            return self._rest.readline(limit)
        end = self._head.find(b"\n") + 1
        if end:
            line, self._head = self._head[:end], self._head[end:]
            return line
        line, self._head = self._head, b""
        return line + self._rest.readline(max(limit - len(line), 1))

    def read(self, size: int) -> bytes:
        head, self._head = self._head[:size], self._head[size:]
        return head or self._rest.read(size)


class _Transcoded:
    """The lines of a UTF-16 or UTF-32 stream, as UTF-8."""

    def __init__(self, name: str, source: _Joined, encoding: str) -> None:
        self._name = name
        self._source = source
        self._encoding = encoding
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._waiting = b""
        self._is_done = False

    def readline(self, limit: int) -> bytes:
        while b"\n" not in self._waiting and len(self._waiting) < limit and not self._is_done:
            chunk = self._source.read(SAMPLE)
            self._is_done = not chunk
            try:
                self._waiting += self._decoder.decode(chunk, final=self._is_done).encode("utf-8")
            except UnicodeError as error:
                message = f"opens with the mark of {self._encoding}, but is not ({error}); save it as UTF-8"
                raise InputError(f"{self._name}: {message}") from error
        end = min((self._waiting.find(b"\n") + 1) or len(self._waiting), limit)
        line, self._waiting = self._waiting[:end], self._waiting[end:]
        return line


def _unix(text: str) -> str:
    return text[:-2] + "\n" if text.endswith("\r\n") else text
