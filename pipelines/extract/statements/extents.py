"""Extents: where the content that begins behind a cue ends."""

from typing import Final

from pipelines.extract.grammar.clauses import LONGEST_SUBJECT
from pipelines.extract.grammar.lexicon import ADVERBS
from pipelines.extract.statements.absolutes import opens_absolute
from pipelines.extract.statements.adjuncts import cut_at_occasion, skip_adjuncts, trim_adjuncts
from pipelines.extract.statements.cues import Cue, reports
from pipelines.extract.statements.resumption import NO_CLAUSE, reports_next, resumes
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import VERBS
from pipelines.parse.document import Quotation
from pipelines.parse.words import ARTICLES, PREPOSITIONS

LONGEST_CONTENT: Final = 500  # tokens of a content that is no quotation
_COORDINATORS: Final = frozenset(("and", "but", "or", "nor"))
_DOUBTFUL_GERUNDS: Final = frozenset(
    ("focus", "find", "raise", "offer", "read", "post", "rule", "present", "set", "lay", "push", "press")
)
_OPENERS: Final = frozenset(("and", "but", "with"))  # of who says something else by a gerund
_TOLD_TO: Final = frozenset(("disclose", "reveal", "explain", "announce", "confirm", "report", "outline", "detail"))
_PARTS: Final = frozenset(("include", "exclude", "involve"))
_NAMING: Final = frozenset(("call", "describe", "characterize"))
_SUBJECTS: Final = frozenset(("he", "she"))
_SAYING: Final = frozenset(("say", "argue", "add"))
_CONCESSIONS: Final = frozenset(("though", "although"))
_PRONOUN_SUBJECTS: Final = frozenset(("he", "she", "they", "it"))
_CONTRASTS: Final = frozenset(("while", "whereas"))
_CIRCUMSTANCES: Final = frozenset(("while", "whereas", "amid", "amidst", "despite"))


def content_end(view: View, cue: Cue, first: int, kind: str) -> int:
    """The end of the content that begins at the token `first`.

    It reaches to the end of the sentence, unless the reporting ends before: at a verb that shares the speaker, at a
    participle that reports, at a contrast, at the source at the end.
    """
    sentence = view.sentence_at(cue.first)
    quotation = view.quotation_from(first)
    if quotation is not None and quotation.last > sentence.last:
        return quotation.last
    if quotation is not None and cue.verb.lemma in _NAMING and _is_relative(view, cue):
        return quotation.last  # "the road, which Olsen called “a disgrace,” | was closed"
    outer = view.quotation_at(cue.first)
    last = min(view.body_end(sentence), outer.last - 1) if outer is not None else view.body_end(sentence)
    last = min(last, first + LONGEST_CONTENT)
    end = _cut(view, cue, first, last, kind)
    while end > first + 1 and view.tokens.lowers[end - 1] in (",", ";", "—", "–", ".", ":"):
        end -= 1
    if kind == "object" and cue.verb.lemma in _TOLD_TO:
        end = _before_listener(view, first, end)
    end = cut_at_occasion(view, first, end)
    if kind in ("object", "person"):
        end = trim_adjuncts(view, first, end)
    return end


def _is_relative(view: View, cue: Cue) -> bool:
    """Whether a cue and its subject stand in a relative clause: "which Olsen called", "what he described as"."""
    subject = view.grammar.subject_of(cue.group)
    return subject is not None and subject[0] > 0 and view.tokens.lowers[subject[0] - 1] in ("which", "what", "that")


def _before_listener(view: View, first: int, last: int) -> int:
    """The end of an object without whom it was told to: "leaked the plan | to the agency"."""
    lowers = view.tokens.lowers
    for i in range(first + 1, last - 1):
        listeners = view.cast.within(i + 1, min(i + 6, last)) if lowers[i] == "to" else []
        if view.grammar.verb_at(i + 1) is None and any(mention.form != "adjective" for mention in listeners):
            return i
    return last


def _cut(view: View, cue: Cue, first: int, last: int, kind: str) -> int:
    lowers = view.tokens.lowers
    i = first
    while i < last:
        lower = lowers[i]
        quotation = view.quotation_from(i)
        if quotation is not None:
            i = quotation.last
            if kind == "quotation" and quotation.first == first and _is_remarked_on(view, quotation, last):
                return i
            if i > first and lowers[i - 2] == "," and _ends_after_comma(view, cue, i - 1, last, kind):
                return i
            continue
        if lower in ("—", "–", "--") and _is_spaced(view, i) and i > first and _clause_at(view, i + 1, last):
            return i
        if lower == ";" and i > first and (view.sentence_at(i).is_heading or _clause_at(view, i + 1, last)):
            return i
        if lower in (",", ";") and i > first:
            if _ends_after_comma(view, cue, i, last, kind):
                return i
        elif i > first and lower in _COORDINATORS:
            if resumes(view, cue, i + 1, last, kind, comma=lower == "but"):
                return i
        elif i > first and kind in NO_CLAUSE and _begins_circumstance(view, cue, i, last):
            return i
        i += 1
    return last


def _is_remarked_on(view: View, quotation: Quotation, last: int) -> bool:
    """Whether the narrator remarks on a quotation behind its comma: "Olsen said: “Go,” | a word that few heard"."""
    i = quotation.last
    if i >= last or view.tokens.lowers[i] not in ARTICLES or view.tokens.lowers[i - 2] != ",":
        return False
    return not any(view.is_quote(j) for j in range(i, last))


def _begins_circumstance(view: View, cue: Cue, i: int, last: int) -> bool:
    """Whether words of the narrator follow a content that is no clause: "while ...", "as he met", "saying that"."""
    lower = view.tokens.lowers[i]
    if lower in _CIRCUMSTANCES:
        return True
    if lower == "as" and i + 1 < last:
        return view.tokens.lowers[i + 1] in _SUBJECTS
    group = view.grammar.verb_at(i)
    if group is not None and group.first == i and group.form == "finite" and view.tokens.lowers[i - 1] != "to":
        return _relative_before(view, cue) is not None  # "The officials who briefed reporters | said"
    return group is not None and group.form == "gerund" and group.lemma in _SAYING and cue.group.form == "finite"


def _ends_after_comma(view: View, cue: Cue, comma: int, last: int, kind: str) -> bool:
    """Whether the reporting ends at a comma, by what stands behind it."""
    lowers = view.tokens.lowers
    i = comma + 1
    if i >= last:
        return False
    lower = lowers[i]
    if kind in ("object", "person") and lower == "who":
        return True
    if _closes_relative(view, cue, i, last):
        return True
    if kind == "object" and cue.group.form == "finite" and _results(view, cue.last, i, last):
        return True
    if lower == "which" and kind in NO_CLAUSE and _is_told_elsewhere(view, i + 1):
        return True
    if cue.group.form == "gerund" and cue.group.first <= view.sentence_at(cue.first).first + 1:
        return True  # "In announcing the sanctions, | she said"
    if lower in _OPENERS and opens_absolute(view, i + 1, last):
        return True
    if lower in _COORDINATORS:
        return resumes(view, cue, i + 1, last, kind, comma=True)
    if lower in _CONTRASTS or (lower == "as" and _has_clause(view, i + 1, last)):
        return True
    if (
        lower in _CONCESSIONS
        and i + 1 < last
        and lowers[i + 1] in _PRONOUN_SUBJECTS
        and reports_next(view, i + 1, last)
    ):
        return True
    if lower == "according" and i + 1 < last and lowers[i + 1] == "to":
        return True
    while i < last and (lowers[i] in ADVERBS or lowers[i].endswith("ly")):
        i += 1
    group = view.grammar.verb_at(i)
    if group is not None and group.first == i and group.form == "gerund" and reports(view, group):
        return group.lemma not in _DOUBTFUL_GERUNDS
    return _is_source_at_end(view, comma, last) or resumes(view, cue, comma + 1, last, kind, comma=True, listed=True)


def _relative_before(view: View, cue: Cue) -> int | None:
    """The relative pronoun that is the subject of a cue, adverbs between them allowed: "| who | often argued"."""
    i = cue.group.first - 1
    first = view.sentence_at(cue.first).first
    while i > first and (view.tokens.lowers[i] in ADVERBS or view.tokens.lowers[i].endswith("ly")):
        i -= 1
    return i if i > first and view.tokens.lowers[i] in ("who", "which", "that") else None


def _closes_relative(view: View, cue: Cue, i: int, last: int) -> bool:
    """Whether the main verb follows at `i`, behind the comma that ends the clause of the cue: "Olsen, who argued that
    the tax was illegal, | lost"."""
    while i < last and (view.tokens.lowers[i] in ADVERBS or view.tokens.lowers[i].endswith("ly")):
        i += 1
    group = view.grammar.verb_at(i)
    if group is None or group.first != i or group.form != "finite":
        return False
    relative = _relative_before(view, cue)
    if relative is None and _is_relative(view, cue):
        subject = view.grammar.subject_of(cue.group)
        relative = subject[0] - 1 if subject is not None and view.tokens.lowers[subject[0] - 1] == "which" else None
    return relative is not None and view.tokens.lowers[relative - 1] == ","


def _results(view: View, first: int, i: int, last: int) -> bool:
    """Whether a participle of the narrator's begins at `i`: ", | representing a rise of"; no list of gerunds that began
    at `first` or goes on with another, and no "including", which gives parts."""
    group, opener = view.grammar.verb_at(i), view.grammar.verb_at(first)
    if opener is not None and opener.form == "gerund":
        return False
    return group is not None and group.form == "gerund" and group.lemma not in _PARTS and not _is_listed(view, i, last)


def _is_listed(view: View, i: int, last: int) -> bool:
    """Whether the gerund at `i` is one of a list: "holding a vote, | clearing the road, and opening the port"."""
    for j in range(i + 1, last - 1):
        if view.tokens.lowers[j] == "and" and view.tokens.lowers[j - 1] == ",":
            group = view.grammar.verb_at(j + 1)
            return group is not None and group.form == "gerund" and not reports(view, group)
    return False


def _is_told_elsewhere(view: View, i: int) -> bool:
    """Whether the relative clause behind "which" reports by a cue of its own: "..., which | has ordered them to"."""
    group = view.grammar.verb_at(i)
    return group is not None and group.form == "finite" and reports(view, group)


def _is_spaced(view: View, i: int) -> bool:
    """Whether a dash stands apart from the word before it, as one inside a compound does not."""
    return view.tokens.starts[i] > view.tokens.ends[i - 1]


def _clause_at(view: View, i: int, last: int) -> bool:
    """Whether a clause of its own begins at `i`, as behind a dash that opens an aside."""
    group = view.grammar.next_finite(i, last)
    if group is None:
        return False
    if view.tokens.lowers[i] in ("that", "which") or group.first == i:
        return group.first <= i + 2 or view.tokens.words[i + 1][0] in "'’"
    subject = view.grammar.subject_of(group)
    return subject is not None and subject[0] == i


def _has_clause(view: View, i: int, last: int) -> bool:
    group = view.grammar.next_finite(i, last)
    return group is not None


def _is_source_at_end(view: View, comma: int, last: int) -> bool:
    """Whether what stands behind a comma is only a speaker and a cue that says where all before it was said."""
    group = view.grammar.next_finite(comma + 1, min(last, comma + LONGEST_SUBJECT))
    if group is None or "," in view.tokens.lowers[comma + 1 : group.first]:
        return False
    if group.is_passive or group.lemma not in VERBS or not VERBS[group.lemma][-1].takes & {"clause", "quotation"}:
        return False
    if view.tokens.lowers[comma + 1] in PREPOSITIONS or group.first == comma + 1:
        return False
    end = skip_adjuncts(view, group.last, last)
    return end >= last or view.tokens.lowers[end] in (",", "as")
