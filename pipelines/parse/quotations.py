"""Quotations: which quotation marks belong together. A mark without its partner never reaches beyond its paragraph,
unless the next paragraph opens with a mark of its own, as a quotation that runs on does."""

from dataclasses import dataclass

from pipelines.parse.document import Flag, Quotation, Tokens

OPENING = frozenset("“„‟«‹")
CLOSING = frozenset("”»›")


@dataclass(slots=True)
class _Open:
    """A quotation whose closing mark has not been met."""

    token: int


def find_quotations(tokens: Tokens, paragraphs: list[tuple[int, int]]) -> list[Quotation]:
    """Pair the quotation marks of a document; `paragraphs` are spans of token indices, in order.

    Nested marks stay inside the outer quotation. Curly, straight and angle marks may be mixed, as they are in texts.
    """
    found: list[Quotation] = []
    carried: int | None = None  # the token that opened a quotation which runs over from the paragraph before
    for at, (first, last) in enumerate(paragraphs):
        opened, depth = carried, 0
        if carried is not None:
            first += 1  # the mark that only repeats the opening
        carried = None
        for i in range(first, last):
            if not tokens.flags[i] & Flag.QUOTE:
                continue
            if _opens(tokens, i, opened is not None):
                if opened is None:
                    opened = i
                else:
                    depth += 1
            elif opened is not None:
                if depth:
                    depth -= 1
                else:
                    found.append(_quotation(tokens, opened, i + 1, is_closed=True))
                    opened = None
        if opened is None:
            continue
        if depth and tokens.words[last - 1] not in CLOSING:
            opened = _last_opening(tokens, opened, last)
        if (
            at + 1 < len(paragraphs)
            and _opens(tokens, paragraphs[at + 1][0], False)
            and _is_mark(tokens, paragraphs[at + 1][0])
        ):
            carried = opened
        else:
            found.append(_quotation(tokens, opened, last, is_closed=False))
    return found


def _is_mark(tokens: Tokens, i: int) -> bool:
    return bool(tokens.flags[i] & Flag.QUOTE)


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


def _last_opening(tokens: Tokens, opened: int, last: int) -> int:
    """Where several marks opened and none closed, all but the last were stray."""
    for i in range(last - 1, opened, -1):
        if tokens.flags[i] & Flag.QUOTE and _opens(tokens, i, True):
            return i
    return opened


def _quotation(tokens: Tokens, first: int, last: int, *, is_closed: bool) -> Quotation:
    return Quotation(tokens.starts[first], tokens.ends[last - 1], first, last, is_closed)
