"""What is peculiar to a format, and which files are read at all."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from same_article import BODY, PAGE, RECORD, TITLE

from pipelines.read import feed, html, json_file, json_lines, markdown, table, text
from pipelines.read.columns import GUESSED, Columns
from pipelines.read.decode import decode
from pipelines.read.registry import Reader, find_files, read, read_file
from pipelines.read.source import Item, OpenFile, Refusal, Source
from schemas.errors import InputError

ENCODED = {
    "utf-8": "Vučić – Қазақстан".encode(),
    "utf-8 with its mark": "\ufeffVučić – Қазақстан".encode(),
    "utf-16": "Vučić – Қазақстан".encode("utf-16"),
}


def _read(reader: Reader, content: bytes, columns: Columns = GUESSED) -> list[Item]:
    return list(reader(OpenFile("a", io.BytesIO(content), columns)))


def _one(reader: Reader, content: bytes, columns: Columns = GUESSED) -> Source:
    (source,) = _read(reader, content, columns)
    assert isinstance(source, Source), source
    return source


@pytest.mark.parametrize("content", ENCODED.values(), ids=ENCODED)
def test_decode(content: bytes) -> None:
    assert decode(content, "a.txt") == "Vučić – Қазақстан"


def test_decode_guesses_an_older_encoding() -> None:
    cyrillic = "Президент России и президент Казахстана провели переговоры в Москве. " * 5
    assert decode(cyrillic.encode("cp1251"), "a.txt") == cyrillic


def test_line_ends_become_one() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt") == "a\nb\nc\n"


def test_plain_text_is_kept_to_the_letter() -> None:
    assert _one(text.read, b" date 2024-11-20 X \n") == Source("a", "txt", " date 2024-11-20 X \n")


def test_markdown() -> None:
    head = b"---\ntitle: Envoys meet\ndate: '2024-11-20'\nlang: en-GB\nlink: example.org/1\nsource: Daily\n---\n"
    source = _one(markdown.read, head + b"\nThe **envoys** met\nin [Riga](x).\n\n- One\n- Two\n")
    assert source == Source(
        name="a",
        format="markdown",
        text="Envoys meet\n\nThe envoys met in Riga.\n\nOne\n\nTwo",
        title="Envoys meet",
        published_on=date(2024, 11, 20),
        language="en",
        url="example.org/1",
        publisher="Daily",
    )


def test_markdown_without_front_matter() -> None:
    assert _one(markdown.read, b"# Envoys meet\n\nThey met.").text == "Envoys meet\n\nThey met."


def test_page_keeps_the_article_and_nothing_around_it() -> None:
    source = _one(html.read, PAGE.encode())
    assert "Home" not in source.text
    assert "alert" not in source.text


def test_page_in_the_encoding_it_declares() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1257">').replace("envoys", "sūtņi")
    assert "The sūtņi of" in _one(html.read, page.encode("cp1257")).text


JSON_LD = (
    '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-11-20"}]}</script>'
)
PAGE_DATES = {
    "JSON-LD": JSON_LD,
    "microdata": '<span itemprop="datePublished" content="2024-11-20"></span>',
    "time": '<time datetime="2024-11-20T08:00">yesterday</time>',
    "Dublin Core": '<meta name="DC.date.issued" content="2024-11-20">',
}


@pytest.mark.parametrize("mark", PAGE_DATES.values(), ids=PAGE_DATES)
def test_page_dates(mark: str) -> None:
    page = f"<html><head>{mark if mark.startswith('<meta') else ''}</head><body><article>{mark}<p>{BODY}</p></article>"
    assert _one(html.read, page.encode()).published_on == date(2024, 11, 20)


def test_lines_that_are_no_record_do_not_stop_the_others() -> None:
    lines = [json.dumps(RECORD), "{", "[1]", "", json.dumps({"title": "no text"}), json.dumps({**RECORD, "id": 7})]
    found = _read(json_lines.read, "\n".join(lines).encode())
    names = [item.name if isinstance(item, Source) else item.source_name for item in found]
    assert names == ["a#r1", "a#2", "a#3", "a#5", "a#7"]
    assert [type(item) for item in found] == [Source, Refusal, Refusal, Refusal, Source]
    reasons = [item.reason for item in found if isinstance(item, Refusal)]
    assert "not JSON" in reasons[0]
    assert "list where an object" in reasons[1]
    assert "no text in the record; it has title" in reasons[2]


def test_json_lines_under_the_name_of_json() -> None:
    content = "\n".join(json.dumps({**RECORD, "id": number}) for number in range(3))
    assert len(_read(json_file.read, content.encode())) == 3


ANNOTATION = {"document": "a-01", "published_on": "2024-11-20", "statements": [{"text": "They met.", "speaker": "x"}]}


def test_a_sidecar_without_a_text_is_refused() -> None:
    with pytest.raises(InputError, match="no text in the record; it has document, published_on, statements"):
        _read(json_file.read, json.dumps(ANNOTATION).encode())


def test_rows_that_do_not_fit_their_header_are_refused() -> None:
    found = _read(table.read, b'title,text\nA,They met.\nB\n"C, with\nlines",They left.\n')
    assert [type(item) for item in found] == [Source, Refusal, Source]
    assert "1 fields where the header has 2" in found[1].reason  # type: ignore[union-attr]
    assert found[2].name == "a#3"  # type: ignore[union-attr]


def test_quotes_that_do_not_close_are_refused() -> None:
    found = _read(table.read, b'title,text\nA,"They" met.\nB,They left.\nC,"They came ba')
    assert [type(item) for item in found] == [Refusal, Source, Refusal]
    assert "mend its quotes" in found[0].reason  # type: ignore[union-attr]
    assert "unexpected end of data" in found[2].reason  # type: ignore[union-attr]


def test_a_table_in_an_older_encoding() -> None:
    source = _one(
        table.read, "title;text\nПереговоры;Президент России провёл переговоры в Москве во вторник.\n".encode("cp1251")
    )
    assert source.title == "Переговоры"


def test_columns_as_configured() -> None:
    record = {"when": {"day": "20 November 2024"}, "head": TITLE, "words": BODY, "text": "not this", "key": 5}
    columns = Columns({"text": "words", "published_on": "when.day", "title": "head", "record_id": "key"})
    source = _one(json_lines.read, json.dumps(record).encode(), columns)
    assert (source.name, source.text, source.published_on) == ("a#5", f"{TITLE}\n\n{BODY}", date(2024, 11, 20))


def test_a_configured_column_that_is_missing_is_told() -> None:
    (found,) = _read(json_lines.read, json.dumps(RECORD).encode(), Columns({"text": "words"}))
    assert "no column 'words' in it; it has id, headline, date" in found.reason  # type: ignore[union-attr]


def test_rss_without_content_takes_the_description() -> None:
    rss = "<rss><channel><item><title>A</title><description>They met &amp; left.</description></item></channel></rss>"
    assert _one(feed.read, rss.encode()).text == "A\n\nThey met & left."


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They met.")
    (tmp_path / "b.doc").write_bytes(b"old")
    (tmp_path / "c.txt").write_bytes(b"\0")
    (tmp_path / ".hidden.txt").write_text("no")
    found = list(read([tmp_path]))
    assert [type(item) for item in found] == [Source, Refusal, Refusal]
    assert "no reader for '.doc'" in found[1].reason  # type: ignore[union-attr]
    assert "NUL" in found[2].reason  # type: ignore[union-attr]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("They met.")
    assert find_files([file, tmp_path, file]) == [file.resolve()]
    assert len(list(read([file, tmp_path, str(file)]))) == 1


def test_globs(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "in/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("They met.")
    assert [file.name for file in find_files([tmp_path / "**/*.txt"])] == ["a.txt", "c.txt"]
    with pytest.raises(InputError, match="no file matches"):
        find_files([tmp_path / "*.csv"])


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        find_files([tmp_path / "none"])


def test_a_file_outside_keeps_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "news" / "a.txt"
    file.parent.mkdir()
    file.write_text("They met.")
    monkeypatch.chdir(tmp_path)
    assert next(read_file(file)).name == "news/a.txt"  # type: ignore[union-attr]
    monkeypatch.chdir(file.parent)
    assert next(read_file(file)).name == "a.txt"  # type: ignore[union-attr]
