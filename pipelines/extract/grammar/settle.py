"""What only the clause can tell: whether a word that may be a verb is one, where its neighbours do not show it.

"The documents signed in Ottawa include": the clause has its verb in "include", so that "signed" is a participle.
"""

from pipelines.extract.grammar.groups import OpenVerb, VerbGroup
from pipelines.extract.grammar.lexicon import CLAUSE_TAKING
from pipelines.parse.document import Tokens
from pipelines.parse.words import PREPOSITIONS


def settle(found: list[VerbGroup | OpenVerb], tokens: Tokens) -> list[VerbGroup]:
    """The groups in order, with the open words decided: by rank, in the order of `_turn`."""
    finite: dict[int, list[VerbGroup]] = {}
    for item in found:
        group = item.group if isinstance(item, OpenVerb) else item
        if group.form == "finite" and not (isinstance(item, OpenVerb) and item.needs_lone):
            finite.setdefault(group.clause, []).append(group)
    groups = [item for item in found if isinstance(item, VerbGroup)]
    for item in sorted((item for item in found if isinstance(item, OpenVerb)), key=_turn):
        group = item.group
        others = finite.get(group.clause, [])
        if not item.needs_lone or not others or _is_reported(item, others, tokens):
            finite.setdefault(group.clause, []).append(group)
            groups.append(group)
        elif item.otherwise:
            group.form, group.is_past = item.otherwise, False
            groups.append(group)
    groups.sort(key=lambda group: group.first)
    return groups


def _turn(item: OpenVerb) -> tuple[int, int]:
    """When an open word is decided: of two past forms the first is sooner the verb, of other words the last."""
    return item.rank, item.group.head if item.group.is_past else -item.group.head


def _is_reported(item: OpenVerb, others: list[VerbGroup], tokens: Tokens) -> bool:
    """Whether the clause's only finite verb stands before and may take this one's clause: "said rebels met in"."""
    group = item.group
    if len(others) != 1 or not (group.is_past or item.opens):
        return False
    (reporting,) = others
    if reporting.lemma not in CLAUSE_TAKING or not reporting.last < group.first:
        return False
    return tokens.lowers[reporting.last] not in PREPOSITIONS
