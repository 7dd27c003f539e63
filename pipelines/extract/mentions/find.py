"""The one way from a `Document` to its `Cast`: countries, organizations, offices, names, persons, reference, in this
order."""

from functools import lru_cache

from slugify import slugify

from pipelines.extract.mentions.abbreviations import find_abbreviations, find_introduced, find_shortened
from pipelines.extract.mentions.attach import attach_loose_titles, attach_offices
from pipelines.extract.mentions.bodies import find_administrations, find_bodies
from pipelines.extract.mentions.capitals import is_common
from pipelines.extract.mentions.cast import Cast
from pipelines.extract.mentions.counterparts import attach_counterparts
from pipelines.extract.mentions.countries import drop_places, find_countries
from pipelines.extract.mentions.draft import Draft, NameHit, OrganizationHit
from pipelines.extract.mentions.evidence import weigh
from pipelines.extract.mentions.evidence_behind import share_evidence
from pipelines.extract.mentions.identity import Group, group_names
from pipelines.extract.mentions.known_organizations import find_known_organizations
from pipelines.extract.mentions.names import cover_honorifics, find_names
from pipelines.extract.mentions.nationality import settle_nationalities
from pipelines.extract.mentions.offices import find_offices
from pipelines.extract.mentions.organization_groups import OrganizationGroup, group_organizations
from pipelines.extract.mentions.organization_names import add_organization, find_organization_names
from pipelines.extract.mentions.reference import resolve_references
from pipelines.extract.mentions.surnames import find_common_surnames
from pipelines.extract.mentions.titles import add_title, gender_of
from pipelines.extract.model import Mention, Participant
from pipelines.parse.document import Document
from schemas.countries import BY_CODE


def find_mentions(document: Document) -> Cast:
    """Find who a document names and every span that stands for them, pronouns and descriptions included."""
    draft = Draft(document)
    find_known_organizations(draft)
    find_countries(draft)
    cover_honorifics(draft)
    find_organization_names(draft)
    find_abbreviations(draft, find_introduced(draft))
    find_shortened(draft)
    find_bodies(draft)
    find_administrations(draft)
    find_offices(draft)
    find_names(draft)
    attach_offices(draft)
    attach_loose_titles(draft)
    attach_counterparts(draft)
    for hit in draft.names:
        weigh(draft, hit)
    share_evidence(draft)
    groups = group_names(draft)
    find_common_surnames(draft, groups)
    _adopt_organizations(draft, groups)
    drop_places(draft)
    cast = _Casting(draft)
    cast.add_countries()
    cast.add_organizations(group_organizations(draft))
    cast.add_persons([group for group in groups if group.kind == "person"])
    settle_nationalities(draft, cast.persons)
    named = sorted(cast.mentions, key=lambda mention: mention.first)
    mentions = named + resolve_references(draft, named, [person for person, _ in cast.persons])
    cast.name_all()
    return Cast(cast.participants, mentions, cast.holders())


def _adopt_organizations(draft: Draft, groups: list[Group]) -> None:
    """Treat the names that turned out to be organizations' like those that a head word gave away."""
    for group in groups:
        if group.kind == "organization":
            for hit in group.hits:
                first = _with_place(draft, hit)
                add_organization(draft, OrganizationHit(first, hit.last, draft.text(first, hit.last)))


def _with_place(draft: Draft, hit: NameHit) -> int:
    """The start of a name with the country or capital that opens it, where the rest are common words: "Riyadh Air"."""
    country = draft.country_ending.get(hit.first)
    if country is None or country.kind == "adjective" or not is_common(draft.tokens.lowers[hit.first]):
        return hit.first
    return country.first if draft.same_sentence(country.first, hit.first) else hit.first


class _Casting:
    """Turns what the draft holds into participants and mentions."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.participants: list[Participant] = []
        self.mentions: list[Mention] = []
        self.persons: list[tuple[Participant, list[NameHit]]] = []
        self.countries: dict[str, Participant] = {}
        self.of_organization: dict[int, Participant] = {}

    def add_countries(self) -> None:
        for hit in self.draft.countries:
            participant = self.countries.get(hit.code)
            if participant is None:
                participant = Participant("country", BY_CODE[hit.code].name, hit.code)
                self.countries[hit.code] = participant
                self.participants.append(participant)
            self._mention(hit.first, hit.last, participant, hit.kind)
            self._alias(participant, self.draft.text(hit.first, hit.last))

    def add_organizations(self, groups: list[OrganizationGroup]) -> None:
        for group in groups:
            proper = [hit.name for hit in group.hits if not hit.generic] or [hit.name for hit in group.hits]
            name = max(proper, key=lambda name: (len(name), name))
            participant = Participant("organization", name, group.country)
            self.participants.append(participant)
            for hit in group.hits:
                self.of_organization[id(hit)] = participant
                self._mention(hit.first, hit.last, participant, "name" if hit.name == name else "alias")
                self._alias(participant, hit.name)

    def add_persons(self, groups: list[Group]) -> None:
        for group in groups:
            forms = [self.draft.text(hit.first, hit.last) for hit in group.hits]
            counts = [len(hit.words) for hit in group.hits]
            name = forms[counts.index(max(counts))]
            person = Participant("person", name, gender=gender_of(group))
            self.participants.append(person)
            self.persons.append((person, group.hits))
            for hit, form in zip(group.hits, forms, strict=True):
                self._mention(hit.first, hit.last, person, "name" if form == name else "alias")
                self._alias(person, form)
                for office in hit.offices:
                    if office.held:
                        add_title(person.offices, office.title)

    def holders(self) -> dict[str, list[Participant]]:
        """Persons by the title of their office, lower case, in order of mention."""
        holders: dict[str, list[Participant]] = {}
        for person, _ in self.persons:
            for title in person.offices:
                holders.setdefault(title.lower(), []).append(person)
        return holders

    def name_all(self) -> None:
        """Give every participant its id; two of one name in a document get a number."""
        used: set[str] = set()
        for participant in self.participants:
            participant.participant_id = _identify(participant, used)
            used.add(participant.participant_id)

    def _mention(self, first: int, last: int, participant: Participant, form: str) -> None:
        tokens = self.draft.tokens
        self.mentions.append(Mention(tokens.starts[first], tokens.ends[last - 1], first, last, (participant,), form))

    @staticmethod
    def _alias(participant: Participant, form: str) -> None:
        if form != participant.name and form not in participant.aliases:
            participant.aliases.append(form)


@lru_cache(maxsize=1 << 14)
def _slug(name: str) -> str:
    """A name as part of an id; names recur from text to text, so answers are kept."""
    return slugify(name) or "unnamed"


def _identify(participant: Participant, used: set[str]) -> str:
    if participant.kind == "country":
        return f"country:{participant.country}"
    slug = _slug(participant.name)
    generic = participant.kind == "organization" and participant.country and participant.name[:1].islower()
    base = (
        f"{participant.kind}:{participant.country.lower()}:{slug}"
        if generic and participant.country
        else f"{participant.kind}:{slug}"
    )
    if base in used and participant.country and not generic:
        base = f"{participant.kind}:{participant.country.lower()}:{slug}"
    name, number = base, 2
    while name in used:
        name, number = f"{base}-{number}", number + 1
    return name
