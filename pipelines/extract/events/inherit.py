"""What an event takes over from the events around it: the date, the place and the parties of the reported meeting.

An event that plainly belongs to a meeting, because it shares its parties or its sentence, has its date and place. A
deadline, a plan and a proposal have none but their own.
"""

from itertools import pairwise
from typing import Final

from pipelines.extract.dates.periods import days, shift_days
from pipelines.extract.events.described import meets_others
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.events.subjects import ATTENDANTS, SIDES
from pipelines.extract.model import When

OPENING: Final = 12  # events of the opening of a text, to which all of it may belong
SAID_BEFORE: Final = 2  # sentences before one that tell when it was said
REACH: Final = 25  # events before and after that may lend something
DONORS: Final = frozenset(("meeting", "conference", "visit", "press_event", "signing", "agreement", "call", "ceremony"))
HEIRS: Final = frozenset(
    "meeting press_event agreement signing invitation ceremony site_visit conference request rejection visit".split()
)
_JOINT: Final = frozenset(("agreement", "meeting", "press_event", "signing", "conference"))
_TOGETHER: Final = frozenset(("site_visit", "ceremony", "visit", "call"))
_GATHERINGS: Final = frozenset(("meeting", "conference", "call", "visit", "press_event"))
_UTTERED: Final = frozenset(("accusation", "rejection", "threat", "request"))  # acts of words, dated by what is said
_PRONOUNS: Final = frozenset(("he", "she", "they", "it"))
_OF_PERSONS: Final = frozenset(("meeting", "call", "press_event", "agreement", "signing"))
_HAPPENED: Final = frozenset(("occurred", "ongoing"))


def lend(scene: Scene, drafts: list[Draft]) -> None:
    """Fill what events lack from those they belong to; `drafts` are in the order of the text."""
    for at, draft in enumerate(drafts):
        if not draft.actors and _acts_jointly(draft) and draft.status in _HAPPENED:
            _lend_parties(_around(drafts, at), draft)
    for at, draft in enumerate(drafts):
        if draft.collective and draft.event_type in _JOINT and draft.status in _HAPPENED:
            _name_collective(_around(drafts, at), draft)
    for at, draft in enumerate(drafts):
        is_of_one = draft.event_type in ("meeting", "call") and len(draft.participants) == 1
        if is_of_one and draft.status in _HAPPENED and not meets_others(scene, draft):
            _lend_company(_around(drafts, at), draft)
    for at, draft in enumerate(drafts):
        if _is_visit_of_state(draft) or (draft.event_type in ("visit", "ceremony") and not draft.actors):
            _lend_visitor(_around(drafts, at), draft)
    for at, draft in enumerate(drafts):
        if draft.anaphor is not None:
            _follow(drafts[max(0, at - REACH) : at], draft)
        if draft.event_type not in HEIRS or (draft.status not in _HAPPENED and draft.event_type != "invitation"):
            continue
        if draft.when is not None and draft.place is not None:
            continue
        around = _around(drafts, at)
        if draft.when is None:
            _lend_date(around, draft)
        if draft.place is None:
            _lend_place(around, draft)


def complete_plans(scene: Scene, drafts: list[Draft]) -> None:
    """Give what is planned "where" a journey leads its day and place: "to visit Lima on May 2, where he will speak"."""
    for before, draft in pairwise(drafts):
        if before.sentence is not draft.sentence or before.event_type != "visit" or draft.status != "planned":
            continue
        if "where" not in scene.tokens.lowers[before.last : draft.first]:
            continue
        if draft.when is None:
            draft.when = before.when
        if draft.place is None:
            draft.place = before.place


def _follow(earlier: list[Draft], draft: Draft) -> None:
    """Let "that day" be the day of the event told before."""
    for other in reversed(earlier):
        if other.when is not None and other.when.precision == "day" and other.status in _HAPPENED:
            draft.when = days(shift_days(other.when.start, draft.anaphor or 0))
            return


def date_utterances(scene: Scene, drafts: list[Draft]) -> None:
    """Date "He accused Chile of lying" by the sentence before it, else by the gathering of the one who says it."""
    for at, draft in enumerate(drafts):
        if draft.event_type not in _UTTERED or draft.when is not None or draft.status not in _HAPPENED:
            continue
        if _is_told_back(draft):
            continue
        if draft.trigger.is_verb and scene.tokens.lowers[draft.sentence.first] in _PRONOUNS:
            draft.when = _day_told_before(scene, draft) or _day_of_gathering(drafts[max(0, at - REACH) : at], draft)


def _day_told_before(scene: Scene, draft: Draft) -> When | None:
    """The day that one of the sentences just before a draft tells."""
    for back in range(1, min(SAID_BEFORE, draft.sentence.ordinal) + 1):
        before = scene.document.sentences[draft.sentence.ordinal - back]
        for dated in scene.dates_between(before.first, before.last):
            if dated.when.precision == "day" and dated.when == dated.past and dated.preposition in ("", "on"):
                return dated.past
    return None


def _day_of_gathering(earlier: list[Draft], draft: Draft) -> When | None:
    """The day of the last gathering in which who acts in a draft took part."""
    for other in reversed(earlier):
        is_told = other.event_type in _GATHERINGS and other.status in _HAPPENED and other.when is not None
        if is_told and any(p in other.actors for p in draft.actors):
            return other.when
    return None


def _around(drafts: list[Draft], at: int) -> list[Draft]:
    """The other events that may lend something: of the same sentence, before it nearest first, after it."""
    draft = drafts[at]
    near = [*drafts[:OPENING], *drafts[max(OPENING, at - REACH) : at + REACH]]
    same = [other for other in near if other is not draft and _speaks_of(other, draft)]
    mine = set(draft.participants)
    before = [other for other in reversed(near) if other.first < draft.first]
    others = [other for other in (*before, *near) if other is not draft and not _speaks_of(other, draft)]
    if mine:
        others.sort(key=lambda other: -len(mine.intersection(other.participants)))
    return same + others


def _speaks_of(other: Draft, draft: Draft) -> bool:
    """Whether the sentence of an event also speaks of the other one: "After the talks, the ministers signed ..."."""
    return other.sentence is draft.sentence or draft.sentence.ordinal in other.echoes


def _acts_jointly(draft: Draft) -> bool:
    """Whether an event is of several, or "the ministers" tour or open something together."""
    return draft.event_type in _JOINT or (bool(draft.collective) and draft.event_type in _TOGETHER)


def _lend_parties(around: list[Draft], draft: Draft) -> None:
    donors = [
        other for other in around if other.event_type in DONORS and len(other.actors) > 1 and other.status in _HAPPENED
    ]
    donors.sort(key=lambda other: not (_speaks_of(other, draft) or other.event_type in _GATHERINGS))
    if donors:
        draft.actors = list(donors[0].actors)


def _name_collective(around: list[Draft], draft: Draft) -> None:
    """Who "the sides" are: the persons who met for these countries; "the ministers": the body whose session it is."""
    countries = {p.country for p in draft.actors if p.kind == "country"}
    if len(countries) < len(draft.actors) and draft.collective in SIDES:
        return
    for other in around:
        if other.status not in _HAPPENED or other.collective or other.event_type not in DONORS:
            continue
        persons = [p for p in other.actors if p.kind == "person"]
        if len(countries) == len(draft.actors) and len(persons) > 1 and countries <= {p.country for p in persons}:
            draft.actors = persons
            return
        if draft.collective in ATTENDANTS and other.event_type == "conference" and other.actors and not persons:
            draft.actors = list(other.actors)
            return


def _lend_company(around: list[Draft], draft: Draft) -> None:
    """Who met the one that is named: those who act with that one in the event it belongs to."""
    for other in around:
        if (
            (other.event_type in _GATHERINGS or other.event_type == "agreement")
            and draft.actors[0] in other.actors
            and 1 < len(other.actors) < 4
        ):
            draft.actors = list(other.actors)
            return


def _is_visit_of_state(draft: Draft) -> bool:
    """Of "the state visit, the first by a Kazakh leader": the country that travels stands for a person."""
    return draft.event_type == "visit" and not draft.trigger.is_verb and all(p.kind == "country" for p in draft.actors)


def _lend_visitor(around: list[Draft], draft: Draft) -> None:
    """Who travels is a person from elsewhere that an event nearby names; a ceremony of a visit is the visitor's."""
    hosts = {p.country for p in draft.recipients} | ({draft.place.country} if draft.place else set())
    for other in around:
        guests = [p for p in other.actors if p.kind == "person" and p.country not in hosts]
        if draft.actors:
            guests = [p for p in guests if p.country == draft.actors[0].country]
        if guests and (draft.event_type == "visit" or other.event_type == "visit"):
            draft.actors = guests[:1] if draft.event_type == "visit" else guests
            return


def _lend_date(around: list[Draft], draft: Draft) -> None:
    """Take the day of the event it belongs to; a month or a year ("talks in July") dates what it stands by alone."""
    if _is_told_back(draft):
        return
    for other in around:
        if other.when is not None and other.when.precision != "day" and not _shares_month(other, draft):
            continue
        if other.when is not None and other.own_date and other.status in _HAPPENED and _belongs(other, draft):
            draft.when = other.when
            return


def _is_told_back(draft: Draft) -> bool:
    """Tell "Lima had asked for it", which came before the news."""
    group = draft.group
    return draft.trigger.is_verb and group is not None and group.is_past and group.is_perfect


def _shares_month(other: Draft, draft: Draft) -> bool:
    """Whether a month told of one event may be that of another: in one sentence, unless it tells of what was agreed."""
    return _speaks_of(other, draft) and other.event_type not in ("agreement", "signing")


def _lend_place(around: list[Draft], draft: Draft) -> None:
    for other in around:
        if other.event_type in ("ceremony", "site_visit") and not _speaks_of(other, draft):
            continue
        if other.place is not None and other.own_place and other.status in _HAPPENED and _belongs(other, draft):
            if draft.own_date and other.own_date and other.when != draft.when:
                continue
            draft.place = other.place
            return


def _belongs(other: Draft, draft: Draft) -> bool:
    if draft.event_type not in HEIRS or other.event_type not in DONORS:
        return False
    if _speaks_of(other, draft) or (other.sentence.ordinal == 0 and other.event_type == "conference"):
        return True
    if not draft.participants or not other.participants:
        return other.sentence.section == draft.sentence.section or other.sentence.ordinal == 0
    mine, theirs = {id(p) for p in draft.participants}, {id(p) for p in other.participants}
    if mine & theirs:
        return True
    return bool({p.country for p in draft.participants} <= {p.country for p in other.participants})


def take_over(before: Draft, draft: Draft) -> None:
    """Take for "a meeting there has been proposed" the date, the place and the parties of the event told before."""
    if draft.when is None:
        draft.when = before.when
    if draft.place is None:
        draft.place = before.place
    draft.actors = list(dict.fromkeys([*before.actors, *draft.actors]))


def name_in_titles(drafts: list[Draft]) -> None:
    """Name the persons where a title says countries: "Chile, Peru agree on fish" is what their ministers then did."""
    for at, draft in enumerate(drafts):
        if not draft.sentence.is_heading or draft.event_type not in _OF_PERSONS or draft.status not in _HAPPENED:
            continue
        countries = {p.country for p in draft.actors}
        if len(countries) != 2 or any(p.kind != "country" for p in draft.actors):
            continue
        for other in drafts[at + 1 : at + REACH]:
            persons = [p for p in other.actors if p.kind == "person"]
            is_theirs = other.event_type in _OF_PERSONS and other.status in _HAPPENED and len(persons) == 2
            if is_theirs and {p.country for p in persons} == countries:
                draft.actors = persons
                break


def name_persons(drafts: list[Draft]) -> None:
    """Leave out the bodies of their own titles where two or more meet or agree; last, for they lend till then."""
    for draft in drafts:
        persons = [p for p in draft.actors if p.kind == "person"]
        if draft.event_type in _OF_PERSONS and len(persons) > 1:
            draft.actors = persons
