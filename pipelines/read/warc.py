"""WARC archives of crawls (`.warc`): one text a page that was served. Images, redirects and errors are no news.

The name of a page is its record id, since an address may be crawled again; the address is its metadata.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from pipelines.read.html import read_page
from pipelines.read.limits import LONGEST_RECORD, MEBIBYTE
from pipelines.read.source import Item, OpenFile, refused
from schemas.errors import InputError

FORMAT: Final = "html"
SUFFIXES: Final = (".warc",)
PAGES: Final = ("text/html", "application/xhtml+xml")
RECORD_END: Final = b"\r\n"


def read(file: OpenFile) -> Iterator[Item]:
    """Read the pages of an archive. Raises `InputError` where it is no archive, holds no page, or is cut off."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    stream = _Forward(file.stream)
    pages = 0
    last: Item | None = None  # held back until what follows shows that it is whole
    try:
        responses = ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="all")
        for record in responses:
            if last:
                yield last
                last = None
            if _is_page(record):
                pages += 1
                last = _read_record(file, pages, record)
    except OSError as error:
        raise stream.error or InputError(
            f"{file.name}: not a whole WARC archive ({error}); what stood before was read; fetch it again"
        ) from error
    if stream.error:
        raise stream.error
    if pages and not stream.tail.endswith(RECORD_END):
        raise InputError(f"{file.name}: the archive is cut off in its last record, which is left out; fetch it again")
    if last:
        yield last
    if not pages:
        raise InputError(f"{file.name}: no page in the archive; give one with HTML responses of status 200")


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    return headers is not None and headers.status_code == 200 and record.http_content_type in PAGES


def _read_record(file: OpenFile, number: int, record: Any) -> Item:
    name = f"{file.name}#{(record.record_id or str(number)).strip('<>')}"
    url = record.headers.get("WARC-Target-URI")
    try:
        content = record.reader.read(LONGEST_RECORD + 1)
        if len(content) > LONGEST_RECORD:
            raise InputError(f"{name}: a page longer than {LONGEST_RECORD // MEBIBYTE} MiB, which no article is")
        return read_page(name, content, url=url and url.strip("<>"), charset=record.http_charset)
    except InputError as error:
        return refused(name, error, url)
    except OSError as error:
        return refused(name, InputError(f"{name}: the page cannot be decompressed ({error}); fetch it again"), url)


class _Forward:
    """A stream as the library wants it: it seeks forward only, by reading, and never fails.

    The library dies of exceptions in a stream, so an error ends the stream and is kept.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._at = 0
        self.tail = b""
        self.error: InputError | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            chunk = self._stream.read(size)
        except InputError as error:
            self.error = error
            return b""
        self._at += len(chunk)
        self.tail = (self.tail + chunk)[-len(RECORD_END) :]
        return chunk

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        target = offset + (self._at if whence else 0)
        while self._at < target and self.read(min(MEBIBYTE, target - self._at)):
            pass
        return self._at

    def close(self) -> None:
        """The stream is closed by who opened it."""
