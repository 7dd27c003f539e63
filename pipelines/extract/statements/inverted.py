"""Inverted attributions: the verb opens the sentence, the speaker and the quotation stand behind it."""

from typing import Final

from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.sources import LONGEST_NAME, PROMPTED
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import VERBS
from pipelines.extract.statements.voices import can_speak

_QUESTIONS: Final = frozenset("about if whether why how what when where who to for by".split())


def find_inverted(view: View) -> list[Draft]:
    """ "Said the envoy, who came by train: “...”": a sentence that opens with its cue."""
    drafts = []
    for sentence in view.document.sentences:
        group = view.grammar.verb_at(sentence.first)
        if group is None or group.first != sentence.first or group.form == "gerund" or group.lemma not in VERBS:
            continue
        verb = VERBS[group.lemma][-1]
        if verb.rest or "quotation" not in verb.takes or view.tokens.lowers[group.head] == group.lemma:
            continue
        is_prompted = view.tokens.lowers[group.head] in PROMPTED
        if is_prompted and not _QUESTIONS.isdisjoint(view.tokens.lowers[group.last : group.last + 1]):
            continue  # "Asked about the road, Olsen said": a question is put to the speaker
        opening = _quotation_behind_mark(view, group.last, min(sentence.last, group.last + LONGEST_NAME))
        quotation = view.quotation_from(opening) if opening is not None else None
        if opening is None or quotation is None:
            continue
        comma = next((i for i in range(group.last, opening) if view.tokens.lowers[i] == ","), opening - 1)
        speaker = speaker_of_span(view, group.last, comma)
        if speaker.first is None:
            named = speaker_of_span(view, group.last, opening - 1)
            speaker = Speaker(named.participants, speaker.words)
        if can_speak(view, speaker):
            span = (group.head, group.last)
            draft = Draft(opening, quotation.last, "inverted", verb.act, speaker, span, is_quotation=True)
            drafts.append(draft)
    return drafts


def _quotation_behind_mark(view: View, first: int, last: int) -> int | None:
    """The quotation that a colon or a comma opens."""
    for i in range(first + 1, last):
        if view.quotation_from(i) is not None:
            return i if view.tokens.words[i - 1] in ":," else None
    return None
