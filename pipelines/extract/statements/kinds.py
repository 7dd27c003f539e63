"""Quote types: how much of a content stands between quotation marks."""

from typing import Final

from pipelines.extract.ordered import first_from
from pipelines.extract.statements.draft import Draft
from pipelines.extract.statements.view import View
from pipelines.parse.document import Flag, Quotation

_SINGLE_MARKS: Final = frozenset(("'", "‘", "’"))


def quote_type_of(view: View, draft: Draft) -> str:
    """`direct` where all of the content is quoted, `mixed` where a part is, `indirect` where none is but a title."""
    if draft.is_quotation:
        return "indirect" if draft.rule == "turn" else "direct"  # a transcript has no marks
    opening = view.quotation_from(draft.first)
    if opening is not None and opening.last >= draft.last:
        return "direct"
    quotations = view.document.quotations
    at = first_from(view.quote_firsts, draft.first)
    until = first_from(view.quote_firsts, draft.last)
    if any(not _is_title(view, quotation) for quotation in quotations[at:until]):
        return "mixed"
    return "mixed" if _has_single_marks(view, draft) else "indirect"


def _is_title(view: View, quotation: Quotation) -> bool:
    """Whether the marks hold a mere title: every longer word in it has a capital, and it is no sentence."""
    flags, words = view.tokens.flags, view.tokens.words
    inner = range(quotation.first + 1, quotation.last - 1)
    longer = [i for i in inner if flags[i] & Flag.WORD and len(words[i]) > 3]
    return bool(longer) and all(flags[i] & Flag.CAPITAL for i in longer)


def _has_single_marks(view: View, draft: Draft) -> bool:
    """Single quotation marks, as headings use: 'on track'."""
    if not view.sentence_at(draft.first).is_heading:
        return False
    words, starts, ends = view.tokens.words, view.tokens.starts, view.tokens.ends
    return any(
        words[i] in _SINGLE_MARKS and starts[i + 1] == ends[i] and (i == draft.first or starts[i] > ends[i - 1])
        for i in range(draft.first, draft.last - 1)
    )
