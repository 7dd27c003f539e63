"""Where, and through `dating.py` when: the place and the date that the clause of an event gives it."""

from typing import Final

from pipelines.extract.events.dating import find_date
from pipelines.extract.events.nearness import FARTHEST, cost_of, is_complement_verb
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.model import Place
from pipelines.extract.places import PlaceMention
from schemas.vocabularies import read_toml

_ASIDE: Final = frozenset(("sidelines", "margins"))  # what is held on them has not the place of what follows
_AFFAIRS: Final = frozenset(read_toml("event_cues")["nouns"]["affairs"])
_CONFLICTS: Final = frozenset(("assault", "protest", "coercion", "mobilization"))  # what happens where affairs are
_SEATED: Final = ("based", "registered", "headquartered", "located", "born")
_AT_COUNTRY: Final = frozenset(
    ("conference", "meeting", "assault", "protest", "ceremony", "coercion", "press_event", "site_visit")
)
_PLACELESS: Final = frozenset(("accusation", "rejection", "threat", "sanction", "call"))
_NOT_WHERE: Final = frozenset(("from", "for", "toward", "towards", "between"))
_ARRIVALS: Final = frozenset(
    ("to", "in", "at", "for", "near", "visit", "visits", "visited", "visiting", "tour", "toured", "reached", "into", "")
)


def find_setting(scene: Scene, draft: Draft, triggers: list[int]) -> None:
    """Give a draft the date and the place of its clause. `triggers` are the tokens of all triggers of its sentence."""
    find_date(scene, draft, triggers)
    place = _nearest_place(scene, draft, triggers)
    if place is not None:
        draft.place, draft.own_place = place, True


def _nearest_place(scene: Scene, draft: Draft, triggers: list[int]) -> Place | None:
    sentence = draft.sentence
    best: PlaceMention | None = None
    least = FARTHEST
    for mention in scene.places_between(sentence.first, sentence.last):
        if not _may_place(scene, draft, mention) or scene.tokens.lowers[max(0, mention.first - 2)] in _SEATED:
            continue
        if not _ASIDE.isdisjoint(scene.tokens.lowers[draft.last : mention.first]):
            continue
        cost = cost_of(scene, draft, mention.first, mention.last, triggers) + (
            6 if mention.kind in ("country", "region") else 0
        )
        if cost < least:
            best, least = mention, cost
    if best is None and _is_here(scene, draft):
        return scene.dateline
    return best.place if best else None


def place_of(draft: Draft) -> Place | None:
    """The place of an event: none for what is only said or decreed, wherever that is, and none for a tour of countries.

    While it is put together its place counts as a sign that it happened.
    """
    is_tour = draft.event_type == "visit" and sum(p.kind == "country" for p in draft.recipients) > 1
    if draft.place is None or draft.event_type in _PLACELESS or (is_tour and draft.place.place_id.count(":") == 1):
        return None
    return draft.place


def _is_here(scene: Scene, draft: Draft) -> bool:
    """Tell "held talks with the visitor here on Tuesday", which is the place of the dateline."""
    end = scene.grammar.next_finite(draft.last, draft.sentence.last)
    return "here" in scene.tokens.lowers[draft.last : end.first if end is not None else draft.sentence.last]


def _is_topic(scene: Scene, draft: Draft, mention: PlaceMention) -> bool:
    """Tell "discussed the war in Sudan": not where it was discussed."""
    lowers = scene.tokens.lowers
    at = mention.first - 2 - (lowers[mention.first - 1] == "the")
    if draft.event_type in _CONFLICTS or at < draft.sentence.first or draft.first <= at < draft.last:
        return False
    return lowers[at] in _AFFAIRS


def _may_place(scene: Scene, draft: Draft, mention: PlaceMention) -> bool:
    if draft.trigger.frame == "visit":
        return (
            mention.kind != "site"
            and mention.preposition in _ARRIVALS
            and draft.first <= mention.first <= draft.last + 12
        )
    goes_on = is_complement_verb(scene, draft) or draft.event_type == "invitation"
    if (goes_on and mention.first >= draft.last) or _is_topic(scene, draft, mention):
        return False
    if mention.kind == "country":
        return mention.preposition == "in" and draft.event_type in _AT_COUNTRY
    return mention.preposition not in _NOT_WHERE and mention.preposition != "to"
