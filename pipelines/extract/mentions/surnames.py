"""Surnames that are function words or months ("May", "Will"): they are names only once their bearer is known."""

from typing import Final

from pipelines.extract.mentions.draft import Draft, NameHit
from pipelines.extract.mentions.identity import Group, fold
from pipelines.extract.mentions.vocabulary import MONTHS
from pipelines.parse.document import Flag

_BEFORE_MONTH: Final = frozenset(
    "in of by since last next until early late mid this from through between during and - –".split()
)


def find_common_surnames(draft: Draft, groups: list[Group]) -> None:
    """Add to the persons of such surnames the mentions that are no month and no auxiliary: "said May had agreed"."""
    tokens = draft.tokens
    bearers = {
        group.words[-1]: group
        for group in groups
        if group.kind == "person" and len(group.words) > 1 and _is_ordinary(group.hits[0].words[-1].lower())
    }
    if not bearers:
        return
    spelled = {group.hits[0].words[-1].lower() for group in bearers.values()}
    for i in [i for i, lower in enumerate(tokens.lowers) if lower in spelled]:
        group = (
            bearers.get(fold(tokens.lowers[i])) if tokens.flags[i] & Flag.CAPITAL and draft.cover[i] is None else None
        )
        if group is None or any(hit.first <= i < hit.last for hit in group.hits) or _is_date(draft, i):
            continue
        group.hits.append(NameHit(i, i + 1, (tokens.words[i],)))
        group.hits.sort(key=lambda hit: hit.first)


def _is_ordinary(word: str) -> bool:
    return word in MONTHS or word in (
        "will",
        "may",
        "can",
        "more",
        "so",
        "no",
        "an",
        "do",
        "most",
        "both",
        "over",
        "long",
    )


def _is_date(draft: Draft, i: int) -> bool:
    """Whether a month stands in a date."""
    tokens = draft.tokens
    if tokens.lowers[i] not in MONTHS:
        return False
    beside = [j for j in (i - 1, i + 1) if 0 <= j < draft.size]
    return any(tokens.flags[j] & Flag.NUMBER for j in beside) or (i > 0 and tokens.lowers[i - 1] in _BEFORE_MONTH)
