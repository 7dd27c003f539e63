"""Regions that are places but no countries, by name: states and provinces, islands, seas, parts of the world."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from schemas.countries import BY_CODE
from schemas.errors import VocabularyError
from schemas.vocabularies import read_toml


class Region(NamedTuple):
    """A region; `country` is `None` for seas and for regions of several countries.

    A doubtful name ("Georgia", "Virginia") means the region only where the text says so.
    """

    name: str
    country: str | None
    is_doubtful: bool


def read_regions(tables: Mapping[str, Any]) -> dict[str, Region]:
    """Region by name; raises `VocabularyError` for an unknown country, for a name that is listed twice, and for a
    doubtful name that is no region."""
    listed = [*tables["regions"].items(), (None, tables["international"]["names"])]
    doubtful = set(tables["doubtful"])
    regions: dict[str, Region] = {}
    for country, names in listed:
        if country is not None and country not in BY_CODE:
            raise VocabularyError(f"regions.toml, [regions]: {country!r} is no ISO 3166-1 code; mend the key")
        for name in names:
            if name in regions:
                raise VocabularyError(
                    f"regions.toml: {name!r} stands under {regions[name].country} and {country}; keep one"
                )
            regions[name] = Region(name, country, name in doubtful)
    if unknown := doubtful - set(regions):
        raise VocabularyError(
            f"regions.toml, doubtful: {', '.join(sorted(unknown))} not listed as regions; remove them"
        )
    return regions


REGIONS: Final[Mapping[str, Region]] = read_regions(read_toml("regions"))
"""Name as it stands in a text, without a leading article, to its region."""
