"""What an event is about: the spans of text from which its sectors are taken, by its type.

Most events are told in their sentence, up to where another event of it begins. An invitation is about what the guest
is invited to, a rejection or a threat about all that follows, a visit about its purpose; a meeting that a title names
is about what the text says was discussed, and other meetings and documents about what the next sentences say of them.
"""

from bisect import bisect_left
from typing import Final

from pipelines.extract.events.phrases import noun_start
from pipelines.extract.events.scene import Draft, Scene
from pipelines.parse.document import Sentence

LONGEST_PURPOSE: Final = 14  # tokens behind a visit that may tell what it is for
OPENING: Final = 25  # tokens of a sentence among which "they discussed" is looked for
LONGEST_SUBJECT: Final = 8  # tokens between "as" and the verb of its clause
NEXT_SENTENCES: Final = 2  # sentences after an event that may tell what it was about
_TALKS: Final = frozenset(("meeting", "call"))
_ABOUT: Final = frozenset(("discuss", "address", "review", "exchange", "cover", "focus", "consider", "touch", "tackle"))
_ANSWERS: Final = frozenset(("accusation", "rejection", "request", "threat"))
_DOCUMENTS: Final = frozenset(("agreement", "signing"))
_MEANWHILE: Final = frozenset(("after", "although", "as", "before", "when", "where", "whereas", "while"))
_SECONDLY: Final = frozenset((",", ";", "and", "but"))
_PROVIDES: Final = frozenset(
    ("cover", "provide", "include", "envisage", "envision", "concern", "aim", "stipulate", "regulate")
)


def spans_of_topic(scene: Scene, draft: Draft, drafts: list[Draft]) -> list[tuple[int, int]]:
    """The tokens, as half-open spans, that tell what an event is about; `drafts` are all events in order."""
    sentence = draft.sentence
    first, last, is_first = sentence.first, sentence.last, True
    at = bisect_left(drafts, draft.first, key=lambda other: other.first)
    for other in drafts[max(0, at - 3) : at + 4]:
        if other.sentence is sentence and other is not draft:
            if other.first > draft.first:
                last = min(last, other.first)
            else:
                is_first = False
    if not is_first:  # what stands before it belongs to the others, but for what describes it: "a security meeting"
        first = draft.first if draft.trigger.is_verb else noun_start(scene, draft.first, sentence.first)
    if draft.event_type == "invitation" or (draft.event_type in _ANSWERS and draft.trigger.is_verb):
        first, last = draft.first, sentence.last
    elif draft.event_type == "visit":
        first, last = draft.first, min(last, _end_of_clause(scene, draft))
    if sentence.is_heading:
        last = _end_of_news(scene, draft.last, last)
    spans = [(first, max(last, draft.last))]
    if draft.event_type in _TALKS and sentence.is_heading and sentence.ordinal == 0 and is_first:
        spans += _discussed(scene)
    else:
        spans += _told_next(scene, draft)
    return spans


def span_before(draft: Draft, drafts: list[Draft]) -> tuple[int, int] | None:
    """What stands before an event that ends its sentence: "agreed to cut tariffs during | talks"; `None` for others."""
    at = bisect_left(drafts, draft.first, key=lambda other: other.first)
    near = [other for other in drafts[max(0, at - 3) : at + 4] if other.sentence is draft.sentence]
    if any(other.first > draft.first for other in near) or not any(other.first < draft.first for other in near):
        return None
    return draft.sentence.first, draft.first


def _end_of_news(scene: Scene, first: int, last: int) -> int:
    """Where a title turns to something else: "sign pact | as new road opens", "lift ban |, raised duties"."""
    for i in range(first, last - 1):
        word = scene.tokens.lowers[i]
        reach = LONGEST_SUBJECT if word in _MEANWHILE else 1 if word in _SECONDLY else 0
        if reach and scene.grammar.next_finite(i + 1, min(i + 1 + reach, last)) is not None:
            return i
    return last


def _told_next(scene: Scene, draft: Draft) -> list[tuple[int, int]]:
    """What the sentences right after tell a meeting was about or a document provides for: "It covers trade"."""
    verbs = _ABOUT if draft.event_type in _TALKS else _PROVIDES if draft.event_type in _DOCUMENTS else None
    if verbs is None:
        return []
    after = draft.sentence.ordinal + 1
    return [
        (sentence.first, sentence.last)
        for sentence in scene.document.sentences[after : after + NEXT_SENTENCES]
        if sentence.paragraph == draft.sentence.paragraph and _opens_with(scene, sentence, verbs)
    ]


def _discussed(scene: Scene) -> list[tuple[int, int]]:
    """The sentences that open with "they discussed" and the like."""
    return [(each.first, each.last) for each in scene.document.sentences if _opens_with(scene, each, _ABOUT)]


def _opens_with(scene: Scene, sentence: Sentence, verbs: frozenset[str]) -> bool:
    """Whether the first finite verb of a sentence, near its beginning, is one of these and not negated."""
    group = scene.grammar.next_finite(sentence.first, min(sentence.last, sentence.first + OPENING))
    return group is not None and group.lemma in verbs and not group.is_negated


def _end_of_clause(scene: Scene, draft: Draft) -> int:
    """The end of the clause of a visit: what follows another verb or a comma is not what it is for."""
    end = min(draft.last + LONGEST_PURPOSE, draft.sentence.last)
    group = scene.grammar.next_finite(draft.last, end)
    if group is not None:
        end = group.first
    return next((i for i in range(draft.last, end) if scene.tokens.lowers[i] in (",", ";")), end)
