"""Headings that attribute without a verb: "Experts: ...", "Statement by the envoy on ..."."""

from typing import Final

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.model import Participant
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import DOCUMENTS, SPEAKING_NOUNS
from pipelines.extract.statements.voices import can_speak
from pipelines.parse.document import Sentence

LONGEST_NAME: Final = 4  # tokens of one of several who speak in a heading
LONGEST_SOURCE: Final = 6  # tokens before the colon
_OCCASIONS: Final = frozenset(("after", "as", "amid", "following", "ahead"))
_STATEMENTS: Final = frozenset(("statement", "remarks", "message"))


def find_in_titles(view: View) -> list[Draft]:
    """What the headings and the title of a document attribute."""
    drafts = []
    for sentence in view.document.sentences:
        if sentence.is_heading:
            draft = _with_colon(view, sentence) or _statement_by(view, sentence)
            if draft is not None:
                drafts.append(draft)
    return drafts


def speaker_of_heading(view: View, group: VerbGroup) -> Speaker | None:
    """Who speaks by a verb of a heading, which leaves out "and": "Norway, allies | warn", "Oslo opens road, | vows".

    `None` where the heading is built like a sentence.
    """
    tokens, first = view.tokens, view.sentence_at(group.first).first
    main = view.grammar.next_finite(first, group.first)
    if main is not None:
        if tokens.words[group.first - 1] != "," or main.is_passive:
            return None
        subject = view.grammar.subject_of(main)
        if subject is None:
            return speaker_of_heading(view, main)
        speaker = speaker_of_span(view, subject[0], subject[1])
        return speaker if speaker.participants else None
    if "," not in tokens.words[first : group.first]:
        return None
    found: list[Participant] = []
    start = first
    for i in range(first, group.first + 1):
        if i < group.first and tokens.words[i] != ",":
            continue
        if i - start > LONGEST_NAME or (view.cast.at(start) is None and not found):
            return None
        found += [one for one in speaker_of_span(view, start, i).participants if one not in found]
        start = i + 1
    return Speaker(tuple(found), (first, group.first))


def before_occasion(view: View, first: int, last: int) -> int:
    """The end of what a heading reports, before what it was said on: "vow retaliation | after Peru closes the road"."""
    lowers = view.tokens.lowers
    for i in range(first + 1, last - 1):
        if view.quotation_at(i) is not None:
            continue
        if lowers[i] in _OCCASIONS and (lowers[i] not in ("as", "after") or view.grammar.next_finite(i + 2, last)):
            return i - (lowers[i - 1] == ",")
    return last


def _with_colon(view: View, sentence: Sentence) -> Draft | None:
    words, lowers = view.tokens.words, view.tokens.lowers
    for i in range(sentence.first + 1, min(sentence.first + LONGEST_SOURCE, sentence.last - 3)):
        if words[i] != ":":
            continue
        speaker = speaker_of_span(view, sentence.first, i)
        head = lowers[i - 1]
        is_source = (
            head in SPEAKING_NOUNS or head in DOCUMENTS or (bool(speaker.participants) and can_speak(view, speaker))
        )
        is_turn = sentence.ordinal > 0 and speaker.first is not None and speaker.first.kind == "person"
        if not is_source or is_turn:  # "Kari Olsen: ..." further down is a turn of a transcript
            return None
        act = "announce" if head in DOCUMENTS else "neutral"
        return Draft(i + 1, view.body_end(sentence), "title_with_colon", act, speaker, (sentence.first, i))
    return None


def _statement_by(view: View, sentence: Sentence) -> Draft | None:
    """ "Statement by the envoy on X"; the speaker is the last one named before "on"."""
    lowers = view.tokens.lowers
    first = sentence.first
    opener = next((i for i in range(first, min(first + 3, sentence.last)) if lowers[i] in _STATEMENTS), None)
    if opener is None or opener + 1 >= sentence.last or lowers[opener + 1] not in ("by", "from", "of"):
        return None
    for i in range(opener + 2, sentence.last - 1):
        if lowers[i] in ("on", "regarding", "about") and view.cast.at(i) is None:
            mention = view.cast.before(i, opener + 1)
            if mention is None:
                return None
            speaker = speaker_of_span(view, mention.first, mention.last)
            return Draft(i + 1, view.body_end(sentence), "title_of_statement", "announce", speaker, (first, opener + 1))
    return None
