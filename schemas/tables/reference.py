"""Reference tables: closed vocabularies as rows, so that a query can join a code with its meaning."""

from typing import Annotated, ClassVar

from schemas.column import Column, Table


class Country(Table):
    """A sovereign state or a territory with an ISO 3166-1 code."""

    table_name: ClassVar[str] = "countries"

    country_code: Annotated[str, Column("ISO 3166-1 alpha-2.", key=True)]
    alpha_3: Annotated[str, Column("ISO 3166-1 alpha-3.")]
    name: Annotated[str, Column("Usual short English name.")]
    official_name: Annotated[str, Column("Official English name, where it differs.")] | None = None
    adjective: Annotated[str, Column("Usual adjective, such as `Serbian`.")] | None = None
    capital: Annotated[str, Column("Seat of government that stands for it in the press.")] | None = None


class Sector(Table):
    """A sector of the economy or of public policy."""

    table_name: ClassVar[str] = "sectors"

    sector_id: Annotated[str, Column("Code of the sector.", key=True)]
    label: Annotated[str, Column("Name to show.")]
    definition: Annotated[str, Column("What belongs to it.")]
    isic_section: (
        Annotated[str, Column("Section of ISIC Rev.4 that comes nearest, a letter; missing where none does.")] | None
    ) = None
    isic_title: Annotated[str, Column("Title of that ISIC Rev.4 section.")] | None = None


class EventTypeRow(Table):
    """A kind of event, with its place in the field's coding schemes."""

    table_name: ClassVar[str] = "event_types"

    event_type: Annotated[str, Column("Code of the event type.", key=True)]
    label: Annotated[str, Column("Name to show.")]
    definition: Annotated[str, Column("What counts as one.")]
    plover_category: Annotated[str, Column("PLOVER event category.")]
    plover_mode: Annotated[str, Column("PLOVER mode, where PLOVER defines one for the category.")] | None = None
    cameo_root: Annotated[str, Column("CAMEO root code, two digits.")]
    quad_class: Annotated[
        int, Column("1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.", minimum=1)
    ]
    example: Annotated[str, Column("A sentence that reports one.")]


class SpeechActRow(Table):
    """What a speaker does by a statement."""

    table_name: ClassVar[str] = "speech_acts"

    speech_act: Annotated[str, Column("Code of the speech act.", key=True)]
    label: Annotated[str, Column("Name to show.")]
    definition: Annotated[str, Column("What counts as one.")]
    example: Annotated[str, Column("A sentence that reports one.")]


class RuleRow(Table):
    """A rule by which statements or events are found; which words count is in the vocabularies that it uses."""

    table_name: ClassVar[str] = "rules"

    rule: Annotated[str, Column("Name of the rule.", key=True)]
    finds: Annotated[str, Column("What it finds.", allowed=("statement", "event"))]
    definition: Annotated[str, Column("How the words of the text stand.")]
    example: Annotated[str, Column("A sentence that it reads.")]
