"""Speech acts: what a neutral cue does, judged by its content and by what the same speaker said just before.

What shows an act stands in `schemas/vocab/act_signs.toml`.
"""

from typing import Final

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.grammar.phrases import POSSESSIVES, core_end
from pipelines.extract.lexicon import Lexicon
from pipelines.extract.model import Participant
from pipelines.extract.statements.act_words import (
    AIMS,
    ARRANGED,
    COMMITMENTS,
    COMMITTING_VERBS,
    CRITICS,
    DECISIONS,
    GREETING_WORDS,
    IMPOSED,
    LETTERS,
    MEASURES,
    MERITS,
    NO_DEEDS,
    RESOLVES,
    SCHEDULED,
    STANDS,
    STRESSING_VERBS,
    TOPICS,
)
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import NEUTRAL, VERBS
from schemas.vocabularies import read_toml

SIGHT: Final = 26  # tokens from the beginning of a content in which a sign counts
NEAR: Final = 60  # tokens within which a quotation does what its speaker has just been said to do
_SIGNS: Final = read_toml("act_signs")
_TOPICS: Final[Lexicon[str]] = Lexicon((topic, topic) for topic in TOPICS)
_ORDER: Final = tuple(_SIGNS)
_LEXICON: Final[Lexicon[tuple[str, bool]]] = Lexicon(
    (phrase, (act, is_opening))
    for act, entry in _SIGNS.items()
    for key, is_opening in (("signs", False), ("opening", True))
    for phrase in entry[key]
)
NEAR_VERB: Final = 10  # tokens from the beginning of a content to a verb that says what it does
_PERFORMED: Final = frozenset(("request", "deny", "praise", "criticize", "pledge", "threaten", "invite"))
_CARRIED: Final = frozenset(("deny", "criticize", "threaten"))


def act_of(view: View, draft: Draft, before: Draft | None) -> str:
    """The act of a statement: that of its cue, or what a neutral one's content plainly is; `before` is the statement
    whose content stands before this one."""
    if draft.act == "deny" and _turns_down(view, draft):
        return "criticize"
    if draft.act != NEUTRAL:
        return draft.act
    found = _signs_of(view, draft)
    if draft.is_quotation and _is_long(view, draft):
        found -= {"pledge", "announce", "praise"}
    if _demands(view, draft):
        found.add("request")
    performed = _performed(view, draft)
    is_condolence = performed == "criticize" and "praise" in found  # "we regret the death of the drivers"
    if performed is not None and not is_condolence:
        return performed
    if _commits(view, draft):
        found.add("pledge")
    future = _of_the_future(view, draft)
    if future is not None:
        found.add(future)
    for act in _ORDER:
        if act in found:
            return act
    if _is_greeting(view, draft):
        return "praise"
    return _carried(view, draft, before) or "assert"


def _signs_of(view: View, draft: Draft) -> set[str]:
    """The acts that signs near the beginning of a content show; one inside a topic or a merit shows none."""
    end = min(draft.last, draft.first + SIGHT)
    topics = [(hit.first, hit.last) for hit in _TOPICS.find_all(view.tokens, draft.first, end)]
    found = {
        act
        for hit in _LEXICON.find_all(view.tokens, draft.first, end)
        for act, is_opening in (hit.payload,)
        if not is_opening or hit.first <= draft.first + 1
        if not any(first <= hit.first and hit.last <= last for first, last in topics)
    }
    if draft.rule == "reported_object":
        head = core_end(view.tokens, draft.first, end) - 1
        if head >= draft.first and view.tokens.lowers[head] in MERITS:
            found.discard("criticize")  # "stressed the importance of a reply to aggression"
    return found


def _performed(view: View, draft: Draft) -> str | None:
    """The act that the content itself performs: "said Norway | urges | all sides to", by the speaker's own side."""
    group = view.grammar.next_finite(draft.first, min(draft.last, draft.first + NEAR_VERB))
    if group is None or group.is_past or group.is_perfect or group.is_negated or group.is_passive or group.modal:
        return None
    act = next((verb.act for verb in VERBS.get(group.lemma, ()) if _follows(view, group.last, verb.rest)), None)
    subject = view.grammar.subject_of(group)
    if act not in _PERFORMED or subject is None or subject[0] < draft.first:
        return None
    return act if _is_own_side(view, draft, subject[0], subject[1]) else None


def _follows(view: View, i: int, rest: tuple[str, ...]) -> bool:
    """Whether the words that belong to a verb stand at the token `i`."""
    return tuple(view.tokens.lowers[i : i + len(rest)]) == rest


def _turns_down(view: View, draft: Draft) -> bool:
    """Whether what is rejected is a measure, of which nothing can be denied: "rejected the budget"."""
    group = view.grammar.verb_at(draft.cue[0]) if draft.cue else None
    if group is None or group.lemma not in ("reject", "dismiss"):
        return False
    end = core_end(view.tokens, draft.first, draft.last)
    return end > draft.first and view.tokens.lowers[end - 1] in MEASURES


def _is_long(view: View, draft: Draft) -> bool:
    """Whether a quotation has several sentences, so that its beginning is not the whole of it."""
    return view.tokens.sentences[draft.first] != view.tokens.sentences[draft.last - 1]


def _demands(view: View, draft: Draft) -> bool:
    """Whether the content says what somebody must do: "Norway must open the road"."""
    group = view.grammar.next_finite(draft.first, min(draft.last, draft.first + SIGHT))
    if group is None or group.modal not in ("must", "should") or (group.modal == "should" and draft.is_quotation):
        return False
    mention = view.cast.at(group.first - 1)
    if mention is None or draft.speaker.first is None:
        return False
    return not any(_same_side(draft.speaker.first, actor) for actor in mention.participants)


def _commits(view: View, draft: Draft) -> bool:
    """Whether a commitment is affirmed: "reaffirmed Norway's support for", "confirmed their dedication to"."""
    group = view.grammar.verb_at(draft.cue[0]) if draft.cue is not None else None
    if group is None or draft.rule not in ("reported_object", "reported_clause"):
        return False
    sight = view.tokens.lowers[draft.first : min(draft.last, draft.first + 9)]
    if group.lemma in STRESSING_VERBS:
        owned = _is_own(view, draft) and any(lower in STANDS for lower in sight)
        return owned or any(lower in RESOLVES for lower in sight)
    if group.lemma not in COMMITTING_VERBS or (group.lemma != "reaffirm" and not _is_own(view, draft)):
        return False
    return any(lower in COMMITMENTS for lower in sight)


def _is_own(view: View, draft: Draft) -> bool:
    """Whether a content begins with what is the speaker's or his side's: "their support", "unwavering Chilean help"."""
    if view.tokens.lowers[draft.first] in POSSESSIVES:
        return True
    end = core_end(view.tokens, draft.first, draft.last)
    return any(
        _same_side(speaker, owner)
        for speaker in _speaking_side(view, draft.speaker)
        for mention in view.cast.within(draft.first, end)
        for owner in mention.participants
        if mention.last < end
    )


def _of_the_future(view: View, draft: Draft) -> str | None:
    """What a content does that says what will happen: the speaker's own side promises ("Britain will take measures",
    said by a Briton), and what is scheduled is announced ("the talks would be held in May")."""
    if draft.rule == "expressed_noun":
        return None
    group = view.grammar.next_finite(draft.first, min(draft.last, draft.first + SIGHT))
    if draft.is_quotation:
        return "pledge" if group is not None and _promises(view, draft, group) else None
    told = group is not None and not group.is_negated and not group.modal and (group.is_perfect or group.is_past)
    if group is not None and told and group.lemma in DECISIONS:
        subject = view.grammar.subject_of(group)
        return "announce" if subject is not None and _is_own_side(view, draft, subject[0], subject[1]) else None
    if group is not None and group.is_future and group.modal is None and not group.is_negated:
        if AIMS & set(view.tokens.lowers[draft.first : group.first]):
            return None  # "the purpose was to deal with"
        return "announce"  # "the talks are to resume"
    if group is None or group.is_negated or group.modal not in ("will", "would", "shall"):
        return None
    official = any(speaker.country is not None for speaker in _speaking_side(view, draft.speaker))
    if group.lemma in SCHEDULED or (group.is_passive and (official or group.lemma in ARRANGED)):
        return "announce"
    if group.is_passive or group.lemma in NO_DEEDS or view.tokens.lowers[draft.first] in ("if", "when", "unless"):
        return None
    subject = view.grammar.subject_of(group)
    if group.lemma in IMPOSED and subject is not None and _is_own_side(view, draft, subject[0], subject[1]):
        return "announce"
    return "pledge" if subject is not None and _is_own_side(view, draft, subject[0], subject[1]) else None


def _promises(view: View, draft: Draft, group: VerbGroup) -> bool:
    """Whether a quotation of one sentence says what its speaker's side will do: "“Norway will open the road.”"."""
    if _is_long(view, draft) or group.modal != "will" or group.is_passive or group.lemma in NO_DEEDS:
        return False
    subject = view.grammar.subject_of(group)
    return subject is not None and subject[0] <= draft.first + 2 and _is_own_side(view, draft, subject[0], subject[1])


def _is_own_side(view: View, draft: Draft, first: int, last: int) -> bool:
    """Whether the subject between two tokens is the speaker, his country, or a body that must be his."""
    words, lowers = draft.speaker.words, view.tokens.lowers
    if any(
        _same_side(speaker, actor)
        for speaker in _speaking_side(view, draft.speaker)
        for mention in view.cast.within(max(first, draft.first), last)
        for actor in mention.participants
        if mention.last == last or mention.first == first
    ):
        return True
    own = lowers[last - 1] == "we" or (lowers[last - 1] == "it" and _is_body(view, draft.speaker))
    return words is not None and (own or lowers[last - 1] in ("government", "administration", "ministry", "company"))


def _speaking_side(view: View, speaker: Speaker) -> list[Participant]:
    """The participants who speak, or else those that the words for the speaker name: "Norwegian officials"."""
    if speaker.participants or speaker.words is None:
        return list(speaker.participants)
    return [participant for mention in view.cast.within(*speaker.words) for participant in mention.participants]


def _same_side(speaker: Participant, actor: Participant) -> bool:
    if speaker is actor:
        return True
    return actor.kind != "person" and speaker.country is not None and speaker.country == actor.country


def _is_greeting(view: View, draft: Draft) -> bool:
    """Whether a message is quoted of which the sentence before says that it brings congratulations or condolences."""
    words = draft.speaker.words
    if draft.rule != "quotation_after_colon" or words is None or words[0] >= words[1]:
        return False
    ordinal = view.tokens.sentences[words[0]]
    if view.tokens.lowers[words[1] - 1] not in LETTERS or ordinal == 0:
        return False
    told = view.document.sentences[ordinal - 1]
    return not GREETING_WORDS.isdisjoint(view.tokens.lowers[told.first : told.last])


def _carried(view: View, draft: Draft, before: Draft | None) -> str | None:
    """The act that goes on from the statement before: a denial and its words, a charge and what is added."""
    words = draft.speaker.words
    if words is not None and view.tokens.lowers[words[1] - 1] in CRITICS:
        return "criticize"
    if before is None or before.act not in _CARRIED or not _is_same_speaker(before, draft):
        return None
    if draft.first - before.last > NEAR or view.sentence_at(before.first).is_heading:
        return None
    if before.rule == "reported_infinitive":
        return None  # who refuses to act denies nothing in what he says next
    if draft.is_quotation:
        return before.act
    same_sentence = view.tokens.sentences[before.first] == view.tokens.sentences[draft.first]
    if not same_sentence:
        return None
    if before.act == "criticize":
        return "criticize"
    return "criticize" if view.tokens.lowers[draft.first] in ("it", "this") else None


def _is_same_speaker(before: Draft, draft: Draft) -> bool:
    if draft.speaker.first is not None:
        return draft.speaker.first is before.speaker.first
    return draft.speaker.words is not None and draft.speaker.words == before.speaker.words


def _is_body(view: View, speaker: Speaker) -> bool:
    """Whether a speaker may call itself "it": no person, and no several who are not named."""
    if speaker.first is not None:
        return speaker.first.kind != "person"
    if speaker.words is None:
        return False
    end = core_end(view.tokens, *speaker.words)
    return not view.tokens.lowers[max(end - 1, speaker.words[0])].endswith("s")
