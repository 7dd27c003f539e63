"""Tables as text (`.csv`, `.tsv`): one record a row under a header, streamed; the delimiter is read off the header."""

import csv
from collections.abc import Iterator
from itertools import count
from typing import Final

from pipelines.read.limits import LONGEST_RECORD
from pipelines.read.lines import Line, read_lines
from pipelines.read.metadata import record_name, record_source
from pipelines.read.source import Item, OpenFile, refused
from schemas.errors import InputError

FORMAT: Final = "csv"
SUFFIXES: Final = (".csv", ".tsv")
DELIMITERS: Final = ",;\t|"


def read(file: OpenFile) -> Iterator[Item]:
    """Read the rows of a table; a row that is none is refused, and the next is read.

    Raises `InputError` where there is no header with a column of texts.
    """
    csv.field_size_limit(LONGEST_RECORD)
    lines = _Lines(file)
    header_line = next(lines, None)
    if header_line is None:
        raise InputError(f"{file.name}: no text in it (no header); give a table whose first row names its columns")
    delimiter = max(DELIMITERS, key=header_line.count)
    try:
        header = next(csv.reader([header_line], delimiter=delimiter))
    except csv.Error as error:
        raise InputError(f"{file.name}: its first row is no header ({error}); name the columns in it") from error
    if not file.columns.roots(header):
        raise InputError(f"{file.name}: no column of texts among {', '.join(header)[:200]}; name it: text=COLUMN")
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    for number in count(1):
        try:
            row = next(rows, None)
        except csv.Error as error:
            problem = f"{file.name}#{number}: row {number} is no row of a table ({error}); mend its quotes"
            yield refused(f"{file.name}#{number}", InputError(problem))
            continue
        yield from lines.take_refusals()
        if row is None:
            return
        if row:
            yield _source(file, number, header, row)


def _source(file: OpenFile, number: int, header: list[str], row: list[str]) -> Item:
    name = f"{file.name}#{number}"
    try:
        if len(row) != len(header):
            raise InputError(f"{name}: {len(row)} fields where the header has {len(header)}; mend its quotes")
        record = dict(zip(header, row, strict=True))
        name = record_name(file, number, record)
        return record_source(file, name, FORMAT, record)
    except InputError as error:
        return refused(name, error, " | ".join(row)[:200])


class _Lines:
    """The lines of the file for the parser of tables; those that cannot be read are put aside as refusals."""

    def __init__(self, file: OpenFile) -> None:
        self._name = file.name
        self._lines = read_lines(file.name, file.stream)
        self._refusals: list[Item] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        for line in self._lines:
            if line.problem is None:
                return line.text
            self._put_aside(line)
        raise StopIteration

    def _put_aside(self, line: Line) -> None:
        name = f"{self._name}#line {line.number}"
        self._refusals.append(refused(name, InputError(f"{name}: {line.problem}")))

    def take_refusals(self) -> list[Item]:
        """The refusals since the last call."""
        taken, self._refusals = self._refusals, []
        return taken
