"""Profiles: whom "Norway's envoy", "the rights investigator", "a top general" are, by what the text says of persons.

What is said of a person stands around the first mention of the name, before it and in an apposition behind it. A
description fits whom all of its words fit; where it fits several, nobody is better than the wrong one. Only the title
and the lead describe somebody who is named further on.
"""

from typing import Final

from pipelines.extract.grammar.phrases import POSSESSIVES, core_end, core_start
from pipelines.extract.model import Mention, Participant
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.view import View
from pipelines.parse.document import Flag
from pipelines.parse.words import ARTICLES
from schemas.vocabularies import read_toml

LEAD: Final = 3  # sentences from the beginning that describe whom the text names later
NEXT: Final = 3  # statements, and sentences, within which somebody described is named
APPOSITION: Final = 14  # tokens behind a name that say who it is
LONGEST: Final = 8  # tokens of a description
_FITTING: Final[dict[str, list[str]]] = read_toml("person_descriptions")
_EMPTY: Final = frozenset(
    ("top", "senior", "veteran", "leading", "chief", "high", "ranking", "high-ranking", "former", "new")
)
# Of whom a text quotes several, so that the next one named may be another.
_MANY: Final = frozenset(
    (
        "activist",
        "analyst",
        "diplomat",
        "economist",
        "expert",
        "lawmaker",
        "lawyer",
        "official",
        "politician",
        "researcher",
    )
)
_INDEFINITE: Final = frozenset(("a", "an"))


def person_described(view: View, speaker: Speaker) -> Participant | None:
    """The one person whom the words for an open speaker describe."""
    if speaker.words is None or speaker.words[0] >= speaker.words[1]:
        return None
    first = speaker.words[0]
    end = core_end(view.tokens, *speaker.words)
    if not 2 <= end - first <= LONGEST or view.tokens.lowers[end - 1] not in _FITTING:
        return None
    in_lead = view.tokens.sentences[first] < LEAD
    if view.tokens.lowers[first] in POSSESSIVES or (view.tokens.lowers[first] in _INDEFINITE and not in_lead):
        return None
    persons = [one for one in view.cast.participants if one.kind == "person" and _fits(view, one, first, end)]
    if view.tokens.lowers[first] not in _INDEFINITE:
        before = [one for one in persons if view.first_mentions[one].first < first]
        persons = before if before or not in_lead else persons
    else:
        persons = [one for one in persons if view.first_mentions[one].first > first]
    return persons[0] if len(persons) == 1 else None


def person_introduced(view: View, drafts: list[Draft], at: int) -> Participant | None:
    """Whom the title or the lead only describes who speaks next: "A top general said ...", said Gen. Inga Berg. So does
    any description of whom the next sentence calls so, or by a bare name."""
    words = drafts[at].speaker.words
    if words is None or words[0] >= words[1]:
        return None
    end, here = core_end(view.tokens, *words), view.tokens.sentences[words[0]]
    noun = view.tokens.lowers[max(end - 1, words[0])]
    if noun not in _FITTING:
        return None
    for draft in drafts[at + 1 : at + 1 + NEXT]:
        person = draft.speaker.first
        mention = view.first_mentions.get(person) if person is not None else None
        if person is None or mention is None or person.kind != "person" or mention.first < end:
            continue
        profile, gap = _profile(view, mention, person), view.tokens.sentences[mention.first] - here
        reach = NEXT if here < LEAD else 1 if noun not in _MANY else 0
        fits = gap <= reach and not profile.isdisjoint((noun, *_FITTING[noun]))
        countries = [one.country for named in view.cast.within(words[0], end) for one in named.participants]
        is_other = any(person.country is not None and country not in (None, person.country) for country in countries)
        return person if (fits or (gap == 1 and not profile)) and not is_other else None
    return None


def _fits(view: View, person: Participant, first: int, end: int) -> bool:
    """Whether all that a description says is said of a person: the noun, what is before it, and the country."""
    mention = view.first_mentions.get(person)
    if mention is None:
        return False
    lowers = view.tokens.lowers
    profile = _profile(view, mention, person)
    if profile.isdisjoint((lowers[end - 1], *_FITTING[lowers[end - 1]])):
        return False
    i = first
    while i < end - 1:
        named = view.cast.at(i)
        if named is not None:
            if not _belongs(view, person, mention, named.participants[0]):
                return False
            i = named.last
            continue
        plain = view.tokens.flags[i] & Flag.WORD and not view.tokens.flags[i] & Flag.POSSESSIVE
        if plain and lowers[i] not in ARTICLES and lowers[i] not in _EMPTY and lowers[i] not in profile:
            return False
        i += 1
    return True


def _belongs(view: View, person: Participant, mention: Mention, owner: Participant) -> bool:
    """Whether a person acts for a country, or is said to belong to a body around the name."""
    if owner.kind == "country":
        return owner.country == person.country
    sentence = view.sentence_at(mention.first)
    around = view.cast.within(
        max(sentence.first, mention.first - APPOSITION), min(sentence.last, mention.last + APPOSITION)
    )
    return any(owner in other.participants for other in around)


def _profile(view: View, mention: Mention, person: Participant) -> frozenset[str]:
    """The words that say who a person is: the offices, those before the name, and those of an apposition behind it."""
    tokens = view.tokens
    sentence = view.sentence_at(mention.first)
    i = core_start(tokens, mention.first, sentence.first)
    for before in range(mention.first - 1, i - 1, -1):
        other = view.cast.at(before)
        if view.grammar.verb_at(before) is not None or (other is not None and other.participants[0].kind == "person"):
            i = before + 1
            break
    said = tokens.lowers[i : mention.first]
    if mention.last < sentence.last and tokens.lowers[mention.last] in (",", "("):
        said += tokens.lowers[mention.last + 1 : min(sentence.last, mention.last + APPOSITION)]
    return frozenset((*said, *(word for office in person.offices for word in office.lower().split())))
