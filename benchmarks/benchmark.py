"""What a benchmark is: a question, the columns of its table, and the function that measures the rows.

Belongs here: the declarations that every benchmark shares. What is measured has a module per benchmark; how tables are
written is told in `table.py`, what is kept of a run in `record.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Cell = str | int | float | None
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures: the key of its values in a row, its heading with the unit, and how numbers are written."""

    key: str
    heading: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked for: less of everything, folders of documents of one's own, the large archive."""

    quick: bool = False
    corpus: tuple[Path, ...] = ()
    archive: bool = False


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One table of figures.

    `meaning` is the paragraph above the table: what was done, beside what, and how to read the figures. `measure` takes
    the options and gives the rows. `needs` names the option without which it is left out, if there is one.
    """

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    measure: Callable[[Options], list[Row]]
    needs: str | None = None

    def is_asked_for(self, options: Options) -> bool:
        """Whether the option that it needs is given."""
        return self.needs is None or bool(getattr(options, self.needs))
