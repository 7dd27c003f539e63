"""What tells threats, protests and fire from what is called the same: warnings, rallies of voters, tests at sea.

These are conditions of vocabulary entries; `conditions.py` gives them their names.
"""

from typing import Any, Final

from pipelines.extract.events.scene import Draft, Scene
from schemas.vocabularies import read_toml

_WORDS: Final[dict[str, Any]] = read_toml("event_conditions")
_CAMPAIGNING: Final = frozenset(_WORDS["campaigning"])
_PROTESTING: Final = frozenset(_WORDS["protesting"])
_HOSTILE: Final = frozenset(_WORDS["hostile"])
_WATERS: Final = frozenset(("sea", "ocean", "waters", "orbit", "space"))


def warns_of_own_act(scene: Scene, draft: Draft) -> bool:
    """Whether who warns is the subject of what is warned of, and it is hostile: "warned that it will retaliate"."""
    group = scene.grammar.next_finite(draft.last, min(draft.last + 6, draft.sentence.last))
    if group is None or group.modal not in ("will", "would") or group.lemma not in _HOSTILE:
        return False
    return not {"it", "they", "he", "she"}.isdisjoint(scene.tokens.lowers[draft.last : group.first])


def names_act(scene: Scene, draft: Draft) -> bool:
    """Whether a verb follows "to", which the trigger ends with: "a threat to | close the strait"."""
    group = scene.grammar.verb_at(draft.last) or scene.grammar.verb_at(draft.last - 1)
    return group is not None and group.form == "infinitive"


def is_in_street(scene: Scene, draft: Draft) -> bool:
    """Whether a rally protests, and is not one of a candidate with voters."""
    if scene.tokens.lowers[draft.head] not in ("rally", "rallies"):
        return True
    words = scene.tokens.lowers[draft.sentence.first : draft.sentence.last]
    is_of_politician = len(draft.actors) == 1 and draft.actors[0].kind == "person"
    return not _PROTESTING.isdisjoint(words) or (_CAMPAIGNING.isdisjoint(words) and not is_of_politician)


def is_at_target(scene: Scene, draft: Draft) -> bool:
    """Whether something is fired at somebody, and not into the sea."""
    behind = scene.tokens.lowers[draft.last : min(draft.last + 10, draft.sentence.last)]
    for at, word in enumerate(behind):
        if word in ("into", "toward", "towards") and not _WATERS.isdisjoint(behind[at : at + 5]):
            return False
        if word in ("at", "into", "against") or (
            word in ("on", "toward", "towards") and not scene.dates_between(draft.last + at + 1, draft.last + at + 2)
        ):
            return True
    return False
