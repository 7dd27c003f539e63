"""The cast of a document: its participants and every mention of them, with cheap look-ups by token."""

from dataclasses import dataclass, field

from pipelines.extract.model import Mention, Participant
from pipelines.extract.ordered import first_from, last_up_to


@dataclass(slots=True)
class Cast:
    """Who a document is about.

    `mentions` are sorted by start and do not overlap; one that stands for several ("both leaders") holds all of them.
    `holders` are persons by the title of their office, lower case.
    """

    participants: list[Participant]
    mentions: list[Mention]
    holders: dict[str, list[Participant]] = field(default_factory=dict)
    _firsts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.mentions.sort(key=lambda mention: (mention.start, mention.end))
        self._firsts = [mention.first for mention in self.mentions]

    def within(self, first: int, last: int) -> list[Mention]:
        """The mentions that lie wholly between two token indices."""
        begin = first_from(self._firsts, first)
        end = first_from(self._firsts, last)
        return [mention for mention in self.mentions[begin:end] if mention.last <= last]

    def at(self, token: int) -> Mention | None:
        """The mention that covers a token."""
        i = last_up_to(self._firsts, token)
        if i >= 0 and self.mentions[i].last > token:
            return self.mentions[i]
        return None

    def before(self, token: int, least: int = 0) -> Mention | None:
        """The last mention that ends at or before a token and begins at `least` or later."""
        i = first_from(self._firsts, token) - 1
        while i >= 0 and self.mentions[i].first >= least:
            if self.mentions[i].last <= token:
                return self.mentions[i]
            i -= 1
        return None

    def preceding(self, token: int, most: int) -> list[Mention]:
        """The mentions that begin before a token, the nearest first, `most` at most."""
        end = first_from(self._firsts, token)
        return self.mentions[max(end - most, 0) : end][::-1]

    def after(self, token: int, limit: int) -> Mention | None:
        """The first mention that begins at or after a token and ends before `limit`."""
        i = first_from(self._firsts, token)
        if i < len(self.mentions) and self.mentions[i].last <= limit:
            return self.mentions[i]
        return None

    def holder(self, title: str, country: str | None = None) -> Participant | None:
        """Who holds an office, by its title in lower case; with a country, who holds it there."""
        found = [
            person for person in self.holders.get(title.lower(), ()) if country is None or person.country == country
        ]
        return found[0] if found else None

    def country(self, code: str) -> Participant | None:
        """The participant that is the country of this code."""
        return next((p for p in self.participants if p.kind == "country" and p.country == code), None)
