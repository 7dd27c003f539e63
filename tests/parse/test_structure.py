"""Paragraphs, headings, sentences and quotations of a whole document."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.parse.document import Document
from pipelines.parse.parse import parse
from pipelines.read.source import Source
from schemas.errors import InputError


def parsed(text: str, name: str = "note.txt") -> Document:
    return parse(Source(name=name, format="txt", text=text, published_on=date(2024, 11, 20)))


def sentences_of(text: str) -> list[str]:
    return [text[s.start : s.end] for s in parsed(text).sentences]


SENTENCES = {
    "plain": "He came.|She left!|Who stayed?|Nobody.",
    "title": "Mr. Li met Gen. Kim.|They spoke.",
    "abbreviation before a name": "U.S. President Li came.",
    "abbreviation at the end": "He left the U.S.|The envoy stayed.",
    "company": "Tsukimori Co., Ltd. and Lichtveld N.V. signed it.",
    "date": "They met on Nov. 19 in Riga.|It rained.",
    "initial": "George W. Bush came.",
    "quotation": "“We came.”|“We left.”",
    "attribution behind a quotation": "“We came,” he said.|“We left.”",
    "question inside": "“Who came?” he asked.",
    "ellipsis": "They waited …|Then they left.",
    "decimal": "Trade grew by 41.7 percent.",
}


@pytest.mark.parametrize("expected", SENTENCES.values(), ids=SENTENCES)
def test_sentences(expected: str) -> None:
    assert sentences_of(expected.replace("|", " ")) == expected.split("|")


def test_title_headings_and_sections() -> None:
    text = "Envoys meet in Riga\n\nThey met.\n\nNext steps\n\nMore talks.\n\n* * *\n\nThe end."
    document = parsed(text)
    assert document.title == "Envoys meet in Riga"
    headings = [text[s.start : s.end] for s in document.sentences if s.is_heading]
    assert headings == ["Envoys meet in Riga", "Next steps"]
    assert [s.section for s in document.sentences] == [0, 0, 1, 1, 1]
    assert [text[s.start : s.end] for s in document.sections] == [
        "Envoys meet in Riga\n\nThey met.",
        "Next steps\n\nMore talks.\n\n* * *\n\nThe end.",
    ]


NOT_HEADINGS = ("The message said:", "They met.", "“They met.”", "and so it goes", "A " + "long " * 40 + "line")


@pytest.mark.parametrize("line", NOT_HEADINGS)
def test_not_a_heading(line: str) -> None:
    assert not any(s.is_heading for s in parsed(f"{line}\n\nThey met.").sentences)


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    lines = (
        "The two ministers met in the capital on Monday and talked for an",
        "hour about the transit of goods, about the regime of visas, and",
        "people.",
    )
    wrapped = "\n".join(lines)
    assert len(parsed(wrapped).paragraphs) == 1


def test_lines_that_end_are_paragraphs() -> None:
    assert (
        len(parsed("They met in Riga.\nLater, in the evening, they signed a long memorandum on transit.").paragraphs)
        == 2
    )


QUOTATIONS = {
    "curly": ("He said “yes” and “no”.", ["“yes”", "“no”"]),
    "straight": ('"Yes," he said. "No."', ['"Yes,"', '"No."']),
    "angle": ("Он сказал «да».", ["«да»"]),
    "mixed marks": ('their "free and open Ocean.”', ['"free and open Ocean.”']),
    "nested": ("“He said “yes” to us,” she said.", ["“He said “yes” to us,”"]),
    "over paragraphs": ("“One.\n\n“Two,” he said.", ["“One.\n\n“Two,”"]),
    "over three paragraphs": ("“One.\n\n“Two.\n\n“Three.”", ["“One.\n\n“Two.\n\n“Three.”"]),
    "a stray mark stays in its paragraph": ("“One.\n\nTwo.\n\n“Three.”", ["“One.", "“Three.”"]),
    "inches": ('A 12" pipe was laid.', []),
}


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS.values(), ids=QUOTATIONS)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in parsed(text).quotations] == expected


def test_dateline_is_no_part_of_the_first_sentence() -> None:
    text = "date 2024-11-20 ASTANA – The envoys met."
    document = parsed(text)
    assert [text[s.start : s.end] for s in document.sentences] == ["The envoys met."]
    assert document.dateline is not None


@pytest.mark.parametrize("text", ["", "  \n ", "date 2024-11-20", "* * *"])
def test_no_text_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"note\.txt: no text"):
        parsed(text)


def test_no_date_is_refused() -> None:
    with pytest.raises(InputError, match=r"note\.txt: no date of publication.*date YYYY-MM-DD"):
        parse(Source(name="note.txt", format="txt", text="They met."))


def test_the_date_of_the_file_name_serves() -> None:
    assert parse(Source(name="2024-11-20.txt", format="txt", text="They met.")).published_on == date(2024, 11, 20)


def test_same_text_is_the_same_document() -> None:
    assert parsed("They met.", "a.txt").document_id == parsed("They met.", "b.txt").document_id
    assert parsed("They met.").document_id != parsed("They left.").document_id


@given(st.text(alphabet=st.sampled_from('aB. “”"\n:-–(AP)1é'), max_size=120))
def test_any_text_keeps_its_order_and_its_spans(text: str) -> None:
    try:
        document = parsed(text)
    except InputError:
        return
    spans = [(s.start, s.end) for s in document.sentences]
    assert all(start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for quotation in document.quotations:
        assert document.tokens.starts[quotation.first] == quotation.start
        assert document.tokens.ends[quotation.last - 1] == quotation.end
