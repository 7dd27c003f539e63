"""The tables that say where and in which sector: places and the mentions of sectors."""

from typing import Annotated, ClassVar

from schemas import shared
from schemas.column import Column, Table


class Place(Table):
    """A city, site or country where something happens."""

    table_name: ClassVar[str] = "places"

    place_id: Annotated[str, Column("Readable id, such as `place:rs:belgrade`.", key=True)]
    name: Annotated[str, Column("Name of the place as the text gives it.")]
    country_code: Annotated[str, Column("Country the place lies in.", references="countries.country_code")] | None = (
        None
    )
    latitude: Annotated[float, Column("Latitude in degrees, WGS 84.")] | None = None
    longitude: Annotated[float, Column("Longitude in degrees, WGS 84.")] | None = None
    geonames_id: Annotated[int, Column("Id of the place in GeoNames.")] | None = None


class SectorMention(Table):
    """A span of text that names a sector or something that belongs only to it."""

    table_name: ClassVar[str] = "sector_mentions"

    document_id: Annotated[str, Column("Document the mention stands in.", key=True, references="documents.document_id")]
    sector_id: Annotated[str, Column("The sector.", key=True, references="sectors.sector_id")]
    char_start: Annotated[int, Column("First character of the term, in code points.", key=True, minimum=0)]
    char_end: Annotated[int, Column("End of the term, exclusive.", key=True, minimum=0)]
    text: shared.SpanText
