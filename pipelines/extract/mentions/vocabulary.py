"""The vocabularies that this package reads, as sets, dictionaries and lexicons. What they mean is told in their
files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pipelines.extract.lexicon import Lexicon, spellings
from pipelines.extract.word_list import WordList
from schemas import given_names, offices, organizations
from schemas.organizations import OrganizationEntry
from schemas.vocabularies import read_toml

_NAME_CONTEXTS: Final = read_toml("name_contexts")
_CONTEXTS: Final[dict[str, list[str]]] = {
    key: words for key, words in _NAME_CONTEXTS.items() if isinstance(words, list)
}
_PARTICLES: Final[dict[str, list[str]]] = read_toml("name_particles")
_GROUPS: Final = read_toml("group_descriptions")
_HOMES: Final = read_toml("homes")

DAYS: Final = frozenset(_CONTEXTS["days"])
MONTHS: Final = frozenset(_CONTEXTS["months"])
PLACE_HEADS: Final = frozenset(_CONTEXTS["place_heads"])
DIVISIONS: Final = frozenset(_CONTEXTS["divisions"])
DIVISION_ADJECTIVES: Final = frozenset(_CONTEXTS["division_adjectives"])
LOCAL_OFFICES: Final = frozenset(_CONTEXTS["local_offices"])
PLACE_OPENERS: Final = frozenset(_CONTEXTS["place_openers"])
THING_HEADS: Final = frozenset(_CONTEXTS["thing_heads"])
ORGANIZATION_OPENERS: Final = frozenset(_CONTEXTS["organization_openers"])
NO_SURNAMES: Final = frozenset(_CONTEXTS["no_surnames"])
NO_ORGANIZATIONS: Final = frozenset(_CONTEXTS["acronyms"])
PLACE_PREPOSITIONS: Final = frozenset(_CONTEXTS["place_prepositions"])
TRAVEL_WORDS: Final = frozenset(_CONTEXTS["travel_words"])
TRIPS: Final = frozenset(_CONTEXTS["trips"])
CITY_NOUNS: Final = frozenset(_CONTEXTS["city_nouns"])
BUSINESS_WORDS: Final = frozenset(_CONTEXTS["business_words"])
PARTY_NOUNS: Final = frozenset(_CONTEXTS["party_nouns"])
GROUP_NOUNS: Final = frozenset(_CONTEXTS["group_nouns"])
STAFF: Final = frozenset(_CONTEXTS["staff"])
EMPLOYEES: Final = frozenset(_CONTEXTS["employees"])
OUTLET_NOUNS: Final = frozenset(_CONTEXTS["outlet_nouns"])
COMPANY_NOUNS: Final = frozenset(_CONTEXTS["company_nouns"])
THING_NOUNS: Final = frozenset(_CONTEXTS["thing_nouns"])
POSSESSIONS: Final = frozenset(_CONTEXTS["possessions"])
PARTS_OF_BODIES: Final = frozenset(_CONTEXTS["parts_of_bodies"])
BODY_VERBS: Final = frozenset(_CONTEXTS["body_verbs"])
BODY_DEEDS: Final = frozenset(_CONTEXTS["body_deeds"])
BROADCASTS: Final = frozenset(_CONTEXTS["broadcasts"])
BODY_PEOPLE: Final = frozenset(_CONTEXTS["body_people"])
OWNED: Final = frozenset(_CONTEXTS["owned"])
LED: Final = frozenset(_CONTEXTS["led"])
PARTY_CONTEXT: Final = frozenset(_CONTEXTS["party_context"])
COMPANY_DEEDS: Final = frozenset(_CONTEXTS["company_deeds"])
PARTY_MEMBERS: Final[dict[str, str]] = _NAME_CONTEXTS["party_members"]
PERSON_VERBS: Final = frozenset(_CONTEXTS["person_verbs"])
TOPIC_EXPERTS: Final = frozenset(_CONTEXTS["topic_experts"])
INTERNATIONAL_OFFICES: Final = frozenset(_CONTEXTS["international_offices"])
SUCCESSIONS: Final = frozenset(_CONTEXTS["successions"])
SPEECH_VERBS: Final = frozenset(_CONTEXTS["speech_verbs"])
SEATS: Final = frozenset(_CONTEXTS["seats"])
US_STATES: Final = frozenset(_CONTEXTS["us_states"])
STATE_HEADS: Final = frozenset(_CONTEXTS["state_heads"])
LANGUAGES: Final = frozenset(_CONTEXTS["languages"])
PEOPLES: Final = LANGUAGES | frozenset(_CONTEXTS["peoples"])
GENERIC_NAMES: Final = frozenset(_CONTEXTS["generic_names"])
WEAK_HEADS: Final = frozenset(_CONTEXTS["weak_heads"])
VAGUE_BODIES: Final = frozenset(_CONTEXTS["vague_bodies"])
RELATIONS: Final = frozenset(_CONTEXTS["relations"])
RELATION_GENDERS: Final = {
    **dict.fromkeys(_CONTEXTS["feminine_relations"], "f"),
    **dict.fromkeys(_CONTEXTS["masculine_relations"], "m"),
}
OWNERS_IN_NAMES: Final = frozenset(_CONTEXTS["owners_in_names"])
ASSAULTS: Final = frozenset(_CONTEXTS["assaults"])
COMPANY_POSTS: Final = frozenset(_CONTEXTS["company_posts"])
PERSONAL_POSTS: Final = frozenset(_CONTEXTS["personal_posts"])
DESKS: Final = frozenset(_CONTEXTS["desks"])
BRANCHES: Final = frozenset(_CONTEXTS["branches"])
STATE_OWNED: Final = frozenset(_CONTEXTS["state_owned"])
LAWS: Final = frozenset(_CONTEXTS["laws"])
VENUES: Final = frozenset(_CONTEXTS["venues"])
OFFICE_OPENERS: Final = frozenset(_CONTEXTS["office_openers"])
PRESIDING: Final = frozenset(_CONTEXTS["presiding"])
TOPIC_POSTS: Final = frozenset(_CONTEXTS["topic_posts"])
CLOSED_HEADS: Final = frozenset(_CONTEXTS["closed_heads"])
ALSO_NAMES: Final = frozenset(_CONTEXTS["also_names"])
INNER_CAPITALS: Final = tuple(_CONTEXTS["inner_capitals"])

PARTICLES: Final = frozenset(_PARTICLES["joining"])
PATRONYMICS: Final = frozenset(_PARTICLES["patronymics"])
SECOND_SYLLABLES: Final = frozenset(_PARTICLES["second_syllables"])
WORD_SURNAMES: Final = frozenset(_PARTICLES["word_surnames"])
NAME_SUFFIXES: Final = frozenset(_PARTICLES["suffixes"])

GROUP_COUNTRIES: Final = frozenset(_GROUPS["countries"])
GROUP_LEADERS: Final = frozenset(_GROUPS["leaders"])
HEADS_OF_GOVERNMENT: Final = frozenset(_GROUPS["heads_of_government"])
TOP_OFFICES: Final = frozenset(_GROUPS["top_offices"])
AGENT_VERBS: Final = frozenset(_CONTEXTS["agent_verbs"])
LEADER_WORDS: Final = frozenset(_GROUPS["leader_words"])
COUNTRY_WORDS: Final = frozenset(_GROUPS["country_words"])
ORGANIZATION_WORDS: Final = frozenset(_GROUPS["organization_words"])

GENDERS: Final = {
    **dict.fromkeys(_GROUPS["pronouns"]["masculine"], "m"),
    **dict.fromkeys(_GROUPS["pronouns"]["feminine"], "f"),
}
NEUTER: Final = frozenset(_GROUPS["pronouns"]["neuter"])
PLURAL: Final = frozenset(_GROUPS["pronouns"]["plural"])
"""Pronouns of the third person: the gender of those of one person; those of a body, and of several."""


def endings(phrases: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by their last word, the longest first, for matching leftwards from a token."""
    by_last: dict[str, list[tuple[str, ...]]] = {}
    for phrase in dict.fromkeys(phrases):
        for words in spellings(phrase):
            by_last.setdefault(words[-1], []).append(words)
    for found in by_last.values():
        found.sort(key=len, reverse=True)
    return by_last


GIVEN_NAMES: Final[dict[str, str | None]] = {name.lower(): gender for name, gender in given_names.GIVEN_NAMES.items()}
"""Given names in lower case, to `f` or `m`."""

KNOWN_ORGANIZATIONS: Final[Lexicon[OrganizationEntry]] = Lexicon(
    ((form, claimants[0]) for form, claimants in organizations.FORMS.items() if "’" not in form), case_sensitive=True
)
"""The known organizations by their forms; one that several claim goes to the first of the file."""

HOMES: Final[dict[str, str]] = _HOMES["addresses"]
HOME_TITLES: Final[dict[str, str]] = _HOMES["titles"]
OWN_HOMES: Final[dict[str, str]] = _HOMES["outlets"]
SELF_NAMING: Final = frozenset(_HOMES["self_naming"]["names"])
HEAD_GROUPS: Final[dict[str, str]] = {}
for _word, _group in organizations.HEADS.items():
    HEAD_GROUPS.setdefault(_word.split()[-1] if " of " not in _word else _word.split()[0], _group)
HEAD_WORDS: Final = WordList(HEAD_GROUPS, case_sensitive=True)
COMPANY_SUFFIXES: Final = Lexicon(((word, True) for word in organizations.SUFFIXES), case_sensitive=True)
SUFFIX_COUNTRIES: Final[dict[str, list[tuple[str, tuple[str, ...]]]]] = {}
for _suffix, _codes in organizations.SUFFIX_COUNTRIES.items():
    SUFFIX_COUNTRIES.setdefault(_suffix.split()[-1], []).append((_suffix, _codes))
BODIES: Final = Lexicon(
    (
        *((phrase, "joint") for phrase in organizations.JOINT_BODIES),
        *((phrase, "state") for phrase in organizations.STATE_BODIES),
    )
)


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """The head of a title. `unique` is "state" or "body": within what there is one holder."""

    name: str
    plural: bool
    gender: str | None
    unique: str | None
    portfolio: bool


ABBREVIATED_TITLES: Final = {"PM": "prime minister", "FM": "foreign minister"}


def _office_heads() -> Iterator[tuple[str, OfficeHead]]:
    """The heads as they stand in texts, singular and plural, to what is known of them; spellings of one are one."""
    for entry in offices.HEADS.values():
        # The point of an abbreviation belongs to it only where it has its capital ("Sen.", as the tokenizer sees it).
        pointed = entry.words.endswith(".")
        usual = ABBREVIATED_TITLES.get(entry.words.upper(), entry.words).replace("-", " ").replace("’", "'")
        for form, plural in ((entry.words, False), (entry.plural, True)):
            if not (pointed and plural):
                name = form.capitalize() if pointed else form
                yield name, OfficeHead(usual, plural, entry.gender, entry.unique, entry.takes_portfolio)


_HEADS: Final = dict(_office_heads())
PLURAL_TITLES: Final = {plural: head.name for plural, head in _HEADS.items() if head.plural and " " not in plural}
OFFICE_HEADS: Final = Lexicon(_HEADS.items())
OFFICE_WORDS: Final = frozenset(name for name in _HEADS if " " not in name) - {
    "deputy",
    "justice",
    "principal",
    "partner",
    "anchor",
    "coo",
}
"""Heads of one word, singular and plural: the name of an organization does not run over them."""

GRADES: Final = offices.GRADES
NOT_HELD: Final = offices.NOT_HELD
COMMENTS: Final = offices.COMMENTS
PORTFOLIOS: Final = Lexicon((phrase, True) for phrase in offices.PORTFOLIOS)
PORTFOLIO_ENDINGS: Final = endings(offices.PORTFOLIOS)
GRADE_ENDINGS: Final = endings(offices.GRADES)
OFFICE_SUFFIXES: Final = frozenset(word for suffix in offices.SUFFIXES for word in suffix.strip(" -").split())
_RANK_WORDS: Final = frozenset(rank.split()[-1].lower() for rank in offices.RANKS if rank[-1] != ".")
UNKNOWN_IN: Final = offices.UNKNOWN_IN
USUAL_COUNTRIES: Final = offices.USUAL_COUNTRIES
LOOSE_TITLES: Final = (offices.LOOSE_TITLES | _RANK_WORDS) - {"host", "guest", "hero", "private"}
HONORIFICS: Final = Lexicon(offices.HONORIFICS.items(), case_sensitive=True)
HONORIFIC_WORDS: Final = frozenset(word for word in offices.HONORIFICS if " " not in word)
RANKS: Final[Lexicon[str | None]] = Lexicon(((word, None) for word in offices.RANKS), case_sensitive=True)
