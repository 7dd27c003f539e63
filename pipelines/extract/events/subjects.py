"""Who the subject of a verb names, and the plural nouns ("the sides") by which a subject names nobody itself."""

from typing import Final

from pipelines.extract.events.phrases import heads_in, named_heads, noun_start
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.model import Participant

_RELATIVES: Final = frozenset(("who", "which", "that", "whose"))
_LISTING: Final = frozenset(("including", "among"))
_INTENTS: Final = frozenset(("plan", "plans", "intention", "intent", "decision", "readiness", "intentions"))
_SPEAKING_OF: Final = frozenset(("discuss", "review", "consider", "mention"))
MOST_VERBS: Final = 3  # verbs back of which one has the subject of a gerund
_POSSESSIVES: Final = frozenset(("his", "her", "its", "their"))
LONGEST_COLLECTIVE: Final = 4  # tokens of "both of the sides"
SIDES: Final = frozenset(
    ("sides", "parties", "delegations", "negotiators", "teams", "co-chairs", "presidents", "premiers", "counterparts")
)
ATTENDANTS: Final = frozenset(("leaders", "ministers", "participants", "members", "delegates", "diplomats", "envoys"))
COLLECTIVES: Final = SIDES | ATTENDANTS


def subject_of(scene: Scene, group: VerbGroup) -> list[Participant]:
    """Who the subject of a verb names; of a verb without one ("calling", "to call"), of the verb it hangs on."""
    span = scene.grammar.subject_of(group) if group.form == "finite" else None
    if span is not None:
        told = _told_span(scene, span[0], span[1])
        return named_heads(scene, *told) or _listed_behind(scene, told[1], group)
    if group.form == "finite":
        return []
    sentence = scene.sentence_of(group.first)
    earlier = scene.grammar.previous_finite(group.first, sentence.first)
    if group.form == "infinitive" and earlier is None and sentence.is_heading:
        return heads_in(scene, sentence.first, group.first)  # "Chilean president to visit Lima"
    if group.form == "gerund" and group.first > sentence.first:
        owner = scene.mentions_between(group.first - 1, group.first)
        if owner and scene.tokens.lowers[group.first - 1] in _POSSESSIVES:
            return list(owner[0].participants)  # "for its flooding of the valley"
    is_apart = earlier is not None and earlier.last < group.first - 1
    if group.form == "infinitive" and earlier is not None and is_apart and not _is_of_intent(scene, group):
        named = heads_in(scene, earlier.last, group.first - 1)
        if named and not any(scene.tokens.lowers[i] in ("with", "and") for i in range(earlier.last, group.first)):
            return named  # "invited Olsen to pay a visit"
        if not named and earlier.lemma in _SPEAKING_OF:
            return []  # "discussed efforts to reach a deal"
    if earlier is None:
        earlier = scene.grammar.next_finite(group.last, sentence.last)
    for _ in range(MOST_VERBS):
        span = scene.grammar.subject_of(earlier) if earlier is not None else None
        named = heads_in(scene, span[0], span[1]) if span is not None else []
        if named or group.form != "gerund" or earlier is None or earlier.first > group.first:
            return named
        earlier = scene.grammar.previous_finite(earlier.first, sentence.first)  # "rejected that troops fired, blaming"
    return []


def _listed_behind(scene: Scene, end: int, group: VerbGroup) -> list[Participant]:
    """Who is listed between a subject that names nobody and its verb: "Three firms, | including Acme, | were fined"."""
    lowers = scene.tokens.lowers
    if end + 1 >= group.first or lowers[end] != "," or lowers[end + 1] not in _LISTING:
        return []
    return heads_in(scene, end + 2, group.first)


def _is_of_intent(scene: Scene, group: VerbGroup) -> bool:
    """Tell "notified Olsen of its plan to sell ships", of whoever has the plan."""
    return scene.tokens.lowers[group.first - 2] in _INTENTS


def _told_span(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """A subject without the clause before it: "Chile protested to Peru in Oslo, | Minister Olsen | told reporters"."""
    inner = scene.grammar.verb_at(first - 1) if first else None
    is_antecedent = _RELATIVES.intersection(scene.tokens.lowers[last : last + 2])
    if inner is None or inner.form != "finite" or inner.last != first or is_antecedent:
        return first, last
    commas = [i for i in range(first, last) if scene.tokens.lowers[i] == ","]
    return (commas[-1] + 1, last) if commas and scene.mentions_between(commas[-1] + 1, last) else (first, last)


def collective_of(scene: Scene, group: VerbGroup) -> str:
    """The noun of "the two sides agreed", "the ministers also adopted": a plural that names nobody by itself."""
    span = scene.grammar.subject_of(group) if group.form == "finite" else None
    if span is None or span[1] - span[0] > LONGEST_COLLECTIVE or scene.tokens.lowers[span[1] - 1] not in COLLECTIVES:
        return ""
    names = [m for m in scene.mentions_between(*span) if m.form in ("name", "alias", "adjective", "capital")]
    return "" if names else scene.tokens.lowers[span[1] - 1]


def participle_subject(scene: Scene, draft: Draft) -> list[Participant]:
    """What a participle describes: "residents arrested in May"."""
    start = noun_start(scene, draft.first, draft.sentence.first)
    return heads_in(scene, start, draft.first)
