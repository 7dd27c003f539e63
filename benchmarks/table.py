"""Figures as tables: aligned for the terminal, and in Markdown for the page."""

from collections.abc import Sequence

from benchmarks.benchmark import Cell, Column, Row


def plain(columns: Sequence[Column], rows: Sequence[Row]) -> str:
    """Aligned columns under their headings, numbers to the right."""
    lines = [[column.heading for column in columns], *_cells(columns, rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(columns))]
    numeric = _numeric(columns, rows)
    return "\n".join(
        "  ".join(
            cell.rjust(width) if is_numeric else cell.ljust(width)
            for cell, width, is_numeric in zip(line, widths, numeric, strict=True)
        ).rstrip()
        for line in lines
    )


def markdown(columns: Sequence[Column], rows: Sequence[Row]) -> str:
    """A Markdown table, numbers to the right."""
    rule = ["---:" if is_numeric else "---" for is_numeric in _numeric(columns, rows)]
    lines = [[column.heading for column in columns], rule, *_cells(columns, rows)]
    return "\n".join(f"| {' | '.join(map(_escaped, line))} |" for line in lines)


def written(value: Cell, form: str) -> str:
    """A value as it stands in a table: numbers in the form of their column, nothing for what was not measured."""
    if value is None:
        return ""
    return value if isinstance(value, str) else format(value, form)


def _escaped(cell: str) -> str:
    return cell.replace("|", r"\|")


def _cells(columns: Sequence[Column], rows: Sequence[Row]) -> list[list[str]]:
    return [[written(row.get(column.key), column.form) for column in columns] for row in rows]


def _numeric(columns: Sequence[Column], rows: Sequence[Row]) -> list[bool]:
    """Which columns hold numbers, or nothing at all."""
    return [not any(isinstance(row.get(column.key), str) for row in rows) for column in columns]
