"""The countries: agreement with ISO 3166, and what a form names or does not name."""

import pycountry
import pytest

from schemas.countries import BY_CODE, COUNTRIES, FORMS, NOT_COUNTRIES, CountryEntry, index_forms
from schemas.errors import VocabularyError

KOSOVO = "XK"  # a code that ISO leaves to its users

NAMED = [
    ("United States", "US", "name"),
    ("U.S.", "US", "alias"),
    ("US", "US", "alias"),
    ("USA", "US", "alias"),
    ("American", "US", "adjective"),
    ("Washington", "US", "capital"),
    ("United Kingdom", "GB", "name"),
    ("Great Britain", "GB", "alias"),
    ("Britons", "GB", "adjective"),
    ("Russian Federation", "RU", "alias"),
    ("Türkiye", "TR", "alias"),
    ("Turks", "TR", "adjective"),
    ("South Korea", "KR", "name"),
    ("Republic of Korea", "KR", "alias"),
    ("ROK", "KR", "alias"),
    ("DPRK", "KP", "alias"),
    ("Democratic People's Republic of Korea", "KP", "alias"),
    ("Democratic People’s Republic of Korea", "KP", "alias"),
    ("North Koreans", "KP", "adjective"),
    ("Pyongyang", "KP", "capital"),
    ("People's Republic of China", "CN", "alias"),
    ("PRC", "CN", "alias"),
    ("Republic of China", "TW", "alias"),
    ("Kingdom of the Netherlands", "NL", "alias"),
    ("Dutch", "NL", "adjective"),
    ("The Hague", "NL", "capital"),
    ("UAE", "AE", "alias"),
    ("Emirati", "AE", "adjective"),
    ("DRC", "CD", "alias"),
    ("Côte d'Ivoire", "CI", "alias"),
    ("Ivorian", "CI", "adjective"),
    ("Czechia", "CZ", "alias"),
    ("Burma", "MM", "alias"),
    ("Naypyidaw", "MM", "capital"),
    ("Kazakh", "KZ", "adjective"),
    ("Kazakhstani", "KZ", "adjective"),
    ("Astana", "KZ", "capital"),
    ("Kyrgyz Republic", "KG", "alias"),
    ("Serbs", "RS", "adjective"),
    ("Swedes", "SE", "adjective"),
    ("Kyiv", "UA", "capital"),
    ("Kiev", "UA", "capital"),
    ("New Delhi", "IN", "capital"),
    ("Delhi", "IN", "capital"),
    ("Holy See", "VA", "alias"),
    ("Kosovo", "XK", "name"),
    ("Palestinian", "PS", "adjective"),
    ("Hong Kong", "HK", "name"),
    ("Nigerien", "NE", "adjective"),
    ("Nigerian", "NG", "adjective"),
    ("Guinea", "GN", "name"),
    ("Equatorial Guinea", "GQ", "name"),
    ("Papua New Guinea", "PG", "name"),
    ("Northern Mariana Islands", "MP", "name"),
]


def test_every_iso_country_is_there_and_kosovo() -> None:
    assert {country.code for country in COUNTRIES} == {country.alpha_2 for country in pycountry.countries} | {KOSOVO}


@pytest.mark.parametrize("country", [c for c in COUNTRIES if c.code != KOSOVO], ids=lambda country: country.code)
def test_the_iso_columns_agree_with_pycountry(country: CountryEntry) -> None:
    iso = pycountry.countries.get(alpha_2=country.code)
    official = getattr(iso, "official_name", country.name).removeprefix("the ")
    assert country.alpha_3 == iso.alpha_3
    assert (country.official_name or country.name) == official


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.code)
def test_no_cell_has_stray_spaces_or_repeats_a_form(country: CountryEntry) -> None:
    for forms in (country.other_names, country.abbreviations, country.adjectives, country.demonyms, country.capitals):
        assert all(form and form == form.strip() for form in forms)
        assert len(set(forms)) == len(forms)
    assert country.name not in country.other_names


@pytest.mark.parametrize("country", [c for c in COUNTRIES if c.capitals], ids=lambda country: country.code)
def test_a_country_with_a_seat_of_government_has_an_adjective_unless_it_is_a_territory(country: CountryEntry) -> None:
    territories = {"BL", "BQ", "MP", "SX", "TC"}
    assert country.adjectives or country.code in territories


@pytest.mark.parametrize(("form", "code", "kind"), NAMED)
def test_a_form_names_its_country(form: str, code: str, kind: str) -> None:
    found = FORMS[form]
    assert (found.code, found.kind) == (code, kind)


@pytest.mark.parametrize(
    "form",
    [
        "us",
        "turkey",
        "polish",
        "America's",
        "Scotland",
        "English",
        "Soviet",
        "Gaza",
        "West Bank",
        "Europe",
        "Geneva",
        "DR",
        "",
    ],
)
def test_what_is_no_form_of_a_country_is_none(form: str) -> None:
    assert form not in FORMS


@pytest.mark.parametrize(
    ("form", "codes"),
    [
        ("Congo", ("CD", "CG")),
        ("Congolese", ("CD", "CG")),
        ("Korean", ("KR", "KP")),
        ("Dominican", ("DO", "DM")),
        ("Virgin Islands", ("VI", "VG")),
    ],
)
def test_a_form_of_two_countries_names_both_the_likelier_first(form: str, codes: tuple[str, ...]) -> None:
    assert FORMS[form].codes == codes
    assert FORMS[form].note


def test_only_declared_forms_name_two_countries() -> None:
    assert all(found.note for found in FORMS.values() if len(found.codes) > 1)


@pytest.mark.parametrize(
    ("form", "otherwise"),
    [("Georgia", "region"), ("Jordan", "person"), ("Chad", "person"), ("Turkey", "word"), ("Male", "word")],
)
def test_a_form_that_is_commonly_something_else_says_so(form: str, otherwise: str) -> None:
    assert FORMS[form].otherwise == otherwise


@pytest.mark.parametrize("form", ["Serbia", "Kazakhstan", "French", "Tokyo"])
def test_a_plain_form_is_nothing_else(form: str) -> None:
    assert FORMS[form].otherwise is None


def test_what_can_be_otherwise_is_a_closed_list() -> None:
    assert {found.otherwise for found in FORMS.values()} == {None, "person", "place", "region", "organization", "word"}


@pytest.mark.parametrize("form", ["Serbs", "Americans", "Palestinians"])
def test_plural_demonyms_are_marked(form: str) -> None:
    assert FORMS[form].plural
    assert not FORMS["Serb"].plural


@pytest.mark.parametrize(
    "phrase",
    [
        "South China Sea",
        "Indian Ocean",
        "Latin American",
        "New Mexico",
        "American Airlines",
        "English Channel",
        "Soviet Union",
    ],
)
def test_phrases_to_swallow_are_listed(phrase: str) -> None:
    assert phrase in NOT_COUNTRIES


def test_no_phrase_to_swallow_names_a_country() -> None:
    assert not NOT_COUNTRIES & set(FORMS)


def test_a_form_shared_by_two_countries_raises_and_names_both() -> None:
    two = (
        CountryEntry("AA", "AAA", "Arda", None, adjectives=("Ardan",)),
        CountryEntry("BB", "BBB", "Ardania", None, adjectives=("Ardan",)),
    )
    with pytest.raises(VocabularyError, match="'Ardan' is a form of AA and BB"):
        index_forms(two, [])
    assert index_forms(two, [{"form": "Ardan", "codes": ["BB", "AA"]}])["Ardan"].codes == ("BB", "AA")


def test_an_ambiguity_that_no_country_has_raises() -> None:
    one = (CountryEntry("AA", "AAA", "Arda", None),)
    with pytest.raises(VocabularyError, match="no country has the form Bree"):
        index_forms(one, [{"form": "Bree", "codes": ["AA"]}])


def test_countries_are_found_by_code() -> None:
    assert BY_CODE["KZ"].name == "Kazakhstan"
