"""Where the words of a list stand, by spelling or in lower case, for lists old and new."""

from pipelines.extract.ordered import Firsts, first_from, last_up_to
from pipelines.extract.word_list import WordList
from pipelines.parse.tokens import tokenize

TEXT = "The bank met the Bank; THE banks closed."


def test_positions_in_lower_case() -> None:
    assert WordList(("the", "bank")).positions(tokenize(TEXT)) == [0, 1, 3, 4, 6]


def test_positions_as_spelled() -> None:
    assert WordList(("The", "Bank"), case_sensitive=True).positions(tokenize(TEXT)) == [0, 4]


def test_no_word_of_the_list() -> None:
    assert WordList(("river",)).positions(tokenize(TEXT)) == []
    assert WordList(("the",)).positions(tokenize("")) == []


def test_a_list_made_after_the_text_was_asked() -> None:
    tokens = tokenize(TEXT)
    first = WordList(("the",))
    assert first.positions(tokens) == [0, 3, 6]
    assert WordList(("closed", "met")).positions(tokens) == [2, 8]
    assert first.positions(tokens) == [0, 3, 6]


def test_numbers_in_order() -> None:
    numbers = [3, 7, 7, 12]
    assert [first_from(numbers, least) for least in (0, 3, 4, 7, 12, 13)] == [0, 0, 1, 1, 3, 4]
    assert [last_up_to(numbers, most) for most in (0, 3, 7, 11, 12, 99)] == [-1, 0, 2, 2, 3, 3]
    assert (first_from([], 1), last_up_to([], 1)) == (0, -1)


def test_first_things_by_token() -> None:
    firsts = Firsts([2, 5, 5], 7)
    assert [firsts.at(token) for token in (-3, 0, 2, 3, 5, 6, 7, 99)] == [0, 0, 0, 1, 1, 3, 3, 3]
    assert Firsts([], 3).at(1) == 0
    assert Firsts([0], 0).at(0) == 0
