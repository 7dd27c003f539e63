"""Bodies in small letters that a text treats as particular ones ("the intergovernmental commission", "Pakistan's
parliament"), and the administrations of persons ("the Hartwell administration")."""

from typing import Final

from pipelines.extract.mentions.draft import COUNTRY, ORGANIZATION, Draft, OrganizationHit
from pipelines.extract.mentions.organization_extent import extend_left
from pipelines.extract.mentions.organization_names import add_organization
from pipelines.extract.mentions.vocabulary import BODIES, OFFICE_HEADS, OFFICE_WORDS, PERSON_VERBS, VAGUE_BODIES
from pipelines.extract.word_list import WordList
from pipelines.parse.document import Flag

_INDEFINITE: Final = frozenset(
    ["a", "an", "new", "any", "another", "some", "no", "both", "two", "each", "every", "several", "many", "other"]
)
_FORCES: Final = frozenset(("military", "army", "navy"))
_VOICES: Final = frozenset(("spokesman", "spokeswoman", "spokesperson"))
_ADMINISTRATIONS: Final = WordList(("administration",))
_ADJUNCTS: Final = frozenset(("military", "administration", "agency", "embassy"))


def find_bodies(draft: Draft) -> None:
    """Append the bodies of the vocabulary that have a definite article, an owner or a spokesman."""
    tokens = draft.tokens
    for hit in draft.find(BODIES):
        first, last, group = hit.first, hit.last, hit.payload
        if not draft.is_free(first, last) or _has_inner_capital(draft, first, last):
            continue
        office = OFFICE_HEADS.match(tokens, last - 1)
        if office is not None and office.last > last:
            continue  # "Sudan's army chief"
        if draft.text(first, last).endswith("agency") and _is_named(draft, first):
            continue  # "the Kesra news agency"
        start, country = _owner(draft, first)
        in_front = tokens.lowers[start - 1] if start else ""
        is_adjunct = country is not None and not _ends_phrase(draft, last)  # "an Indian navy ship"
        if in_front in _INDEFINITE and not is_adjunct:
            continue
        if not _is_particular(draft, first, last, group, country, in_front):
            continue
        if (
            tokens.lowers[first] in _FORCES
            and last - first == 1
            and tokens.lowers[min(last, draft.size - 1)] in _VOICES
        ):
            continue  # "the British military spokesman" has that title
        name = draft.text(start, last)
        whole = _described_before(draft, start, last)
        owner = country if group == "state" else None
        add_organization(
            draft,
            OrganizationHit(start, last, name, country=owner, generic=True, joint=group == "joint", alias_of=whole),
        )


def _is_named(draft: Draft, first: int) -> bool:
    """Whether the name of an outlet stands in front of what it is."""
    outlet = draft.organization_ending.get(first)
    return outlet is not None and outlet.outlet and draft.same_sentence(outlet.first, first)


def _described_before(draft: Draft, start: int, last: int) -> OrganizationHit | None:
    """The organization that a body between commas only describes: "Bangladesh Bank, the central bank, agreed"."""
    words = draft.tokens.words
    i = start - 2
    if i < 1 or words[i] != "," or draft.tokens.lowers[i + 1] != "the" or last >= draft.size or words[last] not in ",.":
        return None
    return draft.organization_ending.get(i)


def _has_inner_capital(draft: Draft, first: int, last: int) -> bool:
    """Whether the phrase has capitals that its place does not explain; such names are read elsewhere."""
    flags = draft.tokens.flags
    if draft.tokens.lowers[last - 1] == "ministry" and last - first == 2:
        first += 1  # "the Defense ministry"
    return any(flags[i] & Flag.CAPITAL and not flags[i] & Flag.SENTENCE_START for i in range(first, last))


def _owner(draft: Draft, first: int) -> tuple[int, str | None]:
    """Where the name of a body begins, the adjective of its country included, and the country in front of it."""
    tokens = draft.tokens
    adjective = draft.country_ending.get(first)
    if adjective and draft.cover[adjective.first] == COUNTRY and draft.same_sentence(adjective.first, first):
        return _with_other_side(draft, extend_left(draft, first)), adjective.code
    body = draft.organization_ending.get(first)
    if body is not None and body.country and draft.same_sentence(body.first, first):
        return first, body.country  # "the Taliban foreign ministry"
    if first > 1 and tokens.flags[first - 1] & Flag.POSSESSIVE:
        owner = draft.country_ending.get(first - 1)
        if owner:
            return first, owner.code
    return first, None


def _with_other_side(draft: Draft, start: int) -> int:
    """Where the name of a body of two countries begins, whose dash stands between spaces: "Chile – Peru council"."""
    other = draft.country_ending.get(start - 1) if start > 1 and draft.tokens.words[start - 1] in "-–" else None
    return other.first if other is not None and draft.same_sentence(other.first, start) else start


def _is_particular(draft: Draft, first: int, last: int, group: str, country: str | None, in_front: str) -> bool:
    tokens = draft.tokens
    ends_phrase = _ends_phrase(draft, last)
    lower = tokens.lowers[min(last, draft.size - 1)]
    has_office = lower in OFFICE_WORDS
    if tokens.lowers[last - 1] in _ADJUNCTS and not ends_phrase and not has_office:
        return False
    if tokens.lowers[last - 1] in VAGUE_BODIES or tokens.lowers[first] in VAGUE_BODIES:
        return country is not None and (ends_phrase or has_office or tokens.lowers[first] not in _ADJUNCTS)
    owned = country is not None or bool(first and tokens.flags[first - 1] & Flag.POSSESSIVE)
    if group == "joint":
        return ends_phrase and (in_front == "the" or owned or country is not None)
    return in_front == "the" or owned or has_office


def _ends_phrase(draft: Draft, last: int) -> bool:
    """Whether no noun follows that a phrase would only describe."""
    tokens = draft.tokens
    if last >= draft.size or not draft.is_word(last) or tokens.flags[last] & (Flag.CLOSED | Flag.POSSESSIVE):
        return True
    return tokens.lowers[last] in PERSON_VERBS or tokens.lowers[last].endswith("ed")


def find_administrations(draft: Draft) -> None:
    """Append "the Hartwell administration": surnames in front of the word, without a possessive, and the office
    itself."""
    tokens = draft.tokens
    for i in draft.positions(_ADMINISTRATIONS):
        if i == 0 or draft.cover[i] not in (None, ORGANIZATION):
            continue
        existing = draft.organization_ending.get(i + 1)
        if existing:
            existing.of_person = not existing.generic
            continue
        first = i
        while first > 0 and draft.same_sentence(first - 1, i) and _is_part_of_surname(draft, first - 1):
            first -= 1
        if first < i <= first + 3 and tokens.flags[first] & Flag.CAPITAL:
            add_organization(draft, OrganizationHit(first, i + 1, draft.text(first, i + 1), of_person=True))


def _is_part_of_surname(draft: Draft, i: int) -> bool:
    return draft.is_name_word(i) or (draft.tokens.words[i] in ("-", "–") and draft.touches(i))
