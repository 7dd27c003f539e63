"""The country a person acts for: from the office, the body it is held in, an apposition, a relative, or the country
spoken of."""

from collections import Counter

from pipelines.extract.mentions.draft import Draft, NameHit
from pipelines.extract.mentions.vocabulary import RELATIONS
from pipelines.extract.model import Participant
from pipelines.parse.document import Flag

Person = tuple[Participant, list[NameHit]]

_REACH = 18  # tokens of an apposition within which a body tells the country


def settle_nationalities(draft: Draft, persons: list[Person]) -> None:
    """Set the country of each person for whom the text says or implies one."""
    of_name = {id(hit): person for person, hits in persons for hit in hits}
    for person, hits in persons:
        person.country = _stated(draft, hits)
    for person, hits in persons:
        if person.country is None:
            person.country = _of_relative(draft, hits, of_name)
    taken = [
        (office.head, person.country)
        for person, hits in persons
        for hit in hits
        for office in hit.offices
        if person.country
    ]
    for person, hits in persons:
        if person.country is None and any(hit.offices for hit in hits) and not _is_international(hits):
            person.country = _implied(draft, person, hits, taken)


def _stated(draft: Draft, hits: list[NameHit]) -> str | None:
    """The country that the text names with the person."""
    for hit in hits:
        if hit.country:
            return hit.country
    for hit in hits:
        for office in hit.offices:
            if office.organization and office.organization.settled_country:
                return office.organization.settled_country
    for hit in hits:
        found = _in_apposition(draft, hit)
        if found:
            return found
    return None


def _is_international(hits: list[NameHit]) -> bool:
    """Whether an office is held in a body of no country."""
    return any(
        office.organization and not office.organization.settled_country for hit in hits for office in hit.offices
    )


def _in_apposition(draft: Draft, hit: NameHit) -> str | None:
    """The country of "X, a Turkish analyst", "X, a fellow at the Institute", "X of the Jamestown Foundation"."""
    tokens = draft.tokens
    i = hit.last
    if i + 2 >= len(tokens) or not draft.same_sentence(i, hit.first):
        return None
    if tokens.words[i] == ",":
        for j in range(i + 1, min(i + _REACH, len(tokens))):
            country = draft.country_at.get(j)
            if (
                country
                and country.kind == "adjective"
                and not country.plural
                and j < i + 5
                and draft.cover[j] == "country"
            ):
                return country.code
            body = draft.organization_at.get(j)
            if body and _opens_apposition(draft, i):
                return body.settled_country
            if tokens.words[j] in ".;" or not draft.same_sentence(j, i) or (tokens.words[j] == "," and j > i + 1):
                return None
    elif tokens.lowers[i] in ("of", "from", "with", "at"):
        body = draft.organization_at.get(i + 2 if tokens.lowers[i + 1] == "the" else i + 1)
        return body.settled_country if body else None
    return None


def _opens_apposition(draft: Draft, comma: int) -> bool:
    """Whether a description opens behind a comma, not another clause."""
    tokens = draft.tokens
    lower = tokens.lowers[comma + 1]
    return lower in ("a", "an", "the", "who", "former", "now") or draft.cover[comma + 1] == "office"


def _of_relative(draft: Draft, hits: list[NameHit], of_name: dict[int, Participant]) -> str | None:
    """The country of the one whose wife, successor or aide the person is: "Zelenskyy's chief of staff X"."""
    tokens = draft.tokens
    for hit in hits:
        i = min([hit.begin, *(office.begin for office in hit.offices if office.begin < hit.first)]) - 1
        if i > 0 and tokens.words[i] == ",":
            i -= 1
        relative = i >= 0 and (
            tokens.lowers[i] in RELATIONS or tokens.lowers[i] in ("successor", "predecessor", "colleague")
        )
        if relative:
            i -= 1
        owned = i > 0 and (bool(tokens.flags[i] & Flag.POSSESSIVE) or tokens.lowers[i] in ("his", "her"))
        if not owned or not (relative or hit.offices):
            continue
        owner = _person_before(draft, i, of_name, near=not tokens.lowers[i] in ("his", "her"))
        if owner is not None:
            return owner.country
    return None


def _person_before(draft: Draft, i: int, of_name: dict[int, Participant], *, near: bool) -> Participant | None:
    for hit in reversed(draft.names):
        if hit.last <= i and id(hit) in of_name:
            return of_name[id(hit)] if not near or hit.last == i else None
    return None


def _implied(draft: Draft, person: Participant, hits: list[NameHit], taken: list[tuple[str, str]]) -> str | None:
    """The country an office without one is held in: that of the list it stands in, of the country the sentence before
    speaks of, or else the country of the text whose like offices are not held by others."""
    first = min(hit.begin for hit in hits)
    sentence = draft.document.sentences[draft.tokens.sentences[first]]
    in_list = _in_list(draft, sentence.first, first)
    if in_list:
        return in_list
    subject = _subject_before(draft, sentence.ordinal)
    if subject:
        return subject
    counts = Counter(country.code for country in draft.countries)
    heads = {office.head for hit in hits for office in hit.offices if office.unique == "state"}
    held = {code for head, code in taken if head in heads}
    free = Counter({code: count for code, count in counts.items() if code not in held}) or counts
    return free.most_common(1)[0][0] if free else None


def _in_list(draft: Draft, start: int, first: int) -> str | None:
    """The country of the item before in a list parted by semicolons, which goes on to hold: "Ukrainian FM X; Minister Y"."""
    tokens = draft.tokens
    if not any(tokens.words[i] == ";" for i in range(start, first)):
        return None
    before = [hit for hit in draft.countries if start <= hit.first < first]
    return before[-1].code if before else None


def _subject_before(draft: Draft, ordinal: int) -> str | None:
    """The country that opens this sentence or the one before it in its paragraph: "Thailand was more cautious. ..."."""
    sentences = draft.document.sentences
    for k in (ordinal, ordinal - 1, ordinal - 2):
        if k < 0 or sentences[k].paragraph != sentences[ordinal].paragraph:
            return None
        hit = draft.country_at.get(sentences[k].first) or draft.country_at.get(sentences[k].first + 1)
        if (
            hit
            and hit.kind != "adjective"
            and draft.cover[hit.first] == "country"
            and not draft.capitals.telling[min(hit.last, len(draft.tokens) - 1)]
        ):
            return hit.code
    return None
