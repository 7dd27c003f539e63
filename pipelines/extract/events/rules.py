"""The rules by which events are found, as declared in `schemas/vocab/rules.toml`: name -> what it means."""

from typing import Final

from schemas.vocabularies import RULES as DECLARED

RULES: Final[dict[str, str]] = {rule.code: rule.definition for rule in DECLARED if rule.data["finds"] == "event"}
