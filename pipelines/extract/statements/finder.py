"""All the statements of a document, in the order of their contents."""

from collections.abc import Sequence
from typing import Final

from pipelines.extract.grammar.clauses import Grammar, read_grammar
from pipelines.extract.grammar.phrases import core_end
from pipelines.extract.mentions.cast import Cast
from pipelines.extract.model import SectorMention, Statement
from pipelines.extract.sectors import sectors_for
from pipelines.extract.statements.acts import act_of
from pipelines.extract.statements.cues import Cue, find_cues
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.kinds import quote_type_of
from pipelines.extract.statements.nouns import find_owned
from pipelines.extract.statements.passives import find_passives
from pipelines.extract.statements.quotes import find_quotations
from pipelines.extract.statements.references import asked_to_act, is_document, speaker_of_span
from pipelines.extract.statements.reported import find_reported
from pipelines.extract.statements.sources import find_according_to, find_inverted, find_reported_by, find_sources
from pipelines.extract.statements.speakers import span_of_speaker
from pipelines.extract.statements.titles import find_in_titles
from pipelines.extract.statements.transcripts import find_turns, without_spoken_acts
from pipelines.extract.statements.view import View
from pipelines.parse.document import Document

_FINDINGS: Final = frozenset(("poll", "survey", "study", "report", "data", "figures", "article", "assessment", "paper"))


def find_statements(
    document: Document, cast: Cast, sector_mentions: Sequence[SectorMention], grammar: Grammar | None = None
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
        if before is not None and _continues_unnamed(view, draft, before):
            draft.speaker = Speaker((), draft.speaker.words)
        if before is not None and _is_pronoun_of(view, draft, before):
            draft.speaker = Speaker(before.speaker.participants, draft.speaker.words)
        if before is not None and not draft.speaker.participants and _goes_on(view, draft, before):
            draft.speaker = Speaker(before.speaker.participants, draft.speaker.words)
        if is_document(view, draft.speaker):
            _resolve_document(view, draft, _told_earlier(view, draft, drafts, at))
        draft.act = act_of(view, draft, before)
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


def _statement(view: View, draft: Draft, sector_mentions: Sequence[SectorMention]) -> Statement:
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


def _issues(view: View, draft: Draft, issuer: Speaker) -> bool:
    """Whether somebody may have issued the document that speaks: a poll or a report is a body's, no person's."""
    words = draft.speaker.words
    if issuer.first is None or issuer.first.kind != "person" or words is None:
        return True
    return view.tokens.lowers[core_end(view.tokens, *words) - 1] not in _FINDINGS


def _told_earlier(view: View, draft: Draft, drafts: list[Draft], at: int) -> Draft | None:
    """The last statement before that of a document, the one at `at`, which stands in a sentence before it."""
    ordinal = view.tokens.sentences[draft.speaker.words[0]] if draft.speaker.words else 0
    for earlier in reversed(drafts[max(at - 4, 0) : at]):
        if view.tokens.sentences[earlier.first] < ordinal:
            return earlier
    return None


def _resolve_document(view: View, draft: Draft, before: Draft | None) -> None:
    """Let "the message", "the statement" speak for whoever acts in the sentence before it, or spoke last."""
    words = draft.speaker.words
    ordinal = view.tokens.sentences[words[0]] if words else 0
    issuer = Speaker()
    if before is not None and before.cue is not None and ordinal - view.tokens.sentences[before.cue[0]] == 1:
        issuer = before.speaker
    elif ordinal:
        previous = view.document.sentences[ordinal - 1]
        group = view.grammar.next_finite(previous.first, previous.last)
        subject = view.grammar.subject_of(group) if group is not None else None
        issuer = speaker_of_span(view, *subject) if subject is not None else issuer
    if issuer.participants and _issues(view, draft, issuer):
        draft.speaker = Speaker(issuer.participants, words)
    if before is not None and _issues(view, draft, before.speaker):
        draft.speaker = Speaker(draft.speaker.participants or before.speaker.participants, words)
        if draft.speaker.participants == before.speaker.participants:
            draft.addressees = draft.addressees or list(before.addressees)


def _is_pronoun_of(view: View, draft: Draft, before: Draft) -> bool:
    """Whether "he" who speaks goes on from who spoke in the sentence before, whatever men he spoke of."""
    ours, theirs = draft.speaker.words, before.speaker.words
    if ours is None or theirs is None or len(before.speaker.participants) != 1 or ours[1] - ours[0] != 1:
        return False
    if view.tokens.lowers[ours[0]] not in ("he", "she") or before.speaker.participants[0].kind != "person":
        return False
    current = draft.speaker.first
    speaker = before.speaker.participants[0]
    gap = view.tokens.sentences[ours[0]] - view.tokens.sentences[theirs[0]]
    gender = "f" if view.tokens.lowers[ours[0]] == "she" else "m"
    if speaker.gender not in (None, gender):
        return False
    return gap == 1 and current is not speaker and view.quotation_at(ours[0]) is None


def _goes_on(view: View, draft: Draft, before: Draft) -> bool:
    """Whether "it" is the body, or "they" the several, that spoke in the sentence before."""
    words, speakers = draft.speaker.words, before.speaker.participants
    if words is None or words[1] - words[0] != 1 or not speakers or before.speaker.words is None:
        return False
    if not 0 <= view.tokens.sentences[words[0]] - view.tokens.sentences[before.speaker.words[0]] <= 1:
        return False
    pronoun = view.tokens.lowers[words[0]]
    return (pronoun == "it" and len(speakers) == 1 and speakers[0].kind != "person") or (
        pronoun == "they" and len(speakers) > 1
    )


def _continues_unnamed(view: View, draft: Draft, before: Draft) -> bool:
    """Whether "they" goes on with the unnamed speakers of the sentence before: "Analysts said ... They said ..."."""
    ours, theirs = draft.speaker.words, before.speaker.words
    if ours is None or theirs is None or before.speaker.participants or ours[1] - ours[0] != 1 or theirs == ours:
        return False
    gap = view.tokens.sentences[ours[0]] - view.tokens.sentences[theirs[0]]
    pronoun = view.tokens.lowers[ours[0]]
    if pronoun == "they":
        return 0 <= gap <= 1 and view.tokens.lowers[theirs[1] - 1].endswith("s")
    return pronoun in ("he", "she") and 0 <= gap <= 1 and view.tokens.lowers[theirs[0]] in ("a", "an", "one", "another")
