"""The parsed document: the data that flows from parsing into extraction. How it is found is in the other modules here.

Every offset counts Unicode code points of `Document.text`, half open.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Final


class Flag:
    """What a token looks like: bits of `Tokens.flags`. Plain integers, since testing an `IntFlag` is slow."""

    WORD: Final = 1  # begins with a letter
    CAPITAL: Final = 2  # first letter is upper case
    UPPER: Final = 4  # two letters or more, all upper case
    NUMBER: Final = 8  # begins with a digit
    PUNCTUATION: Final = 16  # anything else
    CLOSED: Final = 32  # function word: article, pronoun, preposition, conjunction, auxiliary, particle
    QUOTE: Final = 64  # a quotation mark
    POSSESSIVE: Final = 128  # the ending 's, or the apostrophe after a plural
    STOP: Final = 512  # ends with a point, or is a mark that may end a sentence
    SENTENCE_START: Final = 256  # first word of a sentence, so that its capital says little


@dataclass(eq=False, slots=True)
class Look:
    """A spelling and all that it tells by itself: one object for all its tokens, in all documents.

    The rest is what the vocabularies of extraction say of it, which write it down when they first meet it: `lists` are
    the numbers of those it is in, of the first `asked` of them (`pipelines/extract/word_list.py`), and `marks` tells
    which form of a verb it may be, -1 before that is known (`pipelines/extract/grammar/lexicon.py`).
    """

    word: str
    lower: str
    flags: int
    marks: int = -1
    lists: list[int] = field(default_factory=list)
    asked: int = 0


@dataclass(slots=True)
class Tokens:
    """The tokens of a document as parallel lists; index `i` is the same token in each.

    How words are split is told in `pipelines/parse/tokens.py`. `places` is where the words of each list of extraction
    stand, once one of them has been asked for.
    """

    starts: list[int]
    ends: list[int]
    words: list[str]
    lowers: list[str]
    flags: list[int]
    looks: list[Look]
    sentences: list[int]  # ordinal of the sentence each token stands in
    places: list[list[int]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading or title. `first` and `last` are token indices, half open."""

    ordinal: int
    section: int
    paragraph: int
    start: int
    end: int
    first: int
    last: int
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A run of paragraphs under one heading; `heading` is the ordinal of the heading's sentence."""

    ordinal: int
    start: int
    end: int
    heading: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation from its opening to its closing mark, both included; `first` and `last` are token indices.

    A quotation that runs on over paragraphs, each opened anew, is one. `is_closed` is false where the closing mark is
    missing and the quotation was ended with its paragraph.
    """

    start: int
    end: int
    first: int
    last: int
    is_closed: bool = True


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a text says it was filed: the span of the place name, the agency in brackets, and the date beside it."""

    start: int
    end: int
    place: str
    agency: tuple[int, int] | None = None
    dated: date | None = None


@dataclass(slots=True)
class Document:
    """A text with its structure, before anything is said about its meaning.

    `body` is the offset at which the header (date, front matter) ends; no token lies before it.
    """

    document_id: str
    content_sha256: str
    source_name: str
    source_format: str
    text: str
    published_on: date
    language: str
    tokens: Tokens
    sentences: list[Sentence]
    sections: list[Section]
    quotations: list[Quotation]
    body: int = 0
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    dateline: Dateline | None = None
    paragraphs: list[tuple[int, int]] = field(default_factory=list)
