"""Every entry of the vocabulary of events finds an event of its type in its own example."""

import pytest
from test_events import events_in

from pipelines.extract.events.conditions import CONDITIONS
from pipelines.extract.events.vocabulary import TRIGGERS, Trigger
from schemas.vocabularies import EVENT_STATUSES, EVENT_TYPES


@pytest.mark.parametrize("trigger", TRIGGERS, ids=lambda trigger: f"{trigger.event_type}-{trigger.phrases[0]}")
def test_example(trigger: Trigger) -> None:
    assert trigger.event_type in {event.event_type for event in events_in(trigger.example)}


def test_every_type_has_triggers() -> None:
    assert {trigger.event_type for trigger in TRIGGERS} == set(EVENT_TYPES.codes)


def test_conditions_are_known() -> None:
    assert {need for trigger in TRIGGERS for need in trigger.needs} <= set(CONDITIONS)


def test_statuses_are_known() -> None:
    assert {trigger.status for trigger in TRIGGERS} - {""} <= set(EVENT_STATUSES.codes)
