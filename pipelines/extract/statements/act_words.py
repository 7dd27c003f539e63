"""Verbs and nouns by which a content shows what it does: what is scheduled, decided, imposed, affirmed."""

from typing import Final

COMMITTING_VERBS: Final = frozenset(("reaffirm", "confirm", "affirm", "reiterate", "restate", "reassert"))
STRESSING_VERBS: Final = frozenset(("stress", "emphasize", "emphasise", "underline", "underscore", "highlight", "note"))
RESOLVES: Final = frozenset(("commitment", "readiness", "willingness", "determination", "resolve"))
COMMITMENTS: Final = frozenset(
    "commitment support readiness dedication adherence intention determination willingness solidarity pledge".split()
)
SCHEDULED: Final = frozenset(
    (
        *(
            "open",
            "start",
            "begin",
            "host",
            "hold",
            "visit",
            "travel",
            "arrive",
            "launch",
            "resume",
            "sign",
            "meet",
            "invest",
            *("provide", "send", "deliver", "supply", "donate", "allocate", "contribute", "ship"),
        ),
        *(
            "go",
            "leave",
            "publish",
            "release",
            "introduce",
            "appoint",
            "join",
            "attend",
            "participate",
            "deploy",
            "depart",
        ),
        *("convene", "gather", "address", "chair"),
    )
)
ARRANGED: Final = frozenset(
    "hold launch sign open build deliver complete publish release introduce establish resume".split()
)
DECISIONS: Final = frozenset(
    (
        *(
            "upgrade",
            "elevate",
            "sign",
            "agree",
            "decide",
            "approve",
            "launch",
            "open",
            "close",
            "send",
            "deploy",
            "adopt",
        ),
        *("allocate", "establish", "reach", "conclude", "lift", "impose", "suspend", "cancel", "postpone", "withdraw"),
        *("expel", "recall", "appoint", "order", "ratify", "extend", "expand", "resume", "invite"),
        *("accept", "arrest", "detain", "file", "ask", "request", "instruct", "seize", "intercept", "ban", "release"),
    )
)
IMPOSED: Final = frozenset(
    (
        *("impose", "place", "levy", "close", "ban", "suspend", "file", "cut", "halt", "expel", "recall", "reopen"),
        *("raise", "lower", "withdraw", "pull", "appeal", "sue", "release", "issue", "expand", "reinstate", "lift"),
    )
)
MEASURES: Final = frozenset(
    ("budget", "plan", "bill", "law", "policy", "decision", "move", "ruling", "verdict", "idea", "reform")
)
NO_DEEDS: Final = frozenset(
    ("be", "have", "need", "lose", "become", "face", "remain", "suffer", "depend", "know", "see", "get", "like")
)
AIMS: Final = frozenset(
    ("purpose", "aim", "goal", "task", "objective", "point", "priority", "intention", "mission", "role")
)
CRITICS: Final = frozenset(("critics", "opponents", "critic", "opponent"))
