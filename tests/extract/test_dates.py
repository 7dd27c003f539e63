"""Dates: each written form, resolved against the day of publication; what is none; any date comes back as written."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extract.dates import Dated, find_dates
from pipelines.extract.model import When
from pipelines.parse.parse import parse
from pipelines.read.source import Source

PUBLISHED = date(2024, 11, 20)  # a Wednesday

FORMS = [
    ("The forum opened on Nov. 19.", "2024-11-19"),
    ("The forum opened on 19 November.", "2024-11-19"),
    ("The forum opened on the 19th of November.", "2024-11-19"),
    ("The forum lasted November 18-19.", "2024-11-18..2024-11-19"),
    ("The forum lasted from 3 to 5 June 2023.", "2023-06-03..2023-06-05"),
    ("The forum lasted from May 26 to June 2, 2023.", "2023-05-26..2023-06-02"),
    ("The forum opened on June 5, 2023, in Oslo.", "2023-06-05"),
    ("The forum opened on 2023-06-05.", "2023-06-05"),
    ("They established relations in May 1992.", "1992-05"),
    ("They met last November.", "2023-11"),
    ("They met in July last year.", "2023-07"),
    ("Trade fell in January-September.", "2024-01..2024-09"),
    ("Trade will double by 2030.", "2030"),
    ("The plan covers the years from 2024 to 2026.", "2024..2026"),
    ("It will meet in the first half of 2025.", "2025"),
    ("Trade grew in Q3 2024.", "2024"),
    ("They met on Tuesday.", "2024-11-19"),
    ("They met yesterday.", "2024-11-19"),
    ("They meet tonight.", "2024-11-20"),
    ("They met two years ago.", "2022"),
    ("They met three days ago.", "2024-11-17"),
    ("They met last week.", "2024-11"),
    ("They meet next month.", "2024-12"),
    ("They meet next year.", "2025"),
    ("They meet next spring.", "2025"),
    ("They meet this weekend.", "2024-11-23..2024-11-24"),
    ("They meet on Monday next week.", "2024-11-25"),
    ("They met on Friday last week.", "2024-11-15"),
    ("They met earlier this month.", "2024-11"),
    ("They meet by the end of the year.", "2024"),
]

NONE = [
    "The delegation may travel.",
    "Soldiers march through the town.",
    "August Berg spoke.",
    "The museum shows 1994 carpets.",
    "They bid for Expo 2027.",
    "They spoke of Bloody Sunday.",
    "They met on the 14th floor.",
    "They met on the 5th Avenue.",
    "They have met for two years.",
    "It rained on the next day.",
    "",
]

READINGS = [
    ("on Tuesday", "2024-11-19", "2024-11-26"),
    ("on Nov. 25", "2023-11-25", "2024-11-25"),
    ("in April", "2024-04", "2025-04"),
    ("in mid-April", "2024-04", "2025-04"),
    ("over the weekend", "2024-11-16..2024-11-17", "2024-11-23..2024-11-24"),
    ("on the 14th", "2024-11-14", "2024-12-14"),
    ("on the 30th", "2024-10-30", "2024-11-30"),
]


def dates_in(text: str, published_on: date = PUBLISHED) -> list[Dated]:
    return find_dates(parse(Source(name="test", format="text", text=f"x\n\n{text}", published_on=published_on)))


def written(when: When) -> str:
    cut = {"day": 10, "month": 7, "year": 4}[when.precision]
    first, last = str(when.start)[:cut], str(when.end)[:cut]
    return first if first == last else f"{first}..{last}"


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form(text: str, expected: str) -> None:
    assert [written(dated.when) for dated in dates_in(text)] == [expected]


@pytest.mark.parametrize("text", NONE)
def test_no_date(text: str) -> None:
    assert dates_in(text) == []


@pytest.mark.parametrize(("phrase", "past", "ahead"), READINGS)
def test_readings_behind_and_ahead(phrase: str, past: str, ahead: str) -> None:
    (dated,) = dates_in(f"They talked {phrase}.")
    assert written(dated.for_status("occurred")) == past
    assert written(dated.for_status("planned")) == ahead


def test_the_next_day_follows_the_day_named_before() -> None:
    named, anaphor = dates_in("On May 2 it protested. The other side replied the next day.")
    assert anaphor.when.start == named.when.start + timedelta(days=1)


def test_a_deadline_is_not_the_day_named_before() -> None:
    assert [
        written(d.when) for d in dates_in("They met on Monday. Work ends by Friday. They met again the same day.")
    ] == [
        "2024-11-18",
        "2024-11-22",
        "2024-11-18",
    ]


DAYS = st.dates(min_value=date(1901, 1, 1), max_value=date(2099, 12, 31))


@given(
    DAYS,
    DAYS,
    st.sampled_from(
        ["{d:%B} {d.day}, {d.year}", "{d.day} {d:%B} {d.year}", "{d:%Y-%m-%d}", "{d:%b}. {d.day}, {d.year}"]
    ),
)
def test_a_full_date_comes_back_whatever_the_day_of_publication(day: date, published_on: date, form: str) -> None:
    if "%b" in form and day.month == 5:
        form = "{d:%B} {d.day}, {d.year}"
    (dated,) = dates_in(f"They met on {form.format(d=day)} in Oslo.", published_on)
    assert (dated.when.start, dated.when.precision) == (day, "day")


@given(DAYS, DAYS)
def test_readings_of_a_day_without_year_lie_on_either_side(day: date, published_on: date) -> None:
    (dated,) = dates_in(f"They met on {day:%B} {day.day}.", published_on)
    assert dated.past.start <= published_on <= dated.ahead.start or dated.past == dated.ahead
    assert {(d.start.month, d.start.day) for d in (dated.past, dated.ahead)} == {(day.month, day.day)}


WORDS = "on in May 5 2024 - to the next day last week Tuesday , ."


@given(st.text(max_size=300) | st.lists(st.sampled_from(WORDS.split())).map(" ".join))
def test_any_text_gives_true_spans_that_do_not_overlap(text: str) -> None:
    found = dates_in(text)
    assert all(dated.when.start <= dated.when.end for dated in found)
    assert all(one.last <= other.first for one, other in pairwise(found))
