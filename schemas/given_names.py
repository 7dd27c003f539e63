"""Given names and the gender they tell, read from `schemas/vocab/given_names.tsv`.

For resolving "he" and "she", and for recognizing a person where nothing else tells: many given names are also
countries, cities, months or words ("Georgia", "Florence", "August", "Grace"), so every other vocabulary is asked first.
"""

from collections.abc import Mapping

from schemas.errors import VocabularyError
from schemas.vocabularies import FOLDER


def read_given_names() -> dict[str, str]:
    """Given name, as written, to "f" or "m"; raises `VocabularyError` for a name listed twice or of no known gender."""
    genders: dict[str, str] = {}
    for number, line in enumerate((FOLDER / "given_names.tsv").read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#") or line == "name\tgender":
            continue
        name, _, gender = line.partition("\t")
        if gender not in ("f", "m"):
            raise VocabularyError(f"given_names.tsv, line {number}: gender {gender!r} of {name!r}; allowed are f and m")
        if name in genders:
            raise VocabularyError(f"given_names.tsv, line {number}: {name!r} is listed twice; remove one line")
        genders[name] = gender
    return genders


GIVEN_NAMES: Mapping[str, str] = read_given_names()
