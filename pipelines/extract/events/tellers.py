"""Who speaks of talks of their own: "Chile said the talks with Peru went well" names one side as the teller."""

from typing import Final

from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.model import Participant, Statement

_SPOKEN_OF: Final = frozenset(("meeting", "call"))


def add_tellers(scene: Scene, drafts: list[Draft]) -> None:
    """Add the teller, or the country told for, to talks of which a noun names only the other side."""
    for draft in drafts:
        if draft.event_type not in _SPOKEN_OF or draft.trigger.is_verb or draft.recipients or len(draft.actors) != 1:
            continue
        if draft.told_by is None or draft.sentence.is_heading or not _is_with(scene, draft):
            continue
        side = _side_of(scene, draft.told_by, draft.actors[0])
        if side is not None:
            draft.actors = [side, *draft.actors]


def _is_with(scene: Scene, draft: Draft) -> bool:
    """Whether the noun names the other side behind "with": "the talks with Peru"."""
    return "with" in scene.tokens.lowers[draft.last - 1 : draft.last + 1]


def _side_of(scene: Scene, told: Statement, other: Participant) -> Participant | None:
    """The party that a teller stands for, of the kind of the other one; none of the same country."""
    teller = told.speaker
    if teller is None or teller is other or teller.country is None or teller.country == other.country:
        return None
    return teller if teller.kind == other.kind == "person" else scene.by_country.get(teller.country)
