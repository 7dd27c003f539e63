"""What all commands share: where they print, how they show tables, and their exit codes."""

import sys
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

FAILED = 1  # the input, the warehouse or the arguments cannot be used; nothing was done, or nothing could be read

EXIT_CODES = "Exit codes: 0 done, 1 the input or the warehouse cannot be used, 2 wrong usage."


def stdout() -> Console:
    """The console for results: colours and the width of the terminal, or plain lines that nothing wraps."""
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty(), emoji=False, markup=False)


def stderr() -> Console:
    """The console for progress and errors."""
    return Console(stderr=True, highlight=False, soft_wrap=not sys.stderr.isatty(), emoji=False, markup=False)


def show_table(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print rows under a header: a table with wrapped cells on a terminal, else aligned columns of plain text.

    Numbers stand to the right; missing values are empty.
    """
    kept = [list(row) for row in rows]
    numeric = [bool(kept) and all(isinstance(row[i], int | float | None) for row in kept) for i in range(len(header))]
    cells = [["" if value is None else str(value) for value in row] for row in kept]
    if sys.stdout.isatty():
        table = Table(box=None, header_style="bold", pad_edge=False)
        for name, is_numeric in zip(header, numeric, strict=True):
            table.add_column(name, justify="right" if is_numeric else "left", overflow="fold")
        for row in cells:
            table.add_row(*(Text(cell) for cell in row))
        stdout().print(table)
        return
    flat = [[" ".join(cell.split()) for cell in row] for row in [list(header), *cells]]
    widths = [max(len(row[i]) for row in flat) for i in range(len(header))]
    for row in flat:
        aligned = [
            cell.rjust(width) if is_numeric else cell.ljust(width)
            for cell, width, is_numeric in zip(row, widths, numeric, strict=True)
        ]
        print("  ".join(aligned).rstrip())
