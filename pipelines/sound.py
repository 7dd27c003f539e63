"""From the rows of a few documents straight to staged tables, where all of them are sound beyond doubt.

Nearly every row is right, and to have `validate.py` go through them one by one costs more than to stage them. Here
Pydantic takes the columns of a table, and spans, keys and references are looked at column by column too; nothing is
accepted that `validate.py` would refuse. What is not accepted need not be wrong: `validate.py` then says what is.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, repeat
from operator import itemgetter, le
from typing import Any

import pyarrow as pa
from pydantic import BaseModel, ValidationError

from schemas.column import Table, columns, key_of
from schemas.columnar import columns_model
from schemas.registry import DOCUMENT_TABLES, SHARED_TABLES
from schemas.spans import SpanColumns, spans_of
from warehouse.ddl import reference_of
from warehouse.reference import reference_keys
from warehouse.staged import SCHEMAS

Row = dict[str, Any]
Values = tuple[Any, ...]
Keys = dict[str, AbstractSet[Any]]


@dataclass(frozen=True, slots=True)
class Given:
    """The rows of one document by table, its text, and the number of its reading."""

    reading: int
    text: str
    rows: Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class _Look:
    """What is looked at in the rows of one table, prepared once; `values_of` gives the columns of a row in order."""

    names: tuple[str, ...]
    model: type[BaseModel]
    values_of: Callable[[Row], Values]
    spans: tuple[SpanColumns, ...]
    key: tuple[str, ...]
    references: tuple[tuple[str, str], ...]


def sound_tables(documents: Sequence[Given]) -> dict[str, pa.Table] | None:
    """The staged tables of these documents, without those that would be empty; `None` where a row may not be sound."""
    looked: dict[str, list[tuple[int, Sequence[Values]]]] = {name: [] for name in LOOKS}
    try:
        for document in documents:
            for name, found in _columns_of(document):
                looked[name].append((document.reading, found))
        return {name: _table(name, parts) for name, parts in looked.items() if parts}
    except (_DoubtError, ValidationError, KeyError, TypeError):
        return None  # a row that is wrong, a column that is not there: all the same here


class _DoubtError(Exception):
    """Something that looks wrong."""


def _columns_of(document: Given) -> list[tuple[str, Sequence[Values]]]:
    """The columns of each table that has rows, with spans, keys and references looked at."""
    _believe(document.rows.keys() <= LOOKS.keys())
    keys: Keys = dict(reference_keys())
    present: list[tuple[str, Sequence[Values]]] = []
    for name, look in LOOKS.items():
        rows = document.rows.get(name, ())
        _believe(set(map(len, rows)) <= {len(look.names)})
        values = tuple(zip(*map(look.values_of, rows), strict=True)) or ((),) * len(look.names)
        found: dict[str, Values] = dict(zip(look.names, values, strict=True))
        for span in look.spans:
            _believe(_are_spans(document.text, found[span.start], found[span.end], found.get(span.text or "")))
        for column, parent in look.references:
            _believe(keys[parent] >= set(found[column]) - {None})
        own = set(found[look.key[0]] if len(look.key) == 1 else zip(*itemgetter(*look.key)(found), strict=True))
        _believe(len(own) == len(rows))
        keys[name] = own
        if rows:
            present.append((name, values))
    return present


def _table(name: str, parts: Sequence[tuple[int, Sequence[Values]]]) -> pa.Table:
    """The staged table of the columns of several documents, once Pydantic has looked at each value."""
    look = LOOKS[name]
    together = [list(chain.from_iterable(column)) for column in zip(*(values for _, values in parts), strict=True)]
    look.model.model_validate(dict(zip(look.names, together, strict=True)))
    readings = list(chain.from_iterable(repeat(reading, len(values[0])) for reading, values in parts))
    schema = SCHEMAS[name]
    arrays = [pa.array(values, type=field.type) for values, field in zip((readings, *together), schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _are_spans(text: str, starts: Values, ends: Values, quoted: Values | None) -> bool:
    """Whether all spans lie in the text and hold what they quote; a row without a span needs neither end."""
    if None in starts or None in ends:
        rows = zip(starts, ends, quoted or starts, strict=True)
        present = [row for row in rows if row[0] is not None or row[1] is not None]
        starts, ends, quotations = zip(*present, strict=True) if present else ((), (), ())
        quoted = None if quoted is None else quotations
    if not starts:
        return True
    if min(starts) < 0 or max(ends) > len(text):
        return False
    if quoted is None:
        return all(map(le, starts, ends))
    return "" not in quoted and list(map(text.__getitem__, map(slice, starts, ends))) == list(quoted)


def _believe(looks_right: bool) -> None:
    if not looks_right:
        raise _DoubtError


def _look_at(table: type[Table]) -> _Look:
    declared = columns(table)
    names = tuple(column.name for column in declared)
    references = ((column.name, reference_of(column)) for column in declared)
    return _Look(
        names=names,
        model=columns_model(table),
        values_of=itemgetter(*names),
        spans=spans_of(table),
        key=key_of(table),
        references=tuple((name, reference[0]) for name, reference in references if reference is not None),
    )


LOOKS: dict[str, _Look] = {table.table_name: _look_at(table) for table in (*SHARED_TABLES, *DOCUMENT_TABLES)}
