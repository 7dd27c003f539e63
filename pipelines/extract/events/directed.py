"""Whom an act is directed at, and who does it: the recipients of accusations, demands, threats, aid and deliveries."""

from typing import Final

from pipelines.extract.events.behind import Behind
from pipelines.extract.events.phrases import RULERS, phrase_end
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.model import Participant
from pipelines.parse.words import PREPOSITIONS

DIRECTED_TO: Final = ("on", "against", "for", "to", "with", "from", "of", "in", "inside")
_BEHIND_PASSIVE: Final = PREPOSITIONS | {"as", ",", "after", "amid", "over"}
_SAME_IN_PAST: Final = frozenset(("hit", "cut", "shut", "put", "quit", "set", "beat", "bid"))
LONGEST_COMPLEMENT: Final = 30  # tokens of "to halt the flights that carry goods from Ghana"
_TOLD_OF: Final = frozenset(("threat", "request"))
_SUMMONING: Final = frozenset(("summon", "invite"))
_COMPLEMENT_ENDS: Final = frozenset((",", ";", ":", "—", "if", "unless", "because", "after", "while", "over"))


def direct_verb(
    scene: Scene, draft: Draft, subject: list[Participant], objects: list[Participant], behind: Behind
) -> None:
    """Write who acts and who receives around a verb: `subject` and `objects` of it, and the phrases behind these."""
    group, frame = draft.group, draft.trigger.frame
    assert group is not None
    if group.is_passive or group.form == "participle" or _is_headline_passive(scene, draft, group):
        draft.actors = behind.get("by", [])
        draft.recipients = subject
        if not subject and draft.trigger.objects:  # "sanctions were imposed on Ghana by Norway"
            draft.recipients = next((behind[word] for word in DIRECTED_TO if word in behind), [])
        if group.lemma in _SUMMONING and not draft.actors:
            draft.actors = behind.get("to", [])
        return
    draft.actors = subject
    if frame == "delivery":
        draft.recipients = behind.get("to") or behind.get("in") or []
        draft.actors = [*subject, *behind.get("from", ()), *([] if behind.get("to") or behind.get("from") else objects)]
    elif frame == "aid":
        draft.recipients = behind.get("to") or behind.get("for") or objects
    else:
        own = {p.country for p in subject if p.country}
        objects = [p for p in objects if p not in subject]
        foreign = [p for p in objects if p.kind != "country" or p.country not in own]
        draft.recipients = foreign or next((behind[word] for word in DIRECTED_TO if word in behind), objects)
    if not draft.recipients:
        draft.recipients = _own_government(scene, draft) or _aimed_at(scene, draft)


def _is_headline_passive(scene: Scene, draft: Draft, group: VerbGroup) -> bool:
    """Tell "Envoy summoned over shooting", whose "was" a headline leaves out: what is active stands in the present."""
    if not draft.sentence.is_heading or draft.trigger.objects or group.form != "finite" or not group.is_past:
        return False
    if group.last - group.first > 1 or group.lemma in _SAME_IN_PAST:
        return False
    return draft.last >= draft.sentence.last or scene.tokens.lowers[draft.last] in _BEHIND_PASSIVE


def _own_government(scene: Scene, draft: Draft) -> list[Participant]:
    """Whom "accused the government" or "his own government" means: the country of whoever accuses."""
    end = phrase_end(scene, draft.last, draft.sentence.last)
    lowers = scene.tokens.lowers[draft.last : min(draft.last + 3, end)]
    if lowers[:1] == ["the"]:
        lowers = lowers[:2]
    elif lowers[1:2] != ["own"]:
        return []
    if RULERS.isdisjoint(lowers):
        return []
    codes = {p.country for p in draft.actors if p.kind == "person" and p.country}
    return [scene.by_country[code] for code in codes if code in scene.by_country] if len(codes) == 1 else []


def _aimed_at(scene: Scene, draft: Draft) -> list[Participant]:
    """Whom a threat or a demand tells of without an object: "threatened to cut supplies to Ghana", "demanded that
    Ghana pay". The first one of another country that its complement names, up to the next comma.
    """
    if draft.event_type not in _TOLD_OF:
        return []
    tokens = scene.tokens
    end = draft.last
    while end < min(draft.last + LONGEST_COMPLEMENT, draft.sentence.last):
        if tokens.lowers[end] in _COMPLEMENT_ENDS:
            break
        end += 1
    own = {p.country for p in draft.actors}
    for mention in scene.mentions_between(draft.last, end):
        others = [p for p in mention.participants if p not in draft.actors and (not p.country or p.country not in own)]
        if others and mention.form != "pronoun":
            return others
    return []
