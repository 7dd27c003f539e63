"""Who is named in the phrases behind a trigger, by the preposition that each begins with."""

from typing import Final

from pipelines.extract.events.phrases import named_heads, phrase_end
from pipelines.extract.events.scene import Scene
from pipelines.extract.model import Participant
from pipelines.parse.document import Flag
from schemas.vocabularies import read_toml

Behind = dict[str, list[Participant]]

PHRASES: Final = frozenset(
    ("with", "between", "among", "by", "of", "to", "against", "for", "from", "on", "in", "over", "into", "inside")
)
_ENDS: Final = frozenset((";", ":", "who", "which", "that", "—", "but", "while"))
_LISTING: Final = frozenset(("including", "namely", "among"))
_GROUNDS: Final = frozenset(("suspicion", "suspicions", "charges", "allegations", "accusations", "accounts"))
_ASKING: Final = frozenset(("request", "call", "demand", "propose", "announce", "seek", "condemn", "criticize", "back"))
MEDIATING: Final = frozenset(read_toml("event_cues")["verbs"]["mediating"])


def phrases_behind(scene: Scene, first: int, last: int, bare: str = "") -> Behind:
    """Who is named in each prepositional phrase from a token on, up to the end of its clause.

    `bare` is the preposition of a phrase just before that names nobody: "with | leaders of the coast, including ...".
    """
    tokens, grammar = scene.tokens, scene.grammar
    found: Behind = {}
    i = first
    while i < last:
        lower = tokens.lowers[i]
        group = grammar.verb_at(i)
        if lower in _ENDS or (group is not None and group.form in ("finite", "infinitive")):
            break
        if tokens.flags[i] & Flag.QUOTE or (lower == "," and _opens_clause(scene, i, last)):
            break
        if lower in PHRASES:
            after = grammar.verb_at(i + 1)
            if after is not None and after.form in ("gerund", "infinitive"):
                break  # "sanctioned a firm for helping ..."
            if i + 1 < last and tokens.lowers[i + 1] in _GROUNDS:
                break  # "detained on suspicion of spying for Ghana"
            end = phrase_end(scene, i + 1, last)
            heads = named_heads(scene, i + 1, end)
            if heads and bare and not _LISTING.isdisjoint(tokens.lowers[i + 1 : end]):
                lower = bare
            bare = lower if not heads else ""
            if heads and not (lower == "with" and _is_absolute(scene, end)) and not _is_of_other(scene, lower, i):
                found.setdefault(lower, []).extend(heads)
            i = max(end, i + 1)
            continue
        i += 1
    return found


def _opens_clause(scene: Scene, comma: int, last: int) -> bool:
    """Whether something else is told after a comma: "struck Ghana, | Norway said", "struck Ghana, | killing ten"."""
    lowers, inner = scene.tokens.lowers, scene.grammar.verb_at(comma + 1)
    if inner is not None and inner.form == "gerund" and lowers[comma + 1] not in _LISTING:
        return True
    verb = scene.grammar.next_finite(comma + 1, last)
    subject = scene.grammar.subject_of(verb) if verb is not None else None
    return subject is not None and subject[0] == comma + 1


def _is_absolute(scene: Scene, end: int) -> bool:
    """Whether a phrase ends with what somebody does: "with Qatar | mediating"."""
    group = scene.grammar.verb_at(end)
    return group is not None and group.form == "gerund"


def _is_of_other(scene: Scene, preposition: str, i: int) -> bool:
    """Whether "by" tells who did something else: "a debate | sought by Norway", "a deal | brokered by Qatar"."""
    group = scene.grammar.verb_at(i - 1)
    return (
        preposition == "by"
        and group is not None
        and group.form == "participle"
        and (group.lemma in _ASKING or group.lemma in MEDIATING)
    )
