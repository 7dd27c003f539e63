"""`communique explain`: a text with every span coloured by what it stands for, and its rows beneath."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from pipelines.cli.console import show_table, stdout

if TYPE_CHECKING:
    from pipelines.extract.model import Participant, Reading
    from pipelines.parse.document import Document

STYLES = {
    "statement": "italic",
    "cue": "bold yellow",
    "person": "bold cyan",
    "organization": "bold blue",
    "country": "bold magenta",
    "event": "bold red",
    "sector": "green",
}


def explain_command(
    file: Annotated[Path, typer.Argument(help="A text to read; no warehouse is needed.", metavar="FILE")],
) -> None:
    """Show one text with each span coloured, and what was read from it."""
    from pipelines.extract.engine import read_document
    from pipelines.parse.parse import parse
    from pipelines.read.registry import read_file
    from pipelines.read.source import Refusal
    from schemas.errors import InputError

    if not file.is_file():
        raise InputError(f"{file}: no such file; name a text")
    source = next(read_file(file))  # of a file with many records the first
    if isinstance(source, Refusal):
        raise InputError(source.reason)
    document = parse(source)
    reading = read_document(document)
    out = stdout()
    legend = Text(" ").join(Text(name, style=style) for name, style in STYLES.items())
    out.print(legend)
    out.print()
    out.print(_coloured(document, reading))
    _show_rows(document, reading)


def _coloured(document: "Document", reading: "Reading") -> Text:
    text = Text(document.text.strip("\n"))
    shift = len(document.text) - len(document.text.lstrip("\n"))

    def paint(start: int, end: int, kind: str) -> None:
        text.stylize(STYLES[kind], start - shift, end - shift)

    for statement in reading.statements:
        paint(statement.start, statement.end, "statement")
        if statement.cue:
            paint(*statement.cue, "cue")
    for sector in reading.sector_mentions:
        paint(sector.start, sector.end, "sector")
    for mention in reading.mentions:
        paint(mention.start, mention.end, mention.participants[0].kind)
    for event in reading.events:
        paint(event.start, event.end, "event")
    return text


def _show_rows(document: "Document", reading: "Reading") -> None:
    out, text = stdout(), document.text
    out.print(f"\npublished {document.published_on}; offsets count characters from 0\n")
    out.print("participants")
    show_table(
        ("kind", "name", "country", "offices", "also named"),
        [(p.kind, p.name, p.country, ", ".join(p.offices), ", ".join(p.aliases)) for p in reading.participants],
    )
    out.print("\nstatements")
    show_table(
        ("span", "speaker", "act", "to", "content", "sectors", "rule"),
        [
            (
                f"{s.start}:{s.end}",
                _names([s.speaker, *s.cospeakers]) or (text[slice(*s.speaker_span)] if s.speaker_span else None),
                s.act,
                _names(s.addressees),
                text[s.start : s.end],
                ", ".join(s.sectors),
                s.rule,
            )
            for s in reading.statements
        ],
    )
    out.print("\nevents")
    show_table(
        ("span", "type", "status", "trigger", "actors", "recipients", "date", "place", "sectors", "rule"),
        [
            (
                f"{e.start}:{e.end}",
                e.event_type,
                e.status,
                text[e.start : e.end],
                _names(e.actors),
                _names(e.recipients),
                e.when.start if e.when else None,
                e.place.name if e.place else None,
                ", ".join(e.sectors),
                e.rule,
            )
            for e in reading.events
        ],
    )
    out.print("\nsectors")
    sectors = dict.fromkeys(mention.sector for mention in reading.sector_mentions)
    out.print(", ".join(sectors) or "none")


def _names(participants: "Iterable[Participant | None]") -> str:
    return ", ".join(participant.name for participant in participants if participant)
