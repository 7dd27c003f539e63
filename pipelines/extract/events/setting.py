"""When and where: the date and the place that the clause of an event gives it."""

from typing import Final

from pipelines.extract.dates import Dated
from pipelines.extract.dates.dated import LIES_AHEAD
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.model import Place
from pipelines.extract.places import PlaceMention
from pipelines.parse.document import Flag
from schemas.vocabularies import read_toml

FARTHEST: Final = 45  # cost beyond which a date or place belongs to something else
VERB_BETWEEN: Final = 12  # cost of a verb of another clause between trigger and date
BEFORE: Final = 4  # cost of standing before the trigger
OTHER_CLAUSE: Final = 20  # cost of standing in a clause that the trigger is not part of
_DEADLINES: Final = frozenset(("by", "until", "till", "before", "than"))
_COMPLEMENTS: Final = frozenset(("to", "on", "that", "upon"))
_PLANNED_FOR: Final = frozenset(("planned", "scheduled", "set", "due", "slated", "expected"))
_HELD: Final = frozenset(("hold", "take", "open", "begin", "start", "be", "visit"))  # "who is visiting Lima, met ..."
_ASIDE: Final = frozenset(("sidelines", "margins"))  # what is held on them has not the place of what follows
_PAST: Final = frozenset(("held", "hosted", "convened", "signed", "concluded", "staged", "launched", "after", "since"))
_AFFAIRS: Final = frozenset(read_toml("event_cues")["nouns"]["affairs"])
_CONFLICTS: Final = frozenset(("assault", "protest", "coercion", "mobilization"))  # what happens where affairs are
_RELATIVES: Final = frozenset(("which", "who", "where", "whose"))
_SEATED: Final = ("based", "registered", "headquartered", "located", "born")
_AT_COUNTRY: Final = frozenset(
    ("conference", "meeting", "assault", "protest", "ceremony", "coercion", "press_event", "site_visit")
)
_REPORTING: Final = frozenset(
    ("say", "tell", "report", "announce", "state", "write", "add", "warn", "note", "confirm", "declare")
)
_NOT_WHERE: Final = frozenset(("from", "for", "toward", "towards", "between"))
_ARRIVALS: Final = frozenset(
    ("to", "in", "at", "for", "near", "visit", "visits", "visited", "visiting", "tour", "toured", "reached", "into", "")
)


def find_setting(scene: Scene, draft: Draft, triggers: list[int]) -> None:
    """Give a draft the date and the place of its clause. `triggers` are the tokens of all triggers of its sentence."""
    dated = _nearest_date(scene, draft, triggers)
    if dated is not None:
        draft.dated = dated
        tells = draft.trigger.is_verb or draft.group is not None or draft.status != "occurred"
        tells = tells or not _is_open(scene, draft, dated)
        draft.when, draft.own_date = dated.for_status(draft.status if tells else None), True
        draft.anaphor = dated.shift if dated.kind == "anaphor" and dated.shift == 0 else None
    place = _nearest_place(scene, draft, triggers)
    if place is not None:
        draft.place, draft.own_place = place, True


def _is_open(scene: Scene, draft: Draft, dated: Dated) -> bool:
    """Whether nothing tells if a date lies ahead: "the summit in June", but not "the summit held in June"."""
    verb = scene.grammar.next_finite(draft.last, dated.first)
    if verb is not None and verb.is_past and verb.modal is None:
        return False  # "airstrikes killed ten on Thursday"
    if dated.kind == "weekday":
        return True
    between = scene.tokens.lowers[draft.last : dated.first]
    is_month = dated.kind == "calendar" and dated.when.precision == "month"
    return is_month and ("be" in between or _PAST.isdisjoint(between))


def _nearest_date(scene: Scene, draft: Draft, triggers: list[int]) -> Dated | None:
    sentence = draft.sentence
    best, least = None, FARTHEST
    for dated in scene.dates_between(sentence.first, sentence.last):
        if dated.preposition in _DEADLINES and draft.event_type != "aid":
            continue
        cost = _cost(scene, draft, dated.first, dated.last, triggers)
        if cost < least and _may_date(scene, draft, dated):
            best, least = dated, cost
    return best


def _may_date(scene: Scene, draft: Draft, dated: Dated) -> bool:
    """A possessive date belongs to the noun behind it, as does a bare year; a date behind a reporting verb to that."""
    tokens = scene.tokens
    if dated.when.precision == "year" and dated.kind == "calendar" and not dated.preposition:
        return draft.first - 4 <= dated.first < draft.first
    if draft.event_type == "invitation" and dated.first > draft.first:
        return False
    lowers = tokens.lowers
    if lowers[dated.last - 1] in ("after", "before") and dated.first > draft.first:
        return False
    if dated.first > 2 and lowers[dated.first - 1] == "for" and lowers[dated.first - 2] in _PLANNED_FOR:
        return not draft.trigger.is_verb and 0 <= dated.first - draft.last < 14
    if _is_complement_verb(scene, draft) and dated.first >= draft.last:
        return dated.preposition in ("on", "") and dated.when.precision == "day" and dated.when is dated.past
    if draft.status in LIES_AHEAD and dated.last <= draft.first and _is_of_announcement(scene, draft, dated):
        return False
    after = tokens.flags[dated.last] if dated.last < len(tokens) else 0
    if after & Flag.POSSESSIVE and not draft.first - 5 <= dated.first < draft.first:
        return False
    before = scene.grammar.verb_at(dated.first - 1) if dated.first else None
    return (
        before is None
        or before is draft.group
        or before.lemma not in _REPORTING
        or draft.first <= before.head < draft.last
    )


def _is_of_announcement(scene: Scene, draft: Draft, dated: Dated) -> bool:
    """Tell "said on Tuesday that it would lift the ban": the day on which a plan was told is not that of the plan."""
    between = scene.tokens.lowers[dated.last : draft.first]
    return "that" in between and dated.first - draft.sentence.first > 1 and dated.when.precision == "day"


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


def _is_complement_verb(scene: Scene, draft: Draft) -> bool:
    """Of "agreed to" and "decided to": dates and places behind it belong to what is to be done."""
    if not draft.trigger.is_verb or draft.event_type != "agreement" or draft.trigger.objects:
        return False
    lowers = scene.tokens.lowers
    return lowers[draft.last - 1] in _COMPLEMENTS or lowers[draft.last : draft.last + 1] == ["to"]


def _cost(scene: Scene, draft: Draft, first: int, last: int, triggers: list[int]) -> int:
    """How far a span is from a trigger: in tokens, and more for what stands between."""
    if first >= draft.last:
        low, high, cost = draft.last, first, first - draft.last
    else:
        low, high, cost = last, draft.first, draft.first - last + BEFORE
        if first - draft.sentence.first <= 3:  # "On Tuesday, ..." opens the sentence and dates its main clause
            cost = min(cost, 10)
        elif _stands_in_insertion(scene, draft, first) or "that" in scene.tokens.lowers[low:high]:
            cost += OTHER_CLAUSE
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
    """Whether a span stands between the verb and its subject, in a relative clause: "X, who left in 2013, rejected"."""
    if draft.group is None or draft.group.form != "finite":
        return False
    subject = scene.grammar.subject_of(draft.group)
    if subject is None or first < subject[1]:
        return False
    return not _RELATIVES.isdisjoint(scene.tokens.lowers[subject[1] : first])


def _nearest_place(scene: Scene, draft: Draft, triggers: list[int]) -> Place | None:
    sentence = draft.sentence
    best: PlaceMention | None = None
    least = FARTHEST
    for mention in scene.places_between(sentence.first, sentence.last):
        if not _may_place(scene, draft, mention) or scene.tokens.lowers[max(0, mention.first - 2)] in _SEATED:
            continue
        if not _ASIDE.isdisjoint(scene.tokens.lowers[draft.last : mention.first]):
            continue
        cost = _cost(scene, draft, mention.first, mention.last, triggers) + (
            6 if mention.kind in ("country", "region") else 0
        )
        if cost < least:
            best, least = mention, cost
    if best is None and _is_here(scene, draft):
        return scene.dateline
    return best.place if best else None


def _is_here(scene: Scene, draft: Draft) -> bool:
    """Tell "held talks with the visitor here on Tuesday", which is the place of the dateline."""
    end = scene.grammar.next_finite(draft.last, draft.sentence.last)
    return "here" in scene.tokens.lowers[draft.last : end.first if end is not None else draft.sentence.last]


def _is_topic(scene: Scene, draft: Draft, mention: PlaceMention) -> bool:
    """Tell "discussed the war in Sudan": not where it was discussed."""
    lowers = scene.tokens.lowers
    at = mention.first - 2 - (lowers[mention.first - 1] == "the")
    if draft.event_type in _CONFLICTS or at < draft.sentence.first or draft.first <= at < draft.last:
        return False
    return lowers[at] in _AFFAIRS


def _may_place(scene: Scene, draft: Draft, mention: PlaceMention) -> bool:
    if draft.trigger.frame == "visit":
        return (
            mention.kind != "site"
            and mention.preposition in _ARRIVALS
            and draft.first <= mention.first <= draft.last + 12
        )
    goes_on = _is_complement_verb(scene, draft) or draft.event_type == "invitation"
    if (goes_on and mention.first >= draft.last) or _is_topic(scene, draft, mention):
        return False
    if mention.kind == "country":
        return mention.preposition == "in" and draft.event_type in _AT_COUNTRY
    return mention.preposition not in _NOT_WHERE and mention.preposition != "to"
