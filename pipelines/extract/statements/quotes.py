"""Quotations that stand as statements of their own: with their attribution behind, in the middle, or before a colon."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.model import Participant
from pipelines.extract.statements.cues import Cue, reports
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.listeners import told_behind
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.speakers import QUOTING, Previous, speaker_of_cue
from pipelines.extract.statements.view import View
from pipelines.parse.document import Flag, Quotation

SHORTEST_ALONE: Final = 4  # words of a quotation that is a statement without a cue of its own
LONGEST_NAME: Final = 6  # tokens of a name with its office before a colon
FARTHEST_SUBJECT: Final = 40  # tokens between the verb and the end of a subject behind it
# What opens the content of a report, so that a sentence is none of a mere attribution.
_COMPLEMENTS: Final = frozenset(("that", "to", "if", "whether", "what", "why", "how", "where", "who", ":"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """What says whose a quotation is: the tokens it takes up, its cue and its speaker.

    `is_plain` is false where the attribution goes on to report something else ("he said, adding that ...").
    """

    first: int
    last: int
    cue: Cue | None
    cue_span: tuple[int, int]
    speaker: Speaker
    rule: str
    is_plain: bool
    addressees: tuple[Participant, ...] = ()


def find_quotations(view: View, cues: list[Cue], used: set[Cue]) -> list[Draft]:
    """The quotations that open a sentence and are attributed. Their cues are added to `used`."""
    by_sentence: dict[int, list[Cue]] = {}
    for cue in cues:
        by_sentence.setdefault(view.tokens.sentences[cue.first], []).append(cue)
    drafts: list[Draft] = []
    open_until: int | None = None  # where the attribution of the last draft ends: a quotation there continues it
    for quotation in view.document.quotations:
        if drafts and quotation.last <= drafts[-1].last:
            continue
        continues = open_until is not None and quotation.first == open_until and _is_set_apart(view, quotation)
        if not (continues or _opens_sentence(view, quotation) or _follows_colon(view, quotation)):
            open_until = None
            introduced = _behind_colon(view, quotation, by_sentence)
            if introduced is not None:
                drafts.append(introduced)
            continue
        attribution = _attribution(view, quotation, by_sentence)
        if attribution is None:
            draft, open_until = _without_cue(view, quotation, drafts, by_sentence, continues=continues)
            if draft is not None:
                drafts.append(draft)
            continue
        if attribution.cue is not None:
            used.add(attribution.cue)
        if continues and drafts and _same_speaker(view, drafts[-1], attribution):
            drafts[-1].last = quotation.last
            drafts[-1].addressees += [one for one in attribution.addressees if one not in drafts[-1].addressees]
        else:
            drafts.append(_draft(quotation, attribution))
        open_until = attribution.last if attribution.is_plain else None
    return drafts


def _draft(quotation: Quotation, attribution: Attribution) -> Draft:
    act = attribution.cue.verb.act if attribution.cue else "neutral"
    return Draft(
        quotation.first,
        quotation.last,
        attribution.rule,
        act,
        attribution.speaker,
        attribution.cue_span,
        list(attribution.addressees),
        is_quotation=True,
    )


def _opens_sentence(view: View, quotation: Quotation) -> bool:
    sentence = view.sentence_at(quotation.first)
    return not any(view.tokens.flags[i] & (Flag.WORD | Flag.NUMBER) for i in range(sentence.first, quotation.first))


def _is_set_apart(view: View, quotation: Quotation) -> bool:
    """Whether a mark stands before a quotation, so that it continues another and is no title: "on ABC's “...”"."""
    before = view.tokens.flags[quotation.first - 1]
    return not before & (Flag.WORD | Flag.POSSESSIVE)


def _follows_colon(view: View, quotation: Quotation) -> bool:
    """Whether a quotation behind a colon has its attribution behind: "Nobody was sure: “It is late,” said Olsen"."""
    lowers = view.tokens.lowers
    return quotation.first > 0 and lowers[quotation.first - 1] == ":" and lowers[quotation.last - 2] == ","


def _behind_colon(view: View, quotation: Quotation, by_sentence: dict[int, list[Cue]]) -> Draft | None:
    """A quotation that a colon alone gives to the subject before it: "Olsen took to the radio: “It is open.”"."""
    sentence = view.sentence_at(quotation.first)
    colon, words = quotation.first - 1, quotation.last - quotation.first - 2
    if colon <= sentence.first or view.tokens.words[colon] != ":" or words < SHORTEST_ALONE:
        return None
    if sentence.is_heading or not view.tokens.flags[quotation.first + 1] & Flag.CAPITAL:
        return None
    if view.grammar.verb_at(sentence.first) is not None:
        return None  # "Added Olsen: “...”" is inverted
    if any(cue.first < colon for cue in by_sentence.get(sentence.ordinal, ())):
        return None
    group = view.grammar.previous_finite(colon, sentence.first)
    subject = view.grammar.subject_of(group) if group is not None else (sentence.first, colon)
    if subject is None or (group is None and colon - sentence.first > LONGEST_NAME):
        return None
    speaker = speaker_of_span(view, subject[0], subject[1])
    if not speaker.participants or speaker.participants[0].kind == "country":
        return None
    return Draft(quotation.first, quotation.last, "quotation_after_colon", "neutral", speaker, is_quotation=True)


def _same_speaker(view: View, draft: Draft, attribution: Attribution) -> bool:
    """Whether an attribution names the speaker of the quotation before: the same participant, or nobody by name."""
    if attribution.speaker.first is not None:
        return attribution.speaker.first is draft.speaker.first
    words = attribution.speaker.words
    return words is not None and view.tokens.lowers[words[0]] in ("he", "she", "they", "it")


def _attribution(view: View, quotation: Quotation, by_sentence: dict[int, list[Cue]]) -> Attribution | None:
    """The attribution that follows a quotation closely, in the sentence it ends in."""
    tokens = view.tokens
    sentence = view.sentence_at(quotation.last - 1)
    i = quotation.last
    limit = sentence.last
    if i < limit and tokens.words[i] in (",", "—", "–"):
        i += 1
    if i >= limit:
        return _behind_exclamation(view, quotation, by_sentence)
    if tokens.lowers[i] == "according" and i + 1 < limit and tokens.lowers[i + 1] == "to":
        last = _end_of_attribution(view, i + 2, limit)
        speaker = speaker_of_span(view, i + 2, last)
        return Attribution(i, _past_mark(view, last), None, (i, i + 2), speaker, "quotation_according_to", True)
    cues = by_sentence.get(sentence.ordinal, [])
    at = bisect_left(cues, i, key=lambda cue: cue.first)
    while at + 1 < len(cues) and tokens.lowers[cues[at].group.first - 1] in ("who", "which") and cues[at].first > i + 1:
        at += 1  # "an official | who requested anonymity | told the Herald"
    if at < len(cues):
        cue = cues[at]
        if cue.group.form == "gerund" and tokens.lowers[cue.group.first - 1] == "as":
            return _as_quoted(view, cue, i, limit)
        if "quotation" not in cue.verb.takes or cue.group.form != "finite" or view.quotation_at(cue.first) is not None:
            return None
        return _by_cue(view, cue, i, limit)
    return None


def _behind_exclamation(view: View, quotation: Quotation, by_sentence: dict[int, list[Cue]]) -> Attribution | None:
    """The attribution that reads like a sentence of its own: "“Where to?” | Olsen asked Rojas.", and nothing more."""
    ordinal = view.tokens.sentences[quotation.last - 1] + 1
    if view.tokens.words[quotation.last - 2] not in ("?", "!") or ordinal >= len(view.document.sentences):
        return None
    sentence = view.document.sentences[ordinal]
    cues = by_sentence.get(ordinal)
    if (
        not cues
        or sentence.first != quotation.last
        or sentence.paragraph != view.sentence_at(quotation.first).paragraph
    ):
        return None
    cue = cues[0]
    if "quotation" not in cue.verb.takes or cue.group.form != "finite":
        return None
    behind = view.tokens.lowers[cue.last : sentence.last]
    tells = any(view.is_quote(i) for i in range(cue.last, sentence.last)) or not _COMPLEMENTS.isdisjoint(behind)
    if tells or view.grammar.next_finite(cue.last, sentence.last) is not None:
        return None
    return _by_cue(view, cue, quotation.last, sentence.last)


def _as_quoted(view: View, cue: Cue, i: int, limit: int) -> Attribution | None:
    """The attribution from the token `i` on by somebody else: "“...,” Olsen was quoted as saying by the Herald"."""
    main = view.grammar.previous_finite(cue.group.first, i)
    subject = view.grammar.subject_of(main) if main is not None else None
    if main is None or subject is None or main.lemma not in QUOTING or not main.is_passive or subject[0] > i + 1:
        return None
    last = _past_mark(view, _end_of_attribution(view, cue.last, limit))
    speaker = speaker_of_span(view, *subject)
    return Attribution(i, last, cue, (cue.first, cue.last), speaker, "quotation_then_speaker", is_plain=True)


def _by_cue(view: View, cue: Cue, i: int, limit: int) -> Attribution | None:
    """The attribution from the token `i` on that the first cue behind a quotation makes."""
    subject = view.grammar.subject_of(cue.group)
    if cue.group.first == i:
        end = _end_of_attribution(view, cue.last, min(limit, cue.last + FARTHEST_SUBJECT))
        following = view.grammar.next_finite(
            cue.last + 1, end
        )  # "said retired admiral Olsen", "said the envoy, who is"
        name_end = end
        if following is not None:
            name_end = following.first
        speaker = speaker_of_span(view, cue.last, name_end)
    elif subject is not None and subject[0] <= i + 1:
        speaker = speaker_of_cue(view, cue, None)
        end = _end_of_attribution(view, cue.last, limit)
    else:
        return None
    last = _past_mark(view, end)
    told = told_behind(view, cue, end) if cue.group.first > i else ()
    plain = _is_plain(view, cue, last, limit)
    return Attribution(i, last, cue, (cue.first, cue.last), speaker, "quotation_then_speaker", plain, told)


def _end_of_attribution(view: View, i: int, limit: int) -> int:
    """Up to the next quotation of the sentence, the mark before it not counted, or the end of the sentence."""
    while i < limit and not view.is_quote(i):
        i += 1
    while i > 0 and view.tokens.words[i - 1] in (",", ".", ":", ";", "—", "–"):
        i -= 1
    return i


def _past_mark(view: View, i: int) -> int:
    words = view.tokens.words
    while i < len(words) and words[i] in (",", ".", ":", ";", "—", "–"):
        i += 1
    return i


def _is_plain(view: View, cue: Cue, last: int, limit: int) -> bool:
    """Whether an attribution reports nothing but the quotation: no gerund of reporting follows its cue."""
    for i in range(cue.last, min(last, limit)):
        group = view.grammar.verb_at(i)
        if group is not None and group.form == "gerund" and reports(view, group):
            return False
        if group is not None and group.first == i and group.form == "finite" and _is_another(view, cue, group):
            return False
    return True


def _is_another(view: View, cue: Cue, group: VerbGroup) -> bool:
    """Whether a verb behind a cue reports what somebody else says: "Olsen said, after Rojas | had said | “...”"."""
    subject = view.grammar.subject_of(group) if reports(view, group) else None
    return subject is not None and cue.last < subject[0] and view.cast.at(subject[1] - 1) is not None


def _without_cue(
    view: View, quotation: Quotation, drafts: list[Draft], by_sentence: dict[int, list[Cue]], *, continues: bool
) -> tuple[Draft | None, int | None]:
    """A quotation without an attribution of its own: it continues one, or follows a colon, or what its speaker said."""
    if continues and drafts:
        drafts[-1].last = quotation.last
        return None, quotation.last
    sentence = view.sentence_at(quotation.first)
    ends = view.sentence_at(quotation.last - 1)
    alone = view.body_end(ends) <= quotation.last and sentence.first == quotation.first
    if not alone or quotation.last - quotation.first - 2 < SHORTEST_ALONE or sentence.ordinal == 0:
        return None, None
    before = view.document.sentences[sentence.ordinal - 1]
    if before.is_heading or before.section != sentence.section:
        return None, None
    cues = [cue for cue in by_sentence.get(before.ordinal, ()) if view.quotation_at(cue.first) is None]
    after_colon = view.tokens.words[before.last - 1] == ":"
    if not cues or not (after_colon or before.paragraph == sentence.paragraph):
        return None, None
    cue = cues[-1]
    rule = "quotation_after_colon" if after_colon else "quotation_continued"
    speaker = _speaker_of_last(view, cues)
    act = cue.verb.act if after_colon else "neutral"
    span = (cue.first, cue.last) if after_colon else None
    return Draft(quotation.first, quotation.last, rule, act, speaker, span, is_quotation=True), quotation.last


def _speaker_of_last(view: View, cues: list[Cue]) -> Speaker:
    """The speaker of the last cue of a sentence, which may share that of the first."""
    first = Previous(cues[0], speaker_of_cue(view, cues[0], None))
    return first.speaker if cues[-1] is cues[0] else speaker_of_cue(view, cues[-1], first)
