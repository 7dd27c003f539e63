"""The triggers of events, from `schemas/vocab/events/`: one file per event type, entries of verbs and of nouns.

An entry has `phrases` (of verbs, the first word is a lemma and is inflected), a `frame`, an `example` sentence that the
tests read, and may have

`needs`            conditions that an event must meet; `conditions.py` lists them
`objects`          nouns of which one must follow the verb in its clause
`unless_after`     words that must not follow in the same phrase ("met the deadline")
`not_modified_by`  words that must not stand in front of a noun ("no talks")
`status`           the status, where the trigger alone decides it ("plan to launch")
`rank`             `weak` where the trigger names an event only if nothing better does, `weakest` below that

The frame says what stands around the trigger, and is read in `arguments.py`:

`mutual`    whoever is named on either side acts
`solo`      the subject acts
`directed`  the subject acts, the object receives
`visit`     the subject travels, the country or host visited receives
`delivery`  the subject gives, who is named behind "to" receives; who is named behind "from" acts too
`aid`       as `directed`, the receiver behind "to" or "for"
`assault`   the attacker acts, whoever is attacked receives; "war in X" too
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pipelines.extract.grammar.inflect import forms_of
from pipelines.extract.lexicon import Lexicon
from schemas.errors import VocabularyError
from schemas.vocabularies import EVENT_TYPES, FOLDER, read_toml

FRAMES: Final = frozenset(("mutual", "solo", "directed", "visit", "delivery", "aid", "assault"))
RANKS: Final = {"": 0, "weak": 1, "weakest": 2}
_BE: Final = ("be", "is", "are", "was", "were", "been", "being")
_KNOWN: Final = frozenset(
    ("phrases", "frame", "example", "needs", "objects", "unless_after", "not_modified_by", "rank", "status")
)


@dataclass(frozen=True, eq=False, slots=True)
class Trigger:
    """One entry of the vocabulary. `is_verb` tells verbs from nouns; `rank` is 0 for one that needs no support.

    `object_phrases` are those of the objects that have several words, with a space at both ends; one of their `openers`
    begins each.
    """

    event_type: str
    is_verb: bool
    frame: str
    phrases: tuple[str, ...]
    example: str
    needs: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    object_phrases: tuple[str, ...] = ()
    openers: frozenset[str] = frozenset()
    unless_after: frozenset[str] = frozenset()
    not_modified_by: frozenset[str] = frozenset()
    rank: int = 0
    status: str = ""


def read_triggers() -> tuple[Trigger, ...]:
    """All entries, in the order of the event types; raises `VocabularyError` for an unknown key, frame or rank."""
    return tuple(
        _trigger(code, kind, table)
        for code in EVENT_TYPES.codes
        if Path(FOLDER / "events" / f"{code}.toml").exists()
        for kind, tables in read_toml(f"events/{code}").items()
        for table in tables
    )


def _trigger(code: str, kind: str, table: dict[str, Any]) -> Trigger:
    where = f"events/{code}.toml, {table.get('phrases', '?')}"
    unknown = set(table) - _KNOWN
    if unknown or kind not in ("verbs", "nouns"):
        raise VocabularyError(f"{where}: unknown {sorted(unknown) or kind!r}; allowed are {', '.join(sorted(_KNOWN))}")
    for key in ("phrases", "frame", "example"):
        if not table.get(key):
            raise VocabularyError(f"{where}: {key} missing; add it to the entry")
    if table["frame"] not in FRAMES or table.get("rank", "") not in RANKS:
        raise VocabularyError(
            f"{where}: frame {table['frame']!r}, rank {table.get('rank', '')!r}; "
            f"frames are {', '.join(sorted(FRAMES))}, ranks are {', '.join(RANKS)}"
        )
    objects = frozenset(form for noun in table.get("objects", ()) for form in (noun, plural_of(noun)))
    return Trigger(
        code,
        kind == "verbs",
        table["frame"],
        tuple(table["phrases"]),
        table["example"],
        frozenset(table.get("needs", ())),
        objects,
        tuple(f" {phrase} " for phrase in sorted(objects) if " " in phrase),
        frozenset(phrase.split()[0] for phrase in objects if " " in phrase),
        frozenset(table.get("unless_after", ())),
        frozenset(table.get("not_modified_by", ())),
        rank=RANKS[table.get("rank", "")],
        status=table.get("status", ""),
    )


def plural_of(noun: str) -> str:
    """The regular plural of a noun; a noun that is one already gets a form that no text has.

    >>> plural_of("treaty"), plural_of("pact"), plural_of("loss")
    ('treaties', 'pacts', 'losses')
    """
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _spellings(triggers: tuple[Trigger, ...]) -> Iterator[tuple[str, Trigger]]:
    for trigger in triggers:
        for phrase in trigger.phrases:
            if phrase.startswith("be "):
                for form in _BE:
                    yield form + phrase[2:], trigger
            elif trigger.is_verb:
                for form, _ in forms_of(phrase):
                    yield form, trigger
            else:
                yield phrase, trigger


def _build_lexicon(triggers: tuple[Trigger, ...]) -> Lexicon[tuple[Trigger, ...]]:
    """A phrase may belong to several entries: "visit" is a noun and a verb, of a country and of a site.

    Those that want an object come first: where one holds it tells more than an entry that takes any.
    """
    by_phrase: dict[str, list[Trigger]] = {}
    for phrase, trigger in _spellings(triggers):
        entries = by_phrase.setdefault(phrase, [])
        if trigger not in entries:
            entries.append(trigger)
    return Lexicon(
        (phrase, tuple(sorted(entries, key=lambda entry: not entry.objects))) for phrase, entries in by_phrase.items()
    )


TRIGGERS: Final = read_triggers()
LEXICON: Final = _build_lexicon(TRIGGERS)
