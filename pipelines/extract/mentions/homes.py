"""The country a text is written in: by its address, the words that open its title, the outlet that speaks in it, its
dateline."""

from typing import Final

from pipelines.extract.gazetteer.cities import find_city
from pipelines.extract.mentions.draft import Draft
from pipelines.extract.mentions.vocabulary import HOME_TITLES, HOMES, OWN_HOMES, SELF_NAMING
from schemas.countries import FORMS

DATELINE_REACH: Final = 60  # tokens at the head of a text among which its dateline is


def home_of(draft: Draft) -> str | None:
    """The home of a text, the surest sign first; worked out once."""
    if draft.home is None:
        draft.home = published_by(draft) or home_by_outlet(draft) or filed_in(draft) or ""
    return draft.home or None


def home_by_outlet(draft: Draft) -> str | None:
    """The home of the agency in the dateline, and of an outlet whose own texts name it, as Voice of America's do."""
    dateline = draft.document.dateline
    for body in draft.organizations:
        if not body.outlet or body.key not in OWN_HOMES:
            continue
        in_dateline = dateline is not None and dateline.agency is not None and body.first < DATELINE_REACH
        if in_dateline or body.key in SELF_NAMING:
            return OWN_HOMES[body.key]
    return None


def is_local(draft: Draft, country: str | None) -> bool:
    """Whether a text is filed in its home, and a country is another."""
    local = filed_in(draft)
    return local is not None and local == home_of(draft) and local != country


def filed_in(draft: Draft) -> str | None:
    """The country of the place in the dateline, from which a text was filed."""
    dateline = draft.document.dateline
    if dateline is None:
        return None
    place, _, country = dateline.place.partition(", ")
    named = FORMS.get(country)
    if named is not None and named.codes:
        return named.codes[0]
    city = find_city(place)
    return city.country if city else None


def published_by(draft: Draft) -> str | None:
    """The country whose government publishes a text, by its address or the words that open its title."""
    url = draft.document.url or ""
    for mark, code in HOMES.items():
        if mark in url:
            return code
    opening = " ".join(draft.tokens.lowers[:3]) if draft.tokens.lowers else ""
    return next((code for words, code in HOME_TITLES.items() if opening.startswith(words)), None)
