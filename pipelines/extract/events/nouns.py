"""Who takes part in what a noun names ("talks", "a visit", "the attack"): one function for each frame.

`arguments.py` does the same for verbs, and calls this.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pipelines.extract.events.behind import MEDIATING, PHRASES, Behind, phrases_behind
from pipelines.extract.events.companions import addressed_within, guests_of
from pipelines.extract.events.directed import DIRECTED_TO
from pipelines.extract.events.phrases import heads_in, noun_start
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.events.subjects import subject_of
from pipelines.extract.model import Participant
from pipelines.parse.document import Flag

_ACCEPTING: Final = frozenset(
    ("accept", "decline", "receive", "welcome", "reject", "deny", "dismiss", "refuse", "refute")
)
_WIELDING: Final = frozenset(("use", "fire", "launch", "deploy", "employ", "drop"))
_RECEIVING: Final = frozenset(("receive", "get", "obtain", "secure", "request", "seek"))
_ADVERBIAL: Final = frozenset(("during", "at", "after", "following", "in", "before", "on", "of", "for", "a", "the"))
_DEFINITE: Final = frozenset(("the", "this", "that", "these", "those"))
_DOCUMENTED: Final = frozenset(("signing", "agreement"))  # "the signing of X" is not by X
_HELD_FOR: Final = frozenset(("press_event", "ceremony"))  # who holds it tells more than whose it is
_HOSTING: Final = frozenset(("host", "organize", "organise", "arrange"))
MOST_VERBS: Final = 2  # verbs of which one has the subject, behind a phrase that opens a sentence: "In talks, he said"
LONGEST_OPENING: Final = 6  # tokens of a sentence before a phrase that opens it: "In remarks made after | a visit"


@dataclass(slots=True)
class Around:
    """Who is named around a noun: whose it is ("Olsen’s visit"), in the phrases behind it, and as the subject of the
    verb that has it as its object ("Olsen paid a visit"). `start` is where its noun phrase begins.
    """

    start: int
    owners: list[Participant]
    behind: Behind
    governing: list[Participant]

    @property
    def by(self) -> list[Participant]:
        """Who does it, named behind "by"."""
        return self.behind.get("by", [])

    def first_behind(self, *prepositions: str) -> list[Participant]:
        """Who is named behind the first of some prepositions that has somebody named behind it."""
        return next((self.behind[word] for word in prepositions if word in self.behind), [])

    def all_behind(self, *prepositions: str) -> list[Participant]:
        """Who is named behind any of some prepositions, in the order of these."""
        return [participant for word in prepositions for participant in self.behind.get(word, ())]


def take_part_in_noun(scene: Scene, draft: Draft) -> None:
    """Write into the draft of a noun who acts and who receives, and whether its own phrase names somebody."""
    around = _look_around(scene, draft)
    is_alone = not (around.owners or around.behind)
    draft.has_parties = not is_alone
    draft.is_bare = is_alone and scene.tokens.lowers[around.start] in _DEFINITE
    _FRAMES[draft.trigger.frame](scene, draft, around)


def _look_around(scene: Scene, draft: Draft) -> Around:
    tokens, sentence = scene.tokens, draft.sentence
    start = noun_start(scene, draft.first, sentence.first)
    if start > sentence.first and tokens.flags[start - 1] & Flag.POSSESSIVE:
        start = noun_start(scene, start - 1, sentence.first)  # "Olsen’s | Meeting": core phrases stop at some of them
    owners = heads_in(scene, start, draft.first)
    first = draft.last - 1 if tokens.lowers[draft.last - 1] in PHRASES else draft.last
    return Around(start, owners, phrases_behind(scene, first, sentence.last), _governing_subject(scene, draft, start))


def _is_received(draft: Draft) -> bool:
    """Tell "received a call", "secured a loan", whose subject is not who gives."""
    return draft.group is not None and draft.group.lemma in _RECEIVING


def _meet(scene: Scene, draft: Draft, around: Around) -> None:
    draft.actors = [*around.owners, *around.by, *around.all_behind("with", "between", "among")]
    if draft.event_type not in _DOCUMENTED:
        draft.actors += around.all_behind("of")
    if _is_received(draft):
        draft.actors += around.all_behind("from")  # "received a call from Olsen"
    if draft.group is not None and draft.group.lemma in _HOSTING and len(around.all_behind("between")) > 1:
        met = {p.country for p in draft.actors}
        draft.recipients = [p for p in around.governing if p.country not in met]  # "hosted talks between X and Y"
    elif len(draft.actors) < 2 or draft.group is not None:
        draft.actors = list(dict.fromkeys([*around.governing, *draft.actors]))
    if len(draft.actors) == 1 and draft.group is None:
        draft.actors += addressed_within(scene, draft, around.start)


def _act_alone(_: Scene, draft: Draft, around: Around) -> None:
    draft.actors = [*around.owners, *around.by, *around.all_behind("of")] or around.governing
    if draft.event_type == "conference" and any(p.kind == "person" for p in around.all_behind("between")):
        draft.actors = around.all_behind("between")
    if draft.event_type in _HELD_FOR and around.governing:
        draft.actors = [*around.governing, *around.by]


def _visit(scene: Scene, draft: Draft, around: Around) -> None:
    draft.actors = [*around.owners, *around.by, *around.all_behind("of")] or around.governing
    draft.recipients = around.first_behind("to", "in")
    guests = guests_of(scene, draft, around.start) if not around.owners else []
    if guests:
        draft.actors, draft.recipients = guests, around.governing


def _deliver(_: Scene, draft: Draft, around: Around) -> None:
    draft.actors = [*around.owners, *around.by, *around.all_behind("between", "from")] or around.governing
    draft.recipients = around.all_behind("to")


def _help(_: Scene, draft: Draft, around: Around) -> None:
    if _is_received(draft):
        draft.actors, draft.recipients = [*around.owners, *around.all_behind("from", "of")], around.governing
        return
    draft.actors = [*around.owners, *around.by, *around.all_behind("from", "with")] or around.governing
    draft.recipients = around.first_behind("for", "to")


def _attack(scene: Scene, draft: Draft, around: Around) -> None:
    wielding = around.governing if _is_wielded(scene, draft, around.start) else []
    draft.actors = [*around.owners, *around.by] or wielding
    draft.recipients = around.first_behind("on", "against", "in", "of")


def _direct(scene: Scene, draft: Draft, around: Around) -> None:
    group, behind = draft.group, around.behind
    of = [] if scene.tokens.lowers[draft.last - 1] == "of" else behind.pop("of", [])
    accepts = group is not None and group.lemma in _ACCEPTING
    draft.actors = [*around.owners, *around.by, *of] or ([] if group is None or accepts else around.governing)
    if draft.event_type == "invitation" and "from" in behind:
        draft.actors = [*around.owners, *behind.pop("from")]  # "accepted an invitation from the Minister"
    draft.recipients = around.first_behind(*DIRECTED_TO)
    if accepts and not draft.recipients:
        draft.recipients = around.governing


_FRAMES: Final[dict[str, Callable[[Scene, Draft, Around], None]]] = {
    "mutual": _meet,
    "solo": _act_alone,
    "visit": _visit,
    "delivery": _deliver,
    "aid": _help,
    "assault": _attack,
    "directed": _direct,
}


def _is_wielded(scene: Scene, draft: Draft, start: int) -> bool:
    """Tell "used rockets in an attack", whose subject attacks."""
    verb = scene.grammar.previous_finite(start, draft.sentence.first)
    return verb is not None and verb.lemma in _WIELDING and not verb.is_passive and verb.last < start - 1


def _governing_subject(scene: Scene, draft: Draft, start: int) -> list[Participant]:
    """The subject of the verb whose object the noun is, or of the clause that the noun's phrase belongs to."""
    group, sentence = draft.group, draft.sentence
    if group is not None:
        if group.lemma in MEDIATING:
            return []  # who brings others together is none of them
        if group.first >= draft.last:  # the noun is its subject: "the session was co-chaired by ..."
            return phrases_behind(scene, group.last, sentence.last).get("by", []) if group.is_passive else []
        if group.is_passive:
            return phrases_behind(scene, group.last, sentence.last).get("by", [])
        return subject_of(scene, group)
    if start == sentence.first or scene.tokens.lowers[start - 1] not in _ADVERBIAL:
        return []
    finite = scene.grammar.previous_finite(start, sentence.first)
    named = subject_of(scene, finite) if finite is not None else []
    for _ in range(MOST_VERBS):
        if named or (finite is not None and finite.first < start and start - sentence.first > LONGEST_OPENING):
            break
        finite = scene.grammar.next_finite(max(draft.last, finite.last if finite is not None else 0), sentence.last)
        if finite is None:
            break
        named = subject_of(scene, finite)
    return named
