"""Who is named in a noun phrase: its span, and the participants that are its heads rather than their attributes.

"Norwegian President Kari Olsen and the Commission" names a person and an organization; "Norwegian" only describes.
"""

from typing import Final

from pipelines.extract.events.scene import Scene
from pipelines.extract.grammar.phrases import core_start
from pipelines.extract.mentions.vocabulary import OFFICE_WORDS
from pipelines.extract.model import Mention, Participant
from pipelines.parse.document import Flag
from pipelines.parse.words import PREPOSITIONS
from schemas.vocabularies import read_toml

LONGEST_PHRASE: Final = 80  # tokens
LONGEST_APPOSITION: Final = 24  # tokens
RULERS: Final = frozenset(("government", "authorities", "administration", "regime", "cabinet"))
_PLURAL_OFFICES: Final = frozenset(
    ("ministers", "leaders", "presidents", "premiers", "envoys", "diplomats", "men", "two")
)
LONGEST_PORTFOLIO: Final = 10  # tokens between "Envoy" and the name in "Special Envoy for Chad Kari Olsen"
_TITLE_ENDS: Final = frozenset((",", ";", ":", "(", "on", "in", "at", "with", "by", "from", "to"))
LONGEST_CHUNK: Final = 14  # tokens between a comma and the next mention of a list
_ENDS: Final = frozenset(
    (";", ":", "—", "who", "which", "that", "whose", "where", "when", "while", "because", "but", "if", "whom")
)
_STOPS: Final = PREPOSITIONS - {"of", "like", "per"}
_LISTING: Final = frozenset(("including", "such", "as", "namely"))  # "to 70 nations, including ..."
_MEASURES: Final = frozenset(
    ("round", "rounds", "series", "session", "sessions", "day", "days", "week", "weeks", "spate", "wave", "string")
)
_APPOSED_ENDS: Final = frozenset((",", ";", "—", "in", "on", "at", "who"))
_FOLLOWERS: Final = frozenset(read_toml("event_conditions")["followers"])
_APPOSING: Final = frozenset(("the", "a", "an", "former", "head", "chief", "president", "chairman", "leader"))
_OF: Final = frozenset(("of", "at", "for", "to", "in"))
_JOINERS: Final = frozenset((",", "and", "&", "or", "well"))


def phrase_end(scene: Scene, first: int, limit: int) -> int:
    """The end of the noun phrase that begins at a token, lists included: "Yoon of Korea, Kishida, and Luxon"."""
    tokens, grammar = scene.tokens, scene.grammar
    i, limit = first, min(limit, first + LONGEST_PHRASE)
    opens = 0 < first < limit and (
        tokens.lowers[first - 1] == "between" or grammar.previous_finite(first, scene.sentence_of(first).first) is None
    )
    while i < limit:
        lower = tokens.lowers[i]
        if lower in _ENDS or tokens.flags[i] & Flag.QUOTE:
            break
        if lower in _STOPS and not tokens.flags[i] & Flag.UPPER and not _is_in_title(scene, i, limit):
            break
        if lower == "(":
            i = _after_bracket(scene, i, limit)
            continue
        group = grammar.verb_at(i)
        if group is not None and i > first and group.form != "participle" and lower not in _LISTING:
            break
        if lower == "," and not _list_goes_on(scene, i + 1, limit):
            break
        if lower == "and" and not (opens or _list_goes_on(scene, i + 1, limit)):
            break
        i += 1
    return i


def _is_in_title(scene: Scene, i: int, limit: int) -> bool:
    """Whether a preposition belongs to the title of a person who is named: "Special Envoy | for Chad Kari Olsen"."""
    tokens = scene.tokens
    if tokens.lowers[i] != "for" or i + 1 >= limit or tokens.lowers[i - 1] not in OFFICE_WORDS:
        return False
    named = scene.mentions_between(i + 1, min(i + LONGEST_PORTFOLIO, limit))
    person = next((m for m in named if m.form == "name" and m.participants[0].kind == "person"), None)
    return person is not None and all(tokens.lowers[at] not in _TITLE_ENDS for at in range(i + 1, person.first))


def _after_bracket(scene: Scene, i: int, limit: int) -> int:
    for closing in range(i + 1, min(i + 12, limit)):
        if scene.tokens.lowers[closing] == ")":
            return closing + 1
    return i + 1


def _list_goes_on(scene: Scene, first: int, limit: int) -> bool:
    """Whether what follows a comma or "and" names somebody and is no clause of its own."""
    tokens, grammar = scene.tokens, scene.grammar
    named = scene.mentions_between(first, min(first + LONGEST_CHUNK, limit))
    if not named:
        return False
    for i in range(first, named[0].first):
        if tokens.lowers[i] in _LISTING:
            continue
        group = grammar.verb_at(i)
        if (
            tokens.lowers[i] in _ENDS
            or tokens.lowers[i] in _STOPS
            or (group is not None and group.form != "participle")
        ):
            return False
    after = named[0].last
    while after < limit and (tokens.flags[after] & Flag.CAPITAL or tokens.lowers[after] == "of"):
        after += 1
    group = grammar.verb_at(after) if after < limit else None
    return group is None or group.form != "finite"


def noun_start(scene: Scene, end: int, limit: int) -> int:
    """The start of the bare noun phrase that ends before a token: after the last verb, article, preposition or mark."""
    start = core_start(scene.tokens, end, limit)
    for i in range(end - 1, start - 1, -1):
        group = scene.grammar.verb_at(i)
        if group is not None and (
            group.form != "participle" or (i == group.head and scene.tokens.lowers[i].endswith("ing"))
        ):
            return i + 1
    return start


def measured_start(scene: Scene, start: int, limit: int) -> int:
    """The start of the phrase that measures a noun: "a new round of | talks", "two days of | meetings"."""
    lowers = scene.tokens.lowers
    if start - 2 >= limit and lowers[start - 1] == "of" and lowers[start - 2] in _MEASURES:
        return noun_start(scene, start - 1, limit)
    return start


def heads_in(scene: Scene, first: int, last: int) -> list[Participant]:
    """The participants that a phrase names, persons before organizations before countries in each member of a list.

    A country is left out where a person of that country is named: it describes that person.
    """
    found: list[Participant] = []
    for chunk in _chunks(scene, first, last):
        for participant in _heads_of_chunk(chunk):
            if participant not in found:
                found.append(participant)
    return without_attributes(found)


def named_heads(scene: Scene, first: int, last: int) -> list[Participant]:
    """Who a phrase names; or the persons in apposition: "ministers of Chile and Peru, Pablo Rojas and Ana Diaz"."""
    heads = heads_in(scene, first, last)
    if len(heads) == 1 and heads[0].kind == "person" and scene.tokens.lowers[last - 1] in RULERS:
        return _ruled_by(scene, heads[0], last - 1) or heads
    if scene.tokens.lowers[last : last + 1] != [","] or any(p.kind == "person" for p in heads):
        return heads
    behind = scene.mentions_between(last + 1, last + 2)
    if not behind or (behind[0].form != "adjective" and any(p.kind != "person" for p in behind[0].participants)):
        return heads
    if not heads and (last - first < 2 or _PLURAL_OFFICES.isdisjoint(scene.tokens.lowers[first:last])):
        return heads
    end = last + 1
    while end < min(last + LONGEST_APPOSITION, len(scene.tokens)) and scene.tokens.lowers[end] not in _APPOSED_ENDS:
        if scene.grammar.verb_at(end) is not None:
            break
        end += 1
    persons = [p for p in heads_in(scene, last + 1, end) if p.kind == "person"]
    countries = {p.country for p in persons}
    if not heads:
        return persons if len(persons) > 1 else heads  # "the two ministers, Olsen and Diaz, ..."
    return persons if len(persons) == len(heads) or {p.country for p in heads} <= countries else heads


def _ruled_by(scene: Scene, person: Participant, ruler: int) -> list[Participant]:
    """The country that "Olsen’s government" stands for; `ruler` is the token of "government"."""
    tokens = scene.tokens
    for i in range(ruler - 1, max(-1, ruler - 3), -1):
        if tokens.flags[i] & Flag.POSSESSIVE:
            country = scene.by_country.get(person.country or "")
            return [country] if country is not None else []
    return []


def without_attributes(participants: list[Participant]) -> list[Participant]:
    """Persons before organizations before countries: a country goes where somebody who acts for it is named."""
    represented = {p.country for p in participants if p.kind != "country"}
    return [p for p in participants if p.kind != "country" or p.country not in represented]


def _chunks(scene: Scene, first: int, last: int) -> list[list[Mention]]:
    """The mentions of a phrase, parted where a comma or "and" stands between two."""
    chunks: list[list[Mention]] = []
    end = first
    flags = scene.tokens.flags
    for mention in scene.mentions_between(first, last):
        if _describes_other(scene, mention, last):
            continue
        between = scene.tokens.lowers[end : mention.first]
        is_listed = any(word in _JOINERS for word in between) and not _is_apposed(scene, chunks, end, mention)
        if chunks and chunks[-1] and not is_listed and end < mention.first and flags[end] & Flag.POSSESSIVE:
            chunks[-1].pop()  # "Turkey's rival Greece" is Greece
        if not chunks or is_listed:
            chunks.append([])
        chunks[-1].append(mention)
        end = mention.last
    return chunks


def _describes_other(scene: Scene, mention: Mention, limit: int) -> bool:
    """Whether a person only tells whose friend or foe is meant: "Olsen’s opponents", "a close Olsen ally"."""
    if mention.participants[0].kind != "person":
        return False
    noun = mention.last
    if noun < limit and scene.tokens.flags[noun] & Flag.POSSESSIVE:
        noun += 1
    return noun < limit and scene.tokens.lowers[noun] in _FOLLOWERS


def _is_apposed(scene: Scene, chunks: list[list[Mention]], end: int, mention: Mention) -> bool:
    """Whether a name only explains the person before the comma: "Olsen, the head of | the Commission"."""
    lowers = scene.tokens.lowers
    if not chunks or chunks[-1][-1].participants[0].kind != "person" or mention.participants[0].kind == "person":
        return False
    if mention.first - end < 3 or lowers[end] != "," or lowers[end + 1] not in _APPOSING:
        return False
    between = lowers[end + 1 : mention.first]
    return not _JOINERS.intersection(between) and not _OF.isdisjoint(between[1:])


def _heads_of_chunk(chunk: list[Mention]) -> list[Participant]:
    for kind in ("person", "organization"):
        of_kind = [p for mention in chunk for p in mention.participants if p.kind == kind]
        if of_kind:
            mention = next(m for m in chunk if any(p.kind == kind for p in m.participants))
            return of_kind if kind == "person" else list(mention.participants)
    return [p for mention in chunk for p in mention.participants]
