"""Reported speech: a cue with its speaker, and a clause, noun phrase, infinitive, gerund or quotation behind it."""

from bisect import bisect_right
from typing import Final

from pipelines.extract.grammar.lexicon import ADJECTIVE_ENDINGS
from pipelines.extract.grammar.phrases import POSSESSIVES
from pipelines.extract.statements.absolutes import subject_of_gerund
from pipelines.extract.statements.addressed import addressed_by
from pipelines.extract.statements.complements import Complement, find_complement
from pipelines.extract.statements.cues import Cue
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.extents import content_end
from pipelines.extract.statements.nouns import linked_complement
from pipelines.extract.statements.speakers import Previous, speaker_of_cue
from pipelines.extract.statements.titles import before_occasion
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import JUDGED
from pipelines.extract.statements.voices import can_speak, is_record
from pipelines.parse.document import Flag
from pipelines.parse.words import ARTICLES

SIGHT: Final = 60  # tokens of a complement that are looked at to tell whether it is one
FARTHEST_NUMBER: Final = 5  # tokens behind "at" in which a number stands
RULE_OF_KIND: Final = {
    "clause": "reported_clause",
    "quotation": "speaker_then_quotation",
    "object": "reported_object",
    "infinitive": "reported_infinitive",
    "gerund": "reported_gerund",
    "person": "reported_address",
}
_NO_GERUND: Final = frozenset(
    ("rule", "find", "read", "post", "claim", "counter", "answer", "guarantee", "present")
)  # whose gerund is an adjective or a noun, but for one with a clause
# A statement by one speaker only; by several it is a meeting.
_MUTUAL: Final = frozenset(("discuss", "raise", "talk about"))
_SHOWING: Final = frozenset(("show", "project"))  # by which only what is written speaks
_AGREEING: Final = frozenset(("agree", "agree on"))
_ANONYMITY: Final = frozenset(("anonymity", "anonymous", "identified", "named"))
_SILENCE: Final = frozenset(
    ("say", "comment", "answer", "discuss", "confirm", "disclose", "speak", "talk", "elaborate", "tell")
)
_PERSONS: Final = frozenset(("him", "her", "them", "us", "me"))
_PLANS: Final = frozenset(
    ("plan", "plans", "bill", "budget", "law", "agreement", "deal", "project", "program", "programme")
)
_THINGS_DO: Final = frozenset(
    ("threaten", "offer", "promise", "reject", "question", "rule out", "demand", "invite", "hail")
)
_NOT_SAYING: Final = frozenset(("", "from", "without", "of", "instead"))  # before a gerund: nothing is said by it
_SETTING_OFF: Final = frozenset((",", "and", "but", "as", "by", "while", "before", "after"))
_NEITHER: Final = frozenset(("neither", "nor"))
_OPEN: Final = frozenset(("whether", "if"))  # whose clause tells nothing as said
_NOBODY: Final = frozenset(("neither", "nobody", "none", "no"))
_FIRST_PERSON: Final = frozenset(("i", "we"))
# Subjects in a transcript, which tells nothing but quotes all.
_SPOKEN: Final = frozenset(("i", "we", "you", "me", "us"))
_BARE_OBJECTS: Final = frozenset(("off", "out", "up", "down", "back", "in", "away"))


def find_reported(view: View, cues: list[Cue], used: set[Cue], quoted: list[Draft]) -> list[Draft]:
    """What is reported by the cues that attribute no quotation; `quoted` are the quotations, for who "we" is."""
    drafts: list[Draft] = []
    attributed = {draft.cue[0]: draft.speaker for draft in quoted if draft.cue is not None}
    sentence, previous = -1, None
    for cue in cues:
        ordinal = view.tokens.sentences[cue.first]
        if ordinal != sentence:
            sentence, previous = ordinal, None
        speaker = attributed.get(cue.first) or speaker_of_cue(view, cue, previous)
        draft = None if cue in used else _report(view, cue, speaker, quoted)
        if draft is not None:
            drafts.append(draft)
        tells = cue.group.form == "finite" and (draft is not None or cue in used)
        if tells or previous is None:
            previous = Previous(cue, draft.speaker if draft is not None else speaker)
    return drafts


def _report(view: View, cue: Cue, speaker: Speaker, quoted: list[Draft]) -> Draft | None:
    quotation = view.quotation_at(cue.first)
    if quotation is None and speaker.words is not None and view.tokens.lowers[speaker.words[1] - 1] in _SPOKEN:
        return None
    if quotation is not None:
        voice = _voice(view, cue, speaker, quoted)
        if voice is None:
            return None
        speaker = voice
    sentence = view.sentence_at(cue.first)
    if _is_unsaid(view, cue, sentence.first):
        return None
    limit = quotation.last - 1 if quotation is not None else sentence.last
    limit = min(limit, max(view.body_end(sentence), cue.last))
    if cue.noun is not None:
        complement = linked_complement(view, cue.last - 1, cue.noun, limit)
    else:
        complement = find_complement(view, cue, limit)
    if complement is None or not _is_told_by(view, cue, complement, speaker):
        return None
    at = bisect_right(quoted, complement.first, key=lambda draft: draft.first) - 1
    if complement.kind == "quotation" and at >= 0 and quoted[at].first == complement.first:
        return None  # "Olsen warned of the fire: “Go,” | she said": attributed behind it
    if _ANONYMITY & set(view.tokens.lowers[complement.first : complement.first + 5]):
        return None  # "asking not to be identified" is no part of the news
    last = content_end(view, cue, complement.first, complement.kind)
    if sentence.is_heading:
        last = before_occasion(view, complement.first, last)
    if last <= complement.first:
        return None
    act = _act_by_kind(view, cue, complement)
    rule = "expressed_noun" if cue.noun is not None else RULE_OF_KIND[complement.kind]
    span = (cue.group.first if cue.group.is_negated else cue.first, cue.last)
    return Draft(
        complement.first,
        last,
        rule,
        act,
        speaker,
        span,
        addressed_by(view, cue, complement, last, speaker),
    )


def _act_by_kind(view: View, cue: Cue, complement: Complement) -> str:
    """The act of a cue with a complement: who suggests that something is so states it, who suggests that it be done
    ("that Norway open the road") proposes; who tells to act requests."""
    if cue.verb.lemma == "tell" and complement.kind == "infinitive":
        return "request"
    if cue.verb.lemma != "suggest" or complement.kind != "clause":
        return cue.verb.act
    group = view.grammar.next_finite(complement.first, complement.first + SIGHT)
    if group is None or group.modal == "should":
        return "propose"
    is_base = not group.is_past and group.modal is None and view.tokens.lowers[group.first] == group.lemma
    return "propose" if is_base and cue.group.is_past else "assert"


def _voice(view: View, cue: Cue, speaker: Speaker, quoted: list[Draft]) -> Speaker | None:
    """Who speaks by a cue inside a quotation: somebody else, or the quoted one of something said before.

    What the quoted one does by saying it ("We call on ...") is no second statement: `None`.
    """
    words = speaker.words
    first = view.tokens.lowers[words[0]] if words else ""
    if first in _FIRST_PERSON or "we" in view.tokens.lowers[cue.first - 3 : cue.first]:
        if not (cue.group.is_past or cue.group.is_perfect) or not cue.verb.takes & {"clause"}:
            return None
        at = bisect_right(quoted, cue.first, key=lambda draft: draft.first) - 1
        return quoted[at].speaker if at >= 0 and cue.first < quoted[at].last else None
    if cue.group.form != "finite" or not can_speak(view, speaker) or first in ("you", "it"):
        return None
    return speaker


def _is_told_by(view: View, cue: Cue, complement: Complement, speaker: Speaker) -> bool:
    """Whether the speaker may be one, and the complement what is said: the doubtful cases of a cue."""
    lemma = cue.verb.lemma
    if cue.group.form == "gerund" and not speaker.participants and not _is_set_off(view, cue):
        return False
    if (
        view.quotation_at(cue.first) is not None
        and complement.kind != "clause"
        and not (cue.group.is_past or cue.group.is_perfect)
    ):
        return False
    if lemma == "focus on" and view.tokens.lowers[cue.group.first - 1] == ",":
        return False
    if cue.group.form == "finite" and speaker.words is None and not speaker.participants:
        return False
    if not _has_needed(view, cue, complement):
        return False
    if lemma in _SHOWING and not is_record(view, speaker):
        return False
    if complement.kind in ("clause", "quotation"):
        return True
    if lemma in _MUTUAL and (len(speaker.participants) != 1 or not _is_person(speaker)):
        return False
    sight = min(view.sentence_at(cue.first).last, complement.first + SIGHT)
    if lemma == "discuss" and _has_partner(view, complement.first, sight):
        return False
    if lemma == "refuse" and view.grammar.lemma_at(complement.first + 1) in _SILENCE:
        return False
    if lemma in ("welcome", "receive") and view.tokens.lowers[complement.first] in _PERSONS:
        return False
    if lemma in _AGREEING and complement.kind not in ("object", "clause"):
        return False
    if lemma == "call" and cue.noun is None and not _names(view, complement.first, view.sentence_at(cue.first).last):
        return False
    if lemma == "claim" and not cue.group.is_past:
        return False
    if lemma == "refer to" and not cue.group.is_past and (cue.group.form == "finite" or _explains_quotation(view, cue)):
        return False
    return can_speak(view, speaker) or _may_act(view, cue, speaker)


def _has_needed(view: View, cue: Cue, complement: Complement) -> bool:
    """Whether the word that a verb needs is there: "held | that", but "held talks"; "put the cost | at 40 million"."""
    needs, lowers = cue.verb.needs, view.tokens.lowers
    if needs == "that":
        return complement.kind != "clause" or "that" in lowers[complement.first - 1 : complement.first + 1]
    if not needs or complement.kind != "object":
        return True
    sight = min(view.sentence_at(cue.first).last, complement.first + SIGHT)
    at = next((i for i in range(complement.first, sight) if lowers[i] == needs), None)
    if at is None or needs != "at":
        return at is not None
    return any(view.tokens.flags[i] & Flag.NUMBER for i in range(at + 1, min(at + FARTHEST_NUMBER, sight)))


def _may_act(view: View, cue: Cue, speaker: Speaker) -> bool:
    """Whether a cue that does more than state lets any subject speak: things threaten and offer without words."""
    if speaker.words is None or cue.verb.act in ("neutral", "announce") or cue.verb.lemma in _THINGS_DO:
        return False
    return cue.verb.lemma != "call for" or not _PLANS & set(view.tokens.lowers[slice(*speaker.words)])


def _is_unsaid(view: View, cue: Cue, first: int) -> bool:
    """Whether nothing is said: "neither side confirmed", "neither confirmed nor denied", "would not say whether she
    regretted", "shied away from answering", and a participle that opens a sentence, which only repeats ("Rebutting the
    claim, she said")."""
    lowers = view.tokens.lowers
    if not _NEITHER.isdisjoint(lowers[max(first, cue.group.head - 2) : cue.group.head]):
        return True
    if cue.group.form == "gerund":
        before = lowers[cue.group.first - 1] if cue.group.first > first else ""
        is_noun = cue.verb.lemma in _NO_GERUND and (cue.verb.lemma == "rule" or lowers[cue.last] != "that")
        if is_noun or view.tokens.flags[cue.group.first - 1] & Flag.POSSESSIVE:
            return True
        return before in _NOT_SAYING or before in ARTICLES or before in POSSESSIVES
    subject = view.grammar.subject_of(cue.group)
    if subject is not None and view.quotation_at(cue.first) is None and lowers[subject[1] - 1] in _SPOKEN:
        return True
    if subject is not None and subject[0] > first and lowers[subject[0] - 1] in _OPEN:
        return True
    return subject is not None and (
        lowers[subject[0]] in _NOBODY or "neither" in lowers[max(subject[0] - 2, first) : subject[1]]
    )


def _is_set_off(view: View, cue: Cue) -> bool:
    """Whether a gerund stands behind a comma, a quotation or a conjunction, and so tells what its clause does, or has a
    subject of its own."""
    before = cue.group.first - 1
    if subject_of_gerund(view, cue.group) is not None:
        return True
    return view.tokens.lowers[before] in _SETTING_OFF or view.is_quote(before)


def _explains_quotation(view: View, cue: Cue) -> bool:
    """Whether a gerund behind a quotation tells what is meant in it: "“...,” he said, | referring to the fire"."""
    before = cue.group.first - 1
    first = max(view.sentence_at(cue.first).first, before - SIGHT)
    return view.is_quote(before) or (
        view.tokens.lowers[before] == "," and any(view.is_quote(i) for i in range(first, before))
    )


def _has_partner(view: View, first: int, last: int) -> bool:
    """Whether somebody is named with whom a thing is discussed, so that both talk."""
    lowers = view.tokens.lowers
    for i in range(first, last - 1):
        if lowers[i] == "with":
            mentions = view.cast.within(i + 1, min(i + 8, last))
            if any(participant.kind == "person" for mention in mentions for participant in mention.participants):
                return True
    return False


def _is_person(speaker: Speaker) -> bool:
    return speaker.first is not None and speaker.first.kind == "person"


def _names(view: View, i: int, limit: int) -> bool:
    """Whether "call" gives a name to its object: “...” or a second noun phrase or adjective follows it."""
    tokens = view.tokens
    lower = tokens.lowers[i]
    if lower in _BARE_OBJECTS:
        return False
    if lower in ("it", "this", "that", "him", "her", "them") or view.is_quote(i):
        return i + 1 < limit and tokens.lowers[i + 1] not in ("on", "for", "to", "in", "at", ",", ".")
    for j in range(i + 1, min(i + 10, limit)):
        if view.is_quote(j):
            return True
        if tokens.lowers[j] in (",", "and", "to", "on", "for", "in", "at", "with", "."):
            return j > i + 1 and (tokens.lowers[j - 1].endswith(ADJECTIVE_ENDINGS) or tokens.lowers[j - 1] in JUDGED)
        if tokens.lowers[j] in ("a", "an", "the") and tokens.lowers[j - 1] not in ("of", "by", "from"):
            return True
    last = tokens.lowers[limit - 1] if tokens.flags[limit - 1] & Flag.WORD else tokens.lowers[limit - 2]
    return limit - i > 2 and (last.endswith(ADJECTIVE_ENDINGS) or last in JUDGED)
