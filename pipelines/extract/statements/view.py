"""What the finders of statements look at: the document with its grammar, cast and quotations, and small look-ups."""

from dataclasses import dataclass, field
from typing import Final

from pipelines.extract.grammar.clauses import Grammar
from pipelines.extract.mentions.cast import Cast
from pipelines.extract.model import Mention, Participant
from pipelines.extract.ordered import last_up_to
from pipelines.extract.word_list import WordList
from pipelines.parse.document import Document, Flag, Quotation, Sentence, Tokens

_FINAL: Final = frozenset((".", "!", "?", "…"))


@dataclass(slots=True)
class View:
    """One document under reading."""

    document: Document
    grammar: Grammar
    cast: Cast
    tokens: Tokens = field(init=False)
    quote_firsts: list[int] = field(init=False)
    first_mentions: dict[Participant, Mention] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.tokens = self.document.tokens
        self.quote_firsts = [quotation.first for quotation in self.document.quotations]
        for mention in self.cast.mentions:
            for participant in mention.participants:
                self.first_mentions.setdefault(participant, mention)

    def sentence_at(self, i: int) -> Sentence:
        """The sentence that the token `i` stands in."""
        return self.document.sentences[self.tokens.sentences[i]]

    def quotation_at(self, i: int) -> Quotation | None:
        """The quotation that covers the token `i`, its marks included."""
        at = last_up_to(self.quote_firsts, i)
        if at >= 0 and self.document.quotations[at].last > i:
            return self.document.quotations[at]
        return None

    def quotation_from(self, i: int) -> Quotation | None:
        """The quotation that opens with the token `i`."""
        if not self.tokens.flags[i] & Flag.QUOTE:
            return None
        quotation = self.quotation_at(i)
        return quotation if quotation is not None and quotation.first == i else None

    def body_end(self, sentence: Sentence) -> int:
        """The end of a sentence without its final mark; a closing quotation mark behind the final mark stays in."""
        last = sentence.last
        if self.tokens.words[last - 1] == "." and self.tokens.words[max(last - 2, sentence.first)] == "/":
            last -= 2  # "./.", by which some agencies close a text
        if last > sentence.first and self.tokens.words[last - 1] in _FINAL:
            last -= 1
        return last

    def text(self, first: int, last: int) -> str:
        """The characters from the token `first` to the token before `last`."""
        return self.document.text[self.tokens.starts[first] : self.tokens.ends[last - 1]] if first < last else ""

    def positions(self, words: WordList) -> list[int]:
        """The tokens that are a word of a list, in order."""
        return words.positions(self.tokens)

    def is_quote(self, i: int) -> bool:
        """Whether the token `i` is a quotation mark."""
        return bool(self.tokens.flags[i] & Flag.QUOTE)
