"""The cues of statements from `reporting_verbs.toml`, `reporting_nouns.toml` and `reporting_words.toml`."""

from dataclasses import dataclass
from typing import Any, Final

from schemas.errors import VocabularyError
from schemas.vocabularies import SPEECH_ACTS, read_toml

NEUTRAL: Final = "neutral"  # the act is decided by the content
COMPLEMENTS: Final = frozenset(
    ("clause", "quotation", "object", "infinitive", "gerund", "person", "addressee", "question")
)


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb that reports; `rest` are the words that belong to it ("on" of "call on"), and without the word `needs`
    ("that" before a clause, another one in an object) it reports nothing."""

    lemma: str
    rest: tuple[str, ...]
    act: str
    takes: frozenset[str]
    example: str
    needs: str = ""
    is_doubtful: bool = False  # mostly means something else, so that only `needs` tells that it reports


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
        takes, needs = frozenset(entry["takes"]), entry.get("needs", "")
        doubtful = entry.get("doubtful", False)
        verb = ReportingVerb(lemma, tuple(rest), entry["act"], takes, entry["example"], needs, doubtful)
        found.setdefault(first, []).append(verb)
    return {first: tuple(sorted(verbs, key=lambda verb: -len(verb.rest))) for first, verbs in found.items()}


def _of(verbs: dict[str, tuple[ReportingVerb, ...]], *, doubtful: bool) -> dict[str, tuple[ReportingVerb, ...]]:
    """Those of the verbs that are doubtful, or those that are not."""
    found = {first: tuple(verb for verb in group if verb.is_doubtful == doubtful) for first, group in verbs.items()}
    return {first: group for first, group in found.items() if group}


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
    allowed = (NEUTRAL, *SPEECH_ACTS.codes)
    if entry.get("act") not in allowed:
        raise VocabularyError(f"{file}.toml, [{key}]: act {entry.get('act')!r}; allowed are {', '.join(allowed)}")
    if not entry.get("example"):
        raise VocabularyError(f"{file}.toml, [{key}]: example missing; give a sentence in which it is the cue")


_ALL_VERBS: Final = _read_verbs()  # by the first word of the lemma, the longest lemma first
VERBS: Final = _of(_ALL_VERBS, doubtful=False)
DOUBTFUL: Final = _of(_ALL_VERBS, doubtful=True)
NOUNS: Final = _read_nouns()
_WORDS: Final[dict[str, list[str]]] = read_toml("reporting_words")
EXPRESSING: Final = frozenset(_WORDS["expressing"])
TIME_WORDS: Final = frozenset(_WORDS["time_words"])
OCCASIONS: Final = frozenset(_WORDS["occasions"])
SAYINGS: Final = frozenset(_WORDS["sayings"])
DOCUMENTS: Final = frozenset(_WORDS["documents"])
RECORDS: Final = frozenset(_WORDS["records"])
BODY_NOUNS: Final = frozenset(_WORDS["body_nouns"])
PERSON_NOUNS: Final = frozenset(_WORDS["person_nouns"])
BODIES: Final = frozenset(_WORDS["bodies"])
TALKS: Final = frozenset(_WORDS["talks"])
TALKING_VERBS: Final = frozenset(_WORDS["talking_verbs"])
GREETINGS: Final = frozenset(_WORDS["greetings"])
PASSED_ON: Final = frozenset(_WORDS["passed_on"])
PARTY_NOUNS: Final = frozenset(_WORDS["party_nouns"])
JUDGED: Final = frozenset(_WORDS["judgements"])
SPEAKING_NOUNS: Final = frozenset(_WORDS["speaking_nouns"])
