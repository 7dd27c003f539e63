"""Parts of a country in which offices are held: "President of Tatarstan X", "Mayor of Lyon Pierre X"."""

from pipelines.extract.gazetteer.cities import find_city
from pipelines.extract.gazetteer.regions import REGIONS
from pipelines.extract.mentions.draft import Draft
from pipelines.extract.mentions.vocabulary import GIVEN_NAMES


def is_division(draft: Draft, first: int, i: int) -> bool:
    """Whether the tokens from `first` up to a name at `i` are a region, or a city where `i` is a given name."""
    place = draft.text(first, i)
    return place in REGIONS or (draft.tokens.lowers[i] in GIVEN_NAMES and find_city(place) is not None)
