"""Participants as newswire names them: bodies without head words, posts, countries that only the context tells. Names
are invented, but for well-known bodies."""

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


# text: the persons in it, all of them, as (name, country, offices)
PERSONS = {
    "member of a party": ("New York Democrat Alan Weir said no.", [("Alan Weir", "US", [])]),
    "of a state": (
        "Sen. Alan Weir of Texas, chairman of the Senate Foreign Relations Committee, agreed.",
        [("Alan Weir", "US", ["Sen.", "chairman"])],
    ),
    "surname that is a title": ("Bill Bishop, an analyst, agreed.", [("Bill Bishop", None, [])]),
    "surname that is a word": ("Song Zhiyuan, an analyst, agreed.", [("Song Zhiyuan", None, [])]),
    "surname that is a country": (
        "Serbian Finance Minister Sinivar Mali left.",
        [("Sinivar Mali", "RS", ["Finance Minister"])],
    ),
    "hyphened title": ("Secretary-General Amadou Fayeri agreed.", [("Amadou Fayeri", None, ["Secretary-General"])]),
    "long part behind a hyphen": ("Spokesperson Jeon Ha-kyung agreed.", [("Jeon Ha-kyung", None, ["Spokesperson"])]),
    "seat is no part of a name": ("Geneva-based officials left.", []),
    "elided particle": ("Ambassador Tomé Lobo d'Ávila agreed.", [("Tomé Lobo d'Ávila", None, ["Ambassador"])]),
    "plural office": (
        "Presidents Dina Bolar and Daniel Nobar met.",
        [("Daniel Nobar", None, ["President"]), ("Dina Bolar", None, ["President"])],
    ),
    "countries in brackets": (
        "The foreign ministers Ernesto Larra (Uruguay) and Blanca Ovela (Paraguay) agreed.",
        [("Blanca Ovela", "PY", ["foreign minister"]), ("Ernesto Larra", "UY", ["foreign minister"])],
    ),
    "country of the diplomat": ("Sameh Shukar, Egypt's top diplomat, left.", [("Sameh Shukar", "EG", [])]),
    "between commas": (
        "A spokesperson for the mission, Stefan Dujar, said no.",
        [("Stefan Dujar", None, [])],
    ),
    "outlet of who asks": ("Nguyen Bao Linh, Reuters: Any update?", [("Nguyen Bao Linh", None, [])]),
    "field of a director": (
        "NSC Senior Director for South and Central Asia Lisa Curtan agreed.",
        [("Lisa Curtan", "US", ["Senior Director"])],
    ),
    "governor of a region": (
        "Governor of Tula Region Alexei Dyumar left.",
        [("Alexei Dyumar", "RU", ["Governor"])],
    ),
    "subject of the next clause": ("During Direct Line, the Russian President said no.", []),
    "topic of a chair": (
        "Ken Weinar, the Japan chair at the Hartwell Institute, agreed.",
        [("Ken Weinar", None, ["Japan chair"])],
    ),
    "presidents told together": (
        "Pavel Orlin and Viktor Yushar met. The Presidents of Russia and Ukraine signed a statement.",
        [("Pavel Orlin", "RU", ["President"]), ("Viktor Yushar", "UA", ["President"])],
    ),
    "desk of a spokesman": (
        "In Washington, the State Department suspended the talks with Georgia. Spokesperson Matthew Millar agreed.",
        [("Matthew Millar", "US", ["Spokesperson"])],
    ),
    "minister of a named ministry": (
        "Israel struck. The Lebanese Health Ministry said six died. Health Minister Firas Abiar agreed.",
        [("Firas Abiar", "LB", ["Health Minister"])],
    ),
    "deputy leader is no office": ("Naim Qassar, Hezbollah's deputy leader, left.", [("Naim Qassar", "LB", [])]),
    "common word behind a title is none": ("They opened a Country Representative Office in Fiji.", []),
    "army chief": ("Sudan's army chief, General Abdel Burhar, left.", [("Abdel Burhar", "SD", ["army chief"])]),
    "mayor of a city in front": ("Kharkiv Mayor Ivan Petrash said no.", [("Ivan Petrash", "UA", ["Mayor"])]),
    "mayor of a city behind": (
        "The mayor of Kharkiv, Ivan Petrash, said Russia had shelled it.",
        [("Ivan Petrash", "UA", ["mayor"])],
    ),
    "governor of a state in front": (
        "Lagos State Governor Tunde Bellor met Texas Governor Greg Hollin.",
        [("Greg Hollin", "US", ["Governor"]), ("Tunde Bellor", "NG", ["Governor"])],
    ),
    "division in small letters": (
        "Belgorod regional governor Oleg Orlin left.",
        [("Oleg Orlin", "RU", ["governor"])],
    ),
    "governor of a bank has no city": ("The bank's governor, Ann Lind, left.", [("Ann Lind", None, ["governor"])]),
    "envoy for a country is not of it": (
        "UN Special Envoy for Syria Henrik Dahlin spoke.",
        [("Henrik Dahlin", None, ["Special Envoy"])],
    ),
    "field that no list has": (
        "Deputy Reunification Minister Kim Tae-hon left.",
        [("Kim Tae-hon", None, ["Deputy Reunification Minister"])],
    ),
    "fields with commas": (
        "Malaysian Investment, Trade and Industry Minister Zaki Rahmin left.",
        [("Zaki Rahmin", "MY", ["Investment, Trade and Industry Minister"])],
    ),
    "field of a post in front of a name": (
        "Head of Field Operations Thomas Allin agreed.",
        [("Thomas Allin", None, ["Head"])],
    ),
    "initial of a part of a country": (
        "N. Korea's Ri Song-chun met S. Korean Defense Minister Park Jin-sun.",
        [("Park Jin-sun", "KR", ["Defense Minister"]), ("Ri Song-chun", "KP", [])],
    ),
    "city is none": ("They left the besieged city of El Farash.", []),
    "holder of no office named in passing": (
        "Sudan's army left. Sudan wants peace. In Sudan, Prime Minister Abdel Karim spoke. Talks went on for a week. "
        "Sudan agreed. Nobody else came. They were late. Ethiopia's prime minister is expected, too.",
        [("Abdel Karim", "SD", ["Prime Minister"])],
    ),
    "holder of the office named next": (
        "Sudan's army left. Sudan wants peace. Prime Minister Abiy Tesfa spoke. Ethiopia's prime minister agreed.",
        [("Abiy Tesfa", "ET", ["Prime Minister"])],
    ),
    "region of an office in front": (
        "President of Tatarstan Rustam Orlin met Mayor of Lyon Pierre Duvar.",
        [("Pierre Duvar", "FR", ["Mayor"]), ("Rustam Orlin", "RU", ["President"])],
    ),
    "city and given name that are no place": ("The son of Florence Duvar left.", [("Florence Duvar", None, [])]),
    "abbreviation is none": ("In an interview with CBN, Lena Brandt agreed.", [("Lena Brandt", None, [])]),
    "official between commas": (
        "A senior State Department official, Amanda Reedy, said Iran must stop.",
        [("Amanda Reedy", "US", [])],
    ),
    "trade in front of a full name": ("Shopkeeper Peter Odinu agreed.", [("Peter Odinu", None, [])]),
    "given name in front of a full name": ("Lena Maria Odinu agreed.", [("Lena Maria Odinu", None, [])]),
    "chair of a body with its abbreviation": (
        "Turkey hosted African Union (AU) Commission Chairperson Amadou Farr.",
        [("Amadou Farr", None, ["Chairperson"])],
    ),
    "topic in front of a strange name": (
        "NSC Deputy Director for International Trade Dalirin Sornak left.",
        [("Dalirin Sornak", "US", ["Deputy Director"])],
    ),
    "chair of several advisers": (
        "Ann Lindar, Chair of the Council of Economic Advisers, left.",
        [("Ann Lindar", "US", ["Chair of the Council of Economic Advisers"])],
    ),
    "owner behind the subject": (
        "Chile lifted its ban on Peru's gold after President Ana Sollar agreed.",
        [("Ana Sollar", "PE", ["President"])],
    ),
    "place that opens a sentence": (
        "The United States agreed. While in Panama, he met with President Juan Cortin.",
        [("Juan Cortin", "PA", ["President"])],
    ),
    "its behind a colon": (
        "India agreed. Q: Canada expelled an Indian diplomat. Its Foreign Minister, Lena Tremb, said so.",
        [("Lena Tremb", "CA", ["Foreign Minister"])],
    ),
    "part of the world between owner and office": (
        "UNICEF's Africa director, Henrike Molo, left.",
        [("Henrike Molo", None, ["director"])],
    ),
    "abbreviation with a hyphen is no country": (
        "Zimbabwe voted. ZARU-RF's secretary, Tendai Molo, left.",
        [("Tendai Molo", "ZW", ["secretary"])],
    ),
    "host where the visitor arrived": (
        "French President Luc Morel arrived in Cairo. He met President Hassan Masrin.",
        [("Hassan Masrin", "EG", ["President"]), ("Luc Morel", "FR", ["President"])],
    ),
    "counterpart in another capital": (
        "Armenia agreed. The Armenian foreign ministry was ready. In Baku, his counterpart Elchin Alir disagreed.",
        [("Elchin Alir", "AZ", [])],
    ),
    "citizen of another country before": (
        "Thailand voted. Thailand waits. Malaysia's Anwar Hashir left. Defence Minister Prasit Khan kept his post.",
        [("Anwar Hashir", "MY", []), ("Prasit Khan", "TH", ["Defence Minister"])],
    ),
    "state is none": ("They left Texas in May.", []),
}


@pytest.mark.parametrize("case", PERSONS, ids=str)
def test_persons(case: str) -> None:
    text, expected = PERSONS[case]
    cast = find_mentions(parse(Source("case.txt", "txt", f"date 2024-05-06 {text}")))
    found = [(p.name, p.country, sorted(p.offices)) for p in cast.participants if p.kind == "person"]
    assert sorted(found, key=str) == sorted(expected, key=str)


def _named(text: str, kind: str) -> list[tuple[str, str | None]]:
    cast = find_mentions(parse(Source("case.txt", "txt", f"date 2024-05-06 {text}")))
    return sorted(((p.name, p.country) for p in cast.participants if p.kind == kind), key=str)
