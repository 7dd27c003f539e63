"""The parties to talks: whom "they", "the two officials", "the delegations" are where the cast leaves it open.

The sentence that tells of the talks names them, its subject before whom he met: "Olsen spoke by phone with Rojas. They
welcomed ...". So does a title with whom talks were held, whose other party the text names: "Telephone call with Rojas".
"""

from collections.abc import Iterable
from typing import Final

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.grammar.phrases import core_end
from pipelines.extract.model import Participant
from pipelines.extract.statements.draft import Speaker
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import PARTY_NOUNS, TALKING_VERBS, TALKS
from pipelines.parse.document import Flag, Sentence
from pipelines.parse.words import RELATIVES
from schemas.vocabularies import read_toml

REACH: Final = 12  # sentences within which "the two officials" have met
NEAR: Final = 3  # sentences within which "they" have
MOST: Final = 4  # parties
FARTHEST_PARTNER: Final = 14  # tokens between "with" and the end of a name, its title before it
SIGHT: Final = 30  # tokens behind the verb of a meeting in which its other party stands
_NUMBERS: Final = {"both": 2, "two": 2, "three": 3, "four": 4}
_TOP_OFFICES: Final = frozenset(read_toml("group_descriptions")["top_offices"])


def parties_meant(view: View, speaker: Speaker) -> tuple[Participant, ...]:
    """The parties that the words for an open speaker stand for; nobody where they are no such words."""
    if speaker.words is None or speaker.words[0] >= speaker.words[1]:
        return ()
    first, last = speaker.words
    lowers = view.tokens.lowers
    end = core_end(view.tokens, first, last)
    here = view.tokens.sentences[first]
    opening = view.sentence_at(first).first
    if view.grammar.next_finite(opening, first) is not None and lowers[first] == "they":
        return ()  # "the ports close if | they | say so"
    if end == first + 1 and lowers[first] == "they":
        return _parties_near(view, here)
    if lowers[first] not in ("the", "both") or not (
        lowers[end - 1] in PARTY_NOUNS or (end - first == 2 and lowers[end - 1] in _NUMBERS)
    ):
        return ()
    number = next((_NUMBERS[lower] for lower in lowers[first:end] if lower in _NUMBERS), 0)
    defined = (end < last and lowers[end] != ",") or (end < len(lowers) and lowers[end] in RELATIVES)
    if defined or end - first > 2 + (number > 0):
        return ()  # "the leaders of the strike", "the officials who briefed reporters", "the religious leaders"
    section = view.document.sentences[here].section
    for ordinal in range(here, max(here - REACH, -1), -1):
        sentence = view.document.sentences[ordinal]
        found = _parties_of(view, sentence, first) if sentence.section == section else ()
        if len(found) >= 2 and number in (0, len(found)):
            return found
    return _parties_by_title(view) if number in (0, 2) else ()


def other_party(view: View, speaker: Participant, ordinal: int) -> Participant | None:
    """With whom alone a person holds talks by a sentence, or by the few before it."""
    for at in range(ordinal, max(ordinal - NEAR, -1), -1):
        sentence = view.document.sentences[at]
        others = [one for one in _parties_of(view, sentence, sentence.last) if one is not speaker]
        if others and speaker in _parties_of(view, sentence, sentence.last):
            return others[0] if len(others) == 1 else None
    return None


def _parties_near(view: View, here: int) -> tuple[Participant, ...]:
    """The parties to the talks told of in the sentence before, or before others of which "they" are the subject."""
    for ordinal in range(here - 1, max(here - 1 - NEAR, -1), -1):
        sentence = view.document.sentences[ordinal]
        if sentence.is_heading:
            return ()
        found = _parties_of(view, sentence, sentence.last)
        if len(found) >= 2:
            return found
        group = view.grammar.next_finite(sentence.first, sentence.last)
        subject = view.grammar.subject_of(group) if group is not None else None
        found = speaker_of_span(view, subject[0], subject[1]).participants if subject is not None else ()
        if len(found) < 2 and subject is not None and view.tokens.lowers[subject[0]] in ("the", "both"):
            found = parties_meant(view, Speaker((), subject))
        if len(found) >= 2 or subject is None or view.tokens.lowers[subject[0]] not in ("they", "both"):
            return found if len(found) >= 2 else ()
    return ()


def _parties_of(view: View, sentence: Sentence, limit: int) -> tuple[Participant, ...]:
    """The persons who meet by a sentence, up to a token: its subject, and those behind a verb of talking or with whom
    its talks were held."""
    last = min(sentence.last, limit)
    group = view.grammar.next_finite(sentence.first, last)
    subject = view.grammar.subject_of(group) if group is not None else None
    if group is None or subject is None:
        return ()
    found = _persons(speaker_of_span(view, subject[0], subject[1]).participants)
    if not found:  # "the ministers of both, Olsen and Rojas, met"
        found = _persons(p for mention in view.cast.within(subject[1], group.first) for p in mention.participants)
    if len(found) == 1 or (found and group.lemma in TALKING_VERBS):
        others = _behind(view, group, last) if group.lemma in TALKING_VERBS else _partners(view, sentence.first, last)
        found += [person for person in others if person not in found]
    return tuple(found) if len(found) <= MOST else ()


def _partners(view: View, first: int, last: int) -> list[Participant]:
    """The person with whom talks are held: "in a phone call with | Rojas", "after his talks in Oslo with | Rojas"."""
    lowers = view.tokens.lowers
    for i in range(first + 1, last - 1):
        if lowers[i] == "with" and not TALKS.isdisjoint(lowers[max(i - NEAR, first) : i]):
            mention = view.cast.after(i + 1, min(i + FARTHEST_PARTNER, last))
            return _persons(mention.participants) if mention is not None else []
    return []


def _behind(view: View, group: VerbGroup, limit: int) -> list[Participant]:
    """The persons behind a verb of talking, up to the next verb of another kind."""
    end = group.last
    while end < min(limit, group.last + SIGHT):
        verb = view.grammar.verb_at(end)
        if verb is not None and verb.lemma not in TALKING_VERBS:
            break
        end += 1
    flags = view.tokens.flags
    return _persons(
        participant
        for mention in view.cast.within(group.last, end)
        if mention.last >= len(flags) or not flags[mention.last] & Flag.POSSESSIVE
        for participant in mention.participants
    )


def _parties_by_title(view: View) -> tuple[Participant, ...]:
    """The other party and the person with whom a title says that talks were held: "Telephone call with Rojas"."""
    title = view.document.sentences[0]
    lowers = view.tokens.lowers
    behind = next((i for i in range(title.first + 1, title.last) if lowers[i] in ("with", "to")), None)
    if not title.is_heading or behind is None or TALKS.isdisjoint(lowers[title.first : behind]):
        return ()
    guests = _persons(p for mention in view.cast.within(behind, title.last) for p in mention.participants)
    others = [p for p in view.cast.participants if p.kind == "person" and p not in guests]
    if len(others) > 1:
        others = [p for p in others if any(office.lower() in _TOP_OFFICES for office in p.offices)]
    return (others[0], guests[0]) if len(guests) == len(others) == 1 else ()


def _persons(participants: Iterable[Participant]) -> list[Participant]:
    return list(dict.fromkeys(participant for participant in participants if participant.kind == "person"))
