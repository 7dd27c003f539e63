"""To whom a whole text is credited: the agency in its dateline, or the one that its opening sentence ends with."""

from collections.abc import Sequence
from typing import Final

from pipelines.extract.model import Mention, Participant, Statement
from pipelines.parse.document import Document

LEAST_SHARE: Final = 0.7  # of the opening sentence that its report must cover


def find_credit(document: Document, mentions: Sequence[Mention], statements: Sequence[Statement]) -> Participant | None:
    """The organization that a text is credited to, or `None`.

    `CANBERRA (AP) – ...` credits the AP; so does an opening sentence that is a report as a whole: `..., TASS reported.`
    """
    if document.dateline and document.dateline.agency:
        start, end = document.dateline.agency
        for mention in mentions:
            if start <= mention.start and mention.end <= end:
                return _organization(mention.participants[0])
    opening = next((sentence for sentence in document.sentences if not sentence.is_heading), None)
    if opening is None:
        return None
    for statement in statements:
        covered = min(statement.end, opening.end) - statement.start
        if statement.start == opening.start and covered >= LEAST_SHARE * (opening.end - opening.start):
            return _organization(statement.speaker)
    return None


def _organization(participant: Participant | None) -> Participant | None:
    return participant if participant and participant.kind == "organization" else None
