"""Who a text names: persons with their offices and countries, organizations, countries. Names are invented."""

import pytest

from pipelines.extract.mentions import Cast, find_mentions
from pipelines.extract.model import Participant
from pipelines.parse.parse import parse
from pipelines.read.source import Source


def cast_of(text: str) -> Cast:
    return find_mentions(parse(Source("case.txt", "txt", f"date 2024-05-06 {text}")))


def find(cast: Cast, kind: str, name: str) -> Participant:
    found = [p for p in cast.participants if p.kind == kind and p.name == name]
    assert found, f"no {kind} {name!r} among {[(p.kind, p.name) for p in cast.participants]}"
    return found[0]


# text: what must be found as (name, country, offices)
PERSONS = {
    "office in front": (
        "Kazakh President Arman Seitbekov arrived in Ankara.",
        [("Arman Seitbekov", "KZ", ["President"])],
    ),
    "office with country behind": (
        "Prime Minister of Serbia Dragan Petrovnik met reporters.",
        [("Dragan Petrovnik", "RS", ["Prime Minister"])],
    ),
    "apposition": (
        "Lena Oksvik, the Norwegian foreign minister, left.",
        [("Lena Oksvik", "NO", ["foreign minister"])],
    ),
    "office between commas": (
        "The President of the European Council, Marit van der Velden, spoke first.",
        [("Marit van der Velden", None, ["President of the European Council"])],
    ),
    "country behind the name": (
        "He met with President Han Se Joon of the Republic of Korea.",
        [("Han Se Joon", "KR", ["President"])],
    ),
    "two offices": (
        "Deputy Prime Minister and Defense Minister Owen Harrick of Australia spoke.",
        [("Owen Harrick", "AU", ["Defense Minister", "Deputy Prime Minister"])],
    ),
    "portfolio of several words": (
        "Minister of Digital Development and Transport of Azerbaijan Rashad Vali oglu Mirzayev spoke.",
        [("Rashad Vali oglu Mirzayev", "AZ", ["Minister of Digital Development and Transport"])],
    ),
    "honorifics and a surname in capitals": (
        "Mr. TANABE Kenji, Minister for Foreign Affairs of Japan, held a meeting with H.E. Ms. Ilse de Wit.",
        [("TANABE Kenji", "JP", ["Minister for Foreign Affairs"]), ("Ilse de Wit", None, [])],
    ),
    "former office is none": (
        "Former Polish Ambassador Jan Kowalczek said it was late.",
        [("Jan Kowalczek", "PL", [])],
    ),
    "envoy to a country": (
        "U.S. Ambassador to Mexico Kenneth Salgado resigned.",
        [("Kenneth Salgado", "US", ["Ambassador"])],
    ),
    "rank and employer": (
        "Gen. Charles Bronte, commander of the Kenya Defence Forces, agreed.",
        [("Charles Bronte", "KE", ["commander"])],
    ),
    "scholar": (
        "“It is late,” said Irene Malik, a senior fellow at the Ankara Policy Institute.",
        [("Irene Malik", "TR", ["senior fellow"])],
    ),
    "counterparts": (
        "Tajik Foreign Minister Zarina Qodiri and her Uzbek and Pakistani counterparts, "
        "Sherzod Mirov and Faiz Durani, met.",
        [
            ("Zarina Qodiri", "TJ", ["Foreign Minister"]),
            ("Sherzod Mirov", "UZ", ["Foreign Minister"]),
            ("Faiz Durani", "PK", ["Foreign Minister"]),
        ],
    ),
    "its president": (
        "The European Commission was represented by its President, Tomas Hrubek.",
        [("Tomas Hrubek", None, ["President"])],
    ),
    "possessive country": ("Hungary’s Viktor Halmos disagreed.", [("Viktor Halmos", "HU", [])]),
    "list with semicolons": (
        "The delegation includes Ukrainian Foreign Minister Andrii Sybenko; Defense Minister Rustem Umarov.",
        [("Andrii Sybenko", "UA", ["Foreign Minister"]), ("Rustem Umarov", "UA", ["Defense Minister"])],
    ),
    "country of the paragraph": (
        "Thailand was more cautious. “Wait,” Foreign Minister Nattapong Wongsak said.",
        [("Nattapong Wongsak", "TH", ["Foreign Minister"])],
    ),
    "title that one country has": (
        "Saudi Arabia and Kuwait welcomed it. Secretary of State Carla Whitmore announced the package.",
        [("Carla Whitmore", "US", ["Secretary of State"])],
    ),
    "rank that ends a title": (
        "NATO Secretary General Pieter Rooswijk told reporters. Attorney General Dana Colwin spoke.",
        [("Pieter Rooswijk", None, ["Secretary General"]), ("Dana Colwin", "US", ["Attorney General"])],
    ),
    "home by the dateline": (
        "Hanoi (VNA) – Prime Minister Tran Duc Long received the ambassadors of Malaysia and Armenia.",
        [("Tran Duc Long", "VN", ["Prime Minister"])],
    ),
    "a journey's end is no home": (
        "Kuwait asked. Kuwait waited. Chile agreed. President Marlow's visit to Kuwait ended.",
        [("Marlow", "CL", ["President"])],
    ),
    "office that the home lacks": (
        "Readout of a call. The United States and Japan agreed. Prime Minister Tanabe thanked the United States.",
        [("Tanabe", "JP", ["Prime Minister"])],
    ),
    "leader of a body": (
        "Iraq and Iran wait. Mahdi Army leader Sadiq al-Tamimi refused.",
        [("Sadiq al-Tamimi", "IQ", [])],
    ),
    "described at length": (
        "Turkish human rights lawyer Selim Karahan disagreed.",
        [("Selim Karahan", "TR", ["lawyer"])],
    ),
    "body behind its owner": (
        "France waited, said Emre Yalcin of Istanbul's Marmara University.",
        [("Emre Yalcin", "TR", [])],
    ),
    "member of a body": (
        "The raid was criticized by Nabil al-Wazir, a Shiite member of Parliament.",
        [("Nabil al-Wazir", None, ["member of Parliament"])],
    ),
}


@pytest.mark.parametrize("case", PERSONS, ids=str)
def test_persons(case: str) -> None:
    text, expected = PERSONS[case]
    cast = cast_of(text)
    for name, country, offices in expected:
        person = find(cast, "person", name)
        assert (person.country, sorted(person.offices)) == (country, sorted(offices))


# text: the organizations in it, all of them, as (name, country)
ORGANIZATIONS = {
    "head first": (
        "The Statistics Agency of Tajikistan published it.",
        [("Statistics Agency of Tajikistan", "TJ")],
    ),
    "head last": ("The Philippine Coast Guard says so.", [("Philippine Coast Guard", "PH")]),
    "list inside": (
        "The Azerbaijan-Kyrgyzstan Intergovernmental Commission on Trade, Economic and Transport Cooperation met.",
        [("Azerbaijan-Kyrgyzstan Intergovernmental Commission on Trade, Economic and Transport Cooperation", None)],
    ),
    "words joined by and": (
        "The U.S. Fish and Wildlife Service agreed.",
        [("U.S. Fish and Wildlife Service", "US")],
    ),
    "company suffix": ("Tarlan Rail Logistics CJSC signed.", [("Tarlan Rail Logistics CJSC", None)]),
    "company by apposition": ("Tau Cargo, a company registered in Osh, signed.", [("Tau Cargo", "KG")]),
    "abbreviation is an alias": (
        "The Central Asian Water Organisation (CAWO) met. The CAWO adopted a plan.",
        [("Central Asian Water Organisation", None)],
    ),
    "owner in front": (
        "Afghanistan's Ministry of Foreign Affairs called it baseless.",
        [("Ministry of Foreign Affairs", "AF")],
    ),
    "small letters": ("Pakistan’s parliament passed it.", [("parliament", "PK")]),
    "joint body": ("The intergovernmental commission will meet.", [("intergovernmental commission", None)]),
    "indefinite body is none": ("They will set up a joint working group.", []),
    "known abroad": ("NATO and the EU agreed.", [("NATO", None), ("EU", None)]),
    "news agency": ("The talks went on, state news agency Zarya reported.", [("Zarya", None)]),
    "administration": ("The Hartwell administration refused.", [("Hartwell administration", None)]),
    "seat that speaks": ("The Kremlin said no.", [("Kremlin", "RU")]),
    "seat as a place": ("They met at the White House.", []),
    "country is no organization": ("The Kenyan government cited reasons.", []),
    "government of a country is no organization": ("The Government of the Republic of Kenya said it would pay.", []),
    "treaty is none": ("They praised the Joint Comprehensive Plan of Action (JCPOA). The JCPOA expires.", []),
    "fair is none": ("They opened the “Silk Road Food” fair.", []),
    "building is none": ("They spoke at Stenmark House.", []),
    "council of office holders": (
        "The Council of Foreign Ministers of the Organization of American States met.",
        [("Council of Foreign Ministers of the Organization of American States", None)],
    ),
    "two fields in one name": ("The Vietnam Oil and Gas Group agreed.", [("Vietnam Oil and Gas Group", "VN")]),
    "sides with a spaced dash": (
        "They agreed that the Chile – Peru joint committee will meet.",
        [("Chile – Peru joint committee", None)],
    ),
    "law is none": ("They passed the Ocean Shipping Reform Act.", []),
    "faith is none": ("Shiite militants attacked; Shiite fighters fled.", []),
    "company by its law": ("The Netherlands agreed. Lodewijk Optica N.V. signed.", [("Lodewijk Optica N.V.", "NL")]),
    "other side of a deal": (
        "Estonia and Kazakhstan signed a memorandum between Qazbar Logistic and Estonia’s Port Authority.",
        [("Qazbar Logistic", "KZ"), ("Port Authority", "EE")],
    ),
    "described by its country": ("The Dutch oil company Verhulst Petroleum signed.", [("Verhulst Petroleum", "NL")]),
    "armed group at home": ("Lebanon condemned the attack by the Amal Movement.", [("Amal Movement", "LB")]),
    "armed group elsewhere": ("Chile condemned the attack by the Amal Movement.", [("Amal Movement", None)]),
    "staff behind a department": (
        "It was written by Rachel Levin, U.S. Department of Labor Rachel Levin said.",
        [("U.S. Department of Labor", "US")],
    ),
}


@pytest.mark.parametrize("case", ORGANIZATIONS, ids=str)
def test_organizations(case: str) -> None:
    text, expected = ORGANIZATIONS[case]
    found = [(p.name, p.country) for p in cast_of(text).participants if p.kind == "organization"]
    assert sorted(found, key=str) == sorted(expected, key=str)


# text: the countries that are participants
COUNTRIES = {
    "name, adjective, demonym": ("Serbia thanked Kazakh officials and the Danes.", {"RS", "KZ", "DK"}),
    "capital as government": ("They value cooperation with Astana.", {"KZ"}),
    "capital that speaks": ("Beijing said it was ready.", {"CN"}),
    "capital as place": ("They met in Belgrade.", set()),
    "capital of talks": ("The Geneva and Doha talks failed.", set()),
    "capital named as capital": ("A bomb exploded in the capital, Abuja, on Sunday.", set()),
    "based in a capital": ("A Vienna-based group agreed.", set()),
    "hyphen behind": ("They fear Iranian-backed groups.", {"IR"}),
    "country in an organization": ("The Bank of Georgia agreed.", set()),
    "sea": ("Ships crossed the South China Sea.", set()),
    "person of that name": ("Michael Jordan and Israel Katzman spoke.", set()),
    "money": ("It cost US$40 million.", set()),
}


@pytest.mark.parametrize("case", COUNTRIES, ids=str)
def test_countries(case: str) -> None:
    text, expected = COUNTRIES[case]
    assert {p.country for p in cast_of(text).participants if p.kind == "country"} == expected


# text: the persons in it, all of them
NAMES = {
    "surname is the same person": ("Serbian President Milan Vukic spoke. Vukic left.", ["Milan Vukic"]),
    "nearly one surname": (
        "Serbian President Milan Vukic met Prime Minister Zoran Vukicevic. Vukicevic left.",
        ["Milan Vukic", "Zoran Vukicevic"],
    ),
    "a family": (
        "Sami Berat, his wife, Lira Berat, and his son, Skender Berat, are barred. Berat denied it.",
        ["Lira Berat", "Sami Berat", "Skender Berat"],
    ),
    "fullest form": (
        "Elnur Mirzayev spoke. Minister Elnur Rashid oglu Mirzayev left.",
        ["Elnur Rashid oglu Mirzayev"],
    ),
    "month as surname": ("Foreign Minister Harriet May left. They said May had agreed in May.", ["Harriet May"]),
    "month as given name": ("They met with Prime Minister August Kalder on May 15.", ["August Kalder"]),
    "single name": ("Indonesian Foreign Minister Sutarno agreed.", ["Sutarno"]),
    "street and palace are none": ("They met at Karlsberg Palace on Nevsky Street.", []),
    "opening word is none": ("Militants attacked a train. Survivors told reporters.", []),
    "event is none": ("Serbia will host Expo 2027.", []),
}


@pytest.mark.parametrize("case", NAMES, ids=str)
def test_names(case: str) -> None:
    text, expected = NAMES[case]
    assert sorted(p.name for p in cast_of(text).participants if p.kind == "person") == expected


def test_ids_are_readable_and_unique() -> None:
    text = "Kazakh President Arman Seitbekov met NATO officials. Pakistan’s parliament and Iran’s parliament met."
    cast = cast_of(text)
    ids = [p.participant_id for p in cast.participants]
    assert "person:arman-seitbekov" in ids
    assert "country:KZ" in ids
    assert {"organization:pk:parliament", "organization:ir:parliament"} <= set(ids)
    assert len(ids) == len(set(ids))


def test_look_ups() -> None:
    cast = cast_of("Kazakh President Arman Seitbekov met Serbian President Milan Vukic.")
    first, second = (m for m in cast.mentions if m.participants[0].kind == "person")
    assert cast.at(first.first) is first
    assert cast.at(first.last) is None
    assert cast.before(second.first, first.first) is not first  # the adjective stands in between
    assert cast.after(first.first, second.last) is first
    assert cast.within(first.first, second.last)[0] is first
    assert cast.holder("President", "RS") is second.participants[0]
    assert cast.country("KZ") is cast.mentions[0].participants[0]
