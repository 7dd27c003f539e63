"""Countries: which forms of their names stand for a country, and which only for a place or a part of another name."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from pipelines.extract.lexicon import Lexicon
from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import COUNTRY, OTHER, SWALLOWED, CountryHit, Draft
from pipelines.extract.mentions.vocabulary import (
    AGENT_VERBS,
    CITY_NOUNS,
    GIVEN_NAMES,
    OFFICE_OPENERS,
    OFFICE_WORDS,
    PERSON_VERBS,
    PLACE_PREPOSITIONS,
    TRAVEL_WORDS,
)
from pipelines.parse.document import Flag
from pipelines.parse.words import AUXILIARIES
from schemas.countries import FORMS, NOT_COUNTRIES, CountryForm

_EITHER_KOREA: Final = frozenset(("Korea", "Korean", "Koreans"))
_ACTIONS: Final = PERSON_VERBS | AGENT_VERBS | AUXILIARIES
_SWALLOWED: Final = CountryForm((), "swallowed")


def _entries() -> Iterator[tuple[str, CountryForm]]:
    """Every form once, those with hyphens first, since a hyphen also matches a space."""
    seen: set[str] = set()
    forms = [*FORMS.items(), *((phrase, _SWALLOWED) for phrase in sorted(NOT_COUNTRIES))]
    for form, found in sorted(forms, key=lambda entry: "-" not in entry[0]):
        plain = form.replace("-", " ").replace("’", "'")
        if plain not in seen:
            seen.add(plain)
            yield form.replace("’", "'"), found


_LEXICON: Final[Lexicon[CountryForm]] = Lexicon(_entries(), case_sensitive=True)


def find_countries(draft: Draft) -> None:
    """Append to the draft every form that may name a country, and cover what only holds one's name.

    Capitals are judged later, by `drop_places`, when the names around them are known.
    """
    tokens = draft.tokens
    surnames: set[str] = set()
    for hit in draft.find(_LEXICON):
        first, last, form = hit.first, hit.last, hit.payload
        if draft.cover[first] or draft.cover[last - 1] or (last < draft.size and tokens.words[last] == "$"):
            continue
        if form.kind == "swallowed":
            if tokens.flags[first] & Flag.CAPITAL and _is_name(tokens.words[first:last]):
                draft.claim(first, last, SWALLOWED)
            continue
        if _ends_abbreviation(draft, first):
            continue
        if _is_part_of_person(draft, first, last, form):
            surnames.add(tokens.words[last - 1])
            continue
        if tokens.words[first] in surnames and last < draft.size and tokens.lowers[last] in PERSON_VERBS:
            continue
        country = CountryHit(first, last, form.codes, form.kind, form.plural)
        country.of_body = form.otherwise == "organization" and form.kind == "capital" and last - first == 1
        draft.countries.append(country)
        draft.country_at[first] = country
        draft.country_ending[last] = country
        draft.claim(first, last, COUNTRY)
    _settle_ambiguous(draft)


def _ends_abbreviation(draft: Draft, first: int) -> bool:
    """Whether a hyphen binds the abbreviation of a country to one that nothing known has: "ZARU-RF"."""
    tokens = draft.tokens
    if first < 2 or tokens.words[first - 1] != "-" or not draft.touches(first) or not draft.touches(first - 1):
        return False
    other = tokens.words[first - 2]
    in_capitals = bool(tokens.flags[first] & tokens.flags[first - 2] & Flag.UPPER)
    return in_capitals and draft.cover[first - 2] is None and other not in FORMS and "." not in other


def _is_name(words: list[str]) -> bool:
    return all(word[0].isupper() or len(word) < 4 for word in words)


def _is_part_of_person(draft: Draft, first: int, last: int, form: CountryForm) -> bool:
    """Whether a form that is also a name of persons stands in one: "Michael Jordan", "Israel Katz"."""
    if form.otherwise != "person" and form.kind not in ("name", "capital"):
        return False
    tokens = draft.tokens
    before = first - 1
    if before >= 0 and draft.is_name_word(before) and draft.same_sentence(before, first):
        if tokens.lowers[before] in GIVEN_NAMES and tokens.lowers[before] not in ("north", "south"):
            return True
        if tokens.flags[before] & Flag.CAPITAL and len(tokens.words[before]) == 2 and tokens.words[before][1] == ".":
            return True
        if (
            form.kind == "name"
            and before
            and tokens.lowers[before - 1] in OFFICE_WORDS
            and not is_common(tokens.lowers[before])
        ):
            return True  # "Finance Minister Siniša Mali"
    is_given_name = last - first == 1 and tokens.lowers[first] in GIVEN_NAMES
    if (form.otherwise != "person" and not is_given_name) or last >= draft.size:
        return False
    follows = draft.is_name_word(last) and draft.same_sentence(first, last)
    after_of = before >= 0 and tokens.lowers[before] == "of"
    return (
        follows
        and not after_of
        and not draft.tokens.flags[last] & Flag.UPPER
        and tokens.lowers[last] not in OFFICE_OPENERS
        and not is_common(tokens.lowers[last])
    )


def _settle_ambiguous(draft: Draft) -> None:
    """Let a form of several countries name the one that the document names otherwise, if it does."""
    certain = {hit.code for hit in draft.countries if len(hit.codes) == 1}
    for hit in draft.countries:
        if len(hit.codes) > 1:
            hit.codes = tuple(sorted(hit.codes, key=lambda code: code not in certain))


def drop_places(draft: Draft) -> None:
    """Remove the capitals that are only places, and the forms that organizations have swallowed."""
    kept = []
    codes = Counter(hit.code for hit in draft.countries)
    for hit in draft.countries:
        if draft.cover[hit.first] != COUNTRY:
            continue
        if hit.of_body and codes[hit.code] == 1:
            draft.claim(hit.first, hit.last, OTHER)  # "Brussels argues" in a text that never names Belgium
            continue
        if draft.tokens.words[hit.first] in _EITHER_KOREA and codes["KP"] > codes["KR"]:
            hit.codes = ("KP",)
        is_lone = codes[hit.code] == 1 and not _acts(draft, hit)
        if hit.kind == "capital" and (is_lone or not _stands_for_government(draft, hit)):
            draft.claim(hit.first, hit.last, OTHER)
            draft.capital_places.append(hit)
            continue
        kept.append(hit)
    draft.countries = kept


def _stands_for_government(draft: Draft, hit: CountryHit) -> bool:
    """Whether a capital is a government ("cooperation with Astana"), not a place ("in Astana").

    A place: behind a preposition of place or travel, in front of another name, of its own country or of "-based".
    """
    tokens = draft.tokens
    lowers = tokens.lowers
    first, last = hit.first, hit.last
    if last < draft.size and draft.same_sentence(first, last):
        if draft.is_name_word(last) and tokens.sentences[last] not in draft.capitals.title_case:
            return False
        if lowers[last] == "," and last + 1 < draft.size:
            inner = draft.country_at.get(last + 1)
            if (inner and inner.kind in ("name", "alias")) or lowers[last + 1] in ("d.c.", "dc", "d.c"):
                return False
        if lowers[last] in ("-", "–") and last + 1 < draft.size and lowers[last + 1] in ("based", "area", "born"):
            return False
        noun = last + 1 if tokens.flags[last] & Flag.POSSESSIVE else last
        if noun < draft.size and lowers[noun] in CITY_NOUNS:
            return False
    before = first - 1
    while before >= 0 and lowers[before] in ("the", "and", ",") and draft.same_sentence(before, first):
        if lowers[before] in ("and", ",") and before - 1 not in _capital_ends(draft, before):
            break
        before -= 1
        other = draft.country_ending.get(before + 1)
        if other:
            before = other.first - 1
    if before < 0 or not draft.same_sentence(before, first):
        return True
    if lowers[before] == "capital" or (lowers[before] == "," and before and lowers[before - 1] in ("capital", "city")):
        return False
    word = lowers[before]
    if word in PLACE_PREPOSITIONS or (tokens.flags[before] & Flag.CAPITAL and draft.is_name_word(before)):
        return False
    if word in ("to", "for", "between", "of"):
        return not _is_about_travel(draft, before)
    return True


def _acts(draft: Draft, hit: CountryHit) -> bool:
    """Whether a capital plainly is a government: it does or owns something, or one deals with it.

    Asked of a country that a text names by nothing but its capital.
    """
    tokens = draft.tokens
    behind = hit.last if hit.last < draft.size and draft.same_sentence(hit.last, hit.first) else hit.first
    if tokens.flags[behind] & Flag.POSSESSIVE or tokens.lowers[behind] in _ACTIONS:
        return True
    before = tokens.lowers[hit.first - 1] if hit.first else ""
    return before in ("with", "by", "against", "told", "urged", "accused")


def _capital_ends(draft: Draft, at: int) -> set[int]:
    """The last token of the capital in front of token `at`, as a set that is empty where there is none."""
    other = draft.country_ending.get(at)
    return {at - 1} if other and other.kind == "capital" else set()


def _is_about_travel(draft: Draft, before: int) -> bool:
    """Whether one of the few words in front of a preposition is about travel, or names a part of a city."""
    start = max(before - 8, 0)
    return any(draft.tokens.lowers[i] in TRAVEL_WORDS for i in range(start, before) if draft.same_sentence(i, before))
