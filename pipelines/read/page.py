"""What an HTML page says of itself: title, date, language, address, publisher, by the marks that publishers set.

Read here are `meta` elements (Open Graph, Dublin Core, schema.org), JSON-LD, microdata and `time`. A date that no
mark tells is left to the guesses of `htmldate`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from pipelines.read.dates import as_date

DATE_MARKS: Final = (  # the surer first
    "article:published_time", "datepublished", "og:published_time", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "pubdate",
    "published_time", "publication_date", "article:published", "date", "ya:ovs:upload_date",
)  # fmt: skip
TITLE_MARKS: Final = ("og:title", "headline", "twitter:title", "dc.title", "dcterms.title", "title")
URL_MARKS: Final = ("og:url", "twitter:url")
PUBLISHER_MARKS: Final = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name")
ARTICLE_MARKS: Final = ('.//*[@itemprop="articleBody"]', ".//article")  # the surer first


@dataclass(frozen=True, slots=True)
class PageMarks:
    """The metadata of a page, `None` where it does not carry it."""

    title: str | None
    published_on: date | None
    language: str | None
    url: str | None
    publisher: str | None


def read_marks(page: Any) -> PageMarks:
    """The metadata that the parsed page carries."""
    marks = _meta(page)
    for record in _json_ld(page):
        for key in ("datePublished", "headline"):
            value = record.get(key)
            if isinstance(value, str) and value.strip():
                marks.setdefault(key.lower(), value)
        publisher = record.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            marks.setdefault("publisher", publisher["name"])
    canonical = next(iter(page.xpath('.//link[@rel="canonical"]/@href')), None)
    return PageMarks(
        title=_first(marks, TITLE_MARKS)
        or _first_text(page.iterfind(".//h1"))
        or _first_text(page.iterfind(".//title")),
        published_on=_date(page, marks),
        language=page.get("lang") or marks.get("inlanguage") or None,
        url=_address(canonical) or _address(_first(marks, URL_MARKS)),
        publisher=_first(marks, PUBLISHER_MARKS),
    )


def _meta(page: Any) -> dict[str, str]:
    marks: dict[str, str] = {}
    for element in page.iterfind(".//meta[@content]"):
        for attribute in ("property", "name", "itemprop"):
            key = element.get(attribute)
            if key and element.get("content").strip():
                marks.setdefault(key.lower(), " ".join(element.get("content").split()))
    return marks


def _json_ld(page: Any) -> Iterator[dict[str, Any]]:
    for script in page.iterfind('.//script[@type="application/ld+json"]'):
        try:
            value = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        records = value if isinstance(value, list) else [value]
        for record in records:
            if isinstance(record, dict):
                yield record
                graph = record.get("@graph")
                yield from (part for part in graph if isinstance(part, dict)) if isinstance(graph, list) else ()


def _date(page: Any, marks: dict[str, str]) -> date | None:
    for mark in DATE_MARKS:
        found = as_date(marks.get(mark))
        if found:
            return found
    for element in page.xpath('.//*[@itemprop="datePublished"] | .//time[@datetime]'):
        found = as_date(element.get("datetime") or element.get("content") or element.text_content())
        if found:
            return found
    return None


def _first(marks: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((marks[key] for key in keys if key in marks), None)


def _first_text(elements: Any) -> str | None:
    texts = (" ".join(element.text_content().split()) for element in elements)
    return next((text for text in texts if text), None)


def _address(value: str | None) -> str | None:
    return value if value and value.startswith(("http://", "https://")) else None
