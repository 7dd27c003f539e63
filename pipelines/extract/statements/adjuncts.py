"""Adjuncts: words that say when, where or to whom something was said, and so belong to no content."""

from typing import Final

from pipelines.extract.grammar.lexicon import ADVERBS
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import OCCASIONS, SAYINGS, TIME_WORDS
from pipelines.parse.document import Flag
from pipelines.parse.words import ARTICLES, DETERMINERS, PREPOSITIONS

ADJUNCT_PREPOSITIONS: Final = frozenset(("on", "in", "at", "during", "after", "before", "following", "via", "through"))
_POINTING_TIMES: Final = frozenset(("this", "last", "next"))
_BEFORE_TIMES: Final = ARTICLES | _POINTING_TIMES | {"past", "coming", "recent", "whole", "previous"}
_SAYING_PREPOSITIONS: Final = frozenset(("in", "at", "during", "on", "through"))
_OF_CONTENT: Final = frozenset(("both", "all", "each", "so", "either", "not", "no", "even", "almost", "nearly", "some"))
_AHEAD: Final = frozenset(
    ("next", "coming", "upcoming", "tomorrow", "later", "until", "soon")
)  # nothing was said in the future
NUMBER_WORDS: Final = frozenset(("two", "three", "four", "five", "six", "seven", "ten", "few", "several", "many"))
LONGEST_ADJUNCT: Final = 10  # tokens from the preposition to the noun that shows it


def skip_adjuncts(view: View, i: int, limit: int) -> int:
    """The first token from `i` on that is no adjunct: "said | on Monday in an interview | that ..."."""
    while i < limit:
        end = _adjunct_end(view, i, limit)
        if end is None:
            return i
        i = end
    return i


def trim_adjuncts(view: View, first: int, last: int) -> int:
    """The end of a noun phrase without its adjuncts: "the allegations | during a press conference Thursday"."""
    lowers, flags = view.tokens.lowers, view.tokens.flags
    for i in range(first + 1, last):
        lower = lowers[i]
        if not (lower in ADJUNCT_PREPOSITIONS or lower in TIME_WORDS or lower in _POINTING_TIMES):
            continue
        if lower in TIME_WORDS and (flags[i - 1] & Flag.NUMBER or lowers[i - 1] in NUMBER_WORDS):
            continue  # "over the last two days"
        if lowers[i - 1] in PREPOSITIONS or lowers[i - 1] in DETERMINERS or lowers[i - 1] in _BEFORE_TIMES:
            continue  # inside a phrase that began before
        if any(lowers[j] in _AHEAD for j in range(i, last)):
            continue  # when it is to be done, not when it was said
        if skip_adjuncts(view, i, last) >= last and not any(flags[j] & Flag.NUMBER for j in range(i, last)):
            return i - 1 if lowers[i - 1] == "," and i - 1 > first else i
    return last


def cut_at_occasion(view: View, first: int, last: int) -> int:
    """The end of a content without the occasion it was said on: "he would resign | in a speech to the nation".

    Only an occasion that is new to the text ("a speech") is that of saying it, and only where no verb follows.
    """
    lowers = view.tokens.lowers
    for i in range(first + 1, last - 2):
        if (
            lowers[i] not in _SAYING_PREPOSITIONS
            or lowers[i + 1] not in ("a", "an")
            or view.quotation_at(i) is not None
        ):
            continue
        noun = next((j for j in range(i + 2, min(i + 6, last)) if lowers[j] in SAYINGS), None)
        if noun is None or any(lowers[j] in PREPOSITIONS or lowers[j] == "," for j in range(i + 2, noun)):
            continue
        if view.grammar.next_finite(noun, last) is None and not any(view.is_quote(j) for j in range(noun, last)):
            return i - 1 if lowers[i - 1] == "," and i - 1 > first else i
    return last


def _adjunct_end(view: View, i: int, limit: int) -> int | None:
    """The end of the adjunct that begins at `i`, or `None`."""
    tokens = view.tokens
    lower = tokens.lowers[i]
    if i + 1 < limit and tokens.flags[i + 1] & Flag.POSSESSIVE:
        return None
    if lower in TIME_WORDS or (lower in ADVERBS and lower not in _OF_CONTENT):
        return _time_end(view, i, limit)
    if lower.endswith("ly") and not tokens.flags[i] & Flag.CAPITAL:
        return i + 1
    if lower in ("this", "that", "last", "next", "earlier") and i + 1 < limit and tokens.lowers[i + 1] in TIME_WORDS:
        return _time_end(view, i + 1, limit)
    if tokens.flags[i] & Flag.NUMBER and i + 1 < limit and tokens.lowers[i + 1] in TIME_WORDS:
        return _time_end(view, i + 1, limit)
    if lower in ADJUNCT_PREPOSITIONS:
        return _phrase_end(view, i, limit)
    return None


def _time_end(view: View, i: int, limit: int) -> int:
    """Past a time and the number of the day or year behind it: "Nov. 19", "May 3, 2024"."""
    tokens = view.tokens
    i += 1
    while i < limit and tokens.flags[i] & Flag.NUMBER:
        i += 1
    return i


def _phrase_end(view: View, i: int, limit: int) -> int | None:
    """The end of a prepositional phrase of time or occasion that begins at `i`: up to the noun that shows it is one."""
    tokens = view.tokens
    shown = None
    for j in range(i + 1, min(i + LONGEST_ADJUNCT, limit)):
        lower = tokens.lowers[j]
        if view.is_quote(j) or lower in (",", "that", ";", ":", "and"):
            break
        if j > i + 1 and lower in PREPOSITIONS and lower not in ("of", "with") and shown is None:
            break
        group = view.grammar.verb_at(j)
        if group is not None and group.form == "finite":
            break
        is_year = bool(tokens.flags[j] & Flag.NUMBER) and len(lower) == 4
        if lower in TIME_WORDS or lower in OCCASIONS or is_year:
            shown = j
        elif (shown is not None and (lower in ARTICLES or lower in DETERMINERS or tokens.flags[j] & Flag.CAPITAL)) or (
            shown is not None and not tokens.flags[j] & Flag.NUMBER
        ):
            break
    return None if shown is None else _time_end(view, shown, limit)
