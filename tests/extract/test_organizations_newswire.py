"""Organizations as newswire names them: without head words, by their staff, with the country that only the context
tells. Names are invented, but for well-known bodies."""

import pytest

from pipelines.extract.mentions import find_mentions
from pipelines.parse.parse import parse
from pipelines.read.source import Source

# text: the organizations in it, all of them, as (name, country)
ORGANIZATIONS = {
    "described at the head of a sentence": ("Chipmaker Kesora said it will build a plant.", [("Kesora", None)]),
    "by its shareholders": ("Velmir's shareholders approved the plan.", [("Velmir", None)]),
    "possessive of a person is none": ("Dana Velmir arrived. Velmir's father was there.", []),
    "owner of a country in apposition": (
        "Velmir, China's most indebted developer, was suspended.",
        [("Velmir", "CN")],
    ),
    "adjective in apposition": ("Tau Drones, a Turkish maker of engines, agreed.", [("Tau Drones", "TR")]),
    "adjective of another clause": ("After talks with Tau Group, Turkish officials left.", [("Tau Group", None)]),
    "seat in front": (
        "It was written by the Minsk-based Institute of River Studies.",
        [("Institute of River Studies", "BY")],
    ),
    "place of its name": ("ACCRA — Orders came from Accra Air, a new Ghanaian carrier.", [("Accra Air", "GH")]),
    "thing at the end of an apposition": ("They crossed the Oran, a river port in the south.", []),
    "consultancy with a seat": ("Velmir Research, a London-based consultancy, agreed.", [("Velmir Research", None)]),
    "staff at": ("Analysts at Velmir Research warned of losses.", [("Velmir Research", None)]),
    "party of common words": (
        "The opposition Bright Renewal party and the Free Voters movement agreed.",
        [("Bright Renewal", None), ("Free Voters", None)],
    ),
    "movement of a people is none": ("They joined the Kurdish movement.", []),
    "straight apostrophe of a plural": (
        "The Velmir Workers' Front agreed.",
        [("Velmir Workers' Front", None)],
    ),
    "prefix is no part of a name": (
        "The pro-Kurdish People's Dawn Party agreed.",
        [("People's Dawn Party", None)],
    ),
    "committee of a known body": (
        "The Defense Committee of the State Duma agreed.",
        [("Defense Committee of the State Duma", "RU")],
    ),
    "industry of a minister is none": ("Minister for Strategic Industries Olena Bond left.", []),
    "body of a state and a bloc": ("The U.S.-EU Task Force on Steel agreed.", [("U.S.-EU Task Force on Steel", None)]),
    "relation of two states is none": ("They praised the Chile-Peru Alliance.", []),
    "ministry in a text about a state without any": (
        "The United States, the United States and Ghana agreed. The Ministry of Finance signed.",
        [("Ministry of Finance", "GH")],
    ),
    "common word in a list is none": ("They left Velmir Institute and Engagement.", [("Velmir Institute", None)]),
    "treasury of an under secretary is none": ("The Under Secretary of the Treasury for Markets left.", []),
    "news agency behind its name": ("Sudan's state SUNA news agency reported it.", [("SUNA", "SD")]),
    "office of a state": ("Samoa's Marine Protection Office agreed.", [("Marine Protection Office", "WS")]),
    "article behind for": ("The Movement for a New Dawn agreed.", [("Movement for a New Dawn", None)]),
    "state near and place nearer": (
        "Israel's envoy flew to Doha on Sunday. The prime minister's office denied it. Israel agreed.",
        [("prime minister's office", "IL")],
    ),
    "committee of a known body by its field": (
        "The State Duma Committee on Rivers agreed.",
        [("State Duma Committee on Rivers", "RU")],
    ),
    "list with a known body": (
        "It was signed by Boeing, Tavaro and Kesora.",
        [("Boeing", None), ("Kesora", None), ("Tavaro", None)],
    ),
    "opener of another language": ("She told Radio Almar on Sunday.", [("Radio Almar", None)]),
    "abbreviation behind an office": ("Selma Arda, head of TEKIB, agreed.", [("TEKIB", None)]),
    "abbreviation by initials": (
        "The Coastal Guard Authority agreed. The CGA left.",
        [("Coastal Guard Authority", None)],
    ),
    "abbreviation of another language": (
        "The Confederation of River Peoples (KOREP) agreed. KOREP left.",
        [("Confederation of River Peoples", None)],
    ),
    "abbreviation of the body inside": (
        "The Council of Ministers of the Commonwealth of Independent States (CIS) met.",
        [("CIS", None), ("Council of Ministers of the Commonwealth of Independent States", None)],
    ),
    "short name of a company": (
        "Daemar Aerospace Co. agreed. They toured Daemar's plant.",
        [("Daemar Aerospace Co.", None)],
    ),
    "body of a body": (
        "A bureau of the State Department's Office of River Law agreed.",
        [("Office of River Law", "US"), ("State Department", "US")],
    ),
    "national society": ("Nurses of the Turkish Red Crescent left.", [("Turkish Red Crescent", "TR")]),
    "bank of a country": ("The Exim Bank of India agreed.", [("Exim Bank of India", "IN")]),
    "its ministry": (
        "India evacuated its students. Its Foreign Ministry said it was an internal matter of Ghana.",
        [("Foreign Ministry", "IN")],
    ),
    "body between commas": ("Bangladesh Bank, the central bank, agreed.", [("Bangladesh Bank", "BD")]),
    "ministry of the place in front": (
        "Ukraine reported losses. In Moscow, the Defense Ministry said no.",
        [("Defense Ministry", "RU")],
    ),
    "portfolio is none": ("Secretary of Homeland Security Ann Lee met the Minister of Primary Industries.", []),
    "palace is none": ("They met at Al Alam Palace.", []),
    "venue is none": ("The talks took place at the NEST Congress Center.", []),
    "part of the world is none": ("Southeast Asian ministers met.", []),
    "surname is none": ("Haruto Suzuki left. Suzuki said no.", []),
    "name of a school's patron": ("Students of Sultan Harith University left.", [("Sultan Harith University", None)]),
    "party with a word in front": ("The Future Democratic Party agreed.", [("Future Democratic Party", None)]),
}


@pytest.mark.parametrize("case", ORGANIZATIONS, ids=str)
def test_organizations(case: str) -> None:
    text, expected = ORGANIZATIONS[case]
    assert _named(text, "organization") == sorted(expected, key=str)


def _named(text: str, kind: str) -> list[tuple[str, str | None]]:
    cast = find_mentions(parse(Source("case.txt", "txt", f"date 2024-05-06 {text}")))
    return sorted(((p.name, p.country) for p in cast.participants if p.kind == kind), key=str)
