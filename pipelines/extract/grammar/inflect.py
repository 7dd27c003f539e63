"""Inflection of English verbs: from a lemma, which may be a phrase ("call on"), to its forms.

What the rules of spelling do not give stands in `schemas/vocab/irregular_verbs.toml`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from schemas.vocabularies import read_toml

_DATA: Final[dict[str, Any]] = read_toml("irregular_verbs")
_IRREGULAR: Final[dict[str, dict[str, list[str]]]] = _DATA["irregular"]
_DOUBLING: Final = frozenset(_DATA["doubling"])
_VOWELS: Final = "aeiou"


class Form:
    """Forms of a verb, as bits, since one spelling may be several."""

    BASE: Final = 1
    THIRD: Final = 2  # third person singular, present
    PAST: Final = 4
    PARTICIPLE: Final = 8  # past participle
    GERUND: Final = 16  # present participle


@dataclass(frozen=True, slots=True)
class Inflection:
    """The forms of one verb; a form with two spellings has both, the usual one first."""

    base: str
    third: str
    past: tuple[str, ...]
    participle: tuple[str, ...]
    gerund: tuple[str, ...]

    def forms(self) -> dict[str, int]:
        """Each spelling with the bits of `Form` that it may be."""
        found: dict[str, int] = {}
        for bit, spellings in (
            (Form.BASE, (self.base,)),
            (Form.THIRD, (self.third,)),
            (Form.PAST, self.past),
            (Form.PARTICIPLE, self.participle),
            (Form.GERUND, self.gerund),
        ):
            for spelling in spellings:
                found[spelling] = found.get(spelling, 0) | bit
        return found


def inflect(lemma: str) -> Inflection:
    """The forms of a verb; in a phrase the first word is inflected.

    >>> inflect("deny").past
    ('denied',)
    >>> inflect("point out").gerund
    ('pointing out',)
    """
    verb, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    past, participle = _past(verb)
    return Inflection(
        lemma,
        _third(verb) + tail,
        tuple(form + tail for form in past),
        tuple(form + tail for form in participle),
        tuple(form + tail for form in _gerund(verb, past)),
    )


def forms_of(lemma: str) -> Iterator[tuple[str, int]]:
    """Each spelling of a verb or phrase with the bits of `Form` that it may be."""
    yield from inflect(lemma).forms().items()


def _past(verb: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    irregular = _IRREGULAR.get(verb)
    if irregular:
        return tuple(irregular["past"]), tuple(irregular["participle"])
    if verb.endswith("e"):
        regular = verb + "d"
    elif _ends_in_consonant_and_y(verb):
        regular = verb[:-1] + "ied"
    elif verb in _DOUBLING:
        regular = verb + verb[-1] + "ed"
    else:
        regular = verb + "ed"
    return (regular,), (regular,)


def _third(verb: str) -> str:
    if _ends_in_consonant_and_y(verb):
        return verb[:-1] + "ies"
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb + "s"


def _gerund(verb: str, past: tuple[str, ...]) -> tuple[str, ...]:
    if verb.endswith("ie"):
        return (verb[:-2] + "ying",)
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return (verb[:-1] + "ing",)
    if verb.endswith("e"):
        return (verb + "ing",)
    stems = [form[:-2] for form in past if form.endswith("ed") and form.startswith(verb)]
    if stems:
        return tuple(stem + "ing" for stem in stems)
    return ((verb + verb[-1] if _doubles_in_gerund(verb) else verb) + "ing",)


def _doubles_in_gerund(verb: str) -> bool:
    """Whether an irregular verb doubles its last consonant: running, putting, beginning; but reading, holding."""
    verb = verb.replace("qu", "q")
    return len(verb) > 2 and verb[-1] in "bdgmnpt" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS


def _ends_in_consonant_and_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in _VOWELS
