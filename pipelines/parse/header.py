"""The header of a text: the date before it, and the dateline that says where it was filed.

date 2024-11-20 ASTANA – Kazakh President ...      a date and a dateline
Date: 20 November 2024                             a date on a line of its own
Baku, November 8, AZERTAC                          a dateline on a line of its own
CANBERRA, Australia (AP) — Australian ...          a dateline with its agency
By Elif Aydan / ANKARA                             a dateline on a line of its own behind a byline
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from pipelines.parse.document import Dateline

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_MONTH: Final = rf"(?i:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_CLOCK: Final = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?"
_ISO: Final = rf"(?P<y>\d{{4}})[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}}){_CLOCK}"
_DAY_FIRST: Final = rf"(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?P<mon2>{_MONTH}),? (?P<y2>\d{{4}})"
_MONTH_FIRST: Final = rf"(?P<mon3>{_MONTH}) (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y3>\d{{4}})"
_ANY_DATE: Final = rf"(?:{_ISO}|{_DAY_FIRST}|{_MONTH_FIRST})"
_LABEL: Final = r"(?:(?:publication |published |release )?date|published(?: on)?|dated|posted(?: on)?)"
_LABELLED: Final = re.compile(rf"\s*{_LABEL}\s*[:=–—-]?\s*{_ANY_DATE}\.?[ \t\u00a0]*", re.IGNORECASE)
_BARE: Final = re.compile(rf"\s*{_ANY_DATE}[ \t\u00a0]*(?=\n|$|[A-Z])", re.IGNORECASE)
_DATE_IN_NAME: Final = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d{2})[-_.]?(?P<m>\d{2})[-_.]?(?P<d>\d{2})(?!\d)")

LONGEST_LINE: Final = 140  # characters; the pattern of a dateline on a line of its own spans no more
LONGEST_DASHED: Final = 120
_PLACE: Final = r"[^\W\d_](?:[^\W\d_]|[’'. -]){1,38}?(?:, [^\W\d_](?:[^\W\d_]|[’'. -]){1,28}?)?"
_DATELINE_DATE: Final = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_AGENCY: Final = r"(?: ?[(/](?P<agency>[^()/\n]{2,40})[)/]|, (?P<initials>[A-Z]{2,9}))?"
_OTHER_CALENDAR: Final = r"(?:, [^\W\d_]+(?: [IV]+)? \d{1,2}, \d{4})?"
_DASH: Final = r"[ \u00a0]?(?:[–—]|--?)[ \u00a0]"
_DASH_AHEAD: Final = re.compile(r"[–—-][ \u00a0]")  # sooner found than what stands in front of it
_DASHED: Final = re.compile(rf"(?P<place>{_PLACE})(?:{_OTHER_CALENDAR}, (?P<dated>{_DATELINE_DATE}))?{_AGENCY}{_DASH}")
_OWN_LINE: Final = re.compile(
    rf"(?P<place>{_PLACE}), (?P<dated>{_DATELINE_DATE})(?:, (?P<agency>(?:(?!--)[^,.\n–—]){{2,40}}))?\.?[ \t]*$",
    re.MULTILINE,
)
_ONLY_PLACE: Final = re.compile(_PLACE)
_BYLINE: Final = re.compile(r"By [^\W\d_][^\n.;:]{2,80}")


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the text: the date, where there is one, and the offset at which the text begins."""

    published_on: date | None
    body: int


def read_header(text: str) -> Header:
    """Find the date that opens a text. An impossible date (`2024-13-40`) is none.

    >>> read_header("date 2024-11-20 ASTANA – Kazakh President").published_on
    datetime.date(2024, 11, 20)
    """
    match = _LABELLED.match(text) or _BARE.match(text)
    if match is None:
        return Header(None, 0)
    found = _date_of(match)
    return Header(found, match.end() if found else 0)


def impossible_date(text: str) -> str | None:
    """The date that opens a text where no calendar has it, as written: `2024-02-30`."""
    match = _LABELLED.match(text) or _BARE.match(text)
    return match[0].strip() if match and _date_of(match) is None else None


def date_in_name(name: str) -> date | None:
    """The date that a file name holds, such as `2024-11-20-astana.txt`."""
    for match in _DATE_IN_NAME.finditer(name):
        found = _valid(int(match["y"]), int(match["m"]), int(match["d"]))
        if found:
            return found
    return None


def read_dateline(text: str, start: int, end: int, published_on: date | None) -> Dateline | None:
    """The dateline that opens the paragraph `text[start:end]`, or is all of it; `None` where it opens otherwise.

    A place in front of a dash is taken for one where it is written in capitals, or an agency or a date stands beside
    it; otherwise (`Moscow — `) it must be no longer than three words.
    """
    if end - start <= LONGEST_LINE:
        own_line = _OWN_LINE.match(text, start, end)
        if own_line and own_line.end() == end:
            return _dateline(own_line, own_line.end(), published_on)
    near = min(end, start + LONGEST_DASHED)
    dashed = _DASHED.match(text, start, near) if _DASH_AHEAD.search(text, start, near) else None
    if dashed is None:
        return None
    place = dashed["place"]
    city = place.split(",")[0]
    if city.isupper() or dashed["agency"] or dashed["dated"] or (place.istitle() and len(place.split()) <= 3):
        return _dateline(dashed, dashed.end(), published_on)
    return None


def read_place_behind_byline(text: str, byline: tuple[int, int], start: int, end: int) -> Dateline | None:
    """The dateline that is a place in capitals, `text[start:end]`, where the paragraph in front of it is a byline."""
    place = text[start:end].strip()
    is_place = place.isupper() and _ONLY_PLACE.fullmatch(place) is not None
    if not is_place or _BYLINE.fullmatch(text[slice(*byline)].strip()) is None:
        return None
    return Dateline(start, end, place, None, None)


def _dateline(match: re.Match[str], end: int, published_on: date | None) -> Dateline:
    groups = match.groupdict()
    name = next((name for name in ("agency", "initials") if groups.get(name)), None)
    agency = match.span(name) if name else None
    dated = _dateline_date(match["dated"], published_on) if match["dated"] else None
    return Dateline(match.start(), end, match["place"], agency, dated)


def _dateline_date(written: str, published_on: date | None) -> date | None:
    """The date of a dateline; without a year it is the one nearest before the publication."""
    words = written.replace(",", " ").replace(".", " ").lower().split()
    month = next((MONTHS[word] for word in words if word in MONTHS), None)
    numbers = [int(word) for word in words if word.isdigit()]
    if month is None or not numbers:
        return None
    if len(numbers) > 1:
        return _valid(numbers[1], month, numbers[0])
    if published_on is None:
        return None
    this_year = _valid(published_on.year, month, numbers[0])
    if this_year and this_year > published_on and month == 12 and published_on.month == 1:
        return _valid(published_on.year - 1, month, numbers[0])
    return this_year


def _date_of(match: re.Match[str]) -> date | None:
    if match["y"]:
        return _valid(int(match["y"]), int(match["m"]), int(match["d"]))
    which = "2" if match["y2"] else "3"
    return _valid(int(match[f"y{which}"]), _month(match[f"mon{which}"]), int(match[f"d{which}"]))


def _month(written: str) -> int:
    return MONTHS[written.lower().rstrip(".")]


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
