"""Issuers: who speaks by "the message", "the statement", "this report", where its words do not say.

It is who acts in the sentence before, or who spoke last; a poll or a report is a body's, no person's. A statement told
of in its own sentence is that of who acts there; "the meeting" speaks for the parties who spoke before.
"""

from typing import Final

from pipelines.extract.grammar.phrases import core_end
from pipelines.extract.model import Participant
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import TALKS
from pipelines.extract.statements.voices import is_document

FARTHEST: Final = 8  # statements before, of which one is by the parties to the talks
_STATEMENTS: Final = frozenset(("communique", "communiqué", "declaration", "letter", "message", "statement"))
_FINDINGS: Final = frozenset(("poll", "survey", "study", "report", "data", "figures", "article", "assessment", "paper"))


def settle_issuer(view: View, drafts: list[Draft], at: int) -> None:
    """Let a document that speaks in the draft at `at` speak for whoever issued it."""
    draft = drafts[at]
    if not draft.speaker.participants and draft.speaker.words is not None:
        issuers = _issuers_here(view, draft.speaker.words) or _parties_before(view, drafts, at)
        draft.speaker = Speaker(issuers, draft.speaker.words)
    if is_document(view, drafts[at].speaker):
        _resolve_document(view, drafts[at], _told_earlier(view, drafts[at], drafts, at))


def _issuers_here(view: View, words: tuple[int, int]) -> tuple[Participant, ...]:
    """Who acts in the sentence in which a statement is issued: "The parties adopted | a statement |, which says"."""
    first, last = words
    sentence = view.sentence_at(first)
    if first >= last or view.tokens.lowers[last - 1] not in _STATEMENTS:
        return ()
    group = view.grammar.previous_finite(first, sentence.first)
    subject = view.grammar.subject_of(group) if group is not None and not group.is_passive else None
    if subject is None or view.cast.within(first, last):
        return ()
    return speaker_of_span(view, *subject).participants


def _parties_before(view: View, drafts: list[Draft], at: int) -> tuple[Participant, ...]:
    """The several who spoke last, for whom "the meeting" and "the talks" speak."""
    words = drafts[at].speaker.words
    if words is None or words[1] - words[0] != 2 or view.tokens.lowers[words[0]] != "the":
        return ()
    if view.tokens.lowers[words[0] + 1] not in TALKS:
        return ()
    for earlier in reversed(drafts[max(at - FARTHEST, 0) : at]):
        if len(earlier.speaker.participants) > 1:
            return earlier.speaker.participants
    return ()


def _issues(view: View, draft: Draft, issuer: Speaker) -> bool:
    """Whether somebody may have issued the document that speaks: a poll or a report is a body's, no person's."""
    words = draft.speaker.words
    if issuer.first is None or issuer.first.kind != "person" or words is None:
        return True
    return view.tokens.lowers[core_end(view.tokens, words[0], words[1]) - 1] not in _FINDINGS


def _told_earlier(view: View, draft: Draft, drafts: list[Draft], at: int) -> Draft | None:
    """The last statement before that of a document, the one at `at`, which stands in a sentence before it."""
    ordinal = view.tokens.sentences[draft.speaker.words[0]] if draft.speaker.words else 0
    for earlier in reversed(drafts[max(at - 4, 0) : at]):
        if view.tokens.sentences[earlier.first] < ordinal:
            return earlier
    return None


def _resolve_document(view: View, draft: Draft, before: Draft | None) -> None:
    """Let "the message", "the statement" speak for whoever acts in the sentence before it, or spoke last."""
    words = draft.speaker.words
    ordinal = view.tokens.sentences[words[0]] if words else 0
    issuer = Speaker()
    if before is not None and before.cue is not None and ordinal - view.tokens.sentences[before.cue[0]] == 1:
        issuer = before.speaker
    elif ordinal:
        previous = view.document.sentences[ordinal - 1]
        group = view.grammar.next_finite(previous.first, previous.last)
        subject = view.grammar.subject_of(group) if group is not None else None
        issuer = speaker_of_span(view, subject[0], subject[1]) if subject is not None else issuer
    if issuer.participants and _issues(view, draft, issuer):
        draft.speaker = Speaker(issuer.participants, words)
    if before is not None and _issues(view, draft, before.speaker):
        draft.speaker = Speaker(draft.speaker.participants or before.speaker.participants, words)
        if draft.speaker.participants == before.speaker.participants:
            draft.addressees = draft.addressees or list(before.addressees)
