"""What a name names: each name collects points for being a person, an organization, or anything else, from the words in
it and around it. The names of one spelling are then judged together.
"""

from pipelines.extract.gazetteer.cities import find_city
from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import COUNTRY, OFFICE, ORGANIZATION, TITLE, Draft, NameHit
from pipelines.extract.mentions.vocabulary import (
    COMPANY_NOUNS,
    GIVEN_NAMES,
    LOOSE_TITLES,
    OUTLET_NOUNS,
    PARTICLES,
    PERSON_VERBS,
    PLACE_HEADS,
    PLACE_OPENERS,
    PLACE_PREPOSITIONS,
    RELATIONS,
    THING_HEADS,
    THING_NOUNS,
)
from pipelines.parse.document import Flag

PERSON_FROM = 3
ORGANIZATION_FROM = 4


def weigh(draft: Draft, hit: NameHit) -> None:
    """Give a name its points, once its offices are attached."""
    _weigh_form(draft, hit)
    _weigh_before(draft, hit)
    _weigh_behind(draft, hit)


def _weigh_form(draft: Draft, hit: NameHit) -> None:
    """Points for the words of the name itself."""
    tokens = draft.tokens
    indices = [i for i in range(hit.first, hit.last) if draft.is_word(i)]
    lowers = [tokens.lowers[i] for i in indices]
    plain = [word for word in lowers if word not in PARTICLES]
    if not plain:
        hit.other += 10
        return
    if hit.offices or hit.honorific is not None:
        hit.person += 6
    if lowers[0] in GIVEN_NAMES:
        hit.person += 3 if len(plain) > 1 else 1
    elif len(plain) > 2 and any(word in GIVEN_NAMES for word in plain[1:]):
        hit.person += 2
    if len(plain) < len(lowers):
        hit.person += 2
    if any(len(word) == 2 and word[1] == "." for word in lowers[1:]) or (len(lowers) > 1 and lowers[0][1:] == "."):
        hit.person += 2
    if any(
        word.endswith(("ovich", "evich", "ovna", "evna")) or word in ("oglu", "oğlu", "ogly", "kyzy", "qizi")
        for word in lowers
    ):
        hit.person += 3
    common = sum(is_common(word) and word not in GIVEN_NAMES for word in plain)
    if 2 <= len(plain) <= 4 and not common:
        hit.person += 2
    hit.other += 2 * common
    if (
        len(plain) > 1
        and (plain[-1] in PLACE_HEADS or plain[-1] in THING_HEADS)
        and plain[-1] not in draft.capitals_surnames
    ):
        hit.other += 6
    elif len(plain) == 1 and (plain[0] in PLACE_HEADS or plain[0] in THING_HEADS):
        hit.other += 4
    if plain[0] in PLACE_OPENERS and len(plain) > 1:
        hit.other += 3
    if any(_has_inner_capital(tokens.words[i]) for i in indices) and len(plain) <= 2:
        hit.organization += 3
    if not hit.offices and hit.honorific is None and len(plain) <= 3:
        city = find_city(draft.text(hit.first, hit.last))
        if city and city.otherwise != "person" and (len(plain) > 1 or city.population > 20000):
            hit.other += 3


def _has_inner_capital(word: str) -> bool:
    """Whether a word has capitals inside, as brands have (QazTrans) and persons have not, but for Mc and O’."""
    inner = any(letter.isupper() for letter in word[1:]) and any(letter.islower() for letter in word)
    return inner and not word.startswith(
        ("Mc", "Mac", "De", "Di", "La", "Le", "O’", "O'", "D’", "D'", "Al", "Fitz", "Van")
    )


def _weigh_before(draft: Draft, hit: NameHit) -> None:
    """Points for the words in front of the name."""
    tokens = draft.tokens
    i = (hit.honorific if hit.honorific is not None else hit.first) - 1
    if i < 0 or not draft.same_sentence(i, hit.first):
        return
    lower = tokens.lowers[i]
    count = sum(draft.is_word(j) for j in range(hit.first, hit.last))
    if lower in LOOSE_TITLES or lower in RELATIONS:
        hit.person += 5
    elif lower in OUTLET_NOUNS:
        hit.organization += 5
    elif lower in COMPANY_NOUNS:
        hit.organization += 4
    elif lower in ("the", "a", "an", "this", "these"):
        hit.person -= 4
        hit.other += 1
    elif lower in THING_NOUNS:
        hit.other += 4
    elif lower in PLACE_PREPOSITIONS:
        hit.other += 2 if count == 1 else 1
    elif lower == "told":
        hit.organization += 1
        hit.person += 1
    elif lower == "," and i > 0 and tokens.lowers[i - 1] in RELATIONS:
        hit.person += 5
    elif lower == "," and i > 0 and tokens.lowers[i - 1] in OUTLET_NOUNS:
        hit.organization += 4
    elif tokens.flags[i] & Flag.QUOTE and hit.last < len(tokens) and tokens.flags[hit.last] & Flag.QUOTE:
        hit.other += 6
    elif tokens.flags[i] & Flag.POSSESSIVE:
        owner = draft.country_ending.get(i)
        if owner and count > 1:
            hit.person += 2
    if draft.cover[i] in (COUNTRY, ORGANIZATION) and not draft.country_possessive(i) and count < 3 and not hit.offices:
        hit.person -= 2


def _weigh_behind(draft: Draft, hit: NameHit) -> None:
    """Points for the words behind the name."""
    tokens = draft.tokens
    i = hit.last
    if i >= len(tokens) or not draft.same_sentence(i, hit.first):
        return
    lower = tokens.lowers[i]
    if lower in PERSON_VERBS:
        hit.person += 2
        hit.organization += lower in ("reported", "said", "announced", "wrote")
        if lower in ("reported", "reports") and tokens.lowers[hit.first] not in GIVEN_NAMES:
            hit.organization += 4
    elif lower == "," and i + 1 < len(tokens):
        _weigh_apposition(draft, hit, i + 1)
    elif lower == "'s" or tokens.flags[i] & Flag.POSSESSIVE:
        pass
    elif lower in OUTLET_NOUNS or (lower == "news" and i + 1 < len(tokens) and tokens.lowers[i + 1] == "agency"):
        hit.organization += 5
    elif lower in THING_NOUNS:
        hit.other += 4
    elif lower in ("-", "–"):
        hit.other += 1
    elif lower == "of" and i + 1 < len(tokens):
        j = i + 2 if tokens.lowers[i + 1] == "the" else i + 1
        if j in draft.organization_at:
            hit.person += 2
    elif (
        lower in ("(", "[") and i + 2 < len(tokens) and tokens.flags[i + 1] & Flag.UPPER and tokens.words[i + 2] in ")]"
    ):
        hit.organization += 3


def _weigh_apposition(draft: Draft, hit: NameHit, i: int) -> None:
    """Points for what stands behind a comma: "who", an age, "a company registered in", "a Turkish analyst"."""
    tokens = draft.tokens
    lower = tokens.lowers[i]
    if lower in ("who", "whose", "whom"):
        hit.person += 4
        return
    if tokens.flags[i] & Flag.NUMBER and i + 1 < len(tokens) and tokens.words[i + 1] == ",":
        hit.person += 3
        return
    if lower in ("a", "an", "the", "its", "his", "her", "their"):
        for j in range(i + 1, min(i + 6, len(tokens))):
            word = tokens.lowers[j]
            if word in (",", ".", "of", "in", "that", "which"):
                break
            if draft.cover[j] == OFFICE or word in LOOSE_TITLES:
                hit.person += 3
                return
            if word in COMPANY_NOUNS or word in OUTLET_NOUNS:
                hit.organization += 5
                return
            if word in THING_NOUNS:
                hit.other += 3
                return
    if (
        draft.cover[i] == COUNTRY
        and draft.country_at.get(i)
        and draft.country_at[i].kind == "name"
        and find_city(hit.words[0])
    ):
        hit.other += 3
    if draft.cover[i] == TITLE:
        hit.person += 1
