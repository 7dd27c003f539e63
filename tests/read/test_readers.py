"""Each reader alone, and the registry over all of them."""

from datetime import date
from pathlib import Path

import pytest

from pipelines.read import html, markdown, text
from pipelines.read.decode import decode
from pipelines.read.registry import READERS, find_files, read, read_file
from pipelines.read.source import Refusal, Source
from schemas.errors import InputError

PAGE = """<html lang="en"><head><title>Envoys meet</title><meta property="article:published_time" content="2024-11-20">
</head><body><nav><a href="/">Home</a></nav><article><h1>Envoys meet</h1>
<p>The envoys of both countries met in Riga on Tuesday and talked about the transit of goods for two hours.</p>
<p>They agreed to meet again next month, the foreign ministry said in a statement on Wednesday.</p></article>
<script>alert("x")</script></body></html>"""

ENCODED = {
    "utf-8": "Vučić – Қазақстан".encode(),
    "utf-8 with its mark": "\ufeffVučić – Қазақстан".encode(),
    "utf-16": "Vučić – Қазақстан".encode("utf-16"),
}


@pytest.mark.parametrize("content", ENCODED.values(), ids=ENCODED)
def test_decode(content: bytes) -> None:
    assert decode(content, "a.txt") == "Vučić – Қазақстан"


def test_decode_guesses_an_older_encoding() -> None:
    cyrillic = "Президент России и президент Казахстана провели переговоры в Москве. " * 5
    assert decode(cyrillic.encode("cp1251"), "a.txt") == cyrillic


def test_line_ends_become_one() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt") == "a\nb\nc\n"


@pytest.mark.parametrize("content", [b"a\0b", b"\xff\xfea"], ids=["NUL", "half a character"])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.txt: .*(NUL|mark of utf-16)"):
        decode(content, "a.txt")


def test_plain_text_is_kept_to_the_letter() -> None:
    assert text.read("a.txt", b" date 2024-11-20 X \n") == Source("a.txt", "txt", " date 2024-11-20 X \n")


def test_markdown() -> None:
    head = b"---\ntitle: Envoys meet\ndate: '2024-11-20'\nlang: en-GB\nlink: example.org/1\n---\n"
    source = markdown.read("a.md", head + b"\nThe **envoys** met\nin [Riga](x).\n\n- One\n- Two\n")
    assert source.text == "Envoys meet\n\nThe envoys met in Riga.\n\nOne\n\nTwo"
    assert (source.title, source.published_on, source.language, source.url) == (
        "Envoys meet",
        date(2024, 11, 20),
        "en",
        "example.org/1",
    )


def test_markdown_without_front_matter() -> None:
    assert markdown.read("a.md", b"# Envoys meet\n\nThey met.").text == "Envoys meet\n\nThey met."


def test_front_matter_that_is_not_yaml_is_refused() -> None:
    with pytest.raises(InputError, match=r"a\.md: the front matter is not YAML"):
        markdown.read("a.md", b"---\ntitle: [\n---\nThey met.")


def test_html() -> None:
    source = html.read("a.html", PAGE.encode())
    assert source.text.split("\n\n")[0] == "Envoys meet"
    assert "in Riga on Tuesday" in source.text
    assert "Home" not in source.text
    assert "alert" not in source.text
    assert source.published_on == date(2024, 11, 20)


def test_page_without_an_article_is_refused() -> None:
    with pytest.raises(InputError, match=r"a\.html: no article found"):
        html.read("a.html", b"<html><body></body></html>")


def test_every_suffix_has_one_reader() -> None:
    suffixes = [suffix for module in (text, markdown, html) for suffix in module.SUFFIXES]
    assert sorted(READERS) == sorted(suffixes)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They met.")
    (tmp_path / "b.pdf").write_bytes(b"%PDF")
    (tmp_path / "c.txt").write_bytes(b"\0")
    (tmp_path / ".hidden.txt").write_text("no")
    found = list(read([tmp_path]))
    assert [type(item) for item in found] == [Source, Refusal, Refusal]
    assert "no reader for '.pdf'" in found[1].reason  # type: ignore[union-attr]
    assert "NUL" in found[2].reason  # type: ignore[union-attr]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("They met.")
    assert find_files([file, tmp_path, file]) == [file.resolve()]


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        find_files([tmp_path / "none"])


def test_a_file_outside_keeps_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "news" / "a.txt"
    file.parent.mkdir()
    file.write_text("They met.")
    monkeypatch.chdir(tmp_path)
    assert read_file(file).name == "news/a.txt"  # type: ignore[union-attr]
    monkeypatch.chdir(file.parent)
    assert read_file(file).name == "a.txt"  # type: ignore[union-attr]
