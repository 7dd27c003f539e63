"""HTML pages as saved or served (`.html`): the text of the article without what surrounds it, its title first.

`trafilatura` finds the text. Where the page marks its article, only that part is given to it, which is both faster and
surer; so are metadata read by the marks of publishers. Scripts are never run, and nothing that a page names is fetched.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any, Final

from pipelines.read.dates import as_date
from pipelines.read.decode import check_signature, decode
from pipelines.read.metadata import language_code, with_title
from pipelines.read.page import ARTICLE_MARKS, PageMarks, read_marks
from pipelines.read.source import Item, OpenFile, Source
from pipelines.read.streams import read_whole
from schemas.errors import InputError

FORMAT: Final = "html"
SUFFIXES: Final = (".html", ".htm", ".xhtml")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def read(file: OpenFile) -> Iterator[Item]:
    """Read one page. Raises `InputError` where it is no text, or no article is found in it."""
    yield read_page(file.name, read_whole(file.name, file.stream))


def read_page(name: str, content: bytes, url: str | None = None, charset: str | None = None) -> Source:
    """The article of a page; `url` and `charset` are those it was served with."""
    page = _parse(name, _decoded(content, name, charset))
    marks = read_marks(page)
    try:
        published_on = marks.published_on or _guessed_date(page, marks)
        paragraphs = _marked_body(page) or _extract(page)
    except RecursionError as error:
        raise InputError(f"{name}: elements too deep in one another to be an article; save its text as .txt") from error
    if not paragraphs:
        raise InputError(f"{name}: no article found in the page ({len(content)} bytes); save its text as .txt instead")
    return Source(
        name=name,
        format=FORMAT,
        text=with_title(marks.title, paragraphs),
        title=marks.title,
        published_on=published_on,
        language=language_code(marks.language),
        url=url or marks.url,
        publisher=marks.publisher,
    )


def _decoded(content: bytes, name: str, charset: str | None) -> str:
    """The page as text: as UTF-8 where it is, else in the encoding that the page or its server declares."""
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n") if b"\0" not in content else decode(content, name)
    except UnicodeDecodeError:
        check_signature(content, name)
    declared = _CHARSET.search(content[:4096])
    for encoding in (charset, declared and declared[1].decode("ascii")):
        try:
            if encoding:
                return content.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return decode(content, name)


def _parse(name: str, text: str) -> Any:
    from lxml import etree, html

    try:
        page = html.document_fromstring(_XML_ENCODING.sub("", text), parser=html.HTMLParser(huge_tree=False))
    except (etree.LxmlError, ValueError) as error:
        raise InputError(f"{name}: no article found in the page ({error}); save its text as .txt instead") from error
    return page


def _marked_body(page: Any) -> list[str]:
    """The paragraphs of the one element that the page marks as its article; none where it marks none, or several."""
    from lxml import html

    for mark in ARTICLE_MARKS:
        bodies = page.findall(mark)
        if len(bodies) == 1:
            alone = html.document_fromstring("<html><body><article></article></body></html>")
            alone.find(".//article").append(deepcopy(bodies[0]))
            return _extract(alone, favor_precision=True)  # what stands in the article and is not of it goes
    return []


def _extract(page: Any, favor_precision: bool = False) -> list[str]:
    import trafilatura  # takes half a second to import, and only pages need it

    found: Any = trafilatura.bare_extraction(
        page, fast=True, include_comments=False, include_tables=False, favor_precision=favor_precision
    )
    return [" ".join(line.split()) for line in (found.text or "").split("\n") if line.strip()] if found else []


def _guessed_date(page: Any, marks: PageMarks) -> date | None:
    from htmldate import find_date

    return as_date(find_date(page, url=marks.url, original_date=True, extensive_search=False))
