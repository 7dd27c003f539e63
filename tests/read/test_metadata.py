"""Dates, languages and column mappings: what single values are read as."""

from datetime import date, datetime
from typing import Any

import pytest
from same_article import BODY

from pipelines.read.columns import parse_columns
from pipelines.read.dates import as_date
from pipelines.read.language import find_language
from schemas.errors import InputError

DATES = [
    ("2024-11-20", True),
    ("2024-11-20T10:00:00Z", True),
    ("2024-11-20 10:00:00+03:00", True),
    ("20 November 2024", True),
    ("Nov 20, 2024", True),
    ("Wed, 20 Nov 2024 10:00:00 GMT", True),
    ("20241120", True),
    ("20241120T101500Z", True),
    (datetime(2024, 11, 20, 23, 59), True),
    (date(2024, 11, 20), True),
    (1732096800, True),
    (1732096800.5, True),
    ("1732096800000", True),
    ("2024-02-30", False),
    ("20241320", False),
    ("03/04/2024", False),
    ("yesterday", False),
    ("", False),
    (True, False),
    (None, False),
    (12, False),
]


@pytest.mark.parametrize(("value", "is_read"), DATES)
def test_dates(value: Any, is_read: bool) -> None:
    assert as_date(value) == (date(2024, 11, 20) if is_read else None)


LANGUAGES = {
    BODY: "en",
    f"{BODY} Президент России провёл переговоры. {BODY}": "en",
    "Президент России провёл переговоры с президентом Казахстана в Москве во вторник, сообщили в пресс-службе.": "ru",
    "Le ministre des affaires étrangères a rencontré son homologue serbe à Paris mardi pour en discuter.": "fr",
    "Kassym-Jomart Tokayev, Aleksandar Vučić, Recep Tayyip Erdoğan": None,
    "Oui, oui.": None,
    "1234 567 " * 30: None,
    "": None,
}


@pytest.mark.parametrize("text", LANGUAGES)
def test_languages(text: str) -> None:
    assert find_language(text) == LANGUAGES[text]


def test_columns_are_written_as_pairs() -> None:
    assert parse_columns(["text = body", "published_on=meta.date"]).configured == {
        "text": "body",
        "published_on": "meta.date",
    }


@pytest.mark.parametrize("setting", ["text", "text=", "words=body", "=body"])
def test_other_mappings_are_refused(setting: str) -> None:
    with pytest.raises(InputError, match="write MEANING=COLUMN, MEANING one of text, title"):
        parse_columns([setting])
