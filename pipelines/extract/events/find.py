"""`find_events`: from the triggers in a text to its events, one per occurrence.

Each step is a module: candidates (`triggers`), status, arguments, setting, what counts (`conditions`), one event per
occurrence (`merge`), what is taken over from other events (`inherit`).
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pipelines.extract.dates import Dated
from pipelines.extract.events.answers import answer
from pipelines.extract.events.arguments import find_arguments
from pipelines.extract.events.attendance import add_attendants
from pipelines.extract.events.credible import is_event
from pipelines.extract.events.described import note_described
from pipelines.extract.events.documents import list_documents
from pipelines.extract.events.inherit import (
    complete_plans,
    date_utterances,
    lend,
    name_in_titles,
    name_persons,
    take_over,
)
from pipelines.extract.events.invitations import complete_visits
from pipelines.extract.events.merge import merge_mentions
from pipelines.extract.events.refine import drop_teller, refine
from pipelines.extract.events.resumed import name_known
from pipelines.extract.events.scene import Cast, Draft, Scene, set_scene
from pipelines.extract.events.setting import find_setting, place_of
from pipelines.extract.events.status import is_wished, settle, status_of_noun, status_of_verb
from pipelines.extract.events.tellers import add_tellers
from pipelines.extract.events.titles import date_titles, name_by_titles
from pipelines.extract.events.topics import span_before, spans_of_topic
from pipelines.extract.events.triggers import find_candidates
from pipelines.extract.grammar.clauses import Grammar, read_grammar
from pipelines.extract.model import Event, SectorMention, Statement
from pipelines.extract.ordered import first_from
from pipelines.extract.places import Places
from pipelines.extract.sectors import sectors_for
from pipelines.parse.document import Document

PRESUPPOSED: Final = frozenset(("request", "accusation", "invitation"))  # even where it is rejected


def find_events(
    document: Document,
    cast: Cast,
    statements: Sequence[Statement],
    sector_mentions: list[SectorMention],
    dates: Sequence[Dated],
    places: Places,
    grammar: Grammar | None = None,
) -> list[Event]:
    """The events of a document, in the order of their triggers; `grammar` saves reading it again."""
    if not document.sentences:
        return []  # a text that is nothing but its dateline
    scene = set_scene(document, grammar or read_grammar(document), cast, statements, dates, places)
    candidates = find_candidates(scene)
    triggers = [draft.first for draft in candidates]
    drafts = [draft for draft in candidates if _complete(scene, draft, triggers)]
    complete = set(map(id, drafts))
    headlines = [draft for draft in candidates if draft.rule == "noun_in_heading" and id(draft) not in complete]
    drafts = list_documents(scene, merge_mentions(scene, drafts))
    for before, draft in pairwise(drafts):
        if scene.tokens.lowers[draft.sentence.first] == "there" and before.sentence is not draft.sentence:
            before.echoes.add(draft.sentence.ordinal)
        if scene.tokens.lowers[draft.last : draft.last + 1] == ["there"]:
            take_over(before, draft)
    drafts = name_by_titles(scene, headlines, drafts)
    date_titles(scene, drafts)
    add_tellers(scene, drafts)
    answer(scene, drafts)
    lend(scene, drafts)
    name_known(scene, drafts)
    date_utterances(scene, drafts)
    complete_visits(scene, drafts)
    complete_plans(scene, drafts)
    add_attendants(scene, drafts)
    name_in_titles(drafts)
    name_persons(drafts)
    return [
        _event(scene, draft, drafts, sector_mentions)
        for draft in drafts
        if draft.participants or draft.when or draft.own_place or draft.is_described
    ]


def _complete(scene: Scene, draft: Draft, triggers: list[int]) -> bool:
    """Write status, arguments and setting into a draft; false where it is no event."""
    if draft.quoted is not None and not _may_be_told_in_quotation(scene, draft):
        return False
    if draft.trigger.is_verb:
        assert draft.group is not None
        status = status_of_verb(scene, draft.group, draft.sentence)
    elif draft.event_type in PRESUPPOSED:
        status = "occurred"
    else:
        status = status_of_noun(scene, draft.first, draft.last, draft.group, draft.sentence)
        if status is None and "sought" in draft.trigger.needs and is_wished(scene, draft.group, draft.sentence):
            status = "proposed"
    if status is None:
        return False
    draft.status = "proposed" if draft.event_type == "invitation" else draft.trigger.status or status
    find_arguments(scene, draft)
    near = triggers[first_from(triggers, draft.sentence.first) : first_from(triggers, draft.sentence.last)]
    find_setting(scene, draft, near)
    draft.status = settle(scene, draft)
    draft.is_bare = draft.is_bare and not draft.own_date
    draft.told_by = scene.statement_at(draft.first)
    drop_teller(scene, draft)
    refine(scene, draft)
    note_described(scene, draft)
    return is_event(scene, draft)


def _may_be_told_in_quotation(scene: Scene, draft: Draft) -> bool:
    """Whether it is worth looking closer at what stands in a quotation: only what is dated or in the passive counts."""
    return "passive" in draft.trigger.needs or bool(scene.dates_between(draft.sentence.first, draft.sentence.last))


def _event(scene: Scene, draft: Draft, drafts: list[Draft], sector_mentions: list[SectorMention]) -> Event:
    tokens = scene.tokens
    start, end = tokens.starts[draft.first], tokens.ends[draft.last - 1]
    about = {
        sector: None
        for first, last in spans_of_topic(scene, draft, drafts)
        for sector in sectors_for(scene.document, sector_mentions, tokens.starts[first], tokens.ends[last - 1])
    }
    if not about and (span := span_before(draft, drafts)) is not None:
        start_before, end_before = tokens.starts[span[0]], tokens.ends[span[1] - 1]
        about = dict.fromkeys(sectors_for(scene.document, sector_mentions, start_before, end_before))
    return Event(
        start,
        end,
        draft.event_type,
        draft.status,
        draft.rule,
        draft.when,
        place_of(draft),
        draft.actors,
        [participant for participant in draft.recipients if participant not in draft.actors],
        list(about),
    )
