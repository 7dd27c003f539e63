"""The cues of statements, from `schemas/vocab/reporting_verbs.toml` and `reporting_nouns.toml`, as look-ups."""

from dataclasses import dataclass
from typing import Any

from schemas.errors import VocabularyError
from schemas.vocabularies import SPEECH_ACTS, read_toml

NEUTRAL = "neutral"  # the act is decided by the content
COMPLEMENTS = frozenset(("clause", "quotation", "object", "infinitive", "gerund", "person", "addressee"))


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb that reports; `rest` are the words that belong to it ("on" of "call on")."""

    lemma: str
    rest: tuple[str, ...]
    act: str
    takes: frozenset[str]
    example: str


@dataclass(frozen=True, slots=True)
class ReportingNoun:
    """A noun that reports, and the words by which its content follows."""

    noun: str
    act: str
    links: frozenset[str]
    with_verbs: bool
    on_its_own: bool
    example: str


def _read_verbs() -> dict[str, tuple[ReportingVerb, ...]]:
    found: dict[str, list[ReportingVerb]] = {}
    for lemma, entry in read_toml("reporting_verbs").items():
        _check("reporting_verbs", lemma, entry)
        unknown = set(entry["takes"]) - COMPLEMENTS
        if unknown:
            raise VocabularyError(
                f"reporting_verbs.toml, [{lemma}]: takes {sorted(unknown)}; allowed are {sorted(COMPLEMENTS)}"
            )
        first, *rest = lemma.split()
        verb = ReportingVerb(lemma, tuple(rest), entry["act"], frozenset(entry["takes"]), entry["example"])
        found.setdefault(first, []).append(verb)
    return {first: tuple(sorted(verbs, key=lambda verb: -len(verb.rest))) for first, verbs in found.items()}


def _read_nouns() -> dict[str, ReportingNoun]:
    found = {}
    for noun, entry in read_toml("reporting_nouns").items():
        _check("reporting_nouns", noun, entry)
        found[noun] = ReportingNoun(
            noun,
            entry["act"],
            frozenset(entry["links"]),
            entry.get("with_verbs", False),
            entry.get("on_its_own", False),
            entry["example"],
        )
    return found


def _check(file: str, key: str, entry: dict[str, Any]) -> None:
    if entry.get("act") not in (NEUTRAL, *SPEECH_ACTS.codes):
        allowed = ", ".join((NEUTRAL, *SPEECH_ACTS.codes))
        raise VocabularyError(f"{file}.toml, [{key}]: act {entry.get('act')!r}; allowed are {allowed}")
    if not entry.get("example"):
        raise VocabularyError(f"{file}.toml, [{key}]: example missing; give a sentence in which it is the cue")


VERBS = _read_verbs()  # by the first word of the lemma, the longest lemma first
NOUNS = _read_nouns()
EXPRESSING = frozenset(
    (
        "express",
        "voice",
        "extend",
        "convey",
        "manifest",
        "reiterate",
        "offer",
        "share",
        "state",
        "discuss",
        "raise",
        "make",
    )
    + ("repeat", "renew", "declare", "pay", "send", "give", "issue", "file", "register", "air", "underline", "stress")
)
ABBREVIATED_DAYS = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
WEEKDAYS = frozenset(
    (*("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), *ABBREVIATED_DAYS)
)
TIME_WORDS = WEEKDAYS | frozenset(
    (
        *(
            "today",
            "yesterday",
            "tomorrow",
            "earlier",
            "later",
            "late",
            "early",
            "again",
            "recently",
            "previously",
            "now",
        ),
        *(
            "morning",
            "afternoon",
            "evening",
            "night",
            "week",
            "month",
            "year",
            "weekend",
            "day",
            "hours",
            "days",
            "weeks",
        ),
        *("months", "years", "ago", "january", "february", "march", "april", "june", "july", "august", "september"),
        *("october", "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept."),
        *("oct.", "nov.", "dec.", "noon", "midnight", "moment", "time", "decades", "tonight", "last", "then"),
    )
)
OCCASIONS = frozenset(  # nouns of what is said at, in or during
    (
        *(
            "statement",
            "interview",
            "conference",
            "briefing",
            "meeting",
            "talks",
            "speech",
            "address",
            "letter",
            "post",
        ),
        *("tweet", "email", "message", "report", "call", "remarks", "comments", "press", "summit", "session", "visit"),
        *("forum", "event", "ceremony", "hearing", "debate", "posting", "blog", "article", "broadcast", "reception"),
        *(
            "x",
            "twitter",
            "facebook",
            "telegram",
            "television",
            "tv",
            "radio",
            "commentary",
            "response",
            "note",
            "brief",
        ),
        *("dinner", "appearance", "stop", "trip", "testimony", "editorial", "assessments", "parliament", "media"),
        *(
            "podcast",
            "communique",
            "declaration",
            "consultations",
            "negotiations",
            "conversation",
            "opening",
            "occasion",
        ),
    )
)
SAYINGS = frozenset(  # occasions that are nothing but saying something
    (
        *(
            "statement",
            "interview",
            "conference",
            "briefing",
            "speech",
            "address",
            "letter",
            "post",
            "posting",
            "tweet",
        ),
        *(
            "email",
            "message",
            "appearance",
            "testimony",
            "commentary",
            "article",
            "editorial",
            "report",
            "call",
            "note",
        ),
    )
)
DOCUMENTS = frozenset(  # what speaks for whoever issued it
    (
        *("statement", "report", "message", "letter", "document", "declaration", "communique", "communiqué", "note"),
        *(
            "survey",
            "poll",
            "study",
            "text",
            "resolution",
            "assessment",
            "release",
            "website",
            "page",
            "article",
            "post",
        ),
        *("tweet", "announcement", "readout", "opinion", "paper", "email", "data", "figures"),
    )
)
BODIES = frozenset(  # parts of a state or an organization that speak for it
    (
        *(
            "side",
            "government",
            "delegation",
            "administration",
            "leadership",
            "authorities",
            "party",
            "regime",
            "capital",
        ),
        *(
            "military",
            "army",
            "team",
            "representatives",
            "service",
            "agency",
            "network",
            "broadcaster",
            "newspaper",
            "channel",
            "office",
            "mission",
            "parliament",
            "state",
            "republic",
            "parties",
        ),
    )
)
SPEAKING_NOUNS = frozenset(  # persons without a name, and groups of them
    (
        *(
            "official",
            "officials",
            "analyst",
            "analysts",
            "expert",
            "experts",
            "critic",
            "critics",
            "observer",
            "observers",
        ),
        *("source", "sources", "diplomat", "diplomats", "lawmaker", "lawmakers", "minister", "ministers", "leader"),
        *(
            "leaders",
            "opponents",
            "opponent",
            "supporters",
            "activists",
            "activist",
            "residents",
            "survivors",
            "witnesses",
        ),
        *(
            "others",
            "some",
            "many",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "president",
            "presidents",
            "ambassador",
        ),
        *(
            "ambassadors",
            "envoy",
            "envoys",
            "secretary",
            "director",
            "chief",
            "commander",
            "general",
            "police",
            "judges",
        ),
        *("judge", "court", "media", "newspaper", "agency", "office", "ministry", "embassy", "commission", "committee"),
        *("council", "group", "groups", "company", "executives", "scholars", "researchers", "scientists", "economists"),
        *("economist", "professor", "senator", "senators", "prosecutors", "investigators", "parties", "sides", "heads"),
        *("delegations", "delegation", "counterpart", "counterparts", "premier", "chancellor", "king", "signatories"),
        *("participants", "members", "member", "bank", "organization", "organisation", "union", "alliance", "mission"),
        *(
            "rapporteur",
            "inhabitants",
            "republicans",
            "democrats",
            "opposition",
            "allies",
            "ally",
            "states",
            "countries",
        ),
        *("governments", "authorities", "military", "army", "prime", "head", "chair", "chairman", "chairwoman", "two"),
    )
)
