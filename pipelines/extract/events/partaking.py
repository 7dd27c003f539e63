"""Conditions on who takes part in an event: enough parties, of the right kind, on the right side of a border.

`conditions.py` names them for the vocabulary.
"""

from typing import Any, Final

from pipelines.extract.events.described import holds_common
from pipelines.extract.events.scene import Draft, Scene
from pipelines.parse.document import Flag
from schemas.vocabularies import read_toml

_WORDS: Final[dict[str, Any]] = read_toml("event_conditions")
COLLECTIVES: Final = frozenset(_WORDS["collectives"])
BODIES: Final = frozenset(_WORDS["bodies"])
SIDES: Final = frozenset(_WORDS["sides"])
CROWDS: Final = frozenset(_WORDS["crowds"])
PEOPLE_HELPED: Final = frozenset(_WORDS["people_helped"])
RELIEF: Final = frozenset(_WORDS["relief"])
_HELP: Final = frozenset(("aid", "assistance"))
FORCES: Final = frozenset(_WORDS["forces"])
FARTHEST_AID: Final = 25  # tokens behind a verb of giving in which a country may tell where it goes
_WHERE: Final = frozenset(("to", "for", "in", "across"))
RELATIVES: Final = frozenset(("that", "which", "who"))
CONSULTING: Final = frozenset(("meeting", "call", "visit", "conference", "press_event", "ceremony", "signing"))


def is_told(_: Scene, draft: Draft) -> bool:
    return draft.quoted is None and draft.status in ("occurred", "ongoing") and draft.rule != "verb_infinitive"


def has_actor(scene: Scene, draft: Draft) -> bool:
    """Somebody named who acts; in what the narrator tells as done, a described one will do."""
    if draft.actors:
        return True
    if not draft.is_described or draft.event_type == "agreement":
        return False
    return is_told(scene, draft) or (draft.event_type in CONSULTING and draft.quoted is None)


def has_party(scene: Scene, draft: Draft) -> bool:
    """Somebody named, or a plural subject that stands for those named before."""
    if draft.actors or draft.sentence.is_heading or draft.is_described:
        return True
    if draft.group is not None and draft.group.form in ("gerund", "participle"):
        return True
    span = scene.grammar.subject_of(draft.group) if draft.group is not None else None
    return span is not None and (holds_common(scene, span[0], span[1], COLLECTIVES) or is_of_body(scene, draft))


def has_party_or_list(scene: Scene, draft: Draft) -> bool:
    """As `has_party`; or a list of documents follows, which name their parties: "three documents were signed: ..."."""
    return has_party(scene, draft) or ":" in scene.tokens.lowers[draft.last : min(draft.last + 12, draft.sentence.last)]


def has_company(scene: Scene, draft: Draft) -> bool:
    """Two parties at least, or a subject that is plural in itself: "the sides", "the leaders"."""
    if len(draft.participants) > 1:
        return True
    if draft.group is None or not draft.trigger.is_verb:
        return False
    span = scene.grammar.subject_of(draft.group)
    return span is not None and holds_common(scene, span[0], span[1], COLLECTIVES)


def is_of_body(scene: Scene, draft: Draft) -> bool:
    """Whether a body of several members acts alone: "the Council decided"."""
    span = scene.grammar.subject_of(draft.group) if draft.group is not None and draft.trigger.is_verb else None
    if span is not None and scene.tokens.lowers[span[1] - 1] in BODIES:
        return True
    return len(draft.actors) == 1 and draft.actors[0].kind == "organization" and draft.actors[0].country is None


def is_agreeing(scene: Scene, draft: Draft) -> bool:
    """Whether several agree, or one side is told to have agreed to something: "Iceland has agreed to share"."""
    if has_company(scene, draft) or is_of_body(scene, draft):
        return True
    return bool(draft.actors) and draft.status == "occurred" and scene.tokens.lowers[draft.last - 1] == "to"


def will_both(scene: Scene, draft: Draft) -> bool:
    """Whether two parties announce together what they will do: "The two countries will explore ways to ..."."""
    group = draft.group
    if group is None or group.modal not in ("will", "shall") or group.form != "finite" or group.is_passive:
        return False
    span = scene.grammar.subject_of(group)
    if span is None or draft.told_by is not None or draft.quoted is not None:
        return False
    lowers = scene.tokens.lowers
    if "that" in lowers[max(draft.sentence.first, span[0] - 2) : span[0]] or lowers[group.first - 1] in RELATIVES:
        return False  # what somebody agreed or said; what somebody will do who is only mentioned
    if any(scene.tokens.flags[i] & Flag.POSSESSIVE for i in range(span[0], span[1])):
        return False  # "Norway's trade with Ghana will expand"
    return len({p.country for p in draft.actors}) > 1 or lowers[span[1] - 1] in SIDES


def is_crowd(scene: Scene, draft: Draft) -> bool:
    span = scene.grammar.subject_of(draft.group) if draft.group is not None else None
    return span is not None and holds_common(scene, span[0], span[1], CROWDS)


def are_forces(scene: Scene, draft: Draft) -> bool:
    """Whether soldiers or ships are the subject: "French troops left"."""
    span = scene.grammar.subject_of(draft.group) if draft.group is not None else None
    return span is not None and holds_common(scene, span[0], span[1], FORCES)


def is_direct(scene: Scene, draft: Draft) -> bool:
    """Whether the verb has somebody named right behind it, who receives: "suspended Mali"."""
    named = scene.mentions_between(draft.last, draft.last + 2)
    return bool(named) and bool(draft.recipients)


def is_opened(_: Scene, draft: Draft) -> bool:
    """Whether somebody opens it, or it is opened at a place of its own."""
    if draft.quoted is not None or draft.status not in ("occurred", "planned") or draft.rule != "verb_finite":
        return False
    return bool(draft.actors or draft.own_place)


def _names_another(scene: Scene, draft: Draft) -> bool:
    """Whether a country other than the giver's is named behind: "medicine to fight malaria in Ghana"."""
    givers = {p.country for p in draft.actors}
    end = min(draft.last + FARTHEST_AID, draft.sentence.last)
    if any(
        place.preposition == "to" and place.place.country not in givers
        for place in scene.places_between(draft.last, end)
    ):
        return True  # "delivered food to the north of the strip"
    named = scene.mentions_between(draft.last, end)
    return any(
        mention.form == "name"
        and not _WHERE.isdisjoint(scene.tokens.lowers[mention.first - 2 : mention.first])
        and any(p.kind == "country" and p.country not in givers for p in mention.participants)
        for mention in named
    )


def _is_relief(draft: Draft, behind: list[str]) -> bool:
    """Whether a country or a body of many states gives what goes abroad by itself: "Chile sent a rescue team"."""
    if draft.rule != "verb_finite":
        return False
    if not any(p.kind == "country" or (p.kind == "organization" and p.country is None) for p in draft.actors):
        return False
    return not RELIEF.isdisjoint(behind) or ("military" in behind and not _HELP.isdisjoint(behind))


def is_abroad(scene: Scene, draft: Draft) -> bool:
    """Whether somebody of another country receives."""
    givers = {p.country for p in draft.actors}
    if not draft.recipients:
        behind = scene.tokens.lowers[draft.last : min(draft.last + 16, draft.sentence.last)]
        if not draft.actors or draft.quoted is not None:
            return False
        return not PEOPLE_HELPED.isdisjoint(behind) or _names_another(scene, draft) or _is_relief(draft, behind)
    return any(p.country not in givers or p.country is None for p in draft.recipients)


def reaches_abroad(scene: Scene, draft: Draft) -> bool:
    """Whether what is handed over goes to another country; in the passive, whose giver is not told, it will do."""
    return (draft.group is not None and draft.group.is_passive) or is_abroad(scene, draft)


def is_across_borders(scene: Scene, draft: Draft) -> bool:
    """Whether money or work goes from one party to another, abroad, or comes from a body of many states."""
    return len(draft.participants) > 1 or is_of_body(scene, draft) or is_abroad(scene, draft)
