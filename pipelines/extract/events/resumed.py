"""Who takes part in what is told without parties because they are known: "the next round", "bilateral trade".

The next round is of those who held the last one; trade "between the two countries" is of the two that met.
"""

from collections.abc import Sequence
from typing import Any, Final

from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.model import Participant
from schemas.vocabularies import read_toml

_WORDS: Final[dict[str, Any]] = read_toml("event_cues")["known"]
_NEXT: Final = frozenset(_WORDS["next"])
_BILATERAL: Final = frozenset(_WORDS["bilateral"])
_PAIRS: Final = frozenset(_WORDS["pairs"])
_GATHERINGS: Final = frozenset(("meeting", "conference", "call"))
_HAPPENED: Final = frozenset(("occurred", "ongoing"))
REACH: Final = 25  # events back to which the last round is looked for
FARTHEST_PAIR: Final = 6  # tokens behind "trade" in which "between the two countries" follows


def name_known(scene: Scene, drafts: list[Draft]) -> None:
    """Write the parties into gatherings to come and into joint work of two; `drafts` are in the order of the text."""
    for at, draft in enumerate(drafts):
        if draft.participants or draft.trigger.is_verb:
            continue
        earlier = drafts[max(0, at - REACH) : at]
        if draft.event_type in _GATHERINGS and draft.status == "planned" and _is_next(scene, draft):
            draft.actors = _of_last_round(earlier, draft)
        elif draft.event_type == "cooperation" and _is_of_two(scene, draft):
            draft.actors = _pair_before(scene, earlier)


def _is_next(scene: Scene, draft: Draft) -> bool:
    """Whether a noun is told as one of a row: "the next | session", "a third | round"."""
    words = scene.tokens.lowers[max(draft.sentence.first, draft.first - 2) : draft.last]
    return any(word in _NEXT or (word[:1].isdigit() and word.endswith("th")) for word in words)


def _of_last_round(earlier: Sequence[Draft], draft: Draft) -> list[Participant]:
    """Who held the last gathering, one of the same kind before others; of a conference the bodies whose it is."""
    told = [d for d in reversed(earlier) if d.event_type in _GATHERINGS and d.status in _HAPPENED and d.actors]
    of_its_kind = [d for d in told if d.event_type == draft.event_type]
    actors = (of_its_kind or told)[0].actors if told else []
    bodies = [p for p in actors if p.kind == "organization"] if draft.event_type == "conference" else []
    return bodies or list(actors)


def _is_of_two(scene: Scene, draft: Draft) -> bool:
    """Tell "bilateral trade", "trade between the two countries"."""
    lowers = scene.tokens.lowers
    if not _BILATERAL.isdisjoint(lowers[max(draft.sentence.first, draft.first - 1) : draft.last]):
        return True
    behind = lowers[draft.last - 1 : min(draft.last + FARTHEST_PAIR, draft.sentence.last)]
    return "between" in behind and not _PAIRS.isdisjoint(behind)


def _pair_before(scene: Scene, earlier: Sequence[Draft]) -> list[Participant]:
    """The two countries, or bodies of states, between which the last event of just two was."""
    latest = list(reversed(earlier))
    gatherings = [other for other in latest if other.event_type in _GATHERINGS]
    for other in (*gatherings, *latest):
        sides: dict[str, Participant] = {}
        for participant in other.participants:
            side = scene.by_country.get(participant.country or "", participant)
            sides[participant.country or participant.name] = side
        if len(sides) == 2:
            return list(sides.values())
    return []
