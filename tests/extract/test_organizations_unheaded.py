"""Organizations that no head word gives away: by what they do, whom they have, who is listed or named with them. Names
are invented."""

import pytest

from pipelines.extract.mentions import find_mentions
from pipelines.parse.parse import parse
from pipelines.read.source import Source

# text: the organizations in it, all of them, as (name, other names)
BODIES = {
    "one of several": ("Sala do Rio, another observer group, agreed.", [("Sala do Rio", [])]),
    "unit of a company": ("Velnit, the Tavaro unit that runs it, agreed.", [("Velnit", [])]),
    "clause of deeds": ("Daral, which builds ports, agreed.", [("Daral", [])]),
    "clause of a place is none": ("Daral, which lies on a river, is small.", []),
    "whose it is": ("Daral, owned by a fund in Delaware, agreed.", [("Daral", [])]),
    "outlet that reported": ("Jaune Sahel reported that ports closed.", [("Jaune Sahel", [])]),
    "byline is none": ("Tavaro Velm reported from Lima.", []),
    "plural at the head of a sentence is none": ("Mahouts reported that ports closed.", []),
    "news site": ("He spoke to the news site Tavaro.", [("Tavaro", [])]),
    "site of a thing is none": ("It is at its Tavaro Ground, the site of tests.", []),
    "television behind": ("He spoke on RTV television.", [("RTV", [])]),
    "owner of a full name": ("Velmir's Ana Sollar agreed.", [("Velmir", [])]),
    "party of a member": ("The opposition won. Nika Gvaro of Akhal agreed.", [("Akhal", [])]),
    "place of a person is none": ("Nika Gvaro of Akhal agreed.", []),
    "first word of a longer name": (
        "Velmir-Power Holding agreed. Velmir will build a plant.",
        [("Velmir-Power Holding", ["Velmir"])],
    ),
    "first word of an administration is none": (
        "The Velmir Administration agreed. Velmir left.",
        [("Velmir Administration", [])],
    ),
    "two initials behind the article": (
        "The Orakan Army attacked. The OA left. AB is a grade and OA as well.",
        [("Orakan Army", ["OA"])],
    ),
    "in front of a body with an article": ("Velmir and the Orakan Bank agreed.", [("Orakan Bank", []), ("Velmir", [])]),
    "abbreviation of a country's company": ("Norway's DNQ and others agreed.", [("DNQ", [])]),
    "both of a list": ("VelTAQ and Kursiq reported the sum.", [("Kursiq", []), ("VelTAQ", [])]),
    "letters joined": ("Samsung Q&T agreed.", [("Samsung Q&T", [])]),
    "gunmen": ("Velmir gunmen left.", [("Velmir", [])]),
}


@pytest.mark.parametrize("case", BODIES)
def test_bodies(case: str) -> None:
    text, expected = BODIES[case]
    cast = find_mentions(parse(Source("case.txt", "txt", f"date 2024-05-06 {text}")))
    found = [(p.name, p.aliases) for p in cast.participants if p.kind == "organization"]
    assert sorted(found) == expected
