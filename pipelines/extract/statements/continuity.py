"""Continuity: who goes on speaking as "he", "it", "they", and whom such words stand for where the cast leaves it open.

A speaker is taken up by the pronoun that opens the next sentence, whatever others he spoke of.
"""

from typing import Final

from pipelines.extract.model import Participant
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.parties import parties_meant
from pipelines.extract.statements.profiles import person_described, person_introduced
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.view import View

_GENDERS: Final = {"he": "m", "she": "f"}


def settle_speaker(view: View, drafts: list[Draft], at: int) -> None:
    """Settle who speaks in the draft at `at`, those before it being settled."""
    draft = drafts[at]
    before = drafts[at - 1] if at else None
    if before is not None and _continues_unnamed(view, draft, before):
        draft.speaker = Speaker((), draft.speaker.words)
        return
    found: tuple[Participant, ...] = _subject_shared(view, draft)
    if not found and before is not None and (_is_pronoun_of(view, draft, before) or _goes_on(view, draft, before)):
        found = before.speaker.participants
    if not found and not draft.speaker.participants:
        found = parties_meant(view, draft.speaker)
        described = None if found else person_described(view, draft.speaker) or person_introduced(view, drafts, at)
        found = (described,) if described is not None else found
    if found:
        draft.speaker = Speaker(found, draft.speaker.words)


def _is_pronoun_of(view: View, draft: Draft, before: Draft) -> bool:
    """Whether "he" who speaks goes on from who spoke in the sentence before, whatever men he spoke of."""
    ours, theirs = draft.speaker.words, before.speaker.words
    if ours is None or theirs is None or len(before.speaker.participants) != 1 or ours[1] - ours[0] != 1:
        return False
    gender = _GENDERS.get(view.tokens.lowers[ours[0]])
    if gender is None or before.speaker.participants[0].kind != "person":
        return False
    current = draft.speaker.first
    speaker = before.speaker.participants[0]
    gap = view.tokens.sentences[ours[0]] - view.tokens.sentences[theirs[0]]
    if speaker.gender not in (None, gender):
        return False
    return gap == 1 and current is not speaker and view.quotation_at(ours[0]) is None


def _subject_shared(view: View, draft: Draft) -> tuple[Participant, ...]:
    """The person that is the subject of a sentence, for "he" behind "and": "Olsen named no port, and he said ..."."""
    words, lowers = draft.speaker.words, view.tokens.lowers
    if words is None or words[1] - words[0] != 1 or lowers[words[0]] not in _GENDERS:
        return ()
    sentence = view.sentence_at(words[0])
    if (
        words[0] <= sentence.first
        or lowers[words[0] - 1] not in ("and", "but")
        or view.quotation_at(words[0]) is not None
    ):
        return ()
    group = view.grammar.next_finite(sentence.first, words[0])
    subject = view.grammar.subject_of(group) if group is not None else None
    if subject is None:
        return ()
    found = speaker_of_span(view, subject[0], subject[1]).participants
    is_he = len(found) == 1 and found[0].kind == "person" and found[0].gender in (None, _GENDERS[lowers[words[0]]])
    return found if is_he else ()


def _goes_on(view: View, draft: Draft, before: Draft) -> bool:
    """Whether "it" is the body, or "they" the several, that spoke in the sentence before."""
    words, speakers = draft.speaker.words, before.speaker.participants
    if words is None or words[1] - words[0] != 1 or not speakers or before.speaker.words is None:
        return False
    gap = view.tokens.sentences[words[0]] - view.tokens.sentences[before.speaker.words[0]]
    pronoun = view.tokens.lowers[words[0]]
    if pronoun == "they" and len(speakers) > 1:
        return gap == 1 or (gap == 0 and not draft.speaker.participants)
    if draft.speaker.participants or not 0 <= gap <= 1:
        return False
    return pronoun == "it" and len(speakers) == 1 and speakers[0].kind != "person"


def _continues_unnamed(view: View, draft: Draft, before: Draft) -> bool:
    """Whether "they" goes on with the unnamed speakers of the sentence before: "Analysts said ... They said ..."."""
    ours, theirs = draft.speaker.words, before.speaker.words
    if ours is None or theirs is None or before.speaker.participants or ours[1] - ours[0] != 1 or theirs == ours:
        return False
    gap = view.tokens.sentences[ours[0]] - view.tokens.sentences[theirs[0]]
    pronoun = view.tokens.lowers[ours[0]]
    if pronoun == "they" and before.rule == "according_to":
        return False  # "According to sources, the two met. They ..."
    if pronoun == "they":
        return 0 <= gap <= 1 and view.tokens.lowers[theirs[1] - 1].endswith("s")
    return pronoun in ("he", "she") and 0 <= gap <= 1 and view.tokens.lowers[theirs[0]] in ("a", "an", "one", "another")
