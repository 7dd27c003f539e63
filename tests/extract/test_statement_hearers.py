"""Who is addressed without being named as the person told."""

import pytest
from statement_texts import WHO, document_of, statements_in

# A text behind the two speakers' introduction, and the addressees of its last statement.
HEARERS = [
    ("Olsen expressed gratitude to Rojas for the road.", ["Pablo Rojas"]),
    ("Olsen disclosed the plan to Rojas on Monday.", ["Pablo Rojas"]),
    ("Olsen expressed her commitment to Chile.", []),
    # whom praise is for
    ("Olsen praised Rojas's work on the road.", ["Pablo Rojas"]),
    ("Olsen applauded Chile for the road.", ["Chile"]),
    ("Olsen praised the road that Rojas built.", []),
    ("Olsen condemned Rojas's work on the road.", []),
    # greetings are for the other party to the talks
    ("Olsen spoke by phone with Rojas and conveyed her condolences on the fire.", ["Pablo Rojas"]),
    ("Olsen spoke by phone with Rojas and conveyed her concern about the fire.", []),
    # who is told, with a possessive, an apposition or a pronoun
    ("Olsen told her Chilean counterpart, Pablo Rojas, that the road was open.", ["Pablo Rojas"]),
    ("Olsen told her staff that Rojas was late.", []),
    ("Olsen congratulated Rojas on his road and invited him to Oslo.", ["Pablo Rojas"]),
    ("Olsen left with her staff. Rojas invited him to Lima.", []),
    # a reply is to who spoke before
    ("Rojas said the road was closed. Olsen replied that it would open.", ["Pablo Rojas"]),
    ("Rojas said the road was closed. Olsen added that it would open.", []),
]


@pytest.mark.parametrize(("text", "expected"), HEARERS)
def test_hearers(text: str, expected: list[str]) -> None:
    last = statements_in(document_of(WHO + text))[-1]
    assert [one.name for one in last.addressees] == expected


LETTER = "The message reads, in part:\n\n“The road was opened in your time.”"


@pytest.mark.parametrize(
    ("title", "act", "expected"),
    [
        ("Greetings to President of Chile Pablo Rojas", "praise", ["Pablo Rojas"]),
        ("Condolences to the drivers of Chile", "praise", []),
        ("Letter to President of Chile Pablo Rojas", "assert", ["Pablo Rojas"]),
    ],
)
def test_a_letter_quoted_below_its_title(title: str, act: str, expected: list[str]) -> None:
    (found,) = statements_in(document_of(f"{title}\n\n{LETTER}"))
    assert (found.act, [one.name for one in found.addressees]) == (act, expected)
