"""Names: the runs of capitals that no country, organization or office covers, with what belongs to them (particles,
hyphens, initials, an honorific in front). What they name is decided in `evidence.py`.
"""

from typing import Final

from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.divisions import is_division
from pipelines.extract.mentions.draft import OFFICE, TITLE, Draft, NameHit
from pipelines.extract.mentions.vocabulary import (
    COMPANY_NOUNS,
    DAYS,
    DIVISIONS,
    GIVEN_NAMES,
    HEAD_GROUPS,
    HONORIFICS,
    LOOSE_TITLES,
    MONTHS,
    NAME_SUFFIXES,
    OFFICE_HEADS,
    OUTLET_NOUNS,
    PARTICLES,
    PARTY_MEMBERS,
    PEOPLES,
    RANKS,
    SECOND_SYLLABLES,
)
from pipelines.extract.word_list import WordList
from pipelines.parse.document import Flag

LONGEST_NAME: Final = 9  # tokens
_CALENDAR: Final = MONTHS | DAYS
_SURE: Final = frozenset(("Mr", "Mrs", "Ms", "Dr"))  # honorifics that stand in front of nothing but names
# Pronouns and the like that are surnames.
_SURNAMES_TOO: Final = frozenset(("he", "so", "an", "do", "no", "you", "her", "we"))
_TRADES: Final = ("keeper", "maker", "worker", "driver", "seller", "vendor", "ologist")
_OPENING_PARTICLES: Final = frozenset(
    ("van", "von", "bin", "ibn", "al", "el", "de", "da", "di", "der", "den", "du", "abu")
)
_PARTICLE_WORDS: Final = WordList(_OPENING_PARTICLES)


def find_names(draft: Draft) -> None:
    """Append the names of the document to the draft, in order."""
    free = 0  # first token that no name covers
    for i in _candidates(draft):
        if i >= free and _begins_name(draft, i):
            last = _end_of_name(draft, i)
            if last > i:
                _add(draft, i, last)
                free = last


def _candidates(draft: Draft) -> list[int]:
    """Where a name may begin: at a capital that tells, at a particle, behind a title; some tokens twice."""
    capitals = [i for i, tells in enumerate(draft.capitals.telling) if tells]
    behind = [i for office in draft.offices for i in (office.last, office.end) if i < draft.size]
    behind += [i for i in draft.title_ends if i < draft.size]
    return sorted(capitals + behind + draft.positions(_PARTICLE_WORDS))


def cover_honorifics(draft: Draft) -> None:
    """Cover honorifics and ranks in front of a name: "H.E. Ms.", "Lt. Gen."."""
    for lexicon in (RANKS, HONORIFICS):
        for hit in draft.find(lexicon):
            first, last = hit.first, hit.last
            if (
                last < draft.size
                and draft.is_free(first, last)
                and draft.same_sentence(first, last)
                and _may_follow_title(draft, first, last)
                and not _ends_office(draft, first, last)
                and not (first and draft.tokens.lowers[first - 1] in ("bin", "binti", "bint", "ibn"))
            ):
                draft.claim(first, last, TITLE)
                draft.title_ends.append(last)


def _ends_office(draft: Draft, first: int, last: int) -> bool:
    """Whether a rank is the end of a title of office: "Secretary General", "Attorney-General"."""
    start = first - 2 if first > 1 and draft.tokens.words[first - 1] == "-" else first - 1
    office = OFFICE_HEADS.match(draft.tokens, start) if start >= 0 else None
    return office is not None and office.last >= last


def _may_follow_title(draft: Draft, first: int, i: int) -> bool:
    """Whether the word behind an honorific or rank can begin a person's name; a full stop behind the title settles
    it."""
    tokens = draft.tokens
    if draft.cover[i] == TITLE or HONORIFICS.match(tokens, i) or RANKS.match(tokens, i):
        return True
    lower = tokens.lowers[i]
    if lower in PARTICLES:
        return True
    if not tokens.flags[i] & Flag.CAPITAL or draft.cover[i] is not None:
        return False
    return (
        tokens.words[i - 1][-1] == "." or not is_common(lower) or lower in GIVEN_NAMES or tokens.words[first] in _SURE
    )


def _begins_name(draft: Draft, i: int) -> bool:
    tokens = draft.tokens
    if draft.cover[i] is not None:
        return False
    lower = tokens.lowers[i]
    after_title = i > 0 and draft.cover[i - 1] in (OFFICE, TITLE) and draft.same_sentence(i, i - 1)
    if lower in _OPENING_PARTICLES and not draft.capitals.telling[i]:
        if i + 1 >= draft.size:
            return False
        j = i + 1
        while j < draft.size and j < i + 4 and (tokens.lowers[j] in PARTICLES or tokens.words[j] == "-"):
            j += 1
        hyphened = tokens.words[i + 1] == "-" and draft.touches(i + 1)
        capital = bool(tokens.flags[i] & Flag.CAPITAL)
        return (
            j < draft.size
            and draft.is_name_word(j)
            and draft.same_sentence(i, j)
            and (after_title or hyphened or capital)
        )
    if after_title and lower in _SURNAMES_TOO and tokens.flags[i] & Flag.CAPITAL:
        return i + 1 < draft.size and draft.is_name_word(i + 1) and draft.same_sentence(i, i + 1)
    if not draft.capitals.telling[i]:
        if (
            not after_title
            or not tokens.flags[i] & Flag.CAPITAL
            or (tokens.flags[i] & Flag.CLOSED and lower not in ("may", "will"))
        ):
            return False
        return (
            tokens.sentences[i] not in draft.capitals.title_case
            or draft.cover[i - 1] == TITLE
            or _is_named_later(draft, i)
        )
    if lower in DAYS or (lower in MONTHS and not _is_month_as_name(draft, i)):
        return False
    if tokens.words[i] in PEOPLES and i and tokens.words[i - 1] == "-" and draft.touches(i):
        return False  # "the pro-Kurdish DEM party"
    return bool(tokens.flags[i] & Flag.WORD)


def _is_named_later(draft: Draft, i: int) -> bool:
    return draft.tokens.lowers[i] in draft.capitals.seen


def _is_month_as_name(draft: Draft, i: int) -> bool:
    """Whether a month is a given name or surname: another name word follows or precedes, and no number."""
    tokens = draft.tokens
    before, after = i - 1, i + 1
    if before >= 0 and (
        tokens.flags[before] & Flag.NUMBER or (draft.is_name_word(before) and tokens.lowers[before] in MONTHS)
    ):
        return False
    return (
        after < draft.size
        and draft.is_name_word(after)
        and draft.same_sentence(i, after)
        and tokens.lowers[after] not in _CALENDAR
    )


def _end_of_name(draft: Draft, first: int) -> int:
    """The end of the run of name words that begins at a token."""
    tokens = draft.tokens
    end = min(draft.size, first + LONGEST_NAME * 2)
    i = first + 1
    last = i if tokens.lowers[first] not in PARTICLES or draft.capitals.telling[first] else first
    while i < end and draft.same_sentence(i, first):
        word, lower = tokens.words[i], tokens.lowers[i]
        if lower in NAME_SUFFIXES and draft.cover[i] is None:
            i += 1
            last = i
            break
        if word == "," and i + 1 < end and tokens.lowers[i + 1] in ("jr", "jr.", "sr", "sr."):
            last = i + 2
            break
        if _continues(draft, i) or _is_elided(word):
            if tokens.lowers[i - 1] in DIVISIONS and i - 1 > first and lower in GIVEN_NAMES:
                break  # "the Governor of Tula Region Ivan Petrov"
            is_held = first > 1 and draft.cover[first - 2] == OFFICE and tokens.lowers[first - 1] == "of"
            if is_held and is_division(draft, first, i):
                break  # "the President of Tatarstan Ivan Petrov"
            i += 1
            last = i
        elif (
            word == "-"
            and draft.touches(i)
            and i + 1 < end
            and draft.touches(i + 1)
            and draft.is_word(i + 1)
            and draft.cover[i + 1] is None
        ):
            is_small = not tokens.flags[i + 1] & Flag.CAPITAL and tokens.lowers[i + 1] not in PARTICLES
            is_word = is_common(tokens.lowers[i + 1]) and tokens.lowers[i + 1] not in SECOND_SYLLABLES
            if is_small and (is_word or last - first < 2 or len(tokens.words[i + 1]) > 6):
                break  # "Geneva-based", but not "Kim Dae-jung"
            i += 2
            last = i
        elif lower in PARTICLES and draft.cover[i] is None and _capital_after_particles(draft, i, end):
            i += 1
        else:
            break
    return last


def _is_elided(word: str) -> bool:
    """Whether a word begins with an elided particle: "d'Ávila"."""
    return len(word) > 3 and word[0] in "dl" and word[1] in "'’" and word[2].isupper()


def _continues(draft: Draft, i: int) -> bool:
    tokens = draft.tokens
    if draft.cover[i] is not None:
        return False
    if tokens.lowers[i] in DAYS or (
        tokens.lowers[i] in MONTHS and i + 1 < draft.size and tokens.flags[i + 1] & Flag.NUMBER
    ):
        return False
    if draft.capitals.telling[i]:
        return True
    if tokens.sentences[i] in draft.capitals.title_case or not tokens.flags[i] & Flag.CAPITAL:
        return False
    if tokens.flags[i] & Flag.CLOSED:  # "Hope Across Borders"
        return len(tokens.words[i]) > 2 and i + 1 < draft.size and draft.is_name_word(i + 1)
    return True


def _capital_after_particles(draft: Draft, i: int, end: int) -> bool:
    tokens = draft.tokens
    j = i + 1
    while (
        j < end
        and j < i + 4
        and (tokens.lowers[j] in PARTICLES or tokens.words[j] in ("-", "’", "'"))
        and draft.cover[j] is None
    ):
        j += 1
    return (
        j < end
        and draft.is_name_word(j)
        and draft.same_sentence(i, j)
        and (tokens.lowers[i] not in ("e", "y", "us", "la", "le", "do", "op") or j == i + 1)
    )


def _add(draft: Draft, first: int, last: int) -> None:
    """Record the name, without a loose title that opens it ("Leader X")."""
    tokens = draft.tokens
    while last - first > 1 and (
        tokens.lowers[first] in LOOSE_TITLES or _is_opening_noun(draft, first) or _is_trade(draft, first, last)
    ):
        first += 1
    first = _behind_party(draft, first, last)
    honorific, gender = first, None
    while honorific > 0 and draft.cover[honorific - 1] == TITLE and draft.same_sentence(honorific - 1, first):
        honorific -= 1
    if honorific < first:
        gender = _gender_of_title(draft, honorific, first)
    hit = NameHit(first, last, tuple(tokens.words[first:last]), honorific if honorific < first else None, gender)
    draft.names.append(hit)


def _is_opening_noun(draft: Draft, i: int) -> bool:
    """Whether a token has its capital only as the head of a sentence and describes a body: "Chipmaker X said"."""
    tokens = draft.tokens
    described = tokens.lowers[i] in COMPANY_NOUNS or tokens.lowers[i] in OUTLET_NOUNS
    return described and bool(tokens.flags[i] & Flag.SENTENCE_START) and tokens.words[i] not in HEAD_GROUPS


def _is_trade(draft: Draft, first: int, last: int) -> bool:
    """Whether a common word that opens a sentence is the trade of a full name behind it: "Shopkeeper Peter Odin"."""
    tokens = draft.tokens
    lower = tokens.lowers[first]
    is_noun = is_common(lower) or lower.endswith(_TRADES)
    opens = tokens.flags[first] & Flag.SENTENCE_START and is_noun and lower not in GIVEN_NAMES
    return bool(opens) and last - first > 2 and tokens.lowers[first + 1] in GIVEN_NAMES


def _behind_party(draft: Draft, first: int, last: int) -> int:
    """The start of a name behind the party of its bearer: "New York Democrat X"."""
    lowers = draft.tokens.lowers
    return next((i + 1 for i in range(last - 2, first - 1, -1) if lowers[i] in PARTY_MEMBERS), first)


def _gender_of_title(draft: Draft, first: int, last: int) -> str | None:
    for i in range(first, last):
        found = HONORIFICS.match(draft.tokens, i, last)
        if found is not None and found.payload:
            return found.payload
    return None
