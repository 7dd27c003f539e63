"""The date before a text, and its dateline."""

from datetime import date

import pytest

from pipelines.parse.header import date_in_name, read_dateline, read_header, read_place_behind_byline

NOV_20 = date(2024, 11, 20)

HEADERS = {
    "as in the seed": (" date 2024-11-20 ASTANA – Kazakh", NOV_20, "ASTANA – Kazakh"),
    "with a colon": ("Date: 2024-11-20\n\nText", NOV_20, "\n\nText"),
    "capitals": ("DATE 2024-11-20 Text", NOV_20, "Text"),
    "day first": ("date 20 November 2024\nText", NOV_20, "\nText"),
    "month first": ("Published on November 20, 2024\nText", NOV_20, "\nText"),
    "short month": ("date: Nov. 20, 2024 Text", NOV_20, "Text"),
    "with a time": ("date 2024-11-20T08:30:00Z Text", NOV_20, "Text"),
    "without a label": ("2024-11-20\nText", NOV_20, "\nText"),
    "impossible date": ("date 2024-13-40 Text", None, "date 2024-13-40 Text"),
    "a number is no date": ("2024 was a year of talks.", None, "2024 was a year of talks."),
    "a date inside the text": ("The talks of 2024-11-20 failed.", None, "The talks of 2024-11-20 failed."),
}


@pytest.mark.parametrize(("text", "published_on", "rest"), HEADERS.values(), ids=HEADERS)
def test_header(text: str, published_on: date | None, rest: str) -> None:
    header = read_header(text)
    assert (header.published_on, text[header.body :]) == (published_on, rest)


DATELINES = {
    "capitals and dash": ("ASTANA – Kazakh President", "ASTANA", None, None),
    "country and agency": ("CANBERRA, Australia (AP) — Australian", "CANBERRA, Australia", "AP", None),
    "date and agency": ("DUSHANBE, Feb. 3 (Varzob Press) – Tajik", "DUSHANBE", "Varzob Press", date(2024, 2, 3)),
    "on a line of its own": ("Baku, November 8, AZERTAC", "Baku", "AZERTAC", date(2024, 11, 8)),
    "date, agency and dash": ("Doha, March 4, QNA -- The Amir", "Doha", "QNA", date(2024, 3, 4)),
    "two calendars": ("Muscat, Shawwal II 1, 1441, May 24, 2020, ONA -- He", "Muscat", "ONA", date(2020, 5, 24)),
    "mixed case": ("Moscow — The envoy", "Moscow", None, None),
    "two words": ("NEW DELHI -- The envoy", "NEW DELHI", None, None),
    "a heading with a dash": ("New summit at last – envoys gather", None, None, None),
    "a sentence with a dash": ("The envoy – a former judge – left.", None, None, None),
    "a compound": ("US-Ukraine talks resume", None, None, None),
}


@pytest.mark.parametrize(("text", "place", "agency", "dated"), DATELINES.values(), ids=DATELINES)
def test_dateline(text: str, place: str | None, agency: str | None, dated: date | None) -> None:
    found = read_dateline(text, 0, len(text), NOV_20)
    if found is None:
        assert place is None
    else:
        assert found.place == place
        assert (found.agency and text[slice(*found.agency)]) == agency
        assert found.dated == dated


@pytest.mark.parametrize(
    ("byline", "line", "is_dateline"),
    [
        ("By Elif Aydan", "ANKARA", True),
        ("By Elif Aydan", "Ankara", False),
        ("By Elif Aydan", "CHAPTER 2", False),
        ("The talks", "BACKGROUND", False),
    ],
)
def test_place_behind_byline(byline: str, line: str, is_dateline: bool) -> None:
    text = f"{byline}\n\n{line}"
    found = read_place_behind_byline(text, (0, len(byline)), len(byline) + 2, len(text))
    assert (found is not None) is is_dateline


NAMES = {
    "2024-11-20-astana.txt": NOV_20,
    "archive/20241120_astana.html": NOV_20,
    "astana-17164.html": None,
    "astana-20249999.txt": None,
}


@pytest.mark.parametrize(("name", "expected"), NAMES.items())
def test_date_in_name(name: str, expected: date | None) -> None:
    assert date_in_name(name) == expected
