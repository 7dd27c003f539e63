"""Inserted attributions: who says it stands between commas inside what is said.

"The road, Olsen said on Monday, is open"; "In May, said the envoy, the road will open"; "It is unclear, drivers say,
how long it will last". The content is the whole sentence around them, or what follows the words that only link it.
"""

from typing import Final

from pipelines.extract.grammar.lexicon import ADVERBS
from pipelines.extract.statements.adjuncts import ADJUNCT_PREPOSITIONS, skip_adjuncts
from pipelines.extract.statements.complements import is_bare_clause
from pipelines.extract.statements.cues import Cue, reports
from pipelines.extract.statements.draft import Draft
from pipelines.extract.statements.references import speaker_of_span
from pipelines.extract.statements.sources import PLAIN, PROMPTED, name_start
from pipelines.extract.statements.view import View
from pipelines.extract.statements.voices import can_speak

LONGEST_SETTING: Final = 14  # tokens behind a cue that say where and when, before the comma
LONGEST_NAME: Final = 16  # tokens of a speaker behind the cue, an apposition with it
# Words before an attribution that are no part of what is said.
_LINKS: Final = frozenset(("but", "and", "yet", "still", "so", "however", ","))
# What takes up a clause again that an attribution broke into.
_TAKES_UP: Final = frozenset(("that", "how", "whether", "if", "unless", "because", "until", "than"))


def find_inserted(view: View, cues: list[Cue], used: set[Cue]) -> list[Draft]:
    """The contents that an attribution stands inside of. Their cues are added to `used`."""
    drafts = []
    for cue in cues:
        if cue in used or cue.noun is not None or cue.verb.is_doubtful or cue.group.form != "finite":
            continue
        if not cue.verb.takes & {"clause", "quotation"}:
            continue
        if view.quotation_at(cue.first) is None and (draft := _around(view, cue)) is not None:
            used.add(cue)
            drafts.append(draft)
    return drafts


def _around(view: View, cue: Cue) -> Draft | None:
    sentence = view.sentence_at(cue.first)
    limit = view.body_end(sentence)
    found = _inverted(view, cue, sentence.first, limit) or _plain(view, cue, sentence.first, limit)
    if found is None:
        return None
    opening, end, name = found
    first = _content_start(view, sentence.first, opening, end, limit)
    if first is None or view.tokens.lowers[sentence.first] in PROMPTED:
        return None
    speaker = speaker_of_span(view, *name)
    is_known = can_speak(view, speaker) or (cue.verb.lemma in PLAIN and name[0] == opening)
    if not is_known or view.tokens.lowers[opening] in ("i", "we", "you"):
        return None
    return Draft(first, limit, "attribution_inside", cue.verb.act, speaker, (cue.first, cue.last))


def _plain(view: View, cue: Cue, first: int, limit: int) -> tuple[int, int, tuple[int, int]] | None:
    """Where an attribution and its name stand, the name before the verb: ", | Olsen said on Monday |,"."""
    words = view.tokens.words
    opening = name_start(view, cue.group.first, first)
    if opening is None or words[opening - 1] != ",":
        return None
    end = skip_adjuncts(view, cue.last, limit)
    last = min(limit - 1, end + LONGEST_SETTING)
    if end < last and view.tokens.lowers[end] in ADJUNCT_PREPOSITIONS:
        while end < last and words[end] not in ",:;" and not view.is_quote(end):
            end += 1
    if end >= limit - 1 or words[end] != "," or view.grammar.next_finite(cue.last, end) is not None:
        return None
    return opening, end, (opening, cue.group.first)


def _inverted(view: View, cue: Cue, first: int, limit: int) -> tuple[int, int, tuple[int, int]] | None:
    """The same, the name behind the verb: ", | said Kari Olsen, the envoy |,"."""
    lowers = view.tokens.lowers
    comma = cue.group.first - 1
    if comma <= first or lowers[comma] != "," or view.grammar.closes_insertion(comma):
        return None
    last = min(limit - 1, cue.last + LONGEST_NAME)
    following = view.grammar.next_finite(cue.last, last)
    last = min(last, following.first) if following is not None else last
    commas = [i for i in range(cue.last + 1, last) if lowers[i] == ","]
    if not commas or following is None:
        return None
    end = commas[-1] if _goes_on(view, commas[-1] + 1, limit) else commas[0]
    return cue.group.first, end, (cue.last, commas[0])


def _content_start(view: View, first: int, opening: int, end: int, limit: int) -> int | None:
    """Where the content begins around an attribution; `None` where it is not inside of one."""
    lowers = view.tokens.lowers
    opens = view.grammar.verb_at(end + 1)
    if opens is not None and opens.form != "finite":
        return None  # "..., Olsen said, | adding that"
    if view.quotation_from(end + 1) is not None or any(view.is_quote(i) for i in range(opening, end)):
        return None
    if _goes_on(view, end + 1, limit) and (lowers[first] == "what" or view.grammar.next_finite(first, opening) is None):
        return first
    told = view.grammar.next_finite(first, opening - 1)
    if told is None and lowers[end + 1] != "that" and is_bare_clause(view, end + 1, limit):
        return end + 1 if _LINKS.issuperset(lowers[first:opening]) else first
    if told is not None and lowers[end + 1] in _TAKES_UP and not reports(view, told):
        return first
    return None


def _goes_on(view: View, i: int, limit: int) -> bool:
    """Whether a finite verb stands at a token, adverbs before it: the verb of a subject before the attribution."""
    verb = view.grammar.next_finite(i, min(i + 3, limit))
    if verb is None:
        return False
    return all(word in ADVERBS or word.endswith("ly") for word in view.tokens.lowers[i : verb.first])
