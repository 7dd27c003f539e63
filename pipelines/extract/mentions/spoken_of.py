"""Which countries a text speaks of: how often it names each, its bodies counted, and what its places tell of one that
it never names."""

from collections import Counter
from typing import Final

from pipelines.extract.gazetteer.cities import find_city
from pipelines.extract.mentions.draft import Draft

_FEW: Final = 4  # mentions of the one country a text is about
_FAR_MORE: Final = 3  # times as many as those of any other
_LARGE_CITY: Final = 100_000  # inhabitants


def country_spoken_of(draft: Draft) -> str | None:
    """The country that a text speaks of far more than of any other."""
    ranked = spoken_of_most(draft)[:2]
    if not ranked or ranked[0][1] < _FEW or (len(ranked) > 1 and ranked[0][1] < _FAR_MORE * ranked[1][1]):
        return None
    return ranked[0][0]


def country_by_places(draft: Draft) -> str | None:
    """The country of a text that names none: that of most of its bodies, capitals and cities; worked out once."""
    if draft.countries:
        return None
    if draft.told_by_places is None:
        draft.told_by_places = _told_by_places(draft) or ""
    return draft.told_by_places or None


def _told_by_places(draft: Draft) -> str | None:
    found = Counter(hit.code for hit in draft.capital_places)
    found.update(body.settled_country for body in draft.organizations if body.settled_country and not body.swallowed)
    for hit in draft.names:
        city = find_city(draft.text(hit.first, hit.last)) if hit.placed else None
        if city is not None and city.otherwise is None and city.population > _LARGE_CITY:
            found[city.country] += 1
    ranked = found.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None


def is_spoken_of(draft: Draft, code: str | None) -> bool:
    """Whether a text names a country at least half as often as the one it names most."""
    counts = dict(spoken_of_most(draft))
    return not counts or counts.get(code or "", 0) * 2 >= max(counts.values())


def spoken_of_most(draft: Draft) -> list[tuple[str, int]]:
    """The countries of a text and how often each is named, its bodies counted with it; the most frequent first.

    Worked out once, when it is first asked for.
    """
    if draft.spoken_of is None:
        draft.spoken_of = _count_spoken_of(draft)
    return draft.spoken_of


def _count_spoken_of(draft: Draft) -> list[tuple[str, int]]:
    counts = draft.country_counts().copy()
    for body in draft.organizations:
        country = body.settled_country
        if country is not None and country in counts and not body.swallowed:
            counts[country] += 1
    return counts.most_common()
