"""Organizations of the vocabulary: where their names stand, and where those names mean something else."""

from typing import Final

from pipelines.extract.lexicon import Hit
from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.draft import OTHER, Draft, OrganizationHit
from pipelines.extract.mentions.organization_extent import extend_right
from pipelines.extract.mentions.organization_names import add_organization
from pipelines.extract.mentions.vocabulary import (
    BRANCHES,
    DAYS,
    DESKS,
    GIVEN_NAMES,
    HEAD_GROUPS,
    HONORIFIC_WORDS,
    KNOWN_ORGANIZATIONS,
    LANGUAGES,
    OFFICE_WORDS,
    OUTLET_NOUNS,
    PERSON_VERBS,
    PLACE_HEADS,
    PORTFOLIOS,
    SEATS,
    SPEECH_VERBS,
    STATE_OWNED,
    THING_HEADS,
    WEAK_HEADS,
)
from pipelines.parse.document import Flag
from schemas.countries import FORMS
from schemas.organizations import OrganizationEntry

_OUTLET_WORDS: Final = OUTLET_NOUNS | {"news", "-", "media", "press"}
_AT: Final = frozenset(("at", "in", "near", "outside", "inside", "to", "visited", "around"))
_ATTENDED: Final = frozenset(("at", "attend", "attended", "attending", "attends", "host", "hosts", "hosted"))
_NATIONAL_SOCIETIES: Final = frozenset(("Red Cross", "Red Crescent"))
_MEETINGS: Final = frozenset(("summit", "forum", "conference", "congress", "meeting", "dialogue", "talks"))


def find_known_organizations(draft: Draft) -> None:
    """Append the organizations of the vocabulary, and the agency that a dateline names."""
    _find_dateline_agency(draft)
    found = draft.find(KNOWN_ORGANIZATIONS)
    surnames = {draft.tokens.words[hit.first] for hit in found if _is_of_person(draft, hit)}
    for known_hit in found:
        first, last, known = known_hit.first, known_hit.last, known_hit.payload
        if not draft.is_free(first, last) or not _fits(draft, first, last, known):
            continue
        if last - first == 1 and draft.tokens.words[first] in surnames:
            continue
        last = _extend_by_language(draft, first, last, known)
        first = _extend_by_name(draft, first, last, known)
        hit = OrganizationHit(first, last, draft.text(first, last), known.name, known.country)
        if draft.tokens.words[first] in FORMS and known.name in _NATIONAL_SOCIETIES:
            hit.key, hit.country = "", FORMS[draft.tokens.words[first]].code
        hit.international = known.group == "international" and hit.country is None
        hit.outlet = known.group == "media"
        hit.home = known.home if known.group == "national" else None
        hit.ambiguous = known.needs_context
        if known.home and _is_of_state(draft, first):
            hit.country = known.home
        add_organization(draft, hit)


def _is_of_person(draft: Draft, hit: Hit[OrganizationEntry]) -> bool:
    """Whether a name of one word is a person's here, behind a given name or a title or in front of a surname: "Haruto
    Suzuki", "Mr. Bosch", "Yara Hassan"."""
    tokens, first, last, known = draft.tokens, hit.first, hit.last, hit.payload
    if last - first > 1 or tokens.flags[first] & Flag.UPPER:
        return False
    if tokens.lowers[first] in GIVEN_NAMES and draft.opens_name(last) and not is_common(tokens.lowers[last]):
        return True
    i = first - 1
    if i < 0 or not tokens.flags[i] & Flag.CAPITAL or not draft.same_sentence(i, first):
        return False
    lower, word = tokens.lowers[i], tokens.words[i]
    if lower in GIVEN_NAMES or lower in OFFICE_WORDS or word in HONORIFIC_WORDS:
        return True
    is_company = known.group == "national" and known.country is not None and not known.needs_context
    is_name = draft.is_name_word(i) and not is_common(lower) and word not in FORMS and lower not in DAYS
    return is_company and is_name


def _find_dateline_agency(draft: Draft) -> None:
    """Append the agency of "CANBERRA, Australia (AP) —" or "Baku, November 8, AZERTAC"."""
    dateline = draft.document.dateline
    if dateline is None or dateline.agency is None:
        return
    start, end = dateline.agency
    tokens = draft.tokens
    covered = [i for i in range(min(draft.size, 60)) if start <= tokens.starts[i] and tokens.ends[i] <= end]
    if not covered or not tokens.flags[covered[0]] & Flag.CAPITAL:
        return
    first, last = covered[0], covered[-1] + 1
    known = KNOWN_ORGANIZATIONS.match(tokens, first, last)
    key = known.payload.name if known and known.last == last else ""
    country = known.payload.country if known and key else None
    add_organization(draft, OrganizationHit(first, last, draft.text(first, last), key, country, outlet=True))


def _is_of_state(draft: Draft, first: int) -> bool:
    """Whether an outlet or group is called that of its state: "the state-run Zarya", "Afghan broadcaster X"."""
    tokens = draft.tokens
    i = first - 1
    while i >= 0 and tokens.lowers[i] in _OUTLET_WORDS and draft.same_sentence(i, first):
        i -= 1
    return (
        i >= 0
        and draft.same_sentence(i, first)
        and (
            tokens.lowers[i] in STATE_OWNED
            or (i + 1 < first and bool(tokens.flags[i] & Flag.CAPITAL) and not tokens.flags[i] & Flag.CLOSED)
        )
    )


def _extend_by_name(draft: Draft, first: int, last: int, known: OrganizationEntry) -> int:
    """The start of "Kataib Hezbollah": another name in front of one that is no abbreviation makes it one of its own."""
    tokens = draft.tokens
    i = first - 1
    if i >= 0 and last - first > 1 and known.country == "US" and tokens.words[i] in ("U.S.", "US"):
        return i
    if i >= 0 and known.name in _NATIONAL_SOCIETIES and tokens.words[i] in FORMS:
        return i  # "the Turkish Red Crescent"
    if i < 0 or last - first > 1 or known.group == "media" or tokens.flags[first] & Flag.UPPER:
        return first
    if not draft.is_name_word(i) or not draft.same_sentence(i, first) or is_common(tokens.lowers[i]):
        return first
    return first if tokens.words[i] in FORMS or tokens.lowers[i] in DAYS else i


def _extend_by_language(draft: Draft, first: int, last: int, known: OrganizationEntry) -> int:
    """The end of "VOA Mandarin": a service that is named by its language."""
    tokens = draft.tokens
    if (
        known.group == "media"
        and last < draft.size
        and tokens.words[last] in LANGUAGES
        and draft.same_sentence(last, last - 1)
    ):
        return last + 1
    service = last + 2 < draft.size and bool(tokens.flags[last] & Flag.POSSESSIVE)
    if (
        known.group == "media"
        and service
        and tokens.words[last + 1] in LANGUAGES
        and tokens.words[last + 2] == "Service"
    ):
        return last + 3  # "VOA's Georgian Service"
    if last - first > 1 and tokens.words[last - 1] == "Bank" and last + 1 < draft.size and tokens.lowers[last] == "of":
        whole = FORMS.get(tokens.words[last + 1])
        return last + 2 if whole is not None and whole.kind == "name" else last  # "Exim Bank of India"
    if last - first > 1 and _goes_on_in_head(draft, last) and known.group == "national":
        return extend_right(draft, last + 1, tokens.words[last])  # "State Duma Committee on Rivers"
    if last - first > 1 and last < draft.size and tokens.words[last] in BRANCHES and known.group != "international":
        return last + 1  # "Eastern Peace Foundation USA"
    if known.group != "media" and _is_letters_joined(draft, last):
        return last + 3  # "Velmir C&T"
    hyphen = last + 1 < draft.size and tokens.words[last] == "-" and draft.touches(last) and draft.touches(last + 1)
    if known.group == "media" and hyphen and tokens.flags[last + 1] & Flag.CAPITAL:
        return last + 2  # "Interfax-Ukraine"
    return last


def _is_letters_joined(draft: Draft, i: int) -> bool:
    """Whether two capitals joined by an ampersand stand at a token: "C&T"."""
    words = draft.tokens.words
    if i + 2 >= draft.size or words[i + 1] != "&" or not draft.touches(i + 1) or not draft.touches(i + 2):
        return False
    return len(words[i]) == len(words[i + 2]) == 1 and words[i].isupper()


def _goes_on_in_head(draft: Draft, last: int) -> bool:
    """Whether the word behind a name is the head of a longer one."""
    words = draft.tokens.words
    if last >= draft.size or words[last] not in HEAD_GROUPS or words[last] in WEAK_HEADS:
        return False
    return draft.is_name_word(last) and draft.same_sentence(last, last - 1)


def _fits(draft: Draft, first: int, last: int, known: OrganizationEntry) -> bool:
    """Whether the name means the organization here: not a place, a meeting, a word, or a part of another name."""
    tokens = draft.tokens
    in_front, behind = _neighbours(draft, first, last)
    if known.name in SEATS:
        return in_front not in _AT and _speaks_or_ends(draft, last)
    in_longer = first > 0 and draft.is_name_word(first - 1) and draft.same_sentence(first - 1, first)
    if in_longer and known.needs_context and last - first > 1 and tokens.words[last - 1] in HEAD_GROUPS:
        return tokens.words[first - 1] in FORMS  # "Future Democratic Party" is another
    if known.needs_context and first > 0 and draft.is_name_word(first - 1) and draft.same_sentence(first - 1, first):
        return is_common(tokens.lowers[first - 1]) or tokens.words[first - 1] in FORMS
    is_meeting = tokens.lowers[last - 1] in _MEETINGS and in_front in _ATTENDED
    is_programme = tokens.lowers[last - 1] in THING_HEADS and behind in ("programme", "program")
    if last - first > 1 and (is_meeting or is_programme):
        draft.claim(first, last, OTHER)
        return False
    if _is_portfolio(draft, first, last):
        return False
    followed = last < draft.size and draft.capitals.telling[last] and draft.same_sentence(first, last)
    if (
        followed
        and not draft.touches(last)
        and tokens.words[last] in HEAD_GROUPS
        and (known.needs_context or last - first == 1)
    ):
        return known.group == "international" or not known.needs_context
    if followed and known.needs_context and (known.group == "media" or tokens.lowers[last] in THING_HEADS):
        return False  # "The National Electoral Council", "Foreign Office Consultations"
    if followed and known.group == "media" and tokens.lowers[last] in PLACE_HEADS:
        return False  # "Al Alam Palace"
    if last - first > 1 or not known.needs_context:
        return True
    if tokens.words[first] in HEAD_GROUPS:
        if tokens.sentences[first] in draft.capitals.title_case or (followed and tokens.lowers[last] in PLACE_HEADS):
            return False
        return (
            not tokens.flags[first] & Flag.SENTENCE_START
            or not draft.is_word(min(last, draft.size - 1))
            or behind in PERSON_VERBS
        )
    if tokens.flags[first] & Flag.UPPER and len(tokens.words[first]) > 2:
        return True
    if known.group == "media" and behind == ")" and tokens.words[first - 1] == "(":
        return True  # "ANTALYA (AA) -"
    return in_front in ("told", "by") or in_front in OUTLET_NOUNS or behind in SPEECH_VERBS


def _is_portfolio(draft: Draft, first: int, last: int) -> bool:
    """Whether a name is the field of an office here: "Secretary of Homeland Security", "Homeland Security Advisor"."""
    lowers = draft.tokens.lowers
    found = PORTFOLIOS.match(draft.tokens, first, last)
    if found is None or found.last != last:
        return False
    in_title = first > 1 and lowers[first - 1] == "of" and lowers[first - 2] in OFFICE_WORDS
    return in_title or (last < draft.size and lowers[last] in OFFICE_WORDS)


def _neighbours(draft: Draft, first: int, last: int) -> tuple[str, str]:
    """The words in front of a name, its article skipped, and behind it."""
    lowers = draft.tokens.lowers
    i = first - 2 if first > 1 and lowers[first - 1] == "the" else first - 1
    return (lowers[i] if i >= 0 else ""), (lowers[last] if last < len(lowers) else ".")


def _speaks_or_ends(draft: Draft, last: int) -> bool:
    """Whether a seat of government acts ("the White House said"), and does not describe ("a White House meeting")."""
    tokens = draft.tokens
    if last >= draft.size or not draft.is_word(last) or tokens.flags[last] & (Flag.CLOSED | Flag.POSSESSIVE):
        return True
    behind = tokens.lowers[last]
    return behind in PERSON_VERBS or behind in DESKS or behind.endswith("ed") or bool(tokens.flags[last] & Flag.CAPITAL)
