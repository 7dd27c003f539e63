"""The conditions that vocabulary entries of events name in `needs`: what a draft must have to count.

Those on who takes part are in `partaking.py`, those on threats, protests and fire in `hostile.py`; what holds for
every event alike is in `credible.py`.
"""

from collections.abc import Callable
from typing import Any, Final

from pipelines.extract.events.described import holds_common
from pipelines.extract.events.hostile import is_at_target, is_in_street, names_act, warns_of_own_act
from pipelines.extract.events.partaking import (
    are_forces,
    has_actor,
    has_company,
    has_party,
    has_party_or_list,
    is_abroad,
    is_across_borders,
    is_agreeing,
    is_crowd,
    is_direct,
    is_of_body,
    is_opened,
    is_told,
    reaches_abroad,
    will_both,
)
from pipelines.extract.events.phrases import phrase_end
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.events.status import SEEKING
from pipelines.extract.statements.rules import CREDITING
from pipelines.parse.document import Flag
from schemas.vocabularies import read_toml

_WORDS: Final[dict[str, Any]] = read_toml("event_conditions")
FACILITIES: Final = frozenset(_WORDS["facilities"])
SITE_NOUNS: Final = frozenset(_WORDS["site_nouns"])
_MADE: Final = frozenset(_WORDS["made"])
_NEARING: Final = frozenset(_WORDS["nearing"])
_A: Final = frozenset(("a", "an", "one"))
WHILE: Final = frozenset(("on", "for", "during", "after", "following"))
_AGAINST: Final = frozenset("targeting sanctioning banning barring restricting punishing penalizing penalising".split())
_AMOUNTING: Final = frozenset(
    "reach hit total exceed rise grow fall amount stand surpass double drop increase jump expand decline climb".split()
)
_PRESS: Final = frozenset(("journalists", "reporters", "press", "media", "correspondents"))
_ATTENDING: Final = frozenset("visit attend pay join come participate travel".split())
_PURPOSES: Final = frozenset(("for", "visit", "trip", "attend", "meet", "tour", "mission"))


def _persons(draft: Draft) -> int:
    return sum(p.kind == "person" for p in draft.participants)


def _is_named(scene: Scene, draft: Draft) -> bool:
    """Whether a name follows: "Exercise Silver Net"."""
    tokens = scene.tokens
    return draft.last < draft.sentence.last and bool(
        tokens.flags[draft.first] & tokens.flags[draft.last] & Flag.CAPITAL
        and not (draft.first and tokens.flags[draft.first - 1] & Flag.CAPITAL)
    )


def _is_as_guest(scene: Scene, draft: Draft) -> bool:
    """Whether a bare "was in Oslo" tells what for: "for talks", "to attend"; a verb of going needs not."""
    if scene.tokens.lowers[draft.last - 1] != "in" or draft.group is None or draft.group.lemma != "be":
        return True
    behind = scene.tokens.lowers[draft.last : min(draft.last + 7, draft.sentence.last)]
    return any(persons.kind == "person" for persons in draft.actors) and not _PURPOSES.isdisjoint(behind)


def _is_done_to_person(scene: Scene, draft: Draft) -> bool:
    """Whether the object is a person, and not a thing that is called after one."""
    end = phrase_end(scene, draft.last, draft.sentence.last)
    named = scene.mentions_between(draft.last, end)
    return bool(named) and named[-1].last == end and any(p.kind == "person" for p in draft.recipients)


def _is_of_facility(scene: Scene, draft: Draft) -> bool:
    """Whether what opens is the subject, and a facility: "a training centre will open in May"."""
    if draft.group is None or draft.group.form != "finite" or draft.quoted is not None:
        return False
    span = scene.grammar.subject_of(draft.group)
    return span is not None and holds_common(scene, span[0], span[1], FACILITIES)


def is_at_site(scene: Scene, draft: Draft) -> bool:
    """Whether what is visited is a site: a plant, an exhibition, a memorial, a port."""
    behind = scene.tokens.lowers[draft.last : min(draft.last + 6, draft.sentence.last)]
    places = scene.places_between(draft.last, min(draft.last + 5, draft.sentence.last))
    return not SITE_NOUNS.isdisjoint(behind) or any(mention.kind == "site" for mention in places[:1])


def _is_sought(scene: Scene, draft: Draft) -> bool:
    """A deal that is still to be made: the object of a verb of seeking, or called a possible one."""
    if draft.status == "occurred" and _is_near(scene, draft):
        draft.status = "proposed"
    if draft.status == "proposed":
        words = scene.tokens.lowers[draft.first : draft.last]
        return bool(draft.actors) or draft.is_described or (len(words) > 1 and "-" not in words)
    lowers = scene.tokens.lowers
    if any(
        dated.last in (draft.first, draft.first - 1) and dated.when.precision == "year"
        for dated in scene.dates_between(draft.first - 3, draft.first)
    ):
        return True
    if draft.group is None or draft.group.lemma not in SEEKING:
        return False
    if not (draft.actors or draft.recipients) or any(
        word in ("no", "any") for word in lowers[draft.first - 2 : draft.first]
    ):
        return False
    draft.status = "proposed"
    return True


def _is_near(scene: Scene, draft: Draft) -> bool:
    """Tell "close to a deal", "talks on a truce", "hopes for an agreement"."""
    before = scene.tokens.lowers[max(draft.sentence.first, draft.first - 5) : draft.first]
    return any(
        before[i] in _NEARING and before[i + 1] in ("to", "of", "for", "on", "at", "about", "a", "an")
        for i in range(len(before) - 1)
    )


def _is_invited(_: Scene, draft: Draft) -> bool:
    return draft.rule == "invited_visit"


def _is_measured(scene: Scene, draft: Draft) -> bool:
    return draft.quoted is None and (draft.told_by is None or draft.told_by.rule in CREDITING)


def _amounts(scene: Scene, draft: Draft) -> bool:
    """Tell "trade between them grew to two billion", or trade in a given year."""
    verb = scene.grammar.next_finite(draft.last, draft.sentence.last)
    return draft.own_date or (verb is not None and verb.lemma in _AMOUNTING)


def _is_anchored(_: Scene, draft: Draft) -> bool:
    """Whether somebody named or described takes part, or a date or a place of its own fixes it."""
    return bool(draft.participants) or draft.own_date or draft.own_place or draft.is_described


def _is_fixed(_: Scene, draft: Draft) -> bool:
    """One that happened at its time or place, or is told of somebody by a verb: more than its bare name."""
    if draft.own_date or draft.own_place:
        return True
    is_told = draft.is_definite or draft.rule in ("noun_object", "noun_subject", "noun_in_heading")
    return is_told and (bool(draft.participants) or draft.is_described)


def _is_definite(scene: Scene, draft: Draft) -> bool:
    """A particular one: "the visit", dated or placed, told by a verb, or somebody's ("she is there on a visit")."""
    if draft.is_definite or draft.own_date or draft.own_place:
        return True
    if draft.rule in ("noun_object", "noun_subject", "noun_in_heading"):
        return True
    if not draft.actors or draft.rule != "noun_in_phrase":
        return False
    before = scene.tokens.lowers[max(draft.sentence.first, draft.first - 6) : draft.first]
    return any(before[i] in WHILE and before[i + 1] in _A for i in range(len(before) - 1))


def _is_in_force(scene: Scene, draft: Draft) -> bool:
    """A deal that was made: words around it tell that it was reached, kept, broken, or that it ended."""
    lowers, sentence = scene.tokens.lowers, draft.sentence
    if draft.status != "occurred":
        return False
    if draft.own_date or not _MADE.isdisjoint(
        lowers[max(sentence.first, draft.first - 4) : min(draft.last + 5, sentence.last)]
    ):
        return True
    told = scene.grammar.next_finite(draft.last, sentence.last)
    return told is not None and lowers[told.head] in _MADE


CONDITIONS: Final[dict[str, Callable[[Scene, Draft], bool]]] = {
    "actor": has_actor,
    "actors": lambda _, draft: len(draft.actors) > 1,
    "company-or-body": lambda scene, draft: has_company(scene, draft) or is_of_body(scene, draft),
    "agreeing": is_agreeing,
    "recipient-or-accepted": lambda _, draft: (
        bool(draft.recipients) or (draft.group is not None and draft.group.lemma == "accept")
    ),
    "recipient": lambda _, draft: bool(draft.recipients),
    "actor-or-recipient": lambda _, draft: bool(draft.participants) or draft.is_described,
    "pair": lambda _, draft: bool(draft.actors) and len(draft.participants) > 1,
    "across-borders": is_across_borders,
    "company": has_company,
    "party": has_party,
    "party-or-list": has_party_or_list,
    "formal": lambda scene, draft: scene.tokens.lowers[draft.first - 1] in ("formally", "officially"),
    "abroad": is_abroad,
    "abroad-or-passive": reaches_abroad,
    "both-will": will_both,
    "named": _is_named,
    "by-person": lambda _, draft: any(p.kind == "person" for p in draft.actors),
    "placed-or-dated": lambda _, draft: draft.own_date or draft.own_place,
    "will-behind": warns_of_own_act,
    "act-behind": names_act,
    "street": is_in_street,
    "opened": is_opened,
    "finite": lambda _, draft: draft.rule == "verb_finite",
    "noun-subject": lambda _, draft: draft.rule == "noun_subject",
    "noun-object": lambda _, draft: draft.rule == "noun_object",
    "in-phrase": lambda _, draft: draft.rule == "noun_in_phrase",
    "persons": lambda _, draft: _persons(draft) > 1,
    "bodies": lambda _, draft: len(draft.actors) != 1 or draft.actors[0].kind != "person",
    "possessor": lambda _, draft: bool(draft.actors) and draft.is_definite,
    "anchored": _is_anchored,
    "party-or-dated": lambda _, draft: (
        draft.own_date or draft.is_described or len(draft.participants) > 1 or draft.trigger.is_verb
    ),
    "crowd-or-anchored": lambda scene, draft: is_crowd(scene, draft) or (draft.own_date and draft.own_place),
    "crowd": is_crowd,
    "fought": lambda _, draft: bool(draft.participants) or draft.is_described,
    "fixed": _is_fixed,
    "forces": are_forces,
    "facility-subject": _is_of_facility,
    "leave-behind": lambda scene, draft: (
        "leave" in scene.tokens.lowers[draft.last : min(draft.last + 14, draft.sentence.last)]
    ),
    "amounting": _amounts,
    "recipient-or-to": lambda scene, draft: (
        bool(draft.recipients)
        or not _ATTENDING.isdisjoint(scene.tokens.lowers[draft.last : min(draft.last + 15, draft.sentence.last)])
    ),
    "press-behind": lambda scene, draft: (
        not _PRESS.isdisjoint(scene.tokens.lowers[draft.last : min(draft.last + 10, draft.sentence.last)])
    ),
    "against-behind": lambda scene, draft: (
        not _AGAINST.isdisjoint(scene.tokens.lowers[draft.last : min(draft.last + 12, draft.sentence.last)])
    ),
    "direct": is_direct,
    "person-recipient": _is_done_to_person,
    "state": lambda _, draft: any(p.kind != "person" for p in draft.actors),
    "at-target": is_at_target,
    "untargeted": lambda scene, draft: not is_at_target(scene, draft),
    "narrated": lambda _, draft: (
        draft.quoted is None and draft.status != "proposed" and draft.rule != "verb_infinitive"
    ),
    "as-guest": _is_as_guest,
    "with": lambda scene, draft: "with" in scene.tokens.lowers[draft.last : min(draft.last + 8, draft.sentence.last)],
    "occurred": lambda _, draft: draft.status == "occurred" and draft.quoted is None,
    "past": lambda _, draft: draft.status == "occurred",
    "affirmed": lambda _, draft: draft.status in ("occurred", "ongoing"),
    "told": is_told,
    "passive": lambda _, draft: draft.group is not None and draft.group.is_passive,
    "agentless": lambda _, draft: (
        draft.group is not None and (draft.group.is_passive or draft.group.form == "participle")
    ),
    "in-force": _is_in_force,
    "active": lambda _, draft: draft.group is not None and not draft.group.is_passive,
    "dated": lambda _, draft: draft.own_date,
    "definite": _is_definite,
    "destination": lambda scene, draft: bool(draft.own_place or draft.recipients) and not is_at_site(scene, draft),
    "country": lambda _, draft: any(p.kind == "country" for p in draft.recipients),
    "site": is_at_site,
    "elsewhere": lambda scene, draft: (
        not (scene.tokens.lowers[draft.last - 1] in ("of", "to") and is_at_site(scene, draft))
    ),
    "invited": _is_invited,
    "sought": _is_sought,
    "measured": _is_measured,
    "for": lambda scene, draft: "for" in scene.tokens.lowers[draft.last : min(draft.last + 8, draft.sentence.last)],
}
