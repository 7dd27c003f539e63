"""Whom a rejection answers where its sentence does not name them: whoever accused, demanded or said so just before."""

from bisect import bisect_left
from typing import Any, Final

from pipelines.extract.events.phrases import phrase_end
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.model import Participant, Statement
from schemas.vocabularies import read_toml

_WORDS: Final[dict[str, Any]] = read_toml("event_conditions")["answered"]
_NOUNS: Final[dict[str, str]] = {noun: code for code, nouns in _WORDS["nouns"].items() for noun in nouns}
_DEFINITE: Final = frozenset(_WORDS["definite"])
_TYPES: Final = frozenset(("accusation", "request", "threat", "sanction", "agreement", "invitation", "rejection"))
NEAREST: Final = 2  # events before a rejection of which one may be what is rejected without being named
FARTHEST: Final = 4  # sentences back to which "the demand" leads
SAID: Final = 2  # sentences back to which "the claim" leads where it is only a statement
EVENTS_BACK: Final = 8


def answer(scene: Scene, drafts: list[Draft]) -> None:
    """Write into each rejection without one its recipient; `drafts` are in the order of the text."""
    for at, draft in enumerate(drafts):
        if draft.event_type != "rejection" or draft.recipients:
            continue
        noun = _noun_answered(scene, draft)
        draft.recipients = (
            _who_did(drafts[max(0, at - NEAREST) : at], draft, 1, _TYPES)
            or (_who_did(drafts[max(0, at - EVENTS_BACK) : at], draft, FARTHEST, frozenset((noun,))) if noun else [])
            or (_who_said(scene, draft) if noun == "accusation" else [])
        )


def _noun_answered(scene: Scene, draft: Draft) -> str:
    """The type of event that "rejected the accusation" answers, by its noun; empty for any other object."""
    lowers = scene.tokens.lowers
    end = phrase_end(scene, draft.last, draft.sentence.last)
    if not draft.trigger.is_verb or draft.last == len(lowers) or lowers[draft.last] not in _DEFINITE:
        return ""
    return next((_NOUNS[lower] for lower in reversed(lowers[draft.last + 1 : end]) if lower in _NOUNS), "")


def _who_did(earlier: list[Draft], draft: Draft, reach: int, types: frozenset[str]) -> list[Participant]:
    """Who acts in the last event of some types before a draft, within some sentences: "Lima rejected it"."""
    for other in reversed(earlier):
        told = max(other.sentence.ordinal, *other.echoes) if other.echoes else other.sentence.ordinal
        others = [p for p in other.actors if p not in draft.actors]
        if others and draft.sentence.ordinal - told <= reach and other.event_type in types:
            return others
    return []


def _who_said(scene: Scene, draft: Draft) -> list[Participant]:
    """Who said what is rejected of those who reject it, in the sentences just before; nobody of their own country."""
    first = scene.document.sentences[max(0, draft.sentence.ordinal - SAID)]
    start, own = scene.tokens.starts[first.first], {p.country for p in draft.actors}
    limit = scene.tokens.starts[draft.sentence.first]
    for statement in reversed(scene.statements):
        if statement.start >= limit or statement.speaker is None or statement.speaker.country in own:
            continue
        if statement.start < start:
            break
        if any(p.country in own for p in _named_in(scene, statement)):
            return [statement.speaker]
    return []


def _named_in(scene: Scene, statement: Statement) -> list[Participant]:
    """The participants that the content of a statement names."""
    low = bisect_left(scene.tokens.starts, statement.start)
    high = bisect_left(scene.tokens.starts, statement.end)
    return [p for mention in scene.mentions_between(low, high) for p in mention.participants]
