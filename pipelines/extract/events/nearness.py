"""How near a date or a place stands to the trigger of an event, in tokens and in what stands between."""

from typing import Final

from pipelines.extract.events.scene import Draft, Scene

FARTHEST: Final = 45  # cost beyond which a date or place belongs to something else
VERB_BETWEEN: Final = 12  # cost of a verb of another clause between trigger and date
BEFORE: Final = 4  # cost of standing before the trigger
OTHER_CLAUSE: Final = 20  # cost of standing in a clause that the trigger is not part of
_COMPLEMENTS: Final = frozenset(("to", "on", "that", "upon"))
_HELD: Final = frozenset(("hold", "take", "open", "begin", "start", "be", "visit"))  # "who is visiting Lima, met ..."
_RELATIVES: Final = frozenset(("which", "who", "where", "whose"))


def cost_of(scene: Scene, draft: Draft, first: int, last: int, triggers: list[int]) -> int:
    """How far a span is from a trigger: in tokens, and more for what stands between; `FARTHEST` or more is too far."""
    if first >= draft.last:
        low, high, cost = draft.last, first, first - draft.last
    else:
        low, high, cost = last, draft.first, draft.first - last + BEFORE
        if first - draft.sentence.first <= 3:  # "On Tuesday, ..." opens the sentence and dates its main clause
            cost = min(cost, 10)
        elif _stands_in_insertion(scene, draft, first) or "that" in scene.tokens.lowers[low:high]:
            cost += OTHER_CLAUSE
    if cost >= FARTHEST:
        return cost  # what stands between makes it no less
    for trigger in triggers:
        if low <= trigger < high and not draft.first <= trigger < draft.last:
            cost += 6
    lowers = scene.tokens.lowers[low:high]
    cost += 30 * lowers.count(";") + lowers.count(",") + 20 * _relatives(scene, low, high)
    group = scene.grammar.next_finite(low, high)
    while group is not None:
        if group is not draft.group:
            cost += VERB_BETWEEN
        group = scene.grammar.next_finite(group.last, high)
    return cost


def _stands_in_insertion(scene: Scene, draft: Draft, first: int) -> bool:
    """Whether a span stands between the verb and its subject, in a relative clause: "X, who quit in May, denied"."""
    if draft.group is None or draft.group.form != "finite":
        return False
    subject = scene.grammar.subject_of(draft.group)
    if subject is None or first < subject[1]:
        return False
    return not _RELATIVES.isdisjoint(scene.tokens.lowers[subject[1] : first])


def _relatives(scene: Scene, first: int, last: int) -> int:
    """How many relative clauses open between two tokens, those that say when or where something is held left out."""
    count = 0
    for i in range(first, last):
        if scene.tokens.lowers[i] == "where" and scene.grammar.next_finite(i, last) is None:
            continue  # "to Lima, where she will | meet"
        if scene.tokens.lowers[i] in _RELATIVES:
            group = scene.grammar.next_finite(i, last)
            count += group is None or group.lemma not in _HELD
    return count


def is_complement_verb(scene: Scene, draft: Draft) -> bool:
    """Of "agreed to" and "decided to": dates and places behind it belong to what is to be done."""
    if not draft.trigger.is_verb or draft.event_type != "agreement" or draft.trigger.objects:
        return False
    lowers = scene.tokens.lowers
    return lowers[draft.last - 1] in _COMPLEMENTS or lowers[draft.last : draft.last + 1] == ["to"]
