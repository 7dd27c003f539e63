"""Which names are one person: the fullest form, its shorter forms, a surname alone; two of one surname are kept
apart."""

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from pipelines.extract.mentions.draft import Draft, NameHit
from pipelines.extract.mentions.points import ORGANIZATION_FROM, PERSON_FROM, STRONG
from pipelines.extract.mentions.vocabulary import NAME_SUFFIXES, PARTICLES
from pipelines.extract.ordered import first_from
from schemas.given_names import GIVEN_NAMES

MOST_NAMESAKES: Final = 50  # bearers of one word that a name is compared with, the latest ones


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """A word without case and diacritics.

    >>> fold("Čapek")
    'capek'
    """
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())


@dataclass(eq=False, slots=True)
class Group:
    """The names that are taken for one bearer. `words` are the folded words of the fullest form."""

    words: tuple[str, ...]
    hits: list[NameHit] = field(default_factory=list)
    person: int = 0
    organization: int = 0
    other: int = 0
    full: list[int] = field(default_factory=list)  # where the names of several words stand
    last_short: int = -1  # where the last name of one word stands
    genders: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    unique_offices: set[str] = field(default_factory=set)

    def add(self, hit: NameHit, *, is_short: bool) -> None:
        """Take a name for the bearer's; those of one word come in the order of the text, behind all others."""
        self.hits.append(hit)
        if is_short:
            self.last_short = hit.first
        else:
            self.full.append(hit.first)
        if hit.gender:
            self.genders.add(hit.gender)
        self.offices.update(office.head for office in hit.offices)
        self.unique_offices.update(office.head for office in hit.offices if office.unique == "state")

    def last_before(self, token: int) -> int:
        """Where the bearer was named last before a token, -1 where it was not."""
        at = first_from(self.full, token)
        return max(self.full[at - 1] if at else -1, self.last_short)

    @property
    def kind(self) -> str | None:
        """What the group names, by its points."""
        if self.person >= PERSON_FROM and self.person > self.organization and self.person > self.other:
            return "person"
        if self.organization >= ORGANIZATION_FROM and self.organization > self.other:
            return "organization"
        return None


def words_of(hit: NameHit) -> tuple[str, ...]:
    """The folded words by which a name is compared: no particles, hyphens and suffixes."""
    return _compared(hit.words)


@lru_cache(maxsize=1 << 14)  # names recur
def _compared(spelled: tuple[str, ...]) -> tuple[str, ...]:
    words = [word for word in spelled if word[0].isalpha() and word.lower() not in NAME_SUFFIXES]
    plain = [word for word in words if word.lower() not in PARTICLES] or words
    return tuple(fold(word) for word in plain)


def group_names(draft: Draft) -> list[Group]:
    """Group the names of a document by bearer, in the order of first mention."""
    groups: list[Group] = []
    by_word: dict[str, list[Group]] = {}
    named = [(words_of(hit), hit) for hit in draft.names]
    full = [(words, hit) for words, hit in named if len(words) > 1]
    for words, hit in sorted(full, key=lambda entry: (-len(entry[0]), entry[1].first)):
        group = _find_full(words, by_word)
        if group is None:
            group = Group(words)
            groups.append(group)
            for word in dict.fromkeys(words):
                by_word.setdefault(word, []).append(group)
        group.add(hit, is_short=False)
    for group in groups:
        group.full.sort()
    for words, hit in named:
        if len(words) == 1:
            _place_single(hit, words[0], groups, by_word)
    for group in groups:
        group.hits.sort(key=lambda hit: hit.first)
        _sum_points(group)
    groups.sort(key=lambda group: group.hits[0].first)
    return groups


def _find_full(words: tuple[str, ...], by_word: dict[str, list[Group]]) -> Group | None:
    """The group of a name of several words: all its words occur there in order, or the given name is only shortened."""
    for group in by_word.get(words[-1], ())[-MOST_NAMESAKES:]:
        if _is_subsequence(words, group.words) or set(words) == set(group.words):
            return group
        if len(words) == 2 and words[-1] == group.words[-1] and _is_short_for(words[0], group.words[0]):
            return group
    return None


def _is_subsequence(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    rest = iter(full)
    return all(word in rest for word in short)


def _is_short_for(short: str, full: str) -> bool:
    """Whether a given name is an initial or a short form of another: J. and Joan, Joe and Joseph."""
    if short == full:
        return True
    if len(short) == 1 or len(full) == 1:
        return short[0] == full[0]
    if len(short) < 3 or len(full) <= len(short) or not full.startswith(short[:2]):
        return False
    one, other = GIVEN_NAMES.get(short.title()), GIVEN_NAMES.get(full.title())
    return one is not None and one == other and (full.startswith(short[:3]) or short[-1] in "ey")


def _place_single(hit: NameHit, word: str, groups: list[Group], by_word: dict[str, list[Group]]) -> None:
    """Put a name of one word to the bearer whose surname, or else other name, it is; the best candidate of several."""
    known = by_word.get(word, ())[-MOST_NAMESAKES:]
    candidates = [group for group in known if not _contradicts(hit, group)]
    surnames = [group for group in candidates if group.words[-1] == word]
    chosen = _choose(hit, surnames or candidates)
    if chosen is None:
        chosen = Group((word,))
        groups.append(chosen)
        by_word.setdefault(word, []).append(chosen)
    chosen.add(hit, is_short=True)


def _contradicts(hit: NameHit, group: Group) -> bool:
    """Whether a name cannot be of a bearer: "President X" is not the First Lady of that surname, "Mr. X" no woman."""
    if hit.gender is not None and group.genders and hit.gender not in group.genders:
        return True
    unique = {office.head for office in hit.offices if office.unique == "state"}
    return bool(unique and group.unique_offices) and not unique & group.unique_offices and group.last_short < 0


def _choose(hit: NameHit, candidates: list[Group]) -> Group | None:
    """The bearer of a name that several could bear: the office decides, then who was called so before, then the
    nearest."""
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    heads = {office.head for office in hit.offices}

    def rank(group: Group) -> tuple[bool, bool, int]:
        return bool(heads & group.offices), group.last_short >= 0, group.last_before(hit.first)

    return max(candidates, key=rank)


def _sum_points(group: Group) -> None:
    """Points of all names together; what speaks against a person is not added up, since each mention repeats it."""
    first = group.hits[0]
    group.person, group.organization, most_other = first.person, first.organization, first.other
    likely, others = 0, 0
    for hit in group.hits:
        group.person, group.organization = max(group.person, hit.person), max(group.organization, hit.organization)
        most_other, others = max(most_other, hit.other), others + hit.other
        likely += hit.person > 1
    group.person += min(likely - 1, 3)
    group.other = min(most_other, others // len(group.hits) + 1)
    if not any(hit.cued for hit in group.hits) and any(hit.placed for hit in group.hits):
        group.other += STRONG  # nothing but its form speaks for a person, and the text uses it as a place
