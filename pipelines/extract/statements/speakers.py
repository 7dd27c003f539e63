"""Speakers: from the words that name who speaks to the participants they stand for."""

from dataclasses import dataclass

from pipelines.extract.grammar.phrases import core_end
from pipelines.extract.model import Mention, Participant
from pipelines.extract.statements.cues import Cue
from pipelines.extract.statements.draft import Speaker
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import BODIES, DOCUMENTS, SPEAKING_NOUNS
from pipelines.parse.document import Flag
from pipelines.parse.words import PREPOSITIONS

_OWNERS = frozenset(("of", "from", "by", "for", "at"))


def speaker_of_span(view: View, first: int, last: int) -> Speaker:
    """The speaker that the noun phrases between two tokens name: one with its appositions, or several joined by "and"."""
    lowers = view.tokens.lowers
    found: list[Participant] = []
    i, joined, opened = first, True, False
    while i < last:
        end = core_end(view.tokens, i, last)
        if end == i:
            if lowers[i] in PREPOSITIONS and lowers[i] not in ("including",):
                i = _after_phrase(view, i, last)
                continue
            joined = joined or lowers[i] == "and"
            i += 1
            continue
        if joined or not found:
            participants = _participants(view, i, end, last)
            opened = opened or bool(participants)
            found.extend(p for p in participants if p not in found)
            if not found and _is_unnamed(view, i, end):
                break
        joined = False
        i = end
        if i < last and lowers[i] == "," and _is_list(view, i, last):
            joined = True
    return Speaker(tuple(found), (first, last))


def _is_list(view: View, comma: int, last: int) -> bool:
    """Whether a comma parts the members of a list that ends with "and": no relative clause or apposition."""
    lowers = view.tokens.lowers
    return "and" in lowers[comma + 1 : last] and lowers[comma + 1 : comma + 2] not in (["who"], ["which"], ["whose"])


def _after_phrase(view: View, i: int, last: int) -> int:
    """Past a prepositional phrase, which says nothing of who speaks."""
    end = core_end(view.tokens, i + 1, last)
    return end if end > i else i + 1


def _is_unnamed(view: View, first: int, end: int) -> bool:
    """Whether a noun phrase names a person or group without a name, so that what follows is no apposition to look in."""
    return view.tokens.lowers[end - 1] in SPEAKING_NOUNS and view.tokens.lowers[first] not in ("the",)


def _participants(view: View, first: int, end: int, last: int) -> tuple[Participant, ...]:
    """The participants that the bare noun phrase from `first` to `end` stands for."""
    lowers = view.tokens.lowers
    head = end - 1
    mention = view.cast.at(head)
    if mention is not None and mention.form != "adjective":
        return mention.participants
    word = lowers[head]
    if mention is None and view.tokens.flags[head] & Flag.NUMBER and head > first:
        mention = view.cast.at(head - 1)
        if mention is not None:
            return mention.participants
    inside = view.cast.within(first, end)
    if word in DOCUMENTS or word.removesuffix("s") in DOCUMENTS:
        return _owner(view, inside, end, last)
    if word in BODIES:
        of = _owner(view, inside, end, last)
        if of:
            return of
    if mention is not None:
        return mention.participants
    names = [m for m in inside if m.participants and m.participants[0].kind == "person" and m.form in ("name", "alias")]
    if names and names[-1].last == end:
        return names[-1].participants
    return ()


def _owner(view: View, inside: list[Mention], end: int, last: int) -> tuple[Participant, ...]:
    """Who a document or a body belongs to: named in its noun phrase, or behind "of", "from", "by"."""
    if inside:
        return inside[-1].participants
    if end < last and view.tokens.lowers[end] in _OWNERS:
        mention = view.cast.after(end + 1, last)
        if mention is not None and mention.first - end <= 4:
            return mention.participants
    return ()


@dataclass(frozen=True, slots=True)
class Previous:
    """The cue before another in its sentence, and who spoke by it."""

    cue: Cue
    speaker: Speaker

    def shares(self, cue: Cue) -> bool:
        """Whether a verb joined by "and" shares the speaker: it stands in the same tense."""
        ours, theirs = cue.group, self.cue.group
        if theirs.form != "finite" or not (self.speaker.participants or self.speaker.words):
            return False
        return (ours.is_past, ours.is_perfect, ours.modal) == (theirs.is_past, theirs.is_perfect, theirs.modal)


def speaker_of_cue(view: View, cue: Cue, previous: Previous | None) -> Speaker:
    """The speaker of a cue from its subject; `previous` is the one before it in the sentence."""
    group = cue.group
    if group.form == "finite":
        return _speaker_of_subject(view, cue, previous)
    sentence = view.sentence_at(cue.first)
    before = group.first - 1
    if before < sentence.first or (before == sentence.first and view.tokens.lowers[before] in PREPOSITIONS):
        following = view.grammar.next_finite(cue.last, sentence.last)  # "Announcing the sanctions, she said"
        subject = view.grammar.subject_of(following) if following is not None else None
        return speaker_of_span(view, *subject) if subject else Speaker()
    lower = view.tokens.lowers[before]
    if (
        lower in (",", "and", "as", "by", "before", "after", "while", "in")
        or lower in PREPOSITIONS
        or view.is_quote(before)
    ):
        if previous is not None and (previous.speaker.participants or previous.speaker.words):
            return previous.speaker
        main = view.grammar.previous_finite(group.first, sentence.first)
        if main is None:
            main = view.grammar.next_finite(cue.last, sentence.last)  # "The envoy, referring to X, said"
        subject = view.grammar.subject_of(main) if main is not None else None
        return speaker_of_span(view, *subject) if subject else Speaker()
    return _speaker_before_gerund(view, group.first, sentence.first)


def _speaker_of_subject(view: View, cue: Cue, previous: Previous | None) -> Speaker:
    if previous is not None and view.tokens.lowers[cue.group.first - 1] in ("and", "but") and previous.shares(cue):
        return previous.speaker
    subject = view.grammar.subject_of(cue.group)
    if subject is None:
        return Speaker()
    return speaker_of_span(view, *subject)


def _speaker_before_gerund(view: View, i: int, first: int) -> Speaker:
    """The noun phrase that a participle belongs to: "a resolution in the Congress | calling for ..."."""
    mention = view.cast.before(i, first)
    if mention is not None and mention.last == i:
        return Speaker(mention.participants, (mention.first, mention.last))
    start = view.grammar.clause_start(i, first)
    main = view.grammar.previous_finite(i, first)
    if main is not None and view.tokens.lowers[i - 1] not in DOCUMENTS:
        subject = view.grammar.subject_of(main)
        if subject is not None and main.lemma not in ("be",):
            return speaker_of_span(view, *subject)
    return speaker_of_span(view, max(start, first), i)


def can_speak(view: View, speaker: Speaker) -> bool:
    """Whether a speaker without a participant is at least a person, a group or a document by its words."""
    if speaker.participants:
        return True
    if speaker.words is None:
        return False
    lowers = view.tokens.lowers
    end = core_end(view.tokens, *speaker.words)
    head = lowers[max(end - 1, speaker.words[0])]
    if head in ("he", "she", "they", "who", "it") or view.tokens.flags[max(end - 1, speaker.words[0])] & Flag.CAPITAL:
        return True
    return any(form in SPEAKING_NOUNS or form in DOCUMENTS or form in BODIES for form in (head, head.removesuffix("s")))
