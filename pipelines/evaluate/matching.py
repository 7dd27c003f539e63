"""When a thing found is the thing annotated: names, spans, and the pairing of the two lists."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

G = TypeVar("G")
P = TypeVar("P")

SAME_SPAN = 0.5  # least intersection over union at which two contents are the same
NEAR = 150  # characters within which two triggers of one type name the same event


def plain(name: str) -> str:
    """A name without case, diacritics, a leading article and punctuation, for comparison.

    >>> plain("The Côte d’Ivoire")
    'cote d ivoire'
    """
    folded = unicodedata.normalize("NFKD", name.casefold())
    words = "".join(c if c.isalnum() else " " for c in folded if not unicodedata.combining(c)).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Intersection over union of two spans, 0 to 1."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(shared, 0) / (max(a[1], b[1]) - min(a[0], b[0]))


def gap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(a[0] - b[1], b[0] - a[1], 0)


def pair(gold: Sequence[G], found: Sequence[P], weight: Callable[[G, P], float | None]) -> list[tuple[int, int]]:
    """One-to-one pairs of indices, best weight first, the earlier first among equals; `None` forbids a pair."""
    ranked = sorted(
        (
            (w, i, j)
            for i, annotated in enumerate(gold)
            for j, item in enumerate(found)
            if (w := weight(annotated, item)) is not None
        ),
        key=lambda entry: (-entry[0], entry[1], entry[2]),
    )
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((i, j))
    return pairs
