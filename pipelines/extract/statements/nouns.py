"""Nouns that report: behind a verb of expression ("expressed support for"), or with an owner ("Norway's request to")."""

from pipelines.extract.grammar.verbs import VerbGroup
from pipelines.extract.statements.cues import Cue
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.extents import content_end
from pipelines.extract.statements.speakers import can_speak, speaker_of_cue
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import EXPRESSING, NOUNS, ReportingNoun, ReportingVerb
from pipelines.parse.document import Flag
from pipelines.parse.words import PREPOSITIONS

FARTHEST_NOUN = 6  # tokens between a verb of expression and its noun
_ADJECTIVE_FORMS = frozenset(("adjective",))


def find_expressed(view: View) -> tuple[list[Draft], set[int]]:
    """"expressed (his full) support for X"; also the heads of the verbs that were used."""
    drafts, heads = [], set()
    for group in view.grammar.verbs:
        if group.lemma not in EXPRESSING or group.is_passive or group.is_negated or group.form not in ("finite", "gerund"):
            continue
        if group.modal or view.quotation_at(group.head) is not None:
            continue
        found = _noun_behind(view, group)
        if found is None:
            continue
        noun, entry = found
        cue = _cue(group, entry, noun)
        speaker = speaker_of_cue(view, cue, None)
        draft = _content(view, cue, entry, noun, speaker, "expressed_noun") if can_speak(view, speaker) else None
        if draft is not None:
            draft.cue = (group.head, draft.first)
            drafts.append(draft)
            heads.add(group.head)
    return drafts, heads


def _cue(group: VerbGroup, entry: ReportingNoun, noun: int) -> Cue:
    verb = ReportingVerb(entry.noun, (), entry.act, frozenset(("object", "clause")), entry.example)
    return Cue(group.head, noun + 1, verb, group)


def _noun_behind(view: View, group: VerbGroup) -> tuple[int, ReportingNoun] | None:
    """The first noun of expression behind a verb, with nothing but determiners and adjectives between."""
    lowers = view.tokens.lowers
    limit = view.sentence_at(group.head).last
    for i in range(group.last, min(group.last + FARTHEST_NOUN, limit)):
        entry = NOUNS.get(lowers[i])
        if entry is not None and entry.with_verbs:
            return i, entry
        if lowers[i] in PREPOSITIONS or not view.tokens.flags[i] & Flag.WORD or lowers[i] in ("that", "to"):
            return None
    return None


def _content(
    view: View, cue: Cue, entry: ReportingNoun, noun: int, speaker: Speaker, rule: str
) -> Draft | None:
    """The content behind a noun that reports: after the word that links it."""
    lowers = view.tokens.lowers
    limit = view.body_end(view.sentence_at(noun))
    link = noun + 1
    if link >= limit:
        return None
    if lowers[link] in entry.links:
        first = link if lowers[link] == "to" and _is_infinitive(view, link + 1) else link + 1
        kind = "clause" if lowers[link] == "that" else "object"
    elif "that" in entry.links and _clause_follows(view, link, limit):
        first, kind = link, "clause"
    else:
        return None
    if first >= limit:
        return None
    last = content_end(view, cue, first, kind)
    return Draft(first, last, rule, entry.act, speaker, (cue.first, noun + 1)) if last > first else None


def _is_infinitive(view: View, i: int) -> bool:
    group = view.grammar.verb_at(i)
    return group is not None and group.form == "infinitive"


def _clause_follows(view: View, i: int, limit: int) -> bool:
    group = view.grammar.next_finite(i, limit)
    subject = view.grammar.subject_of(group) if group is not None else None
    return subject is not None and i <= subject[0] <= i + 1


def find_owned(view: View) -> list[Draft]:
    """"Norway's request to X", "a Norwegian proposal for X", "a report by Norway that X"."""
    lowers = view.tokens.lowers
    drafts = []
    for i, lower in enumerate(lowers):
        entry = NOUNS.get(lower) or (NOUNS.get(lower[:-1]) if lower.endswith("s") else None)
        if entry is None or not entry.on_its_own or view.grammar.verb_at(i) is not None or i == 0:
            continue
        if view.quotation_at(i) is not None:
            continue
        found = _owner(view, i)
        if found is None:
            continue
        speaker, noun_end = found
        cue = Cue(i, i + 1, ReportingVerb(entry.noun, (), entry.act, frozenset(("clause",)), entry.example), _group(view, i))
        draft = _content(view, cue, entry, noun_end, speaker, "owned_noun")
        if draft is not None:
            draft.cue = (i, i + 1)
            drafts.append(draft)
    return drafts


def _group(view: View, i: int) -> VerbGroup:
    return VerbGroup(i, i + 1, i, "", "participle", -1)


def _owner(view: View, noun: int) -> tuple[Speaker, int] | None:
    """Whose a noun is, and where its owner behind it ends: "Norway's |", "its |", "by the Herald |"."""
    lowers, flags = view.tokens.lowers, view.tokens.flags
    if lowers[noun - 1] in ("his", "her", "its", "their"):
        mention = view.cast.at(noun - 1)
        return (Speaker(mention.participants, (noun - 1, noun)), noun) if mention is not None else None
    for j in (noun - 1, noun - 2):
        if j > 0 and flags[j] & Flag.POSSESSIVE:
            mention = view.cast.at(j - 1)
            if mention is not None:
                return Speaker(mention.participants, (mention.first, mention.last)), noun
    mention = view.cast.at(noun - 1)
    if mention is not None and mention.form in _ADJECTIVE_FORMS:
        return Speaker(mention.participants, (mention.first, mention.last)), noun
    if noun + 2 < len(lowers) and lowers[noun + 1] in ("by", "from"):
        mention = view.cast.after(noun + 2, noun + 8)
        if mention is not None and mention.first <= noun + 4:
            return Speaker(mention.participants, (mention.first, mention.last)), mention.last - 1
    return None
