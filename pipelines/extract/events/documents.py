"""Lists of documents: "signed a memorandum on fish, and a protocol on ice" tells of a signing for each.

A list stands behind "include" or a colon, follows "signed" as its object, or goes on in the lines below a colon.
"""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from pipelines.extract.events.behind import phrases_behind
from pipelines.extract.events.merge import DOCUMENTS
from pipelines.extract.events.phrases import heads_in
from pipelines.extract.events.scene import Draft, Scene
from schemas.vocabularies import read_toml

MOST_DOCUMENTS: Final = 20
LONGEST_LIST: Final = 400  # tokens
LONGEST_TITLE: Final = 8  # tokens of a member of a list in which its head is looked for
_LISTED: Final = DOCUMENTS | frozenset(read_toml("event_conditions")["listed_documents"])
_PARTS: Final = frozenset((",", ";", "and"))
_INTRODUCING: Final = frozenset("a an the two three four five six several - –".split())
_MEMBER_ENDS: Final = frozenset("on of between for to with in by under that which".split())


def list_documents(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts, each signing whose sentence lists the documents replaced by one for each of them."""
    listed: list[Draft] = []
    for draft in drafts:
        documents = _documents_of(scene, draft) if draft.event_type == "signing" else []
        listed.extend(documents if len(documents) > 1 else [draft])
    return listed


def _documents_of(scene: Scene, draft: Draft) -> list[Draft]:
    """A draft for each document that is the head of a member of the list."""
    if not draft.trigger.is_verb:
        return []
    last = min(scene.document.sentences[draft.sentence.ordinal].last, draft.last + LONGEST_LIST)
    if scene.tokens.lowers[last - 1] == ":":
        return _below(scene, draft)
    start = _list_start(scene, draft, last)
    if start is None:
        return []
    heads = _heads(scene, start, last)
    return [_document(scene, draft, head, end) for head, end in pairwise([*heads, last])]


def _list_start(scene: Scene, draft: Draft, last: int) -> int | None:
    """Where a list begins: behind "include", a colon, or the verb that has it as its object."""
    lowers = scene.tokens.lowers
    verb = scene.grammar.next_finite(draft.last, draft.sentence.last)
    if draft.rule == "verb_participle" and verb is not None and verb.lemma == "include":
        return verb.last
    for i in range(draft.last, min(draft.sentence.last, last - 1)):
        if lowers[i] == ":":
            return i + 1
    is_active = draft.rule == "verb_finite" and draft.group is not None and not draft.group.is_passive
    return draft.last if is_active and not _INTRODUCING.isdisjoint(lowers[draft.last : draft.last + 1]) else None


def _heads(scene: Scene, start: int, last: int) -> list[int]:
    """The token that names each document of a list; members part at semicolons, where there are any."""
    lowers = scene.tokens.lowers
    parts = frozenset((";",)) if ";" in lowers[start:last] else _PARTS
    heads: list[int] = []
    opened = start
    for i in range(start, last):
        if lowers[i] in parts:
            opened = i + 1
        elif opened >= 0 and lowers[i] in _LISTED and i - opened < LONGEST_TITLE and len(heads) < MOST_DOCUMENTS:
            if parts is not _PARTS or opened in (start, i) or lowers[opened] in _INTRODUCING:
                heads.append(i)
            opened = -1
        elif opened >= 0 and lowers[i] in _MEMBER_ENDS:
            opened = -1
        elif opened >= 0 and parts is not _PARTS and lowers[i] == "and":
            opened = i + 1  # "...; and an agreement"
    return heads


def _below(scene: Scene, draft: Draft) -> list[Draft]:
    """The documents that the lines below a colon begin with: "- Memorandum on fisheries"."""
    found: list[Draft] = []
    below = draft.sentence.ordinal + 1
    for sentence in scene.document.sentences[below : below + MOST_DOCUMENTS]:
        heads = _heads(scene, sentence.first, min(sentence.first + LONGEST_TITLE, sentence.last))
        if not heads:
            break
        found.append(replace(_document(scene, draft, heads[0], sentence.last), sentence=sentence))
    return found


def _document(scene: Scene, draft: Draft, head: int, end: int) -> Draft:
    """One document, signed by those whom its own words name, where there are two of them."""
    between = phrases_behind(scene, head + 1, end).get("between", [])
    named = [p for p in heads_in(scene, max(draft.last, head - 5), end) if p.kind == "country"]
    sides = next((parties for parties in (between, named) if len(parties) > 1), [])
    collective = "" if sides else draft.collective
    actors = sides or list(draft.actors)
    return replace(
        draft,
        first=head,
        last=head + 1,
        head=head,
        rule="documents_listed",
        actors=actors,
        collective=collective,
        echoes=set(),
    )
