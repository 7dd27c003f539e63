"""What the words in front of a name tell of its kind: a title, an outlet's or company's noun, a possessor, a
preposition."""

from typing import Final

from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import COUNTRY, OFFICE, ORGANIZATION, Draft, NameHit
from pipelines.extract.mentions.evidence_bodies import is_body_noun
from pipelines.extract.mentions.points import DECISIVE, STRONG
from pipelines.extract.mentions.vocabulary import (
    ASSAULTS,
    COMPANY_DEEDS,
    DIVISIONS,
    EMPLOYEES,
    LED,
    LOOSE_TITLES,
    OUTLET_NOUNS,
    PARTS_OF_BODIES,
    PARTY_CONTEXT,
    PARTY_MEMBERS,
    PERSON_VERBS,
    PLACE_HEADS,
    PLACE_PREPOSITIONS,
    RELATION_GENDERS,
    RELATIONS,
    SPEECH_VERBS,
    STAFF,
    THING_NOUNS,
)
from pipelines.parse.document import Flag

_DESCRIBING: Final = RELATIONS | LOOSE_TITLES
_PROFESSIONS: Final = ("ologist", "ist", "sultant", "archer", "wright", "itarian")
_OF: Final = frozenset(("of", "at", "for", "with", "from"))
_ARTICLES: Final = frozenset(("the", "a", "an", "this", "these", "that"))


def weigh_before(draft: Draft, hit: NameHit, count: int) -> None:
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
        (is_body_noun(draft, i) and draft.cover[i] is None)
        or (lower == "of" and before in PARTS_OF_BODIES)
        or (lower == "by" and before in COMPANY_DEEDS)
        or (lower == "in" and before in ("stake", "stakes", "shares", "share", "investment"))
        or (lower == "to" and before == "according" and count == 1)
    ):
        hit.organization += 4
    elif lower == "by" and before in LED and count > 1:
        hit.person += 2 if _has_plain_words(hit) else 0
    elif lower == "that" and (before in PERSON_VERBS or before in SPEECH_VERBS):
        hit.person += 1 if count > 1 else 0
    elif lower in _ARTICLES:
        hit.person -= 4
        hit.other += 1
    elif lower in THING_NOUNS:
        hit.other += 4
    elif lower == "of" and count == 1 and _has_member_of_party(draft, hit, i):
        hit.organization += 4
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


def _has_plain_words(hit: NameHit) -> bool:
    """Whether the words of a name are spelled as persons' are: none of the language, none with capitals inside."""
    return not any(is_common(word.lower()) or word[1:] != word[1:].lower() for word in hit.words if word[0].isupper())


def _has_member_of_party(draft: Draft, hit: NameHit, i: int) -> bool:
    """Whether "of" at a token stands between a full name and a lone one in a sentence about parties: "Y of Dawn"."""
    tokens = draft.tokens
    is_full = i > 1 and draft.is_name_word(i - 1) and draft.is_name_word(i - 2)
    if not is_full or is_common(tokens.lowers[hit.first]) or hit.other:
        return False
    sentence = draft.sentence_of(hit.first)
    before = draft.document.sentences[max(sentence.ordinal - 1, 0)]
    return not PARTY_CONTEXT.isdisjoint(tokens.lowers[before.first : sentence.last])


def _may_be_brand(draft: Draft, hit: NameHit) -> bool:
    """Whether a lone word behind a country's possessive may be a company: it is no word of the language, nor a code,
    and nothing follows that it describes."""
    tokens = draft.tokens
    word, behind = tokens.words[hit.first], min(hit.last, draft.size - 1)
    if is_common(word.lower()) or len(word) < 4 or tokens.flags[hit.first] & Flag.UPPER:
        return False
    describes = draft.is_word(behind) and not tokens.flags[behind] & (Flag.CLOSED | Flag.POSSESSIVE)
    return not describes or tokens.lowers[behind] in PERSON_VERBS
