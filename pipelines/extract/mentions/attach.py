"""Which office belongs to which name: in front of it, behind it in apposition, or on either side of a comma."""

from pipelines.extract.mentions.draft import OFFICE, TITLE, Draft, NameHit, OfficeHit
from pipelines.extract.mentions.vocabulary import COMMENTS, LOOSE_TITLES, NOT_HELD
from pipelines.parse.document import Flag

_FILLERS = (
    frozenset(
        (
            "a",
            "an",
            "the",
            "its",
            "his",
            "her",
            "their",
            "who",
            "is",
            "as",
            "also",
            "was",
            "now",
            "then",
            "currently",
            "our",
            "my",
        )
    )
    | COMMENTS
)
_NEXT = frozenset(
    (
        ",",
        ".",
        ";",
        ")",
        "and",
        "—",
        "–",
        "-",
        ":",
        "said",
        "who",
        "told",
        "'s",
        "’s",
        "to",
        "in",
        "at",
        "on",
        "for",
        "from",
        "with",
    )
)


def attach_offices(draft: Draft) -> None:
    """Give each name the offices that stand beside it."""
    by_begin: dict[int, OfficeHit] = {}
    for office in draft.offices:
        by_begin.setdefault(office.begin, office)
        by_begin.setdefault(office.first, office)
    for hit in draft.names:
        _attach_in_front(draft, hit)
        _attach_behind(draft, hit, by_begin)


def _attach_in_front(draft: Draft, hit: NameHit) -> None:
    first = hit.honorific if hit.honorific is not None else hit.first
    office = draft.office_ending.get(first)
    if office is None and first > 1 and draft.tokens.words[first - 1] == ",":
        office = _office_before_comma(draft, hit, first - 1)
    if office is None or not draft.same_sentence(office.first, first):
        _look_for_plural(draft, hit, first)
        return
    _give(draft, hit, office)
    # "Deputy Prime Minister and Defense Minister Richard Marles"
    i = office.begin
    while i > 1 and draft.tokens.lowers[i - 1] in ("and", "&"):
        other = draft.office_ending.get(i - 1)
        if other is None or other.plural or other.taken:
            break
        _give(draft, hit, other)
        i = other.begin


def _office_before_comma(draft: Draft, hit: NameHit, comma: int) -> OfficeHit | None:
    """The office of "the President of the European Council, Liesbeth van der Haeghen, ..."."""
    office = draft.office_ending.get(comma)
    if office is None or office.plural or office.taken:
        return None
    tokens = draft.tokens
    after = tokens.lowers[hit.last] if hit.last < len(tokens) else "."
    in_front = tokens.lowers[office.begin - 1] if office.begin else ""
    definite = (
        in_front in ("the", "its", "his", "her", "their") or office.country or office.organization or office.begin == 0
    )
    return (
        office
        if definite and (after in _NEXT or tokens.flags[hit.last] & Flag.POSSESSIVE or draft.cover[hit.last] is None)
        else None
    )


def _look_for_plural(draft: Draft, hit: NameHit, first: int) -> None:
    """Offices in the plural in front of a list: "Presidents Emmanuel Macron and Joe Biden"."""
    office = draft.office_ending.get(first)
    if office and office.plural:
        _give(draft, hit, office)


def _attach_behind(draft: Draft, hit: NameHit, by_begin: dict[int, OfficeHit]) -> None:
    tokens = draft.tokens
    i = hit.last
    if i + 1 >= len(tokens) or tokens.words[i] not in (",", "(") or not draft.same_sentence(i + 1, hit.first):
        return
    i = _skip_fillers(draft, i + 1)
    for _ in range(4):
        office = by_begin.get(i)
        if office is None or office.plural or office.taken or not draft.same_sentence(i, hit.first):
            return
        if _belongs_to_next(draft, office):
            return
        _give(draft, hit, office)
        i = office.end
        if i + 1 < len(tokens) and tokens.lowers[i] == "and":
            i = _skip_fillers(draft, i + 1)
        elif i + 1 < len(tokens) and tokens.words[i] == "," and not hit.offices:
            i = _skip_fillers(draft, i + 1)
        else:
            i = _next_in_list(draft, i)


def _next_in_list(draft: Draft, i: int) -> int:
    """Where a second office may stand: "senior fellow at X and an associate professor at Y"."""
    tokens = draft.tokens
    for j in range(i, min(i + 16, len(tokens) - 1)):
        if tokens.words[j] in (",", ".", ";") or not draft.same_sentence(i - 1, j):
            return -1
        if tokens.lowers[j] == "and":
            at = _skip_fillers(draft, j + 1)
            if at in draft.office_at and not draft.office_at[at].taken:
                return at
    return -1


def _skip_fillers(draft: Draft, i: int) -> int:
    tokens = draft.tokens
    end = min(i + 5, len(tokens) - 1)
    while i < end and tokens.lowers[i] in _FILLERS and draft.cover[i] is None:
        i += 1
    return i


def _belongs_to_next(draft: Draft, office: OfficeHit) -> bool:
    """Whether the office stands directly in front of another name: "X, Prime Minister Y"."""
    at = office.end
    if at >= len(draft.tokens) or not draft.same_sentence(at, office.first):
        return False
    return draft.is_name_word(at) or draft.cover[at] == TITLE


def _give(draft: Draft, hit: NameHit, office: OfficeHit) -> None:
    office.taken = True
    hit.offices.append(office)
    hit.country = hit.country or office.country
    hit.gender = hit.gender or office.gender


def attach_loose_titles(draft: Draft) -> None:
    """Read the country from "North Korean leader Kim Jong Un" and "Hungary’s Viktor Orban"."""
    tokens = draft.tokens
    for hit in draft.names:
        i = (hit.honorific if hit.honorific is not None else hit.first) - 1
        if i < 1 or not draft.same_sentence(i, hit.first):
            continue
        while (
            i > 0
            and (tokens.lowers[i] in LOOSE_TITLES or tokens.lowers[i] in NOT_HELD or tokens.lowers[i] in COMMENTS)
            and draft.cover[i] in (None, OFFICE)
        ):
            i -= 1
        country = draft.country_ending.get(i + 1) or (
            draft.country_ending.get(i) if tokens.flags[i] & Flag.POSSESSIVE else None
        )
        if country and hit.country is None:
            hit.country = country.code
