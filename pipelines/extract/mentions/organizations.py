"""Organizations known from the vocabulary, abbreviations in brackets, bodies in small letters, administrations of persons."""

from pipelines.extract.mentions.draft import COUNTRY, ORGANIZATION, Draft, OrganizationHit
from pipelines.extract.mentions.organization_names import add_organization, extend_left
from pipelines.extract.mentions.vocabulary import (
    BODIES,
    KNOWN_ORGANIZATIONS,
    NO_ORGANIZATIONS,
    OFFICE_WORDS,
    OUTLET_NOUNS,
    PERSON_VERBS,
    PLACE_HEADS,
    THING_HEADS,
    KnownOrganization,
)
from pipelines.parse.document import Flag

_SEATS = frozenset(
    ("White House", "Kremlin", "Downing Street", "Blue House", "Akorda", "Pentagon", "Capitol Hill", "Élysée")
)
_SPEECH = frozenset(
    (
        "said",
        "says",
        "reported",
        "reports",
        "announced",
        "told",
        "confirmed",
        "denied",
        "warned",
        "wrote",
        "added",
        "stated",
        "noted",
    )
)


def find_known_organizations(draft: Draft) -> None:
    """Append the organizations of the vocabulary; a name that may mean something else needs its context."""
    for first, last, known in KNOWN_ORGANIZATIONS.find(draft.tokens):
        if any(draft.cover[i] not in (None, COUNTRY) for i in range(first, last)):
            continue
        if draft.cover[first] == COUNTRY and draft.country_at.get(first) is None:
            continue
        if not _fits(draft, first, last, known):
            continue
        while draft.tokens.lowers[first] == "the" and last - first > 1 and known.group == "international":
            first += 1
        last = _extend_media(draft, last, known)
        hit = OrganizationHit(
            first,
            last,
            draft.text(first, last),
            known.name,
            known.country,
            international=known.group == "international",
        )
        hit.outlet = known.group == "media"
        hit.ambiguous = known.needs_context
        add_organization(draft, hit)


def _extend_media(draft: Draft, last: int, known: KnownOrganization) -> int:
    """The end of "VOA Mandarin": a service that is named by its language."""
    if known.group != "media" or last >= len(draft.tokens):
        return last
    country = draft.country_at.get(last)
    if (country and country.kind == "adjective" and not country.plural) or draft.tokens.words[last] in (
        "Mandarin",
        "Cantonese",
        "Persian",
        "Kurdish",
        "Urdu",
        "Pashto",
        "Dari",
        "News",
        "Arabic",
    ):
        return country.last if country else last + 1
    return last


def _fits(draft: Draft, first: int, last: int, known: KnownOrganization) -> bool:
    """Whether the name means the organization here."""
    tokens = draft.tokens
    in_front = tokens.lowers[first - 1] if first else ""
    i = first - 1
    if in_front == "the" and i > 0:
        in_front = tokens.lowers[i - 1]
    behind = tokens.lowers[last] if last < len(tokens) else "."
    if known.name in _SEATS:
        if in_front in ("at", "in", "near", "outside", "inside", "to", "visited"):
            return False
        if (
            last < len(tokens)
            and draft.is_word(last)
            and not tokens.flags[last] & (Flag.CAPITAL | Flag.CLOSED | Flag.POSSESSIVE)
        ):
            return (
                behind in PERSON_VERBS
                or behind.endswith("ed")
                or behind in ("says", "spokesman", "spokesperson", "spokeswoman", "spokesmen")
            )
        return True
    single = last - first == 1
    if (
        single
        and last < len(tokens)
        and draft.capitals.telling[last]
        and draft.same_sentence(first, last)
        and draft.touches(last) is False
    ):
        if known.needs_context:
            return False
        if tokens.lowers[last] in THING_HEADS or tokens.lowers[last] in PLACE_HEADS:
            return known.group != "media"
    if single and known.needs_context and known.group != "national":
        return in_front in ("told", "by", "to") or in_front in OUTLET_NOUNS or behind in _SPEECH
    if single and tokens.flags[first] & Flag.SENTENCE_START and known.needs_context:
        return behind in _SPEECH
    if (
        single
        and known.needs_context
        and known.country
        and tokens.words[first] in ("Apple", "Amazon", "Diet", "Shell", "Telegram", "Petra")
    ):
        return behind in _SPEECH or in_front in ("with", "by")
    return not (
        single and len(tokens.words[first]) == 2 and draft.touches(last) and behind == "-" and known.group == "media"
    )


def find_bracketed_abbreviations(draft: Draft) -> dict[str, OrganizationHit]:
    """The abbreviations that the text introduces ("(ECLAC)", "[IAEA]", ", or ICJ"), to the organizations they stand for."""
    tokens = draft.tokens
    found: dict[str, OrganizationHit] = {}
    for hit in list(draft.organizations):
        i = hit.last
        if i + 1 >= len(tokens):
            continue
        if tokens.words[i] in ("(", "["):
            at = i + 1
            while at < len(tokens) and (
                tokens.lowers[at] == "the" or tokens.flags[at] & Flag.QUOTE or tokens.words[at] in ("‘", "’", "'")
            ):
                at += 1
            closes = at + 1 < len(tokens) and tokens.words[at + 1] in (")", "]", "’", "'", "”", '"')
            if closes and _abbreviates(tokens.words[at], hit.name):
                found.setdefault(tokens.words[at], hit)
        elif tokens.words[i] == "," and tokens.lowers[i + 1] in ("or", "known") and i + 2 < len(tokens):
            at = i + 3 if tokens.lowers[i + 2] in ("as", "the") else i + 2
            if at < len(tokens) and _abbreviates(tokens.words[at], hit.name):
                found.setdefault(tokens.words[at], hit)
    return found


def _abbreviates(short: str, name: str) -> bool:
    """Whether an abbreviation can stand for a name: its capitals are initials in order, or it is a word of the name."""
    if not short[:1].isupper():
        return False
    if short in name.split():
        return True
    capitals = [letter for letter in short if letter.isupper()]
    if len(capitals) < 2:
        return False
    initials = iter([letter for letter in name if letter.isupper()])
    matched = sum(letter in initials for letter in capitals)
    return matched >= max(2, len(capitals) - 1)


def find_abbreviations(draft: Draft, introduced: dict[str, OrganizationHit]) -> None:
    """Append the abbreviations standing alone: those introduced, and others in capitals that act as organizations do."""
    tokens = draft.tokens
    for i, word in enumerate(tokens.words):
        if draft.cover[i] is not None or len(word) < 2 or not tokens.flags[i] & Flag.CAPITAL:
            continue
        owner = introduced.get(word)
        if owner is not None:
            if owner.first < i or word.isupper():
                add_organization(
                    draft,
                    OrganizationHit(
                        i,
                        i + 1,
                        word,
                        owner.key or owner.name,
                        owner.country,
                        international=owner.international,
                        alias_of=owner,
                    ),
                )
            continue
        if tokens.flags[i] & Flag.UPPER and _acts_as_body(draft, i):
            add_organization(draft, OrganizationHit(i, i + 1, word))


def _acts_as_body(draft: Draft, i: int) -> bool:
    """Whether an unknown abbreviation is treated as an organization: it has an article, or speaks, and is no adjunct of a name."""
    tokens = draft.tokens
    word = tokens.words[i]
    letters = sum(letter.isalpha() for letter in word)
    if word in NO_ORGANIZATIONS or letters < 2 or len(word) > 7 or tokens.sentences[i] in draft.capitals.title_case:
        return False
    for j in (i - 1, i + 1):
        if 0 <= j < len(tokens) and draft.same_sentence(i, j):
            if draft.is_name_word(j) and not tokens.flags[j] & Flag.UPPER:
                return False
            if tokens.words[j] in "-/–&" or tokens.flags[j] & Flag.NUMBER:
                return False
    if i and tokens.words[i - 1] in ("(", "["):
        return False
    in_front = tokens.lowers[i - 1] if i else ""
    behind = tokens.lowers[i + 1] if i + 1 < len(tokens) else ""
    return (
        (
            in_front == "the"
            and letters >= 3
            and (
                behind in _SPEECH
                or not draft.is_word(min(i + 1, len(tokens) - 1))
                or bool(tokens.flags[i + 1] & Flag.CLOSED)
            )
        )
        or (behind in _SPEECH and letters >= 3)
        or (in_front in ("told", "reported", "by") and letters >= 3)
    )


def find_bodies(draft: Draft) -> None:
    """Append the bodies in small letters that are particular ones: "the intergovernmental commission", "Pakistan's parliament"."""
    tokens = draft.tokens
    for first, last, group in BODIES.find(tokens):
        if (
            not draft.is_free(first, last)
            or tokens.flags[first] & Flag.CAPITAL
            and not tokens.flags[first] & Flag.SENTENCE_START
        ):
            continue
        start, country = _owner(draft, first)
        in_front = tokens.lowers[start - 1] if start else ""
        if in_front in ("a", "an", "new", "any", "another", "some", "no", "own", "of") and country is None:
            continue
        if in_front in ("a", "an", "new", "both", "two"):
            continue
        if not _is_particular(draft, first, last, group, country, in_front):
            continue
        hit = OrganizationHit(
            start, last, draft.text(start, last), country=country if group == "state" else None, generic=True
        )
        hit.joint = group == "joint"
        add_organization(draft, hit)


_ONLY_OWNED = frozenset("military army navy embassy administration congress senate".split())
_VAGUE = (
    "security",
    "intelligence",
    "spy",
    "space",
    "tax",
    "news",
    "state",
    "border",
    "customs",
    "armed",
    "coast",
    "air",
    "high",
    "lower",
    "upper",
    "statistics",
    "cabinet",
)


def _is_particular(draft: Draft, first: int, last: int, group: str, country: str | None, in_front: str) -> bool:
    tokens = draft.tokens
    behind = last if last < len(tokens) else last - 1
    ends_phrase = (
        not draft.is_word(behind)
        or bool(tokens.flags[behind] & (Flag.CLOSED | Flag.POSSESSIVE))
        or tokens.lowers[behind] in PERSON_VERBS
        or tokens.lowers[behind] in OFFICE_WORDS
        or tokens.lowers[behind].endswith("ed")
    )
    if tokens.lowers[last - 1] in ("military", "administration", "agency", "embassy") and not ends_phrase:
        return False
    if group == "joint":
        return in_front not in ("set", "establish", "create") and ends_phrase
    if tokens.lowers[last - 1] in _ONLY_OWNED or tokens.lowers[first] in _VAGUE:
        return (
            country is not None
            and tokens.lowers[last - 1] not in ("administration", "embassy")
            and (tokens.lowers[first] != "news")
        )
    definite = in_front == "the" or country is not None or bool(first and tokens.flags[first - 1] & Flag.POSSESSIVE)
    return definite or (behind < len(tokens) and tokens.lowers[behind] in OFFICE_WORDS)


def _owner(draft: Draft, first: int) -> tuple[int, str | None]:
    """Where a body's name begins, the adjective of its country included, and the country in front of it."""
    tokens = draft.tokens
    adjective = draft.country_ending.get(first)
    if adjective and draft.cover[adjective.first] == COUNTRY and draft.same_sentence(adjective.first, first):
        return extend_left(draft, first), adjective.code
    if first > 1 and tokens.flags[first - 1] & Flag.POSSESSIVE:
        owner = draft.country_ending.get(first - 1)
        if owner:
            return first, owner.code
    if first + 1 < len(tokens):
        pass
    return first, None


def find_administrations(draft: Draft) -> None:
    """Append "the Trump administration": surnames in front of the word, without a possessive."""
    tokens = draft.tokens
    for i, lower in enumerate(tokens.lowers):
        if lower != "administration" or i == 0 or draft.cover[i] not in (None, ORGANIZATION):
            continue
        existing = draft.organization_ending.get(i + 1)
        if existing:
            existing.administration = True
            continue
        first = i
        while (
            first > 0
            and (draft.is_name_word(first - 1) or (tokens.words[first - 1] in "-–" and draft.touches(first - 1)))
            and draft.same_sentence(first - 1, i)
        ):
            first -= 1
        if first < i and tokens.flags[first] & Flag.CAPITAL and i - first <= 3:
            hit = OrganizationHit(first, i + 1, draft.text(first, i + 1))
            hit.administration = True
            add_organization(draft, hit)
