"""Descriptions that the cast leaves open: "the military", "the two ministers", by what was named before them.

Only what the text settles is answered: an organization whose name ends with the noun, the two persons spoken of. Where
several would do, nobody is better than the wrong one.
"""

from typing import Final

from pipelines.extract.model import Participant
from pipelines.extract.statements.topics import topic_described
from pipelines.extract.statements.view import View
from schemas.vocabularies import read_toml

MEMORY: Final = 40  # mentions looked back over
LONGEST_STYLE: Final = 4  # tokens from a style to the name
NEAR: Final = 3  # sentences within which two persons are spoken of
_PAIRS: Final = frozenset(
    ("ministers", "leaders", "officials", "presidents", "diplomats", "men", "women", "envoys", "politicians")
)
_SIGNERS: Final = frozenset(("signatories", "co-chairs"))
_OF_BODIES: Final = {"judges": "court", "lawmakers": "parliament"}  # who speak for a body
_STYLES: Final = frozenset(("highness", "majesty", "excellency", "holiness"))
_MONARCHS: Final = frozenset(
    ("king", "queen", "sultan", "emir", "amir", "prince", "princess", "emperor", "empress", "duke", "pope")
)
_TOP_OFFICES: Final = frozenset(read_toml("group_descriptions")["top_offices"])
_NOT_NAMED: Final = frozenset(("people", "country", "state", "side", "world", "man", "woman"))


def participants_described(view: View, first: int, end: int) -> tuple[Participant, ...]:
    """Whom the definite noun phrase between two tokens stands for; nobody where the text does not settle it."""
    lowers = view.tokens.lowers
    head = lowers[end - 1]
    if lowers[first] not in ("the", "both", "this"):
        is_style = end - first <= 3 and lowers[first] in ("his", "her") and head in _STYLES
        if not is_style:
            return ()
        return _styled(view, first, head) or _monarch(view, first) or _leader(view, first)
    if not 2 <= end - first <= 3:
        return topic_described(view, first, end)
    if head in _SIGNERS or (head in _PAIRS and (lowers[first] == "both" or lowers[first + 1] in ("two", "both"))):
        return _two_persons(view, first)
    if end - first != 2 or head in _NOT_NAMED:
        return topic_described(view, first, end)
    if head in ("leader", "pm"):
        return _leader(view, first)
    return _organization(view, first, _OF_BODIES.get(head, head)) or topic_described(view, first, end)


def _organization(view: View, before: int, noun: str) -> tuple[Participant, ...]:
    """The organization named last whose name ends with the noun: "the Norwegian military ... the military"."""
    for mention in view.cast.preceding(before, MEMORY):
        for participant in mention.participants:
            name = participant.name.lower()
            if participant.kind == "organization" and (name.endswith(f" {noun}") or f" {noun} of " in name):
                return (participant,)
    return ()


def _styled(view: View, before: int, style: str) -> tuple[Participant, ...]:
    """The person whose name was given with the style: "His Highness Sheikh Omar received ... | His Highness | said"."""
    lowers = view.tokens.lowers
    for mention in view.cast.preceding(before, MEMORY):
        is_name = mention.form == "name" and mention.participants[0].kind == "person"
        if is_name and style in lowers[max(mention.first - LONGEST_STYLE, 0) : mention.first]:
            return mention.participants
    return ()


def _monarch(view: View, before: int) -> tuple[Participant, ...]:
    """The monarch, prince or pope spoken of last, to whom the style of one belongs before others."""
    for mention in view.cast.preceding(before, MEMORY):
        for participant in mention.participants:
            if any(_MONARCHS & set(office.lower().split()) for office in participant.offices):
                return (participant,)
    return ()


def _leader(view: View, before: int) -> tuple[Participant, ...]:
    """The person spoken of last who holds one of the highest offices."""
    for mention in view.cast.preceding(before, MEMORY):
        for participant in mention.participants:
            if participant.kind == "person" and any(office.lower() in _TOP_OFFICES for office in participant.offices):
                return (participant,)
    return ()


def _two_persons(view: View, before: int) -> tuple[Participant, ...]:
    """The two persons spoken of in the sentences before, in the order of the text; nobody where there are more."""
    sentence = view.tokens.sentences[before]
    found: list[Participant] = []
    for mention in view.cast.preceding(before, MEMORY):
        if len(found) >= 2 and sentence - view.tokens.sentences[mention.first] > NEAR:
            break
        for participant in reversed(mention.participants):
            if participant.kind == "person" and participant not in found:
                found.append(participant)
    return tuple(reversed(found)) if len(found) == 2 else ()
