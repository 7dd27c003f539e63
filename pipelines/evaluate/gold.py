"""Annotated texts: `NAME.txt` with the right reading in `NAME.json` beside it, as `tests/gold/README.md` describes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemas.errors import InputError

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldText:
    """One annotated text. `family` is its name without the number: `voa-07` belongs to `voa`."""

    name: str
    family: str
    text: str
    annotation: dict[str, Any]

    def span(self, quoted: dict[str, Any]) -> Span:
        """Where a quoted string of the annotation stands: the `nth` occurrence, counted from 1.

        Raises `InputError` where the text does not hold it that often.
        """
        start = -1
        for _ in range(quoted.get("nth", 1)):
            start = self.text.find(quoted["text"], start + 1)
            if start < 0:
                raise InputError(
                    f"{self.name}.json: {quoted['text'][:60]!r}, occurrence {quoted.get('nth', 1)}, is not in "
                    f"{self.name}.txt; quote the text to the letter"
                )
        return start, start + len(quoted["text"])


def read_gold(folder: Path) -> Iterator[GoldText]:
    """The annotated texts of a folder, sorted by name. Raises `InputError` where there are none, or one is broken."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise InputError(f"{folder}: no annotated texts; a folder of NAME.txt with NAME.json beside each was expected")
    for file in files:
        text = file.with_suffix(".txt")
        if not text.is_file():
            raise InputError(f"{file}: {text.name} is missing beside it; add the text or remove the annotation")
        try:
            annotation = json.loads(file.read_text(encoding="utf-8"))
        except json.JSONDecodeError as error:
            raise InputError(f"{file}: not JSON ({error}); mend the line it names") from error
        yield GoldText(file.stem, _family(file.stem), text.read_text(encoding="utf-8"), annotation)


def _family(name: str) -> str:
    head, _, tail = name.rpartition("-")
    return head if head and tail.isdigit() else name
