"""Cues: where in a document a verb of reporting stands as one, whatever follows it."""

from dataclasses import dataclass, replace
from typing import Final

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.grammar.lexicon import ADVERBS
from pipelines.extract.statements.adjuncts import skip_adjuncts
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import DOUBTFUL, EXPRESSING, NOUNS, VERBS, ReportingNoun, ReportingVerb
from pipelines.parse.document import Flag
from pipelines.parse.words import PREPOSITIONS

FARTHEST_NOUN: Final = 6  # tokens between a verb of expression and its noun
FARTHEST_MEANS: Final = 6  # tokens between a verb of means and what is said by it: "used his speech | to accuse"
_MEANS: Final = frozenset(("take", "use"))
_NOUN_TAKES: Final = frozenset(("object", "clause"))
_UNSAID: Final = frozenset(("would", "could", "might", "may", "should", "must", "will", "shall", "can"))
_SAID_AFTER: Final = frozenset(
    ("go", "continue", "want", "wish", "like", "take", "use")
)  # "went on to say", "wished to thank"


@dataclass(eq=False, slots=True)
class Cue:
    """An occurrence of a reporting verb: its tokens, half open, with the words that belong to it."""

    first: int
    last: int
    verb: ReportingVerb
    group: VerbGroup
    noun: ReportingNoun | None = None  # "support" of "expressed support for", to which the verb only lends itself


def find_cues(view: View) -> list[Cue]:
    """The cues of a document, in order: verbs of reporting that tell of something said, not of something to be said."""
    found = []
    for group in view.grammar.verbs:
        verbs = VERBS.get(group.lemma, ()) + DOUBTFUL.get(group.lemma, ())
        expresses = group.lemma in EXPRESSING
        if not (verbs or expresses) or not _tells(view, group):
            continue
        if group.last < len(view.tokens) and view.tokens.flags[group.last] & Flag.POSSESSIVE:
            continue  # "the special counsel's office"
        if _is_reduced(view, group):
            continue
        if expresses and not group.is_negated and (cue := _expressed(view, group)) is not None:
            found.append(cue)
            continue
        for verb in verbs:
            last = _rest_end(view, group, verb)
            if last is not None:
                if (group.is_negated or view.tokens.lowers[group.first - 1] == "never") and verb.lemma != "rule out":
                    break
                if group.is_negated:
                    verb = replace(verb, act="assert")
                found.append(Cue(group.head, last, verb, group))
                break
    return found


def reports(view: View, group: VerbGroup) -> bool:
    """Whether a verb is one of reporting, with the words that belong to it: "pointed | out", but not "pointed"."""
    return any(_rest_end(view, group, verb) is not None for verb in VERBS.get(group.lemma, ()))


def _tells(view: View, group: VerbGroup) -> bool:
    """Whether a verb group says that something was said."""
    if group.form == "infinitive":
        governor = view.grammar.previous_finite(group.first, view.sentence_at(group.first).first)
        if governor is None:
            return False
        farthest = FARTHEST_MEANS if governor.lemma in _MEANS else 2
        return governor.lemma in _SAID_AFTER and group.first - governor.last <= farthest
    if group.form == "participle" or group.is_passive:
        return False
    return group.modal not in _UNSAID and not group.is_future


def _is_reduced(view: View, group: VerbGroup) -> bool:
    """Whether a participle between commas was read as a finite verb: "Olsen, | asked | about the road, shrugged"."""
    lowers = view.tokens.lowers
    sentence = view.sentence_at(group.first)
    is_bare = group.form == "finite" and group.is_past and group.last - group.first == 1
    if not is_bare or lowers[group.first - 1] != "," or group.first - 2 < sentence.first:
        return False
    if view.grammar.previous_finite(group.first, sentence.first) is not None:
        return False
    following = view.grammar.next_finite(group.last, sentence.last)
    if following is None or not following.is_past or view.cast.at(group.first - 2) is None:
        return False
    return lowers[following.first - 1] == "," or lowers[following.first - 2] == ","


def _rest_end(view: View, group: VerbGroup, verb: ReportingVerb) -> int | None:
    """The end of the cue where the other words of `verb` follow, an adverb or a time between them allowed."""
    if not verb.rest:
        return group.last
    limit = view.sentence_at(group.head).last
    i = group.last
    lowers = view.tokens.lowers
    if i < limit and lowers[i] != verb.rest[0] and (lowers[i] in ADVERBS or lowers[i].endswith("ly")):
        i += 1
    end = _match(view, i, limit, verb.rest)
    if end is None and (later := skip_adjuncts(view, i, limit)) > i:
        end = _match(view, later, limit, verb.rest)  # "called | on Monday | for"
    return end


def _match(view: View, i: int, limit: int, words: tuple[str, ...]) -> int | None:
    """The end of `words` where they stand at the token `i`."""
    end = i + len(words)
    return end if end <= limit and tuple(view.tokens.lowers[i:end]) == words else None


def _expressed(view: View, group: VerbGroup) -> Cue | None:
    """The cue of a verb of expression and its noun, with nothing but determiners and adjectives between them."""
    lowers = view.tokens.lowers
    limit = view.sentence_at(group.head).last
    for i in range(group.last, min(group.last + FARTHEST_NOUN, limit)):
        noun = NOUNS.get(lowers[i]) or NOUNS.get(lowers[i].removesuffix("s"))
        if noun is not None and noun.with_verbs:
            if i + 1 >= limit or not (lowers[i + 1] in noun.links or "that" in noun.links):
                return None
            verb = ReportingVerb(noun.noun, (), noun.act, _NOUN_TAKES, noun.example)
            return Cue(group.head, i + 1, verb, group, noun)
        if lowers[i] in PREPOSITIONS or not view.tokens.flags[i] & Flag.WORD or lowers[i] == "that":
            return None
    return None
