"""Who has been spoken of, as a reader keeps it in mind: the mentions so far, how prominent each was, and who stood
together."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pipelines.extract.mentions.draft import COUNTRY, OFFICE, ORGANIZATION, TITLE, Draft
from pipelines.extract.mentions.vocabulary import SPEECH_VERBS
from pipelines.extract.model import Mention, Participant
from pipelines.parse.document import Flag
from pipelines.parse.words import PREPOSITIONS

SUBJECT: Final = 3  # how prominent a mention is, by its place in the sentence
OBJECT: Final = 2
OWNER: Final = 1
LARGEST_GROUP: Final = 12  # participants; longer lists are no group that acts together
LONGEST_TITLE: Final = 60  # tokens of titles, owners and countries in front of a name
MEMORY: Final = 40  # mentions looked back over
_MARKS: Final = frozenset(("and", "&", ",", "-", "–"))
_COVERS_BETWEEN: Final = frozenset((OFFICE, TITLE, COUNTRY))
_TITLES_AND_OWNERS: Final = frozenset((OFFICE, TITLE, COUNTRY, ORGANIZATION))
_JOINING: Final = frozenset(("and", ",", "&", "the", "with", "as", "well", "(", ")", "of", "-", "–"))


@dataclass(eq=False, slots=True)
class Trace:
    """One mention as it is remembered."""

    participants: tuple[Participant, ...]
    first: int
    last: int
    sentence: int
    rank: int


class Discourse:
    """The mentions read so far, the latest last, and the groups that were named together."""

    def __init__(self, draft: Draft, named: Sequence[Mention]) -> None:
        self.draft = draft
        self.named = named
        self.traces: list[Trace] = []
        self.groups: list[Trace] = []
        self._subjects: dict[int, int] = {}  # sentence to the first token of its subject person or body

    def note(self, participants: tuple[Participant, ...], first: int, last: int) -> None:
        """Remember a mention; a person beside another ("X and Y") makes a group with that one."""
        sentence = self.draft.tokens.sentences[first]
        trace = Trace(participants, first, last, sentence, self._rank(first, last, sentence))
        self._join(trace)
        self.traces.append(trace)
        if len(participants) > 1:
            self.groups.append(trace)

    def _rank(self, first: int, last: int, sentence: int) -> int:
        tokens = self.draft.tokens
        if last < self.draft.size and tokens.flags[last] & Flag.POSSESSIVE:
            return OWNER
        if last < self.draft.size and self.draft.cover[last] == OFFICE:
            return OWNER  # "Taliban spokesperson X": the person is spoken of
        before = self._before_titles(first)
        word = tokens.lowers[before] if before >= 0 and tokens.sentences[before] == sentence else ""
        if word in SPEECH_VERBS:
            return SUBJECT
        if word in PREPOSITIONS or word == "told":
            return OBJECT
        if sentence in self._subjects:
            return OBJECT
        self._subjects[sentence] = first
        return SUBJECT

    def _before_titles(self, first: int) -> int:
        """The last token in front of a mention that is no office, title, article or country's adjective of it."""
        lowers, cover = self.draft.tokens.lowers, self.draft.cover
        i, least = first - 1, max(first - 1 - LONGEST_TITLE, -1)
        while i > least and (cover[i] in _TITLES_AND_OWNERS or lowers[i] in ("the", "of")):
            if lowers[i] == "of" and cover[i - 1] != OFFICE:
                break
            i -= 1
        return i

    def _join(self, trace: Trace) -> None:
        kind = trace.participants[0].kind
        for other in reversed(self.traces[-6:]):
            if other.sentence != trace.sentence:
                return
            if other.participants[0].kind != kind or other.rank == OWNER:
                continue
            if not self._are_joined(other.last, trace.first):
                return
            known = self.groups[-1] if self.groups and self.groups[-1].last == other.last else other
            members = tuple(dict.fromkeys((*known.participants, *trace.participants)))
            if 1 < len(members) <= LARGEST_GROUP:
                self.groups.append(Trace(members, known.first, trace.last, trace.sentence, known.rank))
            return

    def _are_joined(self, first: int, last: int) -> bool:
        """Whether nothing but a joining mark or word, with titles and countries, stands between two mentions."""
        lowers, cover = self.draft.tokens.lowers, self.draft.cover
        joined = False
        for i in range(first, last):
            if lowers[i] in _MARKS:
                joined = True
            if cover[i] not in _COVERS_BETWEEN and lowers[i] not in _JOINING:
                return False
        return joined

    def side_of_subject(self, sentence: int) -> str | None:
        """The country for which the person or the body acts that is the subject of a sentence read so far."""
        for trace in reversed(self.traces):
            if trace.sentence != sentence:
                return None
            if trace.rank == SUBJECT and trace.participants[0].kind != "country":
                return trace.participants[0].country
        return None

    def often(self, kind: str) -> list[Trace]:
        """The latest mentions of participants of a kind that were spoken of more than once, the last first."""
        traces = self.recent(kind)
        counts = Counter(trace.participants[0] for trace in traces)
        return [trace for trace in traces if counts[trace.participants[0]] > 1]

    def recent(self, kind: str) -> list[Trace]:
        """The latest mentions of one participant of a kind, the last first."""
        return [
            t for t in reversed(self.traces[-MEMORY:]) if len(t.participants) == 1 and t.participants[0].kind == kind
        ]
