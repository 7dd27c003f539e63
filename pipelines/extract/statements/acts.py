"""Speech acts: what a neutral cue does, judged by its content."""

from pipelines.extract.statements.draft import Draft
from pipelines.extract.statements.view import View
from pipelines.extract.statements.vocabulary import NEUTRAL


def act_of(view: View, draft: Draft) -> str:
    """The act of a statement: that of its cue, or what a neutral one's content plainly is."""
    return "assert" if draft.act == NEUTRAL else draft.act
