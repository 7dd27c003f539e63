"""Which capital letters mean a name: most do; those at the head of a sentence, in a title-case heading or on a function
word say little by themselves, so the rest of the document is asked.
"""

from functools import lru_cache
from typing import Final

from pipelines.extract.mentions.vocabulary import (
    AGENT_VERBS,
    COMPANY_NOUNS,
    GIVEN_NAMES,
    HEAD_GROUPS,
    LOOSE_TITLES,
    OFFICE_WORDS,
    OUTLET_NOUNS,
    PERSON_VERBS,
    THING_HEADS,
    THING_NOUNS,
    WORD_SURNAMES,
)
from pipelines.parse.document import Document, Flag, Sentence
from pipelines.parse.words import AUXILIARIES
from schemas.vocabularies import FOLDER, read_toml

TITLE_CASE_SHARE: Final = 0.6  # of the longer words of a heading that have capitals, all of them open-class
LEAST_TITLE_WORDS: Final = 3

_HEADS: Final = frozenset(word.lower() for word in HEAD_GROUPS)
_DOUBTFUL: Final = Flag.SENTENCE_START | Flag.CLOSED


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Words that texts write in lower case: `schemas/vocab/common_words.tsv` and what other vocabularies hold."""
    lines = (FOLDER / "common_words.tsv").read_text(encoding="utf-8").splitlines()
    verbs = (word for words in read_toml("verbs").values() for word in words if isinstance(word, str))
    return frozenset((*lines[1:], *verbs)).union(
        LOOSE_TITLES, OFFICE_WORDS, PERSON_VERBS, AGENT_VERBS, THING_NOUNS, THING_HEADS, COMPANY_NOUNS, OUTLET_NOUNS
    )


COMMON_WORDS: Final = common_words()


def is_common(lower: str) -> bool:
    """Whether a word, or what it is inflected from, is a common English word rather than a name.

    >>> is_common("lawmakers"), is_common("tokayev")
    (True, False)
    """
    if lower in COMMON_WORDS:
        return True
    if len(lower) > 3 and lower[-1] == "s" and lower[:-1] in COMMON_WORDS:
        return True
    return (
        len(lower) > 5 and lower.endswith("ing") and (lower[:-3] in COMMON_WORDS or lower[:-3] + "e" in COMMON_WORDS)
    ) or (len(lower) > 4 and lower.endswith("ed") and (lower[:-2] in COMMON_WORDS or lower[:-1] in COMMON_WORDS))


class Capitals:
    """The capitals of one document: `telling[i]` says whether the capital of token `i` marks a name.

    `uppers` are the tokens that are all capitals, `title_case` the ordinals of headings in which every word has one.
    """

    def __init__(self, document: Document) -> None:
        tokens = document.tokens
        self.title_case = frozenset(
            sentence.ordinal
            for sentence in document.sentences
            if sentence.is_heading and _is_title_case(document, sentence)
        )
        self.telling = [False] * len(tokens)
        self.uppers = [i for i, look in enumerate(tokens.flags) if look & Flag.UPPER]
        doubtful: list[int] = []
        seen: set[str] = set()
        small: set[str] = set()  # the words without a capital
        telling = self.telling
        flags, lowers, sentences = tokens.flags, tokens.lowers, tokens.sentences
        for sentence in document.sentences:
            in_title = sentence.ordinal in self.title_case
            for i in range(sentence.first, sentence.last):
                look = flags[i]
                if not look & Flag.WORD:
                    continue
                if not look & Flag.CAPITAL:
                    small.add(lowers[i])
                elif in_title or look & _DOUBTFUL or (i and flags[i - 1] & Flag.QUOTE):
                    doubtful.append(i)
                else:
                    telling[i] = True
                    seen.add(lowers[i])
        self.seen, self.lowers = seen, small
        for i in doubtful:
            if (
                lowers[i] in AUXILIARIES
                and 0 < i < len(tokens) - 1
                and sentences[i] not in self.title_case
                and not flags[i] & Flag.SENTENCE_START
            ):
                self.telling[i] = self.telling[i - 1] and self.telling[i + 1]  # "Vali Has University"
        for i in reversed([i for i in doubtful if not self.telling[i]]):
            self.telling[i] = self._tells(tokens.lowers, flags, i) or (
                sentences[i] not in self.title_case and self._opens_full_name(tokens.lowers, i)
            )

    def _tells(self, lowers: list[str], flags: list[int], i: int) -> bool:
        """Whether a capital that had to be there all the same marks a name."""
        lower, look = lowers[i], flags[i]
        if look & Flag.CLOSED:
            return lower in ("may", "will") and lower not in self.lowers
        if lower in self.seen and not (lower in self.lowers and is_common(lower)):
            return True
        if look & Flag.UPPER and lower not in self.lowers:
            return True
        return not is_common(lower) and lower not in self.lowers

    def _opens_full_name(self, lowers: list[str], i: int) -> bool:
        """Whether a common word at the head of a sentence is a given name or surname in front of another name word:
        "Bill Bishop", "Song Zhiyuan"."""
        if i + 1 >= len(lowers) or not self.telling[i + 1] or lowers[i + 1] in THING_HEADS:
            return False
        if lowers[i] in WORD_SURNAMES:
            return not is_common(lowers[i + 1])
        return lowers[i] in GIVEN_NAMES and lowers[i + 1] not in _HEADS


def _is_title_case(document: Document, sentence: Sentence) -> bool:
    flags, words = document.tokens.flags, document.tokens.words
    first, last = sentence.first, sentence.last
    longer = [
        i for i in range(first + 1, last) if flags[i] & Flag.WORD and len(words[i]) > 3 and not flags[i] & Flag.CLOSED
    ]
    with_capital = sum(bool(flags[i] & Flag.CAPITAL) for i in longer)
    return (
        len(longer) >= LEAST_TITLE_WORDS
        and with_capital >= TITLE_CASE_SHARE * len(longer)
        and with_capital == len(longer)
    ) or (len(longer) >= LEAST_TITLE_WORDS and with_capital >= len(longer) - 1)
