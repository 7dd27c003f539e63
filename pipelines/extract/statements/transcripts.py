"""Transcripts: turns that open with who speaks and a colon, "Kari Olsen, the Herald: Is the road open?".

A paragraph that opens with a colon may be anything ("Venue: ..."): a transcript is told by openers that name persons or
who asks, and by turns that ask or say "I", "we", "you". A turn lasts until the next one, or a heading.
"""

from itertools import pairwise
from typing import Final

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import PERSON_NOUNS
from pipelines.parse.document import Flag, Sentence

LEAST_TURNS: Final = 3  # that make a transcript, where no office stands before a name
LONGEST_OPENER: Final = 12  # tokens before the colon
SIGHT: Final = 60  # tokens of a turn in which its speaker says "I" or "you"
_ASKERS: Final = frozenset(
    ("question", "q", "reporter", "journalist", "moderator", "correspondent", "remark", "answer", "operator")
)
_INSIDE_NAMES: Final = frozenset((",", ".", "-", "’", "'", "(", ")"))
_TALK: Final = frozenset(("i", "we", "you", "me", "us", "my", "our", "your"))
_UNNAMED: Final = frozenset(("i", "we", "you", "it", "please", "who", "which", "that"))


def find_turns(view: View) -> list[Draft]:
    """The turns of a transcript, each as one statement; none where the document is no transcript."""
    turns = _turns(view)
    if not _is_transcript(view, turns):
        return []
    drafts = []
    for sentence, colon, last in turns:
        name_end = _name_end(view, sentence.first, colon)
        speaker = _speaker(view, sentence.first, name_end)
        draft = Draft(colon + 1, last, "turn", "neutral", speaker, (sentence.first, name_end), is_quotation=True)
        if view.tokens.words[last - 1] == "?":
            draft.act = "request"  # who asks wants an answer
        drafts.append(draft)
    for question, answer in pairwise(drafts):
        if question.act == "request" and answer.speaker.first not in question.speaker.participants:
            question.addressees = list(answer.speaker.participants)
    return drafts


def without_spoken_acts(view: View, drafts: list[Draft], turns: list[Draft]) -> list[Draft]:
    """The statements outside turns, and those in one that tell what somebody named has said.

    What a speaker does by saying it ("I would like to thank ...") is no second statement.
    """
    kept, at = [], 0
    for draft in sorted(drafts, key=lambda draft: draft.first):
        while at < len(turns) and turns[at].last <= draft.first:
            at += 1
        inside = at < len(turns) and turns[at].first <= draft.first
        if not inside or _is_told(view, draft):
            kept.append(draft)
    return kept


def _is_told(view: View, draft: Draft) -> bool:
    """Whether a statement inside a turn is one that its speaker tells of somebody else: in the past, of one named."""
    group: VerbGroup | None = view.grammar.verb_at(draft.cue[0]) if draft.cue is not None else None
    words = draft.speaker.words
    if not draft.speaker.participants or words is None or view.tokens.lowers[words[0]] in _UNNAMED:
        return False
    return draft.is_quotation or (group is not None and (group.is_past or group.is_perfect))


def _turns(view: View) -> list[tuple[Sentence, int, int]]:
    """The paragraphs that open with a name and a colon: the first sentence, the colon, and where the turn ends."""
    sentences = view.document.sentences
    openers: list[tuple[Sentence, int]] = []
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            colon = None if sentence.is_heading else _colon(view, sentence)
            if colon is not None:
                openers.append((sentence, colon))
    turns = []
    for at, (sentence, colon) in enumerate(openers):
        following = openers[at + 1][0].ordinal if at + 1 < len(openers) else len(sentences)
        last = sentence
        for other in sentences[sentence.ordinal + 1 : following]:
            if other.is_heading or other.section != sentence.section:
                break
            last = other
        turns.append((sentence, colon, last.last))
    return turns


def _is_transcript(view: View, turns: list[tuple[Sentence, int, int]]) -> bool:
    """Whether turns are somebody's: most of them open with a person or an asker, one holds talk, and they are several
    or one of them introduces its speaker by office."""
    named = [(sentence.first, colon) for sentence, colon, _ in turns if _names_speaker(view, sentence.first, colon)]
    if 2 * len(named) < len(turns) or not any(_is_person(view, *opener) for opener in named):
        return False
    introduced = any(_is_introduced(view, *opener) for opener in named)
    return (introduced or len(turns) >= LEAST_TURNS) and any(_is_talk(view, colon, last) for _, colon, last in turns)


def _colon(view: View, sentence: Sentence) -> int | None:
    """The colon behind the name that opens a turn; `None` where none does."""
    tokens = view.tokens
    for i in range(sentence.first, min(sentence.first + LONGEST_OPENER, sentence.last)):
        if tokens.words[i] == ":":
            return i if sentence.first < i < sentence.last - 1 and not view.is_quote(i + 1) else None
        in_name = tokens.flags[i] & (Flag.CAPITAL | Flag.CLOSED) or tokens.words[i] in _INSIDE_NAMES
        if not in_name and tokens.words[i - 1] != "(":  # "Kari Olsen (in Norwegian): ..."
            return None
    return None


def _name_end(view: View, first: int, colon: int) -> int:
    return next((i for i in range(first, colon) if view.tokens.words[i] in ",("), colon)


def _names_speaker(view: View, first: int, colon: int) -> bool:
    head = view.tokens.lowers[_name_end(view, first, colon) - 1]
    return view.tokens.lowers[first] in _ASKERS or head in PERSON_NOUNS or _is_person(view, first, colon)


def _is_person(view: View, first: int, colon: int) -> bool:
    """Whether the words before a colon end with a person's name."""
    mention = view.cast.at(_name_end(view, first, colon) - 1)
    return mention is not None and mention.participants[0].kind == "person" and mention.form != "office"


def _is_introduced(view: View, first: int, colon: int) -> bool:
    """Whether an office leads up to the name: "President of Chile Pablo Rojas: ..."."""
    mention = view.cast.at(_name_end(view, first, colon) - 1)
    return _is_person(view, first, colon) and mention is not None and mention.first > first


def _is_talk(view: View, colon: int, last: int) -> bool:
    """Whether a turn asks, or its speaker says "I", "we" or "you" early in it."""
    return view.tokens.words[last - 1] == "?" or not _TALK.isdisjoint(
        view.tokens.lowers[colon : min(last, colon + SIGHT)]
    )


def _speaker(view: View, first: int, end: int) -> Speaker:
    """The one named, or the words for somebody who only asks."""
    if view.tokens.lowers[first] in _ASKERS:
        return Speaker((), (first, end))
    mention = view.cast.at(end - 1)
    if mention is not None and mention.participants[0].kind == "person":
        return Speaker(mention.participants, (first, end))
    return speaker_of_span(view, first, end)
