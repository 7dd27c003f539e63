"""Score one reading against its annotation: participants, statements, events and sectors, in this order.

The measures are those of the annotation guidelines: a participant is found when kind and name agree (a country by its
code), a statement when the contents overlap by half, an event when the type agrees and the triggers lie near. What is
said about a thing found (office, speaker, date, ...) is measured on the matched pairs alone.
"""

from datetime import date
from typing import Any

from pipelines.evaluate.gold import GoldText
from pipelines.evaluate.matching import NEAR, SAME_SPAN, gap, overlap, pair, plain
from pipelines.evaluate.tally import Miss, Scores
from pipelines.extract.model import Event, Participant, Reading, Statement, When

Annotated = dict[str, Any]


def score(gold: GoldText, published_on: date | None, reading: Reading) -> Scores:
    """The figures and misses of one text; without a date of publication, it was not read at all."""
    return _Scoring(gold, published_on, reading).run()


class _Scoring:
    """The state that the steps share: which participant found is which annotated one."""

    def __init__(self, gold: GoldText, published_on: date | None, reading: Reading) -> None:
        self.gold = gold
        self.published_on = published_on
        self.reading = reading
        self.scores = Scores()
        self.gold_id: dict[Participant, str] = {}

    def run(self) -> Scores:
        if self.published_on is None:
            self._miss("documents", "not read")
        else:
            published = self.gold.annotation["published_on"]
            self.scores.add_right("published_on", self.published_on.isoformat() == published)
        self._participants()
        self._statements()
        self._events()
        found = {mention.sector for mention in self.reading.sector_mentions}
        self.scores.add_sets("sectors", found, self.gold.annotation["sectors"])
        for sector in sorted(found ^ set(self.gold.annotation["sectors"])):
            self._miss("sectors", f"{sector} {'invented' if sector in found else 'missed'}")
        return self.scores

    def _participants(self) -> None:
        annotated = self.gold.annotation["participants"]
        mentioned = {participant for mention in self.reading.mentions for participant in mention.participants}
        people = [participant for participant in self.reading.participants if participant in mentioned]
        pairs = pair(annotated, people, _same_participant)
        self.gold_id = {people[j]: annotated[i]["id"] for i, j in pairs}
        self.scores.add("participants", len(pairs), len(people), len(annotated))
        for kind in ("person", "organization", "country"):
            self.scores.add(
                f"participants.{kind}",
                sum(people[j].kind == kind for _, j in pairs),
                sum(participant.kind == kind for participant in people),
                sum(entry["kind"] == kind for entry in annotated),
            )
        for i, j in pairs:
            self._participant_details(annotated[i], people[j])
        matched = {i for i, _ in pairs}
        for i, entry in enumerate(annotated):
            if i not in matched:
                self._miss("participants", f"missed: {entry['kind']} {entry['name']}")
        for participant in people:
            if participant not in self.gold_id:
                self._miss("participants", f"invented: {participant.kind} {participant.name}")

    def _participant_details(self, annotated: Annotated, found: Participant) -> None:
        if annotated["kind"] != "country":
            self.scores.add_right("participants.country_code", annotated["country"] == found.country)
            if annotated["country"] != found.country:
                self._miss("participants.country_code", f"{found.name}: {found.country} for {annotated['country']}")
        if annotated["kind"] == "person":
            wanted, offices = set(map(plain, annotated["offices"])), set(map(plain, found.offices))
            self.scores.add_sets("participants.office", offices, wanted)
            if wanted != offices:
                self._miss("participants.office", f"{found.name}: {found.offices} for {annotated['offices']}")

    def _statements(self) -> None:
        annotated, found = self.gold.annotation["statements"], self.reading.statements
        spans = [self.gold.span(entry["content"]) for entry in annotated]

        def same(span: tuple[int, int], statement: Statement) -> float | None:
            share = overlap(span, (statement.start, statement.end))
            return share if share >= SAME_SPAN else None

        pairs = pair(spans, found, same)
        self.scores.add("statements", len(pairs), len(found), len(annotated))
        attributed = sum([self._statement_details(annotated[i], found[j]) for i, j in pairs])
        self.scores.add("statements.attributed", attributed, len(found), len(annotated))
        matched_gold, matched = {i for i, _ in pairs}, {j for _, j in pairs}
        for i, entry in enumerate(annotated):
            if i not in matched_gold:
                self._miss("statements", f"missed: {entry['content']['text'][:90]!r}", spans[i][0])
        for j, statement in enumerate(found):
            self.scores.add_rule(statement.rule, j in matched)
            if j not in matched:
                text = self.gold.text[statement.start : statement.end][:90]
                self._miss("statements", f"invented by {statement.rule}: {text!r}", statement.start)

    def _statement_details(self, annotated: Annotated, found: Statement) -> bool:
        """Measure a matched pair; whether the speaker is right."""
        speaker = self._name(found.speaker)
        if speaker != annotated["speaker"]:
            self._miss("statements.attributed", f"speaker {speaker} for {annotated['speaker']}", found.start)
        self.scores.add_right("statements.quote_type", found.quote_type == annotated["quote"])
        self.scores.add_right("statements.speech_act", found.act == annotated["act"])
        if found.act != annotated["act"]:
            self._miss("statements.speech_act", f"{found.act} for {annotated['act']}", found.start)
        addressees = {self._name(participant) for participant in found.addressees}
        self.scores.add_sets("statements.addressees", addressees, annotated["addressees"])
        self.scores.add_sets("statements.sectors", found.sectors, annotated["sectors"])
        return bool(speaker == annotated["speaker"])

    def _events(self) -> None:
        annotated, found = self.gold.annotation["events"], self.reading.events
        spans = [self.gold.span(entry["trigger"]) for entry in annotated]

        def same(i: int, event: Event) -> float | None:
            if annotated[i]["type"] != event.event_type:
                return None
            distance = gap(spans[i], (event.start, event.end))
            return -distance if distance <= NEAR else None

        pairs = pair(range(len(annotated)), found, same)
        self.scores.add("events", len(pairs), len(found), len(annotated))
        whole = sum([self._event_details(annotated[i], found[j]) for i, j in pairs])
        self.scores.add("events.whole", whole, len(found), len(annotated))
        matched_gold, matched = {i for i, _ in pairs}, {j for _, j in pairs}
        for i, entry in enumerate(annotated):
            if i not in matched_gold:
                self._miss("events", f"missed: {entry['type']} {entry['trigger']['text'][:60]!r}", spans[i][0])
        for j, event in enumerate(found):
            self.scores.add_rule(event.rule, j in matched)
            if j not in matched:
                text = self.gold.text[event.start : event.end][:60]
                self._miss("events", f"invented by {event.rule}: {event.event_type} {text!r}", event.start)

    def _event_details(self, annotated: Annotated, found: Event) -> bool:
        """Measure a matched pair; whether status, date and all participants are right."""
        status = found.status == annotated["status"]
        when = _iso(found.when)
        place = (plain(found.place.name), found.place.country) if found.place else None
        wanted_place = (
            (plain(annotated["place"]["name"]), annotated["place"]["country"]) if annotated["place"] else None
        )
        who = {
            (self._name(p), role) for role, ps in (("actor", found.actors), ("recipient", found.recipients)) for p in ps
        }
        wanted = {(entry["id"], entry["role"]) for entry in annotated["participants"]}
        self.scores.add_right("events.status", status)
        self.scores.add_right("events.date", when == annotated["date"])
        self.scores.add_right("events.place", place == wanted_place)
        self.scores.add_sets("events.participants", who, wanted)
        self.scores.add_sets("events.sectors", found.sectors, annotated["sectors"])
        if not status:
            self._miss("events.status", f"{found.status} for {annotated['status']}", found.start)
        if when != annotated["date"]:
            self._miss("events.date", f"{when} for {annotated['date']}", found.start)
        if place != wanted_place:
            self._miss("events.place", f"{place} for {wanted_place}", found.start)
        if who != wanted:
            self._miss("events.participants", f"{sorted(map(str, who))} for {sorted(map(str, wanted))}", found.start)
        return status and when == annotated["date"] and who == wanted

    def _name(self, participant: Participant | None) -> str | None:
        """The annotated id of a participant, its own id where it matches none, `None` for nobody."""
        return None if participant is None else self.gold_id.get(participant, participant.participant_id)

    def _miss(self, measure: str, what: str, offset: int | None = None) -> None:
        self.scores.misses.append(Miss(self.gold.name, measure, what, offset))


def _same_participant(annotated: Annotated, found: Participant) -> float | None:
    if annotated["kind"] != found.kind:
        return None
    if found.kind == "country":
        return 1.0 if annotated["country"] == found.country else None
    names = [plain(annotated["name"]), *map(plain, annotated["aliases"])]
    name = plain(found.name)
    if name not in names:
        return None
    return 2.0 if name == names[0] else 1.0


def _iso(when: When | None) -> str | None:
    if when is None:
        return None
    day: date = when.start
    return {"year": f"{day:%Y}", "month": f"{day:%Y-%m}"}.get(when.precision, day.isoformat())
