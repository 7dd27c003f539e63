"""One event per occurrence: mentions of the same occurrence become one, which keeps the first trigger.

Two mentions are the same occurrence where their types agree and nothing tells them apart: neither their date, their
place, their status nor who takes part.
"""

from typing import Final

from pipelines.extract.events.absorb import absorb, absorb_setting
from pipelines.extract.events.described import meets_others
from pipelines.extract.events.phrases import noun_start
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.events.status import ORDERING
from pipelines.extract.events.triggers import LONGEST_OBJECT
from pipelines.extract.events.vocabulary import RANKS
from pipelines.extract.model import Participant
from schemas.vocabularies import read_toml

_CONSULTING: Final = frozenset(("meeting", "call", "conference", "visit", "press_event"))
_APART: Final = frozenset("separate another second new next again other further previous earlier also later".split())
_ARTICLES: Final = frozenset(("a", "an"))
_GATHERINGS: Final = frozenset(("meeting", "conference", "press_event", "ceremony"))
_HAPPENED: Final = frozenset(("occurred", "ongoing"))
FARTHEST_PARTICIPLE: Final = 1  # tokens between a noun and the participle that tells how it came about
FARTHEST: Final = 60  # events back to which an occurrence is looked for
OPENING: Final = 12  # events of the opening of a text, title included, to which all of it may refer
DOCUMENTS: Final = frozenset(read_toml("event_conditions")["documents"])
_NAMED_BY_HEAD: Final = frozenset(("ceremony", "cooperation", "assault"))  # another noun names another one
_TALKS: Final = frozenset(("meeting", "call"))
_TOLD_IN_PARTS: Final = frozenset(("assault", "protest", "coercion"))  # several verbs in a row tell of one of them
_EFFECTS: Final = frozenset(("kill", "destroy", "shoot", "wound", "injure", "hit", "strike"))
_ANSWERED: Final = frozenset(("request", "accusation", "invitation", "threat"))
_EACH_ITS_OWN: Final = frozenset(("agreement", "signing"))  # two are two, unless the title names one of them


def merge_mentions(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that speak of an occurrence again, in the order of the text."""
    kept: list[Draft] = []
    told = (draft for draft in drafts if draft.trigger.rank == 0)
    for draft in sorted(told, key=lambda draft: (draft.sentence.ordinal, _is_effect(draft), draft.first)):
        same = _find_same(scene, kept, draft)
        if same is None:
            kept.append(draft)
        else:
            absorb(same, draft)
    consulting = [other for other in kept if other.event_type in _CONSULTING][:FARTHEST]
    for draft in sorted((draft for draft in drafts if draft.trigger.rank), key=lambda draft: draft.trigger.rank):
        same = next((other for other in consulting[:FARTHEST] if _is_supported(scene, other, draft)), None)
        if same is None:
            kept.append(draft)
            consulting.append(draft)
        elif draft.trigger.rank == RANKS["weak"]:
            absorb_setting(same, draft)
    return sorted(kept, key=lambda draft: draft.first)


def _is_effect(draft: Draft) -> bool:
    """Whether a verb tells what an attack did, which a noun beside it names: "were killed in the raid"."""
    return draft.trigger.is_verb and draft.group is not None and draft.group.lemma in _EFFECTS


def _is_supported(scene: Scene, other: Draft, draft: Draft) -> bool:
    """Whether a weak trigger ("they discussed ...") tells of an event that a better one has named."""
    if {other.status, draft.status} & {"planned", "proposed"} and other.status != draft.status:
        return False
    if draft.trigger.rank == 1 and draft.own_date and other.own_date and not _dates_agree(other, draft):
        return False
    if draft.trigger.rank == 2:
        return True
    persons = _of_kind(draft.participants, "person")
    if other.sentence is draft.sentence and persons & _of_kind(other.participants, "person"):
        return True  # "spoke with the premier at a luncheon"
    return persons <= _of_kind(other.participants, "person") if persons else _parties_agree(scene, other, draft)


def _find_same(scene: Scene, kept: list[Draft], draft: Draft) -> Draft | None:
    overlapping = next((other for other in kept[-4:] if other.first < draft.last and draft.first < other.last), None)
    if overlapping is not None:
        return overlapping
    otherwise: Draft | None = None  # one of another type, if its sentence holds none of the same: "met at a forum"
    for other in (*reversed(kept[-FARTHEST:]), *kept[: max(0, min(OPENING, len(kept) - FARTHEST))]):
        if otherwise is not None and other.sentence is not otherwise.sentence:
            break
        if _is_object_of(scene, other, draft) or _is_done_to(scene, other, draft):
            return other
        if other.event_type == draft.event_type and _is_same(scene, other, draft):
            return other
        if _is_summit_told_again(other, draft):
            return other
        if otherwise is None and draft.is_bare and _is_called_otherwise(scene, other, draft):
            otherwise = other
    return otherwise


def _is_object_of(scene: Scene, other: Draft, draft: Draft) -> bool:
    """Whether a noun is the object that makes a verb a trigger: "signed an agreement", "held an exercise"."""
    if draft.trigger.is_verb or not other.trigger.is_verb or other.sentence is not draft.sentence:
        return False
    if draft.event_type != other.event_type and draft.event_type in _ANSWERED:
        return False  # "rejected the request": both the request and its rejection
    head = scene.tokens.lowers[draft.head]
    named = {noun.rpartition(" ")[2] for noun in other.trigger.objects}
    return 0 <= draft.first - other.last < LONGEST_OBJECT and (
        head in named or (other.event_type == "signing" and head in DOCUMENTS)
    )


def _is_done_to(scene: Scene, other: Draft, draft: Draft) -> bool:
    """Whether a verb tells how what a noun just before it names came about: "a deal | brokered by Norway"."""
    if (
        other.trigger.is_verb
        or draft.group is None
        or not draft.trigger.is_verb
        or other.sentence is not draft.sentence
    ):
        return False
    is_behind = 0 <= draft.group.first - other.last <= FARTHEST_PARTICIPLE and other.event_type == draft.event_type
    is_passive = draft.group.is_passive or draft.group.form == "participle"
    return is_behind and is_passive and scene.tokens.lowers[other.head] in draft.trigger.objects


def _is_called_otherwise(scene: Scene, other: Draft, draft: Draft) -> bool:
    """Tell "the meeting" of a summit and "the ceremony" of a signing."""
    types = {other.event_type, draft.event_type}
    is_signing = types == {"ceremony", "signing"} and _head(scene, draft) in ("ceremony", "signing")
    return is_signing or types <= {"meeting", "conference"}


def _is_summit_told_again(other: Draft, draft: Draft) -> bool:
    """Tell "leaders met in Oslo on Monday" under a title that names the summit."""
    if other.event_type != "conference" or draft.event_type != "meeting" or not draft.trigger.is_verb:
        return False
    if not other.sentence.is_heading or not _dates_agree(other, draft) or not _places_agree(other, draft):
        return False
    return other.status == draft.status and sum(p.kind == "person" for p in draft.actors) != 2


def _is_same(scene: Scene, other: Draft, draft: Draft) -> bool:
    if draft.rule == "verb_infinitive" and draft.event_type == "agreement" and other.sentence is draft.sentence:
        return True  # "agreed to establish"
    if draft.event_type in _TOLD_IN_PARTS and _goes_on_from(other, draft):
        return True
    if draft.group is not None and draft.group.lemma in ORDERING and not draft.trigger.is_verb:
        return False
    is_open = other.rule == "noun_in_heading" and other.sentence is not draft.sentence and not other.echoes
    if not is_open and other.status != draft.status and not {other.status, draft.status} <= _HAPPENED:
        return False
    if not _dates_agree(other, draft) or not _places_agree(other, draft) or not _parties_agree(scene, other, draft):
        return False
    if draft.event_type in _EACH_ITS_OWN:
        if not draft.trigger.is_verb and (draft.status == "proposed" or "in-force" in draft.trigger.needs):
            return not _is_of_a_year(draft) or other.own_date  # the deal that is sought, or was made
        if draft.is_definite and not draft.trigger.is_verb and _head(scene, draft) == "ceremony":
            return True
        return other.sentence.is_heading and other.sentence is not draft.sentence and not other.echoes
    is_told_anew = draft.event_type not in _CONSULTING and (
        not other.sentence.is_heading
        or (draft.event_type in _TOLD_IN_PARTS and bool(other.echoes) and not _is_alike(scene, other, draft))
    )
    if draft.trigger.is_verb and other.trigger.is_verb and (other.sentence is draft.sentence or is_told_anew):
        return False
    if (
        draft.event_type in _NAMED_BY_HEAD
        and not other.sentence.is_heading
        and _head(scene, other) != _head(scene, draft)
    ):
        return False
    if draft.event_type in _TALKS and (not other.sentence.is_heading or other.echoes) and meets_others(scene, draft):
        return False
    is_known = not other.sentence.is_heading or bool(other.echoes)
    if is_known and not draft.trigger.is_verb and _is_introduced(scene, other, draft):
        return False
    if not other.sentence.is_heading and _is_told_apart(scene, draft):
        return False
    return draft.trigger.is_verb or draft.is_definite or bool(draft.participants) or other.sentence.is_heading


def _is_of_a_year(draft: Draft) -> bool:
    """Tell "the 2018 accord", which is not what was agreed to on the day."""
    return draft.when is not None and draft.own_date and draft.when.precision == "year"


def _is_introduced(scene: Scene, other: Draft, draft: Draft) -> bool:
    """Whether an indefinite noun of its own names something new: "attended a forum" in a text on a summit."""
    if draft.is_definite or other.event_type != draft.event_type or draft.event_type not in _GATHERINGS:
        return False
    if other.sentence is draft.sentence or _head(scene, other) == _head(scene, draft):
        return False
    start = noun_start(scene, draft.first, draft.sentence.first)
    return not _ARTICLES.isdisjoint(scene.tokens.lowers[max(draft.sentence.first, start - 1) : draft.first])


def _is_told_apart(scene: Scene, draft: Draft) -> bool:
    """Whether a word in front of a trigger tells that it is another event: "a separate meeting"."""
    lowers = scene.tokens.lowers
    return any(lowers[i] in _APART for i in range(max(draft.sentence.first, draft.first - 3), draft.first))


def _goes_on_from(other: Draft, draft: Draft) -> bool:
    """Whether a verb tells what came of an event, or a part of it, right behind it: "an airstrike killed eight"."""
    at = draft.sentence.ordinal
    is_beside = at == other.sentence.ordinal or at in other.echoes
    if not draft.trigger.is_verb or not (is_beside or at - 1 == other.sentence.ordinal or at - 1 in other.echoes):
        return False
    if _is_effect(draft):
        return is_beside or not draft.participants
    return draft.is_described and (is_beside or other.is_described)


def _head(scene: Scene, draft: Draft) -> str:
    return scene.tokens.lowers[draft.head].rstrip("s")


def _dates_agree(other: Draft, draft: Draft) -> bool:
    """Whether one period lies within the other, or one of them is not known."""
    if not (other.own_date and draft.own_date and other.when and draft.when):
        return True
    first, second = other.when, draft.when
    return (first.start <= second.start and second.end <= first.end) or (
        second.start <= first.start and first.end <= second.end
    )


def _places_agree(other: Draft, draft: Draft) -> bool:
    if not (other.own_place and draft.own_place and other.place and draft.place) or other.place is draft.place:
        return True
    return other.place.country == draft.place.country and draft.event_type not in ("visit", "site_visit")


def _parties_agree(scene: Scene, other: Draft, draft: Draft) -> bool:
    first, second = other.participants, draft.participants
    if not first or not second or draft.is_bare:
        is_other = draft.is_described and not draft.is_definite
        return not is_other or other.is_described or _is_alike(scene, other, draft)
    if _is_known_again(draft) and not draft.has_parties:
        return True
    persons = _of_kind(first, "person"), _of_kind(second, "person")
    if all(persons):
        shared = persons[0] & persons[1]
        if not shared:
            return False
        if (
            other.sentence.is_heading
            and other.sentence.section == draft.sentence.section
            and min(map(len, persons)) < 2
        ):
            return True
        if draft.trigger.is_verb and len(persons[0]) < 2 <= len(persons[1]) and not other.sentence.is_heading:
            return draft.event_type == "visit"
        return persons[0] <= persons[1] or persons[1] <= persons[0]
    if _is_known_again(draft) and _countries(first) & _countries(second):
        return True
    if _are_bodies(first) or _are_bodies(second):
        return draft.event_type == "conference"
    countries = _countries(first), _countries(second)
    return bool(countries[0] & countries[1]) and (countries[0] <= countries[1] or countries[1] <= countries[0])


def _is_known_again(draft: Draft) -> bool:
    """Whether a noun speaks of something known before: "the talks", "their ongoing negotiations"."""
    return not draft.trigger.is_verb and draft.is_definite and draft.event_type in _CONSULTING


def _is_alike(scene: Scene, other: Draft, draft: Draft) -> bool:
    """Whether two triggers begin alike: "attack" and "attacked"."""
    lowers = scene.tokens.lowers
    return lowers[other.head][:4] == lowers[draft.head][:4]


def _are_bodies(participants: list[Participant]) -> bool:
    """Whether only bodies of several states are named, which persons of any country may sit in."""
    return all(p.kind == "organization" and p.country is None for p in participants)


def _of_kind(participants: list[Participant], kind: str) -> set[int]:
    return {id(p) for p in participants if p.kind == kind}


def _countries(participants: list[Participant]) -> set[str]:
    return {p.country or p.name for p in participants}
