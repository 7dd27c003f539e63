"""Listeners: the words that name who is told something, behind a cue."""

from typing import Final

from pipelines.extract.grammar.phrases import POSSESSIVES, is_pronoun
from pipelines.extract.model import Participant
from pipelines.extract.statements.cues import Cue
from pipelines.extract.statements.references import addressees_of_span
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import TIME_WORDS
from pipelines.parse.document import Flag
from pipelines.parse.words import ARTICLES, DETERMINERS, PREPOSITIONS

_LISTENERS: Final = frozenset(
    ("reporters", "journalists", "media", "lawmakers", "parliament", "delegates", "members", "guests", "participants")
)


def listener_end(view: View, i: int, limit: int, *, of_topic: bool = False) -> int | None:
    """The end of the noun phrase that names who is told; `None` where none begins at `i`.

    `of_topic` says that an "of" behind a name opens what is told.
    """
    tokens = view.tokens
    lower = tokens.lowers[i]
    owns = _owns(view, i, limit)
    if (is_pronoun(tokens, i) and not owns) or lower in _LISTENERS:
        return i + 1
    mention = view.cast.at(i)
    if owns or lower in ARTICLES or lower in DETERMINERS or tokens.flags[i] & Flag.CAPITAL or mention is not None:
        j = i + 1
        while j < limit and not _begins_anew(view, j):
            if of_topic and tokens.lowers[j] == "of" and view.cast.at(j - 1) is not None and view.cast.at(j) is None:
                break
            j += 1
        return _past_name(view, j, limit)
    j = i
    while j < limit and tokens.flags[j] & Flag.WORD and not _begins_anew(view, j):
        j += 1
    return j if j > i else None


def _owns(view: View, i: int, limit: int) -> bool:
    """Whether a possessive opens the name of who is told: "told | her | colleagues that", but "told | her | that"."""
    tokens = view.tokens
    if tokens.lowers[i] not in POSSESSIVES or i + 1 >= limit:
        return False
    if tokens.lowers[i] != "her":
        return True
    flags, mention = tokens.flags[i + 1], view.cast.at(i + 1)
    if mention is not None and mention.form == "adjective":
        return True
    plain = flags & Flag.WORD and not flags & (Flag.CLOSED | Flag.CAPITAL)
    return bool(plain) and view.grammar.verb_at(i + 1) is None and tokens.lowers[i + 1] not in TIME_WORDS


def _past_name(view: View, comma: int, limit: int) -> int:
    """Past the name in an apposition that a comma closes: "told his Chilean counterpart, Pablo Rojas, | that"."""
    if comma + 2 >= limit or view.tokens.lowers[comma] != ",":
        return comma
    mention = view.cast.at(comma + 1)
    named = mention is not None and mention.first == comma + 1 and mention.participants[0].kind == "person"
    if mention is None or not named or mention.last + 1 >= limit or view.tokens.lowers[mention.last] != ",":
        return comma
    return mention.last + 1


def _begins_anew(view: View, j: int) -> bool:
    """Whether a new phrase begins at `j`, which the one before cannot contain."""
    tokens = view.tokens
    lower, flags = tokens.lowers[j], tokens.flags[j]
    if not flags & (Flag.WORD | Flag.POSSESSIVE) and tokens.words[j] not in "-&":
        return True
    if lower in PREPOSITIONS or is_pronoun(tokens, j) or lower in ARTICLES or lower in DETERMINERS:
        return lower != "of"
    if lower in TIME_WORDS and view.cast.at(j) is None:
        return True  # "notified Congress | Monday | of its intention"
    if lower == "not" or view.grammar.verb_at(j) is not None:
        return True
    mention, before = view.cast.at(j), view.cast.at(j - 1)
    if mention is None or before is None or mention is before or mention.first != j:
        return False
    return before.form != "adjective" and tokens.lowers[j - 1] not in POSSESSIVES


def told_behind(view: View, cue: Cue, end: int) -> tuple[Participant, ...]:
    """The participants told: "..., Olsen told | the Council | on Monday"."""
    if "addressee" not in cue.verb.takes or cue.last >= end:
        return ()
    listener = listener_end(view, cue.last, end)
    return tuple(addressees_of_span(view, cue.last, listener)) if listener is not None else ()
