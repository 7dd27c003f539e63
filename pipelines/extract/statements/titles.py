"""Headings that attribute without a verb: "Experts: ...", "Statement by the envoy on ..."."""

from typing import Final

from pipelines.extract.statements.draft import Draft
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import DOCUMENTS, SPEAKING_NOUNS
from pipelines.extract.statements.voices import can_speak
from pipelines.parse.document import Sentence

LONGEST_SOURCE: Final = 6  # tokens before the colon
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
