"""The one way from a `Document` to its `Cast`: countries, organizations, offices, names, persons, reference, in this order."""

from slugify import slugify

from pipelines.extract.mentions.abbreviations import find_abbreviations, find_introduced, find_shortened
from pipelines.extract.mentions.attach import attach_loose_titles, attach_offices
from pipelines.extract.mentions.bodies import find_administrations, find_bodies
from pipelines.extract.mentions.cast import Cast
from pipelines.extract.mentions.countries import drop_places, find_countries
from pipelines.extract.mentions.draft import Draft, NameHit
from pipelines.extract.mentions.evidence import weigh
from pipelines.extract.mentions.identity import Group, group_names
from pipelines.extract.mentions.known_organizations import find_known_organizations
from pipelines.extract.mentions.names import find_names
from pipelines.extract.mentions.nationality import settle_nationalities
from pipelines.extract.mentions.offices import find_offices
from pipelines.extract.mentions.organization_groups import OrganizationGroup, group_organizations
from pipelines.extract.mentions.organization_names import find_organization_names
from pipelines.extract.mentions.vocabulary import GRADES
from pipelines.extract.mentions.reference import resolve_references
from pipelines.extract.model import Mention, Participant
from pipelines.parse.document import Document
from schemas.countries import BY_CODE
from schemas.given_names import GIVEN_NAMES


def find_mentions(document: Document) -> Cast:
    """Find who a document names and every span that stands for them, pronouns and descriptions included."""
    draft = Draft(document)
    find_known_organizations(draft)
    find_countries(draft)
    find_organization_names(draft)
    find_abbreviations(draft, find_introduced(draft))
    find_shortened(draft)
    find_bodies(draft)
    find_administrations(draft)
    find_offices(draft)
    find_names(draft)
    attach_offices(draft)
    attach_loose_titles(draft)
    for hit in draft.names:
        weigh(draft, hit)
    groups = [group for group in group_names(draft) if group.kind]
    drop_places(draft)
    cast = _Casting(draft)
    cast.add_countries()
    cast.add_organizations(group_organizations(draft))
    cast.add_names(groups)
    settle_nationalities(draft, cast.persons)
    named = sorted(cast.mentions, key=lambda mention: mention.first)
    mentions = named + resolve_references(draft, named, [person for person, _ in cast.persons])
    cast.name_all()
    return Cast(cast.participants, mentions, cast.holders())


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
            name = max((hit.name for hit in group.hits), key=lambda name: (len(name), name))
            participant = Participant("organization", name, group.country)
            self.participants.append(participant)
            for hit in group.hits:
                self.of_organization[id(hit)] = participant
                self._mention(hit.first, hit.last, participant, "name" if hit.name == name else "alias")
                self._alias(participant, hit.name)

    def add_names(self, groups: list[Group]) -> None:
        for group in groups:
            kind = group.kind or ""
            forms = [self.draft.text(hit.first, hit.last) for hit in group.hits]
            counts = [len(hit.words) for hit in group.hits]
            name = forms[counts.index(max(counts))]
            participant = Participant(kind, name)
            self.participants.append(participant)
            for hit, form in zip(group.hits, forms, strict=True):
                self._mention(hit.first, hit.last, participant, "name" if form == name else "alias")
                self._alias(participant, form)
                if kind == "person":
                    for office in hit.offices:
                        if office.held:
                            _add_title(participant.offices, _singular(office.title, office.plural))
            if kind == "person":
                participant.gender = _gender(group)
                self.persons.append((participant, group.hits))
            else:
                participant.country = next((hit.country for hit in group.hits if hit.country), None)

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


def _add_title(titles: list[str], title: str) -> None:
    """Add a title unless a longer form of it is there ("Minister" beside "Defense Minister"), which replaces a shorter."""
    words = title.lower().split()
    for i, known in enumerate(titles):
        other = known.lower().split()
        if _shortens(words, other):
            return
        if _shortens(other, words):
            titles[i] = title
            return
    titles.append(title)


def _shortens(short: list[str], full: list[str]) -> bool:
    """Whether a title is a shorter form of another: its last words, without a grade lost, or the words before "of"."""
    if short == full:
        return True
    if len(short) >= len(full):
        return False
    if full[: len(short)] == short and full[len(short)] in ("of", "for"):
        return True
    return full[-len(short) :] == short and not GRADES.intersection(full[: -len(short)])


def _singular(title: str, plural: bool) -> str:
    return title[:-1] if plural and title.endswith("s") else title


def _gender(group: Group) -> str | None:
    """The gender of a person: from an honorific or office, or else from the given name."""
    told = [hit.gender for hit in group.hits if hit.gender]
    if told:
        return told[0]
    for hit in group.hits:
        for word in hit.words[:2]:
            if word in GIVEN_NAMES and len(hit.words) > 1:
                return GIVEN_NAMES[word]
    return None


def _identify(participant: Participant, used: set[str]) -> str:
    if participant.kind == "country":
        return f"country:{participant.country}"
    slug = slugify(participant.name) or "unnamed"
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
