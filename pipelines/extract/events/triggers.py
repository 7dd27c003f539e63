"""Candidates: where the words of the vocabulary name an event, and how they stand in their sentence."""

from typing import Final

from pipelines.extract.events.phrases import measured_start, noun_start
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.events.senses import is_attribute, is_noun
from pipelines.extract.events.status import HAPPENING, OPENING, ORDERING, governor_of, invites
from pipelines.extract.events.vocabulary import LEXICON, Trigger
from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.lexicon import Hit
from pipelines.extract.model import Mention
from pipelines.parse.document import Flag, Sentence
from pipelines.parse.words import PREPOSITIONS

LONGEST_OBJECT: Final = 10  # tokens between a verb and the noun that it must have as its object
LONGEST_MARKS: Final = 8  # tokens; a longer quotation is speech, a shorter one a title or a word set apart
_ADVERBIALS: Final = frozenset(
    "during at after following in before on of for from ahead amid as to with by since under about".split()
)
_OTHER_CLAUSES: Final = frozenset(
    ("after", "before", "while", "when", "which", "because", "although", "despite", "that", ";")
)
_DEFINITE: Final = frozenset(("the", "this", "that", "their", "his", "her", "its", "both", "these", "those"))


def find_candidates(scene: Scene) -> list[Draft]:
    """Every place where a trigger names an event, in the order of the text."""
    tokens = scene.tokens
    found: list[Draft] = []
    for hit in LEXICON.find(tokens):
        sentence = scene.sentence_of(hit.first)
        if not sentence.first <= hit.first < hit.last <= sentence.last:
            continue
        if _in_name(scene, hit.first, hit.last):
            found += _behind_name(scene, hit, sentence)
            continue
        if any(dated.first <= hit.first < dated.last for dated in scene.dates_between(hit.first - 3, hit.last)):
            continue
        drafts = [_candidate(scene, trigger, hit.first, hit.last, sentence) for trigger in hit.payload]
        if hit.last - hit.first > 1:
            drafts += _inner(scene, hit, sentence)
        found += [draft for draft in drafts if draft is not None]
    return found


def _behind_name(scene: Scene, hit: Hit[tuple[Trigger, ...]], sentence: Sentence) -> list[Draft]:
    """What a phrase says whose first word closes a name: "meeting" behind "Security | Council"."""
    drafts = [
        _candidate(scene, trigger, inner.first, inner.last, sentence)
        for inner in LEXICON.find_all(scene.tokens, hit.first + 1, hit.last)
        if not _in_name(scene, inner.first, inner.last)
        for trigger in inner.payload
    ]
    return [draft for draft in drafts if draft is not None]


def _inner(scene: Scene, hit: Hit[tuple[Trigger, ...]], sentence: Sentence) -> list[Draft | None]:
    """What shorter phrases of the same type say, should the long one ask for too much: "talks" in "hold talks"."""
    types = {trigger.event_type for trigger in hit.payload}
    return [
        _candidate(scene, trigger, inner.first, inner.last, sentence)
        for inner in LEXICON.find_all(scene.tokens, hit.first, hit.last)
        for trigger in inner.payload
        if trigger.event_type in types and trigger not in hit.payload
    ]


def _in_name(scene: Scene, first: int, last: int) -> bool:
    """Whether the words are part of the name of a participant: "Conference on Disarmament"."""
    if scene.tokens.lowers[first] == "march" and scene.tokens.flags[first] & Flag.CAPITAL:
        return not scene.tokens.flags[first] & Flag.SENTENCE_START  # the month
    mention = mention_at(scene, first)
    if mention is None or mention.form not in ("name", "alias", "capital"):
        return False
    return mention.last != last or scene.tokens.lowers[last - 1] not in ("summit", "forum", "conference")


def mention_at(scene: Scene, token: int) -> Mention | None:
    """The mention that covers a token."""
    near = scene.mentions_between(max(0, token - 12), token + 1)
    return next((mention for mention in reversed(near) if mention.first <= token < mention.last), None)


def _candidate(scene: Scene, trigger: Trigger, first: int, last: int, sentence: Sentence) -> Draft | None:
    """What a trigger names between two tokens, where its words have the form and the company that it asks for."""
    group = scene.grammar.verb_at(first)
    if trigger.is_verb:
        if group is None and trigger.status:
            group = _implied_verb(scene, first)
        if group is None or not _heads(group, first, last) or is_noun(scene, group, last, sentence):
            return None
        if is_attribute(scene, group):
            return None
        if not _has_object(scene, trigger, group, last, sentence) or _followed(scene, trigger, last, sentence):
            return None
        rule = f"verb_{group.form}"
        if (
            group.form == "infinitive"
            and (over := governor_of(scene, group, sentence)) is not None
            and invites(scene, over, group)
        ):
            rule = "invited_visit"
        return _draft(scene, trigger, first, last, sentence, group, rule)
    if not _is_noun_phrase(scene, first, last, sentence) or _followed(scene, trigger, last, sentence):
        return None
    lowers = scene.tokens.lowers
    if any(lowers[i] in trigger.not_modified_by for i in range(max(sentence.first, first - 2), first)):
        return None
    if trigger.objects and trigger.objects.isdisjoint(lowers[last : min(last + LONGEST_OBJECT, sentence.last)]):
        return None
    governing, rule = _govern(scene, first, last, sentence)
    draft = _draft(scene, trigger, first, last, sentence, governing, rule)
    draft.is_definite = _is_definite(scene, first, sentence)
    return draft


def _is_noun_phrase(scene: Scene, first: int, last: int, sentence: Sentence) -> bool:
    """Whether the words of a noun trigger are a noun here, by the word that names the event."""
    head = _head(scene, first, last)
    group = scene.grammar.verb_at(head)
    if group is None or group.form == "participle" or head > first:
        return True
    return (group.form == "gerund" and last > head + 1) or is_noun(scene, group, head + 1, sentence)


def _head(scene: Scene, first: int, last: int) -> int:
    """The token of a noun that names the event, without a preposition behind it ("trade between")."""
    head = last - 1
    while head > first and scene.tokens.lowers[head] in PREPOSITIONS:
        head -= 1
    return head


def _implied_verb(scene: Scene, first: int) -> VerbGroup | None:
    """A base form behind a name, which no "s" shows to be a verb: "Norway and Chile plan to launch"."""
    tokens = scene.tokens
    if (
        first
        and tokens.lowers[first + 1] == "to"
        and tokens.flags[first - 1] & Flag.CAPITAL
        and not tokens.lowers[first].endswith("s")
    ):
        return VerbGroup(first, first + 1, first, tokens.lowers[first], "finite", -1)
    return None


def _heads(group: VerbGroup, first: int, last: int) -> bool:
    """Whether the phrase opens with the verb of the group, or holds it: "was inaugurated"."""
    return group.head == first or (group.is_passive and first < group.head < last)


def _draft(
    scene: Scene, trigger: Trigger, first: int, last: int, sentence: Sentence, group: VerbGroup | None, rule: str
) -> Draft:
    draft = Draft(trigger, first, last, first if trigger.is_verb else _head(scene, first, last), sentence, group, rule)
    quotation = scene.quotation_at(first)
    if quotation is not None and quotation.last - quotation.first > LONGEST_MARKS:
        draft.quoted = quotation
    return draft


def _has_object(scene: Scene, trigger: Trigger, group: VerbGroup, last: int, sentence: Sentence) -> bool:
    """Whether one of the nouns that the verb needs stands behind it; or before it, where it is passive."""
    if not trigger.objects:
        return True
    lowers = scene.tokens.lowers
    if group.is_passive or group.form == "participle":
        start = max(sentence.first, group.first - LONGEST_OBJECT)
        if _any_object(trigger, lowers[start : group.first]):
            return True
        if group.is_passive:
            return False
    behind = lowers[last : min(last + LONGEST_OBJECT, sentence.last)]
    end = next((i for i, word in enumerate(behind) if word in _OTHER_CLAUSES), len(behind))
    if not trigger.objects.isdisjoint(behind[: _object_end(scene, trigger, last, last + end) - last]):
        return True
    return _has_phrase(trigger, behind[:end])  # which may hold a verb of its own: "ordered the rebels to surrender"


def _object_end(scene: Scene, trigger: Trigger, first: int, limit: int) -> int:
    """Where the object of a verb ends at the latest: before another verb, as in "released data | showing ..."."""
    for i in range(first + 1, limit):
        group = scene.grammar.verb_at(i)
        if group is None or group.form not in ("gerund", "infinitive"):
            continue
        own = scene.tokens.lowers[group.head : group.last + 1]  # "voted | urging", "a working | group"
        if group.form == "infinitive" or trigger.objects.isdisjoint(own):
            return i
    return limit


def _any_object(trigger: Trigger, words: list[str]) -> bool:
    """Whether one of the objects of a trigger, words or phrases, is among some words."""
    return not trigger.objects.isdisjoint(words) or _has_phrase(trigger, words)


def _has_phrase(trigger: Trigger, words: list[str]) -> bool:
    """Whether one of the objects of several words is among some words."""
    if trigger.openers.isdisjoint(words):
        return False
    text = f" {' '.join(words)} "
    return any(phrase in text for phrase in trigger.object_phrases)


def _followed(scene: Scene, trigger: Trigger, last: int, sentence: Sentence) -> bool:
    """Whether a word that gives the trigger another sense stands behind it: "met the deadline"."""
    return (
        not trigger.unless_after.isdisjoint(scene.tokens.lowers[last : min(last + 4, sentence.last)])
        if trigger.unless_after
        else False
    )


def _govern(scene: Scene, first: int, last: int, sentence: Sentence) -> tuple[VerbGroup | None, str]:
    """The verb that a noun is the object or the subject of, and the rule that tells how it stands."""
    tokens, grammar = scene.tokens, scene.grammar
    start = measured_start(scene, noun_start(scene, first, sentence.first), sentence.first)
    while start > sentence.first and tokens.flags[start - 1] & Flag.POSSESSIVE:
        start = noun_start(scene, start - 1, sentence.first)
    before = grammar.verb_at(start - 1) if start > sentence.first else None
    if before is None and start - 1 > sentence.first and tokens.lowers[start - 1] in ("up", "out", "off"):
        before = grammar.verb_at(start - 2)
    if before is not None and before.lemma in OPENING:
        return before, "noun_object"
    if start - 2 >= sentence.first and tokens.lowers[start - 1] in ("in", "on", "off", "up", "with", "for"):
        before = grammar.verb_at(start - 3 if tokens.lowers[start - 2] == "part" else start - 2)
        if before is not None and before.lemma == "be" and start == first and tokens.lowers[first - 1] == "in":
            return before, "noun_object"  # "are in talks"
        if before is not None and before.lemma in (
            "participate",
            "embark",
            "kick",
            "take",
            "call",
            "wrap",
            "arrive",
            "prepare",
        ):
            return before, "noun_object"
    if start - 2 >= sentence.first and tokens.lowers[start - 1] == "by":
        before = grammar.verb_at(start - 2)
        if before is not None and before.lemma in ORDERING:
            return before, "noun_subject"
    following = grammar.next_finite(last, sentence.last)
    opens = start == sentence.first or tokens.lowers[start - 1] not in _ADVERBIALS
    if following is not None and opens and following.lemma in HAPPENING:
        return following, "noun_subject"
    if sentence.is_heading:
        return None, "noun_in_heading"
    if start > sentence.first and tokens.lowers[start - 1] in _ADVERBIALS:
        return None, "noun_in_phrase"
    return before if before is not None else None, "noun_with_parties"


def _is_definite(scene: Scene, first: int, sentence: Sentence) -> bool:
    start = max(sentence.first, noun_start(scene, first, sentence.first) - 1)
    lowers, flags = scene.tokens.lowers, scene.tokens.flags
    return any(lowers[i] in _DEFINITE or flags[i] & Flag.POSSESSIVE for i in range(start, first))
