"""Whether a word that may be a verb is one here: no noun ("attacks on the port"), no attribute ("jailed men")."""

from typing import Final

from pipelines.extract.events.scene import Scene
from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.grammar.phrases import OPENERS
from pipelines.parse.document import Flag, Sentence
from pipelines.parse.words import PREPOSITIONS

_MODALS: Final = frozenset(("can", "could", "may", "might", "will", "would", "must", "should"))
_NOUN_GERUNDS: Final = frozenset(
    "meet sign hear gather open kill bomb shell fight brief shoot train fund finance purchase".split()
)
_BEFORE_GERUND: Final = frozenset(
    "after before by include includes included including while when from without since despite".split()
)
_ARTICLES: Final = frozenset(("a", "an", "the", "another", "this", "that", "no", "any"))
_PLURALS: Final = frozenset(
    "export import attack strike visit protest raid test launch ban purchase supply request".split()
)


def is_noun(scene: Scene, group: VerbGroup, last: int, sentence: Sentence) -> bool:
    """Whether a word that may be a verb is a noun here: "a meeting with", "attacks on", "to grant sanctions relief"."""
    lowers = scene.tokens.lowers
    before = lowers[group.first - 1] if group.first > sentence.first else ""
    after = lowers[last] if last < sentence.last else ""
    if group.form == "gerund" and before in _ARTICLES:
        return True
    if group.form == "gerund" and group.first == group.head:
        if not before and not sentence.is_heading and after not in PREPOSITIONS and scene.grammar.verb_at(last) is None:
            return False  # "Meeting Minister Mensah, ..."
        return group.lemma in _NOUN_GERUNDS and before not in _BEFORE_GERUND
    if group.form == "finite" and group.first == group.head and lowers[group.head].endswith("s") and not group.is_past:
        behind = scene.grammar.verb_at(last)
        if (
            group.lemma == "talk"
            or before in PREPOSITIONS
            or after in _MODALS
            or scene.grammar.verb_at(group.first - 1)
            or "-" in before
            or _opens_subject(scene, group, last, sentence)
        ):
            return True
        return after in ("of", "against", "on") or (behind is not None and behind.form == "finite")
    return False


def _opens_subject(scene: Scene, group: VerbGroup, last: int, sentence: Sentence) -> bool:
    """Whether a plural is the subject of the next verb: "Peru’s | exports | to Chile rose"; "grain | exports | to"."""
    subject = scene.grammar.subject_of(group)
    if subject is not None and group.lemma in _PLURALS and scene.tokens.lowers[last] in PREPOSITIONS:
        return any(scene.tokens.flags[i] & Flag.POSSESSIVE for i in range(subject[0], subject[1]))
    following = scene.grammar.next_finite(last, sentence.last)
    behind = scene.grammar.subject_of(following) if following is not None else None
    return behind is not None and behind[0] == last and scene.tokens.lowers[last] in PREPOSITIONS


def is_attribute(scene: Scene, group: VerbGroup) -> bool:
    """Whether a past form describes the noun behind it: "ten jailed fishermen", "flights that return deported men"."""
    tokens = scene.tokens
    if group.first != group.head or not group.is_past or group.first == 0 or group.last == len(tokens):
        return False
    before = scene.grammar.verb_at(group.first - 1)
    is_object = before is not None and before.last == group.first and before.form in ("finite", "infinitive")
    is_counted = bool(tokens.flags[group.first - 1] & Flag.NUMBER)
    is_alone = group.form == "finite" and tokens.lowers[group.last] not in OPENERS and _lacks_subject(scene, group)
    return (
        (is_object or is_counted or is_alone)
        and bool(tokens.flags[group.last] & Flag.WORD)
        and (tokens.lowers[group.last] not in PREPOSITIONS)
    )


def _lacks_subject(scene: Scene, group: VerbGroup) -> bool:
    """Whether nothing before a past form can have done it: "missing or | murdered | women"."""
    return scene.grammar.subject_of(group) is None and not scene.tokens.flags[group.last] & (Flag.NUMBER | Flag.QUOTE)
