"""Resumption: whether the narrator takes over again behind a conjunction or a comma, so that a content is over.

A verb of the speaker's own may follow ("and urged"), or another subject with a verb of its own.
"""

from typing import Final

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.grammar.lexicon import ADVERBS, CLAUSE_TAKING
from pipelines.extract.statements.cues import Cue, reports
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import EXPRESSING
from pipelines.extract.statements.voices import can_speak
from pipelines.parse.words import PREPOSITIONS

NO_CLAUSE: Final = frozenset(("object", "person", "infinitive", "gerund"))  # contents without a finite verb
_SINGULAR: Final = frozenset(("he", "she"))


def resumes(view: View, cue: Cue, i: int, last: int, kind: str, *, comma: bool, listed: bool = False) -> bool:
    """Whether a verb of the speaker's own follows a conjunction, so that the content is over.

    After a clause any verb without a subject might belong to the clause: it must report, and stand in the cue's tense.
    """
    lowers = view.tokens.lowers
    start = i
    while i < last and (lowers[i] in ADVERBS or lowers[i].endswith("ly")):
        i += 1
    group = view.grammar.verb_at(i)
    if group is None or group.first != i or i >= last:
        comma = comma or (
            kind in NO_CLAUSE and i < last and lowers[start] in _SINGULAR and reports_next(view, start, last)
        )
        return not listed and comma and _other_speaker(view, cue, start, last, kind)
    tells = reports(view, group) or group.lemma in EXPRESSING
    if group.form == "gerund":
        return cue.group.form == "gerund" and tells
    if group.form != "finite":
        return False
    if listed and not tells:
        return False
    if listed and group.last < last and lowers[group.last] in PREPOSITIONS and group.lemma not in CLAUSE_TAKING:
        return False
    if kind == "object" and group.modal is not None and not comma:
        return True  # "welcomed the ruling and | would issue a circular"
    if kind in NO_CLAUSE:
        also = i > start and lowers[start] == "also"
        return _same_tense(group, cue.group) or ((comma or also) and tells)
    return tells and _same_tense(group, cue.group) and not _content_in_tense(view, cue, start, comma=comma)


def _other_speaker(view: View, cue: Cue, i: int, last: int, kind: str) -> bool:
    """Whether another subject with a finite verb follows: the end of a content that is no clause."""
    if kind not in NO_CLAUSE:
        group = view.grammar.next_finite(i, last)
        if group is None or not reports(view, group) or not _same_tense(group, cue.group):
            return False
        subject = view.grammar.subject_of(group)
        if subject is None or subject[0] != i:
            return False
        return not _in_tense(view, cue, i) or can_speak(view, speaker_of_span(view, subject[0], subject[1]))
    group = view.grammar.next_finite(i, last)
    subject = view.grammar.subject_of(group) if group is not None else None
    return subject is not None and subject[0] == i


def reports_next(view: View, pronoun: int, last: int) -> bool:
    """Whether a pronoun is the subject of a verb of reporting: "and | he urged"."""
    group = view.grammar.next_finite(pronoun + 1, min(last, pronoun + 4))
    return group is not None and reports(view, group)


def _content_in_tense(view: View, cue: Cue, before: int, *, comma: bool) -> bool:
    """Whether the reported clause before the conjunction has a verb in the cue's own tense, to which another may be
    joined; a comma outweighs it."""
    if comma:
        return False
    earlier = view.grammar.previous_finite(before, cue.last)
    return earlier is not None and _same_tense(earlier, cue.group) and not earlier.is_passive and reports(view, earlier)


def _in_tense(view: View, cue: Cue, before: int) -> bool:
    earlier = view.grammar.previous_finite(before, cue.last)
    return earlier is not None and _same_tense(earlier, cue.group)


def _same_tense(group: VerbGroup, other: VerbGroup) -> bool:
    """Whether two verbs may share a subject: the same tense, no modal; a participle takes that of its clause."""
    if group.modal or group.is_passive:
        return False
    if other.form == "gerund":
        return not group.is_perfect
    return (group.is_past == other.is_past and group.is_perfect == other.is_perfect) or (
        other.is_perfect and not group.is_perfect and not group.is_past
    )
