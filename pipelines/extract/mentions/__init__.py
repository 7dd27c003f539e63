"""Who a document names, and every span that stands for them: from a `Document` to a `Cast`."""

from pipelines.extract.mentions.cast import Cast
from pipelines.extract.mentions.find import find_mentions

__all__ = ["Cast", "find_mentions"]
