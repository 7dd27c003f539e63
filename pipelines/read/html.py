"""HTML pages as saved or served (`.html`): the main text without navigation, by `trafilatura`; its title first."""

from typing import Any

from pipelines.read.decode import decode
from pipelines.read.metadata import as_date, language_code
from pipelines.read.source import Source
from schemas.errors import InputError

FORMAT = "html"
SUFFIXES = (".html", ".htm", ".xhtml")


def read(name: str, content: bytes) -> Source:
    """Read one page. Raises `InputError` where it is no text, or no article is found in it."""
    import trafilatura  # takes most of a second to import, and only pages need it

    page = trafilatura.load_html(_declared(content, name))
    found: Any = None
    if page is not None:
        found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False, include_tables=False)
    if found is None or not (found.text or "").strip():
        raise InputError(f"{name}: no article found in the page ({len(content)} bytes); save its text as .txt instead")
    title = " ".join((found.title or "").split()) or None
    paragraphs = [" ".join(line.split()) for line in found.text.split("\n") if line.strip()]
    if title and paragraphs[0] != title:
        paragraphs.insert(0, title)
    return Source(
        name=name,
        format=FORMAT,
        text="\n\n".join(paragraphs),
        title=title,
        published_on=as_date(found.date),
        language=language_code(found.language),
        url=found.url,
    )


def _declared(content: bytes, name: str) -> str | bytes:
    """Text where the bytes are plainly text; else the bytes, whose encoding the page itself may declare."""
    try:
        return decode(content, name)
    except InputError:
        if b"\0" in content:
            raise
        return content
