"""Reference."""

from typing import Any

from pipelines.extract.mentions.draft import Draft
from pipelines.extract.model import Mention


def resolve_references(draft: Draft, cast: Any) -> list[Mention]:
    """None yet."""
    return []
