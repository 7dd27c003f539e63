"""Markup inside a record (the `content` of a feed or an export): the paragraphs that a reader of it sees."""

import re
from typing import Any, Final

UNSEEN: Final = frozenset(("script", "style", "noscript", "template", "iframe", "svg", "button", "figure", "head"))
BLOCKS: Final = frozenset(
    ("p", "div", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "table",
     "tr", "td", "th", "pre", "dl", "dt", "dd", "hr", "br", "main", "header", "footer", "aside", "nav", "body", "html")
)  # fmt: skip
_TAG = re.compile(r"</?(?:p|div|br|a|span|h[1-6]|ul|ol|li|blockquote|strong|em|b|i|img|figure|script)\b[^<>]*>", re.I)


def is_markup(text: str) -> bool:
    """Whether a text holds HTML tags."""
    return "<" in text and _TAG.search(text) is not None


def fragment_paragraphs(markup: str) -> list[str]:
    """The paragraphs of a fragment of HTML: no scripts, styles or captions, white space folded."""
    from lxml import etree, html

    try:
        root = html.fragment_fromstring(markup.replace("\0", ""), create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return []
    return element_paragraphs(root)


def element_paragraphs(root: Any) -> list[str]:
    """The paragraphs inside one element of a parsed page; raises nothing, whatever its depth."""
    from lxml import etree

    pieces: list[str] = []
    paragraphs: list[str] = []

    def close() -> None:
        folded = " ".join("".join(pieces).split())
        if folded:
            paragraphs.append(folded)
        pieces.clear()

    skipped = None
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag
        if skipped is None and event == "start":
            if tag in UNSEEN:
                skipped = element
                continue
            if tag in BLOCKS:
                close()
            pieces.append(element.text or "")
        elif event != "start":
            if skipped is element:
                skipped = None
            elif skipped is not None:
                continue
            if tag in BLOCKS:
                close()
            if element is not root:
                pieces.append(element.tail or "")
    close()
    return paragraphs
