"""Places: cities in their country, sites by the grammar of their names, countries; and what is no place."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.extract.mentions import find_mentions
from pipelines.extract.places import Places, find_places
from pipelines.parse.parse import parse
from pipelines.read.source import Source

FOUND = [
    ("They met in Jeddah, Saudi Arabia, on Monday.", ("Jeddah", "SA", "city")),
    ("They met in the port city of Bergen on Monday.", ("Bergen", "NO", "city")),
    ("They toured a show at the Batajnica Air Base near Belgrade.", ("Batajnica Air Base", "RS", "site")),
    ("They visited the Port of Baku on Monday.", ("Port of Baku", "AZ", "site")),
    ("They met at the White House today.", ("White House", "US", "site")),
    # No gazetteer knows them: the grammar around them tells.
    ("Troops of Norway landed on the island of Brennholm on Monday.", ("Brennholm", "NO", "region")),
    ("Troops of Norway killed ten men in the Upper Kvitoy district.", ("Upper Kvitoy", "NO", "region")),
    ("Ministers of Norway met in Brennholm on Monday.", ("Brennholm", "NO", "city")),
    ("They met on Hessa Island in Norway on Monday.", ("Hessa Island", "NO", "site")),
    ("They arrived in Ghana on Monday.", ("Ghana", "GH", "country")),
    ("The court sits in The Hague.", ("The Hague", "NL", "city")),
]

NONE = [
    "The ministers met on Monday.",
    "It will meet in August.",
    "Officials from the Foreign Ministry spoke.",
    "They invested in Sami communities.",
    "They believe in Democracy.",
    "",
]


def places_in(text: str) -> Places:
    document = parse(Source(name="test", format="text", text=f"x\n\n{text}", published_on=date(2024, 5, 6)))
    return find_places(document, find_mentions(document))


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_place(text: str, expected: tuple[str, str, str]) -> None:
    found = [(mention.place.name, mention.place.country, mention.kind) for mention in places_in(text).mentions]
    assert expected in found


@pytest.mark.parametrize("text", NONE)
def test_no_place(text: str) -> None:
    assert places_in(text).mentions == []


def test_a_city_has_coordinates_and_identity() -> None:
    (mention,) = places_in("They met in Belgrade on Monday.").mentions
    assert mention.place.place_id == "place:rs:belgrade"
    assert mention.place.geonames_id
    assert mention.place.latitude == pytest.approx(44.8, abs=0.1)


def test_a_dateline_is_a_place() -> None:
    document = parse(Source(name="t", format="text", text="date 2024-11-20 ASTANA – The ministers met."))
    dateline = find_places(document, find_mentions(document)).dateline
    assert dateline is not None
    assert (dateline.name, dateline.country) == ("Astana", "KZ")


def test_one_place_is_one_object() -> None:
    places = places_in("They met in Oslo. They stayed in Oslo.")
    assert len({id(mention.place) for mention in places.mentions}) == 1
    assert [place.name for place in places.places] == ["Oslo"]


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_places_that_are_listed(text: str) -> None:
    places = places_in(text)
    assert all(mention.place in places.places for mention in places.mentions)
