"""Whom a complement addresses: the person told or asked, or whom a request wants to act."""

from pipelines.extract.model import Participant
from pipelines.extract.statements.complements import Complement
from pipelines.extract.statements.cues import Cue
from pipelines.extract.statements.draft import Speaker
from pipelines.extract.statements.hearers import listeners
from pipelines.extract.statements.references import asked_to_act
from pipelines.extract.statements.view import View
from pipelines.parse.document import Flag


def addressed_by(view: View, cue: Cue, complement: Complement, last: int, speaker: Speaker) -> list[Participant]:
    """Who is addressed: the person of the complement, or whom a request wants to act ("demanded that Norway leave")."""
    if cue.verb.act == "criticize":
        return []
    if complement.addressee is not None:
        return listeners(view, *complement.addressee, speaker)
    if cue.verb.act == "request" and complement.kind in ("object", "clause", "quotation"):
        asked = asked_to_act(view, complement.first, last) or _first_named(view, complement, last)
        return [one for one in asked if one not in speaker.participants]
    if cue.verb.lemma == "threaten" and complement.kind == "object":
        mention = view.cast.at(complement.first)
        named = mention.participants if mention is not None and mention.form != "adjective" else ()
        return [one for one in named if one not in speaker.participants]
    return []


def _first_named(view: View, complement: Complement, last: int) -> list[Participant]:
    """Who a wish begins with, where the verb behind may be a noun, too: "demanded that | Norway | change course"."""
    mention = view.cast.at(complement.first)
    if complement.kind != "clause" or mention is None or mention.form == "adjective" or mention.last >= last:
        return []
    flags = view.tokens.flags[mention.last]
    plain = flags & Flag.WORD and not flags & (Flag.CAPITAL | Flag.CLOSED | Flag.POSSESSIVE)
    return list(mention.participants) if plain else []
