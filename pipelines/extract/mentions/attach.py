"""Which office belongs to which name: in front of it, behind it in apposition, or on either side of a comma."""

from typing import Final

from pipelines.extract.mentions.draft import OFFICE, TITLE, CountryHit, Draft, NameHit, OfficeHit
from pipelines.extract.mentions.vocabulary import (
    AGENT_VERBS,
    COMMENTS,
    LOOSE_TITLES,
    NOT_HELD,
    PEOPLES,
    PERSON_VERBS,
    US_STATES,
)
from pipelines.parse.document import Flag

_FILLERS: Final = (
    frozenset("a an the its his her their who is as also was now then currently our my whose both".split()) | COMMENTS
)
_CLAUSE_WORDS: Final = (PERSON_VERBS | AGENT_VERBS | {"also", "later", "then"}) - {"who"}
_REACH_OF_PLURAL: Final = 5  # tokens between two persons of a list
_DEFINITE: Final = frozenset(("the", "its", "his", "her", "their", "our"))
_REACH: Final = 16  # tokens within which an apposition goes on with "and", a second title


def attach_offices(draft: Draft) -> None:
    """Give each name the offices that stand beside it."""
    by_begin: dict[int, OfficeHit] = {}
    for office in draft.offices:
        if office.absorbed_by is None:
            by_begin.setdefault(office.first, office)
            by_begin.setdefault(office.begin, office)
    for hit in draft.names:
        _attach_in_front(draft, hit)
        if not hit.offices:
            draft.names_without_office[hit.last] = hit
    _attach_plural(draft)
    for hit in draft.names:
        _attach_behind(draft, hit, by_begin)
        _read_of_country(draft, hit)


def _attach_in_front(draft: Draft, hit: NameHit) -> None:
    """Attach "Prime Minister X", "the President of the Council, X," and "the court's president, Judge X"."""
    tokens = draft.tokens
    first = hit.begin
    office = draft.office_ending.get(first)
    if office is not None and draft.same_sentence(office.first, first) and not office.taken:
        _give(hit, office)
        first = _attach_joined(draft, hit, office)
    if first > 1 and tokens.words[first - 1] == ",":
        before_comma = _office_before_comma(draft, hit, first - 1)
        if before_comma:
            _give(hit, before_comma)


def _attach_plural(draft: Draft) -> None:
    """Give the further persons of "Presidents X and Y" the office of the first."""
    before: NameHit | None = None
    for hit in draft.names:
        if before is not None and not hit.offices and before.offices and before.offices[-1].plural:
            between = range(before.last, hit.begin)
            if 0 < len(between) <= _REACH_OF_PLURAL and all(_joins(draft, i) for i in between):
                office = before.offices[-1]
                hit.offices.append(
                    OfficeHit(hit.first, hit.first, office.title, office.head, True, unique=office.unique)
                )
        before = hit


def _joins(draft: Draft, i: int) -> bool:
    """Whether a token joins the persons of a list, or is of the country in brackets behind one."""
    return draft.tokens.lowers[i] in ("and", ",", "(", ")") or i in draft.country_at


def _attach_joined(draft: Draft, hit: NameHit, office: OfficeHit) -> int:
    """Attach the first of "Deputy Prime Minister and Defense Minister X"; where the titles begin."""
    first = office.begin
    while first > 1 and draft.tokens.lowers[first - 1] in ("and", "&"):
        other = draft.office_ending.get(first - 1)
        if other is None or other.plural or other.taken:
            break
        if other.begin > 0 and draft.tokens.lowers[other.begin - 1] == "the" and office.country is None:
            break  # "The Vice President and President X"
        if other.country and office.country and other.country != office.country:
            break
        _give(hit, other)
        first = other.begin
    return first


def _office_before_comma(draft: Draft, hit: NameHit, comma: int) -> OfficeHit | None:
    """The office of "the President of the European Council, X, ..."."""
    office = draft.office_ending.get(comma)
    if office is None or office.plural or office.taken:
        return None
    tokens = draft.tokens
    in_front = tokens.lowers[office.begin - 1] if office.begin else "the"
    closed = hit.last >= draft.size or tokens.words[hit.last] in (",", ".", ";", ")")
    definite = in_front in _DEFINITE or office.country or office.organization or (in_front in ("a", "an") and closed)
    if not definite and not (office.begin and tokens.flags[office.begin - 1] & Flag.POSSESSIVE):
        return None
    if in_front == "and" and office.begin - 1 in draft.office_ending:
        return None  # "X, the Prime Minister and President of the Council, Y"
    if in_front == "," and draft.names_without_office.get(office.begin - 1) is not None:
        return None
    return office if hit.last >= draft.size or draft.cover[hit.last] in (None, OFFICE) else None


def _attach_behind(draft: Draft, hit: NameHit, by_begin: dict[int, OfficeHit]) -> None:
    """Attach "X, the vice president of studies", "X, senior fellow and supervisor of Y", "X (Prime Minister)"."""
    tokens = draft.tokens
    i = _behind_origin(draft, hit.last)
    if i + 1 >= draft.size or tokens.words[i] not in (",", "(") or not draft.same_sentence(i + 1, hit.first):
        return
    its = draft.body_before(i) if tokens.lowers[i + 1] == "its" else None
    i = _skip_fillers(draft, i + 1)
    if i not in by_begin:
        i = _next_in_list(draft, i)
    for _ in range(4):
        office = by_begin.get(i)
        if office is None or office.plural or office.taken or not draft.same_sentence(i, hit.first):
            return
        if office.end == office.last < draft.size and tokens.flags[office.end] & Flag.POSSESSIVE:
            country = office.country  # "the Omani king's special envoy"
            i = office.end + 1
            office = by_begin.get(i)
            if office is None or office.taken:
                return
            office.country = office.country or country
        if _belongs_to_next(draft, hit, office) or _acts(draft, office):
            return
        if its is not None and office.organization is None and office.country is None:
            office.organization = its
        _give(hit, office)
        i = office.end
        if (i + 1 < draft.size and tokens.lowers[i] == "and") or (
            i + 1 < draft.size and tokens.words[i] == "," and _skip_fillers(draft, i + 1) in by_begin
        ):
            i = _skip_fillers(draft, i + 1)
        else:
            i = _next_in_list(draft, i)


def _behind_origin(draft: Draft, i: int) -> int:
    """The token behind the place that a person is said to be of: "Republican X of Texas, chairman of the committee"."""
    tokens = draft.tokens
    if i + 2 >= draft.size or tokens.lowers[i] not in ("of", "from") or not draft.is_name_word(i + 1):
        return i
    end = i + 2
    while end < draft.size - 1 and end < i + 4 and draft.is_name_word(end):
        end += 1
    return end if tokens.words[end] == "," and draft.text(i + 1, end) in US_STATES else i


def _next_in_list(draft: Draft, i: int) -> int:
    """Where a further office stands: "senior fellow at X and an associate professor at Y"; -1 where none does."""
    tokens = draft.tokens
    for j in range(i, min(i + _REACH, draft.size - 1)):
        if tokens.words[j] in (",", ".", ";", ")") or not draft.same_sentence(i - 1, j):
            return -1
        if tokens.lowers[j] == "and":
            at = _skip_fillers(draft, j + 1)
            office = draft.office_at.get(at)
            if office and not office.taken:
                return at
    return -1


def _skip_fillers(draft: Draft, i: int) -> int:
    tokens = draft.tokens
    end = min(i + 5, draft.size - 1)
    while i < end and (tokens.lowers[i] in _FILLERS or tokens.words[i] in PEOPLES) and draft.cover[i] is None:
        i += 1
    for j in range(i, min(i + 4, draft.size - 2)):
        if tokens.words[j] == "-" and tokens.lowers[j + 1] == "based":
            return j + 2  # "a Taipei-based senior fellow"
        if not tokens.flags[j] & Flag.CAPITAL:
            break
    return i


def _acts(draft: Draft, office: OfficeHit) -> bool:
    """Whether an office behind a comma is the subject of its own clause: "After X, the Russian President said"."""
    at, lowers = office.end, draft.tokens.lowers
    if at >= draft.size or not draft.same_sentence(at, office.first) or lowers[at] not in _CLAUSE_WORDS:
        return False
    return lowers[office.begin - 1] not in ("a", "an") and lowers[office.first - 1] not in ("a", "an")


def _belongs_to_next(draft: Draft, hit: NameHit, office: OfficeHit) -> bool:
    """Whether the office belongs to another name behind it: "X, Prime Minister Y", "A, X, the President of B, Y"."""
    tokens = draft.tokens
    at = office.end
    if at + 1 >= draft.size or not draft.same_sentence(at, office.first):
        return False
    if draft.is_name_word(at) or draft.cover[at] == TITLE:
        return True
    if tokens.words[at] == "," and hit.offices and tokens.lowers[at + 1] not in ("the", "a", "an"):
        return draft.is_name_word(at + 1) or draft.cover[at + 1] == TITLE
    return False


def _give(hit: NameHit, office: OfficeHit) -> None:
    office.taken = True
    hit.offices.append(office)
    hit.country = hit.country or office.country
    hit.gender = hit.gender or office.gender


def _read_of_country(draft: Draft, hit: NameHit) -> None:
    """Read the country of "President X of the Republic of Korea"."""
    tokens = draft.tokens
    i = hit.last
    if i + 2 >= draft.size or not draft.same_sentence(i + 1, hit.first):
        return
    bracketed = draft.country_at.get(i + 1) if tokens.words[i] == "(" else None
    if bracketed is not None and bracketed.last < draft.size and tokens.words[bracketed.last] == ")":
        hit.country = hit.country or bracketed.code  # "foreign ministers X (Uruguay) and Y (Paraguay)"
    if tokens.lowers[i] != "of":
        return
    country = draft.country_at.get(i + 2 if tokens.lowers[i + 1] == "the" else i + 1)
    if country and country.kind in ("name", "alias"):
        hit.country = hit.country or country.code


def attach_loose_titles(draft: Draft) -> None:
    """Read the country, or the body, from "North Korean leader X", "Hungary’s X" and "Taliban commander X"."""
    tokens = draft.tokens
    for hit in draft.names:
        i = hit.begin - 1
        if _stands_between_commas(draft, hit) and tokens.lowers[i - 1] in LOOSE_TITLES:
            i -= 1  # "a State Department official, X, said"
        while i > 0 and draft.cover[i] in (None, OFFICE, TITLE) and _is_loose(tokens.lowers[i]):
            i -= 1
        if i < 0 or not draft.same_sentence(i, hit.first):
            continue
        country = draft.country_ending.get(i + 1)
        if i + 1 < hit.begin:
            hit.body = draft.organization_ending.get(i + 1)  # "Mahdi Army leader X"
        if country is None and tokens.flags[i] & Flag.POSSESSIVE:
            country = draft.country_ending.get(i)
        country = country or draft.country_in_front(hit.begin)
        if country and hit.country is None and not _is_posting(hit, country):
            hit.country = country.code


def _stands_between_commas(draft: Draft, hit: NameHit) -> bool:
    words = draft.tokens.words
    return hit.begin > 1 and words[hit.begin - 1] == "," and hit.last < draft.size and words[hit.last] == ","


def _is_posting(hit: NameHit, country: CountryHit) -> bool:
    """Whether a country in front of a name only says what its bearer's office is for: "UN Envoy for Syria X"."""
    return any(office.last <= country.first < office.end for office in hit.offices)


def _is_loose(word: str) -> bool:
    return word in LOOSE_TITLES or word in NOT_HELD or word in COMMENTS
