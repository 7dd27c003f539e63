"""Pronouns of the third person: who "he", "she", "it" and "they" are."""

from typing import Final

from pipelines.extract.mentions.discourse import OBJECT, OWNER, SUBJECT, Discourse, Trace
from pipelines.extract.mentions.draft import Draft
from pipelines.extract.mentions.vocabulary import AGENT_VERBS, GENDERS, NEUTER, PERSON_VERBS, PLURAL
from pipelines.extract.model import Participant
from pipelines.parse.words import AUXILIARIES

PRONOUNS: Final = frozenset((*GENDERS, *NEUTER, *PLURAL))

MOST_MET: Final = 12  # mentions of the sentence before that may tell of two persons who met
_MEETING: Final = frozenset(("met", "meet", "received", "hosted", "welcomed", "counterpart", "with"))
REACH: Final = 4  # sentences a pronoun looks back


def resolve_pronoun(draft: Draft, discourse: Discourse, i: int, *, quoted: bool) -> tuple[Participant, ...]:
    """Who the pronoun at a token stands for; empty where nobody named does."""
    lower = draft.tokens.lowers[i]
    if lower in GENDERS:
        person = _person(draft, discourse, i, GENDERS[lower], is_object=lower in ("him",))
        return (person,) if person else ()
    if quoted:
        return ()
    if lower in PLURAL:
        return _plural(draft, discourse, i)
    return _neuter(draft, discourse, i)


def _person(draft: Draft, discourse: Discourse, i: int, gender: str, *, is_object: bool) -> Participant | None:
    """The most prominent person of the gender; one whose gender is not known may be of either."""
    sentence = draft.tokens.sentences[i]
    best: tuple[float, Participant] | None = None
    for order, trace in enumerate(discourse.recent("person")):
        person = trace.participants[0]
        distance = sentence - trace.sentence
        if distance > REACH + 4:
            break
        if person.gender not in (None, gender):
            continue
        if is_object and distance == 0 and trace.rank == SUBJECT and order < 3:
            continue
        score = _prominence(trace, distance) - 0.01 * order + (0.3 if person.gender == gender else 0)
        if best is None or score > best[0]:
            best = score, person
    if best is None:
        return None
    if best[1].gender is None:
        best[1].gender = gender
    return best[1]


def _prominence(trace: Trace, distance: int) -> float:
    rank = 3.0 if trace.rank == SUBJECT else 1.8 if trace.rank == OBJECT else 1.2
    return rank - 0.9 * distance + (0.6 if distance == 0 else 0)


def _plural(draft: Draft, discourse: Discourse, i: int) -> tuple[Participant, ...]:
    """The last group named; none where an unnamed group ("analysts") is the subject in between."""
    sentence = draft.tokens.sentences[i]
    met = _met_before(draft, discourse, sentence)
    if met:
        return met
    groups = reversed(discourse.groups[-8:])
    near = [trace for trace in groups if sentence - trace.sentence <= 2 and trace.rank != OWNER]
    group = next((trace for trace in near if trace.rank == SUBJECT), near[0] if near else None)
    if group is None or _unnamed_plural_since(draft, group.last, i):
        return ()
    return group.participants


def _met_before(draft: Draft, discourse: Discourse, sentence: int) -> tuple[Participant, ...]:
    """The two persons whom the sentence before tells to have met, and nobody else: "Olsen received Rojas. They"."""
    if discourse.traces and discourse.traces[-1].sentence == sentence:
        return ()  # somebody named in its own sentence is nearer
    before = [trace for trace in discourse.traces[-MOST_MET:] if trace.sentence == sentence - 1]
    persons = [p for trace in before for p in trace.participants if p.kind == "person"]
    pair = tuple(dict.fromkeys(persons))
    if len(pair) != 2 or pair[0].country == pair[1].country:
        return ()
    firsts = [trace.first for trace in before if trace.participants[0].kind == "person"]
    return pair if not _MEETING.isdisjoint(draft.tokens.lowers[firsts[0] : firsts[-1]]) else ()


def _unnamed_plural_since(draft: Draft, start: int, end: int) -> bool:
    """Whether a sentence between opens with a plural noun that names nobody: "Analysts told ...", "The judges added
    ..."."""
    tokens = draft.tokens
    for k in range(tokens.sentences[start - 1], tokens.sentences[end] + 1):
        sentence = draft.document.sentences[k]
        first = sentence.first
        if first < start or first >= end:
            continue
        for j in range(first, min(first + 4, end)):
            lower = tokens.lowers[j]
            if draft.cover[j] is not None or lower in AUXILIARIES:
                break
            if lower.endswith("s") and len(lower) > 4 and not lower.endswith("ss") and lower not in PERSON_VERBS:
                return True
    return False


def _neuter(draft: Draft, discourse: Discourse, i: int) -> tuple[Participant, ...]:
    """The organization or country spoken of; "it" only where it acts ("it said", "it has agreed")."""
    tokens = draft.tokens
    sentence = tokens.sentences[i]
    if tokens.lowers[i] == "it" and not _acts(draft, i + 1):
        return ()
    best: tuple[float, Participant] | None = None
    for order, trace in enumerate(reversed(discourse.traces[-16:])):
        distance = sentence - trace.sentence
        if distance > 2 or len(trace.participants) > 1:
            continue
        participant = trace.participants[0]
        if participant.kind == "person":
            continue
        score = _prominence(trace, distance) - 0.02 * order
        if best is None or score > best[0]:
            best = score, participant
    return (best[1],) if best else ()


def _acts(draft: Draft, i: int) -> bool:
    """Whether a verb of an actor stands behind "it", auxiliaries and "not" skipped."""
    lowers = draft.tokens.lowers
    end = min(i + 4, len(lowers))
    while i < end and (lowers[i] in AUXILIARIES or lowers[i] in ("not", "also", "had", "has", "now")):
        i += 1
    return i < end and (lowers[i] in PERSON_VERBS or lowers[i] in AGENT_VERBS)
