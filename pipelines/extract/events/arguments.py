"""Who takes part in an event, and how: from the subject, the object and the phrases around its trigger, by its frame.

Nothing is inherited here from other events; `inherit.py` does that.
"""

from typing import Final

from pipelines.extract.events.behind import PHRASES, Behind, phrases_behind
from pipelines.extract.events.companions import addressed_within, companions_of, guests_of
from pipelines.extract.events.described import PEOPLE_MET, holds_common
from pipelines.extract.events.directed import DIRECTED_TO, direct_verb
from pipelines.extract.events.phrases import heads_in, named_heads, noun_start, phrase_end, without_attributes
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.events.subjects import collective_of, participle_subject, subject_of
from pipelines.extract.model import Participant
from pipelines.parse.document import Flag

_ACCEPTING: Final = frozenset(
    ("accept", "decline", "receive", "welcome", "reject", "deny", "dismiss", "refuse", "refute")
)
_WIELDING: Final = frozenset(("use", "fire", "launch", "deploy", "employ", "drop"))
_RECEIVING: Final = frozenset(("receive", "get", "obtain", "secure", "request", "seek"))
_ADVERBIAL: Final = frozenset(("during", "at", "after", "following", "in", "before", "on", "of", "for", "a", "the"))
_LED: Final = frozenset(("headed", "led", "chaired"))
MOST_VERBS: Final = 2  # verbs of which one has the subject, behind a phrase that opens a sentence: "In talks, he said"
LONGEST_OPENING: Final = 6  # tokens of a sentence before a phrase that opens it: "In remarks made after | a visit"
FARTHEST_LEADER: Final = 24  # tokens behind a trigger in which those met may be "led by" somebody


def find_arguments(scene: Scene, draft: Draft) -> None:
    """Write the actors and recipients that stand around the trigger into the draft."""
    if draft.trigger.is_verb:
        _around_verb(scene, draft)
    else:
        _around_noun(scene, draft)
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
        draft.actors = [*subject, *_company(scene, draft, objects, behind)]
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


def _around_noun(scene: Scene, draft: Draft) -> None:
    tokens, sentence, frame, group = scene.tokens, draft.sentence, draft.trigger.frame, draft.group
    start = noun_start(scene, draft.first, sentence.first)
    start = _over_possessor(scene, start, sentence.first)
    owners = heads_in(scene, start, draft.first)
    behind = phrases_behind(
        scene, draft.last - 1 if tokens.lowers[draft.last - 1] in PHRASES else draft.last, sentence.last
    )
    governing = _governing_subject(scene, draft, start)
    draft.has_parties = bool(owners or behind)
    draft.is_bare = (
        not owners and not behind and scene.tokens.lowers[start] in ("the", "this", "that", "these", "those")
    )
    by = behind.get("by", [])
    if frame == "mutual":
        draft.actors = [*owners, *by, *behind.get("with", ()), *behind.get("between", ()), *behind.get("among", ())]
        if draft.event_type not in ("signing", "agreement"):
            draft.actors += behind.get("of", [])
        if group is not None and group.lemma in _RECEIVING:
            draft.actors += behind.get("from", [])  # "received a call from Olsen"
        if len(draft.actors) < 2 or group is not None:
            draft.actors = _unique([*governing, *draft.actors])
        if len(draft.actors) == 1 and group is None:
            draft.actors += addressed_within(scene, draft, start)
    elif frame == "solo":
        draft.actors = [*owners, *by, *behind.get("of", ())] or governing
        if draft.event_type == "conference" and any(p.kind == "person" for p in behind.get("between", ())):
            draft.actors = behind["between"]
        if draft.event_type in ("press_event", "ceremony") and governing:
            draft.actors = [*governing, *by]
    elif frame == "visit":
        draft.actors = [*owners, *by, *behind.get("of", ())] or governing
        draft.recipients = behind.get("to") or behind.get("in") or []
        guests = guests_of(scene, draft, start) if not owners else []
        if guests:
            draft.actors, draft.recipients = guests, governing
    elif frame == "delivery":
        draft.actors = [*owners, *by, *behind.get("between", ()), *behind.get("from", ())] or governing
        draft.recipients = behind.get("to", [])
    elif frame == "aid":
        draft.actors = [*owners, *by, *behind.get("from", ()), *behind.get("with", ())] or governing
        draft.recipients = behind.get("for") or behind.get("to") or []
        if group is not None and group.lemma in _RECEIVING:
            draft.actors, draft.recipients = [*owners, *behind.get("from", ()), *behind.get("of", ())], governing
    elif frame == "assault":
        draft.actors = [*owners, *by] or (governing if _is_wielded(scene, draft, start) else [])
        draft.recipients = next((behind[word] for word in ("on", "against", "in", "of") if word in behind), [])
    else:
        of = [] if tokens.lowers[draft.last - 1] == "of" else behind.pop("of", [])
        accepts = group is not None and group.lemma in _ACCEPTING
        draft.actors = [*owners, *by, *of] or ([] if group is None or accepts else governing)
        if draft.event_type == "invitation" and "from" in behind:
            draft.actors = [*owners, *behind.pop("from")]  # "accepted an invitation from the Minister"
        draft.recipients = next((behind[word] for word in DIRECTED_TO if word in behind), [])
        if accepts and not draft.recipients:
            draft.recipients = governing


def _is_wielded(scene: Scene, draft: Draft, start: int) -> bool:
    """Tell "used rockets in an attack", whose subject attacks."""
    verb = scene.grammar.previous_finite(start, draft.sentence.first)
    return verb is not None and verb.lemma in _WIELDING and not verb.is_passive and verb.last < start - 1


def _over_possessor(scene: Scene, start: int, limit: int) -> int:
    """`start` moved back over a possessor in front: "Olsen’s | Meeting"; core phrases stop at some of them."""
    tokens = scene.tokens
    if start > limit and tokens.flags[start - 1] & Flag.POSSESSIVE:
        return noun_start(scene, start - 1, limit)
    return start


def _governing_subject(scene: Scene, draft: Draft, start: int) -> list[Participant]:
    """The subject of the verb whose object the noun is, or of the clause that the noun's phrase belongs to."""
    group, sentence = draft.group, draft.sentence
    if group is not None:
        if group.first >= draft.last:  # the noun is its subject: "the session was co-chaired by ..."
            return phrases_behind(scene, group.last, sentence.last).get("by", []) if group.is_passive else []
        if group.is_passive:
            return phrases_behind(scene, group.last, sentence.last).get("by", [])
        return subject_of(scene, group)
    if start == sentence.first or scene.tokens.lowers[start - 1] not in _ADVERBIAL:
        return []
    finite = scene.grammar.previous_finite(start, sentence.first)
    named = subject_of(scene, finite) if finite is not None else []
    for _ in range(MOST_VERBS):
        if named or (finite is not None and finite.first < start and start - sentence.first > LONGEST_OPENING):
            break
        finite = scene.grammar.next_finite(max(draft.last, finite.last if finite is not None else 0), sentence.last)
        if finite is None:
            break
        named = subject_of(scene, finite)
    return named
