"""Whether a draft counts as an event: its vocabulary entry's conditions are met, and it is told credibly.

An event told inside a statement must be concrete, one inside a speaker's own words is none; a bare noun that names no
occasion ("a window for negotiations") is none either.
"""

from typing import Final

from pipelines.extract.events.conditions import CONDITIONS, WHILE
from pipelines.extract.events.described import CROWDS, PARTIES, holds_common
from pipelines.extract.events.partaking import CONSULTING, FORCES, RELATIVES
from pipelines.extract.events.phrases import measured_start, noun_start, phrase_end
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.mentions.vocabulary import OFFICE_WORDS
from pipelines.extract.statements.rules import CREDITING
from pipelines.parse.document import Flag
from schemas.vocabularies import read_toml

_FIRST_PERSON: Final = frozenset(("i", "we", "me", "us", "my", "our", "you", "your"))
_OCCASIONS: Final = frozenset(("during", "at", "after", "following"))
_INDEFINITE: Final = frozenset(("a", "an"))
_STAGES: Final = frozenset("end start beginning close conclusion opening sidelines margins side eve part".split())
_SPEECHLIKE: Final = frozenset(("agreement", "request", "accusation", "rejection", "threat"))
_ATTRIBUTES: Final = frozenset(("coercion", "assault", "sanction"))  # "those wrongfully detained" tells of no event
# What is done once, unless a relative clause tells it in the plain present: "actions that threaten trade".
_HABITUAL: Final = frozenset(
    "accusation aid assault coercion concession mobilization protest rejection request sanction threat".split()
)
_LOCATED: Final = frozenset(("assault", "press_event", "protest"))  # a place of its own tells that it happened
_NATURAL: Final = frozenset(read_toml("event_conditions")["natural"])
_CAUSING: Final = frozenset(("in", "by", "when", "from"))
FARTHEST_CAUSE: Final = 6  # tokens behind a verb in which the cause may stand
AGENTS: Final = PARTIES | CROWDS | FORCES | OFFICE_WORDS  # common nouns of who acts
_VIOLENT: Final = frozenset(("assault", "coercion", "protest", "mobilization"))


def is_event(scene: Scene, draft: Draft) -> bool:
    """Whether a draft with its status, arguments and setting counts as an event."""
    if not all(CONDITIONS[need](scene, draft) for need in draft.trigger.needs):
        return False
    if draft.event_type == "assault" and _is_by_nature(scene, draft):
        return False
    if draft.event_type in _HABITUAL and (_is_habit(scene, draft) or _is_done_by_thing(scene, draft)):
        return False
    if draft.rule == "verb_participle" and draft.event_type in _ATTRIBUTES and not (draft.own_date or draft.actors):
        return False
    stands_alone = draft.group is None and not (draft.has_parties or draft.own_date or draft.is_definite)
    stands_alone = stands_alone and not draft.is_described
    stands_alone = stands_alone and not (draft.own_place and draft.event_type in _LOCATED)
    if stands_alone and draft.rule in ("noun_with_parties", "noun_in_phrase"):
        return bool(draft.participants) and _is_occasion(scene, draft) and _is_credible(scene, draft)
    if draft.rule == "noun_in_phrase" and not (draft.has_parties or draft.is_definite) and _is_aim(scene, draft):
        return False
    return _is_credible(scene, draft)


def _is_habit(scene: Scene, draft: Draft) -> bool:
    """Whether a plain present tells what is done again and again: "actions that threaten trade"."""
    group = draft.group
    if not draft.trigger.is_verb or group is None or group.form != "finite" or draft.sentence.is_heading:
        return False
    is_present = not (group.is_past or group.is_perfect or group.is_progressive or group.modal or group.is_future)
    before = scene.tokens.lowers[max(0, group.first - 2) : group.first]
    return is_present and not draft.own_date and not RELATIVES.isdisjoint(before)


def _is_done_by_thing(scene: Scene, draft: Draft) -> bool:
    """Whether the subject is a thing that somebody has, not somebody: "Norway’s wish to grow threatens the herring"."""
    group = draft.group
    if not draft.trigger.is_verb or group is None or group.form != "finite" or group.is_passive:
        return False
    span = scene.grammar.subject_of(group)
    if span is None:
        return False
    flags = scene.tokens.flags
    owner = next((i for i in range(span[1] - 1, span[0] - 1, -1) if flags[i] & Flag.POSSESSIVE), None)
    if owner is None or scene.mentions_between(owner + 1, group.first):  # an apposition counts, too
        return False
    return not holds_common(scene, owner + 1, span[1], AGENTS)


def _is_by_nature(scene: Scene, draft: Draft) -> bool:
    """Whether nobody did it: "an earthquake struck the coast", "ten were killed in a landslide"."""
    lowers, group = scene.tokens.lowers, draft.group
    if not draft.trigger.is_verb or group is None:
        return not _NATURAL.isdisjoint(lowers[max(draft.sentence.first, draft.first - 2) : draft.first])
    span = scene.grammar.subject_of(group)
    if span is not None and not _NATURAL.isdisjoint(lowers[span[0] : span[1]]):
        return True
    for i in range(draft.last, min(draft.last + FARTHEST_CAUSE, draft.sentence.last)):
        if lowers[i] in _CAUSING:
            return not _NATURAL.isdisjoint(lowers[i + 1 : phrase_end(scene, i + 1, draft.sentence.last)])
    return False


def _is_credible(scene: Scene, draft: Draft) -> bool:
    """Whether the narrator tells it, or a speaker tells it as something concrete."""
    if draft.quoted is not None:
        return _is_reported_in_quotation(scene, draft)
    if draft.told_by is None or draft.told_by.rule in CREDITING or _is_concrete(draft):
        return True
    return draft.told_by.quote_type == "direct" and not _stands_quoted(scene, draft.first)  # who speaks, in between


def _stands_quoted(scene: Scene, token: int) -> bool:
    """Whether a token stands within quotation marks, however short the quotation."""
    return scene.quotation_at(token) is not None


def _is_aim(scene: Scene, draft: Draft) -> bool:
    """Whether a bare noun names what is aimed at: "urged a return to dialogue", "a window for negotiations"."""
    lowers, begin = scene.tokens.lowers, draft.sentence.first
    before = lowers[max(begin, draft.first - 1)]
    if measured_start(scene, draft.first, begin) < draft.first or (before == "for" and draft.own_place):
        return False
    return before in ("to", "for", "of", "on", "about")


def _is_occasion(scene: Scene, draft: Draft) -> bool:
    """Whether a noun tells when something happened: "left after a round of talks", "at the end of a visit"."""
    lowers, begin = scene.tokens.lowers, draft.sentence.first
    start = measured_start(scene, noun_start(scene, draft.first, begin), begin)
    article = start if lowers[start] in _INDEFINITE else start - 1  # "a | working visit"
    if article <= begin or lowers[article] not in _INDEFINITE:
        return False
    if lowers[article - 1] == "of":
        return lowers[article - 2] in _STAGES
    return lowers[article - 1] in (_OCCASIONS | WHILE if draft.event_type == "visit" else _OCCASIONS)


def _is_reported_in_quotation(scene: Scene, draft: Draft) -> bool:
    """Inside quotation marks: a decision in the passive, or a dated act of others; nothing in the first person."""
    if draft.group is None:
        return (
            draft.own_date
            and draft.event_type not in ("agreement",)
            and bool(draft.actors)
            and draft.status == "occurred"
        )
    start = scene.grammar.clause_start(draft.group.first, draft.sentence.first)
    if not _FIRST_PERSON.isdisjoint(scene.tokens.lowers[start : draft.last]):
        return False
    return "passive" in draft.trigger.needs or (draft.own_date and bool(draft.actors) and draft.status == "occurred")


def _is_concrete(draft: Draft) -> bool:
    """Inside reported speech: dated, scheduled, presupposed by an article, or done by one to another."""
    if draft.own_date or draft.status == "cancelled" or draft.rule == "invited_visit":
        return True
    if len(draft.actors) > 1 and (draft.event_type == "agreement" or draft.status == "planned"):
        return True
    if draft.event_type == "invitation" and draft.group is not None and draft.group.lemma in ("accept", "extend"):
        return draft.group.is_past or draft.group.is_perfect
    if draft.event_type in ("request", "accusation") and draft.is_definite and draft.actors:
        return True
    if draft.sentence.is_heading and not draft.trigger.is_verb and len(draft.participants) > 1:
        return True  # "Chile warns of the war of Norway on Peru"
    if draft.rule == "noun_object" and draft.group is not None and draft.group.lemma == "announce":
        return draft.status in ("occurred", "planned")  # "announced their withdrawal from the bloc"
    if not draft.trigger.is_verb:
        return draft.is_definite and draft.event_type in CONSULTING and draft.status != "proposed"
    group = draft.group
    if group is None or not (group.is_past or group.is_perfect):
        return False
    if draft.event_type in _VIOLENT and (draft.participants or draft.is_described):
        return True
    return bool(draft.actors) and (bool(draft.recipients) or draft.event_type not in _SPEECHLIKE)
