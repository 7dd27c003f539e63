"""The texts that benchmarks read: the seed, the annotated ones of the tests, and others made of them."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "kazakhstan-serbia.txt"
GOLD = ROOT / "tests" / "gold"
LENGTH_OF_SEED = 2900  # characters


def gold_files() -> list[Path]:
    """The files of the annotated texts."""
    return sorted(GOLD.glob("*.txt"))


def gold_texts() -> list[str]:
    """The annotated texts, as they stand in their files."""
    return [path.read_text(encoding="utf-8") for path in gold_files()]


def _unclosed_quotation(length: int) -> str:
    return "“" + "We agreed with Serbia to export food, " * (length // 38)


def _endless_sentence(length: int) -> str:
    return "The minister said that he met the envoy of Japan and " * (length // 53)


def _many_names(length: int) -> str:
    return " ".join(f"Minister Aman{_letters(i)} Bek{_letters(i * 7)}ov met her." for i in range(length // 32))


def _nested_brackets(length: int) -> str:
    return "They met " + "((((“[" * (length // 12) + "]”))))" * (length // 12)


def _quotation_marks(length: int) -> str:
    return "said " + "\" “ ' ” " * (length // 8)


def _capitals(length: int) -> str:
    return "Of The United Ministry " * (length // 23)


def _cues(length: int) -> str:
    return "said, noting that, adding that, according to Serbia, " * (length // 53)


def _dates(length: int) -> str:
    return "on Tuesday, Nov. 19, 2024, last week, from 3 to 5 June " * (length // 55)


def _letters(number: int) -> str:
    """A number as letters, so that each name differs from the others."""
    letters = ""
    while True:
        letters += chr(ord("a") + number % 26)
        number //= 26
        if not number:
            return letters


ADVERSARIAL: dict[str, Callable[[int], str]] = {
    "no closing quotation": _unclosed_quotation,
    "one endless sentence": _endless_sentence,
    "ever new names": _many_names,
    "nested brackets": _nested_brackets,
    "quotation marks only": _quotation_marks,
    "capitals only": _capitals,
    "cues only": _cues,
    "dates only": _dates,
}
"""Name -> a text of about as many characters as asked for."""


def distinct_texts(number: int, length: int, seed: int = 1) -> Iterator[str]:
    """That many texts of about `length` characters, no two alike: paragraphs of the annotated texts in random order."""
    paragraphs = [part for text in gold_texts() for part in text.split("\n\n")[1:] if part.strip()]
    chosen = random.Random(seed)
    for ordinal in range(number):
        parts = [f"Report {ordinal + 1} on the talks"]
        while sum(map(len, parts)) < length:
            parts.append(chosen.choice(paragraphs))
        yield "\n\n".join(parts)


def write_archive(path: Path, documents: int, length: int) -> None:
    """Write JSON Lines of that many distinct documents, each of about `length` characters."""
    with path.open("w", encoding="utf-8") as out:
        for ordinal, text in enumerate(distinct_texts(documents, length)):
            day = f"2024-{ordinal % 12 + 1:02d}-{ordinal % 28 + 1:02d}"
            out.write(json.dumps({"id": str(ordinal), "date": day, "text": text}) + "\n")
