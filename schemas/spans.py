"""Which columns of a table hold a span of its document's text: a convention of names, told once for all who check."""

from dataclasses import dataclass

from schemas.column import Table, columns


@dataclass(frozen=True, slots=True)
class SpanColumns:
    """Columns that hold a span, and the column that must hold its characters, if any."""

    start: str
    end: str
    text: str | None


def spans_of(table: type[Table]) -> tuple[SpanColumns, ...]:
    """The spans of a table: `char_start`, `char_end` that of `text`; any other `X_start`, `X_end` that of column `X`,
    or of `X_text`.

    >>> from schemas.tables.statements import Statement
    >>> [(span.start, span.text) for span in spans_of(Statement)]
    [('char_start', 'text'), ('cue_start', 'cue'), ('speaker_start', 'speaker_text')]
    """
    names = {column.name for column in columns(table)}
    found = []
    for start in sorted(name for name in names if name.endswith("_start")):
        prefix = start.removesuffix("_start")
        end = f"{prefix}_end"
        texts = ("text",) if prefix == "char" else (prefix, f"{prefix}_text")
        if end in names:
            found.append(SpanColumns(start, end, next((text for text in texts if text in names), None)))
    return tuple(found)
