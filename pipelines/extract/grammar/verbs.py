"""Verb groups: auxiliaries with the verb they belong to, and whether a form like "signed" or "plans" is a verb here.

The pass over the words that may be verbs decides what their neighbours tell; what only the clause can tell is left to
`settle.py`.
"""

from typing import Final

from pipelines.extract.grammar.groups import OpenVerb, VerbGroup
from pipelines.extract.grammar.inflect import Form
from pipelines.extract.grammar.lexicon import (
    ADJECTIVE_ENDINGS,
    ADVERBS,
    AUXILIARY,
    BEFORE_NOUNS,
    CLAUSE_TAKING,
    FUTURE_MODALS,
    OPENS_COMPLEMENT,
    SELDOM_PASSIVE,
    SUBJECT_PRONOUNS,
    VERB,
    Mark,
    lemma_of,
)
from pipelines.extract.grammar.neighbours import Neighbours
from pipelines.extract.grammar.settle import settle
from pipelines.parse.document import Document, Flag
from pipelines.parse.words import PREPOSITIONS

LONGEST_GROUP: Final = 7  # words between the first auxiliary and the verb
_PAST_OR_PARTICIPLE: Final = Form.PAST | Form.PARTICIPLE
_BEFORE_VERBS: Final = frozenset(',)”"»’]–—-?!')  # marks that a clause goes on behind: "“Where to?” asked Olsen"
_JOINERS: Final = frozenset(("and", "or", "but", ","))
_PLURALS: Final = frozenset(("they", "we", "i", "you", "who", "which", "that", "and", "people"))  # take a base form


def find_verbs(document: Document) -> list[VerbGroup]:
    """The verb groups of a document, in order."""
    return _Finder(document).run()


LONGEST_COMPOUND: Final = 3  # tokens of "natural gas" in "halted natural gas exports"


class _Finder(Neighbours):
    """The pass over one document."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.found: list[VerbGroup | OpenVerb] = []
        self.clause = 0

    def run(self) -> list[VerbGroup]:
        codes, sentences = self.codes, self.tokens.sentences
        free, sentence = 0, -1
        for i, code in enumerate(codes):
            if not code or i < free:
                continue
            if sentences[i] != sentence:
                sentence = sentences[i]
                self.clause += 1
            if code == Mark.BOUNDARY:
                self.clause += 1
                continue
            if not self.may_be_verb(i, sentence):
                continue
            free = self._group(i) if code & AUXILIARY else self._single(i)
        return settle(self.found, self.tokens)

    def _group(self, first: int) -> int:
        """A group that opens with an auxiliary; returns the token after it."""
        tokens, codes = self.tokens, self.codes
        code = codes[first]
        group = VerbGroup(first, first + 1, first, lemma_of(tokens.lowers[first]), "finite", self.clause)
        group.is_negated = bool(code & Mark.NOT)
        wanted = self._take_auxiliary(group, first)
        i, end = first + 1, min(first + LONGEST_GROUP, len(codes))
        while i < end:
            lower, code = tokens.lowers[i], codes[i]
            if code & AUXILIARY and code & wanted:
                group.head, group.last = i, i + 1
                wanted = self._take_auxiliary(group, i)
                if codes[i] & (Mark.BE | Mark.HAVE):
                    group.lemma = lemma_of(lower)
            elif code & VERB & wanted and not code & AUXILIARY:
                if wanted != Form.BASE and self._is_noun_after_be(group, i):
                    break
                group.is_passive = bool(codes[group.head] & Mark.BE and code & Form.PARTICIPLE)
                group.is_progressive = bool(codes[group.head] & Mark.BE and code & Form.GERUND)
                group.head, group.last, group.lemma = i, i + 1, lemma_of(lower)
                break
            elif lower == "not" or lower == "never":
                group.is_negated = True
            elif lower == "to" and codes[group.head] & (Mark.BE | Mark.HAVE) and self.base_follows(i):
                group.is_future = group.is_future or bool(codes[group.head] & Mark.BE)
                wanted = Form.BASE
            elif not (lower in ADVERBS or lower.endswith("ly")):
                break
            i += 1
        if self.codes[first] & Mark.MODAL and group.head == first and not self.codes[first] & Form.PAST:
            return first + 1  # the month, a name, a can
        self._note_form(group, first)
        self.found.append(group)
        return group.last

    def _take_auxiliary(self, group: VerbGroup, i: int) -> int:
        """Write the features that an auxiliary gives to its group; returns the forms that may follow it."""
        code, lower = self.codes[i], self.tokens.lowers[i]
        if code & Mark.MODAL:
            group.modal = lower
            group.is_future = lower in FUTURE_MODALS
            return Form.BASE
        if code & Form.PAST and i == group.first:
            group.is_past = True
        if code & Mark.HAVE:
            group.is_perfect = True
            return Form.PARTICIPLE
        return Form.BASE if code & Mark.DO else Form.PARTICIPLE | Form.GERUND

    def _is_noun_after_be(self, group: VerbGroup, i: int) -> bool:
        """Whether the word `i` after a form of "be" is a noun ("is trade"), not a participle ("is set")."""
        return bool(self.codes[group.head] & Mark.BE) and not self.codes[i] & (Form.PARTICIPLE | Form.GERUND)

    def _note_form(self, group: VerbGroup, first: int) -> None:
        code = self.codes[first]
        before = self.before(first)
        if code & Form.GERUND:
            group.form = "gerund"
        elif code & Form.BASE and before is not None and self.tokens.lowers[before] == "to":
            group.form, group.is_past = "infinitive", False
        elif not code & (Form.BASE | Form.THIRD | Form.PAST):
            group.form = "participle"
        if group.is_perfect and group.lemma == "have":
            group.is_perfect = False

    def _single(self, i: int) -> int:
        """A word that is a form of a verb and stands without an auxiliary; returns the token after it."""
        tokens, code = self.tokens, self.codes[i]
        group = VerbGroup(i, i + 1, i, lemma_of(tokens.lowers[i]), "finite", self.clause)
        before = self.before(i)
        word_before = tokens.lowers[before] if before is not None else ""
        if before is not None and tokens.lowers[before] in ("not", "never"):
            group.is_negated = True
        if code & Form.GERUND:
            group.form = "gerund"
            self.found.append(group)
        elif code & Form.BASE and word_before == "to":
            group.form = "infinitive"
            self.found.append(group)
        elif code & _PAST_OR_PARTICIPLE:
            self._past(group, before, word_before)
        else:
            self._present(group, before, word_before)
        return i + 1

    def _past(self, group: VerbGroup, before: int | None, word_before: str) -> None:
        """Past or participle: by the word before and after; open where only the clause can tell."""
        i, code = group.head, self.codes[group.head]
        group.is_past = True
        after = self.tokens.lowers[i + 1] if i + 1 < len(self.codes) else ""
        if not code & Form.PARTICIPLE:
            if word_before not in BEFORE_NOUNS:
                self.found.append(group)
            return
        if not code & Form.PAST:
            self._participle(group)
        elif before is not None and self._follows_infinitive(before):
            self._participle(group)  # "to take unified action"
        elif word_before in SUBJECT_PRONOUNS and after != "by":
            self.found.append(group)
        elif (
            before is None
            or word_before in BEFORE_NOUNS
            or after == "by"
            or (self.is_mark(before) and self.tokens.words[before] not in _BEFORE_VERBS)
        ):
            self._participle(group)
        elif group.lemma in SELDOM_PASSIVE:
            self.found.append(group)
        else:
            self.found.append(OpenVerb(group, "participle", needs_lone=after in PREPOSITIONS, rank=1))

    def _participle(self, group: VerbGroup) -> None:
        group.form, group.is_past = "participle", False
        self.found.append(group)

    def _present(self, group: VerbGroup, before: int | None, word_before: str) -> None:
        """Base or third person: a verb where a fitting subject stands before it and no noun phrase runs through it."""
        i, code = group.head, self.codes[group.head]
        if before is None or word_before in BEFORE_NOUNS:
            return
        if self.is_mark(before) and self.tokens.words[before] not in _BEFORE_VERBS:
            return
        flags = self.tokens.flags
        if flags[before] & Flag.POSSESSIVE:
            return
        if code & Mark.NOUN and self._follows_verb(before):
            return  # "rejected claims", "denies reports"
        if code & Mark.NOUN and code & Form.THIRD and self._stands_in_object(before):
            return  # "halted gas exports to"
        if code & Mark.NOUN and self.tokens.lowers[i + 2 : i + 3] == ["by"] and self.codes[i + 1] & Form.PAST:
            return  # "the Gulf states announced by"
        after = self.tokens.lowers[i + 1] if i + 1 < len(self.codes) else ""
        opens = after in OPENS_COMPLEMENT or bool(i + 1 < len(flags) and flags[i + 1] & (Flag.CAPITAL | Flag.NUMBER))
        if not code & Form.THIRD and (
            (word_before in _JOINERS and self._joins_infinitive(group)) or self._follows_help(before)
        ):
            group.form = "infinitive"
            self.found.append(group)
            return
        if group.lemma == "say":
            self.found.append(group)
            return
        is_noun = code & Mark.NOUN and after != "that" and not (word_before.endswith("s") and code & Form.BASE)
        if opens and group.lemma in CLAUSE_TAKING and not is_noun:
            self.found.append(group)
            return
        plural = word_before.endswith("s") or word_before in _PLURALS or self.closes_list_of_names(before)
        if word_before in SUBJECT_PRONOUNS:
            self.found.append(group)
        elif not code & Form.THIRD and not plural and word_before not in ("or", "but", "both", "all", "each"):
            # A base form wants a plural before it, which names joined by "and" and long subjects hide.
            if not code & Mark.NOUN and not self.is_mark(before) and not self.codes[before] & Mark.BOUNDARY:
                self.found.append(OpenVerb(group, None, needs_lone=True, rank=0))
        elif code & Mark.NOUN:
            if word_before in ("both", "all", "each"):
                return
            if not opens and word_before.endswith(ADJECTIVE_ENDINGS) and not flags[before] & Flag.CAPITAL:
                return
            if not opens and word_before in _JOINERS:
                return
            sure = opens and bool(code & Form.THIRD) and word_before not in ("and", ",")
            self.found.append(OpenVerb(group, None, needs_lone=not sure, rank=2, opens=opens))
        elif word_before in ("and", ",", "or", "but"):
            self.found.append(OpenVerb(group, None, needs_lone=not code & Form.THIRD, rank=0))
        else:
            self.found.append(group)

    def _last(self) -> VerbGroup | None:
        """The verb found last, open or not."""
        last = self.found[-1] if self.found else None
        return last.group if isinstance(last, OpenVerb) else last

    def _follows_verb(self, before: int) -> bool:
        """Whether the token `before` is the head of the verb found last, so that an object follows."""
        group = self._last()
        return group is not None and group.head == before and group.lemma != "be"

    def _stands_in_object(self, before: int) -> bool:
        """Whether the token `before` is a common noun close behind a verb of the clause that takes no clause itself."""
        last = self._last()
        if last is None or last.clause != self.clause or last.lemma in CLAUSE_TAKING or last.lemma == "be":
            return False
        is_name = self.tokens.flags[before] & Flag.CAPITAL
        is_near = last.last <= before < last.last + LONGEST_COMPOUND
        return not is_name and is_near and not any(self.is_mark(j) for j in range(last.last, before + 1))

    def _follows_infinitive(self, before: int) -> bool:
        """Whether the token `before` is an infinitive, which an object follows."""
        last = self.found[-1] if self.found else None
        return isinstance(last, VerbGroup) and last.form == "infinitive" and self._follows_verb(before)

    def _follows_help(self, before: int) -> bool:
        """Whether a form of "help", which takes a bare infinitive, is the word before: "to help open the road"."""
        return self._follows_verb(before) and lemma_of(self.tokens.lowers[before]) == "help"

    def _joins_infinitive(self, group: VerbGroup) -> bool:
        """Whether the verb before, to which a base form is joined, is an infinitive or follows a modal."""
        verb = self._last()
        if verb is None or self.tokens.sentences[verb.head] != self.tokens.sentences[group.head]:
            return False
        return verb.form == "infinitive" or verb.modal is not None
