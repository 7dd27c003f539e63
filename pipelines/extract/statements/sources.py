"""Sources outside the clause they stand for: "According to X, ...", "As X reported, ...", "..., X said."."""

from typing import Final

from pipelines.extract.grammar.lexicon import ADVERBS
from pipelines.extract.grammar.phrases import core_start
from pipelines.extract.statements.adjuncts import skip_adjuncts, trim_adjuncts
from pipelines.extract.statements.cues import Cue
from pipelines.extract.statements.draft import Draft
from pipelines.extract.statements.extents import LONGEST_CONTENT
from pipelines.extract.statements.listeners import told_behind
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.speakers import speaker_of_cue
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import NEUTRAL
from pipelines.extract.statements.voices import can_speak
from pipelines.extract.word_list import WordList
from pipelines.parse.document import Sentence
from pipelines.parse.words import PREPOSITIONS, PRONOUNS

_ACCORDING: Final = WordList(("according",))
_AS: Final = WordList(("as",))
_SOURCE_ACTS: Final = frozenset((NEUTRAL, "announce", "threaten"))
LONGEST_NAME: Final = 40  # tokens of a source
# By which anybody may be a source.
PLAIN: Final = frozenset(("say", "tell", "report", "add", "announce", "explain", "write"))
_NO_SOURCES: Final = frozenset(
    ("plan", "plans", "schedule", "law", "tradition", "custom", "protocol", "type", "size", "need")
)
_CLOSERS: Final = frozenset((",", ";", "—", "–"))
_OCCASIONAL: Final = frozenset(("on", "in", "at", "during", "after", "before", "following"))
PROMPTED: Final = frozenset(("asked", "pressed", "questioned"))  # what precedes an answer
_PARTICIPLES: Final = frozenset(("reported", "stated", "noted", "said", "announced", "confirmed"))


def find_according_to(view: View, taken: list[Draft]) -> list[Draft]:
    """ "According to X, A." and "A, according to X."; those that attribute a quotation in `taken` are done."""
    lowers = view.tokens.lowers
    done = {draft.cue[0] for draft in taken if draft.cue is not None}
    drafts = []
    for i in view.positions(_ACCORDING):
        if i + 2 >= len(lowers) or lowers[i + 1] != "to" or i in done:
            continue
        sentence = view.sentence_at(i)
        body_end = view.body_end(sentence)
        end = _name_end(view, i + 2, body_end)
        content = None if lowers[i + 2] in _NO_SOURCES else _around(view, sentence, i, end, body_end)
        if content is not None and _is_inside(view, content[0], i, end):
            content = (content[0], body_end)
        if content is not None:
            speaker = speaker_of_span(view, i + 2, end)
            drafts.append(Draft(*content, "according_to", "neutral", speaker, (i, i + 2)))
    return drafts


def _name_end(view: View, i: int, limit: int) -> int:
    """The end of the name behind "according to": up to the next comma."""
    last = min(limit, i + LONGEST_NAME)
    while i < last and view.tokens.lowers[i] not in _CLOSERS:
        i += 1
    return i


def _around(view: View, sentence: Sentence, first: int, end: int, body_end: int) -> tuple[int, int] | None:
    """The content of a sentence around a source that takes up the tokens `first` to `end`."""
    lowers = view.tokens.lowers
    if first == sentence.first or (first - sentence.first < 3 and lowers[first - 1] in ("but", "and", ",")):
        content = (end + 1, body_end)
    else:
        last = first - 1 if lowers[first - 1] in _CLOSERS else first
        content = (sentence.first, last)
    return content if 0 < content[1] - content[0] <= LONGEST_CONTENT else None


def _is_inside(view: View, first: int, opening: int, end: int) -> bool:
    """Whether an attribution stands between a subject and its verb: "The road, according to Olsen, | is open"."""
    verb = view.grammar.next_finite(end + 1, end + 4)
    if verb is None or view.tokens.lowers[end] != "," or view.tokens.lowers[opening - 1] != ",":
        return False
    adverbs = view.tokens.lowers[end + 1 : verb.first]
    return all(word in ADVERBS or word.endswith("ly") for word in adverbs) and (
        view.tokens.lowers[first] == "what" or view.grammar.next_finite(first, opening) is None
    )


def find_sources(view: View, cues: list[Cue], used: set[Cue]) -> list[Draft]:
    """As-clauses and speakers at the end of what they said, for the cues that govern nothing themselves."""
    drafts = []
    for cue in cues:
        if (
            cue in used
            or cue.verb.is_doubtful
            or cue.group.form != "finite"
            or view.quotation_at(cue.first) is not None
        ):
            continue
        if cue.verb.takes & {"clause", "quotation"} and cue.verb.act in _SOURCE_ACTS and cue.verb.lemma != "call":
            draft = _as_clause(view, cue) or _at_end(view, cue)
        else:
            draft = _relative(view, cue)
        if draft is not None:
            used.add(cue)
            drafts.append(draft)
    return drafts


def _as_clause(view: View, cue: Cue) -> Draft | None:
    """ "As the agency reported earlier, A." and "A, as the agency reported."."""
    sentence = view.sentence_at(cue.first)
    subject = view.grammar.subject_of(cue.group)
    if subject is None or subject[0] <= sentence.first or view.tokens.lowers[subject[0] - 1] != "as":
        return None
    if view.tokens.lowers[subject[0] - 2] == "well":
        return None  # "as well as the state of emergency declared"
    if view.tokens.lowers[subject[1] - 1] in ("i", "we", "you"):
        return None  # "as we said before": no source but the speaker
    opening = subject[0] - 1
    body_end = view.body_end(sentence)
    end = skip_adjuncts(view, cue.last, body_end)
    if end < body_end and view.tokens.lowers[end] not in (",", ":"):
        return None
    content = _around(view, sentence, opening, end, body_end)
    if content is None:
        return None
    return Draft(*content, "as_clause", cue.verb.act, speaker_of_cue(view, cue, None), (cue.first, cue.last))


def find_reported_by(view: View) -> list[Draft]:
    """ "As reported by X, A."."""
    lowers = view.tokens.lowers
    drafts = []
    for i in view.positions(_AS):
        if i + 3 >= len(lowers) or lowers[i + 1] not in _PARTICIPLES or lowers[i + 2] != "by":
            continue
        sentence = view.sentence_at(i)
        if i > sentence.first and lowers[i - 1] != "," and not view.is_quote(i - 1):
            continue
        quotation = view.quotation_at(i)
        body_end = (
            min(view.body_end(sentence), quotation.last - 1) if quotation is not None else view.body_end(sentence)
        )
        end = _name_end(view, i + 3, body_end)
        starts = i == sentence.first or (quotation is not None and quotation.first == i - 1)
        last = body_end - 1 if body_end > end + 2 and lowers[body_end - 1] == "," else body_end
        content = (end + 1, last) if starts else _around(view, sentence, i, end, body_end)
        if content is not None and content[0] < content[1]:
            act = "announce" if lowers[i + 1] in ("reported", "announced") else "neutral"
            drafts.append(Draft(*content, "as_clause", act, speaker_of_span(view, i + 3, end), (i, i + 3)))
    return drafts


def _at_end(view: View, cue: Cue) -> Draft | None:
    """ "A, the envoy said on Monday." and "A, said the envoy.", where A is a clause of its own."""
    lowers = view.tokens.lowers
    sentence = view.sentence_at(cue.first)
    body_end = view.body_end(sentence)
    if lowers[cue.group.first - 1] == "," and cue.group.first - 1 > sentence.first:
        opening = cue.group.first
        body_end = next((i for i in range(cue.last, body_end) if lowers[i] in _CLOSERS), body_end)
        if (
            view.grammar.next_finite(cue.last, body_end) is not None
            or view.grammar.previous_finite(opening, sentence.first) is None
        ):
            return None
        speaker = speaker_of_span(view, cue.last, body_end)
        if not can_speak(view, speaker):
            return None
    else:
        name = name_start(view, cue.group.first, sentence.first)
        if name is None:
            return None
        opening = name
        end = skip_adjuncts(view, cue.last, body_end)
        if end < body_end and lowers[end] not in (",", "as") and not _may_trail(view, cue, end, body_end):
            return None
        speaker = speaker_of_span(view, opening, cue.group.first)
        plain = cue.verb.lemma in PLAIN
        if not (plain or can_speak(view, speaker)) or lowers[opening] in ("i", "we", "you"):
            return None
    first = sentence.first
    if lowers[first] in PROMPTED:
        return None  # "Asked if he was worried, Olsen said no": a question is put to the speaker
    if cue.group.first > opening and end + 1 < body_end and view.grammar.verb_at(end + 1) is not None:
        following = view.grammar.verb_at(end + 1)
        if lowers[end] == "," and following is not None and following.form == "finite":
            return None  # "some of whom, he says, | are ...": inside a clause of another's
    last = opening - 1 if lowers[opening - 1] == "," else opening
    if not 2 <= last - first <= LONGEST_CONTENT or view.grammar.next_finite(first, last) is None:
        return None
    addressees = told_behind(view, cue, body_end) if cue.group.first > opening else ()
    span = (cue.first, cue.last)
    return Draft(first, last, "speaker_at_end", cue.verb.act, speaker, span, list(addressees))


def _may_trail(view: View, cue: Cue, i: int, limit: int) -> bool:
    """Whether no clause follows a cue at the end: who was told, or an occasion ("said | after meeting Rojas")."""
    if view.grammar.next_finite(i, limit) is not None:
        return False
    return "addressee" in cue.verb.takes or view.tokens.lowers[cue.last] in _OCCASIONAL


def _relative(view: View, cue: Cue) -> Draft | None:
    """ "charges (which) the envoy denied": a noun phrase as content, with the cue in a relative clause behind it."""
    if "object" not in cue.verb.takes:
        return None
    lowers = view.tokens.lowers
    sentence = view.sentence_at(cue.first)
    end = skip_adjuncts(view, cue.last, view.body_end(sentence))
    if end < view.body_end(sentence) and lowers[end] not in (",", "as", "and", ";"):
        return None
    subject = name_start(view, cue.group.first, sentence.first, stops=("which", "that", "—", "–"))
    if subject is None:
        return None
    if lowers[subject - 1] == ",":
        return _apposition(view, cue, subject)
    last = subject
    while last > sentence.first and lowers[last - 1] in (",", "which", "that", "—", "–"):
        last -= 1
    earlier = view.grammar.previous_finite(last, sentence.first)
    first = earlier.last if earlier is not None else core_start(view.tokens, last, sentence.first)
    last = trim_adjuncts(view, first, last)
    if first >= last or lowers[first] in PRONOUNS:
        return None
    speaker = speaker_of_span(view, subject, cue.group.first)
    return Draft(first, last, "relative_object", cue.verb.act, speaker, (cue.first, cue.last))


def _apposition(view: View, cue: Cue, first: int) -> Draft | None:
    """ "..., charges the envoy denied": the noun and the speaker stand side by side; the name begins the speaker."""
    mention = view.cast.before(cue.group.first, first + 1)
    article = next((i for i in range(first + 2, cue.group.first - 1) if view.tokens.lowers[i] == "the"), None)
    if article is not None and view.tokens.lowers[article - 1] not in PREPOSITIONS:
        begin = article  # "a charge | the company denied"
    elif mention is not None and mention.last <= cue.group.first:
        begin = mention.first
    else:
        return None
    speaker = speaker_of_span(view, begin, cue.group.first)
    last = begin if article is not None else first + 1
    if begin < first + 1 or not (speaker.participants or (article is not None and can_speak(view, speaker))):
        return None
    return Draft(first, last, "relative_object", cue.verb.act, speaker, (cue.first, cue.last))


def name_start(view: View, i: int, first: int, stops: tuple[str, ...] = ()) -> int | None:
    """Where the name before a cue begins: behind the last comma or quotation mark, with no verb between."""
    lowers = view.tokens.lowers
    start = i
    while start > first and lowers[start - 1] != "," and not view.is_quote(start - 1):
        if lowers[start - 1] in stops:
            break
        if (
            i - start >= LONGEST_NAME
            or view.grammar.verb_at(start - 1) is not None
            or lowers[start - 1] in ("that", "which", "who", ";", ":")
        ):
            return None
        start -= 1
    return start if first < start < i else None
