"""Reference: the walk through a document that resolves pronouns, titles without a name, descriptions and groups, each
with what has been said before it. How each is resolved is in `pronouns.py`, `descriptions.py` and `groups.py`."""

from collections.abc import Sequence
from typing import Final

from pipelines.extract.gazetteer.cities import find_city
from pipelines.extract.mentions.descriptions import (
    Holders,
    is_definite,
    resolve_counterpart,
    resolve_leader,
    resolve_office,
)
from pipelines.extract.mentions.discourse import Discourse
from pipelines.extract.mentions.draft import COUNTRY, OFFICE, ORGANIZATION, Draft, OfficeHit
from pipelines.extract.mentions.groups import (
    NUMBERS,
    resolve_heads,
    resolve_leaders,
    resolve_offices,
    resolve_sides,
    resolve_the_two,
)
from pipelines.extract.mentions.pronouns import PRONOUNS, resolve_pronoun
from pipelines.extract.mentions.vocabulary import (
    AGENT_VERBS,
    COUNTRY_WORDS,
    GROUP_COUNTRIES,
    GROUP_LEADERS,
    LEADER_WORDS,
    ORGANIZATION_WORDS,
    PERSON_VERBS,
)
from pipelines.extract.model import Mention, Participant
from pipelines.extract.ordered import last_up_to
from pipelines.extract.word_list import WordList
from pipelines.parse.document import Flag

_INDEFINITE: Final = frozenset(("a", "an", "another", "any", "no", "first"))
_ARTICLES: Final = frozenset(("the", "this", "both", "these"))


def resolve_references(draft: Draft, named: Sequence[Mention], persons: list[Participant]) -> list[Mention]:
    """The mentions without a name, in order; `named` are those with one, sorted by their start."""
    return _Walk(draft, named, persons).run()


_TRIGGERS: Final = WordList(
    PRONOUNS.union(LEADER_WORDS, GROUP_LEADERS, GROUP_COUNTRIES, COUNTRY_WORDS, ORGANIZATION_WORDS, ("two",))
)


class _Walk:
    """One pass over the tokens of a document."""

    def __init__(self, draft: Draft, named: Sequence[Mention], persons: list[Participant]) -> None:
        self.draft = draft
        self.named = {mention.first: mention for mention in named}
        self.discourse = Discourse(draft, named)
        self.holders = Holders(persons, self.discourse)
        self.offices = {o.first: o for o in draft.offices if not o.taken and o.absorbed_by is None}
        self.found: list[Mention] = []
        self.start = draft.document.sentences[0].first if draft.document.sentences else 0
        self.quotations = [(q.first, q.last) for q in draft.document.quotations]
        self.quotation_firsts = [q[0] for q in self.quotations]

    def run(self) -> list[Mention]:
        draft = self.draft
        lowers, cover = draft.tokens.lowers, draft.cover
        free = self.start  # first token that no mention covers
        for i in sorted({*draft.positions(_TRIGGERS), *self.named, *self.offices}):
            if i < free:
                continue
            mention = self.named.get(i)
            if mention is not None:
                self.discourse.note(mention.participants, mention.first, mention.last)
                free = mention.last
            elif i in self.offices:
                free = self._office(self.offices[i])
            elif cover[i] is None and lowers[i] in PRONOUNS:
                found = resolve_pronoun(draft, self.discourse, i, quoted=self._is_quoted(i))
                self._add(found, i, i + 1, "pronoun")
            elif cover[i] is None:
                self._description(i, lowers[i])
        return self.found

    def _is_quoted(self, i: int) -> bool:
        at = last_up_to(self.quotation_firsts, i)
        return at >= 0 and i < self.quotations[at][1]

    def _add(self, participants: tuple[Participant, ...], first: int, last: int, form: str) -> None:
        if participants:
            tokens = self.draft.tokens
            self.found.append(Mention(tokens.starts[first], tokens.ends[last - 1], first, last, participants, form))
            self.discourse.note(participants, first, last)

    def _office(self, office: OfficeHit) -> int:
        """Resolve a title without a name; the mention is its words with the article, without the country."""
        first = self._with_article(office.first)
        if office.plural:
            participants = resolve_offices(self.draft, self.discourse, self.holders, office)
            self._add(participants, first, office.last, "description")
        elif is_definite(self.draft, office):
            person = resolve_office(self.draft, self.discourse, self.holders, office)
            if person is not None:
                self._add((person,), first, office.last, "office")
        return office.last

    def _with_article(self, first: int) -> int:
        """The token at which a description begins: its article or number, where it stands directly in front."""
        lowers = self.draft.tokens.lowers
        while (
            first > 0
            and (lowers[first - 1] in _ARTICLES or lowers[first - 1] in NUMBERS)
            and self.draft.cover[first - 1] is None
        ):
            first -= 1
        return first

    def _description(self, i: int, lower: str) -> None:
        """Resolve the description whose last word stands at a token, if one does."""
        draft = self.draft
        before = draft.tokens.lowers[i - 1] if i else ""
        first = self._with_article(i)
        if lower in LEADER_WORDS:
            if draft.tokens.lowers[self._phrase_start(i) - 1] not in _INDEFINITE:
                self._leader(i, first, lower)
        elif lower in GROUP_LEADERS and (first < i or draft.cover[i - 1] == COUNTRY):
            self._add(resolve_leaders(draft, self.holders, i), first, i + 1, "description")
        elif lower in GROUP_COUNTRIES and first < i:
            self._countries(i, first, lower)
        elif lower == "two" and before == "the" and not self._noun_follows(i + 1):
            self._add(resolve_the_two(draft, self.discourse, i), first, i + 1, "description")
        elif first < i and before in ("the", "this"):
            if lower in COUNTRY_WORDS and not self._noun_follows(i + 1) and not self._is_complemented(i + 1):
                self._country(first, i, lower)
            elif lower in ORGANIZATION_WORDS and not self._noun_follows(i + 1):
                self._organization(i, first, lower)

    def _phrase_start(self, i: int) -> int:
        """The first token of the description that ends at a token: in front of the country's adjective."""
        country = self.draft.country_ending.get(i)
        return country.first if country else i

    def _leader(self, i: int, first: int, lower: str) -> None:
        draft = self.draft
        if i + 1 < draft.size and (draft.is_name_word(i + 1) or i + 1 in self.named):
            return
        if lower == "counterpart":
            person = resolve_counterpart(draft, self.discourse, self.holders, i)
        else:
            person = resolve_leader(draft, self.discourse, self.holders, i)
        if person is not None:
            self._add((person,), first, i + 1, "description")

    def _countries(self, i: int, first: int, lower: str) -> None:
        lowers = self.draft.tokens.lowers
        number = next((NUMBERS[lowers[j]] for j in range(first, i) if lowers[j] in NUMBERS), 0)
        if not number and lower not in ("sides", "parties"):
            return
        if i + 1 < len(lowers) and lowers[i + 1] == "to":
            return
        sides = resolve_sides(self.draft, self.discourse, i, number)
        owns = i + 1 < self.draft.size and self.draft.tokens.flags[i + 1] & Flag.POSSESSIVE
        if sides and not owns and lowers[max(0, first - 2) : first] == ["heads", "of"]:
            sides = resolve_heads(self.holders, sides) or sides
        self._add(sides, first, i + 1, "description")

    def _country(self, first: int, i: int, lower: str) -> None:
        """Resolve "the country": the last one spoken of; "the government" is rather that of who acts beside it."""
        traces = self.discourse.recent("country")
        if lower == "government":
            code = self.discourse.side_of_subject(self.draft.tokens.sentences[i])
            own = [trace for trace in traces if trace.participants[0].country == code]
            traces = own or self.discourse.often("country") or traces
        self._one(traces, first, i)

    def _one(self, traces: Sequence[object], first: int, i: int) -> None:
        if traces:
            self._add(traces[0].participants, first, i + 1, "description")  # type: ignore[attr-defined]

    def _organization(self, i: int, first: int, lower: str) -> None:
        """Resolve "the ministry", "the company": the last organization whose name has the word, or is of the kind."""
        if self.draft.cover[i] in (OFFICE, ORGANIZATION):
            return
        seat = self._seat(i + 1)
        for trace in self.discourse.recent("organization"):
            organization = trace.participants[0]
            if lower in organization.name.lower().split() and (seat is None or organization.country in (seat, None)):
                self._add(trace.participants, first, i + 1, "description")
                return
        if seat is None and lower in (
            "organization",
            "organisation",
            "alliance",
            "bloc",
            "agency",
            "company",
            "firm",
            "group",
        ):
            self._one(self.discourse.recent("organization")[:1], first, i)

    def _seat(self, i: int) -> str | None:
        """The country of the city in which a body is said to sit: "the ministry | in Moscow"."""
        tokens = self.draft.tokens
        if i + 1 >= self.draft.size or tokens.lowers[i] != "in" or not tokens.flags[i + 1] & Flag.CAPITAL:
            return None
        city = find_city(tokens.words[i + 1])
        return city.country if city is not None else None

    def _is_complemented(self, i: int) -> bool:
        """Whether "of" says which one is meant: "the government of Pakistan"."""
        return i < self.draft.size and self.draft.tokens.lowers[i] == "of"

    def _noun_follows(self, i: int) -> bool:
        """Whether "the two" goes on with a noun."""
        tokens = self.draft.tokens
        if i >= self.draft.size or not tokens.flags[i] & Flag.WORD:
            return False
        lower = tokens.lowers[i]
        if tokens.flags[i] & (Flag.CLOSED | Flag.POSSESSIVE) or lower.endswith(("ed", "ly")):
            return False
        return lower not in PERSON_VERBS and lower not in AGENT_VERBS
