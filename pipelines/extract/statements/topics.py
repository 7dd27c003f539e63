"""Descriptions by what somebody is: "the rights group", "the veteran politician", "the 61-year-old".

They stand for the topic: the organization or the person that the sentences before are about, which is the one named
before the first verb of the nearest of them. A country in the description must be that of the topic.
"""

from typing import Final

from pipelines.extract.model import Participant
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import BODY_NOUNS, PERSON_NOUNS

NEAR: Final = 3  # sentences before, within which a topic is looked for
LONGEST_DESCRIPTION: Final = 6  # tokens
_ANYBODY: Final = frozenset(("politician", "chief", "leader", "billionaire", "businessman", "nominee", "candidate"))
_DIPLOMATS: Final = ("foreign", "ambassador", "envoy", "secretary", "consul", "representative", "external")


def topic_described(view: View, first: int, end: int) -> tuple[Participant, ...]:
    """Whom the definite noun phrase between two tokens stands for; nobody where no topic is of its kind."""
    if end - first > LONGEST_DESCRIPTION:
        return ()
    head = view.tokens.lowers[end - 1]
    if head in BODY_NOUNS:
        kind = "organization"
    elif head in PERSON_NOUNS or head.endswith("year-old") or (head == "old" and view.tokens.lowers[end - 2] == "-"):
        kind = "person"
    else:
        return ()
    owners = [participant for mention in view.cast.within(first, end) for participant in mention.participants]
    if any(owner.kind != "country" for owner in owners):
        return ()  # "the State Department official": described by somebody else
    topic = _topic(view, first, kind)
    if topic is None or any(owner.country != topic.country for owner in owners):
        return ()
    return (topic,) if kind == "organization" or _may_be(topic, head) else ()


def _may_be(topic: Participant, noun: str) -> bool:
    """Whether the offices of a person allow the noun: a minister may be "the diplomat", but not "the mayor"."""
    if not topic.offices or noun in _ANYBODY or noun not in PERSON_NOUNS:
        return True
    offices = " ".join(topic.offices).lower()
    return noun in offices or (noun == "diplomat" and any(office in offices for office in _DIPLOMATS))


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
    return None
