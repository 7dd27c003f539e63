"""Quotations: which quotation marks belong together. A mark without its partner never reaches beyond its paragraph,
unless the next paragraph opens with a mark of its own, as a quotation that runs on does."""

from typing import Final

from pipelines.parse.document import Flag, Quotation, Tokens

OPENING: Final = frozenset("“„‟«‹")
CLOSING: Final = frozenset("”»›")


def find_quotations(tokens: Tokens, paragraphs: list[tuple[int, int]]) -> list[Quotation]:
    """Pair the quotation marks of a document; `paragraphs` are spans of token indices, in order.

    Nested marks stay inside the outer quotation. Curly, straight and angle marks may be mixed, as they are in texts.
    """
    found: list[Quotation] = []
    carried: int | None = None  # the token that opened a quotation which runs over from the paragraph before
    for at, (first, last) in enumerate(paragraphs):
        begin = first if carried is None else first + 1  # past the mark that only repeats the opening
        opened = _pair(tokens, begin, last, carried, found)
        carried = None
        if opened is None:
            continue
        following = paragraphs[at + 1][0] if at + 1 < len(paragraphs) else None
        if following is not None and tokens.flags[following] & Flag.QUOTE and _opens(tokens, following, inside=False):
            carried = opened
        else:
            found.append(_quotation(tokens, opened, last, is_closed=False))
    return found


def _pair(tokens: Tokens, first: int, last: int, opened: int | None, found: list[Quotation]) -> int | None:
    """Append the quotations that close among the tokens `first` to `last`; return the mark left open, if one is.

    `opened` is a mark left open before. Where several are left open, all but the last were stray.
    """
    depth = 0
    innermost = opened
    for i in range(first, last):
        if not tokens.flags[i] & Flag.QUOTE:
            continue
        if _opens(tokens, i, inside=opened is not None):
            innermost = i
            if opened is None:
                opened = i
            else:
                depth += 1
        elif depth:
            depth -= 1
        elif opened is not None:
            found.append(_quotation(tokens, opened, i + 1, is_closed=True))
            opened = innermost = None
    return innermost if depth and tokens.words[last - 1] not in CLOSING else opened


def _opens(tokens: Tokens, i: int, inside: bool) -> bool:
    """Whether the mark `i` opens. A straight mark opens where a word follows closely and none stands closely before."""
    word = tokens.words[i]
    if word in OPENING:
        return True
    if word in CLOSING:
        return False
    touches_next = i + 1 < len(tokens) and tokens.starts[i + 1] == tokens.ends[i]
    touches_last = i > 0 and tokens.ends[i - 1] == tokens.starts[i] and tokens.words[i - 1] not in "([{—–-/"
    if touches_next != touches_last:
        return touches_next
    return not inside


def _quotation(tokens: Tokens, first: int, last: int, *, is_closed: bool) -> Quotation:
    return Quotation(tokens.starts[first], tokens.ends[last - 1], first, last, is_closed)
