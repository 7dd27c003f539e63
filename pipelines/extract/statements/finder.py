"""All the statements of a document, in the order of their contents."""

from pipelines.extract.grammar.clauses import Grammar, read_grammar
from pipelines.extract.mentions.cast import Cast
from pipelines.extract.model import SectorMention, Statement
from pipelines.extract.sectors import sectors_for
from pipelines.extract.statements.acts import act_of
from pipelines.extract.statements.continuity import settle_speaker
from pipelines.extract.statements.cues import Cue, find_cues
from pipelines.extract.statements.draft import Draft
from pipelines.extract.statements.hearers import settle_hearers
from pipelines.extract.statements.inserted import find_inserted
from pipelines.extract.statements.inverted import find_inverted
from pipelines.extract.statements.issuers import settle_issuer
from pipelines.extract.statements.kinds import quote_type_of
from pipelines.extract.statements.nouns import find_owned
from pipelines.extract.statements.passives import find_passives
from pipelines.extract.statements.quotes import find_quotations
from pipelines.extract.statements.references import asked_to_act
from pipelines.extract.statements.reported import find_reported
from pipelines.extract.statements.sources import find_according_to, find_reported_by, find_sources
from pipelines.extract.statements.speakers import span_of_speaker
from pipelines.extract.statements.titles import find_in_titles
from pipelines.extract.statements.transcripts import find_turns, without_spoken_acts
from pipelines.extract.statements.view import View
from pipelines.parse.document import Document


def find_statements(
    document: Document, cast: Cast, sector_mentions: list[SectorMention], grammar: Grammar | None = None
) -> list[Statement]:
    """Every attributed span of content, with speaker, cue, addressees, speech act, quote type and sectors.

    `grammar` is that of the document, where it has been read already.
    """
    view = View(document, grammar or read_grammar(document), cast)
    cues = find_cues(view)
    used: set[Cue] = set()
    quoted = find_quotations(view, cues, used)
    drafts = list(quoted)
    drafts += find_according_to(view, quoted)
    drafts += find_reported_by(view)
    drafts += find_inverted(view)
    drafts += find_inserted(view, cues, used)
    drafts += find_reported(view, cues, used, quoted)
    done = {draft.cue[0] for draft in drafts if draft.cue is not None}
    drafts += find_sources(view, [cue for cue in cues if cue.first not in done], used)
    drafts += find_owned(view)
    drafts += find_passives(view)
    drafts += find_in_titles(view)
    turns = find_turns(view)
    drafts = _without_repeats(without_spoken_acts(view, drafts, turns) + turns)
    before = None
    for at, draft in enumerate(drafts):
        settle_speaker(view, drafts, at)
        settle_issuer(view, drafts, at)
        draft.act = act_of(view, draft, before)
        settle_hearers(view, drafts, at)
        if draft.is_quotation and draft.act == "request" and not draft.addressees:
            draft.addressees = asked_to_act(view, _past_plea(view, draft.first), draft.last)
        before = draft
    return _with_topics(view, drafts, [_statement(view, draft, sector_mentions) for draft in drafts])


def _with_topics(view: View, drafts: list[Draft], statements: list[Statement]) -> list[Statement]:
    """Let what is quoted of somebody, where it names no sector itself, be about what he said just before it."""
    for at in range(1, len(drafts)):
        draft, before = drafts[at], drafts[at - 1]
        if statements[at].sectors or not statements[at - 1].sectors or not draft.is_quotation:
            continue
        near = view.sentence_at(draft.first).paragraph == view.sentence_at(before.first).paragraph
        if near:
            statements[at].sectors = list(statements[at - 1].sectors)
    return statements


def _without_repeats(drafts: list[Draft]) -> list[Draft]:
    """In the order of the text; of two with one span and speaker the first found stays."""
    seen, kept = set(), []
    for draft in sorted(drafts, key=lambda draft: (draft.first, draft.last)):
        key = (draft.first, draft.last, draft.speaker.first)
        if key not in seen:
            seen.add(key)
            kept.append(draft)
    return kept


def _statement(view: View, draft: Draft, sector_mentions: list[SectorMention]) -> Statement:
    tokens = view.tokens
    start, end = tokens.starts[draft.first], tokens.ends[draft.last - 1]
    speaker = draft.speaker
    return Statement(
        start=start,
        end=end,
        quote_type=quote_type_of(view, draft),
        act=draft.act,
        rule=draft.rule,
        cue=(tokens.starts[draft.cue[0]], tokens.ends[draft.cue[1] - 1]) if draft.cue else None,
        speaker=speaker.first,
        speaker_span=span_of_speaker(view, speaker),
        cospeakers=list(speaker.participants[1:]),
        addressees=draft.addressees,
        sectors=sectors_for(view.document, sector_mentions, start, end),
    )


def _past_plea(view: View, first: int) -> int:
    """The token behind the words that open a plea: "We urge | Norway to ...", "[We] call on | Norway to ..."."""
    group = view.grammar.next_finite(first, first + 8)
    if group is None:
        return first
    return group.last + (view.tokens.lowers[group.last] in ("on", "upon"))
