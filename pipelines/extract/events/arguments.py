"""Who takes part in an event, and how: from the subject, the object and the phrases around a verb, by its frame.

`nouns.py` does that for nouns. Nothing is inherited here from other events; `inherit.py` does that.
"""

from typing import Final

from pipelines.extract.events.behind import MEDIATING, PHRASES, Behind, phrases_behind
from pipelines.extract.events.companions import companions_of
from pipelines.extract.events.described import PEOPLE_MET, holds_common
from pipelines.extract.events.directed import direct_verb
from pipelines.extract.events.nouns import take_part_in_noun
from pipelines.extract.events.phrases import heads_in, named_heads, phrase_end, without_attributes
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.events.subjects import collective_of, participle_subject, subject_of
from pipelines.extract.model import Participant

_LED: Final = frozenset(("headed", "led", "chaired"))
FARTHEST_LEADER: Final = 24  # tokens behind a trigger in which those met may be "led by" somebody


def find_arguments(scene: Scene, draft: Draft) -> None:
    """Write the actors and recipients that stand around the trigger into the draft."""
    if draft.trigger.is_verb:
        _around_verb(scene, draft)
    else:
        take_part_in_noun(scene, draft)
    draft.actors = without_attributes(_unique([*draft.actors, *companions_of(scene, draft)]))
    actors = set(draft.actors)
    draft.recipients = [p for p in without_attributes(_unique(draft.recipients)) if p not in actors]


def _unique(participants: list[Participant]) -> list[Participant]:
    return list(dict.fromkeys(participants)) if len(participants) > 1 else participants


def _around_verb(scene: Scene, draft: Draft) -> None:
    group, sentence, frame = draft.group, draft.sentence, draft.trigger.frame
    assert group is not None
    draft.collective = collective_of(scene, group)
    subject = participle_subject(scene, draft) if group.form == "participle" else subject_of(scene, group)
    object_end = phrase_end(scene, draft.last, sentence.last)
    objects = named_heads(scene, draft.last, object_end)
    lead = scene.tokens.lowers[draft.last - 1]
    behind = phrases_behind(scene, object_end, sentence.last, lead if lead in PHRASES and not objects else "")
    if frame == "mutual":
        direct = draft.event_type != "signing" and not draft.trigger.objects
        if group.is_passive or group.form == "participle":
            draft.actors = [
                *behind.get("by", ()),
                *behind.get("between", ()),
                *behind.get("with", ()),
                *(subject if direct else ()),
            ]
            return
        company = _company(scene, draft, objects, behind)
        if group.lemma in MEDIATING:
            company = [*objects, *behind.get("between", ()), *behind.get("with", ())]
        draft.actors = company if group.lemma in MEDIATING and len(company) > 1 else [*subject, *company]
    elif frame == "solo":
        draft.actors = [*behind.get("by", ())] if group.is_passive or group.form == "participle" else subject
        if draft.event_type == "withdrawal":
            draft.recipients = behind.get("from", [])
        elif draft.event_type == "site_visit":
            draft.recipients = [p for p in objects if p.kind == "organization"]
    elif frame == "visit":
        draft.actors = subject
        hosts = objects or behind.get("to") or behind.get("in") or []
        draft.recipients = [p for p in hosts if p.kind != "person" or not draft.trigger.needs & {"invited"}]
    else:
        direct_verb(scene, draft, subject, objects, behind)


def _leaders(scene: Scene, draft: Draft) -> list[Participant]:
    """Who leads those met: "a delegation of the Commission headed by Olsen", "with envoys, led by Olsen"."""
    lowers, sentence = scene.tokens.lowers, draft.sentence
    verb = scene.grammar.next_finite(draft.last, sentence.last)
    end = verb.first if verb is not None else sentence.last
    for i in range(draft.last, min(draft.last + FARTHEST_LEADER, end - 1)):
        if lowers[i] in _LED and lowers[i + 1] == "by":
            heads = named_heads(scene, i + 2, phrase_end(scene, i + 2, sentence.last))
            return [p for p in heads if p.kind == "person"]
    return []


def _company(scene: Scene, draft: Draft, objects: list[Participant], behind: Behind) -> list[Participant]:
    """Who acts with the subject; "agreed to hold talks with China" is no agreement with China."""
    if draft.event_type in ("meeting", "call"):
        return _leaders(scene, draft) or [*objects, *_met_with(scene, draft, behind), *behind.get("between", ())]
    if draft.trigger.event_type == "agreement":
        if draft.last < len(scene.tokens) and scene.tokens.lowers[draft.last] == "with":
            return heads_in(scene, draft.last + 1, phrase_end(scene, draft.last + 1, draft.sentence.last))
        return []
    return [*behind.get("with", ()), *behind.get("between", ())]


def _met_with(scene: Scene, draft: Draft, behind: Behind) -> list[Participant]:
    """Who is named behind "with"; or for whom those met speak who are not: "met with officials from Norway"."""
    if "with" in behind:
        return behind["with"]
    lowers = scene.tokens.lowers
    start = draft.last if lowers[draft.last - 1] == "with" else draft.last + 1
    if "from" not in behind or lowers[start - 1] != "with":
        return []
    return behind["from"] if holds_common(scene, start, min(start + 4, draft.sentence.last), PEOPLE_MET) else []
