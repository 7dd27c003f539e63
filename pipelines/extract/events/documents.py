"""Lists of documents: "The documents signed include a memorandum and a protocol" tells of a signing for each."""

from dataclasses import replace
from typing import Final

from pipelines.extract.events.merge import DOCUMENTS
from pipelines.extract.events.phrases import heads_in
from pipelines.extract.events.scene import Draft, Scene

MOST_DOCUMENTS: Final = 20
_PARTS: Final = frozenset((",", ";", "and"))


def list_documents(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts, each signing whose sentence lists the documents replaced by one for each of them."""
    listed: list[Draft] = []
    for draft in drafts:
        documents = _documents_of(scene, draft) if draft.event_type == "signing" else []
        listed.extend(documents if len(documents) > 1 else [draft])
    return listed


def _documents_of(scene: Scene, draft: Draft) -> list[Draft]:
    """A draft for each document that is the head of a member of the list behind "include"."""
    verb = scene.grammar.next_finite(draft.last, draft.sentence.last)
    if draft.rule != "verb_participle" or verb is None or verb.lemma != "include":
        return []
    lowers = scene.tokens.lowers
    heads: list[int] = []
    is_open = True
    for i in range(verb.last, draft.sentence.last):
        if lowers[i] in _PARTS:
            is_open = True
        elif is_open and lowers[i] in DOCUMENTS and len(heads) < MOST_DOCUMENTS:
            heads.append(i)
            is_open = False
    if not heads:
        return []
    ends = [*heads[1:], draft.sentence.last]
    return [_document(scene, draft, head, end) for head, end in zip(heads, ends, strict=True)]


def _document(scene: Scene, draft: Draft, head: int, end: int) -> Draft:
    """One document, signed by those whom its own words name, where there are two of them."""
    named = [p for p in heads_in(scene, max(draft.last, head - 5), end) if p.kind == "country"]
    actors = named if len(named) > 1 else list(draft.actors)
    return replace(draft, first=head, last=head + 1, head=head, rule="documents_listed", actors=actors, echoes=set())
