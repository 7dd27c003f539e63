"""Absolute constructions: a gerund that reports, with a subject of its own beside the main clause.

"Olsen said the road was open, with | Rojas | saying that it was not", "..., and | Rojas | countering that ...".
"""

from typing import Final

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.grammar.phrases import core_start
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import VERBS
from pipelines.extract.statements.voices import can_speak

_CLAUSAL: Final = frozenset(("clause", "quotation"))
LONGEST_SUBJECT: Final = 14  # tokens between what opens a construction and its gerund


def subject_of_gerund(view: View, group: VerbGroup) -> tuple[int, int] | None:
    """The words for who speaks by a gerund with a subject of its own; `None` where it has none."""
    if group.form != "gerund" or not any(_CLAUSAL & verb.takes for verb in VERBS.get(group.lemma, ())):
        return None
    first = view.sentence_at(group.first).first
    opener = _opener(view, group.first, first)
    if opener is None or opener + 1 >= group.first:
        return None
    return opener + 1, group.first


def opens_absolute(view: View, i: int, last: int) -> bool:
    """Whether the words from a token on, behind "and" or "with", are the subject of a gerund and it."""
    for at in range(i + 1, min(i + LONGEST_SUBJECT, last)):
        group = view.grammar.verb_at(at)
        if group is not None and group.form != "participle":
            return group.first == at and subject_of_gerund(view, group) == (i, at)
    return False


def _opener(view: View, end: int, first: int) -> int | None:
    """The "with", or the "and" behind a comma, that a subject before the token `end` follows; a subject that speaks."""
    tokens = view.tokens
    start = end
    while start > first:
        start = core_start(tokens, start, first)
        lower = tokens.lowers[start - 1] if start > first else ""
        if lower == "with" or (lower in ("and", "but") and tokens.lowers[start - 2] == ","):
            return start - 1 if can_speak(view, speaker_of_span(view, start, end)) else None
        if lower not in ("of", "at", "in", "for", "from") or start - 1 <= first:
            return None
        start -= 1
    return None
