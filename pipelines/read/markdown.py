"""Markdown (`.md`), with YAML front matter or without: the text is what a reader sees, its title first."""

from collections.abc import Iterator
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from pipelines.read.decode import decode
from pipelines.read.metadata import LANGUAGE_KEYS, TITLE_KEYS, URL_KEYS, first_date, first_text, language_code
from pipelines.read.source import Source
from schemas.errors import InputError

FORMAT = "markdown"
SUFFIXES = (".md", ".markdown")
FENCE = "---\n"

_PARSER = MarkdownIt("commonmark").enable("table")


def read(name: str, content: bytes) -> Source:
    """Read one Markdown file. Raises `InputError` where it is no text, or its front matter is not YAML."""
    fields, body = _split_front_matter(name, decode(content, name))
    title = first_text(fields, TITLE_KEYS)
    paragraphs = list(_paragraphs(_PARSER.parse(body)))
    if title and paragraphs[:1] != [title]:
        paragraphs.insert(0, title)
    return Source(
        name=name,
        format=FORMAT,
        text="\n\n".join(paragraphs),
        title=title,
        published_on=first_date(fields),
        language=language_code(first_text(fields, LANGUAGE_KEYS)),
        url=first_text(fields, URL_KEYS),
    )


def _split_front_matter(name: str, text: str) -> tuple[dict[str, Any], str]:
    if not text.startswith(FENCE):
        return {}, text
    head, fence, body = text[len(FENCE) :].partition("\n" + FENCE)
    if not fence:
        return {}, text
    try:
        fields = yaml.safe_load(head)
    except (yaml.YAMLError, ValueError) as error:
        raise InputError(f"{name}: the front matter is not YAML ({_one_line(error)}); mend or remove it") from error
    return (fields if isinstance(fields, dict) else {}), body


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def _paragraphs(tokens: list[Token]) -> Iterator[str]:
    """The text of each block, markup removed, lines joined; code and raw HTML are not text."""
    for token in tokens:
        if token.type != "inline" or not token.children:
            continue
        shown = "".join(_shown(child) for child in token.children)
        folded = " ".join(shown.split())
        if folded:
            yield folded


def _shown(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content if token.type in ("text", "code_inline") else ""
