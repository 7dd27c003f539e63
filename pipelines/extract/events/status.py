"""Status of an event: occurred, ongoing, planned, proposed, cancelled; `None` where it is denied or merely imagined.

From the verb group that carries the event: its tense, its modal, its negation, and the words that govern it.
"""

from typing import Any, Final

from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.grammar.groups import VerbGroup
from pipelines.parse.document import Sentence
from schemas.vocabularies import read_toml

_CUES: Final[dict[str, Any]] = read_toml("event_cues")
CANCELLING: Final = frozenset(_CUES["verbs"]["cancelling"])
PLANNING: Final = frozenset(_CUES["verbs"]["planning"])
PROPOSING: Final = frozenset(_CUES["verbs"]["proposing"])
WISHING: Final = frozenset(_CUES["verbs"]["wishing"])
REFUSING: Final = frozenset(_CUES["verbs"]["refusing"])
HAPPENING: Final = frozenset(_CUES["verbs"]["happening"])
LIGHT: Final = frozenset(_CUES["verbs"]["light"])
TRAVELLING: Final = frozenset(_CUES["verbs"]["travelling"])
SEEKING: Final = frozenset(_CUES["verbs"]["seeking"])
OPENING: Final = LIGHT | SEEKING  # whose object names an event
_WISHING_OR_PROPOSING: Final = WISHING | PROPOSING
_UNREAL: Final = _WISHING_OR_PROPOSING | REFUSING
_PLANNED_ADJECTIVES: Final = frozenset(_CUES["adjectives"]["planned"])
_PROPOSED_ADJECTIVES: Final = frozenset(_CUES["adjectives"]["proposed"])
_ONGOING_ADJECTIVES: Final = frozenset(_CUES["adjectives"]["ongoing"])
BEGINNING: Final = frozenset(("begin", "start", "resume", "continue"))
ORDERING: Final = frozenset(("follow", "precede"))  # "was followed by a dinner" tells of two occurrences
GOING_ON: Final = frozenset(_CUES["verbs"]["going_on"])
_UNREACHED: Final = (WISHING | REFUSING) - GOING_ON
_CANCELLED: Final = frozenset(("cancelled", "canceled", "scrapped", "postponed"))
FARTHEST_INVITATION: Final = 8  # tokens between the noun and what it invites to
_COORDINATING: Final = frozenset(("and", ",", "or", "then"))
FARTHEST_CANCELLING: Final = 25  # tokens between a noun and the verb that cancels it
_NEGATIONS: Final = frozenset(_CUES["adjectives"]["negating"])
ARRANGING: Final = frozenset(("plan", "prepare", "schedule", "arrange"))  # whose object is still to come
_PREPARING: Final = frozenset(("preparations", "preparation", "preparing", "prepare", "forward", "lead-up", "run-up"))
_HYPOTHETICAL: Final = frozenset(("may", "might", "could", "can", "should", "must", "cannot", "ought"))


def status_of_verb(scene: Scene, group: VerbGroup, sentence: Sentence) -> str | None:
    """The status of what a verb reports."""
    if group.is_negated:
        return None
    if group.form == "finite":
        return _status_of_finite(scene, group, sentence)
    governor = governor_of(scene, group, sentence)
    before = scene.tokens.lowers[group.first - 1] if group.first > sentence.first else ""
    if group.form == "participle":
        return "occurred"
    if group.form == "infinitive":
        return _status_of_infinitive(scene, group, governor, sentence)
    if before in ("without", "from", "against", "of", "for", "on"):
        return None
    if before in ("before",) or (before == "of" and scene.tokens.lowers[group.first - 2] == "ahead"):
        return "planned" if governor is not None and governor.is_future else "ongoing"
    if (
        governor is not None
        and governor.lemma in BEGINNING
        and governor.last == group.first
        and not governor.is_negated
    ):
        return status_of_verb(scene, governor, sentence)
    if governor is not None and governor.lemma in _UNREAL:
        return None
    if governor is not None and governor.lemma == "include" and _is_present(governor):
        return None  # "its tasks include holding talks"
    if governor is not None and governor.last == group.first:
        return "planned" if governor.is_future or governor.lemma in PLANNING else "occurred"
    return (
        "planned"
        if governor is not None and governor.is_future and before not in ("after", "following")
        else "occurred"
    )


def _status_of_finite(scene: Scene, group: VerbGroup, sentence: Sentence) -> str | None:
    if group.modal in _HYPOTHETICAL:
        return None
    if group.is_future or group.modal in ("will", "would", "shall"):
        if group.modal == "would" and _opens_condition(scene, group, sentence):
            return None
        return "planned"
    if _opens_condition(scene, group, sentence):
        return None
    return "ongoing" if group.is_progressive and not group.is_past else "occurred"


def _opens_condition(scene: Scene, group: VerbGroup, sentence: Sentence) -> bool:
    start = scene.grammar.clause_start(group.first, sentence.first)
    return start > sentence.first and scene.tokens.lowers[start - 1] in ("if", "unless", "whether")


def _status_of_infinitive(scene: Scene, group: VerbGroup, governor: VerbGroup | None, sentence: Sentence) -> str | None:
    """Of "plans to visit": planned; of "invited X to": proposed; of "refused to", "wants to", mere purpose: none."""
    lowers = scene.tokens.lowers
    before = lowers[group.first - 2] if group.first - 2 >= sentence.first else ""
    if governor is None:
        return "planned" if sentence.is_heading and group.first > sentence.first else None
    if sentence.is_heading and lowers[group.first - 1] in (",", ";") and governor.form == "finite":
        return status_of_verb(scene, governor, sentence)  # "Norway calls for calm, sends envoy"
    if governor.is_negated or governor.lemma in REFUSING:
        return None
    if lowers[group.first - 1] in _COORDINATING and (governor.is_future or governor.modal == "will"):
        return status_of_verb(scene, governor, sentence)  # "will travel to Oslo and meet the king"
    if invites(scene, governor, group):
        return "planned" if governor.lemma == "accept" else "proposed"
    if governor.lemma in BEGINNING and governor.last >= group.first - 1:
        return status_of_verb(scene, governor, sentence)
    touches = group.first - 1 <= governor.last or governor.lemma in PLANNING
    if governor.lemma in _WISHING_OR_PROPOSING:
        return None
    if governor.lemma in PLANNING and touches:
        return "planned"
    if before in _PLANNED_ADJECTIVES or before in ("plan", "plans", "intention", "decision"):
        return "planned"
    if governor.lemma in TRAVELLING and not governor.is_negated:
        return "planned" if governor.is_future else "occurred"
    if governor.lemma == "be" and governor.last == group.first - 1:
        return "planned"
    return None


def invites(scene: Scene, governor: VerbGroup, group: VerbGroup) -> bool:
    """Whether an infinitive tells what somebody is invited to: "invited her to visit", "accepted an invitation to"."""
    before = scene.tokens.lowers[max(governor.last, group.first - FARTHEST_INVITATION) : group.first]
    return governor.lemma == "invite" or "invitation" in before


def status_of_noun(scene: Scene, first: int, last: int, group: VerbGroup | None, sentence: Sentence) -> str | None:
    """The status of what a noun names: from the words that describe it and from the verb that governs it."""
    lowers = scene.tokens.lowers
    if first > sentence.first and lowers[first - 1] in _NEGATIONS:
        return None
    if _is_cancelled(scene, first, last, group, sentence):
        return "cancelled"
    if group is not None:
        if group.is_negated or group.modal in _HYPOTHETICAL:
            return None
        if group.lemma in PROPOSING and group.lemma != "call":
            return "proposed" if group.is_passive or group.is_perfect else None
        if group.lemma in _UNREACHED:
            return None
        if group.form == "gerund" and group.first < first and status_of_verb(scene, group, sentence) is None:
            return None
        if group.form == "infinitive" and group.lemma not in OPENING:
            return None
    near = [lowers[i] for i in range(max(sentence.first, first - 3), first) if not _is_finite(scene, i)]
    following = scene.grammar.verb_at(last)
    if group is None and following is not None and following.is_future:
        return "planned"
    if any(word in _PROPOSED_ADJECTIVES for word in near):
        return "proposed"
    if any(word in _PLANNED_ADJECTIVES for word in near):
        return "planned"
    if _is_prepared(scene, first, sentence) or _is_planned_behind(lowers, last, sentence.last):
        return "planned"
    if any(word in _ONGOING_ADJECTIVES for word in near):
        return "ongoing"
    if group is not None and (group.is_future or group.modal in ("will", "would")):
        return "planned"
    if group is not None and group.form == "infinitive":
        return _status_of_infinitive(scene, group, governor_of(scene, group, sentence), sentence)
    if group is None and first > 0 and _is_planned_clause(scene, first, sentence):
        return "planned"
    if group is not None and group.form == "finite" and not group.is_past:
        if group.is_progressive or (group.lemma == "be" and group.last <= first and lowers[first - 1] == "in"):
            return "ongoing"
        if group.lemma in ARRANGING and group.last <= first and not group.is_passive:
            return "planned"  # "plan joint drills"
    return "occurred"


def _is_prepared(scene: Scene, first: int, sentence: Sentence) -> bool:
    """Tell "preparations for the summit", "looks forward to the visit"."""
    lowers = scene.tokens.lowers
    for i in range(max(sentence.first, first - 9), first - 1):
        if lowers[i] in _PREPARING and lowers[i + 1] in ("for", "to", "of"):
            return True
    return False


def _is_finite(scene: Scene, token: int) -> bool:
    group = scene.grammar.verb_at(token)
    return group is not None and group.form == "finite"


def is_wished(scene: Scene, group: VerbGroup | None, sentence: Sentence) -> bool:
    """Whether what a noun names is still to be reached: "seeks to conclude a treaty", "efforts to reach a truce"."""
    if group is None or group.form != "infinitive" or group.lemma not in SEEKING or group.is_negated:
        return False
    governor = governor_of(scene, group, sentence)
    return governor is None or not (governor.is_negated or governor.lemma in REFUSING)


def _is_planned_clause(scene: Scene, first: int, sentence: Sentence) -> bool:
    """Whether the verb before a phrase lies ahead: "will travel to Riga for a working visit"."""
    finite = scene.grammar.previous_finite(first, sentence.first)
    return finite is not None and finite.is_future and finite.clause == _clause_of(scene, first)


def _clause_of(scene: Scene, token: int) -> int | None:
    """The clause number of the verb nearest before a token."""
    for i in range(token - 1, max(-1, token - 25), -1):
        group = scene.grammar.verb_at(i)
        if group is not None:
            return group.clause
    return None


def _is_planned_behind(lowers: list[str], first: int, last: int) -> bool:
    """Tell "the forum planned for Friday", "a meeting set for Monday"."""
    return (
        first + 1 < last
        and lowers[first] in ("planned", "scheduled", "set", "due", "slated")
        and lowers[first + 1] in ("for", "on", "in", "to", "next", "this")
    )


def _is_cancelled(scene: Scene, first: int, last: int, group: VerbGroup | None, sentence: Sentence) -> bool:
    if group is not None and _cancels(scene, group):
        return True
    lowers = scene.tokens.lowers
    if any(lowers[i] in _CANCELLED for i in (sentence.first, *range(max(sentence.first, first - 3), first))):
        return True
    following = scene.grammar.next_finite(last, sentence.last)
    while following is not None and following.first - last < FARTHEST_CANCELLING:
        if following.is_passive and _cancels(scene, following):
            return True
        following = scene.grammar.next_finite(following.last, sentence.last)
    return False


def _cancels(scene: Scene, group: VerbGroup) -> bool:
    """Tell "cancelled" and "called off", but not "called a meeting"."""
    if group.lemma not in CANCELLING:
        return False
    return group.lemma != "call" or scene.tokens.lowers[group.last : group.last + 1] == ["off"]


def governor_of(scene: Scene, group: VerbGroup, sentence: Sentence) -> VerbGroup | None:
    """The verb that an infinitive or a gerund hangs on: the nearest finite one before it in its sentence."""
    verbs = scene.grammar.verbs
    low, high = 0, len(verbs)
    while low < high:
        middle = (low + high) // 2
        if verbs[middle].first < group.first:
            low = middle + 1
        else:
            high = middle
    at = low - 1
    while at >= 0 and verbs[at].first >= sentence.first:
        candidate = verbs[at]
        if candidate.form == "finite" or (
            candidate.form in ("infinitive", "gerund") and candidate.last >= group.first - 1
        ):
            return candidate
        at -= 1
    return None


def settle(scene: Scene, draft: Draft) -> str:
    """The status once the date is known: what is dated after the publication has not occurred.

    A present tense ("the ministers meet in July") is a plan where its date lies ahead; lasting work goes on.
    """
    if draft.status not in ("occurred", "ongoing"):
        return draft.status
    group = draft.group
    if draft.when is not None and draft.when.start > scene.document.published_on:
        is_past = draft.trigger.is_verb and group is not None and group.is_past
        return draft.status if is_past else "planned"
    if (
        draft.status == "occurred"
        and draft.trigger.is_verb
        and group is not None
        and _is_present(group)
        and not draft.sentence.is_heading
    ):
        if draft.dated is not None and draft.dated.when.start > scene.document.published_on:
            draft.when = draft.dated.ahead
            return "planned"
        if draft.event_type == "cooperation":
            return "ongoing"
    return draft.status


def _is_present(group: VerbGroup) -> bool:
    return group.form == "finite" and not (group.is_past or group.is_perfect or group.modal)
