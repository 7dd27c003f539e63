"""The rules by which statements are found, as declared in `schemas/vocab/rules.toml`: name -> what it means."""

from typing import Final

from schemas.vocabularies import RULES as DECLARED

RULES: Final[dict[str, str]] = {rule.code: rule.definition for rule in DECLARED if rule.data["finds"] == "statement"}

CREDITING: Final = frozenset(("according_to", "as_clause", "speaker_at_end"))
"""Rules of statements that may only credit what the narrator tells: "..., the press desk said"."""
