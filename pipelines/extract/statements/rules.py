"""The rules by which statements are found, as declared in `schemas/vocab/rules.toml`: name -> what it means."""

from schemas.vocabularies import RULES as DECLARED

RULES: dict[str, str] = {rule.code: rule.definition for rule in DECLARED if rule.data["finds"] == "statement"}
