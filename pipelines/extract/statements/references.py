"""References: from the words of a noun phrase to the participants that they stand for as somebody who can speak."""

from typing import Final

from pipelines.extract.grammar.phrases import POSSESSIVES, core_end
from pipelines.extract.model import Mention, Participant
from pipelines.extract.statements.adjuncts import NUMBER_WORDS
from pipelines.extract.statements.descriptions import participants_described
from pipelines.extract.statements.draft import Speaker
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import BODIES, DOCUMENTS
from pipelines.parse.document import Flag
from pipelines.parse.words import ARTICLES, PREPOSITIONS

_OWNERS: Final = frozenset(("of", "from", "by", "for", "at"))
_DEFINING: Final = frozenset(("of", "for", "who", "whose"))
_NO_LIST: Final = frozenset(("who", "which", "whose", "where", "when", "accompanied", "including"))
_OF_STATES: Final = frozenset(("administration", "government", "regime", "authorities", "military", "army"))
_LED: Final = frozenset(("government",))  # of which "his" tells the country
_HONORIFICS: Final = frozenset(("mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr."))
LONGEST_BRACKET: Final = 6  # tokens of an abbreviation in brackets, with them
FARTHEST_OWNER: Final = 4  # tokens between a noun and its owner behind "of"


def speaker_of_span(view: View, first: int, last: int) -> Speaker:
    """The speaker that the noun phrases between two tokens name: one, or several joined by "and"."""
    lowers = view.tokens.lowers
    found: list[Participant] = []
    i, joined = first, True
    while i < last:
        end = core_end(view.tokens, i, last)
        if lowers[i] in "([" and found and (rest := _behind_bracket(view, i, last)) is not None:
            return Speaker(rest.participants, (first, last))
        if _is_half(view, i, end, last):
            i = end
            continue
        if end == i:
            if lowers[i] in PREPOSITIONS:
                end = max(
                    core_end(view.tokens, i + 1, last), i + 1
                )  # what a preposition adds says nothing of who speaks
                i = behind_opening(view, i + 1, end)
                continue
            joined = joined or lowers[i] == "and"
            i += 1
            continue
        if joined or not found:
            participants = _name_behind_office(view, i, end, last) or _participants(view, i, end, last)
            found.extend(participant for participant in participants if participant not in found)
        joined = end < last and lowers[end] == "," and _is_list(view, end, last)
        i = end
    return Speaker(tuple(found), (first, last))


def _behind_bracket(view: View, bracket: int, last: int) -> Speaker | None:
    """Who speaks where a name with its abbreviation only says of what: "the World Bank (WB) | Director Olsen"."""
    tokens = view.tokens
    closing = next(
        (i for i in range(bracket + 1, min(bracket + LONGEST_BRACKET, last)) if tokens.words[i] in ")]"), last
    )
    if (
        closing + 1 >= last
        or not tokens.flags[closing + 1] & Flag.CAPITAL
        or tokens.flags[bracket - 1] & Flag.POSSESSIVE
    ):
        return None
    return speaker_of_span(view, closing + 1, last)


def _is_half(view: View, first: int, end: int, last: int) -> bool:
    """Whether a noun phrase is only the first adjective of several: "the Norwegian | and Chilean leaders"."""
    mention = view.cast.at(end - 1) if end > first else None
    following = view.cast.at(end + 1) if end + 1 < last and view.tokens.lowers[end] in ("and", ",") else None
    if mention is None or following is None or mention.form != "adjective" or following.form != "adjective":
        return False
    return core_end(view.tokens, following.first, last) > following.last


def behind_opening(view: View, first: int, end: int) -> int:
    """Where a subject begins that follows an opening at once: "around the same time | the government"."""
    lowers, flags = view.tokens.lowers, view.tokens.flags
    for i in range(end - 2, first, -1):
        begins = lowers[i] in ARTICLES or lowers[i] in _HONORIFICS
        if begins and flags[i - 1] & Flag.WORD and not flags[i - 1] & (Flag.CLOSED | Flag.POSSESSIVE):
            return i
    return end


def addressees_of_span(view: View, first: int, last: int) -> list[Participant]:
    """The participants addressed by the words between two tokens; people named by their country stand for it."""
    found = list(speaker_of_span(view, first, last).participants)
    if found:
        return found
    end = core_end(view.tokens, first, last)
    countries = [m for m in view.cast.within(first, end) if m.form == "adjective" or _names_country(m, end)]
    return list(countries[0].participants) if countries else []


def _names_country(mention: Mention, end: int) -> bool:
    """Whether a mention before the head of a noun phrase is a country: "| US | officials"."""
    return mention.last < end and mention.participants[0].kind == "country"


def asked_to_act(view: View, first: int, last: int) -> list[Participant]:
    """Whom a request wants to act, where they begin the content: "| Norway to open the road", "| Norway leave"."""
    while first < last and view.is_quote(first):
        first += 1
    end = core_end(view.tokens, first, last)
    mention = view.cast.at(end - 1) if end > first else None
    acts = end < last and (view.tokens.lowers[end] == "to" or view.grammar.verb_at(end) is not None)
    if acts and (mention is None or mention.form != "adjective"):
        return list(speaker_of_span(view, first, end).participants)
    before_verb = next((i for i in range(first, end) if view.grammar.verb_at(i) is not None), None)
    mention = view.cast.at(before_verb - 1) if before_verb is not None and before_verb > first else None
    return list(mention.participants) if mention is not None and mention.form != "adjective" else []


def _is_list(view: View, comma: int, last: int) -> bool:
    """Whether a comma parts the members of a list that ends with "and": no relative clause or apposition."""
    lowers = view.tokens.lowers
    return comma + 1 < last and lowers[comma + 1] not in _NO_LIST and "and" in lowers[comma + 1 : last]


def _participants(view: View, first: int, end: int, last: int) -> tuple[Participant, ...]:
    """The participants that the bare noun phrase from `first` to `end` stands for."""
    end = without_participle(view, first, end)
    head = end - 1
    mention = view.cast.at(head)
    if mention is not None and mention.form != "adjective":
        return _acting(view, mention, first, end) or mention.participants
    word = view.tokens.lowers[head]
    inside = view.cast.within(first, end)
    if word in DOCUMENTS or word.removesuffix("s") in DOCUMENTS or word in BODIES or word.removesuffix("s") in BODIES:
        if view.tokens.lowers[first] in POSSESSIVES:
            leader = view.cast.at(first)
            return _body_of(view, leader.participants, word) if leader is not None and word in _LED else ()
        is_topic = end < last and view.tokens.lowers[end] == "for" and word in DOCUMENTS  # "a page for Mauritius"
        owner = () if is_topic else _owner(view, inside, end, last)
        if owner and (word in DOCUMENTS or word.removesuffix("s") in DOCUMENTS):
            return owner
        if owner:
            return _body_of(view, owner, word)
    described = () if _is_defined(view, end, last) else participants_described(view, first, end)
    return described if described or mention is None else mention.participants


def _is_defined(view: View, end: int, last: int) -> bool:
    """Whether more is said of who is described, so that it may be another: "the captain | of the ship"; "the mother |
    of three" may not."""
    if end >= last or view.tokens.lowers[end] not in _DEFINING:
        return False
    return view.tokens.lowers[end] != "of" or end + 1 >= last or view.tokens.lowers[end + 1] not in NUMBER_WORDS


def _acting(view: View, mention: Mention, first: int, end: int) -> tuple[Participant, ...]:
    """Who is said to act in an office, where another holds one of that name: "the acting president"."""
    words = view.tokens.lowers[first:end]
    at = next((i for i, word in enumerate(words) if word in ("acting", "interim")), None)
    holder = view.cast.holder(" ".join(words[at:])) if at is not None and mention.form != "name" else None
    return (holder,) if holder is not None else ()


def without_participle(view: View, first: int, end: int) -> int:
    """The end of a noun phrase without a participle behind its noun: "a report | published on Monday"."""
    while end - 1 > first and (group := view.grammar.verb_at(end - 1)) is not None and group.form == "participle":
        end -= 1
    return end


def _owner(view: View, inside: list[Mention], end: int, last: int) -> tuple[Participant, ...]:
    """Who a document or a body belongs to: named in its noun phrase, or behind "of", "from", "by", maybe several."""
    if inside:
        return inside[-1].participants
    if end >= last or view.tokens.lowers[end] not in _OWNERS:
        return ()
    found: list[Participant] = []
    at = end + 1
    mentions = view.cast.within(end + 1, last)
    for n, mention in enumerate(mentions):
        if n + 1 < len(mentions) and _leads_to_name(view, mention, mentions[n + 1], last):
            continue
        if mention.first - at > FARTHEST_OWNER or (found and "and" not in view.tokens.lowers[at : mention.first]):
            break
        found.extend(mention.participants)
        at = mention.last
    return tuple(found)


def _leads_to_name(view: View, mention: Mention, following: Mention, last: int) -> bool:
    """Whether an adjective only tells whose name follows: "of the Chilean president Pablo Rojas" is his."""
    is_person = following.participants[0].kind == "person"
    return mention.form == "adjective" and is_person and following.last <= core_end(view.tokens, mention.first, last)


def _body_of(view: View, owner: tuple[Participant, ...], noun: str) -> tuple[Participant, ...]:
    """Whose body speaks: the country or organization that owns it, or the country of the person who heads it."""
    if owner[0].kind != "person":
        return owner
    if noun not in _OF_STATES:
        return ()  # the party of a politician is not his country
    country = view.cast.country(owner[0].country) if owner[0].country else None
    return (country,) if country is not None else ()


def _name_behind_office(view: View, first: int, end: int, last: int) -> tuple[Participant, ...]:
    """The person whose name stands behind an office and what it is of: "Secretary of State Kari Olsen"."""
    lowers = view.tokens.lowers
    if (
        end >= last
        or lowers[end] not in ("of", "for", "to")
        or lowers[first] in ARTICLES
        or lowers[first] in POSSESSIVES
    ):
        return ()
    comma = next((i for i in range(end, last) if lowers[i] in (",", "and")), last)
    if not view.tokens.flags[end - 1] & Flag.CAPITAL or lowers[end - 1].endswith("s"):
        return ()  # "aides to President Olsen" are not she
    mention = view.cast.at(comma - 1)
    if mention is None or mention.last != comma or mention.participants[0].kind != "person":
        return ()
    return mention.participants
