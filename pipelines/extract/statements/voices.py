"""Voices: whether words that name no participant are at least those of somebody who speaks, or of something written."""

from typing import Final

from pipelines.extract.grammar.phrases import core_end
from pipelines.extract.statements.draft import Speaker
from pipelines.extract.statements.references import behind_opening, without_participle
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import BODIES, DOCUMENTS, PERSON_NOUNS, RECORDS, SPEAKING_NOUNS
from pipelines.parse.document import Flag
from pipelines.parse.words import PREPOSITIONS

_AMOUNTS: Final = frozenset(
    (
        *("percent", "half", "majority", "number", "dozens", "hundreds", "thousands", "millions", "third", "most"),
        *("many", "some", "several", "one", "two", "three", "all", "none", "both", "group", "handful"),
    )
)
_PARTS: Final = frozenset(("one", "some", "many", "most", "several", "two", "three"))
# Adjectives that stand behind what they belong to, with a preposition.
_BEHIND_HEADS: Final = frozenset(("familiar", "close", "aware", "privy", "loyal", "opposed", "critical"))
_PRONOUNS: Final = frozenset(("he", "she", "they", "who", "it"))
_PERSONAL_ENDINGS: Final = (
    "ers",
    "ors",
    "ists",
    "ians",
    "ees",
    "men",
    "women",
    "ist",
    "ian",
    "man",
    "woman",
    "medics",
    "people",
)


def can_speak(view: View, speaker: Speaker) -> bool:
    """Whether a speaker without a participant is at least a person, a group, a document or a name by its words."""
    if speaker.participants:
        return True
    if speaker.words is None:
        return False
    first, last = speaker.words
    i = first
    while i < last:  # the heads of its noun phrases, but for those behind a preposition
        if view.tokens.lowers[i] in _PARTS and i + 1 < last and view.tokens.lowers[i + 1] != "of":
            i += 1  # "one | survey"
        end = core_end(view.tokens, i, last)
        head = max(without_participle(view, i, end) - 1, i)
        if end > i and (_speaks(view, head) or (head > i and _is_judged(view, head, last) and _speaks(view, head - 1))):
            return True
        amount = end > i and end < last and view.tokens.lowers[end] == "of" and view.tokens.lowers[end - 1] in _AMOUNTS
        if end == i and view.tokens.lowers[i] in PREPOSITIONS:
            end = behind_opening(view, i + 1, max(core_end(view.tokens, i + 1, last), i + 1))
        i = end + 1 if amount or end == i else end
    return False


def _is_judged(view: View, head: int, last: int) -> bool:
    """Whether an adjective stands behind the head it belongs to: "two people | familiar | with the matter"."""
    return head + 1 < last and view.tokens.lowers[head] in _BEHIND_HEADS


def _speaks(view: View, head: int) -> bool:
    """Whether the head of a noun phrase is somebody who speaks, or something written."""
    word, flags = view.tokens.lowers[head], view.tokens.flags[head]
    if word in _PRONOUNS or (flags & Flag.CAPITAL and not flags & Flag.SENTENCE_START):
        return True
    if word.endswith(_PERSONAL_ENDINGS) and len(word) > 5:
        return True
    singular = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return any(
        form in nouns
        for form in (word, singular)
        for nouns in (SPEAKING_NOUNS, PERSON_NOUNS, DOCUMENTS, RECORDS, BODIES)
    )


def is_document(view: View, speaker: Speaker) -> bool:
    """Whether a speaker is "the message", "this statement": a document without an owner in its words."""
    if speaker.participants or speaker.words is None:
        return False
    first, last = speaker.words
    end = core_end(view.tokens, first, last)
    if end <= first or view.tokens.lowers[first] not in ("the", "this") or view.tokens.lowers[end - 1] not in DOCUMENTS:
        return False
    return end - first <= 2 or (not view.cast.within(first, end) and end - first <= 3)


def is_record(view: View, speaker: Speaker) -> bool:
    """Whether the words for a speaker name something written, which may show what it does not say: "the poll"."""
    if speaker.words is None or speaker.words[0] >= speaker.words[1]:
        return False
    first, last = speaker.words
    head = view.tokens.lowers[max(without_participle(view, first, core_end(view.tokens, first, last)) - 1, first)]
    return any(form in nouns for form in (head, head.removesuffix("s")) for nouns in (DOCUMENTS, RECORDS))
