"""The visit that somebody is invited to: whose guest the visitor is, and where."""

from bisect import bisect_left
from typing import Final

from pipelines.extract.events.scene import Draft, Scene

NEAR: Final = 6  # events before a visit among which its invitation is looked for


def complete_visits(scene: Scene, drafts: list[Draft]) -> None:
    """Give each invited visit without a host the country of whoever invites; a country visited is the place, too."""
    for draft in drafts:
        if draft.event_type != "visit":
            continue
        if draft.rule == "invited_visit" or draft.status == "proposed":
            _complete(scene, draft, drafts)
        host = scene.by_country.get(draft.place.country or "") if draft.place is not None else None
        if not draft.recipients and host is not None and all(p.country != host.country for p in draft.actors):
            draft.recipients = [host]
        if draft.place is None:
            code = next((p.country for p in draft.recipients if p.kind == "country" and p.country), None)
            if code is not None:
                draft.place = scene.country_places.get(code)


def _complete(scene: Scene, draft: Draft, drafts: list[Draft]) -> None:
    at = bisect_left(drafts, draft.first, key=lambda other: other.first)
    near = [other for other in drafts[max(0, at - NEAR) : at] if other.sentence is draft.sentence]
    invitation = next((other for other in reversed(near) if other.event_type == "invitation"), None)
    if invitation is None:
        return
    draft.status = "proposed"
    draft.actors = list(invitation.recipients) or draft.actors
    if not draft.recipients:
        codes = [p.country for p in invitation.actors if p.country]
        draft.recipients = [scene.by_country[code] for code in codes[:1] if code in scene.by_country]
