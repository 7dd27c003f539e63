"""Nouns that report and have an owner: "Norway's request to ...", "a report by Norway that ...".

What a noun governs is told here for those behind a verb of expression, too.
"""

from typing import Final

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.grammar.phrases import core_start
from pipelines.extract.statements.complements import Complement, is_bare_clause
from pipelines.extract.statements.cues import Cue
from pipelines.extract.statements.distance import distant_that
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.extents import content_end
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import NOUNS, ReportingNoun, ReportingVerb
from pipelines.extract.statements.voices import can_speak
from pipelines.extract.word_list import WordList
from pipelines.parse.document import Flag
from pipelines.parse.words import ARTICLES, RELATIVES

_OWNED: Final = {form: noun for noun in NOUNS.values() if noun.on_its_own for form in (noun.noun, noun.noun + "s")}
_OWNED_WORDS: Final = WordList(_OWNED)
_MEDIA: Final = frozenset(  # what a statement is made on, not about
    (
        *("radio", "television", "tv", "twitter", "facebook", "telegram", "x", "website"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    )
)
_ADJECTIVE_FORMS: Final = frozenset(("adjective",))


def linked_complement(view: View, noun: int, entry: ReportingNoun, limit: int) -> Complement | None:
    """What a noun that reports governs, behind its link: "support | for the road", "hope | (that) it opens"."""
    lowers = view.tokens.lowers
    link = noun + 1
    if "that" in entry.links and link < limit:
        that = distant_that(view, link, limit, listeners=False)  # "announcement | on Tuesday in Oslo | that"
        link = link if that is None else that
    if link + 1 >= limit or (lowers[link] == "on" and _MEDIA & set(lowers[link + 1 : link + 4])):
        return None
    if lowers[link] in entry.links:
        group = view.grammar.verb_at(link + 1)
        is_infinitive = lowers[link] == "to" and group is not None and group.form == "infinitive"
        return Complement(link if is_infinitive else link + 1, "clause" if lowers[link] == "that" else "object")
    if lowers[link] in RELATIVES:
        return None
    if "that" in entry.links and is_bare_clause(view, link, limit):
        return Complement(link, "clause")
    return None


def find_owned(view: View) -> list[Draft]:
    """ "Norway's request to X", "a Norwegian proposal for X", "a report by Norway that X"."""
    lowers = view.tokens.lowers
    drafts = []
    for i in view.positions(_OWNED_WORDS):
        if i == 0 or view.quotation_at(i) is not None:
            continue
        if view.grammar.verb_at(i) is not None and not view.tokens.flags[i - 1] & Flag.POSSESSIVE:
            continue
        entry = _OWNED[lowers[i]]
        found = _owner(view, i) or _nobody(view, i)
        if found is None:
            continue
        speaker, noun_end = found
        complement = linked_complement(view, noun_end, entry, view.body_end(view.sentence_at(i)))
        if complement is None:
            continue
        verb = ReportingVerb(entry.noun, (), entry.act, frozenset(("clause",)), entry.example)
        group = VerbGroup(i, i + 1, i, "", "participle", -1)
        last = content_end(view, Cue(i, i + 1, verb, group), complement.first, complement.kind)
        last = _before_main_verb(view, i, complement, last)
        if last > complement.first:
            drafts.append(Draft(complement.first, last, "owned_noun", entry.act, speaker, (i, i + 1)))
    return drafts


def _nobody(view: View, noun: int) -> tuple[Speaker, int] | None:
    """No owner, where a claim is itself what a sentence is about: "The claim that the road is open | comes from"."""
    sentence = view.sentence_at(noun)
    if noun - sentence.first > 1 or view.tokens.lowers[noun - 1] not in ARTICLES:
        return None
    if noun + 1 >= sentence.last or view.tokens.lowers[noun + 1] != "that":
        return None
    return Speaker((), (noun, noun)), noun


def _before_main_verb(view: View, noun: int, complement: Complement, last: int) -> int:
    """The end of a clause whose noun is a subject: "Norway's claim that the road is open | surprised Chile"."""
    grammar = view.grammar
    if complement.kind != "clause" or grammar.previous_finite(noun, view.sentence_at(noun).first) is not None:
        return last
    own = grammar.next_finite(complement.first, last)
    comma = next((i for i in range(own.last, last) if view.tokens.lowers[i] == ","), last) if own is not None else last
    begins = grammar.next_finite(comma + 1, last)
    if begins is not None and begins.first > comma + 1 and core_start(view.tokens, begins.first, comma) == comma + 1:
        return comma  # "Following Norway's announcement that the road is open, | Chile ..."
    main = grammar.next_finite(own.last, last) if own is not None else None
    if own is None or main is None or grammar.clause_end(own.last, main.first) < main.first:
        return last
    return main.first


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
            unnamed = Speaker((), (core_start(view.tokens, j, view.sentence_at(noun).first), j))
            return (unnamed, noun) if can_speak(view, unnamed) else None
    mention = view.cast.at(noun - 1)
    if mention is not None and mention.form in _ADJECTIVE_FORMS:
        return Speaker(mention.participants, (mention.first, mention.last)), noun
    if noun + 2 < len(lowers) and lowers[noun + 1] in ("by", "from"):
        mention = view.cast.after(noun + 2, noun + 8)
        if mention is not None and mention.first <= noun + 4:
            return Speaker(mention.participants, (mention.first, mention.last)), mention.last - 1
    return None
