"""Passives: "the attack was condemned by Chile", "a plan announced by the envoy", "it was reported that ..."."""

from typing import Final

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.grammar.phrases import core_start
from pipelines.extract.statements.adjuncts import skip_adjuncts
from pipelines.extract.statements.cues import Cue
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.extents import content_end
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import VERBS, ReportingVerb
from pipelines.extract.statements.voices import can_speak
from pipelines.parse.words import PRONOUNS, RELATIVES

LONGEST_AGENT: Final = 25  # tokens of the noun phrase behind "by", and of the one that a participle describes
_ACTS: Final = frozenset(("criticize", "praise", "deny", "announce"))
_NOT_SAID: Final = frozenset(("present", "recognize", "appreciate", "question"))  # whose passive tells of no words
_OPENERS: Final = frozenset(("that", "to", "as"))  # which open what an agent says
_CHARGES: Final = {
    "accuse": "of",
    "blame": "for",
    "criticize": "for",
    "praise": "for",
    "thank": "for",
    "condemn": "for",
}
_NAMING: Final = frozenset(("describe", "characterize"))
_LINKS: Final = frozenset(("for", "of", "on", "to"))  # which join what is announced to what it is for


def find_passives(view: View) -> list[Draft]:
    """What is told of as condemned, welcomed, announced, ... by somebody, and what is announced by nobody named."""
    drafts = []
    for group in view.grammar.verbs:
        if group.is_negated or group.modal or not (group.is_passive or group.form == "participle"):
            continue
        verb = next((verb for verb in VERBS.get(group.lemma, ()) if not verb.rest), None)
        if verb is None or view.quotation_at(group.first) is not None:
            continue
        draft = _told_by(view, group, verb) or _by_agent(view, group, verb) or _impersonal(view, group, verb)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _told_by(view: View, group: VerbGroup, verb: ReportingVerb) -> Draft | None:
    """ "Olsen was told | by the council | that ...", "... was urged | by Chile | to ...", "... was described | by the
    envoy | as ...": what follows the agent is the content."""
    lowers = view.tokens.lowers
    limit = view.body_end(view.sentence_at(group.head))
    if not group.is_passive or group.last + 2 >= limit or lowers[group.last] != "by":
        return None
    last = min(limit - 1, group.last + LONGEST_AGENT)
    link = next(
        (
            i
            for i in range(group.last + 1, last)
            if lowers[i] in _OPENERS or view.tokens.words[i] in ",;:" or _charges(view, verb, i)
        ),
        last,
    )
    speaker = speaker_of_span(view, group.last + 1, link)
    if not can_speak(view, speaker):
        return None
    inner = view.grammar.verb_at(link + 1)
    if lowers[link] == "that" and "clause" in verb.takes:
        first, kind = link + 1, "clause"
    elif lowers[link] == "to" and "person" in verb.takes and inner is not None and inner.form == "infinitive":
        first, kind = link, "infinitive"
    elif lowers[link] == _CHARGES.get(verb.lemma):
        first, kind = link + 1, "gerund"
    elif lowers[link] == "as" and verb.lemma in _NAMING:
        first, kind = link + 1, "object"
    else:
        return None
    end = content_end(view, Cue(group.head, group.last, verb, group), first, kind)
    return Draft(first, end, "passive", verb.act, speaker, (group.head, group.last)) if end > first else None


def _charges(view: View, verb: ReportingVerb, i: int) -> bool:
    """Whether a charge begins behind the accuser: "was accused by Chile | of closing the road"."""
    group = view.grammar.verb_at(i + 1)
    return view.tokens.lowers[i] == _CHARGES.get(verb.lemma) and group is not None and group.form == "gerund"


def _by_agent(view: View, group: VerbGroup, verb: ReportingVerb) -> Draft | None:
    """ "This move was | criticized by | Olsen"; the content is the subject, or the noun that a participle describes."""
    limit = view.body_end(view.sentence_at(group.head))
    by = group.last
    if by + 1 >= limit or view.tokens.lowers[by] != "by" or "object" not in verb.takes:
        return None
    if (verb.act not in _ACTS and verb.lemma != "confirm") or verb.lemma in _NOT_SAID:
        return None
    speaker = speaker_of_span(view, by + 1, _agent_end(view, by + 1, limit))
    content = _passive_subject(view, group) if group.is_passive else _described(view, group)
    if content is None or not can_speak(view, speaker):
        return None
    return Draft(*content, "passive", verb.act, speaker, (group.head, by))


def _agent_end(view: View, i: int, limit: int) -> int:
    """The end of the noun phrases behind "by": up to a mark, a verb or a relative."""
    last = min(limit, i + LONGEST_AGENT)
    while i < last and view.tokens.words[i] not in ",;:–—(" and not view.is_quote(i):
        if view.tokens.lowers[i] in RELATIVES or view.grammar.verb_at(i) is not None:
            break
        i += 1
    return i


def _passive_subject(view: View, group: VerbGroup) -> tuple[int, int] | None:
    subject = view.grammar.subject_of(group) if group.form == "finite" else None
    if subject is None or view.tokens.lowers[subject[0]] in PRONOUNS - {"this", "that", "these", "those"}:
        return None
    return subject


def _described(view: View, group: VerbGroup) -> tuple[int, int] | None:
    """The noun phrase before a participle, with what "for" and the like add to it."""
    lowers = view.tokens.lowers
    least = max(view.sentence_at(group.head).first, group.first - LONGEST_AGENT)
    last = first = group.first - (lowers[group.first - 1] == ",")
    while True:
        begin = core_start(view.tokens, first, least)
        if begin == first or any(view.grammar.verb_at(i) is not None for i in range(begin, first)):
            return None
        first = begin
        joins = lowers[first - 1] == "and" and view.cast.at(first - 2) is not None
        if first - 1 <= least or not (joins or lowers[first - 1] in _LINKS):
            break
        before = view.grammar.verb_at(first - 2)
        if before is not None or lowers[first - 2] in ("part", "some", "one", "all"):
            break
        first -= 1
    return (first, last) if last - first > 1 else None


def _impersonal(view: View, group: VerbGroup, verb: ReportingVerb) -> Draft | None:
    """ "It was announced on Monday that the road was open", by nobody named."""
    lowers = view.tokens.lowers
    if group.form != "finite" or "clause" not in verb.takes or lowers[group.first - 1] != "it":
        return None
    limit = view.body_end(view.sentence_at(group.head))
    that = skip_adjuncts(view, group.last, limit)
    if that + 1 >= limit or lowers[that] != "that" or view.grammar.next_finite(that + 1, limit) is None:
        return None
    last = content_end(view, Cue(group.head, group.last, verb, group), that + 1, "clause")
    speaker = Speaker((), (group.first, group.first))
    return Draft(that + 1, last, "impersonal", verb.act, speaker, (group.head, group.last))
