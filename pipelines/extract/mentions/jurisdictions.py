"""In what state or body an office is held: "Serbian President", "Estonia's Prime Minister", "President of the
Council"."""

from typing import Final

from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.divisions import is_division
from pipelines.extract.mentions.draft import COUNTRY, OTHER, Draft, OfficeHit, OrganizationHit
from pipelines.extract.mentions.localities import read_locality
from pipelines.extract.mentions.topics import topic_behind
from pipelines.extract.mentions.vocabulary import (
    COMMENTS,
    DIVISIONS,
    GIVEN_NAMES,
    HEAD_GROUPS,
    NOT_HELD,
    ORGANIZATION_WORDS,
    PLACE_HEADS,
    PRESIDING,
    TOPIC_POSTS,
)
from pipelines.parse.document import Flag

_LONGEST_FIELD: Final = 4  # tokens


def read_jurisdiction(draft: Draft, office: OfficeHit) -> None:
    """Set the country or body of an office, and widen `begin` and `end` over the words that name it."""
    _read_behind(draft, office)
    _read_in_front(draft, office)
    read_locality(draft, office)


def _read_in_front(draft: Draft, office: OfficeHit) -> None:
    tokens = draft.tokens
    i = office.begin
    if i == 0:
        return
    if tokens.words[i - 1] in ("appointed", "led", "backed", "sponsored") and i > 2 and tokens.words[i - 2] == "-":
        i = office.begin = i - 2  # "United Nations-appointed special rapporteur"
    i = office.begin = _behind_owner(draft, i)
    at = i - 1 if tokens.flags[i - 1] & Flag.POSSESSIVE else i
    if _read_owner(draft, office, i):
        return
    country = draft.country_ending.get(at)
    if country and draft.same_sentence(country.first, office.first):
        if country.kind == "name" and at == i and office.head in TOPIC_POSTS:
            office.first = office.begin = country.first  # "the Peru editor of a magazine"
            return
        office.country = office.country or country.code
        office.begin = country.first
        _read_not_held(draft, office)
        return
    owner = draft.organization_ending.get(at) or _in_front_of_abbreviation(draft, at)
    if owner and owner.first < office.first and draft.same_sentence(owner.first, office.first):
        office.organization = office.organization or owner
        office.begin = owner.first
        _read_sender(draft, office)
        _read_not_held(draft, office)


def _read_sender(draft: Draft, office: OfficeHit) -> None:
    """Read the country of an envoy to a body: "Sweden's U.N. ambassador"."""
    i = office.begin
    if office.head in ("ambassador", "envoy", "representative") and i > 1 and draft.country_possessive(i - 1):
        sender = draft.country_ending[i - 1]
        office.country, office.begin = office.country or sender.code, sender.first


def _in_front_of_abbreviation(draft: Draft, at: int) -> OrganizationHit | None:
    """The body of "the Eastern Union (EU) Commission Chairperson", an abbreviation and a head word behind it."""
    words = draft.tokens.words
    if at > 0 and words[at - 1] in HEAD_GROUPS:
        at -= 1
    if at < 4 or words[at - 1] != ")" or words[at - 3] != "(" or not draft.tokens.flags[at - 2] & Flag.UPPER:
        return None
    return draft.organization_ending.get(at - 3) or draft.organization_ending.get(at)


def _behind_owner(draft: Draft, i: int) -> int:
    """The token behind the owner of an office, a part of the world between: "the WHO's Africa director"."""
    tokens = draft.tokens
    if tokens.lowers[i - 1] not in PLACE_HEADS:
        return i
    j = i
    while j > 1 and i - j < _LONGEST_FIELD and draft.cover[j - 1] is None and tokens.flags[j - 1] & Flag.CAPITAL:
        j -= 1
    owned = j < i and (tokens.flags[j - 1] & Flag.POSSESSIVE or j in draft.organization_ending)
    return j if owned else i


def _read_owner(draft: Draft, office: OfficeHit, i: int) -> bool:
    """Read "its President" and "the court's president": the body is the one named before; whether it was so."""
    tokens = draft.tokens
    direct = draft.organization_ending.get(i - 1)
    if tokens.lowers[i - 1] == "its":
        owner = draft.body_before(i)
        country = draft.country_of_its(i - 1) if owner is None and _is_national(office) else None
        if country is not None:
            office.country = office.country or country.code
            return True
    elif direct is not None and tokens.flags[i - 1] & Flag.POSSESSIVE:
        owner, office.begin = direct, direct.first
    elif i > 1 and tokens.flags[i - 1] & Flag.POSSESSIVE and tokens.lowers[i - 2] in ORGANIZATION_WORDS:
        noun = tokens.lowers[i - 2]
        before = (draft.organization_ending.get(j) for j in range(i - 1, max(i - 200, 0), -1))
        owner = next((hit for hit in before if hit is not None and noun in hit.name.lower().split()), None)
        if owner is not None:
            office.begin = i - 2
    else:
        return False
    office.organization = office.organization or owner
    return office.organization is not None


def _is_national(office: OfficeHit) -> bool:
    """Whether an office is one that countries have."""
    return office.unique is not None or office.head in ("minister", "ambassador")


def _read_not_held(draft: Draft, office: OfficeHit) -> None:
    """Read "former" in front of the country: "former French Ambassador"."""
    lowers = draft.tokens.lowers
    while office.begin > 0 and (lowers[office.begin - 1] in NOT_HELD or lowers[office.begin - 1] in COMMENTS):
        if not draft.same_sentence(office.begin - 1, office.first):
            return
        office.begin -= 1
        office.held = office.held and lowers[office.begin] not in NOT_HELD


def _read_behind(draft: Draft, office: OfficeHit) -> None:
    tokens = draft.tokens
    at = office.end
    if at + 1 >= draft.size or tokens.lowers[at] not in ("of", "to", "for", "at", "with", "in"):
        return
    if not draft.same_sentence(at + 1, office.first):
        return
    link = tokens.lowers[at]
    article = tokens.lowers[at + 1] == "the"
    i = at + 2 if article and at + 2 < draft.size else at + 1
    country = draft.country_at.get(i)
    if country and draft.cover[i] == COUNTRY and country.kind in ("name", "alias", "capital"):
        owned = draft.organization_at.get(country.last + 1)
        if owned and tokens.flags[country.last] & Flag.POSSESSIVE:
            # "spokesman for Chile's Fisheries Ministry"
            office.organization, office.end, office.country = owned, owned.last, country.code
        elif link == "of":
            office.country, office.end = country.code, country.last
            _skip_posting(draft, office)
        elif draft.opens_name(country.last) or (
            country.last + 1 < draft.size and tokens.words[country.last] == "," and draft.opens_name(country.last + 1)
        ):
            office.end = country.last  # "Ambassador to Mexico X", "the special envoy for Sudan, X"
        return
    if link == "of" and draft.is_name_word(i):
        _skip_division(draft, office, i)
    inner = draft.office_at.get(i)
    if inner and article and inner is not office and not inner.plural and link in ("of", "to", "for"):
        inner.absorbed_by = office  # "Special Advisor to the President of the European Commission"
        office.country, office.organization, office.end = inner.country, inner.organization, inner.end
        return
    body = draft.organization_at.get(i)
    if body is None and link == "of":
        _skip_field(draft, office, i)
    if body and link != "in":
        office.organization = _owned_body(draft, body)
        office.end = _behind_abbreviation(draft, office.organization.last)
        _skip_topic(draft, office)
        keeps = (
            office.organization is body and office.head in PRESIDING and tokens.flags[office.last - 1] & Flag.CAPITAL
        )
        if link == "of" and keeps:
            office.last = _without_country(draft, body)


def _owned_body(draft: Draft, body: OrganizationHit) -> OrganizationHit:
    """The body that another owns, or else the body itself: "Chair of the Congress's Trade Committee"."""
    if body.last + 1 >= draft.size or not draft.tokens.flags[body.last] & Flag.POSSESSIVE:
        return body
    return draft.organization_at.get(body.last + 1) or body


def _skip_topic(draft: Draft, office: OfficeHit) -> None:
    """Widen an office over what it is for, where a name follows: "Vice President of the Commission for Rivers X"."""
    end = topic_behind(draft, office.end)
    for i in range(office.end, end):
        draft.cover[i] = draft.cover[i] or OTHER
    office.end = end


def _behind_abbreviation(draft: Draft, last: int) -> int:
    """The end of a body's name with the abbreviation in brackets that follows it: "of the African Union (AU)"."""
    words = draft.tokens.words
    bracketed = last + 2 < draft.size and words[last] in "([" and words[last + 2] in ")]"
    return last + 3 if bracketed and draft.tokens.flags[last + 1] & Flag.UPPER else last


def _skip_division(draft: Draft, office: OfficeHit, i: int) -> None:
    """Widen an office over the part of a country it is held in, where a name follows: "Governor of Tula Region X",
    "President of Tatarstan X", "Mayor of Lyon Pierre X"."""
    for j in range(i + 1, min(i + 4, draft.size - 1)):
        if not draft.is_name_word(j) or not draft.same_sentence(j, i):
            return
        if is_division(draft, i, j):
            office.end = j
            return
        if draft.tokens.lowers[j] in DIVISIONS:
            office.end = j + 1 if draft.opens_name(j + 1) else office.end
            return


def _skip_field(draft: Draft, office: OfficeHit, first: int) -> None:
    """Widen an office over the common words that tell its field, where a name follows: "Head of Field Operations X"."""
    i = first
    while i < draft.size and i - first < _LONGEST_FIELD and draft.is_name_word(i) and is_common(draft.tokens.lowers[i]):
        i += 1
    if i > first and draft.opens_name(i) and draft.tokens.lowers[i] in GIVEN_NAMES:
        office.end = i
        draft.claim(first, i, OTHER)


def _skip_posting(draft: Draft, office: OfficeHit) -> None:
    """Widen an office over the country or body it is posted to: "Ambassador of Norway to Chile"."""
    tokens = draft.tokens
    at = office.end
    if at + 1 < draft.size and tokens.lowers[at] == "to":
        i = at + 2 if tokens.lowers[at + 1] == "the" else at + 1
        posting = draft.country_at.get(i)
        body = draft.organization_at.get(i)
        if body is not None:
            office.end = body.last
        elif posting and posting.kind in ("name", "alias"):
            office.end = posting.last


def _without_country(draft: Draft, body: OrganizationHit) -> int:
    """The end of a body's name without "of Kyrgyzstan"."""
    country = draft.country_ending.get(body.last)
    if country and country.first - 1 > body.first and draft.tokens.lowers[country.first - 1] in ("of", "the"):
        at = country.first - 1
        return at - 1 if draft.tokens.lowers[at - 1] == "of" else at
    return body.last
