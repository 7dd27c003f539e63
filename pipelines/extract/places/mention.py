"""`PlaceMention`: a span that names a place; and the identity of a place, one object per place and document."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from pipelines.extract.gazetteer.cities import City
from pipelines.extract.model import Place
from schemas.countries import BY_CODE

_NOT_IN_SLUG: Final = re.compile(r"[\W_]+")
_LETTERS: Final = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)


@dataclass(eq=False, slots=True)
class PlaceMention:
    """A span of tokens that names a place: a city, region, site or country. `preposition` is the word in front."""

    first: int
    last: int
    place: Place
    kind: str
    preposition: str = ""


@dataclass(slots=True)
class Atlas:
    """The places of one document by id, so that each is one object."""

    by_id: dict[str, Place] = field(default_factory=dict)

    def city(self, city: City, name: str) -> Place:
        """A city under the name that the text gives it."""
        place_id = f"place:{city.country.lower()}:{slug(city.name)}"
        place = Place(name, city.country, city.latitude, city.longitude, city.geonames_id, place_id)
        return self.by_id.setdefault(place_id, place)

    def site(self, name: str, country: str | None) -> Place:
        """A site, or a town that no gazetteer knows."""
        place_id = f"place:{(country or 'xx').lower()}:{slug(name)}"
        return self.by_id.setdefault(place_id, Place(name, country, place_id=place_id))

    def country(self, code: str) -> Place:
        """A country as a place."""
        place_id = f"place:{code.lower()}"
        entry = BY_CODE.get(code)
        return self.by_id.setdefault(place_id, Place(entry.name if entry else code, code, place_id=place_id))


@lru_cache(maxsize=1 << 14)  # places recur from text to text
def slug(name: str) -> str:
    """A name in lower-case Latin letters, digits and hyphens; other scripts are kept by their code points.

    >>> slug("Łódź–St. Pölten")
    'lodz-st-polten'
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    kept = _NOT_IN_SLUG.sub("-", plain).encode("ascii", "ignore").decode().strip("-")
    return kept or "-".join(f"{ord(letter):x}" for letter in name)
