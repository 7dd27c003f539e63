"""What a name names: each name collects points for being a person, an organization, or anything else, from the words in
it and around it. The names of one bearer are then judged together (`identity.py`).
"""

from functools import lru_cache
from itertools import pairwise
from typing import Final

from pipelines.extract.gazetteer.cities import City, find_city
from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import COUNTRY, OFFICE, ORGANIZATION, Draft, NameHit
from pipelines.extract.mentions.evidence_behind import weigh_behind
from pipelines.extract.mentions.points import DECISIVE, STRONG
from pipelines.extract.mentions.vocabulary import (
    ASSAULTS,
    BUSINESS_WORDS,
    COMPANY_DEEDS,
    COMPANY_NOUNS,
    DIVISIONS,
    EMPLOYEES,
    GIVEN_NAMES,
    INNER_CAPITALS,
    LOOSE_TITLES,
    NO_ORGANIZATIONS,
    NO_SURNAMES,
    ORGANIZATION_OPENERS,
    OUTLET_NOUNS,
    PARTICLES,
    PARTS_OF_BODIES,
    PARTY_MEMBERS,
    PATRONYMICS,
    PEOPLES,
    PERSON_VERBS,
    PLACE_HEADS,
    PLACE_OPENERS,
    PLACE_PREPOSITIONS,
    RELATION_GENDERS,
    RELATIONS,
    SPEECH_VERBS,
    STAFF,
    THING_HEADS,
    THING_NOUNS,
    US_STATES,
)
from pipelines.parse.document import Flag

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
    _weigh_before(draft, hit, len(plain))
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
    common = [word for word in plain if is_common(word)]
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
    if tokens.lowers[min(hit.last, draft.size - 1)] == "and" and hit.last + 1 in draft.organization_at:
        hit.organization += 4 if len(plain) == 1 else 3
    if len(plain) > 1 and is_common(plain[-1]) and not is_common(plain[0]) and plain[-1] not in _NO_COMPANIES:
        hit.organization += 2


@lru_cache(maxsize=1 << 14)
def _city_of(name: str) -> City | None:
    """The likeliest city of a name; names recur from text to text, so answers are kept."""
    return find_city(name)


@lru_cache(maxsize=1 << 14)
def _has_inner_capital(word: str) -> bool:
    """Whether a word has capitals inside, as brands have (KaspiTrans) and persons seldom have."""
    inner = any(letter.isupper() for letter in word[1:]) and any(letter.islower() for letter in word)
    return inner and not word.startswith(INNER_CAPITALS)


def _weigh_before(draft: Draft, hit: NameHit, count: int) -> None:
    """Points for the words in front of the name."""
    tokens = draft.tokens
    i = hit.begin - 1
    if i < 0 or not draft.same_sentence(i, hit.first):
        return
    lower = tokens.lowers[i]
    before = tokens.lowers[i - 1] if i else ""
    if lower in LOOSE_TITLES or lower in RELATIONS or (lower == "," and before in _DESCRIBING):
        hit.person += 5
        hit.cued = True
        hit.gender = hit.gender or RELATION_GENDERS.get(lower) or RELATION_GENDERS.get(before)
    elif lower in PARTY_MEMBERS:
        hit.person += 5
        hit.cued = True
        hit.country = hit.country or PARTY_MEMBERS[lower]
    elif count > 1 and (lower in SPEECH_VERBS or (len(lower) > 5 and lower.endswith(_PROFESSIONS))):
        hit.person += 4
        hit.cued = True
    elif (lower in OUTLET_NOUNS and draft.cover[i] is None) or (lower == "," and before in OUTLET_NOUNS):
        hit.organization += DECISIVE
    elif (
        lower in COMPANY_NOUNS
        or (lower == "tank" and before == "think")
        or (lower == "of" and before in PARTS_OF_BODIES)
        or (lower == "by" and before in COMPANY_DEEDS)
        or (lower == "in" and before in ("stake", "stakes", "shares", "share", "investment"))
        or (lower == "to" and before == "according" and count == 1)
    ):
        hit.organization += 4
    elif lower in _ARTICLES and not (lower == "that" and before in PERSON_VERBS):
        hit.person -= 4
        hit.other += 1
    elif lower in THING_NOUNS:
        hit.other += 4
    elif lower == "of" and before in DIVISIONS and count <= 2:
        hit.other += STRONG  # "the besieged city of El Fasher"
        hit.placed = True
    elif lower in _OF and _employs(draft, i, count):
        hit.organization += 4 if lower == "of" else DECISIVE
    elif lower in PLACE_PREPOSITIONS or (
        lower == "on" and (before in PLACE_HEADS or before in THING_NOUNS or before in ASSAULTS)
    ):
        hit.other += 2 if count == 1 else 1
        hit.placed = True
    elif lower == "told":
        hit.organization += 1
        hit.person += 1
    elif tokens.flags[i] & Flag.QUOTE and hit.last < draft.size and tokens.flags[hit.last] & Flag.QUOTE:
        hit.other += STRONG
    elif draft.country_possessive(i):
        hit.person += 2 if count > 1 else 0
        hit.organization += 4 if count == 1 and not hit.other and _may_be_brand(draft, hit) else 0
    if draft.cover[i] in (COUNTRY, ORGANIZATION) and count < 3 and not hit.offices:
        hit.person -= 2


def _employs(draft: Draft, i: int, count: int) -> bool:
    """Whether the preposition at a token joins an employer to a post: "CEO of X", "an analyst at X"; not "governor of
    X"."""
    tokens = draft.tokens
    if i == 0:
        return False
    employee = tokens.lowers[i - 1]
    if employee in LOOSE_TITLES:
        return tokens.lowers[i] != "of" or count > 1
    if employee in STAFF:
        return tokens.lowers[i] == "at"
    if draft.cover[i - 1] != OFFICE:
        return False
    return tokens.lowers[i - 1] in EMPLOYEES and not (tokens.lowers[i] == "of" and tokens.lowers[i - 1] in ("head",))


def _may_be_brand(draft: Draft, hit: NameHit) -> bool:
    """Whether a lone word behind a country's possessive may be a company: it is no word of the language, nor a code,
    and nothing follows that it describes."""
    tokens = draft.tokens
    word, behind = tokens.words[hit.first], min(hit.last, draft.size - 1)
    if is_common(word.lower()) or len(word) < 4 or tokens.flags[hit.first] & Flag.UPPER:
        return False
    describes = draft.is_word(behind) and not tokens.flags[behind] & (Flag.CLOSED | Flag.POSSESSIVE)
    return not describes or tokens.lowers[behind] in PERSON_VERBS
