"""Verb groups as data, and words that only the rest of their clause can decide."""

from dataclasses import dataclass


@dataclass(eq=False, slots=True)
class VerbGroup:
    """A verb with its auxiliaries: "has not been signed" is one group, `head` its last verb.

    `first`, `last` (half open) and `head` are token indices. `form` is `finite`, `infinitive`, `gerund` or
    `participle` (past). `modal` is the lower-case modal verb; `is_future` also holds for "is to visit". `clause`
    numbers the runs between two boundaries, so that equal numbers mean the same run.
    """

    first: int
    last: int
    head: int
    lemma: str
    form: str
    clause: int
    is_past: bool = False
    modal: str | None = None
    is_future: bool = False
    is_negated: bool = False
    is_passive: bool = False
    is_perfect: bool = False
    is_progressive: bool = False


@dataclass(slots=True)
class OpenVerb:
    """A word that only the rest of its clause can decide: finite, or else what `otherwise` says (`None`: a noun)."""

    group: VerbGroup
    otherwise: str | None
    needs_lone: bool  # finite only where the clause holds no finite verb on either side
    rank: int  # what is sooner a verb than a noun comes first
    opens: bool = True  # whether a complement of a verb may follow
