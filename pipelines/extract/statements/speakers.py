"""Speakers: who speaks by a cue, from its subject, from the cue before it, or from what a participle belongs to."""

from dataclasses import dataclass
from typing import Final

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.grammar.phrases import POSSESSIVES
from pipelines.extract.statements.absolutes import subject_of_gerund
from pipelines.extract.statements.cues import Cue
from pipelines.extract.statements.draft import Speaker
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.titles import speaker_of_heading
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import DOCUMENTS
from pipelines.parse.words import PREPOSITIONS, RELATIVES

QUOTING: Final = frozenset(("quote", "cite"))


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
    own = subject_of_gerund(view, group)
    if own is not None:
        return speaker_of_span(view, *own)
    sentence = view.sentence_at(cue.first)
    before = group.first - 1
    if before < sentence.first or (before == sentence.first and view.tokens.lowers[before] in PREPOSITIONS):
        following = view.grammar.next_finite(cue.last, sentence.last)  # "Announcing the sanctions, she said"
        subject = view.grammar.subject_of(following) if following is not None else None
        return speaker_of_span(view, subject[0], subject[1]) if subject else Speaker()
    lower = view.tokens.lowers[before]
    if (
        lower in (",", "and", "as", "by", "before", "after", "while", "in")
        or lower in PREPOSITIONS
        or view.is_quote(before)
    ):
        quoting = view.grammar.previous_finite(group.first, sentence.first) if lower == "as" else None
        if quoting is not None and quoting.lemma in QUOTING and not quoting.is_passive:
            return speaker_of_span(view, quoting.last, before)  # "The Herald quoted | the envoy | as saying"
        if previous is not None and (previous.speaker.participants or previous.speaker.words):
            return previous.speaker
        main = view.grammar.previous_finite(group.first, sentence.first)
        if main is None:
            main = view.grammar.next_finite(cue.last, sentence.last)  # "The envoy, referring to X, said"
        if (
            main is not None
            and main.is_passive
            and main.lemma not in QUOTING
            and view.tokens.lowers[main.last] == "by"
            and main.last < before
        ):
            return speaker_of_span(view, main.last + 1, before)  # "was confirmed by | the envoy |, adding that"
        return _subject_of_main(view, main) if main is not None else Speaker()
    return _speaker_before_gerund(view, group.first, sentence.first)


def span_of_speaker(view: View, speaker: Speaker) -> tuple[int, int] | None:
    """The offsets of the words that name a speaker: the mention of the first among them, or else all of them."""
    words = speaker.words
    if words is None or words[0] >= words[1]:
        return None
    for mention in view.cast.within(words[0], words[1]):
        owns = mention.last < words[1] and view.tokens.lowers[mention.first] in POSSESSIVES  # "his" of "his party"
        if speaker.first in mention.participants and not owns:
            return mention.start, mention.end
    return view.tokens.starts[words[0]], view.tokens.ends[words[1] - 1]


def _speaker_of_subject(view: View, cue: Cue, previous: Previous | None) -> Speaker:
    if previous is not None and view.tokens.lowers[cue.group.first - 1] in ("and", "but") and previous.shares(cue):
        return previous.speaker
    subject = view.grammar.subject_of(cue.group)
    if view.sentence_at(cue.first).is_heading and (named := speaker_of_heading(view, cue.group)) is not None:
        return named
    if subject is None:
        return Speaker()
    speaker = speaker_of_span(view, subject[0], subject[1])
    if view.tokens.lowers[max(subject[0] - 3, 0) : subject[0]] == ["as", "well", "as"]:
        speaker = _with_first(view, speaker, subject[0] - 3)
    return speaker if speaker.participants else _by_apposition(view, cue.group, speaker, subject[1])


def _subject_of_main(view: View, main: VerbGroup) -> Speaker:
    """The speaker that the subject of the main verb names, or an apposition to it."""
    subject = view.grammar.subject_of(main)
    if subject is None:
        return Speaker()
    speaker = speaker_of_span(view, subject[0], subject[1])
    return speaker if speaker.participants else _by_apposition(view, main, speaker, subject[1])


def _with_first(view: View, speaker: Speaker, end: int) -> Speaker:
    """Who speaks where the last is only added: "| Olsen, | as well as Rojas, said"."""
    end -= view.tokens.words[end - 1] == ","
    mention = view.cast.at(end - 1)
    if mention is None or mention.last != end:
        return speaker
    others = tuple(one for one in speaker.participants if one not in mention.participants)
    return Speaker(mention.participants + others, (mention.first, mention.last))


def _by_apposition(view: View, group: VerbGroup, speaker: Speaker, comma: int) -> Speaker:
    """The speaker whom an apposition names: "Its foreign minister, | Kari Olsen, | said"."""
    lowers = view.tokens.lowers
    i = comma + 1
    if i >= group.first or lowers[comma] != ",":
        return speaker
    if view.grammar.verb_at(i) is not None and lowers[i] != "including":
        return speaker
    if lowers[i] in RELATIVES or (lowers[i] in PREPOSITIONS and lowers[i] != "including"):
        return speaker
    end = next((j for j in range(i, group.first) if lowers[j] == ","), group.first)
    named = speaker_of_span(view, i + (lowers[i] == "including"), end)
    if lowers[i] == "including" and named.first is not None and named.first.kind != "person":
        return speaker
    return Speaker(named.participants, speaker.words) if named.participants else speaker


def _sender(view: View, receiver: int, first: int) -> Speaker | None:
    """Who sends a document that says something: "Olsen sent a message to President Rojas | congratulating him"."""
    lowers = view.tokens.lowers
    main = view.grammar.previous_finite(receiver, first)
    if main is None or DOCUMENTS.isdisjoint(lowers[main.last : receiver]) or "to" not in lowers[main.last : receiver]:
        return None
    subject = view.grammar.subject_of(main)
    return speaker_of_span(view, subject[0], subject[1]) if subject is not None and not main.is_passive else None


def _speaker_before_gerund(view: View, i: int, first: int) -> Speaker:
    """The noun phrase that a participle belongs to: "a resolution in the Congress | calling for ..."."""
    mention = view.cast.before(i, first)
    if mention is not None and mention.last == i:
        sender = _sender(view, mention.first, first)
        if sender is not None:
            return sender
        return Speaker(mention.participants, (mention.first, mention.last))
    start = view.grammar.clause_start(i, first)
    main = view.grammar.previous_finite(i, first)
    if main is not None and view.tokens.lowers[i - 1] not in DOCUMENTS:
        subject = view.grammar.subject_of(main)
        if subject is not None and main.lemma not in ("be",):
            return speaker_of_span(view, subject[0], subject[1])
    return speaker_of_span(view, max(start, first), i)
