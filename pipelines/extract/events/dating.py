"""When: the date that the clause of an event gives it, and which reading of it fits."""

from typing import Final

from pipelines.extract.dates import Dated
from pipelines.extract.dates.dated import LIES_AHEAD
from pipelines.extract.events.nearness import FARTHEST, cost_of, is_complement_verb
from pipelines.extract.events.phrases import noun_start
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.model import When
from pipelines.parse.document import Flag

DEADLINES: Final = frozenset(("by", "until", "till", "before", "than"))
_PLANNED_FOR: Final = frozenset(("planned", "scheduled", "set", "due", "slated", "expected"))
_PAST: Final = frozenset(("held", "hosted", "convened", "signed", "concluded", "staged", "launched", "after", "since"))
_WITHIN: Final = frozenset(("in", "during", "at", "after", "following", "over"))
_TIMES: Final = frozenset(("in", "during", "since", "after", "from"))
_ORDINALS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
LONGEST_OPENING: Final = 2  # tokens of a sentence before a phrase that opens it all the same
_REPORTING: Final = frozenset(
    ("say", "tell", "report", "announce", "state", "write", "add", "warn", "note", "confirm", "declare")
)


def find_date(scene: Scene, draft: Draft, triggers: list[int]) -> None:
    """Give a draft the date of its clause, if it has one. `triggers` are the tokens of all triggers of its sentence."""
    dated = _nearest_date(scene, draft, triggers)
    if dated is None:
        return
    draft.dated = dated
    draft.when, draft.own_date = _reading(scene, draft, dated), True
    draft.anaphor = dated.shift if dated.kind == "anaphor" and dated.shift == 0 else None


def _reading(scene: Scene, draft: Draft, dated: Dated) -> When:
    """Which of the days that an expression may mean is that of the event."""
    if dated.preposition == "from" and dated.when is dated.ahead and _is_alone(scene, dated):
        return dated.ahead  # "bars hauliers from Monday"
    if draft.event_type == "invitation" and draft.group is not None and draft.group.is_past:
        return dated.past  # the day on which it was made, whatever becomes of it
    tells = draft.trigger.is_verb or draft.group is not None or draft.status != "occurred"
    return dated.for_status(draft.status if tells or not _is_open(scene, draft, dated) else None)


def _is_alone(scene: Scene, dated: Dated) -> bool:
    """Whether a date is not the first of a range: "from Monday", not "from Monday to Friday"."""
    return scene.tokens.lowers[dated.last : dated.last + 1] not in (["to"], ["until"], ["through"])


def _is_open(scene: Scene, draft: Draft, dated: Dated) -> bool:
    """Whether nothing tells if a date lies ahead: "the summit in June", but not "the summit held in June"."""
    verb = scene.grammar.next_finite(draft.last, dated.first)
    if verb is not None and verb.is_past and verb.modal is None:
        return False  # "airstrikes killed ten on Thursday"
    if dated.kind == "weekday":
        return not _is_told_of_past(scene, draft, dated)
    between = scene.tokens.lowers[draft.last : dated.first]
    is_month = dated.kind == "calendar" and dated.when.precision == "month"
    return is_month and ("be" in between or _PAST.isdisjoint(between))


def _is_told_of_past(scene: Scene, draft: Draft, dated: Dated) -> bool:
    """Whether the clause around "in a call on Sunday" tells of the past: "said in a call", "in a call, he raised"."""
    start = noun_start(scene, draft.first, draft.sentence.first)
    if start == draft.sentence.first or scene.tokens.lowers[start - 1] not in _WITHIN:
        return False
    opens = start - 1 - draft.sentence.first <= LONGEST_OPENING
    verb = scene.grammar.previous_finite(start, draft.sentence.first)
    if verb is None or opens:
        verb = scene.grammar.next_finite(max(draft.last, dated.last), draft.sentence.last)
    return verb is not None and verb.is_past and verb.modal is None and not verb.is_future


def _nearest_date(scene: Scene, draft: Draft, triggers: list[int]) -> Dated | None:
    sentence = draft.sentence
    best, least = None, FARTHEST
    for dated in scene.dates_between(sentence.first, sentence.last):
        if dated.preposition in DEADLINES and draft.event_type != "aid":
            continue
        cost = cost_of(scene, draft, dated.first, dated.last, triggers)
        if cost < least and _may_date(scene, draft, dated):
            best, least = dated, cost
    return best


def _may_date(scene: Scene, draft: Draft, dated: Dated) -> bool:
    """A possessive date belongs to the noun behind it, as does a bare year; a date behind a reporting verb to that."""
    tokens = scene.tokens
    if dated.when.precision == "year" and dated.kind == "calendar" and _is_attribute(scene, dated):
        return draft.first - 4 <= dated.first < draft.first
    lowers = tokens.lowers
    if dated.first == draft.last and lowers[draft.last - 1] == "on":
        return True  # "agreed on | Sunday to restore ties"
    if draft.event_type == "invitation" and dated.first > draft.first:
        return False
    if _is_count(scene, dated) or (dated.preposition == "since" and not _goes_on(draft, dated)):
        return False
    if _is_of_cancelling(draft, dated) and _PLANNED_FOR.isdisjoint(lowers[draft.last : dated.first]):
        return False
    if lowers[dated.last - 1] in ("after", "before") and dated.first > draft.first:
        return False
    if dated.first > 2 and lowers[dated.first - 1] == "for" and lowers[dated.first - 2] in _PLANNED_FOR:
        return not draft.trigger.is_verb and 0 <= dated.first - draft.last < 14
    if is_complement_verb(scene, draft) and dated.first >= draft.last:
        return dated.preposition in ("on", "") and dated.when.precision == "day" and dated.when is dated.past
    if draft.status in LIES_AHEAD and dated.last <= draft.first and _is_of_announcement(scene, draft, dated):
        return False
    after = tokens.flags[dated.last] if dated.last < len(tokens) else 0
    if after & Flag.POSSESSIVE and not draft.first - 5 <= dated.first < draft.first:
        return False
    at = dated.first - 1 - (dated.first > 1 and lowers[dated.first - 1] == "on")
    before = scene.grammar.verb_at(at) if dated.first else None
    return (
        before is None
        or before is draft.group
        or before.lemma not in _REPORTING
        or draft.first <= before.head < draft.last
    )


def _is_attribute(scene: Scene, dated: Dated) -> bool:
    """Whether a year only describes the noun behind it: "under the 2015 accord", "2019 elections"."""
    if not dated.preposition:
        return True
    return dated.preposition not in _TIMES and scene.tokens.lowers[dated.first - 1] in ("the", "a")


def _is_count(scene: Scene, dated: Dated) -> bool:
    """Tell "his second visit this year", which counts what happened and does not date it."""
    lowers = scene.tokens.lowers
    if lowers[dated.first] != "this" or dated.when.precision != "year":
        return False
    return not _ORDINALS.isdisjoint(lowers[max(0, dated.first - 4) : dated.first])


def _goes_on(draft: Draft, dated: Dated) -> bool:
    """Whether what is told may last since a day, as in a perfect tense; not "demanded ... since"."""
    group = draft.group
    if not draft.trigger.is_verb or group is None or group.form != "finite":
        return True
    return group.is_perfect or group.is_progressive or group.is_passive or dated.last <= draft.first


def _is_of_cancelling(draft: Draft, dated: Dated) -> bool:
    """Tell "the visit was postponed on Monday", the day on which it was decided."""
    group = draft.group
    return draft.status == "cancelled" and group is not None and draft.last <= group.first < dated.first


def _is_of_announcement(scene: Scene, draft: Draft, dated: Dated) -> bool:
    """Tell "said on Tuesday that it would lift the ban": the day on which a plan was told is not that of the plan."""
    between = scene.tokens.lowers[dated.last : draft.first]
    return "that" in between and dated.first - draft.sentence.first > 1 and dated.when.precision == "day"
