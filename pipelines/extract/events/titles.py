"""Titles and headings that name an event: the event is told below, but named there first, and dated there."""

from typing import Final

from pipelines.extract.events.dating import DEADLINES
from pipelines.extract.events.partaking import CONSULTING
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.model import When

_HAPPENED: Final = frozenset(("occurred", "ongoing"))
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


def date_titles(scene: Scene, drafts: list[Draft]) -> None:
    """Date what a title tells and nothing below names again by the opening of the text: "Olsen’s Visit to Lima" by "On
    May 2, Olsen led a delegation to Lima"."""
    for draft in drafts:
        is_told = draft.event_type in CONSULTING and draft.status in _HAPPENED and bool(draft.participants)
        if is_told and draft.when is None and draft.sentence.is_heading:
            draft.when = _day_of_opening(scene, draft)
            draft.own_date = draft.when is not None


def _day_of_opening(scene: Scene, draft: Draft) -> When | None:
    """The day told by the sentence below a title, where it names somebody who takes part."""
    below = scene.document.sentences[draft.sentence.ordinal + 1 : draft.sentence.ordinal + 2]
    for sentence in below:
        named = [p for mention in scene.mentions_between(sentence.first, sentence.last) for p in mention.participants]
        if not any(p in draft.participants for p in named):
            continue
        for dated in scene.dates_between(sentence.first, sentence.last):
            is_behind = dated.past.start <= scene.document.published_on and dated.preposition not in DEADLINES
            before = scene.tokens.lowers[max(sentence.first, dated.first - 4) : dated.first]
            if dated.when.precision == "day" and is_behind and "previous" not in before:
                return dated.past
    return None
