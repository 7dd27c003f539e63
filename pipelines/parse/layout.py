"""Layout: from the characters of a body to paragraphs, and which of them are headings."""

import re
from dataclasses import dataclass
from typing import Final

LONGEST_HEADING: Final = 160  # characters; a longer line without a full stop is a paragraph that lost it
WIDEST_WRAP: Final = 120  # characters; lines that are wrapped by hand are not longer
LEAST_FILL: Final = 0.6  # of the widest line: how full the lines of a wrapped block are, all but the last

_CLOSERS: Final = "”\"’»')]"
_ENDS: Final = (".", "!", ":", ";", ",", "…")  # of a sentence or of a part of one
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
    for lines in _blocks(text, start):
        for first, last in _parts(text, lines):
            if text[first].isalpha() or _LETTER.search(text, first, last):
                line = text[first:last]
                found.append(Paragraph(first, last, _is_heading(line) and not (found and _ASKS.search(line))))
    return found


def _blocks(text: str, start: int) -> list[list[tuple[int, int]]]:
    """The runs of lines, as spans, that no blank line parts."""
    blocks: list[list[tuple[int, int]]] = []
    is_open = False
    while start <= len(text):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        is_blank = _trim(text, start, end)[0] == end
        if not is_blank and not is_open:
            blocks.append([])
        if not is_blank:
            blocks[-1].append((start, end))
        is_open = not is_blank
        start = end + 1
    return blocks


def _parts(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans of the paragraphs in one block, white space cut off."""
    if len(lines) > 1 and _is_wrapped([last - first for first, last in lines]):
        lines = [(lines[0][0], lines[-1][1])]
    return [_trim(text, first, last) for first, last in lines]


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
    return not line.rstrip(_CLOSERS).endswith(_ENDS)
