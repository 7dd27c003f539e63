"""The visit that somebody is invited to: whose guest the visitor is, and where."""

from pipelines.extract.events.scene import Draft, Scene


def complete_visits(scene: Scene, drafts: list[Draft]) -> None:
    """Give each invited visit without a host the country of whoever invites; a country visited is the place, too."""
    for draft in drafts:
        if draft.event_type != "visit":
            continue
        if draft.rule == "invited_visit" or draft.status == "proposed":
            _complete(scene, draft, drafts)
        if not draft.recipients and draft.place is not None and draft.place.country in scene.by_country:
            if all(p.country not in (None, draft.place.country) for p in draft.actors):
                draft.recipients = [scene.by_country[draft.place.country]]
        if draft.place is None:
            code = next((p.country for p in draft.recipients if p.kind == "country" and p.country), None)
            if code is not None:
                draft.place = scene.country_places.get(code)


def _complete(scene: Scene, draft: Draft, drafts: list[Draft]) -> None:
    invitation = next(
        (d for d in reversed(drafts) if d.event_type == "invitation" and d.sentence is draft.sentence and d.first < draft.first),
        None,
    )
    if invitation is None:
        return
    draft.status = "proposed"
    draft.actors = list(invitation.recipients) or draft.actors
    if not draft.recipients:
        codes = [p.country for p in invitation.actors if p.country]
        draft.recipients = [scene.by_country[code] for code in codes[:1] if code in scene.by_country]
