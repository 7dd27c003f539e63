"""RSS and Atom (`.rss`, `.atom`, `.xml`): one text an item, streamed; entities are never expanded."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from pipelines.read.columns import GUESSED
from pipelines.read.metadata import record_name, record_source
from pipelines.read.source import Item, OpenFile, refused
from schemas.errors import InputError

FORMAT: Final = "feed"
SUFFIXES: Final = (".rss", ".atom", ".rdf", ".xml")
FEEDS: Final = frozenset(("rss", "feed", "RDF"))
ITEMS: Final = frozenset(("item", "entry"))
LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
FIELDS: Final = {  # the name of an element -> what the record calls it
    "title": "title", "link": "url", "guid": "id", "id": "id", "pubDate": "published", "published": "published",
    "date": "date", "updated": "updated", "issued": "published", "encoded": "content", "content": "content",
    "description": "description", "summary": "summary", "language": "language", "source": "publisher",
}  # fmt: skip


def read(file: OpenFile) -> Iterator[Item]:
    """Read the items of a feed. Raises `InputError` where it is no feed, not well formed, or declares entities."""
    from lxml import etree

    file = replace(file, columns=GUESSED)  # elements are known; a mapping is for tables and JSON
    context = etree.iterparse(
        file.stream, events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    channel: dict[str, str] = {}
    number = 0
    try:
        for event, element in context:
            if element.getparent() is None:
                if event == "start":
                    _check_root(file.name, element)
                continue
            tag = _local(element)
            if event != "end":
                continue
            if tag in ITEMS:
                number += 1
                yield _item(file, number, element, channel)
                _forget(element)
            elif tag in ("title", "language") and _local(element.getparent()) in ("channel", "feed"):
                channel.setdefault(tag, (element.text or "").strip())
    except etree.XMLSyntaxError as error:
        raise InputError(f"{file.name}: not well-formed XML ({error}); what stood before was read; mend it") from error
    if not number:
        raise InputError(f"{file.name}: no item in the feed; give a feed with items")


def _check_root(name: str, root: Any) -> None:
    if _local(root) not in FEEDS:
        raise InputError(
            f"{name}: XML of <{_local(root)}>, not a feed; <rss>, <feed> and <RDF> are read; export as .jsonl"
        )
    document_type = root.getroottree().docinfo.internalDTD
    if document_type is not None and any(True for _ in document_type.iterentities()):
        raise InputError(f"{name}: declares entities, which no feed needs and bombs are made of; remove <!ENTITY ...>")


def _item(file: OpenFile, number: int, element: Any, channel: dict[str, str]) -> Item:
    record: dict[str, Any] = {}
    for child in element:
        field = FIELDS.get(_local(child))
        if field == "url":
            if child.get("rel", "alternate") == "alternate":
                record.setdefault("url", (child.get("href") or child.text or "").strip())
        elif field == "publisher":
            title = child.text if len(child) == 0 else next((c.text for c in child if _local(c) == "title"), None)
            record["publisher"] = title or ""
        elif field:
            value = _content(child)
            if value:
                record.setdefault(field, value)
    language = element.get(LANGUAGE) or _feed_language(element)
    record.setdefault("language", language or channel.get("language", ""))
    record.setdefault("publisher", channel.get("title", ""))
    name = f"{file.name}#{number}"
    try:
        name = record_name(file, number, record)
        return record_source(file, name, FORMAT, record)
    except InputError as error:
        return refused(name, error, str(record.get("title", ""))[:200] or None)


def _content(element: Any) -> str:
    """The text of an element; of one with elements inside (XHTML) their markup."""
    from lxml import etree

    if len(element) == 0:
        return (element.text or "").strip()
    markup: str = etree.tostring(element, encoding="unicode", with_tail=False)
    return markup


def _feed_language(element: Any) -> str | None:
    language: str | None = element.getroottree().getroot().get(LANGUAGE)
    return language


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def _forget(element: Any) -> None:
    """Drop an item that was read, and those before it, so that a feed of any length needs the memory of one item."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
