"""References: from the words of a noun phrase to the participants that they stand for as somebody who can speak."""

from typing import Final

from pipelines.extract.grammar.phrases import POSSESSIVES, core_end
from pipelines.extract.model import Mention, Participant
from pipelines.extract.statements.descriptions import participants_described
from pipelines.extract.statements.draft import Speaker
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import BODIES, DOCUMENTS, RECORDS, SPEAKING_NOUNS, TIME_WORDS
from pipelines.parse.document import Flag
from pipelines.parse.words import ARTICLES, PREPOSITIONS

_OWNERS: Final = frozenset(("of", "from", "by", "for", "at"))
_NO_LIST: Final = frozenset(("who", "which", "whose", "where", "when", "accompanied", "including"))
_PARTS: Final = frozenset(("one", "some", "many", "most", "several", "two", "three"))
_PRONOUNS: Final = frozenset(("he", "she", "they", "who", "it"))
_PERSONAL_ENDINGS: Final = (
    "ers",
    "ors",
    "ists",
    "ians",
    "ees",
    "men",
    "women",
    "ist",
    "ian",
    "man",
    "woman",
    "medics",
    "people",
)
FARTHEST_OWNER: Final = 4  # tokens between a noun and its owner behind "of"


def speaker_of_span(view: View, first: int, last: int) -> Speaker:
    """The speaker that the noun phrases between two tokens name: one, or several joined by "and"."""
    lowers = view.tokens.lowers
    found: list[Participant] = []
    i, joined = first, True
    while i < last:
        end = core_end(view.tokens, i, last)
        if end == i:
            if lowers[i] in PREPOSITIONS:
                end = max(
                    core_end(view.tokens, i + 1, last), i + 1
                )  # what a preposition adds says nothing of who speaks
                i = _behind_time(view, i + 1, end)
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


def _behind_time(view: View, first: int, end: int) -> int:
    """Where a subject begins that follows a time at once: "around the same time | the government"."""
    lowers = view.tokens.lowers
    for i in range(first, end - 2):
        if lowers[i] in TIME_WORDS and lowers[i + 1] in ARTICLES:
            return i + 1
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


def can_speak(view: View, speaker: Speaker) -> bool:
    """Whether a speaker without a participant is at least a person, a group, a document or a name by its words."""
    if speaker.participants:
        return True
    if speaker.words is None:
        return False
    first, last = speaker.words
    if first >= last:  # the text ends with the cue
        return False
    if view.tokens.lowers[first] in _PARTS and first + 2 < last and view.tokens.lowers[first + 1] == "of":
        first += 2  # "one of | the women"
    head = max(_without_participle(view, first, core_end(view.tokens, first, last)) - 1, first)
    word = view.tokens.lowers[head]
    flags = view.tokens.flags[head]
    if word in _PRONOUNS or (flags & Flag.CAPITAL and not flags & Flag.SENTENCE_START):
        return True
    if word.endswith(_PERSONAL_ENDINGS) and len(word) > 5:
        return True
    return any(
        form in nouns
        for form in (word, word.removesuffix("s"))
        for nouns in (SPEAKING_NOUNS, DOCUMENTS, RECORDS, BODIES)
    )


def is_document(view: View, speaker: Speaker) -> bool:
    """Whether a speaker is "the message", "this statement": a document without an owner in its words."""
    if speaker.participants or speaker.words is None:
        return False
    first, last = speaker.words
    end = core_end(view.tokens, first, last)
    if end <= first or view.tokens.lowers[first] not in ("the", "this") or view.tokens.lowers[end - 1] not in DOCUMENTS:
        return False
    return end - first <= 2 or (not view.cast.within(first, end) and end - first <= 3)


def is_record(view: View, speaker: Speaker) -> bool:
    """Whether the words for a speaker name something written, which may show what it does not say: "the poll"."""
    if speaker.words is None or speaker.words[0] >= speaker.words[1]:
        return False
    first, last = speaker.words
    head = view.tokens.lowers[max(_without_participle(view, first, core_end(view.tokens, first, last)) - 1, first)]
    return any(form in nouns for form in (head, head.removesuffix("s")) for nouns in (DOCUMENTS, RECORDS))


def _is_list(view: View, comma: int, last: int) -> bool:
    """Whether a comma parts the members of a list that ends with "and": no relative clause or apposition."""
    lowers = view.tokens.lowers
    return comma + 1 < last and lowers[comma + 1] not in _NO_LIST and "and" in lowers[comma + 1 : last]


def _participants(view: View, first: int, end: int, last: int) -> tuple[Participant, ...]:
    """The participants that the bare noun phrase from `first` to `end` stands for."""
    end = _without_participle(view, first, end)
    head = end - 1
    mention = view.cast.at(head)
    if mention is not None and mention.form != "adjective":
        return mention.participants
    word = view.tokens.lowers[head]
    inside = view.cast.within(first, end)
    if word in DOCUMENTS or word.removesuffix("s") in DOCUMENTS or word in BODIES or word.removesuffix("s") in BODIES:
        if view.tokens.lowers[first] in POSSESSIVES:
            return ()
        is_topic = end < last and view.tokens.lowers[end] == "for" and word in DOCUMENTS  # "a page for Mauritius"
        owner = () if is_topic else _owner(view, inside, end, last)
        if owner and (word in DOCUMENTS or word.removesuffix("s") in DOCUMENTS):
            return owner
        if owner:
            return _body_of(view, owner)
    if mention is not None:
        return mention.participants
    return participants_described(view, first, end)


def _without_participle(view: View, first: int, end: int) -> int:
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
    for mention in view.cast.within(end + 1, last):
        if mention.first - at > FARTHEST_OWNER or (found and "and" not in view.tokens.lowers[at : mention.first]):
            break
        found.extend(mention.participants)
        at = mention.last
    return tuple(found)


def _body_of(view: View, owner: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Whose body speaks: the country or organization that owns it, or the country of the person who heads it."""
    if owner[0].kind != "person":
        return owner
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
