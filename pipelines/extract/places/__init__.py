"""Places: the cities, sites and countries where something is said to happen, with coordinates where they are known."""

from pipelines.extract.places.find import Places, find_places
from pipelines.extract.places.mention import PlaceMention

__all__ = ["PlaceMention", "Places", "find_places"]
