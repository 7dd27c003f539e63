"""The countries of companies that no word beside them tells: by the law their names end in, or as the other side of a
deal between two countries."""

from typing import Final

from pipelines.extract.mentions.draft import Draft, OrganizationHit
from pipelines.extract.mentions.vocabulary import SUFFIX_COUNTRIES

_JOINS: Final = frozenset(("and", "with", "&"))
_NEAR: Final = 3  # tokens between two companies that deal with each other: "and Estonia's"


def country_by_suffix(draft: Draft, name: str) -> str | None:
    """The country of "X N.V." in a text that names the Netherlands."""
    named = draft.country_counts()
    _, _, last = name.rpartition(" ")
    for suffix, codes in SUFFIX_COUNTRIES.get(last, ()):
        if name.endswith(f" {suffix}"):
            return next((code for code in codes if code in named), None)
    return None


def country_of_partner(draft: Draft, hit: OrganizationHit) -> str | None:
    """The other of the two countries that a text is about, for a company that deals with one of the first of them."""
    pair = [code for code, _ in draft.country_counts().most_common(2)]
    partner = _joined_behind(draft, hit) or _joined_in_front(draft, hit)
    if len(pair) < 2 or partner is None or partner.country not in pair:
        return None
    return pair[1 - pair.index(partner.country)]


def _joined_behind(draft: Draft, hit: OrganizationHit) -> OrganizationHit | None:
    if hit.last >= draft.size or draft.tokens.lowers[hit.last] not in _JOINS:
        return None
    found = (draft.organization_at.get(i) for i in range(hit.last + 1, min(hit.last + 2 + _NEAR, draft.size)))
    return next((other for other in found if other is not None), None)


def _joined_in_front(draft: Draft, hit: OrganizationHit) -> OrganizationHit | None:
    if hit.first < 2 or draft.tokens.lowers[hit.first - 1] not in _JOINS:
        return None
    return draft.organization_ending.get(hit.first - 1)
