"""Who else takes part: who comes along ("accompanied by the minister", "together with Olsen"), and who is spoken to
("told Olsen in a call")."""

from typing import Final

from pipelines.extract.events.behind import phrases_behind
from pipelines.extract.events.phrases import named_heads, phrase_end
from pipelines.extract.events.scene import Draft, Scene
from pipelines.extract.model import Participant
from schemas.vocabularies import read_toml

_WORDS: Final[dict[str, str]] = read_toml("event_cues")["companions"]  # by the word that must follow, or ""
_ADDRESSING: Final = frozenset(read_toml("event_cues")["verbs"]["addressing"])
_WITHIN: Final = frozenset(("in", "during", "at", "over"))
_SPEAKING: Final = frozenset(("speak", "talk", "confer"))
_HOSTING: Final = frozenset(("welcome", "receive", "host", "greet"))
_FOR: Final = frozenset(("for", "on", "during"))
_SPOKEN: Final = frozenset(("meeting", "call"))
LONGEST_OPENING: Final = 2  # tokens of a sentence before a phrase that opens it all the same
_FRAMES: Final = frozenset(("mutual", "solo", "visit"))
_ACTED_TOGETHER: Final = frozenset(
    ("meeting", "call", "visit", "site_visit", "ceremony", "press_event", "signing", "conference")
)


def companions_of(scene: Scene, draft: Draft) -> list[Participant]:
    """The persons whom the clause of a verb names as with its subject; nobody where nobody named acts."""
    if draft.group is None or draft.event_type not in _ACTED_TOGETHER or draft.trigger.frame not in _FRAMES:
        return []
    if all(p.kind != "person" for p in draft.actors):
        return []
    lowers, sentence = scene.tokens.lowers, draft.sentence
    for i in range(sentence.first, sentence.last - 1):
        following = _WORDS.get(lowers[i])
        if following is None or (following and lowers[i + 1] != following) or not _is_beside(scene, draft, i):
            continue
        first = i + 2 if following else i + 1
        return [p for p in named_heads(scene, first, phrase_end(scene, first, sentence.last)) if p.kind == "person"]
    return []


def _is_beside(scene: Scene, draft: Draft, i: int) -> bool:
    """Whether no other clause stands between a token and the verb of a draft, or its subject where that is behind."""
    assert draft.group is not None
    if i >= draft.group.last:
        return scene.grammar.next_finite(draft.group.last, i) is None
    subject = scene.grammar.subject_of(draft.group) if draft.group.form == "finite" else None
    before = subject[0] if subject is not None and i < subject[0] else draft.group.first
    return scene.grammar.next_finite(i + 1, before) is None


def addressed_within(scene: Scene, draft: Draft, start: int) -> list[Participant]:
    """The persons spoken to in talks: "told Olsen in a phone call", "In a meeting on Monday, he assured Olsen".

    `start` is where the noun phrase of the draft begins.
    """
    sentence, lowers = draft.sentence, scene.tokens.lowers
    at = start - 1 if lowers[start - 1] in _WITHIN else start - 2
    if draft.event_type not in _SPOKEN or at < sentence.first or lowers[at] not in _WITHIN:
        return []
    verb = scene.grammar.previous_finite(at, sentence.first)
    if verb is None and at - sentence.first <= LONGEST_OPENING:
        verb = scene.grammar.next_finite(draft.last, sentence.last)
    if verb is None or verb.is_passive:
        return []
    if verb.lemma in _SPEAKING:
        return phrases_behind(scene, verb.last, sentence.last).get("with", [])  # "spoke with Olsen at a luncheon"
    if verb.lemma not in _ADDRESSING:
        return []
    return [p for p in named_heads(scene, verb.last, phrase_end(scene, verb.last, sentence.last)) if p.kind == "person"]


def guests_of(scene: Scene, draft: Draft, start: int) -> list[Participant]:
    """Who is received for a visit: "welcomed Olsen to Lima for a state visit"; `start` as in `addressed_within`."""
    lowers = scene.tokens.lowers
    at = start - 1 if lowers[start - 1] in _FOR else start - 2
    verb = scene.grammar.previous_finite(start, draft.sentence.first)
    if at < draft.sentence.first or lowers[at] not in _FOR or verb is None or verb.lemma not in _HOSTING:
        return []
    return [p for p in named_heads(scene, verb.last, phrase_end(scene, verb.last, at)) if p.kind == "person"]
