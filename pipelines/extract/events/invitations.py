"""The visit that somebody is invited to: whose guest the visitor is, and where."""

from bisect import bisect_left
from typing import Final

from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.model import Participant

NEAR: Final = 6  # events before a visit among which its invitation is looked for


def complete_visits(scene: Scene, drafts: list[Draft]) -> None:
    """Give each invited visit without a host the country of whoever invites; a country visited is the place, too."""
    for draft in drafts:
        if draft.event_type != "visit":
            continue
        if draft.rule == "invited_visit" or draft.status == "proposed":
            _complete(scene, draft, drafts)
        host = scene.by_country.get(draft.place.country or "") if draft.place is not None else None
        guests = [p for p in draft.actors if host is None or p.country != host.country]
        if host is not None and draft.recipients in ([], [host]) and guests and _is_for_guests(draft, guests):
            draft.actors, draft.recipients = guests, [host]
        if draft.place is None:
            code = next((p.country for p in draft.recipients if p.kind == "country" and p.country), None)
            if code is not None:
                draft.place = scene.country_places.get(code)


def _is_for_guests(draft: Draft, guests: list[Participant]) -> bool:
    """Whether all who travel come from elsewhere, or at least one person does: "Olsen and her host arrived in Lima"."""
    return len(guests) == len(draft.actors) or guests[0].kind == "person"


def _speaks_of(other: Draft, draft: Draft) -> bool:
    """Whether the sentence of a visit tells of an event, or tells again what a title named."""
    return other.sentence is draft.sentence or draft.sentence.ordinal in other.echoes


def _complete(scene: Scene, draft: Draft, drafts: list[Draft]) -> None:
    at = bisect_left(drafts, draft.first, key=lambda other: other.first)
    near = [other for other in drafts[max(0, at - NEAR) : at] if _speaks_of(other, draft)]
    invitation = next((other for other in reversed(near) if other.event_type == "invitation"), None)
    if invitation is None:
        return
    draft.status = "planned" if draft.status == "planned" else "proposed"
    draft.actors = list(invitation.recipients) or draft.actors
    if not draft.recipients:
        codes = [p.country for p in invitation.actors if p.country]
        draft.recipients = [scene.by_country[code] for code in codes[:1] if code in scene.by_country]
