"""An English text in an older encoding keeps the names in it: one town tells which of the Latin encodings it is."""

import pytest

from pipelines.read.decode import decode
from pipelines.read.latin import LATIN, likeliest_latin

SENTENCE = "The minister met his counterpart in {} on Monday to discuss “trade” and energy, the ministry said."
TOWNS = [
    ("cp1252", "São Paulo"),
    ("cp1252", "Málaga and Ålesund"),
    ("cp1252", "La Coruña"),
    ("cp1252", "Besançon"),
    ("cp1250", "Łódź"),
    ("cp1250", "Timișoara".replace("ș", "ş")),
    ("cp1250", "Plzeň"),
    ("cp1250", "Győr"),
    ("cp1254", "Muğla and Eskişehir"),
    ("cp1257", "Rīga and Šiauliai"),
]


@pytest.mark.parametrize(("encoding", "town"), TOWNS)
def test_a_town_tells_the_encoding(encoding: str, town: str) -> None:
    text = SENTENCE.format(town)
    assert decode(text.encode(encoding), "a.txt") == text


def test_where_nothing_tells_the_western_encoding_is_taken() -> None:
    assert likeliest_latin("“Trade” – and energy…".encode("cp1252")) == LATIN[0]


def test_bytes_that_no_latin_encoding_has_give_none() -> None:
    assert likeliest_latin(b"\x81\x83\x88\x8a\x90\x98\xa1") is None


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Президент провёл переговоры в Москве. "),
        ("cp1253", "Ο πρωθυπουργός μίλησε στην Αθήνα για την ενέργεια. "),
    ],
)
def test_other_alphabets_are_not_taken_for_latin(encoding: str, text: str) -> None:
    assert decode((text * 5).encode(encoding), "a.txt") == text * 5
