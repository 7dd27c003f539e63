"""Events: what happened, is under way, planned or proposed between political actors. `find_events` is the way in."""

from pipelines.extract.events.find import find_events

__all__ = ["find_events"]
