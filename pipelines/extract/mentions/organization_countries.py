"""The country an organization belongs to: in its name, in front as possessor, where it sits, or whom the text speaks
of."""

from typing import Final

from pipelines.extract.gazetteer.cities import find_city
from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import COUNTRY, ORGANIZATION, Draft, OrganizationHit
from pipelines.extract.mentions.homes import filed_in, home_of, is_local, published_by
from pipelines.extract.mentions.spoken_of import is_spoken_of
from pipelines.extract.mentions.vocabulary import (
    COMPANY_NOUNS,
    HEAD_GROUPS,
    LANGUAGES,
    OUTLET_NOUNS,
    STATE_HEADS,
    US_STATES,
)
from pipelines.parse.document import Flag
from pipelines.parse.words import AUXILIARIES, CLOSED_CLASS
from schemas.countries import FORMS

_SPOKEN_OF: Final = 2  # countries that a text is about, at most
REACH: Final = 300  # tokens within which a paragraph is asked for the country it speaks of
_APPOSITION: Final = 7  # tokens behind a comma among which the country of what is described stands
_NOUN_WITHIN: Final = 4  # tokens
_BODY_NOUNS: Final = COMPANY_NOUNS | OUTLET_NOUNS
_OPENERS: Final = frozenset(("a", "an", "the", "one", "once", "formerly", "based"))
_OF_SEVERAL: Final = frozenset(("Council", "Committee", "Commission", "Panel"))  # bodies that no state needs to own
_WITHOUT_MINISTRIES: Final = frozenset(("US",))
# Behind a description.
_ENDS: Final = frozenset((".", ";", ":", "said", "told", "that", "who", "which", "to")) | AUXILIARIES


def implied_country_of_body(draft: Draft, hits: list[OrganizationHit]) -> str | None:
    """The country of a body that every state has, where only the context tells: its paragraph, or else the text."""
    first = hits[0]
    if any(hit.international or hit.joint or hit.outlet for hit in hits):
        return None
    stated = next((code for hit in hits if (code := country_of_body(draft, hit))), None)
    if stated:
        return stated
    if any(len(set(_codes_inside(draft, hit))) > 1 for hit in hits):
        return None  # "the U.S.-India Working Group"
    codes = draft.country_counts()
    if first.home:
        return first.home if first.home in {code for code, _ in codes.most_common(_SPOKEN_OF)} else None
    if first.of_person:
        others = {body.country for body in draft.organizations}
        return "US" if "US" in codes or home_of(draft) == "US" or "US" in others else None
    head = _group_of(first.name.split())
    words = [word.lower().removesuffix("'s").removesuffix("’s") for word in first.name.split()]
    plain = all(is_common(word) or word in CLOSED_CLASS for word in words)
    is_of_state = any(word in STATE_HEADS for word in first.name.split())
    national = head in ("government", "military", "parties") and (plain or is_of_state)
    if first.name.split()[-1] in _OF_SEVERAL and not first.generic and not first.ambiguous:
        return None
    if first.first and draft.tokens.lowers[first.first - 1] == "their":
        return None
    if head == "parties" and not first.key and len(words) <= 3:
        local = filed_in(draft)
        if local in {code for code, _ in codes.most_common(_SPOKEN_OF)}:
            return local
        return codes.most_common(1)[0][0] if codes else None
    if not first.generic and not first.ambiguous and (first.key or not national):
        return None
    found = _spoken_of(draft, first)
    if found in _WITHOUT_MINISTRIES and "Ministry" in first.name.split():
        return next((code for code, _ in codes.most_common() if code not in _WITHOUT_MINISTRIES), None)
    return found or (first.country if first.country in codes else None)


def _group_of(words: list[str]) -> str | None:
    """The group of the head word of a name: "Ministry" of "Ministry of Energy", "Bank" of "Central Bank"."""
    opens = len(words) > 1 and words[1] in ("of", "for")
    return (HEAD_GROUPS.get(words[0]) if opens else None) or HEAD_GROUPS.get(words[-1]) or HEAD_GROUPS.get(words[0])


def _spoken_of(draft: Draft, hit: OrganizationHit) -> str | None:
    """The country that the paragraph speaks of before a body: its own if that is among them, or else the last; where
    the paragraph has none, the one the text speaks of most."""
    sentences = draft.document.sentences
    here = sentences[draft.tokens.sentences[hit.first]]
    for i in range(here.first, min(here.first + 2, hit.first)):
        place = draft.country_at.get(i)
        if place is not None and place.kind == "capital" and draft.tokens.lowers[here.first] == "in":
            return place.code  # "In Moscow, the Defense Ministry said"
    opening = sentences[here.ordinal]
    for k in range(here.ordinal, -1, -1):
        if sentences[k].paragraph != here.paragraph or sentences[k].last < hit.first - REACH:
            break
        opening = sentences[k]
    found = (draft.country_at.get(i) for i in range(max(opening.first, hit.first - REACH), hit.first))
    near = [country for country in found if country is not None and not draft.is_inside(country)]
    near = [country for country in near if draft.cover[country.first] == COUNTRY] or near  # a place tells less
    counts = draft.country_counts()
    home = home_of(draft)
    if hit.country and hit.country in {country.code for country in near}:
        return hit.country
    if (
        hit.country
        and hit.country == home
        and filed_in(draft) in (None, home)
        and (home == published_by(draft) or is_spoken_of(draft, home))
        and HEAD_GROUPS.get(hit.name.split()[-1]) != "parties"
    ):
        return hit.country
    if hit.country and near and counts[hit.country] > counts[near[-1].code]:
        return hit.country
    publisher = published_by(draft)
    if publisher and not draft.country_possessive(max(hit.first - 1, 0)) and not hit.ambiguous:
        return publisher
    if is_local(draft, None) and not draft.country_possessive(max(hit.first - 1, 0)):
        return home
    if near:
        return near[-1].code
    if hit.country in counts:
        return hit.country
    return counts.most_common(1)[0][0] if counts else None


def country_of_body(draft: Draft, hit: OrganizationHit) -> str | None:
    """The country an organization belongs to: in its name, in front as possessor, or where it sits."""
    if hit.international or hit.joint:
        return None
    tokens = draft.tokens
    codes = _codes_inside(draft, hit)
    if hit.outlet:
        return codes[0] if codes and hit.name.split()[-1] not in LANGUAGES else _adjective_behind(draft, hit.last)
    if len(set(codes)) > 1:
        return None
    if codes:
        return codes[0]
    if hit.first > 1 and tokens.flags[hit.first - 1] & Flag.POSSESSIVE:
        owner = draft.country_ending.get(hit.first - 1)
        if owner:
            return owner.code
        body = draft.organization_ending.get(hit.first - 1)
        if body is not None and body.country:
            return body.country
        city = _city_ending(draft, hit.first - 1)
        if city:
            return city
    owner = draft.country_in_front(hit.first)
    if owner is not None and not hit.generic:
        return owner.code
    if hit.first and tokens.lowers[hit.first - 1] == "its" and hit.name.split()[-1] in STATE_HEADS:
        country = draft.country_of_its(hit.first - 1)
        if country is not None:
            return country.code
    seat = _seat_in_front(draft, hit.first)
    if seat:
        return seat
    behind = _country_in_apposition(draft, hit.last) or _country_behind(draft, hit.last)
    if behind:
        return behind
    for word in hit.name.split():
        form = FORMS.get(word)
        if form and form.kind == "capital" and HEAD_GROUPS:
            return form.code
    first_city = find_city(hit.name.split()[0]) if len(hit.name.split()) > 1 else None
    return (
        first_city.country if first_city and first_city.otherwise is None and first_city.population > 100_000 else None
    )


def _adjective_behind(draft: Draft, last: int) -> str | None:
    """The country of "The Sun, an Indian online publication"."""
    tokens = draft.tokens
    if last + 2 < draft.size and tokens.words[last] == "," and tokens.lowers[last + 1] in ("a", "an"):
        found = draft.country_at.get(last + 2)
        return found.code if found and found.kind == "adjective" else None
    return None


def _seat_in_front(draft: Draft, first: int) -> str | None:
    """The country of the city in "the Minsk-based Institute"."""
    tokens = draft.tokens
    if first < 3 or tokens.lowers[first - 1] != "based" or tokens.words[first - 2] != "-":
        return None
    country = draft.country_ending.get(first - 2)
    return country.code if country is not None else _city_ending(draft, first - 2)


def _country_in_apposition(draft: Draft, last: int) -> str | None:
    """The country of "Kesra, a Turkish maker of drones", "Kesra, Turkey's largest lender", "Kesra, a local rights
    group"."""
    tokens = draft.tokens
    if last < draft.size and tokens.words[last] == ")":
        last += 1
    if last + 2 >= draft.size or tokens.words[last] != "," or not draft.same_sentence(last, last - 1):
        return None
    if tokens.lowers[last + 1] not in _OPENERS and last + 1 not in draft.country_at:
        return None
    for i in range(last + 1, min(last + _APPOSITION, draft.size - 1)):
        if tokens.words[i] == "," or tokens.lowers[i] in _ENDS or not draft.same_sentence(i, last):
            return None
        country = draft.country_at.get(i)
        if country is not None:
            owns = bool(tokens.flags[min(country.last, draft.size - 1)] & Flag.POSSESSIVE)
            describes = country.kind == "adjective" and not country.plural and i > last + 1
            noun = tokens.lowers[country.last : country.last + _NOUN_WITHIN]
            told = tokens.lowers[last + 1] != "the" or not _BODY_NOUNS.isdisjoint(noun)
            return country.code if owns or (describes and told and draft.is_word(country.last)) else None
        if tokens.lowers[i] == "local":
            return filed_in(draft)
    return None


def _codes_inside(draft: Draft, hit: OrganizationHit) -> list[str]:
    """The countries in the name itself."""
    if not hit.key:
        return [found.code for i in range(hit.first, hit.last) if (found := draft.country_at.get(i))]
    forms = (FORMS.get(word) for word in hit.name.split())
    return [
        form.code
        for form in forms
        if form and form.kind != "capital" and form.otherwise is None and len(form.codes) == 1
    ]


def _city_ending(draft: Draft, at: int) -> str | None:
    """The country of a city whose name ends in front of token `at`: "Istanbul's Vali Has University"."""
    for length in (2, 1):
        if at >= length and draft.tokens.flags[at - length] & Flag.CAPITAL:
            city = find_city(draft.text(at - length, at))
            if city and city.population > 50_000 and city.otherwise is None:
                return city.country
    return None


def _country_behind(draft: Draft, last: int) -> str | None:
    """The country or city named behind an organization: "of Serbia", ", a think tank in Ankara", "in California"."""
    tokens = draft.tokens
    end = min(last + 8, draft.size - 1)
    for i in range(last, end):
        if not draft.same_sentence(i, last - 1):
            return None
        word = tokens.lowers[i]
        if (
            word in _ENDS
            or (word == "," and tokens.lowers[i + 1] not in _OPENERS)
            or (i > last + 2 and i in draft.organization_at)
            or tokens.flags[i] & Flag.QUOTE
        ):
            return None
        if word in ("in", "based", "of") and i + 1 < draft.size:
            j = i + 1
            while j < end and tokens.lowers[j] in ("the", "in", "city", "of"):
                j += 1
            if word == "of" and draft.cover[j] == ORGANIZATION:
                whole = draft.organization_at.get(j)
                return whole.country if whole is not None else None
            if word == "of" and draft.cover[j] != COUNTRY:
                return None
            found = draft.country_at.get(j)
            if found and (word == "of" or i - last < 7) and found.kind != "adjective":
                return found.code
            if tokens.flags[j] & Flag.CAPITAL:
                for length in (3, 2, 1):
                    if j + length <= draft.size:
                        city = find_city(draft.text(j, j + length))
                        if city:
                            return city.country
                if draft.text(j, j + 1) in US_STATES:
                    return "US"
            return None
    return None
