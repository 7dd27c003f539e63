"""The country a person acts for: from the office, the body it is held in, an apposition, or the country spoken of."""

from collections import Counter

from pipelines.extract.mentions.draft import Draft, NameHit
from pipelines.extract.model import Participant
from pipelines.parse.document import Flag


def settle_nationalities(draft: Draft, persons: list[tuple[Participant, list[NameHit]]]) -> None:
    """Set the country of each person for whom the text says or implies one."""
    for person, hits in persons:
        person.country = _stated(draft, hits)
    for person, hits in persons:
        if person.country is None and any(hit.offices for hit in hits) and not _is_international(hits):
            person.country = _implied(draft, hits)


def _stated(draft: Draft, hits: list[NameHit]) -> str | None:
    for hit in hits:
        if hit.country:
            return hit.country
    for hit in hits:
        for office in hit.offices:
            if office.organization and office.organization.country:
                return office.organization.country
    for hit in hits:
        found = _in_apposition(draft, hit)
        if found:
            return found
    return None


def _is_international(hits: list[NameHit]) -> bool:
    return any(
        office.organization is not None and office.organization.country is None
        for hit in hits
        for office in hit.offices
    )


def _in_apposition(draft: Draft, hit: NameHit) -> str | None:
    """The country of "X, a Turkish analyst" and of "X of the Jamestown Foundation"."""
    tokens = draft.tokens
    i = hit.last
    if i + 2 >= len(tokens) or not draft.same_sentence(i, hit.first):
        return None
    if tokens.words[i] == ",":
        for j in range(i + 1, min(i + 5, len(tokens))):
            country = draft.country_at.get(j)
            if country and country.kind == "adjective" and not country.plural:
                return country.code
            if tokens.words[j] in (",", ".") or not draft.same_sentence(j, i):
                break
    if tokens.lowers[i] in ("of", "from", "with", "at"):
        j = i + 2 if tokens.lowers[i + 1] == "the" else i + 1
        body = draft.organization_at.get(j)
        if body:
            return body.country
    return None


def _implied(draft: Draft, hits: list[NameHit]) -> str | None:
    """The country that the text speaks of where an office has none: of the paragraph before it, or of the whole text."""
    first = hits[0].first
    sentence = draft.document.sentences[draft.tokens.sentences[first]]
    best = None
    for country in draft.countries:
        if country.first >= first:
            break
        where = draft.document.sentences[draft.tokens.sentences[country.first]]
        if where.paragraph == sentence.paragraph:
            best = best or country.code
    if best:
        return best
    counts = Counter(country.code for country in draft.countries)
    return counts.most_common(1)[0][0] if counts else None


def is_possessive(draft: Draft, i: int) -> bool:
    """Whether token `i` is a possessive ending."""
    return bool(draft.tokens.flags[i] & Flag.POSSESSIVE)
