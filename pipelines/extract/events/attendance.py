"""Who else was there: "The talks were attended by ...", "Taking part in the meeting were ...", "Olsen attended them".

Those who attend belong to the gathering told last before. They come after everything else that events lend each other:
what the leaders then agreed on or signed is not done by all who were in the room.
"""

from bisect import bisect_left
from typing import Final

from pipelines.extract.events.phrases import heads_in, without_attributes
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.model import Participant
from pipelines.parse.document import Sentence

REACH: Final = 12  # events back to which the gathering is looked for
LONGEST_OPENING: Final = 14  # tokens of "Representing Russia at the talks in Moscow were"
_GATHERINGS: Final = frozenset(("meeting", "conference", "call", "ceremony", "press_event"))
_TALKS: Final = frozenset(("meeting", "call"))
_ASSEMBLIES: Final = frozenset(
    ("summit", "conference", "session", "forum", "sitting", "gathering", "ceremony", "reception", "event")
)
_HAPPENED: Final = frozenset(("occurred", "ongoing"))
_NOUNS: Final = _ASSEMBLIES.union(
    ("meeting", "meetings", "talks", "audience", "negotiations", "conversation", "consultations", "discussions")
)
_OPENINGS: Final = frozenset(("taking", "representing", "attending", "participating", "present", "accompanying"))


def add_attendants(scene: Scene, drafts: list[Draft]) -> None:
    """Add the persons whom a sentence of its own names as present to the gathering told before it."""
    for group in scene.grammar.verbs:
        if group.form != "finite" or group.is_negated or group.modal is not None:
            continue
        sentence = scene.sentence_of(group.first)
        persons = [p for p in _attendants(scene, group, sentence) if p.kind == "person"]
        gathering = _gathering_before(scene, drafts, group.first) if persons else None
        if gathering is not None:
            named = set(map(id, gathering.participants))
            gathering.actors = without_attributes([*gathering.actors, *(p for p in persons if id(p) not in named)])


def _attendants(scene: Scene, group: VerbGroup, sentence: Sentence) -> list[Participant]:
    """Whom a sentence with this verb names as present at "the meeting"; nobody where it tells something else."""
    lowers = scene.tokens.lowers
    if group.lemma == "attend" and group.is_passive:
        subject = scene.grammar.subject_of(group)
        if subject is None or lowers[subject[1] - 1] not in _NOUNS or lowers[group.last : group.last + 1] != ["by"]:
            return []
        return heads_in(scene, group.last, sentence.last)
    if group.lemma == "be" and group.first - sentence.first <= LONGEST_OPENING:
        opening = lowers[sentence.first : group.first]
        opening = opening[1:] if opening[:1] == ["also"] else opening
        if opening[:1] and opening[0] in _OPENINGS and not _NOUNS.isdisjoint(opening):
            return heads_in(scene, group.last, sentence.last)
    return []


def _gathering_before(scene: Scene, drafts: list[Draft], token: int) -> Draft | None:
    """The gathering that those present at "the meeting" were at: the last talks of two persons, else what came first.

    `drafts` are in the order of the text.
    """
    at = bisect_left(drafts, token, key=_first)
    told = [d for d in drafts[max(0, at - REACH) : at] if d.event_type in _GATHERINGS and d.status in _HAPPENED]
    if not _ASSEMBLIES.isdisjoint(scene.tokens.lowers[scene.sentence_of(token).first : token]):
        return told[-1] if told else None
    met = [d for d in told if d.event_type in _TALKS and sum(p.kind == "person" for p in d.actors) > 1]
    return met[-1] if met else next(iter(told), None)


def _first(draft: Draft) -> int:
    return draft.first
