"""What is known of a document while its mentions are being found: the tokens, what covers each, and the spans so far.

Belongs here: the working state that the modules of this package hand on, and plain questions to it. Not here: any rule.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final, TypeVar

from pipelines.extract.lexicon import Hit, Lexicon
from pipelines.extract.mentions.capitals import Capitals
from pipelines.extract.word_list import WordList
from pipelines.parse.document import Document, Flag, Sentence, Tokens

LONGEST_DESCRIPTION: Final = 6  # tokens between a country and the name that is described with it
T = TypeVar("T")
REACH_OF_ITS: Final = 80  # tokens within which "its" finds its owner

COUNTRY: Final = "country"
ORGANIZATION: Final = "organization"
OFFICE: Final = "office"
TITLE: Final = "title"
SWALLOWED: Final = "swallowed"
OTHER: Final = "other"


@dataclass(eq=False, slots=True)
class CountryHit:
    """A form of a country's name; `kind` is name, alias, adjective or capital, `codes` in order of likelihood."""

    first: int
    last: int
    codes: tuple[str, ...]
    kind: str
    plural: bool = False
    of_body: bool = False

    @property
    def code(self) -> str:
        return self.codes[0]


@dataclass(eq=False, slots=True)
class OrganizationHit:
    """An organization's name. `key` groups the mentions of one organization; `country` is what the name itself tells.

    `home` is where a group comes from, its country only in a text about that.
    """

    first: int
    last: int
    name: str
    key: str = ""
    country: str | None = None
    home: str | None = None
    generic: bool = False
    international: bool = False
    outlet: bool = False
    ambiguous: bool = False
    joint: bool = False
    of_person: bool = False
    settled_country: str | None = None
    swallowed: bool = False
    alias_of: "OrganizationHit | None" = None


@dataclass(eq=False, slots=True)
class OfficeHit:
    """A title of office. `title` is as short as it stands in the text; `head` its last word or words, lower case.

    `first` to `last` covers the title alone; `end` also what belongs to it behind ("of Serbia"), `begin` what belongs
    to it in front ("the Serbian"). `country` is the code of the state it is held in, where the phrase says so."""

    first: int
    last: int
    title: str
    head: str
    plural: bool = False
    held: bool = True
    begin: int = 0
    end: int = 0
    country: str | None = None
    organization: OrganizationHit | None = None
    gender: str | None = None
    unique: str | None = None
    taken: bool = False
    absorbed_by: "OfficeHit | None" = None


@dataclass(eq=False, slots=True)
class NameHit:
    """A run of capitals that nothing else covers: a person, an organization without head word, a place, or a thing."""

    first: int
    last: int
    words: tuple[str, ...]
    honorific: int | None = None
    gender: str | None = None
    offices: list[OfficeHit] = field(default_factory=list)
    country: str | None = None
    body: OrganizationHit | None = None
    person: int = 0
    organization: int = 0
    other: int = 0
    cued: bool = False
    placed: bool = False

    @property
    def begin(self) -> int:
        """Where the name begins with its honorific."""
        return self.first if self.honorific is None else self.honorific


class Draft:
    """The working state for one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.tokens: Tokens = document.tokens
        self.capitals = Capitals(document)
        self.size = len(document.tokens)
        self.cover: list[str | None] = [None] * self.size
        self.countries: list[CountryHit] = []
        self.capital_places: list[CountryHit] = []
        self.organizations: list[OrganizationHit] = []
        self.offices: list[OfficeHit] = []
        self.names: list[NameHit] = []
        self.country_at: dict[int, CountryHit] = {}
        self.country_ending: dict[int, CountryHit] = {}
        self.organization_at: dict[int, OrganizationHit] = {}
        self.organization_ending: dict[int, OrganizationHit] = {}
        self.openings: dict[str, OrganizationHit] = {}  # the first word of each body's name of several words
        self.title_ends: list[int] = []
        self.names_without_office: dict[int, NameHit] = {}
        self._counts: Counter[str] | None = None
        self.spoken_of: list[tuple[str, int]] | None = None  # countries and how often they are named, once asked for
        self.told_by_places: str | None = None  # the country its places tell of once asked for, "" where they do not
        self.home: str | None = None  # the country the text is written in once asked for, "" where nothing tells
        self.office_at: dict[int, OfficeHit] = {}
        self.office_ending: dict[int, OfficeHit] = {}
        if document.dateline:
            self._mask_dateline(document.dateline.start, document.dateline.end)

    def _mask_dateline(self, start: int, end: int) -> None:
        for i, at in enumerate(self.tokens.starts):
            if at >= end:
                break
            if at >= start:
                self.cover[i] = OTHER
                self.capitals.telling[i] = False

    def positions(self, words: WordList) -> list[int]:
        """The tokens that are a word of a list, in order."""
        return words.positions(self.tokens)

    def tokens_spelled(self, words: Collection[str]) -> list[int]:
        """The tokens that are one of some words of this text alone, as they are spelled."""
        return [i for i, word in enumerate(self.tokens.words) if word in words] if words else []

    def find(self, lexicon: Lexicon[T]) -> list[Hit[T]]:
        """The phrases of a lexicon in the document."""
        return lexicon.find(self.tokens)

    def is_inside(self, country: CountryHit) -> bool:
        """Whether a country's name is only a part of an organization's."""
        return self.cover[country.first] == ORGANIZATION

    def body_before(self, i: int) -> OrganizationHit | None:
        """The organization named last in front of a token, if no country is named after it; not far back."""
        for j in range(i - 1, max(i - REACH_OF_ITS, -1), -1):
            if self.cover[j] == COUNTRY:
                return None
            if self.cover[j] == ORGANIZATION:
                return self.organization_ending.get(j + 1)
        return None

    def country_of_its(self, i: int) -> CountryHit | None:
        """The country that "its" at a token means: the one that opens this sentence or the one before, or else the
        last."""
        last = None
        for j in range(i - 1, max(i - REACH_OF_ITS, -1), -1):
            country = self.country_at.get(j)
            if country is None or self.cover[j] != COUNTRY:
                continue
            last = last or country
            opens = self.tokens.flags[j] & Flag.SENTENCE_START or (j > 0 and self.tokens.words[j - 1] == ":")
            if opens and country.kind != "adjective":
                return country
        return last

    def sentence_of(self, i: int) -> Sentence:
        """The sentence in which token `i` stands."""
        return self.document.sentences[self.tokens.sentences[i]]

    def country_counts(self) -> Counter[str]:
        """How often each country is named, worked out once; only after the countries are settled."""
        if self._counts is None:
            self._counts = Counter(hit.code for hit in self.countries)
        return self._counts

    def claim(self, first: int, last: int, what: str) -> None:
        for i in range(first, last):
            self.cover[i] = what

    def is_free(self, first: int, last: int) -> bool:
        return all(self.cover[i] is None for i in range(first, last))

    def country_possessive(self, i: int) -> bool:
        """Whether token `i` is the possessive ending of a country ("Hungary’s")."""
        return bool(self.tokens.flags[i] & Flag.POSSESSIVE) and i in self.country_ending

    def country_in_front(self, first: int) -> CountryHit | None:
        """The country that begins the description in front of a name: "Dutch oil company X", "Chile's miner X"."""
        tokens = self.tokens
        for i in range(first, max(first - LONGEST_DESCRIPTION, 0), -1):
            if not self.same_sentence(i - 1, first):
                return None
            country = self.country_ending.get(i)
            if country is not None:
                return country if country.kind == "adjective" and self.cover[country.first] == COUNTRY else None
            before = i - 1
            if tokens.flags[before] & Flag.POSSESSIVE:
                return self.country_ending.get(before) or self.country_ending.get(i)
            if not self.is_word(before) and tokens.words[before] != "-":
                return None
            if tokens.flags[before] & (Flag.CLOSED | Flag.CAPITAL) or self.cover[before] == ORGANIZATION:
                return None
        return None

    def touches(self, i: int) -> bool:
        """Whether token `i` follows the one before it without white space."""
        return i > 0 and self.tokens.starts[i] == self.tokens.ends[i - 1]

    def is_name_word(self, i: int) -> bool:
        """Whether token `i` is a word with a capital that tells, not covered by anything yet."""
        return self.cover[i] is None and self.capitals.telling[i]

    def opens_name(self, i: int) -> bool:
        """Whether a name, or the honorific in front of one, begins at token `i`."""
        if i >= self.size or not self.same_sentence(i - 1, i):
            return False
        return self.is_name_word(i) or self.cover[i] == TITLE

    def same_sentence(self, i: int, j: int) -> bool:
        return self.tokens.sentences[i] == self.tokens.sentences[j]

    def text(self, first: int, last: int) -> str:
        """The text of a span of tokens, line ends read as spaces."""
        tokens = self.tokens
        if last - first == 1:
            return tokens.words[first]
        return " ".join(self.document.text[tokens.starts[first] : tokens.ends[last - 1]].split())

    def is_word(self, i: int) -> bool:
        return bool(self.tokens.flags[i] & Flag.WORD)
