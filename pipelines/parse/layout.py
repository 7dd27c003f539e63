"""Layout: from the characters of a body to paragraphs, and which of them are headings."""

import re
from dataclasses import dataclass
from typing import Final

LONGEST_HEADING: Final = 160  # characters; a longer line without a full stop is a paragraph that lost it
WIDEST_WRAP: Final = 120  # characters; lines that are wrapped by hand are not longer
LEAST_FILL: Final = 0.6  # of the widest line: how full the lines of a wrapped block are, all but the last

_BLOCK: Final = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_ENDS_SENTENCE: Final = re.compile(r"[.!:;,…][”\"’»')\]]*$")
# Not the title, but a turn of an interview: "Herald: The road was closed. When will it open?", "Olsen: When?"
_ASKS: Final = re.compile(r"(?:: |[.!?][”\"’»')\]]* [^\W\da-z_]).*\?[”\"’»')\]]*$")
_LETTER: Final = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text without outer white space; `is_heading` also marks a title."""

    start: int
    end: int
    is_heading: bool


def find_paragraphs(text: str, start: int) -> list[Paragraph]:
    """The paragraphs of `text` from the offset `start` on; rules (`* * *`, `___`) are none.

    Blank lines part paragraphs. Within a block, line ends part them too, unless the block was wrapped by hand.
    """
    found: list[Paragraph] = []
    for block in _BLOCK.finditer(text, start):
        for first, last in _split(text, block.start(), block.end()):
            if _LETTER.search(text, first, last):
                line = text[first:last]
                found.append(Paragraph(first, last, _is_heading(line) and not (found and _ASKS.search(line))))
    return found


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the paragraphs in one block, white space cut off."""
    lines: list[tuple[int, int]] = []
    at = start
    while at <= end:
        stop = text.find("\n", at, end)
        lines.append((at, stop if stop >= 0 else end))
        at = lines[-1][1] + 1
    if len(lines) > 1 and _is_wrapped([last - first for first, last in lines]):
        lines = [(start, end)]
    trimmed = [_trim(text, first, last) for first, last in lines]
    return [span for span in trimmed if span[0] < span[1]]


def _is_wrapped(widths: list[int]) -> bool:
    widest = max(widths)
    return widest <= WIDEST_WRAP and all(width >= LEAST_FILL * widest for width in widths[:-1]) and widest > 40


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_heading(line: str) -> bool:
    """A heading is short, on a line of its own, opens with a capital, a digit or a mark, and ends no sentence."""
    if len(line) > LONGEST_HEADING or "\n" in line or line[0].islower():
        return False
    return _ENDS_SENTENCE.search(line) is None
