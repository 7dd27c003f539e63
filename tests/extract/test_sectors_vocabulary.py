"""The vocabulary of sectors is whole, without contradictions, and each of its entries does what it says."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from pipelines.extract import sector_terms
from pipelines.extract.sectors import find_sectors
from pipelines.parse.parse import parse
from pipelines.read.source import Source
from schemas.errors import VocabularyError
from schemas.vocabularies import FOLDER, SECTORS, read_toml

TABLES = {sector: read_toml(f"sectors/{sector}") for sector in SECTORS.codes}
EXAMPLES = [(sector, table["example"]) for sector, table in TABLES.items()]
COUNTEREXAMPLES = [(sector, text) for sector, table in TABLES.items() for text in table.get("counterexamples", [])]
OVERLAPS = [
    (entry["sectors"], term, entry["near"][0] if "near" in entry else "something")
    for entry in read_toml("sector_overlaps")["overlap"]
    for term in [*entry.get("terms", []), *entry.get("nouns", [])]
]

MASKS = [phrase for phrases in read_toml("sector_masks").values() for phrase in phrases]


def sectors_of(text: str) -> list[str]:
    document = parse(Source(name="case", format="text", text=text, published_on=date(2024, 5, 1)))
    return [mention.sector for mention in find_sectors(document)]


def test_every_sector_has_its_file_and_every_file_its_sector() -> None:
    assert {path.stem for path in (FOLDER / "sectors").glob("*.toml")} == set(SECTORS.codes)


@pytest.mark.parametrize(("sector", "text"), EXAMPLES)
def test_the_example_names_the_sector(sector: str, text: str) -> None:
    assert sector in sectors_of(text)


@pytest.mark.parametrize(("sector", "text"), COUNTEREXAMPLES)
def test_a_counterexample_does_not_name_the_sector(sector: str, text: str) -> None:
    assert sector not in sectors_of(text)


@pytest.mark.parametrize("sector", SECTORS.codes)
def test_every_unguarded_term_names_its_sector(sector: str) -> None:
    table = TABLES[sector]
    terms = [*table.get("terms", []), *table.get("nouns", []), *table.get("verbs", []), *table.get("cased", [])]
    assert [term for term in terms if sectors_of(f"It was about {term} then.") != [sector]] == []


@pytest.mark.parametrize(("sectors", "term", "near"), OVERLAPS)
def test_an_overlap_names_all_its_sectors(sectors: list[str], term: str, near: str) -> None:
    assert sectors_of(f"They {near} about {term} then.") == sectors


def test_a_mask_names_no_sector() -> None:
    assert [mask for mask in MASKS if sectors_of(f"It was about {mask} then.")] == []


def test_a_mask_hides_a_term() -> None:
    """A mask that holds no term of some sector would be dead."""
    terms = {phrase for phrase, term in sector_terms._read_terms() if term.sectors}
    assert [mask for mask in MASKS if not any(f" {term} " in f" {mask} " for term in terms)] == []


def test_supporting_terms_are_single_words_that_nothing_else_decides() -> None:
    """A word that names a sector, or none, wherever it stands would be dead as a supporting term."""
    decided = {phrase for phrase, term in sector_terms._read_terms() if term.guard is None and not term.is_supporting}
    words = [word for table in TABLES.values() for word in table.get("supporting", [])]
    assert [word for word in words if " " in word or word in decided] == []


def test_a_term_of_two_sectors_must_be_guarded(monkeypatch: pytest.MonkeyPatch) -> None:
    def tampered(name: str) -> dict[str, object]:
        table = tomllib.loads(Path(FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
        if name == "sectors/sport":
            table["terms"].append("opera")
        return table

    monkeypatch.setattr(sector_terms, "read_toml", tampered)
    with pytest.raises(VocabularyError, match="'opera' stands for sport and for culture"):
        sector_terms.build_lexicon()


def test_an_unknown_condition_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def tampered(name: str) -> dict[str, object]:
        table = tomllib.loads(Path(FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
        if name == "sectors/sport":
            table["guarded"] = [{"terms": ["ball"], "beside": ["foot"]}]
        return table

    monkeypatch.setattr(sector_terms, "read_toml", tampered)
    with pytest.raises(VocabularyError, match=r"sectors/sport.toml, \[\[guarded\]\].*beside"):
        sector_terms.build_lexicon()
