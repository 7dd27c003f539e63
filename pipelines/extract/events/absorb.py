"""What the first mention of an occurrence takes over from a later one: its date, its place, who takes part.

Which mentions are of one occurrence is told in `merge.py`.
"""

from typing import Final

from pipelines.extract.events.phrases import without_attributes
from pipelines.extract.events.scene import Draft
from pipelines.extract.model import Place

_PRESIDING: Final = frozenset(("chair", "co-chair", "attend", "lead", "open", "join", "represent"))


def absorb(kept: Draft, draft: Draft) -> None:
    """Fill what the first mention left open from a later one; persons replace the countries they act for."""
    if draft.sentence is not kept.sentence:
        kept.echoes.add(draft.sentence.ordinal)
    absorb_setting(kept, draft)
    _absorb_participants(kept, draft)
    if kept.sentence.is_heading and not draft.sentence.is_heading:
        kept.status = draft.status


def absorb_setting(kept: Draft, draft: Draft) -> None:
    """Fill in a date or place that the first mention left open, or told less closely."""
    if draft.own_date and (
        not kept.own_date or (draft.when and kept.when and draft.when.precision == "day" != kept.when.precision)
    ):
        kept.when, kept.own_date, kept.anaphor = draft.when, True, draft.anaphor
    if draft.own_place and (not kept.own_place or _is_in_country_of(draft.place, kept.place)):
        kept.place, kept.own_place = draft.place, True


def _is_in_country_of(place: Place | None, country: Place | None) -> bool:
    """Whether a place lies in what is only a country."""
    if place is None or country is None or country.place_id.count(":") > 1:
        return False
    return place is not country and place.country == country.country


def _absorb_participants(kept: Draft, draft: Draft) -> None:
    persons = any(p.kind == "person" for p in draft.actors)
    if draft.is_bare and kept.actors:
        if draft.group is not None and draft.group.lemma in _PRESIDING and kept.event_type == "conference":
            kept.actors = without_attributes([*kept.actors, *(p for p in draft.actors if p not in kept.actors)])
        return
    if (
        kept.sentence.is_heading
        and persons
        and kept.sentence.section == draft.sentence.section
        and len(kept.echoes) == 1
    ) or (persons and (not kept.actors or not any(p.kind == "person" for p in kept.actors))):
        kept.actors = list(draft.actors)
    elif kept.sentence.is_heading or not kept.actors or kept.trigger.frame == "mutual":
        kept.actors += [p for p in draft.actors if p not in kept.actors and (p.kind == "person") >= persons]
        represented = {p.country for p in kept.actors if p.kind != "country"}
        kept.actors = [p for p in kept.actors if p.kind != "country" or p.country not in represented]
    if not kept.recipients:
        kept.recipients = [p for p in draft.recipients if p not in kept.actors]
