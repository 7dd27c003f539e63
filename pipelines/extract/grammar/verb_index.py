"""The verbs of a document by token: which group covers one, and which finite one comes next or before.

What is asked of clauses and subjects is built on it in `clauses.py`.
"""

from bisect import bisect_left
from dataclasses import dataclass

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.parse.document import Document, Tokens


@dataclass(slots=True)
class VerbIndex:
    """The verbs of a document and the index from tokens to them."""

    tokens: Tokens
    document: Document
    verbs: list[VerbGroup]
    _index: list[int]  # per token: 1 + the position in `verbs` of the group that covers it, or 0
    _finite: list[VerbGroup]
    _finite_firsts: list[int]

    def verb_at(self, i: int) -> VerbGroup | None:
        """The verb group that covers the token `i`."""
        position = self._index[i] if 0 <= i < len(self._index) else 0
        return self.verbs[position - 1] if position else None

    def lemma_at(self, i: int) -> str | None:
        """The lemma of the verb group that covers the token `i`."""
        group = self.verb_at(i)
        return group.lemma if group is not None else None

    def next_finite(self, i: int, last: int) -> VerbGroup | None:
        """The first finite group that begins among the tokens `i` to `last`."""
        at = bisect_left(self._finite_firsts, i)
        return self._finite[at] if at < len(self._finite) and self._finite_firsts[at] < last else None

    def previous_finite(self, i: int, first: int) -> VerbGroup | None:
        """The last finite group that ends at or before the token `i` and begins at or after `first`."""
        at = bisect_left(self._finite_firsts, i) - 1
        while at >= 0 and self._finite_firsts[at] >= first:
            if self._finite[at].last <= i:
                return self._finite[at]
            at -= 1
        return None
