"""Whom pronouns, titles without a name, descriptions and groups stand for. Names are invented."""

import pytest

from pipelines.extract.mentions import find_mentions
from pipelines.parse.parse import parse
from pipelines.read.source import Source

OPENING = (
    "Kazakh President Arman Seitbekov and Serbian President Milan Vukic held talks in Belgrade on Monday. "
    "Kazakhstan and Serbia plan joint projects."
)

# text, the words that refer, the names they stand for; no names where nobody named is meant
CASES = {
    "he, the subject before": (f"{OPENING} Vukic praised the talks. He proposed a forum.", "He", ["Milan Vukic"]),
    "she, by gender": (
        "Estonian President Kadri Vahtra met Prime Minister August Kalder. She left.",
        "She",
        ["Kadri Vahtra"],
    ),
    "his, within the sentence": (f"{OPENING} Vukic thanked his guest.", "his", ["Milan Vukic"]),
    "the office": (
        f"{OPENING}\n\nTalks with Zoran Vukicevic\n\nSerbian Prime Minister Zoran Vukicevic met Seitbekov. "
        "The President agreed.",
        "The President",
        ["Arman Seitbekov"],
    ),
    "the minister": (
        "Nepal’s Finance Minister Ram Thapa spoke. “It is late,” the minister said.",
        "the minister",
        ["Ram Thapa"],
    ),
    "the envoy of a body is that of no state": (
        "American envoy Ann Cole came to Lima. The UN envoy left.",
        "The UN envoy",
        [],
    ),
    "head of state is no prime minister": (
        "Kazakh President Arman Seitbekov met Prime Minister August Kalder of Estonia. The head of state agreed.",
        "The head of state",
        ["Arman Seitbekov"],
    ),
    "the leader of a country": (f"{OPENING} The Serbian leader agreed.", "leader", ["Milan Vukic"]),
    "his counterpart": (f"{OPENING} Seitbekov thanked his Serbian counterpart.", "counterpart", ["Milan Vukic"]),
    "the presidents": (f"{OPENING} The presidents agreed.", "The presidents", ["Arman Seitbekov", "Milan Vukic"]),
    "both leaders": (f"{OPENING} Then both leaders left.", "both leaders", ["Arman Seitbekov", "Milan Vukic"]),
    "the two": (
        "Mr. Jack Sully met Minister Yoav Galor. The two discussed trade.",
        "The two",
        ["Jack Sully", "Yoav Galor"],
    ),
    "the sides": (f"{OPENING} The sides signed it.", "The sides", ["Kazakhstan", "Serbia"]),
    "the parties, one of them an alliance": (
        "Norway spoke with the European Union. The parties signed it.",
        "The parties",
        ["Norway", "European Union"],
    ),
    "an alliance is no country": (
        "Norway spoke with the European Union. The two countries signed it.",
        "countries",
        [],
    ),
    "both sides, of the two persons": (
        "Kazakh President Arman Seitbekov and Serbian President Milan Vukic spoke of Syria. Syria needs peace. "
        "Syria needs help. Syria needs bread. Syria needs doctors. Seitbekov and Vukic met. Both sides agreed.",
        "Both sides",
        ["Kazakhstan", "Serbia"],
    ),
    "the two countries": (f"{OPENING} Trade of the two countries grew.", "the two countries", ["Kazakhstan", "Serbia"]),
    "they, a group": (f"{OPENING} Seitbekov and Vukic met. They agreed.", "They", ["Arman Seitbekov", "Milan Vukic"]),
    "they, who met": (
        "Chile and Peru trade. Kazakh President Arman Seitbekov received Serbian President Milan Vukic. They agreed.",
        "They",
        ["Arman Seitbekov", "Milan Vukic"],
    ),
    "they, who did not meet": (
        "Chile and Peru trade. Kazakh President Arman Seitbekov praised Serbian President Milan Vukic. They agreed.",
        "They",
        ["Chile", "Peru"],
    ),
    "the heads of the two countries": (
        f"{OPENING} The heads of the two countries left.",
        "the two countries",
        ["Arman Seitbekov", "Milan Vukic"],
    ),
    "the heads of what the two countries own": (
        f"{OPENING} The heads of the two countries’ banks left.",
        "the two countries",
        ["Kazakhstan", "Serbia"],
    ),
    "the two ministers, of whom one is a secretary": (
        "Chilean Minister Ana Diaz met Secretary of State Jack Sully of the United States. The two ministers agreed.",
        "The two ministers",
        ["Ana Diaz", "Jack Sully"],
    ),
    "they, unnamed": ("India and Nepal met. Analysts were late. They complained.", "They", []),
    "it, an actor": ("Indonesia protested. It said so.", "It", ["Indonesia"]),
    "it, no actor": ("Indonesia protested. It was hard to see.", "It", []),
    "the company": ("Orel Lines Ltd. sold it. The company said so.", "The company", ["Orel Lines Ltd."]),
    "the ministry": (
        "Iran’s Foreign Ministry met NATO. The ministry agreed.",
        "The ministry",
        ["Foreign Ministry"],
    ),
    "the ministry in a city, of its country": (
        "Iran’s Foreign Ministry met NATO. The ministry in Tehran agreed.",
        "The ministry",
        ["Foreign Ministry"],
    ),
    "the ministry in another's city": (
        "Iran’s Foreign Ministry met NATO. The ministry in Moscow agreed.",
        "The ministry",
        [],
    ),
    "a leader is nobody": (f"{OPENING} It was the first visit by a Kazakh leader.", "leader", []),
    "as president is nobody": (f"{OPENING} He served as president.", "president", []),
    "first person is nobody": (f"{OPENING} “We agreed,” Vukic said.", "We", []),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_reference(case: str) -> None:
    body, words, expected = CASES[case]
    text = f"date 2024-05-06 {body}"
    at = text.rfind(words)
    cast = find_mentions(parse(Source("case.txt", "txt", text)))
    found = [m for m in cast.mentions if m.start == at and m.end == at + len(words)]
    names = [participant.name for mention in found for participant in mention.participants]
    assert sorted(names) == sorted(expected)
