"""Who takes part in an event, and how: from the subject, the object and the phrases around its trigger, by its frame.

Nothing is inherited here from other events; `inherit.py` does that.
"""

from collections.abc import Iterable
from typing import Final

from pipelines.extract.events.phrases import RULERS, heads_in, named_heads, noun_start, phrase_end, without_attributes
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.model import Participant
from pipelines.parse.document import Flag

_PHRASES: Final = frozenset(
    ("with", "between", "among", "by", "of", "to", "against", "for", "from", "on", "in", "over", "into")
)
_ENDS: Final = frozenset((";", ":", "who", "which", "that", "—", "but", "while"))
_DIRECTED_TO: Final = ("on", "against", "for", "to", "with", "from", "of", "in")
_ACCEPTING: Final = frozenset(
    ("accept", "decline", "receive", "welcome", "reject", "deny", "dismiss", "refuse", "refute")
)
_RECEIVING: Final = frozenset(("receive", "get", "obtain", "secure", "request", "seek"))

_LED: Final = frozenset(("headed", "led", "chaired"))
LONGEST_COLLECTIVE: Final = 4  # tokens of "both of the sides"
SIDES: Final = frozenset(
    ("sides", "parties", "delegations", "negotiators", "teams", "co-chairs", "presidents", "premiers", "counterparts")
)
ATTENDANTS: Final = frozenset(("leaders", "ministers", "participants", "members", "delegates", "diplomats", "envoys"))
COLLECTIVES: Final = SIDES | ATTENDANTS

Behind = dict[str, list[Participant]]


def find_arguments(scene: Scene, draft: Draft) -> None:
    """Write the actors and recipients that stand around the trigger into the draft."""
    if draft.trigger.is_verb:
        _around_verb(scene, draft)
    else:
        _around_noun(scene, draft)
    draft.actors = without_attributes(_unique(draft.actors))
    actors = set(map(id, draft.actors))
    draft.recipients = [p for p in without_attributes(_unique(draft.recipients)) if id(p) not in actors]


def _unique(participants: Iterable[Participant]) -> list[Participant]:
    return list(dict.fromkeys(participants))


def subject_of(scene: Scene, group: VerbGroup) -> list[Participant]:
    """Who the subject of a verb names; of a verb without one ("calling", "to call"), of the verb it hangs on."""
    span = scene.grammar.subject_of(group) if group.form == "finite" else None
    if span is not None:
        return named_heads(scene, *span)
    if group.form == "finite":
        return []
    sentence = scene.sentence_of(group.first)
    earlier = scene.grammar.previous_finite(group.first, sentence.first)
    if group.form == "infinitive" and earlier is not None and earlier.last < group.first - 1:
        named = heads_in(scene, earlier.last, group.first - 1)
        if named and not any(scene.tokens.lowers[i] in ("with", "and") for i in range(earlier.last, group.first)):
            return named  # "invited Olsen to pay a visit"
    if earlier is None:
        earlier = scene.grammar.next_finite(group.last, sentence.last)
    span = scene.grammar.subject_of(earlier) if earlier is not None else None
    return heads_in(scene, *span) if span is not None else []


def phrases_behind(scene: Scene, first: int, last: int) -> Behind:
    """Who is named in each prepositional phrase from a token on, up to the end of its clause."""
    tokens, grammar = scene.tokens, scene.grammar
    found: Behind = {}
    i = first
    while i < last:
        lower = tokens.lowers[i]
        group = grammar.verb_at(i)
        if lower in _ENDS or (group is not None and group.form in ("finite", "infinitive")):
            break
        if tokens.flags[i] & Flag.QUOTE:
            break
        if lower in _PHRASES:
            after = grammar.verb_at(i + 1)
            if after is not None and after.form in ("gerund", "infinitive"):
                break  # "sanctioned a firm for helping ..."
            end = phrase_end(scene, i + 1, last)
            heads = named_heads(scene, i + 1, end)
            if heads:
                found.setdefault(lower, []).extend(heads)
            i = max(end, i + 1)
            continue
        i += 1
    return found


def _collective_of(scene: Scene, group: VerbGroup) -> str:
    """The noun of "the two sides agreed", "the ministers also adopted": a plural that names nobody by itself."""
    span = scene.grammar.subject_of(group) if group.form == "finite" else None
    if span is None or span[1] - span[0] > LONGEST_COLLECTIVE or scene.tokens.lowers[span[1] - 1] not in COLLECTIVES:
        return ""
    names = [m for m in scene.mentions_between(*span) if m.form in ("name", "alias", "adjective", "capital")]
    return "" if names else scene.tokens.lowers[span[1] - 1]


def _around_verb(scene: Scene, draft: Draft) -> None:
    group, sentence, frame = draft.group, draft.sentence, draft.trigger.frame
    assert group is not None
    draft.collective = _collective_of(scene, group)
    subject = _participle_subject(scene, draft) if group.form == "participle" else subject_of(scene, group)
    object_end = phrase_end(scene, draft.last, sentence.last)
    objects = named_heads(scene, draft.last, object_end)
    behind = phrases_behind(scene, object_end, sentence.last)
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
        objects = _leaders(scene, object_end, behind) or objects
        company = [
            *(objects if draft.trigger.event_type in ("meeting", "call") else ()),
            *_company(scene, draft, behind),
        ]
        draft.actors = [*subject, *company]
    elif frame == "solo":
        draft.actors = [*behind.get("by", ())] if group.is_passive or group.form == "participle" else subject
    elif frame == "visit":
        draft.actors = subject
        hosts = objects or behind.get("to") or behind.get("in") or []
        draft.recipients = [p for p in hosts if p.kind != "person" or not draft.trigger.needs & {"invited"}]
    else:
        _directed_verb(draft, subject, objects, behind)
        if not draft.recipients and not group.is_passive:
            draft.recipients = _own_government(scene, draft, object_end)


def _leaders(scene: Scene, end: int, behind: Behind) -> list[Participant]:
    """Who leads those met: "a delegation of the Commission headed by Olsen"; `end` is where the object ends."""
    lowers = scene.tokens.lowers
    if lowers[end : end + 1] != ["by"] or lowers[end - 1] not in _LED:
        return []
    return [p for p in behind.get("by", ()) if p.kind == "person"]


def _own_government(scene: Scene, draft: Draft, end: int) -> list[Participant]:
    """Whom "accused the government" or "his own government" means: the country of whoever accuses."""
    lowers = scene.tokens.lowers[draft.last : min(draft.last + 3, end)]
    if lowers[:1] == ["the"]:
        lowers = lowers[:2]
    elif lowers[1:2] != ["own"]:
        return []
    if RULERS.isdisjoint(lowers):
        return []
    codes = {p.country for p in draft.actors if p.kind == "person" and p.country}
    return [scene.by_country[code] for code in codes if code in scene.by_country] if len(codes) == 1 else []


def _company(scene: Scene, draft: Draft, behind: Behind) -> list[Participant]:
    """Who acts with the subject; "agreed to hold talks with China" is no agreement with China."""
    if draft.trigger.event_type == "agreement":
        if draft.last < len(scene.tokens) and scene.tokens.lowers[draft.last] == "with":
            return heads_in(scene, draft.last + 1, phrase_end(scene, draft.last + 1, draft.sentence.last))
        return []
    return [*behind.get("with", ()), *behind.get("between", ())]


def _participle_subject(scene: Scene, draft: Draft) -> list[Participant]:
    """What a participle describes: "residents arrested in May"."""
    start = noun_start(scene, draft.first, draft.sentence.first)
    return heads_in(scene, start, draft.first)


def _directed_verb(draft: Draft, subject: list[Participant], objects: list[Participant], behind: Behind) -> None:
    group, frame = draft.group, draft.trigger.frame
    assert group is not None
    if group.is_passive or group.form == "participle":
        draft.actors = behind.get("by", [])
        draft.recipients = subject
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
        draft.recipients = foreign or next((behind[word] for word in _DIRECTED_TO if word in behind), objects)


def _around_noun(scene: Scene, draft: Draft) -> None:
    tokens, sentence, frame, group = scene.tokens, draft.sentence, draft.trigger.frame, draft.group
    start = noun_start(scene, draft.first, sentence.first)
    start = _over_possessor(scene, start, sentence.first)
    owners = heads_in(scene, start, draft.first)
    behind = phrases_behind(
        scene, draft.last - 1 if tokens.lowers[draft.last - 1] in _PHRASES else draft.last, sentence.last
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
        if len(draft.actors) < 2 or draft.group is not None:
            draft.actors = [*governing, *draft.actors]
    elif frame == "solo":
        draft.actors = [*owners, *by, *behind.get("of", ())] or governing
        if draft.event_type in ("press_event", "ceremony") and governing:
            draft.actors = [*governing, *by]
    elif frame == "visit":
        draft.actors = [*owners, *by, *behind.get("of", ())] or governing
        draft.recipients = behind.get("to") or behind.get("in") or []
    elif frame == "delivery":
        draft.actors = [*owners, *by, *behind.get("between", ()), *behind.get("from", ())] or governing
        draft.recipients = behind.get("to", [])
    elif frame == "aid":
        draft.actors = [*owners, *by, *behind.get("from", ()), *behind.get("with", ())] or governing
        draft.recipients = behind.get("for") or behind.get("to") or []
        if group is not None and group.lemma in _RECEIVING:
            draft.actors, draft.recipients = [*owners, *behind.get("from", ()), *behind.get("of", ())], governing
    elif frame == "assault":
        draft.actors = [*owners, *by]
        draft.recipients = next((behind[word] for word in ("on", "against", "in", "of") if word in behind), [])
    else:
        of = [] if tokens.lowers[draft.last - 1] == "of" else behind.pop("of", [])
        draft.actors = [*owners, *by, *of] or ([] if group is None else governing)
        if draft.event_type == "invitation" and "from" in behind:
            draft.actors = [*owners, *behind.pop("from")]  # "accepted an invitation from the Minister"
        draft.recipients = next((behind[word] for word in _DIRECTED_TO if word in behind), [])
        if group is not None and group.lemma in _ACCEPTING and not draft.recipients:
            draft.recipients = governing


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
    finite = scene.grammar.previous_finite(start, sentence.first) or scene.grammar.next_finite(
        draft.last, sentence.last
    )
    return subject_of(scene, finite) if finite is not None else []


_ADVERBIAL: Final = frozenset(("during", "at", "after", "following", "in", "before", "on", "of", "for", "a", "the"))
