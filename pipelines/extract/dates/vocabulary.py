"""The words of `schemas/vocab/dates.toml`, ready for look-ups."""

from typing import Any, Final

from schemas.vocabularies import read_toml

_VOCABULARY: Final[dict[str, Any]] = read_toml("dates")
_MONTHS: Final[dict[str, int]] = _VOCABULARY["months"]

MONTHS: Final[dict[str, int]] = {**_MONTHS, **{f"{name}.": number for name, number in _MONTHS.items()}}
WEEKDAYS: Final[dict[str, int]] = _VOCABULARY["weekdays"]
DAYS: Final[dict[str, int]] = _VOCABULARY["days"]
DIRECTIONS: Final[dict[str, int]] = _VOCABULARY["directions"]
NUMBERS: Final[dict[str, int]] = {**_VOCABULARY["numbers"], **{str(number): number for number in range(1, 100)}}
UNITS: Final[dict[str, str]] = _VOCABULARY["units"]
NAMED_DAYS: Final = frozenset(_VOCABULARY["words"]["named_days"])
BEFORE_YEAR: Final = frozenset(_VOCABULARY["words"]["before_year"])
BEFORE_MONTH: Final = frozenset(_VOCABULARY["words"]["before_month"])
AHEAD: Final = frozenset(_VOCABULARY["words"]["ahead"])
BEHIND: Final = frozenset(_VOCABULARY["words"]["behind"])
BETWEEN: Final = frozenset(_VOCABULARY["words"]["between"])
RANGE_JOINS: Final = frozenset(_VOCABULARY["words"]["range_joins"])
PARTS_OF_DAY: Final = frozenset(_VOCABULARY["words"]["parts_of_day"])
DASHES: Final = frozenset("-–—")

YEARS: Final = {str(number): number for number in range(1800, 2101)}
DAY_NUMBERS: Final = {
    written: number
    for number in range(1, 32)
    for written in (str(number), f"{number:02}", *(f"{number}{ending}" for ending in ("st", "nd", "rd", "th")))
}
