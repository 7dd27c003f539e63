"""The type of an event where its parties tell more than its trigger: a meeting of a council is a conference."""

from dataclasses import replace
from functools import cache
from typing import Final

from pipelines.extract.events.partaking import BODIES
from pipelines.extract.events.phrases import phrase_end
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.events.vocabulary import TRIGGERS, Trigger
from pipelines.extract.statements.rules import CREDITING

_CONFERENCE: Final = next(trigger for trigger in TRIGGERS if trigger.event_type == "conference" and not trigger.is_verb)
_EXERCISES: Final = frozenset(
    ("exercise", "exercises", "drill", "drills", "maneuvers", "manoeuvres", "patrol", "patrols", "games")
)
"""Rules by which a clause is told by somebody outside it; with others, who speaks of talks may have been there."""


_CALL: Final = next(trigger for trigger in TRIGGERS if trigger.event_type == "call" and trigger.is_verb)
_CALL_NOUN: Final = next(trigger for trigger in TRIGGERS if trigger.event_type == "call" and not trigger.is_verb)
_SPOKEN: Final = frozenset(("speak", "talk", "discuss", "converse", "confer", "consult", "meet"))
_LINES: Final = frozenset(("phone", "telephone", "video", "videoconference", "teleconference", "hotline", "zoom"))


@cache
def _as_agreement(trigger: Trigger) -> Trigger:
    """Joint work that is only planned is an agreement to do it."""
    return replace(trigger, event_type="agreement", needs=trigger.needs - {"affirmed", "told"})


@cache
def _as_mobilization(trigger: Trigger) -> Trigger:
    """An exercise that one state holds alone."""
    return replace(trigger, event_type="mobilization", frame="solo")


@cache
def _as_conference(trigger: Trigger) -> Trigger:
    """A sitting of a body: "the Council met"."""
    return replace(trigger, event_type="conference", frame="solo")


def _is_of_body(scene: Scene, draft: Draft) -> bool:
    """Tell "the sixth meeting of the joint committee", by a word for a body in the phrase behind."""
    lowers = scene.tokens.lowers
    if "of" not in lowers[draft.last - 1 : draft.last + 1]:
        return False
    end = phrase_end(scene, draft.last + (lowers[draft.last - 1] != "of"), min(draft.last + 12, draft.sentence.last))
    return not BODIES.isdisjoint(lowers[draft.last : end])


def _is_exercise(scene: Scene, draft: Draft) -> bool:
    words = scene.tokens.lowers[max(draft.sentence.first, draft.first - 3) : min(draft.last + 8, draft.sentence.last)]
    return not _EXERCISES.isdisjoint(words) and "joint" not in words


def _is_by_phone(scene: Scene, draft: Draft) -> bool:
    """Tell "spoke with the minister by phone on Monday", "a conversation by video"."""
    if draft.trigger.is_verb and (draft.group is None or draft.group.lemma not in _SPOKEN):
        return False
    end = scene.grammar.next_finite(draft.last, draft.sentence.last)
    behind = scene.tokens.lowers[draft.last : end.first if end is not None else draft.sentence.last]
    return any(
        word in _LINES and not {"by", "over", "on", "via"}.isdisjoint(behind[max(0, at - 2) : at])
        for at, word in enumerate(behind)
    )


def _is_sitting(scene: Scene, draft: Draft) -> bool:
    """Tell "the Security Council met on Monday"."""
    if "with" in scene.tokens.lowers[draft.first : draft.last + 4] or draft.group is None:
        return False
    span = scene.grammar.subject_of(draft.group)
    if span is not None and scene.tokens.lowers[span[1] - 1] in BODIES:
        return True
    return len(draft.actors) == 1 and draft.actors[0].kind == "organization" and draft.actors[0].country is None


def refine(scene: Scene, draft: Draft) -> None:
    """Change the trigger of a meeting that a body of members holds, and of an exercise that one state holds alone."""
    if draft.event_type == "cooperation" and len(draft.participants) == 1 and _is_exercise(scene, draft):
        draft.trigger = _as_mobilization(draft.trigger)
    if draft.event_type == "cooperation" and draft.status in ("planned", "proposed"):
        draft.trigger = _as_agreement(draft.trigger)
    if draft.event_type == "meeting" and _is_by_phone(scene, draft):
        draft.trigger = _CALL if draft.trigger.is_verb else _CALL_NOUN
    if draft.event_type == "meeting" and draft.trigger.is_verb and _is_sitting(scene, draft):
        draft.trigger = _as_conference(draft.trigger)
    if draft.event_type != "meeting" or draft.trigger.is_verb:
        return
    if _is_of_body(scene, draft):
        draft.trigger = _CONFERENCE
        draft.is_definite = True
        return
    window = scene.mentions_between(
        max(draft.sentence.first, draft.first - 8), min(draft.last + 4, draft.sentence.last)
    )
    for mention in window:
        behind = mention.first >= draft.last and "of" in scene.tokens.lowers[draft.last - 1 : draft.last + 2]
        if not behind and mention.last != draft.first:
            continue
        words = scene.tokens.lowers[mention.first : mention.last]
        body = mention.participants[0]
        if body.kind == "organization" and (body.country is None or not BODIES.isdisjoint(words)):
            draft.trigger = _CONFERENCE
            draft.is_definite = True
            return


def drop_teller(scene: Scene, draft: Draft) -> None:
    """Leave out who only tells of an event and is not named in what is told: "Police held five men, said the envoy"."""
    told = draft.told_by
    if told is None or told.rule not in CREDITING or told.speaker not in draft.participants:
        return
    between = scene.mentions_between(draft.sentence.first, draft.sentence.last)
    if any(told.speaker in mention.participants and told.start <= mention.start < told.end for mention in between):
        return
    draft.actors = [participant for participant in draft.actors if participant is not told.speaker]
    draft.recipients = [participant for participant in draft.recipients if participant is not told.speaker]
