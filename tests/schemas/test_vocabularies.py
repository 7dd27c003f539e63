"""The closed vocabularies: complete, described, and consistent with the coding schemes they refer to."""

import pytest

from schemas import vocabularies
from schemas.errors import VocabularyError
from schemas.vocabularies import EVENT_TYPES, SECTORS, SPEECH_ACTS, Entry, Vocabulary

CODES = {
    "event_types": (
        "meeting call visit site_visit press_event conference agreement signing invitation ceremony cooperation aid "
        "concession request accusation rejection threat protest sanction mobilization coercion assault withdrawal"
    ),
    "sectors": (
        "trade investment finance economy industry mining energy green_energy nuclear agriculture transport "
        "infrastructure defence security technology digital space health education culture tourism sport environment "
        "water labour migration justice human_rights humanitarian"
    ),
    "speech_acts": "assert praise pledge propose request invite criticize deny threaten announce",
    "event_statuses": "occurred ongoing planned proposed cancelled",
    "event_roles": "actor recipient",
    "statement_roles": "cospeaker addressee",
    "quote_types": "direct indirect mixed",
    "participant_kinds": "person organization country",
    "mention_forms": "name alias office pronoun description adjective capital",
    "date_precisions": "day month year",
}
"""The codes of the annotation guidelines, which the vocabularies must hold, no more and no fewer."""

CATEGORY_OF = dict(
    line.split()
    for line in """meeting CONSULT;call CONSULT;visit CONSULT;site_visit CONSULT;press_event CONSULT;conference CONSULT
agreement AGREE;signing SUPPORT;invitation AGREE;ceremony SUPPORT;cooperation COOPERATE;aid AID;concession CONCEDE
request REQUEST;accusation ACCUSE;rejection REJECT;threat THREATEN;protest PROTEST;sanction SANCTION
mobilization MOBILIZE;coercion COERCE;assault ASSAULT;withdrawal RETREAT""".replace("\n", ";").split(";")
)

# PLOVER codebook: the quad class of each category, and the CAMEO root that its conversion table gives.
PLOVER = {
    "AGREE": (1, "03"),
    "CONSULT": (1, "04"),
    "SUPPORT": (1, "05"),
    "CONCEDE": (1, "08"),
    "COOPERATE": (2, "06"),
    "AID": (2, "07"),
    "RETREAT": (2, "08"),
    "REQUEST": (3, "10"),
    "ACCUSE": (3, "11"),
    "REJECT": (3, "12"),
    "THREATEN": (3, "13"),
    "PROTEST": (4, "14"),
    "SANCTION": (4, "16"),
    "MOBILIZE": (4, "15"),
    "COERCE": (4, "17"),
    "ASSAULT": (4, "18"),
}
PLOVER_MODES = {
    "CONSULT": {"visit", "third-party", "multilateral", "phone"},
    "RETREAT": {"withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"},
    "PROTEST": {"demo", "riot", "strike", "boycott", "obstruct"},
}

ISIC_SECTIONS = "ABCDEFGHIJKLMNOPQRSTU"


@pytest.mark.parametrize("name", CODES)
def test_a_vocabulary_holds_the_codes_of_the_guidelines(name: str) -> None:
    vocabulary: Vocabulary = getattr(vocabularies, name.upper())
    assert sorted(vocabulary.codes) == sorted(CODES[name].split())


@pytest.mark.parametrize("name", CODES)
def test_labels_are_unique_and_definitions_are_sentences(name: str) -> None:
    vocabulary: Vocabulary = getattr(vocabularies, name.upper())
    assert len({entry.label for entry in vocabulary}) == len(vocabulary.entries)
    assert all(entry.definition.endswith(".") for entry in vocabulary)


@pytest.mark.parametrize("entry", [*EVENT_TYPES, *SECTORS, *SPEECH_ACTS], ids=lambda entry: f"{entry.code}")
def test_every_entry_of_a_reference_table_has_an_example_sentence(entry: Entry) -> None:
    assert entry.example.endswith(".")
    assert len(entry.example.split()) > 3


def test_examples_are_not_repeated() -> None:
    examples = [entry.example for vocabulary in (EVENT_TYPES, SECTORS, SPEECH_ACTS) for entry in vocabulary]
    assert len(set(examples)) == len(examples)


@pytest.mark.parametrize("entry", EVENT_TYPES.entries, ids=lambda entry: entry.code)
def test_an_event_type_is_coded_as_the_plover_codebook_has_it(entry: Entry) -> None:
    category = entry.data["plover_category"]
    assert category == CATEGORY_OF[entry.code]
    assert (entry.data["quad_class"], entry.data["cameo_root"]) == PLOVER[category]
    if "plover_mode" in entry.data:
        assert entry.data["plover_mode"] in PLOVER_MODES[category]


@pytest.mark.parametrize("entry", SECTORS.entries, ids=lambda entry: entry.code)
def test_a_sector_has_both_letter_and_title_of_its_isic_section_or_neither(entry: Entry) -> None:
    section, title = entry.data.get("isic_section"), entry.data.get("isic_title")
    assert (section is None) == (title is None)
    assert section is None or section in ISIC_SECTIONS


def test_an_isic_section_has_one_title_everywhere() -> None:
    pairs = {(entry.data.get("isic_section"), entry.data.get("isic_title")) for entry in SECTORS}
    assert len({section for section, _ in pairs}) == len(pairs)


def test_a_code_that_does_not_exist_is_named_with_those_that_do() -> None:
    with pytest.raises(VocabularyError, match="speech_acts: no entry 'mumble'; there are assert, praise"):
        SPEECH_ACTS["mumble"]


def test_an_entry_without_a_definition_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabularies, "read_toml", lambda name: {"gathering": {"label": "Gathering"}})
    with pytest.raises(VocabularyError, match=r"moods\.toml, \[gathering\]: definition missing"):
        vocabularies.load("moods")
