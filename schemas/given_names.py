"""Given names and the gender they tell, read from `schemas/vocab/given_names.tsv`.

For resolving "he" and "she", and for recognizing a person where nothing else tells: many given names are also
countries, cities, months or words ("Georgia", "Florence", "August", "Grace"), so every other vocabulary is asked first.

The file was compiled from the name lists of Faker (MIT licence), where at least two of its lists agree on the gender or
both sexes bear the name, and from names that are common in diplomatic news.
"""

from collections.abc import Mapping

from schemas.errors import VocabularyError
from schemas.vocabularies import FOLDER


def read_given_names() -> dict[str, str | None]:
    """Given name, as written, to "f", "m", or `None` where women and men bear it.

    Raises `VocabularyError` for a name listed twice and for any other gender.
    """
    genders: dict[str, str | None] = {}
    lines = (FOLDER / "given_names.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines[1:], start=2):
        name, _, gender = line.partition("\t")
        if gender not in ("f", "m", ""):
            raise VocabularyError(
                f"given_names.tsv, line {number}: gender {gender!r} of {name!r}; allowed are f, m, nothing"
            )
        if name in genders:
            raise VocabularyError(f"given_names.tsv, line {number}: {name!r} is listed twice; remove one line")
        genders[name] = gender or None
    return genders


GIVEN_NAMES: Mapping[str, str | None] = read_given_names()
