"""What a name names: each name collects points for being a person, an organization, or anything else, from the words in
it and around it. The names of one bearer are then judged together (`identity.py`).
"""

from functools import lru_cache
from itertools import pairwise
from typing import Final

from pipelines.extract.gazetteer.cities import City, find_city
from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import Draft, NameHit
from pipelines.extract.mentions.evidence_before import weigh_before
from pipelines.extract.mentions.evidence_behind import weigh_behind
from pipelines.extract.mentions.evidence_bodies import shortens_body
from pipelines.extract.mentions.points import DECISIVE, STRONG
from pipelines.extract.mentions.vocabulary import (
    BUSINESS_WORDS,
    GIVEN_NAMES,
    INNER_CAPITALS,
    LOOSE_TITLES,
    NO_ORGANIZATIONS,
    NO_SURNAMES,
    ORGANIZATION_OPENERS,
    PARTICLES,
    PATRONYMICS,
    PEOPLES,
    PLACE_HEADS,
    PLACE_OPENERS,
    RELATIONS,
    SECOND_SYLLABLES,
    THING_HEADS,
    US_STATES,
)

NEAR: Final = 40  # tokens within which the words of business are looked for
SMALLEST_CITY: Final = 20_000  # inhabitants of a city whose name alone speaks against a person
LONGEST_ABBREVIATION: Final = 5  # letters; what is longer may be a name in capitals

_DESCRIBING: Final = RELATIONS | LOOSE_TITLES
_NO_COMPANIES: Final = THING_HEADS | PLACE_HEADS
_PROFESSIONS: Final = ("ologist", "ist", "sultant", "archer", "wright", "itarian")
_OF: Final = frozenset(("of", "at", "for", "with", "from"))
_ARTICLES: Final = frozenset(("the", "a", "an", "this", "these", "that"))


def weigh(draft: Draft, hit: NameHit) -> None:
    """Give a name its points, once its offices are attached."""
    words = [draft.tokens.lowers[i] for i in range(hit.first, hit.last) if draft.is_word(i)]
    plain = [word for word in words if word not in PARTICLES] or words
    if (len(hit.words) == 1 and hit.words[0] in NO_ORGANIZATIONS) or _is_people(hit, plain):
        hit.other += 2 * STRONG
    if len(plain) == 1 and plain[0] in NO_SURNAMES and hit.honorific is None:
        hit.other += DECISIVE  # "the Representative Office", "the Governors Association"
    if draft.text(hit.first, hit.last) in US_STATES and hit.honorific is None and not hit.offices:
        hit.other += 2 * STRONG
    if hit.offices or hit.honorific is not None:
        hit.person += STRONG
        hit.cued = True
    elif len(hit.words) == 1 and hit.words[0].isupper() and 1 < len(hit.words[0]) <= LONGEST_ABBREVIATION:
        hit.person -= STRONG  # "in an interview with CBN"
    _weigh_words(hit, words, plain)
    _weigh_things(draft, hit, plain)
    if not hit.cued and hit.person < STRONG - 1:
        _weigh_business(draft, hit, plain)
    if len(hit.words) == 1 and not hit.cued and shortens_body(draft, hit):
        hit.organization += STRONG
    weigh_before(draft, hit, len(plain))
    weigh_behind(draft, hit, len(plain))


def _is_people(hit: NameHit, plain: list[str]) -> bool:
    """Whether a name is a people, a faith or a part of the world: "Sunni", "Southeast Asian"."""
    if hit.words[-1] not in PEOPLES:
        return False
    return all(
        spelled in PEOPLES or word in PLACE_OPENERS for spelled, word in zip(hit.words[:-1], plain[:-1], strict=False)
    )


def _weigh_words(hit: NameHit, words: list[str], plain: list[str]) -> None:
    """Points for what the words themselves are: given names, patronymics, initials, particles."""
    person, common, strange = _points_of_words(hit.words, tuple(words), tuple(plain))
    hit.person += person
    hit.other += 2 * strange
    if hit.honorific is not None and len(plain) == 1 and common and not hit.offices:
        hit.other += 2 if hit.gender else 2 * STRONG  # "General Staff" is no person, "Mr. Wood" is one
    if hit.honorific is None and strange == len(plain) > 1:
        hit.other += STRONG
        hit.person -= 2


@lru_cache(maxsize=1 << 14)
def _points_of_words(spelled: tuple[str, ...], words: tuple[str, ...], plain: tuple[str, ...]) -> tuple[int, int, int]:
    """The points of a name's words for a person, how many of them are common words, and how many of those no given
    names; names recur, so answers are kept."""
    points = 0
    runs = 1 + sum(a[0].isalpha() and b[0].isalpha() for a, b in pairwise(spelled))
    hyphened = "-" in spelled
    common = [word for word in plain if is_common(word) and not (hyphened and word in SECOND_SYLLABLES)]
    if plain[0] in GIVEN_NAMES:
        points += 3 if runs > 1 else 1
    elif any(word in GIVEN_NAMES for word in plain[1:]):
        points += 2
    if len(plain) < len(words) and runs > 1:
        points += 2
    if runs > 1 and any(len(word) == 2 and word[1] == "." for word in words):
        points += 2
    if any(word in PATRONYMICS or word.endswith(("ovich", "evich", "ovna", "evna")) for word in words):
        points += 3
    if 2 <= runs <= 4 and not common:
        points += 2
    if runs == 2 and spelled[0].isupper() != spelled[-1].isupper() and min(map(len, plain)) > 2:
        points += 2  # "TANAKA Hiroshi"
    return points, len(common), sum(word not in GIVEN_NAMES for word in common)


def _weigh_things(draft: Draft, hit: NameHit, plain: list[str]) -> None:
    """Points for being a place, a thing, a brand: by the first and last words, and by the gazetteer."""
    last = plain[-1]
    if plain[0] in ORGANIZATION_OPENERS and len(plain) > 1:
        hit.organization += DECISIVE
    if last in PLACE_HEADS or last in THING_HEADS:
        hit.other += STRONG if len(plain) > 1 else 4
    if plain[0] in PLACE_OPENERS and len(plain) > 1:
        hit.other += 3
    if len(plain) <= 2 and any(_has_inner_capital(word) for word in hit.words):
        hit.organization += 3
    if hit.person < STRONG and len(plain) <= 3:
        city = _city_of(draft.text(hit.first, hit.last))
        if city and city.otherwise != "person" and (len(plain) > 1 or city.population > SMALLEST_CITY):
            hit.other += 3


def _weigh_business(draft: Draft, hit: NameHit, plain: list[str]) -> None:
    """Points for standing where companies do: in a sentence about contracts, joined to an organization, with a word of
    the language at the end of the name."""
    tokens = draft.tokens
    sentence = draft.sentence_of(hit.first)
    window = tokens.lowers[max(sentence.first, hit.first - NEAR) : min(sentence.last, hit.last + NEAR)]
    if not BUSINESS_WORDS.isdisjoint(window):
        hit.organization += 2
    if len(plain) == 1 and is_common(plain[0]):
        return
    if hit.first > 1 and tokens.lowers[hit.first - 1] in ("and", "with") and hit.first - 1 in draft.organization_ending:
        hit.organization += 3
    is_joined = tokens.lowers[min(hit.last, draft.size - 1)] == "and"
    if is_joined and _behind_owner(draft, hit.last + 1) in draft.organization_at:
        hit.organization += 4 if len(plain) == 1 else 3
    if len(plain) > 1 and is_common(plain[-1]) and not is_common(plain[0]) and plain[-1] not in _NO_COMPANIES:
        hit.organization += 2


def _behind_owner(draft: Draft, i: int) -> int:
    """The token behind an article or the possessive of a country at a token: "Velmir and Chile's Tavaro"."""
    country = draft.country_at.get(i)
    if country is not None and draft.country_possessive(country.last):
        return country.last + 1
    return i + 1 if i < draft.size and draft.tokens.lowers[i] == "the" else i


@lru_cache(maxsize=1 << 14)
def _city_of(name: str) -> City | None:
    """The likeliest city of a name; names recur from text to text, so answers are kept."""
    return find_city(name)


@lru_cache(maxsize=1 << 14)
def _has_inner_capital(word: str) -> bool:
    """Whether a word has capitals inside, as brands have (KaspiTrans) and persons seldom have."""
    inner = any(letter.isupper() for letter in word[1:]) and any(letter.islower() for letter in word)
    return inner and not word.startswith(INNER_CAPITALS)
