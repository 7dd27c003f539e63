"""The verbs of a document by token: which group covers one, and which finite one comes next or before.

What is asked of clauses and subjects is built on it in `clauses.py`.
"""

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.ordered import Firsts
from pipelines.parse.document import Document, Tokens


class VerbIndex:
    """The verbs of a document, in order, and the index from tokens to them."""

    def __init__(self, document: Document, verbs: list[VerbGroup]) -> None:
        self.document = document
        self.tokens: Tokens = document.tokens
        self.verbs = verbs
        self._at: list[VerbGroup | None] = [None] * len(document.tokens)
        for group in verbs:
            for i in range(group.first, group.last):
                self._at[i] = group
        self._finite = [group for group in verbs if group.form == "finite"]
        self._finite_firsts = Firsts([group.first for group in self._finite], len(document.tokens))

    def verb_at(self, i: int) -> VerbGroup | None:
        """The verb group that covers the token `i`."""
        return self._at[i] if 0 <= i < len(self._at) else None

    def lemma_at(self, i: int) -> str | None:
        """The lemma of the verb group that covers the token `i`."""
        group = self.verb_at(i)
        return group.lemma if group is not None else None

    def next_finite(self, i: int, last: int) -> VerbGroup | None:
        """The first finite group that begins among the tokens `i` to `last`."""
        at = self._finite_firsts.at(i)
        return self._finite[at] if at < len(self._finite) and self._finite[at].first < last else None

    def previous_finite(self, i: int, first: int) -> VerbGroup | None:
        """The last finite group that ends at or before the token `i` and begins at or after `first`."""
        at = self._finite_firsts.at(i) - 1
        while at >= 0 and self._finite[at].first >= first:
            if self._finite[at].last <= i:
                return self._finite[at]
            at -= 1
        return None
