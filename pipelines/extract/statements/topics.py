"""Descriptions by what somebody is: "the rights group", "the veteran politician", "the 61-year-old", "the Norwegian".

They stand for the topic: the organization or the person that the sentences before are about, which is the one named
before the first verb of the nearest of them. A country in the description must be that of the topic, and a noun by
which somebody without a name was introduced stands for that one: "a driver ... the driver".
"""

from typing import Final

from pipelines.extract.model import Mention, Participant
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import BODY_NOUNS, PERSON_NOUNS
from pipelines.parse.document import Flag, Sentence
from schemas.vocabularies import read_toml

NEAR: Final = 3  # sentences before, within which a topic is looked for
LONGEST_DESCRIPTION: Final = 6  # tokens
LONGEST_NAME: Final = 12  # tokens before a name, and in an apposition behind it, that say who it is
_ANYBODY: Final = frozenset(("politician", "chief", "leader", "billionaire", "businessman", "nominee", "candidate"))
_DIPLOMATS: Final = ("foreign", "ambassador", "envoy", "secretary", "consul", "representative", "external")
_FITTING: Final[dict[str, list[str]]] = read_toml("person_descriptions")
_INDEFINITE: Final = frozenset(("a", "an", "one", "another", "several", "some", "two", "three"))
_OF_PEOPLES: Final = ("s", "ese", "sh", "ch")  # "the Norwegians", "the Chinese", "the British"
_SEAT: Final = ("-", "based")  # behind a city, which is nobody here: "the Lima-based bank"


def topic_described(view: View, first: int, end: int) -> tuple[Participant, ...]:
    """Whom the definite noun phrase between two tokens stands for; nobody where no topic is of its kind."""
    if end - first > LONGEST_DESCRIPTION:
        return ()
    head = view.tokens.lowers[end - 1]
    mention = view.cast.at(end - 1)
    if mention is not None and mention.form == "adjective" and end - first == 2:
        return _national(view, first, mention.participants[0].country)
    if head in BODY_NOUNS:
        kind = "organization"
    elif head in PERSON_NOUNS or head.endswith("year-old") or (head == "old" and view.tokens.lowers[end - 2] == "-"):
        kind = "person"
    else:
        return ()
    owners = [
        participant
        for mention in view.cast.within(first, end)
        for participant in mention.participants
        if mention.form != "description" and tuple(view.tokens.lowers[mention.last : mention.last + 2]) != _SEAT
    ]
    if any(owner.kind != "country" for owner in owners):
        return ()  # "the State Department official": described by somebody else
    topic = _topic(view, first, kind)
    if topic is None or any(owner.country != topic.country for owner in owners):
        return ()
    if kind == "person" and not topic.offices and _is_another(view, first, head):
        return ()
    return (topic,) if kind == "organization" or _may_be(topic, head) else ()


def _national(view: View, first: int, country: str | None) -> tuple[Participant, ...]:
    """The person that "the Norwegian" is: the only one of that country in the sentences before."""
    if country is None or view.tokens.lowers[first + 1].endswith(_OF_PEOPLES):
        return ()
    ordinal = view.tokens.sentences[first]
    opening = view.document.sentences[max(ordinal - NEAR, 0)].first
    named = [one for mention in view.cast.within(opening, first) for one in mention.participants]
    found = {id(one): one for one in named if one.kind == "person" and one.country == country}
    return tuple(found.values()) if len(found) == 1 else ()


def _may_be(topic: Participant, noun: str) -> bool:
    """Whether the offices of a person allow the noun: a minister may be "the diplomat", but not "the mayor"."""
    if not topic.offices or noun in _ANYBODY or noun not in PERSON_NOUNS:
        return True
    offices = " ".join(topic.offices).lower()
    if noun in offices or (noun == "diplomat" and any(office in offices for office in _DIPLOMATS)):
        return True
    return any(word in offices for word in _FITTING.get(noun, ()))


def _is_another(view: View, before: int, noun: str) -> bool:
    """Whether the noun tells of somebody without a name in the sentences before: "thanked the driver. | The driver"."""
    tokens = view.tokens
    opening = view.document.sentences[max(tokens.sentences[before] - NEAR, 0)].first
    for i in range(opening, before):
        is_noun = tokens.lowers[i] == noun or tokens.lowers[i] == f"{noun}s"
        if not is_noun or tokens.flags[i] & Flag.CAPITAL or tokens.sentences[i] != tokens.sentences[max(i - 2, 0)]:
            continue  # "The driver" that opens a sentence is the topic before
        near = view.cast.within(max(i - LONGEST_NAME, opening), min(i + LONGEST_NAME, before))
        if not any(mention.participants[0].kind == "person" and _touches(view, mention, i) for mention in near):
            return True
    return False


def _touches(view: View, mention: Mention, noun: int) -> bool:
    """Whether a noun stands before a name, or in an apposition: "driver Inga Berg", "Inga Berg, a driver"."""
    if mention.first == noun + 1:
        return True
    lowers = view.tokens.lowers
    return mention.last < noun and lowers[mention.last] == "," and "," not in lowers[mention.last + 1 : noun]


def _topic(view: View, before: int, kind: str) -> Participant | None:
    """The participant of a kind that the nearest sentence before names ahead of its first verb."""
    ordinal = view.tokens.sentences[before]
    for at in range(ordinal - 1, max(ordinal - NEAR, 0) - 1, -1):
        sentence = view.document.sentences[at]
        verb = view.grammar.next_finite(sentence.first, sentence.last)
        last = verb.first if verb is not None else sentence.last
        named = [one for mention in view.cast.within(sentence.first, last) for one in mention.participants]
        found = {id(one): one for one in named if one.kind == kind}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
        if kind == "person" and _opens_with_another(view, sentence):
            return None
    return None


def _opens_with_another(view: View, sentence: Sentence) -> bool:
    """Whether a sentence is about somebody new without a name: "A driver ...", "Drivers ..."."""
    lowers, flags = view.tokens.lowers, view.tokens.flags
    i = sentence.first
    if lowers[i] in _INDEFINITE:
        return True
    is_plural = lowers[i].endswith("s") and lowers[i].removesuffix("s") in PERSON_NOUNS
    return is_plural and not flags[i] & Flag.CLOSED
