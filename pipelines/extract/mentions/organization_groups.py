"""Which organization names are one organization: one spelling, an abbreviation, a shorter form, a ministry worded
otherwise.

What country an organization belongs to is told in `organization_countries.py`.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.companies import country_by_suffix, country_of_partner
from pipelines.extract.mentions.draft import Draft, OrganizationHit
from pipelines.extract.mentions.identity import fold
from pipelines.extract.mentions.organization_countries import country_of_body, implied_country_of_body
from schemas.countries import FORMS

MOST_ALIKE: Final = 30  # organizations that share a word with a name are compared with it, the latest ones
_FILLERS: Final = frozenset(("of", "the", "for", "and", "on"))
_CORPORATE: Final = frozenset(
    ("group", "holding", "holdings", "inc", "ltd", "llc", "corp", "company", "plc", "co", "jsc", "ag")
)
_MINISTRY: Final = frozenset(("ministry", "ministries", "department", "affairs", "office"))
_SAME: Final = {"army": "military", "defence": "defense", "organisation": "organization", "centre": "center"}
_WORD: Final = re.compile(r"[^\W_]+(?:[.’'][^\W_]+)*\.?")


@dataclass(eq=False, slots=True)
class OrganizationGroup:
    """The names of one organization, in order of mention. `norm` holds the words of the fullest one."""

    hits: list[OrganizationHit] = field(default_factory=list)
    country: str | None = None
    norm: frozenset[str] = frozenset()

    def may_be(self, country: str | None) -> bool:
        """Whether nothing contradicts that the organization is of a country."""
        return country is None or self.country in (None, country)


def group_organizations(draft: Draft) -> list[OrganizationGroup]:
    """Group the organization names of a document and settle the country of each group."""
    index = _Index()
    hits = sorted((hit for hit in draft.organizations if not hit.swallowed), key=lambda hit: hit.first)
    for hit in sorted(hits, key=lambda hit: hit.alias_of is not None):
        if hit.country is None or hit.ambiguous:
            hit.country = country_of_body(draft, hit) or hit.country
        if hit.country is None and (hit.generic or "Ministry" in hit.name):
            hit.country = implied_country_of_body(draft, [hit])
        if hit.country is None and not hit.international:
            hit.country = country_by_suffix(draft, hit.name)
        index.place(hit)
    for group in index.groups:
        group.hits.sort(key=lambda hit: hit.first)
        if group.country is None or group.hits[0].ambiguous:
            group.country = implied_country_of_body(draft, group.hits) or group.country
        first = group.hits[0]
        if group.country is None and not (first.key or first.international or first.joint or first.outlet):
            group.country = country_of_partner(draft, first)
        for hit in group.hits:
            hit.country = hit.country or group.country
            hit.settled_country = group.country
    return sorted(index.groups, key=lambda group: group.hits[0].first)


class _Index:
    """The groups found so far, by what a further name may be recognized by."""

    def __init__(self) -> None:
        self.groups: list[OrganizationGroup] = []
        self._by_key: dict[str, OrganizationGroup] = {}
        self._by_word: dict[str, list[OrganizationGroup]] = {}
        self._of_hit: dict[int, OrganizationGroup] = {}

    def place(self, hit: OrganizationHit) -> None:
        """Put a name to its group, or open one."""
        norm = norm_of(hit.name)
        group = self._find(hit, norm)
        if group is None:
            group = OrganizationGroup()
            self.groups.append(group)
        group.hits.append(hit)
        group.country = group.country or hit.country
        if len(norm) > len(group.norm):
            for word in norm - group.norm:
                self._by_word.setdefault(word, []).append(group)
            group.norm = norm
        self._of_hit[id(hit)] = group
        self._by_key.setdefault(hit.key or hit.name, group)

    def _find(self, hit: OrganizationHit, norm: frozenset[str]) -> OrganizationGroup | None:
        if hit.alias_of is not None:
            return self._of_hit.get(id(hit.alias_of))
        same = self._by_key.get(hit.key or hit.name)
        if same is not None and same.may_be(hit.country):
            return same
        if hit.key and not hit.ambiguous:
            return None
        alike = self._by_word.get(_last_word(hit.name), ())[-MOST_ALIKE:]
        for group in reversed(alike):
            is_short_form = not hit.generic and norm < group.norm and (len(norm) > 1 or _opens_name(hit, group))
            if (norm == group.norm or is_short_form) and group.may_be(hit.country):
                return group
        return None


def _opens_name(hit: OrganizationHit, group: OrganizationGroup) -> bool:
    """Whether a lone name, no common word, is the first of a company's: "Kesra" for "Kesra Aerospace"."""
    fullest = group.hits[0]
    opening = fullest.name.split()[0]
    is_first = hit.name in (opening, opening.split("-")[0])
    return is_first and not hit.key and not is_common(hit.name.lower())


def _last_word(name: str) -> str:
    """The word of a name under which like ones are looked up."""
    words = norm_of(name)
    last = fold(name.split()[-1])
    return last if last in words else min(words, default="")


@lru_cache(maxsize=1 << 14)
def norm_of(name: str) -> frozenset[str]:
    """The words that tell an organization from others: "Ministry of Foreign Affairs" and "foreign ministry" are one.

    >>> norm_of("Ministry of Foreign Affairs") == norm_of("foreign ministry")
    True
    """
    words = [word for word in _WORD.findall(name) if word.lower() not in _FILLERS]
    kept = [word for word in words if word not in FORMS] or words
    lowered = {_SAME.get(word, word) for word in map(fold, kept)}
    lowered = lowered - _CORPORATE or lowered
    if lowered & _MINISTRY and len(lowered) > 1:
        lowered = (lowered - _MINISTRY) | {"ministry"}
    return frozenset(lowered)
