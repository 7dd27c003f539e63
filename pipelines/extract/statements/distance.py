"""What stands between a cue and its complement, and is no part of it: where, when, in which programme and to whom."""

from typing import Final

from pipelines.extract.grammar.phrases import is_pronoun
from pipelines.extract.statements.cues import reports
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import OCCASIONS, TIME_WORDS
from pipelines.parse.document import Flag
from pipelines.parse.words import PREPOSITIONS

FARTHEST_THAT: Final = 18  # tokens between a cue and the "that" or the quotation mark it governs
LONGEST_LISTENER: Final = 8  # tokens
LONGEST_TITLE: Final = 10  # tokens of a title in quotation marks, the marks included


def distant_that(view: View, i: int, limit: int, *, listeners: bool) -> int | None:
    """A "that" behind words about when, where and to whom: "said at a briefing in Oslo to a dozen envoys that"."""
    lowers = view.tokens.lowers
    past_title, tells = i, False
    for j in range(i, min(i + FARTHEST_THAT, limit)):
        if j < past_title:
            continue
        if view.is_quote(j) and j > i and (title := _title_end(view, j)) is not None:
            past_title = title
            continue
        if lowers[j] == "that":
            if tells and lowers[j - 1] != ",":
                return None  # of "said, adding that", but not of "said, citing a driver, that"
            has_verb = view.grammar.next_finite(j + 1, limit) is not None
            return j if has_verb and _may_lead_to_that(view, i, j, listeners=listeners) else None
        group = view.grammar.verb_at(j)
        is_occasion = lowers[j] in OCCASIONS and lowers[i] in PREPOSITIONS  # "in its daily report that"
        if (group is not None and group.form in ("finite", "infinitive") and not is_occasion) or view.is_quote(j):
            return None
        if group is not None and group.form == "gerund" and reports(view, group) and lowers[j - 1] == ",":
            tells = True
    return None


def _may_lead_to_that(view: View, i: int, that: int, *, listeners: bool) -> bool:
    """Whether the words between a cue and "that" are adjuncts or listeners, not a noun that the "that" belongs to."""
    if i == that or view.tokens.lowers[i] in PREPOSITIONS or view.tokens.lowers[i] == ",":
        return True
    return listeners and _listens(view, i, that)


def _listens(view: View, i: int, that: int) -> bool:
    before = view.tokens.lowers[that - 1]
    return (
        that - i <= LONGEST_LISTENER
        or before in TIME_WORDS
        or before in OCCASIONS
        or is_pronoun(view.tokens, i)
        or view.cast.at(that - 1) is not None
    )


def _title_end(view: View, i: int) -> int | None:
    """The end of a title in quotation marks that opens at `i`, where something is said: on "State of the Union"."""
    quotation = view.quotation_from(i)
    if quotation is None or quotation.last - quotation.first > LONGEST_TITLE:
        return None
    tokens = view.tokens
    if not (tokens.flags[i - 1] & Flag.POSSESSIVE or tokens.lowers[i - 1] in ("on", "of", "program", "show", "to")):
        return None
    for j in range(quotation.first + 1, quotation.last - 1):
        flags = tokens.flags[j]
        if flags & Flag.WORD and not flags & (Flag.CAPITAL | Flag.CLOSED | Flag.POSSESSIVE):
            return None
    return quotation.last


def distant_quotation(view: View, i: int, limit: int) -> int | None:
    """A quotation mark behind adjuncts: "saying on the platform X, “...”"."""
    lowers = view.tokens.lowers
    if lowers[i] not in PREPOSITIONS and lowers[i] not in (",", ":", "in"):
        return None
    past_title = i
    for j in range(i, min(i + FARTHEST_THAT, limit)):
        if j < past_title:
            continue
        if view.is_quote(j) and (title := _title_end(view, j)) is not None and title < limit:
            past_title = title
            if view.quotation_from(title) is not None and lowers[title - 2] == ",":
                return title  # said on "Meet the Press," “...”
            continue
        if view.quotation_from(j) is not None:
            return j if lowers[j - 1] in (",", ":", "that") else None
        group = view.grammar.verb_at(j)
        if group is not None and group.form == "finite":
            return None
    return None
