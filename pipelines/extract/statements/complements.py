"""Complements: what follows a cue, and whether it is a content."""

from dataclasses import dataclass
from typing import Final

from pipelines.extract.grammar.phrases import OPENERS, core_end
from pipelines.extract.statements.adjuncts import skip_adjuncts
from pipelines.extract.statements.cues import Cue
from pipelines.extract.statements.distance import FARTHEST_THAT, distant_quotation, distant_that
from pipelines.extract.statements.listeners import listener_end
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.view import View
from pipelines.extract.statements.voices import can_speak
from pipelines.parse.document import Flag
from pipelines.parse.words import PREPOSITIONS

_NEEDS_INFINITIVE: Final = frozenset(
    (
        *("press", "push", "instruct", "petition", "plead with", "appeal to", "advise", "ask", "beg"),
        *("call on", "call upon", "order", "direct", "task", "counsel", "lobby", "invite"),
    )
)
_OF_TOPIC: Final = frozenset(("warn", "inform", "notify", "remind", "assure", "reassure"))  # "warned Chile | of snow"
LONGEST_JUDGEMENT: Final = 6  # tokens of "as outrageous and false", and of what it opens
_PARTICLES: Final = frozenset(("aside", "back", "ahead", "down", "forth", "forward", "up", "off", "out", "through"))
_ASKS: Final = frozenset(("to", "for", "not", "about", "whether", "if"))
_QUESTION_WORDS: Final = frozenset(("whether", "if", "how", "why", "what", "when", "where", "who"))
_NO_OBJECT: Final = frozenset(
    (",", ";", ":", ".", ")", "–", "—", "so", "nothing", "and", "or", "but", "as", "than", "because")
)
_SAYING: Final = frozenset(("say", "tell", "add", "argue", "insist"))
_DESCRIBING: Final = frozenset(("describe", "characterize"))
_ENDS_ADDRESSED: Final = frozenset(("to", "for", "on", "that", "of", "in", "at", ",", "into"))


@dataclass(frozen=True, slots=True)
class Complement:
    """What a cue governs: the token it begins with, of which kind it is, and who is addressed before it."""

    first: int
    kind: str  # clause, quotation, object, infinitive, gerund, person
    addressee: tuple[int, int] | None = None


def find_complement(view: View, cue: Cue, limit: int) -> Complement | None:
    """The complement of a cue before the token `limit`, or `None` where nothing that it can govern follows."""
    takes = cue.verb.takes
    i = skip_adjuncts(view, cue.last, limit)
    if i >= limit:
        return None
    is_past = cue.group.is_past and cue.group.form == "finite"
    if _is_demonstrative(view, i) and not (is_past or cue.verb.lemma in _SAYING):
        return None  # "the rules | that will apply" are a noun
    if "addressee" in takes and view.tokens.lowers[i] not in ("that", ",", ":") and not view.is_quote(i):
        told = _told(view, cue, i, limit)
        if told is not None:
            return told
    direct = _named_thing(view, cue, limit) or _opened(view, cue, i, limit)
    if direct is not None:
        return direct
    if takes & {"clause", "quotation"}:
        if i == cue.last or view.tokens.lowers[i - 1] != ",":
            that = distant_that(view, cue.last, limit, listeners=False)
            if that is not None and "clause" in takes:
                return _behind_that(view, that, limit)
        quoted = distant_quotation(view, i, limit)
        if quoted is not None and "quotation" in takes:
            return Complement(quoted, "quotation")
    start = cue.last if view.tokens.lowers[i] == "of" else i  # "says | at the time | of the fire he was away"
    if "clause" in takes and _holds_clause(view, cue, start, limit):
        return Complement(start, "clause")
    return _object(view, cue, i, limit)


def _opened(view: View, cue: Cue, i: int, limit: int) -> Complement | None:
    """A complement that shows itself by its first word."""
    lowers, takes = view.tokens.lowers, cue.verb.takes
    lower = lowers[i]
    if lower in (",", ":") and i + 1 < limit and view.quotation_from(i + 1) is not None and "quotation" in takes:
        return Complement(i + 1, "quotation")
    if view.quotation_from(i) is not None:
        return Complement(i, "quotation") if takes & {"quotation", "object", "person", "clause"} else None
    if lower == "that" and "clause" in takes and i + 1 < limit:
        behind = _behind_that(view, i, limit)
        is_wish = cue.verb.act in ("request", "propose")  # "demanded that Norway open the road"
        if is_wish or behind.kind == "quotation" or view.grammar.next_finite(i + 1, limit) is not None:
            return behind
    if lower == "to" and "infinitive" in takes and i + 1 < limit and _may_be_infinitive(view, i + 1):
        return Complement(i, "infinitive")
    if lower in _QUESTION_WORDS and takes & {"clause", "question"}:
        return Complement(i, "clause")
    group = view.grammar.verb_at(i)
    if group is not None and group.first == i:
        if group.form == "gerund" and "gerund" in takes:
            return Complement(i, "gerund")
        if group.form == "finite" and "clause" in takes and cue.group.form == "finite" and i == cue.last:
            return Complement(i, "clause")  # "a move analysts say | is aimed at ..."
    in_relative = view.tokens.lowers[cue.group.first - 1] in ("who", "which", "that") and "object" in takes
    if "clause" in takes and not in_relative and not _asks_to_act(view, cue, i, limit):
        return Complement(i, "clause") if is_bare_clause(view, i, limit) else None
    return None


def _asks_to_act(view: View, cue: Cue, i: int, limit: int) -> bool:
    """Whether somebody addressed is to do something: "urged | Congress to extend the cut and scolded the envoy"."""
    if "person" not in cue.verb.takes:
        return False
    group = view.grammar.next_finite(i, limit)
    end = group.first if group is not None else limit
    for j in range(i + 1, end):
        if view.tokens.lowers[j] == "to":
            inner = view.grammar.verb_at(j + 1)
            return inner is not None and inner.form == "infinitive"
    return False


def _behind_that(view: View, that: int, limit: int, addressee: tuple[int, int] | None = None) -> Complement:
    """What a "that" opens: a clause, or behind a mark a quotation ("said that: “...”"); it may be the subject of its
    clause itself."""
    if that + 2 < limit and view.tokens.words[that + 1] in ":," and view.quotation_from(that + 2) is not None:
        return Complement(that + 2, "quotation", addressee)
    return Complement(that if _is_demonstrative(view, that) else that + 1, "clause", addressee)


def _is_demonstrative(view: View, that: int) -> bool:
    """Whether a "that" is the subject of the verb behind it: "said | that was so"."""
    verb = view.grammar.verb_at(that + 1) if view.tokens.lowers[that] == "that" else None
    return verb is not None and verb.form == "finite" and (verb.lemma == "be" or verb.modal is not None)


def _named_thing(view: View, cue: Cue, limit: int) -> Complement | None:
    """What a thing is described as: "what Olsen described as | “a provocation”"."""
    subject = view.grammar.subject_of(cue.group)
    if cue.verb.lemma not in _DESCRIBING or view.tokens.lowers[cue.last] != "as" or subject is None:
        return None
    opener = view.tokens.lowers[subject[0] - 1]
    if cue.last + 1 < limit and opener == "which":
        return Complement(cue.last, "object")  # "a deployment which Olsen described | as routine"
    if cue.last + 1 >= limit or opener != "what":
        return None
    kind = "quotation" if view.quotation_from(cue.last + 1) is not None else "object"
    return Complement(cue.last + 1, kind)


def _may_be_infinitive(view: View, i: int) -> bool:
    """Whether the word behind "to" is an infinitive, known or not: no noun phrase begins with it."""
    if view.is_quote(i) and view.quotation_from(i) is not None:
        i += 1  # to “tear up every line”
    if i >= len(view.tokens):
        return False
    group = view.grammar.verb_at(i)
    if group is not None:
        return group.form == "infinitive" or view.is_quote(i - 1)
    lower, flags = view.tokens.lowers[i], view.tokens.flags[i]
    return bool(flags & Flag.WORD) and not flags & (Flag.CAPITAL | Flag.CLOSED) and not lower.endswith("s")


def _holds_clause(view: View, cue: Cue, i: int, limit: int) -> bool:
    """Whether a cue that takes no noun phrase is followed by words with a finite verb: they must be a clause, however
    long its subject ("says the storms which caused the fire | have eased")."""
    if cue.verb.takes & {"object", "person", "addressee"} or view.tokens.lowers[i] in _NO_OBJECT:
        return False
    before = cue.group.first - 1
    if view.tokens.lowers[i] in ("of", "to", "by"):
        return False
    if view.tokens.lowers[before] == "," and not view.grammar.closes_insertion(before):
        return False  # "..., say | leaders of both countries"
    if cue.verb.lemma == "find" and view.tokens.lowers[i] in PREPOSITIONS:
        return False
    return (cue.verb.lemma == "say" and limit - i > 3 and not _closes_report(view, cue)) or view.grammar.next_finite(
        i, limit
    ) is not None


def _closes_report(view: View, cue: Cue) -> bool:
    """Whether a cue ends what was told before it: "The road is open, | Olsen said after meeting Rojas"."""
    subject = view.grammar.subject_of(cue.group)
    first = view.sentence_at(cue.first).first
    if subject is None or subject[0] <= first + 1 or view.tokens.lowers[subject[0] - 1] != ",":
        return False
    return view.grammar.previous_finite(subject[0] - 1, first) is not None


def is_bare_clause(view: View, i: int, limit: int) -> bool:
    """Whether a clause without "that" begins at `i`: the next finite verb has its subject there."""
    if view.tokens.lowers[i] in _NO_OBJECT:
        return False
    if view.tokens.lowers[i] in PREPOSITIONS and not _opens_number(view, i, limit):
        return False
    group = view.grammar.next_finite(i, limit)
    if group is None:
        return False
    lowers = view.tokens.lowers
    if view.is_quote(group.first - 1) and view.grammar.clause_end(i, limit) == group.first - 1:
        return True  # "said the funds “will build factories”"
    if lowers[i] == "there" and group.first == i + 1:
        return True
    subject = view.grammar.subject_of(group)
    if subject is None or subject[0] > i + 1 or not i < subject[1] <= group.first:
        return False
    return not any(lowers[j] in ("which", "who", "whose", "that") for j in range(subject[1], group.first))


def _opens_number(view: View, i: int, limit: int) -> bool:
    """Whether a preposition opens a number: "at least 50 detainees", "up to a third", "about 20 ships"."""
    lowers = view.tokens.lowers
    if i + 1 >= limit:
        return False
    return lowers[i + 1] in ("least", "most", "to") or bool(view.tokens.flags[i + 1] & Flag.NUMBER)


def _told(view: View, cue: Cue, i: int, limit: int) -> Complement | None:
    """Who is told, and what: "told reporters (that) ...", "told Hansen in Oslo that ..."."""
    that = distant_that(view, i, limit, listeners=True)
    end = listener_end(view, i, limit, of_topic=cue.verb.lemma in _OF_TOPIC)
    if end is None:
        return None
    if that is not None and that >= end:
        return _behind_that(view, that, limit, (i, end))
    after = skip_adjuncts(view, end, limit)
    if after >= limit:
        return None
    lowers = view.tokens.lowers
    if lowers[after] in ("of", "about", "against", "over") and after + 1 < limit:
        return Complement(after + 1, "object", (i, end))
    if lowers[after] == "to" or (lowers[after] == "not" and after + 1 < limit and lowers[after + 1] == "to"):
        return Complement(after, "infinitive", (i, end))
    if lowers[after] in _QUESTION_WORDS:
        return Complement(after, "clause", (i, end))
    start = after + 1 if lowers[after] in (",", ":") and after + 1 < limit else after
    if view.quotation_from(start) is not None:
        return Complement(start, "quotation", (i, end))
    if is_bare_clause(view, after, limit):
        return Complement(after, "clause", (i, end))
    quoted = distant_quotation(view, after, limit)
    return Complement(quoted, "quotation", (i, end)) if quoted is not None else None


def _object(view: View, cue: Cue, i: int, limit: int) -> Complement | None:
    """A noun phrase, where the cue takes one: at once behind it."""
    takes = cue.verb.takes
    if i != cue.last or not takes & {"object", "person"}:
        return None
    lower = view.tokens.lowers[i]
    if lower == "as" and "object" in takes:
        return _judged(view, i, limit)
    takes_preposition = bool(cue.verb.rest) and cue.verb.rest[-1] not in _PARTICLES
    if lower in _NO_OBJECT or (lower in PREPOSITIONS and not takes_preposition):
        return None
    if lower == "that" and "clause" in takes:
        return None
    if cue.verb.lemma == "cite" and can_speak(view, speaker_of_span(view, i, core_end(view.tokens, i, limit))):
        return None  # a source, not what it says
    if cue.verb.lemma == "brief":
        return _briefed_topic(view, i, limit)
    if "person" not in takes:
        return Complement(i, "object")
    addressed = _addressed(view, i, limit)
    if lower in _PARTICLES:
        return None  # "pushed back the launch"
    if cue.verb.lemma in _NEEDS_INFINITIVE and (addressed[1] >= limit or view.tokens.lowers[addressed[1]] not in _ASKS):
        return None
    return Complement(i, "person", addressed)


def _judged(view: View, i: int, limit: int) -> Complement | None:
    """What is judged, behind the judgement: "dismissed as slander | the claim that", "hailed as “bold” | the plan"."""
    quotation = view.quotation_from(i + 1) if i + 1 < limit else None
    first = quotation.last if quotation is not None else i + 2
    while first < min(i + LONGEST_JUDGEMENT, limit) and view.tokens.lowers[first] not in OPENERS:
        if view.tokens.lowers[first] in PREPOSITIONS or not view.tokens.flags[first] & Flag.WORD:
            return None
        first += 1
    is_thing = first < limit and view.tokens.lowers[first] in OPENERS
    return Complement(first, "object") if is_thing else None


def _briefed_topic(view: View, i: int, limit: int) -> Complement | None:
    lowers = view.tokens.lowers
    for j in range(i, min(i + FARTHEST_THAT, limit)):
        if lowers[j] in ("on", "about") and j + 1 < limit:
            return Complement(j + 1, "object", (i, j))
    return None


def _addressed(view: View, i: int, limit: int) -> tuple[int, int]:
    """The person addressed inside a content: up to the word that says what of them is asked or said."""
    lowers = view.tokens.lowers
    j = i
    while j < limit:
        if lowers[j] in _ENDS_ADDRESSED and not (lowers[j] == "of" and view.grammar.verb_at(j + 1) is None):
            break
        j += 1
    return i, min(max(j, i + 1), limit)
