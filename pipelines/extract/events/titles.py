"""Titles and headings that name an event in a word: the event is told below, but named there first."""

from typing import Final

from pipelines.extract.events.scene import Draft, Scene

ALIKE: Final = 4  # letters
NEAREST: Final = 6  # events below a heading among which the one it names is looked for


def name_by_titles(scene: Scene, headlines: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """Give an event the trigger that a heading above it names it by; `headlines` say too little to be events alone."""
    for headline in headlines:
        told = [draft for draft in drafts if draft.first > headline.first and not draft.sentence.is_heading][:NEAREST]
        same = next((draft for draft in told if _is_named_alike(scene, draft, headline)), None)
        taken = any(draft.event_type == headline.event_type and draft.sentence is headline.sentence for draft in drafts)
        if same is not None and not taken and not headline.actors:
            same.echoes.add(same.sentence.ordinal)
            same.first, same.last, same.head = headline.first, headline.last, headline.head
            same.sentence, same.rule = headline.sentence, "noun_in_heading"
    return sorted(drafts, key=lambda draft: draft.first)


def _is_named_alike(scene: Scene, draft: Draft, headline: Draft) -> bool:
    """Whether two triggers of one type begin alike: "attack" and "attacked", "talks" and "talks"."""
    lowers = scene.tokens.lowers
    return draft.event_type == headline.event_type and lowers[draft.head][:ALIKE] == lowers[headline.head][:ALIKE]
