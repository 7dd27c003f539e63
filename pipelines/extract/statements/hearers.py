"""Hearers: who is addressed by a statement that does not name him as the person told.

He stands behind "to" ("expressed gratitude to Rojas"), is whom praise is for ("praised Rojas's work"), the other party
to the talks in which greetings and condolences are given, or who was replied to.
"""

from typing import Final

from pipelines.extract.grammar.phrases import core_end
from pipelines.extract.model import Participant
from pipelines.extract.statements.act_words import LETTERS
from pipelines.extract.statements.draft import Draft, Speaker
from pipelines.extract.statements.parties import other_party
from pipelines.extract.statements.references import addressees_of_span, speaker_of_span
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import GREETINGS, PASSED_ON
from pipelines.parse.document import Flag

MEMORY: Final = 12  # mentions looked back over for whom "him" means
_GENDERS: Final = {"him": "m", "her": "f"}
_TO_SOMEBODY: Final = frozenset(("praise", "request", "threaten", "invite"))
_FOR: Final = frozenset(("for", "on", "over"))


def settle_hearers(view: View, drafts: list[Draft], at: int) -> None:
    """Add whom the draft at `at` addresses, where none is named as told; its speaker and act are settled."""
    draft = drafts[at]
    if draft.addressees or draft.cue is None or draft.first >= draft.last:
        return
    found = _behind_to(view, draft) or _praised(view, draft) or _written_to(view, draft)
    if not found and draft.speaker.first is not None:
        found = _greeted(view, draft, draft.speaker.first) or _answered(view, draft, drafts[at - 1] if at else None)
    draft.addressees = [one for one in found if one not in draft.speaker.participants]


def listeners(view: View, first: int, last: int, speaker: Speaker) -> list[Participant]:
    """Who is addressed by the words between two tokens, the speaker left out; "him" is the last other man, then."""
    found = addressees_of_span(view, first, last)
    others = [one for one in found if one not in speaker.participants]
    gender = _GENDERS.get(view.tokens.lowers[first]) if last - first == 1 else None
    if others or not found or gender is None:
        return others
    for mention in view.cast.preceding(first, MEMORY):
        for person in mention.participants:
            if person.kind == "person" and person not in found and person.gender in (None, gender):
                return [person] if view.tokens.sentences[first] - view.tokens.sentences[mention.first] <= 1 else []
    return []


def _behind_to(view: View, draft: Draft) -> list[Participant]:
    """Who stands behind "to": "gave thanks to | Rojas |", "disclosed the plan to | the Herald |"."""
    lowers = view.tokens.lowers
    if draft.rule == "expressed_noun" and lowers[draft.first - 1] == "to" and draft.act in _TO_SOMEBODY:
        return addressees_of_span(view, draft.first, core_end(view.tokens, draft.first, draft.last))
    group = view.grammar.verb_at(draft.cue[0]) if draft.cue is not None else None
    if group is None or group.lemma not in PASSED_ON or lowers[draft.last : draft.last + 1] != ["to"]:
        return []
    end = core_end(view.tokens, draft.last + 1, view.sentence_at(draft.last).last)
    return addressees_of_span(view, draft.last + 1, end)


def _praised(view: View, draft: Draft) -> list[Participant]:
    """Whom praise is for: "praised | Rojas's | work", "applauded | Chile | for the road"."""
    if draft.act != "praise" or draft.rule != "reported_object":
        return []
    end = core_end(view.tokens, draft.first, draft.last)
    mentions = view.cast.within(draft.first, end)
    if not mentions:
        return []
    whole = mentions[-1]
    if whole.last == end and end < draft.last and view.tokens.lowers[end] in _FOR and whole.form != "adjective":
        return list(whole.participants)
    owner = mentions[0]
    is_owner = owner.last < end and (view.tokens.flags[owner.last] & Flag.POSSESSIVE or owner.form == "pronoun")
    is_one = is_owner and len(owner.participants) == 1 and owner.participants[0].kind == "person"
    return list(owner.participants) if is_one else []


def _written_to(view: View, draft: Draft) -> list[Participant]:
    """To whom the title above a quoted letter says that it is: "Greetings to Pablo Rojas. The message reads: ..."."""
    words = draft.speaker.words
    if draft.rule != "quotation_after_colon" or words is None or words[0] >= words[1]:
        return []
    ordinal, lowers = view.tokens.sentences[words[0]], view.tokens.lowers
    title = view.document.sentences[max(ordinal - 1, 0)]
    if lowers[words[1] - 1] not in LETTERS or not title.is_heading:
        return []
    to = next((i for i in range(title.first, title.last - 1) if lowers[i] == "to"), None)
    named = speaker_of_span(view, to + 1, title.last).participants if to is not None else ()
    return [one for one in named if one.kind == "person"]


def _greeted(view: View, draft: Draft, speaker: Participant) -> list[Participant]:
    """The other party to the talks in which somebody gives greetings or condolences."""
    cue, end = draft.cue or (draft.first, draft.first), core_end(view.tokens, draft.first, draft.last)
    if GREETINGS.isdisjoint(view.tokens.lowers[cue[0] : end]):
        return []
    other = other_party(view, speaker, view.tokens.sentences[cue[0]])
    return [other] if other is not None else []


def _answered(view: View, draft: Draft, before: Draft | None) -> list[Participant]:
    """Who spoke in the sentence before a reply."""
    group = view.grammar.verb_at(draft.cue[0]) if draft.cue is not None else None
    if group is None or group.lemma != "reply" or before is None or before.speaker.first is None:
        return []
    gap = view.tokens.sentences[group.head] - view.tokens.sentences[before.first]
    answered = before.speaker.first
    return [answered] if gap == 1 and answered.kind == "person" and before.rule != "turn" else []
