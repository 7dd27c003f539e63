"""What becomes of the titles and the gender that a person's names carry: the titles kept, the gender told."""

from pipelines.extract.mentions.identity import Group
from pipelines.extract.mentions.vocabulary import ABBREVIATED_TITLES, GRADES, PLURAL_TITLES
from schemas.given_names import GIVEN_NAMES


def add_title(titles: list[str], title: str) -> None:
    """Add a title unless a longer form of it is there ("Minister" beside "Defense Minister"), which replaces a shorter.

    >>> titles = ["Minister", "President"]
    >>> add_title(titles, "Defense Minister"), add_title(titles, "President"), titles
    (None, None, ['Defense Minister', 'President'])
    """
    title = _singular(title)
    if title in ABBREVIATED_TITLES and any(ABBREVIATED_TITLES[title] in known.lower() for known in titles):
        return
    for i, known in enumerate(titles):
        if ABBREVIATED_TITLES.get(known, title) in title.lower() and known in ABBREVIATED_TITLES:
            titles[i] = title
            return
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


def _singular(title: str) -> str:
    """A title without the plural of its last word: "Foreign Ministers X and Y"."""
    words = title.split()
    has_body = "of" in words  # "Chair of the Council of Advisers"
    singular = PLURAL_TITLES.get(words[-1].lower()) if words and not has_body else None
    if singular is None:
        return title
    return " ".join((*words[:-1], singular.capitalize() if words[-1][0].isupper() else singular))


def gender_of(group: Group) -> str | None:
    """The gender of a person: from an honorific, an office or a relation, or else from the given name."""
    told = next((hit.gender for hit in group.hits if hit.gender), None)
    if told:
        return told
    for hit in group.hits:
        for word in hit.words[:2]:
            if len(hit.words) > 1 and word in GIVEN_NAMES:
                return GIVEN_NAMES[word]
    return None
