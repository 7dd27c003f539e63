"""Offices, organizations and given names: each vocabulary against itself, and single cases with negatives."""

import pytest

from schemas.countries import BY_CODE
from schemas.errors import VocabularyError
from schemas.given_names import GIVEN_NAMES
from schemas.offices import (
    COMMENTS,
    HEADS,
    HONORIFICS,
    LOOSE_TITLES,
    NOT_HELD,
    PORTFOLIOS,
    RANKS,
    plural_of,
    read_heads,
)
from schemas.organizations import (
    FORMS,
    JOINT_BODIES,
    ORGANIZATIONS,
    STATE_BODIES,
    SUFFIXES,
    OrganizationEntry,
    index_forms,
    read_entries,
)
from schemas.organizations import (
    HEADS as ORGANIZATION_HEADS,
)


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("president", "presidents"),
        ("secretary-general", "secretaries-general"),
        ("chief of staff", "chiefs of staff"),
        ("undersecretary", "undersecretaries"),
        ("spokesman", "spokesmen"),
        ("congresswoman", "congresswomen"),
        ("attorney general", "attorneys general"),
    ],
)
def test_heads_are_known_in_both_numbers(singular: str, plural: str) -> None:
    assert HEADS[singular].plural == plural


def test_no_two_heads_share_a_plural() -> None:
    assert len({head.plural for head in HEADS.values()}) == len(HEADS)


@pytest.mark.parametrize(("words", "plural"), [("envoy", "envoys"), ("deputy", "deputies"), ("duchess", "duchesses")])
def test_regular_plurals(words: str, plural: str) -> None:
    assert plural_of(words) == plural


@pytest.mark.parametrize(
    ("words", "unique", "gender"),
    [
        ("president", "state", None),
        ("king", "state", "m"),
        ("spokeswoman", None, "f"),
        ("ambassador", None, None),
        ("speaker", "body", None),
    ],
)
def test_heads_tell_uniqueness_and_gender(words: str, unique: str | None, gender: str | None) -> None:
    assert (HEADS[words].unique, HEADS[words].gender) == (unique, gender)


@pytest.mark.parametrize("words", ["leader", "analyst", "official", "general", "president obama"])
def test_loose_titles_and_ranks_are_no_heads(words: str) -> None:
    assert words not in HEADS


def test_titles_loose_and_true_do_not_overlap() -> None:
    assert not LOOSE_TITLES & set(HEADS)
    assert not NOT_HELD & COMMENTS


@pytest.mark.parametrize("words", ["foreign", "foreign affairs", "defence", "defense", "interior"])
def test_portfolios(words: str) -> None:
    assert words in PORTFOLIOS


@pytest.mark.parametrize(
    ("words", "gender"), [("Mr.", "m"), ("Ms.", "f"), ("Her Excellency", "f"), ("H.E.", None), ("Dr.", None)]
)
def test_honorifics_tell_gender_where_they_do(words: str, gender: str | None) -> None:
    assert HONORIFICS[words] == gender


def test_ranks_are_no_honorifics() -> None:
    assert "Lt. Gen." in RANKS
    assert not RANKS & set(HONORIFICS)


@pytest.mark.parametrize(
    ("table", "message"),
    [({"unique": "planet"}, "unique = 'planet'"), ({"sex": "f"}, "sex = 'f'"), ({"gender": "x"}, "gender = 'x'")],
)
def test_a_head_with_an_unknown_value_raises(table: dict[str, object], message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        read_heads({"doge": table})


def test_a_head_in_capitals_raises() -> None:
    with pytest.raises(VocabularyError, match="'Doge': write heads in lower case"):
        read_heads({"Doge": {}})


@pytest.mark.parametrize(
    ("form", "name", "country"),
    [
        ("UN", "United Nations", None),
        ("U.N. Security Council", "United Nations Security Council", None),
        ("UN General Assembly", "United Nations General Assembly", None),
        ("EU", "European Union", None),
        ("NATO", "North Atlantic Treaty Organization", None),
        ("SCO", "Shanghai Cooperation Organization", None),
        ("G7", "Group of Seven", None),
        ("Kremlin", "Kremlin", "RU"),
        ("White House", "White House", "US"),
        ("Akorda", "Akorda", "KZ"),
        ("State Duma", "State Duma", "RU"),
        ("Taliban", "Taliban", "AF"),
        ("Islamic State", "Islamic State", None),
        ("AP", "Associated Press", None),
        ("VOA", "Voice of America", None),
        ("Workers’ Party of Korea", "Workers' Party of Korea", "KP"),
    ],
)
def test_well_known_organizations(form: str, name: str, country: str | None) -> None:
    (entry,) = FORMS[form]
    assert (entry.name, entry.country) == (name, country)


@pytest.mark.parametrize("form", ["who", "IS", "Ministry", "foreign ministry", "Security Council", "Commission"])
def test_what_needs_its_words_around_it_is_no_known_organization(form: str) -> None:
    assert form not in FORMS


@pytest.mark.parametrize("form", ["AP", "Reuters", "TASS", "VOA"])
def test_a_news_agency_has_no_country(form: str) -> None:
    assert FORMS[form][0].country is None


def test_an_outlet_has_a_home_or_a_country_but_not_both() -> None:
    outlets = [entry for entry in ORGANIZATIONS if entry.group == "media"]
    assert not [entry.name for entry in outlets if entry.home and entry.country]
    assert {entry.home or entry.country for entry in outlets} - {None} <= set(BY_CODE)


def test_congress_may_be_another_countrys() -> None:
    (entry,) = FORMS["Congress"]
    assert entry.needs_context


@pytest.mark.parametrize("word", ["Ministry", "University", "Airlines", "Party", "Coast Guard", "Press"])
def test_words_that_make_an_organization(word: str) -> None:
    assert word in ORGANIZATION_HEADS


def test_bodies_belong_to_one_state_or_to_several() -> None:
    assert "intergovernmental commission" in JOINT_BODIES
    assert "central bank" in STATE_BODIES
    assert not JOINT_BODIES & STATE_BODIES
    assert {"Ltd.", "JSC", "GmbH", "N.V."} <= SUFFIXES


def test_a_full_name_shared_by_two_organizations_raises_and_names_both() -> None:
    two = (
        OrganizationEntry("Grey Council", "national"),
        OrganizationEntry("White Council", "national", ("Grey Council",)),
    )
    with pytest.raises(VocabularyError, match="'Grey Council' is a form of 'Grey Council' and 'White Council'"):
        index_forms(two)


@pytest.mark.parametrize(
    ("table", "message"),
    [({"country": "QQ"}, "country = 'QQ' is no ISO 3166-1 code"), ({"seat": "Bree"}, "seat unknown")],
)
def test_an_organization_with_an_unknown_value_raises(table: dict[str, str], message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        read_entries({"international": {"Grey Council": table}, "national": {}, "media": {}})


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("FBI", "Federal Bureau of Investigation"),
        ("F.B.I.", "Federal Bureau of Investigation"),
        ("IMF", "International Monetary Fund"),
        ("I.M.F.", "International Monetary Fund"),
    ],
)
def test_an_abbreviation_may_be_dotted(form: str, name: str) -> None:
    assert [entry.name for entry in FORMS[form]] == [name]


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Vladimir", "m"),
        ("Olga", "f"),
        ("Aigul", "f"),
        ("Mohammed", "m"),
        ("Seiji", "m"),
        ("Thandi", "f"),
        ("Robin", None),
    ],
)
def test_given_names_tell_gender_where_they_do(name: str, gender: str | None) -> None:
    assert GIVEN_NAMES[name] == gender


@pytest.mark.parametrize("name", ["vladimir", "Kim", "Minister", "Kazakhstan", "The"])
def test_what_is_no_given_name(name: str) -> None:
    assert name not in GIVEN_NAMES
