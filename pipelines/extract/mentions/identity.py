"""Which names are one person: the fullest form, its shorter forms, a surname alone, and two of one surname kept apart."""

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from pipelines.extract.mentions.draft import Draft, NameHit
from pipelines.extract.mentions.evidence import ORGANIZATION_FROM, PERSON_FROM, STRONG
from pipelines.extract.mentions.vocabulary import NAME_SUFFIXES, PARTICLES
from schemas.given_names import GIVEN_NAMES


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """A word without case and diacritics.

    >>> fold("Vučić")
    'vucic'
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
    cued: bool = False

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
    kept = [fold(word) for word in hit.words if word[0].isalpha() and word.lower() not in NAME_SUFFIXES]
    plain = tuple(
        word
        for word, raw in zip(
            kept, [w for w in hit.words if w[0].isalpha() and w.lower() not in NAME_SUFFIXES], strict=True
        )
        if raw.lower() not in PARTICLES
    )
    return plain or tuple(kept)


def group_names(draft: Draft) -> list[Group]:
    """Group the names of a document by bearer, in the order of first mention."""
    groups: list[Group] = []
    by_word: dict[str, list[Group]] = {}
    full = [hit for hit in draft.names if len(words_of(hit)) > 1]
    for hit in sorted(full, key=lambda hit: (-len(words_of(hit)), hit.first)):
        words = words_of(hit)
        group = _find_full(words, hit, by_word)
        if group is None:
            group = Group(words)
            groups.append(group)
            for word in dict.fromkeys(words):
                by_word.setdefault(word, []).append(group)
        group.hits.append(hit)
    for hit in draft.names:
        words = words_of(hit)
        if len(words) == 1:
            _place_single(hit, words[0], groups, by_word)
    for group in groups:
        group.hits.sort(key=lambda hit: hit.first)
        _sum_points(group)
    groups.sort(key=lambda group: group.hits[0].first)
    return groups


def _find_full(words: tuple[str, ...], hit: NameHit, by_word: dict[str, list[Group]]) -> Group | None:
    """The group of a name of several words: all its words occur there in order, or only the given name is shortened."""
    for group in by_word.get(words[-1], by_word.get(words[0], [])):
        if _is_subsequence(words, group.words) or (set(words) == set(group.words)):
            return group
        if len(words) == 2 and words[-1] == group.words[-1] and _is_short_for(words[0], group.words[0]):
            return group
    return None


def _is_subsequence(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    rest = iter(full)
    return all(word in rest for word in short)


def _is_short_for(short: str, full: str) -> bool:
    """Whether a given name is a short form or an initial of another: Joe and Joseph, J. and Joan."""
    if short == full:
        return True
    if len(short) == 1 or len(full) == 1:
        return short[0] == full[0]
    return len(short) >= 3 and (
        full.startswith(short[:3])
        and len(full) > len(short)
        and GIVEN_NAMES.get(short.title()) == GIVEN_NAMES.get(full.title())
    )


def _place_single(hit: NameHit, word: str, groups: list[Group], by_word: dict[str, list[Group]]) -> None:
    """Put a name of one word to the bearer whose surname, or else given name, it is; the best candidate of several."""
    candidates = [
        group
        for group in by_word.get(word, ())
        if group.words[-1] == word or group.words[0] == word or len(group.words) > 1
    ]
    candidates = [group for group in candidates if not _contradicts(hit, group)]
    surnames = [group for group in candidates if group.words[-1] == word]
    chosen = _choose(hit, surnames or candidates)
    if chosen is None:
        chosen = Group((word,))
        groups.append(chosen)
        by_word.setdefault(word, []).append(chosen)
    chosen.hits.append(hit)


def _contradicts(hit: NameHit, group: Group) -> bool:
    """Whether a name cannot be of a bearer: "President Biden" is not the First Lady, "Mr. Khan" no woman."""
    genders = {other.gender for other in group.hits} - {None}
    if hit.gender is not None and genders and hit.gender not in genders:
        return True
    unique = {office.head for office in hit.offices if office.unique == "state"}
    others = {office.head for other in group.hits for office in other.offices if office.unique == "state"}
    return bool(unique and others) and not unique & others and all(len(words_of(other)) > 1 for other in group.hits)


def _choose(hit: NameHit, candidates: list[Group]) -> Group | None:
    """The bearer of a name that several could bear: the office and the gender decide, then the nearest before."""
    if len(candidates) < 2:
        return candidates[0] if candidates else None

    def rank(group: Group) -> tuple[bool, bool, bool, int]:
        titles = {office.head for other in group.hits for office in other.offices}
        same_office = any(office.head in titles for office in hit.offices)
        genders = {other.gender for other in group.hits} - {None}
        other_gender = hit.gender is not None and bool(genders) and hit.gender not in genders
        before = [other.first for other in group.hits if other.first < hit.first]
        usual = any(len(other.words) == len(hit.words) for other in group.hits)
        return (same_office, not other_gender, usual, max(before, default=-1))

    return max(candidates, key=rank)


def _sum_points(group: Group) -> None:
    """Points of all names together; what speaks against a person is not added up, since each mention repeats it."""
    group.person = max(hit.person for hit in group.hits) + min(sum(hit.person > 1 for hit in group.hits) - 1, 3)
    group.organization = max(hit.organization for hit in group.hits)
    group.cued = any(hit.cued for hit in group.hits)
    others = sorted((hit.other for hit in group.hits), reverse=True)
    group.other = min(others[0], sum(others) // len(others) + 1)
    if not group.cued and any(hit.placed for hit in group.hits):
        group.other += STRONG  # nothing but its form speaks for a person, and the text uses it as a place
