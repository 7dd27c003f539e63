"""Persons as newswire names them: posts, countries that only the context tells. Names are invented."""

import pytest

from pipelines.extract.mentions import find_mentions
from pipelines.parse.parse import parse
from pipelines.read.source import Source

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
    "second syllable that is a word": (
        "Han Mi-won, an analyst, met Minister Cho Dong-young.",
        [("Cho Dong-young", None, ["Minister"]), ("Han Mi-won", None, [])],
    ),
    "led by a person": ("The Dawn Army, led by Tvan Mrat Nain, left.", [("Tvan Mrat Nain", None, [])]),
    "content of a report": ("It reported that Salifu Modo had left.", [("Salifu Modo", None, [])]),
    "leader of a group of a country": (
        "ACCRA — Ghana and its ports welcomed it. A Moroccan trade mission led by Industry Minister Ryad Benim left.",
        [("Ryad Benim", "MA", ["Industry Minister"])],
    ),
    "country nearby that opens a sentence": (
        "BOGOTA — Colombia and Colombia agreed. In neighboring Venezuela, Interior Minister Dario Cabel said no.",
        [("Dario Cabel", "VE", ["Interior Minister"])],
    ),
    "spokesperson behind an outlet": (
        "North Korea said no, KCNA reported. In Seoul, spokesperson Kan Yu-jung agreed.",
        [("Kan Yu-jung", "KR", ["spokesperson"])],
    ),
    "ambassador in the country a text is filed in": (
        "ACCRA — Ghana and Morocco agreed on ports in Ghana. Ambassador Imane Ouadi spoke.",
        [("Imane Ouadi", "MA", ["Ambassador"])],
    ),
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
        "Ida Wolden, the Peru chair at the Hartwell Institute, agreed.",
        [("Ida Wolden", None, ["Peru chair"])],
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
    "posted to a body": (
        "Permanent Representative of Kenya to the United Nations Martin Kimar met Sweden's U.N. ambassador Anna Ensk.",
        [("Anna Ensk", "SE", ["ambassador"]), ("Martin Kimar", "KE", ["Permanent Representative"])],
    ),
    "body that a body owns": (
        "Chair of the Verkhovna Rada's Rivers Committee Oleksandr Merezhin left.",
        [("Oleksandr Merezhin", "UA", ["Chair"])],
    ),
    "topic behind a body": (
        "Vice-President of the European Commission for Rivers Vera Jourin left.",
        [("Vera Jourin", None, ["Vice-President"])],
    ),
    "state is none": ("They left Texas in May.", []),
}


@pytest.mark.parametrize("case", PERSONS, ids=str)
def test_persons(case: str) -> None:
    text, expected = PERSONS[case]
    cast = find_mentions(parse(Source("case.txt", "txt", f"date 2024-05-06 {text}")))
    found = [(p.name, p.country, sorted(p.offices)) for p in cast.participants if p.kind == "person"]
    assert sorted(found, key=str) == sorted(expected, key=str)
