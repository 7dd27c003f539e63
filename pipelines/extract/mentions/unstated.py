"""The country of a person of whom a text says neither office nor body: that of the text, of the other side, of the
sentence that introduces the person."""

from typing import Final

from pipelines.extract.mentions.draft import ORGANIZATION, Draft, NameHit
from pipelines.extract.mentions.implications import opening_place
from pipelines.extract.mentions.spoken_of import country_by_places, country_spoken_of, spoken_of_most
from pipelines.extract.mentions.vocabulary import SPEECH_VERBS, TOP_OFFICES
from pipelines.extract.model import Participant
from pipelines.parse.document import Flag

Person = tuple[Participant, list[NameHit]]

_OFTEN: Final = 2  # mentions of the one whom a text is about, and of a country
_BODY_NEAR: Final = 5  # tokens beside a name within which a body may be its bearer's


def country_without_office(draft: Draft, person: Participant, hits: list[NameHit], persons: list[Person]) -> str | None:
    """The country that a text implies for a person without office."""
    first = hits[0].begin
    if first and draft.tokens.lowers[first - 1] == "counterpart":
        place = opening_place(draft, draft.sentence_of(first).first, first)  # "In Baku, his counterpart X"
        if place:
            return place
    return (
        _of_local(draft, hits)
        or _of_other_side(draft, person, persons)
        or (_of_title(draft, hits, persons) if person is persons[0][0] else None)
        or _of_sentence(draft, hits[0])
        or country_by_places(draft)
    )


def _of_local(draft: Draft, hits: list[NameHit]) -> str | None:
    """The country that a text is about, for one without office who is no reporter and belongs to no body."""
    first = hits[0]
    lowers = draft.tokens.lowers
    in_front = lowers[first.begin - 1] if first.begin else ""
    if in_front == "by" or (first.begin and draft.tokens.flags[first.begin - 1] & Flag.POSSESSIVE):
        return None
    near = range(max(first.begin - _BODY_NEAR, 0), min(first.last + _BODY_NEAR, draft.size))
    if any(draft.cover[i] == ORGANIZATION and draft.same_sentence(i, first.first) for i in near):
        return None
    return country_spoken_of(draft)


def _of_other_side(draft: Draft, person: Participant, persons: list[Person]) -> str | None:
    """The other of the two countries that a text is about, for the one who stands beside a leader of the first: "X and
    Y discussed relations of Russia and Turkey"."""
    ranked = spoken_of_most(draft)
    if len(ranked) > 2 and ranked[1][1] == ranked[2][1]:
        return None
    pair = [code for code, _ in ranked[:2]]
    theirs = {other.country for other, _ in persons if other.country in pair}
    if len(pair) < 2 or len(theirs) != 1:
        return None
    leaders = [hits for other, hits in persons if other.country in theirs and heads_of(other) & TOP_OFFICES]
    ends = {hit.last for hits in leaders for hit in hits}
    begins = {hit.begin for hits in leaders for hit in hits}
    own = next(hits for other, hits in persons if other is person)
    joined = any(_joins_persons(draft, hit, ends, begins) for hit in own)
    return next(code for code in pair if code not in theirs) if joined else None


def _joins_persons(draft: Draft, hit: NameHit, ends: set[int], begins: set[int]) -> bool:
    """Whether "and" alone stands between a name and one of some others, which end or begin at tokens."""
    lowers = draft.tokens.lowers
    in_front = hit.begin > 1 and lowers[hit.begin - 1] == "and" and hit.begin - 1 in ends
    return in_front or (hit.last < draft.size and lowers[hit.last] == "and" and hit.last + 1 in begins)


def _of_title(draft: Draft, hits: list[NameHit], persons: list[Person]) -> str | None:
    """The country that a text speaks of most, of those that no other leader in it has, for the one its title names."""
    if draft.tokens.sentences[hits[0].first] != 0 or len(hits) < _OFTEN:
        return None
    theirs = {other.country for other, _ in persons if heads_of(other) & TOP_OFFICES}
    free = [(code, count) for code, count in spoken_of_most(draft) if code not in theirs]
    return free[0][0] if free and free[0][1] >= _OFTEN else None


def _of_sentence(draft: Draft, hit: NameHit) -> str | None:
    """The one country named in front of a person in the sentence that introduces the person, who is not its speaker."""
    tokens = draft.tokens
    in_front = tokens.lowers[hit.begin - 1] if hit.begin else ""
    if in_front in ("by", "with") or in_front in SPEECH_VERBS:
        return None  # a reporter, the other side of talks, a speaker
    start = draft.sentence_of(hit.first).first
    codes = set()
    for i in range(start, hit.begin):
        if draft.cover[i] == ORGANIZATION:
            continue
        country = draft.country_at.get(i)
        if country is not None and tokens.lowers[i - 1] != "to":  # "a former ambassador to Kenya"
            codes.add(country.code)
    return codes.pop() if len(codes) == 1 else None


def heads_of(person: Participant) -> set[str]:
    """The heads of the offices of a person, in lower case, without what follows "of"."""
    return {title.lower().split(" of ")[0] for title in person.offices}
