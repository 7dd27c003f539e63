"""What the finders ask of the grammar of a document: verbs, their subjects, and where clauses and phrases end.

    grammar = read_grammar(document)
    grammar.verbs                   every `VerbGroup`, in order (finite, infinitive, gerund, participle)
    grammar.verb_at(i)              the group that covers token i, or None
    grammar.subject_of(group)       the token span of its subject, or None
    grammar.clause_start(i, first)  where the run of words around token i begins (after the last mark or conjunction)
    grammar.clause_end(i, last)     where it ends
    grammar.next_finite(i, last)    the next finite group from token i on

Everything is worked out once per document, in time linear in its length; answers look only around the token asked for.
"""

from typing import Final

from pipelines.extract.grammar.groups import VerbGroup
from pipelines.extract.grammar.lexicon import ADVERBS, CLAUSE_TAKING, Mark, ends_like_adverb, marks_of
from pipelines.extract.grammar.verb_index import VerbIndex
from pipelines.extract.grammar.verbs import find_verbs
from pipelines.parse.document import Document, Flag
from pipelines.parse.words import PREPOSITIONS

LONGEST_SUBJECT: Final = 60  # tokens; a subject is not looked for further back
_RELATIVES: Final = frozenset(("who", "which", "that", "whose", "whom", "where", "when"))
_COORDINATORS: Final = frozenset(("and", "or", "but", "nor"))
_CLAUSE_WORDS: Final = _RELATIVES.union(
    ("because", "although", "though", "while", "whereas", "if", "unless", "until"),
    ("after", "before", "as", "once", "whether", "since", "why", "how", "what"),
)
_INSERTION_OPENERS: Final = frozenset(("for", "in", "at", "on", "by", "with", "speaking", "including", "however"))
_HARD_MARKS: Final = frozenset((";", ":", "—", "–", "“", "”", '"', "«", "»"))
# A comma ends what they begin: "After the talks, he said".
_TIME_WORDS: Final = frozenset(("after", "before", "since", "as"))
_NO_SUBJECTS: Final = PREPOSITIONS | {"here", "there"}
LONGEST_RELEASE: Final = 6  # tokens of a participle with its time, before a relative
LONGEST_BRACKET: Final = 8  # tokens of a bracket inside a subject


class Grammar(VerbIndex):
    """The verbs of a document with the clauses around them and the subjects before them."""

    def __init__(self, document: Document, verbs: list[VerbGroup]) -> None:
        super().__init__(document, verbs)
        self._subjects: dict[int, tuple[int, int] | None] = {}  # by the first token of the verb group

    def clause_start(self, i: int, first: int) -> int:
        """The token after the last clause boundary before `i`, not before `first`."""
        looks = self.tokens.looks
        while i > first and not marks_of(looks[i - 1]) & Mark.BOUNDARY:
            i -= 1
        return i

    def clause_end(self, i: int, last: int) -> int:
        """The next clause boundary from the token `i` on, not after `last`."""
        looks = self.tokens.looks
        while i < last and not marks_of(looks[i]) & Mark.BOUNDARY:
            i += 1
        return i

    def subject_of(self, group: VerbGroup) -> tuple[int, int] | None:
        """The token span of the subject that stands before a verb, insertions between commas left out at its end.

        A verb joined by "and" to an earlier one shares that one's subject. `None` where nothing before it can be one.
        """
        if group.first in self._subjects:
            return self._subjects[group.first]
        joined: list[VerbGroup] = []
        while group.first not in self._subjects:
            found = self._find_subject(group)
            joined.append(group)
            if not isinstance(found, VerbGroup):
                self._subjects[group.first] = found
                break
            group = found
        subject = self._subjects[group.first]
        for verb in joined:
            self._subjects[verb.first] = subject
        return subject

    def _find_subject(self, group: VerbGroup) -> tuple[int, int] | VerbGroup | None:
        """The span of a subject, or the verb that has it, always one further back."""
        sentence = self.document.sentences[self.tokens.sentences[group.first]]
        first = max(sentence.first, group.first - LONGEST_SUBJECT)
        end = self._before_adverbs(group.first, first)
        closes = False  # whether something between commas was passed over
        for _ in range(4):
            if end <= first:
                return None
            lower = self.tokens.lowers[end - 1]
            if lower in _COORDINATORS or (lower == "," and self._joins(end, first)):
                return self._sharing_verb(group, end, first)
            if lower == ",":
                opening = self._insertion_start(end - 1, first)
                if opening is None:
                    break
                end, closes = opening, True
                continue
            break
        if end > first and self.tokens.lowers[end - 1] == ",":
            end -= 1
        if end > first and self.tokens.lowers[end - 1] in _RELATIVES:
            return self._antecedent(end - 1, first)
        begin = self._subject_start(end, first)
        described = self._described_before(group, begin, end, first, closes=closes)
        if described is not None:
            return described
        start = self._after_adjuncts(begin, end)
        return (start, end) if start < end else None

    def _described_before(
        self, group: VerbGroup, begin: int, end: int, first: int, *, closes: bool
    ) -> tuple[int, int] | None:
        """The subject whose own clause stands between it and its verb: "The man | who led the party | said", "Voters |
        polled here | said"; `begin` is where the words behind that clause's verb begin. `None` where there is none.

        `closes` tells that a comma ends that clause further on: "Olsen, | who is visiting Lima, | Peru, | said"."""
        inner = self.verb_at(begin - 1) if begin > first and begin < end else None
        lowers = self.tokens.lowers
        if inner is None or inner.form != "finite" or inner.last != begin or "," in lowers[begin:end]:
            return None
        opener = inner.first - 1
        if opener > first and lowers[opener] in _RELATIVES:
            is_clause = (lowers[opener - 1] == "," and not closes) or self.verb_at(opener - 1) is not None
            tells = inner.lemma in CLAUSE_TAKING and (inner.lemma == "say" or group.lemma not in CLAUSE_TAKING)
            return None if is_clause or tells else self._antecedent(opener, first)
        is_bare = inner.is_past and inner.last - inner.first == 1 and inner.modal is None
        if is_bare and inner.lemma not in CLAUSE_TAKING and (lowers[begin] in _NO_SUBJECTS or lowers[begin] == "by"):
            return self.subject_of(inner)
        return None

    def _after_adjuncts(self, start: int, end: int) -> int:
        """`start` moved past phrases that stand before a subject: "In response, | the minister thanked"."""
        lowers = self.tokens.lowers
        begin = start
        while start < end:
            group = self.verb_at(start)
            lower = lowers[start]
            opens = lower in PREPOSITIONS or lower in ADVERBS or lower == "or" or ends_like_adverb(self.tokens, start)
            opens = opens or lowers[start - 1] in _TIME_WORDS
            if not opens and (group is None or group.form == "finite"):
                break
            comma = start + 1
            while comma < end and lowers[comma] != ",":
                comma += 1
            if comma >= end - 1:
                break
            start = comma + 1
        return self._after_list(start, end) if start > begin else start

    def _after_list(self, start: int, end: int) -> int:
        """Past a list in the phrase before a subject: "After talks with A, B, and C, | the envoy left"."""
        lowers = self.tokens.lowers
        commas = [i for i in range(start, end) if lowers[i] == ","]
        if len(commas) < 2 or lowers[commas[-2] + 1] != "and" or commas[-1] + 1 >= end:
            return start
        return commas[-1] + 1

    def closes_insertion(self, comma: int) -> bool:
        """Whether a comma ends what was put between a subject and its verb: "Olsen, who came by train, | said"."""
        first = self.document.sentences[self.tokens.sentences[comma]].first
        return self.tokens.lowers[comma] == "," and self._insertion_start(comma, first) is not None

    def _before_adverbs(self, end: int, first: int) -> int:
        """`end` moved back over adverbs and times: "Olsen | on Tuesday | later said"."""
        lowers = self.tokens.lowers
        while end > first and (ends_like_adverb(self.tokens, end - 1) or lowers[end - 1] in ADVERBS):
            end -= 1
        return end

    def _joins(self, end: int, first: int) -> bool:
        """Whether the comma before `end` parts joined verbs ("called X, urged Y") and closes no insertion."""
        return self._insertion_start(end - 1, first) is None and self.previous_finite(end - 1, first) is not None

    def _sharing_verb(self, group: VerbGroup, end: int, first: int) -> VerbGroup | None:
        """The earlier verb whose subject the verb after "and" has, too: the nearest of the same tense
        and modality ("explained that it did not lie there, but pledged": with "explained"), else with the nearest."""
        nearest = self.previous_finite(end - 1, first)
        earlier = nearest
        while earlier is not None and _tense(earlier) != _tense(group):
            earlier = self.previous_finite(earlier.first, first)
        return earlier or nearest

    def _insertion_start(self, comma: int, first: int) -> int | None:
        """For a comma that closes an insertion ("Olsen, who took office in May, said"), the comma that opens it."""
        lowers = self.tokens.lowers
        i = comma - 1
        while i > first:
            if lowers[i] == "," and self._opens_insertion(i, comma):
                return i
            if lowers[i] in _HARD_MARKS:
                return None
            i -= 1
        return None

    def _opens_insertion(self, comma: int, closing: int) -> bool:
        """Whether what stands between two commas may be taken out: a relative clause, an apposition, a participle, a
        phrase, but no clause with a subject of its own; and something that may be a subject stands before it."""
        lowers = self.tokens.lowers
        opener = lowers[comma + 1]
        if opener in _RELATIVES or opener in _INSERTION_OPENERS:
            return True
        if opener in _COORDINATORS or opener in _CLAUSE_WORDS:
            return False
        return self.next_finite(comma + 1, closing) is None

    def _antecedent(self, relative: int, first: int) -> tuple[int, int] | None:
        end = relative - 1 if relative > first and self.tokens.lowers[relative - 1] == "," else relative
        end = self._before_release(end, first)
        start = self._subject_start(end, first)
        for i in range(end - 1, start, -1):
            group = self.verb_at(i)
            if group is not None and group.form == "infinitive":
                start = i + 1  # "to defy | the government, which ..."
                break
        while start < end and self.tokens.lowers[start] in PREPOSITIONS:
            start += 1  # "was run from Oslo, which says": Oslo, not what it stands in
        return (start, end) if start < end else None

    def _before_release(self, end: int, first: int) -> int:
        """`end` without a participle and its time: "a report | released on Wednesday", of which the report tells."""
        lowers = self.tokens.lowers
        for i in range(end - 2, max(first, end - LONGEST_RELEASE), -1):
            group = self.verb_at(i)
            if group is not None:
                return i if group.form == "participle" and lowers[i + 1] in ("on", "in", "last", "this") else end
        return end

    def _subject_start(self, end: int, first: int) -> int:
        """Back from the end of a subject to where its clause begins: a verb, a clause word, a mark.

        An apposition between commas belongs to the subject it explains: "Robert Wood, U.S. deputy ambassador | told".
        """
        lowers, flags = self.tokens.lowers, self.tokens.flags
        i = end
        while i > first:
            lower = lowers[i - 1]
            if lower == ")" or lower == "]":
                opening = self._bracket_start(i - 1, first)
                if opening is None:
                    break
                i = opening
                continue
            if lower in _HARD_MARKS or (lower in _CLAUSE_WORDS and not flags[i - 1] & Flag.UPPER):
                break
            if lower in _COORDINATORS and self._parts_clauses(i - 1, end, first):
                break
            group = self.verb_at(i - 1)
            if group is not None and group.form == "finite":
                break
            i -= 1
        if i < end and lowers[i] in _COORDINATORS:
            i += 1
        while i < end and lowers[i] == ",":
            i += 1
        return i

    def _parts_clauses(self, coordinator: int, end: int, first: int) -> bool:
        """Whether a conjunction before a subject joins two clauses, not two subjects: "..., but | Norway denies"."""
        lowers = self.tokens.lowers
        if lowers[coordinator] == "but":
            return True
        if lowers[coordinator + 1] in ("he", "she", "they") and coordinator + 2 == end:
            return self.previous_finite(coordinator, first) is not None  # "accused him and | she | urged"
        if coordinator <= first or lowers[coordinator - 1] != "," or "," in lowers[coordinator:end]:
            return False
        earlier = self.previous_finite(coordinator, first)
        if earlier is not None and lowers[earlier.last] == "that" and "," in lowers[earlier.last : coordinator - 1]:
            return False  # "welcomed that the ministers of Chile, Peru, and Norway met"
        return earlier is not None

    def _bracket_start(self, closing: int, first: int) -> int | None:
        """The bracket that the one at `closing` closes; `None` where that is far or opens the sentence (a number)."""
        words = self.tokens.words
        for i in range(closing - 1, max(first, closing - LONGEST_BRACKET), -1):
            if words[i] in "([":
                return i
        return None


def _tense(group: VerbGroup) -> tuple[bool, bool, bool, str | None]:
    return group.is_past, group.is_perfect, group.is_negated, group.modal


def read_grammar(document: Document) -> Grammar:
    """Find the verbs of a document and index them by token."""
    return Grammar(document, find_verbs(document))
