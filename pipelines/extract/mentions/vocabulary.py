"""The vocabularies that this package reads, as sets, dictionaries and lexicons. What they mean is told in their
files."""

from dataclasses import dataclass
from typing import Any

from pipelines.extract.lexicon import Lexicon, spellings
from schemas.given_names import GIVEN_NAMES as _GIVEN_NAMES
from schemas.vocabularies import read_toml

_CONTEXTS: dict[str, list[str]] = read_toml("name_contexts")
_PARTICLES: dict[str, list[str]] = read_toml("name_particles")
_GROUPS: dict[str, list[str]] = read_toml("group_descriptions")

DAYS = frozenset(_CONTEXTS["days"])
MONTHS = frozenset(_CONTEXTS["months"])
PLACE_HEADS = frozenset(_CONTEXTS["place_heads"])
PLACE_OPENERS = frozenset(_CONTEXTS["place_openers"])
THING_HEADS = frozenset(_CONTEXTS["thing_heads"])
NO_ORGANIZATIONS = frozenset(_CONTEXTS["acronyms"])
PLACE_PREPOSITIONS = frozenset(_CONTEXTS["place_prepositions"])
TRAVEL_WORDS = frozenset(_CONTEXTS["travel_words"])
CITY_NOUNS = frozenset(_CONTEXTS["city_nouns"])
BUSINESS_WORDS = frozenset(_CONTEXTS["business_words"])
GROUP_NOUNS = frozenset(_CONTEXTS["group_nouns"])
EMPLOYEES = frozenset(_CONTEXTS["employees"])
OUTLET_NOUNS = frozenset(_CONTEXTS["outlet_nouns"])
COMPANY_NOUNS = frozenset(_CONTEXTS["company_nouns"])
THING_NOUNS = frozenset(_CONTEXTS["thing_nouns"])
PERSON_VERBS = frozenset(_CONTEXTS["person_verbs"])
TOPIC_EXPERTS = frozenset(_CONTEXTS["topic_experts"])
INTERNATIONAL_OFFICES = frozenset(_CONTEXTS["international_offices"])
SUCCESSIONS = frozenset(_CONTEXTS["successions"])
SPEECH_VERBS = frozenset(_CONTEXTS["speech_verbs"])
SEATS = frozenset(_CONTEXTS["seats"])
US_STATES = frozenset(_CONTEXTS["us_states"])
STATE_HEADS = frozenset(_CONTEXTS["state_heads"])
LANGUAGES = frozenset(_CONTEXTS["languages"])
GENERIC_NAMES = frozenset(_CONTEXTS["generic_names"])
WEAK_HEADS = frozenset(_CONTEXTS["weak_heads"])
VAGUE_BODIES = frozenset(_CONTEXTS["vague_bodies"])
RELATIONS = frozenset(_CONTEXTS["relations"])
RELATION_GENDERS = {
    **dict.fromkeys(_CONTEXTS["feminine_relations"], "f"),
    **dict.fromkeys(_CONTEXTS["masculine_relations"], "m"),
}

PARTICLES = frozenset(_PARTICLES["joining"])
PATRONYMICS = frozenset(_PARTICLES["patronymics"])
NAME_SUFFIXES = frozenset(_PARTICLES["suffixes"])
FEMININE_ENDINGS = tuple(_PARTICLES["feminine_endings"])
MASCULINE_ENDINGS = tuple(_PARTICLES["masculine_endings"])

GROUP_COUNTRIES = frozenset(_GROUPS["countries"])
GROUP_LEADERS = frozenset(_GROUPS["leaders"])
HEADS_OF_GOVERNMENT = frozenset(_GROUPS["heads_of_government"])
TOP_OFFICES = frozenset(_GROUPS["top_offices"])
AGENT_VERBS = frozenset(_CONTEXTS["agent_verbs"])
GROUP_ORGANIZATIONS = frozenset(_GROUPS["organizations"])
SIDES = frozenset(_GROUPS["sides"])
LEADER_WORDS = frozenset(_GROUPS["leader_words"])
COUNTRY_WORDS = frozenset(_GROUPS["country_words"])
ORGANIZATION_WORDS = frozenset(_GROUPS["organization_words"])


def endings(phrases: list[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by their last word, the longest first, for matching leftwards from a token."""
    by_last: dict[str, list[tuple[str, ...]]] = {}
    for phrase in dict.fromkeys(phrases):
        for words in spellings(phrase):
            by_last.setdefault(words[-1], []).append(words)
    for found in by_last.values():
        found.sort(key=len, reverse=True)
    return by_last


GIVEN_NAMES: dict[str, str | None] = {name.lower(): gender for name, gender in _GIVEN_NAMES.items()}
"""Given names in lower case, to `f` or `m`."""


@dataclass(frozen=True, slots=True)
class KnownOrganization:
    """An organization of the vocabulary. `needs_context` marks a name that may also mean something else."""

    name: str
    group: str
    country: str | None = None
    home: str | None = None
    needs_context: bool = False


_ORGANIZATIONS: dict[str, Any] = read_toml("organizations")
_UNITED_NATIONS = ("UN ", "U.N. ")


def _known_forms() -> dict[str, KnownOrganization]:
    forms: dict[str, KnownOrganization] = {}
    for group in ("international", "national", "media"):
        for name, entry in _ORGANIZATIONS[group].items():
            known = KnownOrganization(name, group, entry.get("country"), entry.get("home"), entry.get("context", False))
            for form in (name, *entry.get("forms", ())):
                forms.setdefault(form, known)
                if form.startswith("United Nations "):
                    for short in _UNITED_NATIONS:
                        forms.setdefault(short + form.removeprefix("United Nations "), known)
                if form.startswith("European Union "):
                    forms.setdefault("EU " + form.removeprefix("European Union "), known)
    return forms


KNOWN_ORGANIZATIONS = Lexicon(_known_forms().items(), case_sensitive=True)
HOMES: dict[str, str] = read_toml("homes")["addresses"]
HOME_TITLES: dict[str, str] = read_toml("homes")["titles"]
HEAD_GROUPS: dict[str, str] = {}
for _group, _words in _ORGANIZATIONS["heads"].items():
    for _word in _words:
        HEAD_GROUPS.setdefault(_word.split()[-1] if " of " not in _word else _word.split()[0], _group)
COMPANY_SUFFIXES = Lexicon(
    ((word, True) for word in dict.fromkeys(_ORGANIZATIONS["suffixes"]["words"])), case_sensitive=True
)
BODIES = Lexicon((phrase, group) for group in ("joint", "state") for phrase in _ORGANIZATIONS["bodies"][group])


_OFFICES: dict[str, Any] = read_toml("offices")
_WORDS: dict[str, list[str]] = _OFFICES["words"]


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """The head of a title. `unique` is "state" or "body": within what there is one holder."""

    name: str
    plural: bool
    gender: str | None
    unique: str | None
    portfolio: bool


_ABBREVIATED = {"pm": "prime minister"}


def _office_heads() -> dict[str, OfficeHead]:
    heads: dict[str, OfficeHead] = {}
    for entered, entry in _OFFICES["heads"].items():
        # The point of an abbreviation belongs to it only where it has its capital ("Sen.", as the tokenizer sees it).
        name = entered.capitalize() if entered.endswith(".") else entered
        of_portfolio = entry.get("portfolio", False)
        plural = entry.get("plural", name + "s")
        usual = (
            _ABBREVIATED.get(name, name).lower().replace("-", " ").replace("’", "'")
        )  # spellings of one head are one head
        heads[name] = OfficeHead(usual, False, entry.get("gender"), entry.get("unique"), of_portfolio)
        heads.setdefault(plural, OfficeHead(usual, True, entry.get("gender"), entry.get("unique"), of_portfolio))
    return heads


_HEADS = _office_heads()
PLURAL_TITLES = {plural: head.name for plural, head in _HEADS.items() if head.plural and " " not in plural}
OFFICE_HEADS = Lexicon(_HEADS.items())
OFFICE_WORDS = frozenset(name for name in _HEADS if " " not in name) - {
    "deputy",
    "justice",
    "principal",
    "partner",
    "anchor",
    "coo",
}
"""Heads of one word, singular and plural: the name of an organization does not run over them."""

GRADES = frozenset(_WORDS["grades"])
NOT_HELD = frozenset(_WORDS["not_held"])
COMMENTS = frozenset(_WORDS["comments"])
PORTFOLIOS = Lexicon((phrase, True) for phrase in dict.fromkeys(_WORDS["portfolios"]))
PORTFOLIO_ENDINGS = endings(_WORDS["portfolios"])
GRADE_ENDINGS = endings(_WORDS["grades"])
OFFICE_SUFFIXES = frozenset(word for suffix in _WORDS["suffixes"] for word in suffix.strip(" -").split())
_RANK_WORDS = frozenset(word.lower() for rank in _OFFICES["ranks"]["words"] for word in rank.split() if word[-1] != ".")
LOOSE_TITLES = (frozenset(_WORDS["loose_titles"]) | _RANK_WORDS) - {"host", "guest", "hero", "private"}
HONORIFICS: Lexicon[str] = Lexicon(_OFFICES["honorifics"].items(), case_sensitive=True)
RANKS = Lexicon(((word, "") for word in _OFFICES["ranks"]["words"]), case_sensitive=True)
