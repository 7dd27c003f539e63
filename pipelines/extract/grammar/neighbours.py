"""What stands around a word that may be a verb: the word before it, a mark, a list of names, a base form after "to"."""

from typing import Final

from pipelines.extract.grammar.inflect import Form
from pipelines.extract.grammar.lexicon import ADVERBS, ends_like_adverb, marks_of
from pipelines.parse.document import Document, Flag, Tokens

LONGEST_LIST: Final = 16  # tokens of names that begin a sentence
_MARKS: Final = Flag.PUNCTUATION | Flag.QUOTE


class Neighbours:
    """The words of one document, each with its `Mark`s and `Form`s in `codes`."""

    def __init__(self, document: Document) -> None:
        self.tokens: Tokens = document.tokens
        self.headings = {sentence.ordinal for sentence in document.sentences if sentence.is_heading}
        self.codes = [marks_of(look) for look in self.tokens.looks]

    def may_be_verb(self, i: int, sentence: int) -> bool:
        """A capital inside a sentence belongs to a name, unless the sentence is a heading written so; what a
        hyphen joins to a name only describes: "Oslo-based"."""
        if i > 0 and self.tokens.words[i - 1] == "-" and self.tokens.ends[i - 1] == self.tokens.starts[i]:
            return False
        flags = self.tokens.flags[i]
        return not flags & Flag.CAPITAL or bool(flags & Flag.SENTENCE_START) or sentence in self.headings

    def before(self, i: int) -> int | None:
        """The token before `i`, adverbs passed over; `None` at the start of a sentence."""
        tokens = self.tokens
        j, sentence = i - 1, tokens.sentences[i]
        while j >= 0 and tokens.sentences[j] == sentence:
            lower = tokens.lowers[j]
            if (lower in ADVERBS and lower not in ("both", "all", "each")) or ends_like_adverb(tokens, j):
                j -= 1
                continue
            if (self.tokens.flags[j] & Flag.QUOTE or lower == "]") and j > 0 and tokens.sentences[j - 1] == sentence:
                j -= 1
                continue
            return j
        return None

    def is_mark(self, i: int) -> bool:
        return bool(self.tokens.flags[i] & _MARKS)

    def base_follows(self, i: int) -> bool:
        """Whether a base form, after an adverb at most, follows the "to" at `i`."""
        codes, lowers = self.codes, self.tokens.lowers
        for j in range(i + 1, min(i + 3, len(codes))):
            if codes[j] & Form.BASE:
                return True
            if lowers[j] not in ADVERBS and not lowers[j].endswith("ly"):
                return False
        return False

    def closes_list_of_names(self, i: int) -> bool:
        """Whether names joined up to the token `i` begin a title, whose verbs are base forms: "Chile, Peru | sign"."""
        tokens, start, joined = self.tokens, i, False
        while start >= max(0, i - LONGEST_LIST) and tokens.sentences[start] == tokens.sentences[i]:
            is_joiner = tokens.lowers[start] in (",", "and")
            if not is_joiner and not tokens.flags[start] & Flag.CAPITAL:
                return False
            joined, start = joined or is_joiner, start - 1
        begins = start < 0 or tokens.sentences[start] != tokens.sentences[i]
        return joined and begins and tokens.sentences[i] in self.headings
