"""Parties that a text describes without naming them: "troops", "opposition lawmakers", "the government".

They are no participants, but what they do is as much an event as what somebody named does.
"""

from typing import Any, Final

from pipelines.extract.events.phrases import noun_start, phrase_end
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.grammar.groups import VerbGroup
from pipelines.parse.document import Flag
from schemas.vocabularies import read_toml

_WORDS: Final[dict[str, Any]] = read_toml("event_conditions")
CROWDS: Final = frozenset(_WORDS["crowds"])
_NUMBERS: Final = frozenset(("hundreds", "thousands", "dozens", "scores", "several", "two", "three", "four", "five"))
PARTIES: Final = frozenset(_WORDS["parties"])
FARTHEST_PARTY: Final = 12  # tokens behind a trigger in which a phrase may tell who took part
_LEADING: Final = frozenset(("by", "between", "among", "against", "on", "of", "with", "from"))


def holds_party(scene: Scene, first: int, last: int) -> bool:
    """Whether a common noun for a political actor stands in a span."""
    return holds_common(scene, first, last, PARTIES)


def holds_common(scene: Scene, first: int, last: int, nouns: frozenset[str]) -> bool:
    """Whether one of some common nouns stands in a span, in lower case or at the start of a sentence."""
    tokens = scene.tokens
    for i in range(first, last):
        if tokens.lowers[i] in nouns and (not tokens.flags[i] & Flag.CAPITAL or tokens.flags[i] & Flag.SENTENCE_START):
            return True
    return False


_ERUPTING: Final = frozenset("erupt break flare spread continue rage intensify escalate resume sweep rock turn".split())
PEOPLE_MET: Final = PARTIES | frozenset(_WORDS["people_met"])
_NAMES: Final = frozenset(("name", "alias", "office", "pronoun"))
_KNOWN: Final = frozenset(("the", "they", "both", "these", "those", "their", "all"))


def note_described(scene: Scene, draft: Draft) -> None:
    """Write into a draft whether nobody named takes part, but somebody described; and whether as known before."""
    if draft.participants:
        return
    if not draft.trigger.is_verb and _breaks_out(scene, draft):
        draft.is_described = True  # who fights or protests is told by the word itself
        return
    draft.is_described = _has_described_actor(scene, draft) or _has_described_recipient(scene, draft)
    if draft.is_described and draft.trigger.is_verb and draft.group is not None:
        span = _subject_span(scene, draft.group)
        draft.is_definite = span is not None and scene.tokens.lowers[span[0]] in _KNOWN


def meets_others(scene: Scene, draft: Draft) -> bool:
    """Whether talks are told as had with people who are described and not named: "also met with business leaders"."""
    if draft.is_definite:
        return False
    lowers, last = scene.tokens.lowers, draft.sentence.last
    start = draft.last
    if lowers[start - 1] != "with":
        if lowers[start : start + 1] != ["with"]:
            return False
        start += 1
    end = phrase_end(scene, start, min(start + FARTHEST_PARTY, last))
    named = scene.mentions_between(start, end)
    return (
        lowers[start] not in _KNOWN
        and not any(mention.form in _NAMES for mention in named)
        and holds_common(scene, start, end, PEOPLE_MET)
    )


def _breaks_out(scene: Scene, draft: Draft) -> bool:
    """Tell "protests erupted", "fighting broke out"."""
    group = scene.grammar.next_finite(draft.last, min(draft.last + 3, draft.sentence.last))
    return group is not None and group.lemma in _ERUPTING and draft.event_type in ("assault", "protest")


def _has_described_actor(scene: Scene, draft: Draft) -> bool:
    """Whether the subject of a verb, or the owner of a noun, is a party that is only described."""
    if not draft.trigger.is_verb:
        start = noun_start(scene, draft.first, draft.sentence.first)
        while start > draft.sentence.first and scene.tokens.flags[start - 1] & Flag.POSSESSIVE:
            start = noun_start(scene, start - 1, draft.sentence.first)
        if (
            draft.rule == "noun_object"
            and draft.group is not None
            and _is_party(scene, _subject_span(scene, draft.group))
        ):
            return True
        return holds_party(scene, start, draft.first) or _is_party_behind(scene, draft, _LEADING)
    if draft.group is None:
        return False
    if draft.event_type == "protest" and (span := _subject_span(scene, draft.group)) is not None:
        return holds_common(scene, span[0], span[1], CROWDS | PARTIES)
    if draft.group.is_passive or draft.group.form == "participle":
        return _is_party_behind(scene, draft, frozenset(("by",)))
    return _is_party(scene, _antecedent(scene, _subject_span(scene, draft.group), draft))


def _antecedent(scene: Scene, span: tuple[int, int] | None, draft: Draft) -> tuple[int, int] | None:
    """The subject of the verb before, for "they": "| rebels | said they had seized the port"."""
    if span is None or span[1] - span[0] != 1 or scene.tokens.lowers[span[0]] != "they":
        return span
    telling = scene.grammar.previous_finite(span[0], draft.sentence.first)
    return scene.grammar.subject_of(telling) if telling is not None else span


def _has_described_recipient(scene: Scene, draft: Draft) -> bool:
    """Whether the subject of a passive, or the object of an active verb, is a party that is only described."""
    if not draft.trigger.is_verb or draft.group is None:
        return False
    if draft.group.is_passive:
        span = _subject_span(scene, draft.group)
        return (draft.event_type == "coercion" and _is_counted_crowd(scene, span)) or _is_party(scene, span)
    return holds_party(scene, draft.last, phrase_end(scene, draft.last, draft.sentence.last))


def _is_counted_crowd(scene: Scene, span: tuple[int, int] | None) -> bool:
    """Tell "more than 290 people were arrested" from what happens to people all the time."""
    if span is None or not holds_common(scene, span[0], span[1], CROWDS):
        return False
    words, flags = scene.tokens.lowers[span[0] : span[1]], scene.tokens.flags[span[0] : span[1]]
    return not _NUMBERS.isdisjoint(words) or any(flag & Flag.NUMBER for flag in flags)


def _is_party(scene: Scene, span: tuple[int, int] | None) -> bool:
    return span is not None and holds_party(scene, span[0], span[1])


def _subject_span(scene: Scene, group: VerbGroup) -> tuple[int, int] | None:
    """The span of the subject; of a verb without one, of the finite verb that it hangs on."""
    if group.form == "finite":
        return scene.grammar.subject_of(group)
    sentence = scene.sentence_of(group.first)
    over = scene.grammar.previous_finite(group.first, sentence.first)
    if over is None:
        over = scene.grammar.next_finite(group.last, sentence.last)
    return scene.grammar.subject_of(over) if over is not None else None


def _is_party_behind(scene: Scene, draft: Draft, leading: frozenset[str]) -> bool:
    """Whether a phrase behind a trigger holds such a party: "fighting between rebels and the army"."""
    lowers = scene.tokens.lowers
    start = draft.last - 1 if lowers[draft.last - 1] in leading else draft.last
    end = min(draft.last + FARTHEST_PARTY, draft.sentence.last)
    for i in range(start, end):
        group = scene.grammar.verb_at(i)
        if i > draft.last and group is not None and group.form == "finite":
            return False
        if lowers[i] in leading and holds_party(scene, i + 1, phrase_end(scene, i + 1, draft.sentence.last)):
            return True
    return False
