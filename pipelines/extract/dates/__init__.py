"""Dates: the expressions of time in a text, each resolved to the days, month or year that it names."""

from pipelines.extract.dates.dated import Dated
from pipelines.extract.dates.find import find_dates

__all__ = ["Dated", "find_dates"]
