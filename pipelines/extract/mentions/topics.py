"""What an office is for, where the name of its holder follows: "Senior Director for South and Central Asia Ann Lee"."""

from typing import Final

from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import OFFICE, ORGANIZATION, Draft
from pipelines.extract.mentions.vocabulary import GIVEN_NAMES, PLACE_HEADS
from pipelines.parse.document import Flag

_LONGEST_TOPIC: Final = 12  # tokens
_TOPIC_LINKS: Final = frozenset(("and", "of", "the", "&", ",", "-"))


def topic_behind(draft: Draft, last: int) -> int:
    """The end of what an office is for, where the name of its holder follows: "Senior Director for South and Central
    Asia Ann Lee"; else the end of the office."""
    tokens = draft.tokens
    if last >= draft.size or tokens.lowers[last] not in ("for", "on"):
        return last
    for i in range(last + 1, min(last + _LONGEST_TOPIC, draft.size - 1)):
        if not draft.same_sentence(i, last) or draft.cover[i] in (OFFICE, ORGANIZATION):
            return last
        is_given_name = tokens.lowers[i] in GIVEN_NAMES and tokens.lowers[i] not in PLACE_HEADS
        if i > last + 1 and is_given_name and draft.is_name_word(i) and draft.is_name_word(i + 1):
            return i if draft.cover[i - 1] is not None or tokens.flags[i - 1] & Flag.CAPITAL else last
        if i > last + 1 and _opens_uncommon_name(draft, i):
            return i
        if not tokens.flags[i] & Flag.CAPITAL and tokens.lowers[i] not in _TOPIC_LINKS:
            return last
    return last


def _opens_uncommon_name(draft: Draft, i: int) -> bool:
    """Whether a name of two words that the language has not follows a common word: "for International Trade Dalir
    Sorn"."""
    lowers = draft.tokens.lowers
    if not is_common(lowers[i - 1]) or not draft.tokens.flags[i - 1] & Flag.CAPITAL or draft.cover[i - 1] is not None:
        return False
    if lowers[i] in PLACE_HEADS:
        return False  # "for South Asia Lena Odin"
    pair = range(i, min(i + 2, draft.size))
    return len(pair) == 2 and all(draft.is_name_word(j) and not is_common(lowers[j]) for j in pair)
