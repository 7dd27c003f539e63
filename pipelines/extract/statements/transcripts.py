"""Transcripts: turns that open with who speaks and a colon, "Kari Olsen, the Herald: Is the road open?".

A single such paragraph may be anything ("Venue: ..."); several make a transcript. A turn lasts until the next one, or a
heading.
"""

from itertools import pairwise
from typing import Final

from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.view import View
from pipelines.parse.document import Flag, Sentence

LEAST_TURNS: Final = 3  # that make a transcript
LONGEST_OPENER: Final = 12  # tokens before the colon
_ASKERS: Final = frozenset(("question", "q", "reporter", "journalist", "moderator", "correspondent"))
_INSIDE_NAMES: Final = frozenset((",", ".", "-", "’", "'", "(", ")"))


def find_turns(view: View) -> list[Draft]:
    """The turns of a transcript, each as one statement; none where the document is no transcript."""
    sentences = view.document.sentences
    openers: list[tuple[Sentence, int]] = []
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            colon = _colon(view, sentence)
            if colon is not None:
                openers.append((sentence, colon))
    if len(openers) < LEAST_TURNS or not any(_is_person(view, sentence.first, colon) for sentence, colon in openers):
        return []
    drafts = []
    for at, (sentence, colon) in enumerate(openers):
        following = openers[at + 1][0].ordinal if at + 1 < len(openers) else len(sentences)
        last = sentence
        for other in sentences[sentence.ordinal + 1 : following]:
            if other.is_heading or other.section != sentence.section:
                break
            last = other
        name_end = next((i for i in range(sentence.first, colon) if view.tokens.words[i] in ",("), colon)
        speaker = _speaker(view, sentence.first, name_end)
        draft = Draft(colon + 1, last.last, "turn", "neutral", speaker, (sentence.first, name_end), is_quotation=True)
        if view.tokens.words[last.last - 1] == "?":
            draft.act = "request"  # who asks wants an answer
        drafts.append(draft)
    for question, answer in pairwise(drafts):
        if question.act == "request" and answer.speaker.first not in question.speaker.participants:
            question.addressees = list(answer.speaker.participants)
    return drafts


def _colon(view: View, sentence: Sentence) -> int | None:
    """The colon behind the name that opens a turn; `None` where none does."""
    tokens = view.tokens
    for i in range(sentence.first, min(sentence.first + LONGEST_OPENER, sentence.last)):
        if tokens.words[i] == ":":
            return i if sentence.first < i < sentence.last - 1 and not view.is_quote(i + 1) else None
        flags = tokens.flags[i]
        if not flags & (Flag.CAPITAL | Flag.CLOSED) and tokens.words[i] not in _INSIDE_NAMES:
            return None
    return None


def _is_person(view: View, first: int, colon: int) -> bool:
    return any(one.kind == "person" for mention in view.cast.within(first, colon) for one in mention.participants)


def _speaker(view: View, first: int, end: int) -> Speaker:
    """The one named, or the words for somebody who only asks."""
    if view.tokens.lowers[first] in _ASKERS:
        return Speaker((), (first, end))
    return speaker_of_span(view, first, end)
