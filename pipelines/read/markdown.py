"""Markdown (`.md`), with YAML front matter or without: the text is what a reader sees, its title first.

The two parsers are imported with the first such file: a run without one starts the sooner.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from pipelines.read.decode import decode
from pipelines.read.metadata import first_date, first_text, language_code, with_title
from pipelines.read.source import Item, OpenFile, Source
from pipelines.read.streams import read_whole
from schemas.errors import InputError

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

FORMAT: Final = "markdown"
SUFFIXES: Final = (".md", ".markdown")
FENCE: Final = "---\n"


def read(file: OpenFile) -> Iterator[Item]:
    """Read one Markdown file. Raises `InputError` where it is no text, or its front matter is not YAML."""
    name = file.name
    fields, body = _split_front_matter(name, decode(read_whole(name, file.stream), name))
    title = first_text(fields, "title")
    try:
        published_on = first_date(fields)
    except InputError as error:
        raise InputError(f"{name}: in the front matter, {error}") from error
    yield Source(
        name=name,
        format=FORMAT,
        text=with_title(title, _paragraphs(_parser().parse(body))),
        title=title,
        published_on=published_on,
        language=language_code(first_text(fields, "language")),
        url=first_text(fields, "url"),
        publisher=first_text(fields, "publisher"),
    )


def _split_front_matter(name: str, text: str) -> tuple[dict[str, Any], str]:
    if not text.startswith(FENCE):
        return {}, text
    head, fence, body = text[len(FENCE) :].partition("\n" + FENCE)
    if not fence:
        return {}, text
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # in C where it was built, eight times faster
    try:
        fields = yaml.load(head, loader)
    except (yaml.YAMLError, ValueError) as error:
        raise InputError(f"{name}: the front matter is not YAML ({_one_line(error)}); mend or remove it") from error
    return (fields if isinstance(fields, dict) else {}), body


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def _paragraphs(tokens: "list[Token]") -> Iterator[str]:
    """The text of each block, markup removed, lines joined; code and raw HTML are not text."""
    for token in tokens:
        if token.type != "inline" or not token.children:
            continue
        shown = "".join(_shown(child) for child in token.children)
        folded = " ".join(shown.split())
        if folded:
            yield folded


def _shown(token: "Token") -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content if token.type in ("text", "code_inline") else ""
