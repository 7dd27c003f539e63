"""What a word may be, seen alone: which form of which verb, an auxiliary, or a word that parts clauses.

Forms are built from the lemmas in `schemas/vocab/verbs.toml`; a word unknown to it that ends in -ed counts as a past
form.
"""

from typing import Final

from pipelines.extract.grammar.inflect import Form, forms_of
from pipelines.parse.document import Flag, Look, Tokens
from pipelines.parse.words import ARTICLES, DETERMINERS, PREPOSITIONS, PRONOUNS
from schemas.vocabularies import read_toml


class Mark:
    """What a word may be, as bits beyond those of `Form`."""

    NOUN: Final = 32  # this form of the verb is a common noun as well
    BE: Final = 64
    HAVE: Final = 128
    DO: Final = 256
    MODAL: Final = 512
    BOUNDARY: Final = 1024  # parts clauses: a mark, a conjunction, a relative
    NOT: Final = 2048  # an auxiliary with n't


AUXILIARY: Final = Mark.BE | Mark.HAVE | Mark.DO | Mark.MODAL
VERB: Final = Form.BASE | Form.THIRD | Form.PAST | Form.PARTICIPLE | Form.GERUND

_AUXILIARIES: Final = {
    Mark.BE: {"be": 1, "am": 2, "is": 2, "are": 2, "was": 4, "were": 4, "been": 8, "being": 16, "isn't": 2, "aren't": 2}
    | {"wasn't": 4, "weren't": 4},
    Mark.HAVE: {"have": 3, "has": 2, "had": 12, "having": 16, "haven't": 3, "hasn't": 2, "hadn't": 4},
    Mark.DO: {"do": 3, "does": 2, "did": 4, "doing": 16, "done": 8, "don't": 3, "doesn't": 2, "didn't": 4},
    Mark.MODAL: dict.fromkeys(("will", "shall", "can", "may", "must", "won't", "can't", "cannot", "ought", "'ll"), 2)
    | dict.fromkeys(("would", "should", "could", "might", "wouldn't", "shouldn't", "couldn't", "mustn't"), 4),
}
FUTURE_MODALS: Final = frozenset(("will", "shall", "won't", "won’t", "'ll", "’ll"))
_BOUNDARIES: Final = (
    *",;:()[]–—“”«»",
    '"',
    *("and", "or", "but", "nor", "yet", "so", "because", "although", "though", "while", "whereas", "if", "unless"),
    *("until", "after", "before", "as", "when", "once", "whether", "since", "that", "who", "which", "whom", "whose"),
    *("where", "why", "how", "what"),
)
_ENDING_LIKE_ADVERBS: Final = frozenset(
    "italy sicily july emily kelly billy molly sally family assembly supply reply ally anomaly monopoly".split()
)
ADVERBS: Final = frozenset(
    (
        *(
            "not",
            "also",
            "then",
            "again",
            "still",
            "already",
            "just",
            "even",
            "only",
            "ever",
            "never",
            "now",
            "later",
            "earlier",
        ),
        *("soon", "often", "always", "once", "too", "thus", "therefore", "however", "meanwhile", "instead", "both"),
        *("today", "yesterday", "tomorrow", "together", "far", "long", "simply", "twice", "each", "all", "jointly"),
        *(
            "n't",
            "yet",
            "so",
            "either",
            "rather",
            "almost",
            "indeed",
            "perhaps",
            "nevertheless",
            "nonetheless",
            "longer",
            "no",
            "well",
        ),
    )
)
BEFORE_NOUNS: Final = (
    ARTICLES
    | DETERMINERS
    | PREPOSITIONS
    | frozenset(
        (
            *(
                "my",
                "our",
                "your",
                "his",
                "her",
                "its",
                "their",
                "next",
                "last",
                "new",
                "recent",
                "own",
                "other",
                "further",
            ),
            *("free", "joint", "future", "first", "second", "early", "strong", "great", "good", "main", "key", "such"),
        )
    )
) - {
    *(
        "that",
        "which",
        "what",
        "both",
        "all",
        "each",
        "most",
        "many",
        "some",
        "few",
        "several",
        "another",
        "down",
        "out",
        "up",
        "off",
    ),
}
SUBJECT_PRONOUNS: Final = frozenset(("i", "we", "he", "she", "they", "it", "you", "who", "which", "that"))
CLAUSE_TAKING: Final = frozenset(  # verbs that a clause without "that" may follow
    lemma for lemma, entry in read_toml("reporting_verbs").items() if "clause" in entry["takes"]
)
SELDOM_PASSIVE: Final = frozenset(
    (
        *("say", "tell", "argue", "insist", "speak", "become", "remain", "seem", "agree", "reply", "respond", "joke"),
        *("quip", "shout", "yell", "cry", "sigh", "whisper", "muse", "scoff", "snap", "exclaim", "complain", "boast"),
        *("grumble", "gripe", "tweet", "enthuse", "gush", "interject", "retort", "chime", "wonder", "protest"),
    )
)
ADJECTIVE_ENDINGS: Final = (
    "al",
    "ous",
    "ive",
    "ic",
    "ful",
    "less",
    "able",
    "ible",
    "ary",
    "ern",
    "ian",
    "est",
    "ese",
)
OPENS_COMPLEMENT: Final = (
    ARTICLES | DETERMINERS | PRONOUNS | {"how", "why", "what"} | {"to", "there", "whether", "if", "not"}
)


MOST_WORDS: Final = 200_000  # words judged by their ending are remembered up to this size


class WordMarks(dict[str, int]):
    """Bits of `Form` and `Mark` by lower-case word; words that are not entered are judged by their ending."""

    def __missing__(self, word: str) -> int:
        marks = 0
        if len(word) > 4 and word.isalpha():
            if word.endswith("ed") and not word.endswith("eed"):
                marks = Form.PAST | Form.PARTICIPLE
            elif "-" in word and word.rpartition("-")[2] in self:
                marks = self[word.rpartition("-")[2]]
        if len(self) < MOST_WORDS:
            self[word] = marks
        return marks


def _build() -> tuple[WordMarks, dict[str, str]]:
    marks = WordMarks()
    lemmas: dict[str, str] = {}
    data: dict[str, list[str]] = read_toml("verbs")
    for group, also in (("verbs", 0), ("also_nouns", Mark.NOUN)):
        for lemma in data[group]:
            for form, bits in forms_of(lemma):
                noun = also if bits & (Form.BASE | Form.THIRD) else 0
                marks[form] = marks.get(form, 0) | bits | noun
                lemmas.setdefault(form, lemma)
    for kind, forms in _AUXILIARIES.items():
        for form, bits in forms.items():
            negated = Mark.NOT if form.endswith("n't") or form == "cannot" else 0
            for spelling in (form, form.replace("'", "’")):
                marks[spelling] = bits | kind | negated
                lemmas[spelling] = {Mark.BE: "be", Mark.HAVE: "have", Mark.DO: "do"}.get(kind, spelling)
    for word in _BOUNDARIES:
        marks[word] = Mark.BOUNDARY
    return marks, lemmas


_BUILT: Final = _build()
WORD_MARKS: Final = _BUILT[0]
LEMMAS: Final = _BUILT[1]


def marks_of(look: Look) -> int:
    """Bits of `Form` and `Mark` for a spelling; looked up once."""
    if look.marks < 0:
        look.marks = WORD_MARKS[look.lower]
    return look.marks


def lemma_of(word: str) -> str:
    """The lemma of a lower-case verb form, or the word itself where it is unknown."""
    return LEMMAS.get(word, word)


def ends_like_adverb(tokens: Tokens, i: int) -> bool:
    """Whether a word ends in "ly" and is neither a name nor one of the nouns that do: "formally", not "Italy"."""
    lower = tokens.lowers[i]
    if not lower.endswith("ly") or lower in _ENDING_LIKE_ADVERBS:
        return False
    return not tokens.flags[i] & Flag.CAPITAL or bool(tokens.flags[i] & Flag.SENTENCE_START)
