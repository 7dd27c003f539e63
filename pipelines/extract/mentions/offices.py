"""Titles of office: grades, portfolios and a head ("deputy" "foreign" "minister"), with what follows ("of Economy") and the
state or body they are held in ("Serbian President", "President of Serbia", "Estonia's Prime Minister").
"""

from pipelines.extract.lexicon import Hit
from pipelines.extract.mentions.draft import COUNTRY, OFFICE, ORGANIZATION, Draft, OfficeHit, OrganizationHit
from pipelines.extract.mentions.vocabulary import (
    COMMENTS,
    GRADE_ENDINGS,
    NOT_HELD,
    OFFICE_HEADS,
    OFFICE_SUFFIXES,
    OFFICE_WORDS,
    PORTFOLIO_ENDINGS,
    PORTFOLIOS,
    OfficeHead,
)
from pipelines.parse.document import Flag

# Heads whose title goes on with the body they preside over: "President of the European Council".
KEEP_BODY = frozenset(
    (
        "president",
        "chairman",
        "chairwoman",
        "chairperson",
        "chair",
        "secretary-general",
        "secretary general",
        "director-general",
        "director general",
        "governor",
    )
)
# Heads that are ordinary words, too: a title only in capitals or beside a name.
_COMMON_HEADS = frozenset(
    "head chair partner principal assistant aide deputy owner founder fellow editor scholar researcher lawyer attorney anchor counsel "
    "representative delegate justice sovereign whip manager mediator coordinator judge speaker director economist prosecutor commander "
    "king queen prince princess envoy secretary professor dean lecturer strategist inspector administrator".split()
)


def find_offices(draft: Draft) -> None:
    """Append the titles of office to the draft and cover their tokens, but not the country's."""
    for hit in OFFICE_HEADS.find(draft.tokens):
        if draft.cover[hit.first] is None and draft.cover[hit.last - 1] is None:
            office = _read_office(draft, hit)
            if office:
                draft.offices.append(office)
                draft.office_at[office.first] = office
                draft.office_ending[office.end] = office
                for i in range(office.first, office.last):
                    if draft.cover[i] is None:
                        draft.cover[i] = OFFICE


def _read_office(draft: Draft, hit: Hit[OfficeHead]) -> OfficeHit | None:
    tokens, payload = draft.tokens, hit.payload
    first, last = hit.first, hit.last
    lower = tokens.lowers[last - 1]
    if (
        lower in ("coo", "whip", "anchor")
        and not tokens.flags[last - 1] & Flag.UPPER
        and not tokens.flags[last - 1] & Flag.CAPITAL
    ):
        return None
    first, held, comment_first = _extend_left(draft, first, payload)
    last = _portfolio_after(draft, last, payload)
    office = OfficeHit(
        first,
        last,
        "",
        payload.name,
        plural=payload.plural,
        held=held,
        begin=comment_first,
        end=last,
        gender=payload.gender,
        unique=payload.unique,
    )
    if last + 1 < len(tokens) and tokens.words[last] == "-" and tokens.lowers[last + 1] in OFFICE_SUFFIXES:
        office.held = False
        office.last = office.end = last + 2
    _read_holder_state(draft, office)
    office.title = draft.text(office.first, office.last)
    return office


def _extend_left(draft: Draft, first: int, head: OfficeHead) -> tuple[int, bool, int]:
    """Where the title begins, whether the office is held, and where the comments in front of it begin."""
    lowers = draft.tokens.lowers
    held = True
    begin = first
    while first > 0:
        word = lowers[first - 1]
        if draft.cover[first - 1] == ORGANIZATION:
            # "Deputy U.N. Ambassador": an abbreviation between the grade and the head.
            inner = draft.organization_ending.get(first)
            if (
                inner
                and inner.last - inner.first == 1
                and inner.first > 0
                and lowers[inner.first - 1] in ("deputy", "assistant")
            ):
                first = begin = inner.first
                continue
            break
        if draft.cover[first - 1] is not None:
            break
        if word in NOT_HELD:
            held = False
            begin -= 1
            first = begin if False else first
            break
        phrase = _ending(draft, PORTFOLIO_ENDINGS, first) or (_ending(draft, GRADE_ENDINGS, first))
        if not phrase:
            if (
                word == "and"
                and (before := _ending(draft, PORTFOLIO_ENDINGS, first - 1))
                and first != begin + 1
                and _is_portfolio(draft, first)
            ):
                first = begin = first - 1 - before
                continue
            break
        if " ".join(lowers[first - phrase : first]) in COMMENTS and " ".join(lowers[first - phrase : first]) not in (
            "visiting",
        ):
            begin = first - phrase
            break
        first -= phrase
        begin = first
    i = begin - 1
    while (
        i >= 0
        and i >= begin - 3
        and (lowers[i] in COMMENTS or lowers[i] in NOT_HELD or lowers[i] == "-")
        and draft.cover[i] is None
    ):
        held = held and lowers[i] not in NOT_HELD
        begin = i
        i -= 1
    return first, held, begin


def _is_portfolio(draft: Draft, first: int) -> bool:
    return bool(PORTFOLIOS.match(draft.tokens, first))


def _ending(draft: Draft, endings: dict[str, list[tuple[str, ...]]], at: int) -> int:
    """The length of the longest phrase that ends in front of a token, 0 where there is none."""
    lowers = draft.tokens.lowers
    for words in endings.get(lowers[at - 1], ()):
        if at >= len(words) and tuple(lowers[at - len(words) : at]) == words and draft.is_free(at - len(words), at):
            return len(words)
    return 0


def _portfolio_after(draft: Draft, last: int, head: OfficeHead) -> int:
    """The end of "of Foreign Affairs", "for Digital Development and Transport" behind the head of a title."""
    tokens = draft.tokens
    if last + 1 >= len(tokens) or tokens.lowers[last] not in ("of", "for"):
        return last
    if not (
        head.portfolio or head.name in ("commissioner", "high representative", "state secretary", "representative")
    ):
        return last
    i = last + 1
    if tokens.lowers[i] == "the":
        i += 1
    found = PORTFOLIOS.match(tokens, i) if i < len(tokens) else None
    if found:
        end = found.last
    elif i < len(tokens) and tokens.flags[i] & Flag.CAPITAL and draft.cover[i] is None:
        end = i + 1
        while end < len(tokens) and _is_capital_common(draft, end):
            end += 1
    else:
        return last
    while end + 1 < len(tokens) and draft.same_sentence(end, end - 1):
        link = tokens.lowers[end]
        if link in ("and", ",", "&"):
            at = end + 1
            if link == "," and tokens.lowers[at] == "and":
                at += 1
            more = PORTFOLIOS.match(tokens, at)
            if (
                at >= len(tokens)
                or draft.cover[at] is not None
                or not tokens.flags[at] & Flag.CAPITAL == tokens.flags[i] & Flag.CAPITAL
            ):
                break
            if more:
                end = more.last
                continue
            if link != "," and _is_capital_common(draft, at):
                end = at + 1
                while end < len(tokens) and _is_capital_common(draft, end):
                    end += 1
                continue
        break
    return end


def _is_capital_common(draft: Draft, i: int) -> bool:
    """Whether token `i` is a common word with a capital, as in the names of ministries; not one of a person's name."""
    from pipelines.extract.mentions.capitals import is_common

    tokens = draft.tokens
    return (
        bool(tokens.flags[i] & Flag.CAPITAL)
        and draft.cover[i] is None
        and is_common(tokens.lowers[i])
        and tokens.lowers[i] not in OFFICE_WORDS
    )


def _read_holder_state(draft: Draft, office: OfficeHit) -> None:
    """Find the state or body of an office, in front of it or behind "of", and widen `begin` and `end` over it."""
    tokens = draft.tokens
    _look_behind(draft, office)
    i = office.begin
    if i > 0 and tokens.words[i - 1] == "-":
        return
    country = draft.country_ending.get(i)
    possessive = i > 0 and bool(tokens.flags[i - 1] & Flag.POSSESSIVE)
    if possessive:
        country = draft.country_ending.get(i - 1)
    if country and draft.same_sentence(country.first, office.first):
        office.country = office.country or country.code
        office.begin = country.first
        return
    owner = draft.organization_ending.get(i - 1 if possessive else i)
    if owner and owner.first < office.first and draft.same_sentence(owner.first, office.first):
        office.organization = office.organization or owner
        office.begin = owner.first


def _look_behind(draft: Draft, office: OfficeHit) -> None:
    tokens = draft.tokens
    at = office.end
    if (
        at + 1 >= len(tokens)
        or tokens.lowers[at] not in ("of", "to", "for", "at", "with")
        or not draft.same_sentence(at, at - 1)
    ):
        return
    link = tokens.lowers[at]
    i = at + 1
    if tokens.lowers[i] == "the" and i + 1 < len(tokens):
        i += 1
    country = draft.country_at.get(i)
    if country and draft.cover[i] == COUNTRY and country.kind in ("name", "alias"):
        if link == "of":
            office.country = country.code
            office.end = country.last
        return
    body = draft.organization_at.get(i)
    if body is None:
        return
    office.organization = body
    office.end = body.last
    if link == "of" and office.head in KEEP_BODY and tokens.flags[office.last - 1] & Flag.CAPITAL:
        office.last = _without_country(draft, body)


def _without_country(draft: Draft, body: OrganizationHit) -> int:
    """The end of a body's name without "of Kyrgyzstan"."""
    country = draft.country_ending.get(body.last)
    if country and country.first - 1 > body.first and draft.tokens.lowers[country.first - 1] in ("of", "the"):
        at = country.first - 1
        return at - 1 if draft.tokens.lowers[at - 1] == "of" else at
    return body.last
