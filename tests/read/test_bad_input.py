"""Bad input: each kind ends in a reason that a user can act on, and what stands beside it is read."""

import gzip
import json
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from same_article import BODY, FORMATS, RECORD, RSS, TEXT, zipped, zstd

from pipelines.read.limits import EXPANSION_ALLOWED, LONGEST_RECORD, LONGEST_TEXT
from pipelines.read.registry import read
from pipelines.read.source import Refusal, Source

NEXT_YEAR = date.today() + timedelta(days=365)
RUSSIAN = "Президент России и президент Казахстана провели переговоры в Москве. Стороны обсудили торговлю. "
FRENCH = "Le président a rencontré son homologue serbe à Paris mardi pour discuter de la coopération économique. "
ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = RSS.replace("<rss", f'<!DOCTYPE rss [<!ENTITY a0 "ha">{ENTITIES}]>\n<rss', 1).replace("Short.", "&a9;")


def _jsonl(**changes: object) -> bytes:
    return json.dumps({**RECORD, **changes}).encode()


def _locked() -> bytes:
    """An archive whose one member claims to be encrypted."""
    content = bytearray(zipped({"a.txt": TEXT.encode()}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


REFUSED = {  # name of the file -> content, words of the reason
    "empty.txt": (b"", "no text in it"),
    "blank.md": (b" \n\n", "no text in it"),
    "empty.csv": (b"", "no text in it"),
    "empty.jsonl": (b"\n\n", "no record in it"),
    "header.csv": (b"title,text\n", "no record in it"),
    "empty.zip": (zipped({}), "no record in it"),
    "empty.json": (b"", "no record in it"),
    "empty.html": (b"", "no article found"),
    "nul.txt": (b"They\0met.", "byte 4 is NUL"),
    "half-utf16.txt": (b"\xff\xfea", "mark of utf-16-le"),
    "mixed.txt": ("Vučić met. ".encode() * 9 + b"It\x92s done.", "mixed encodings: UTF-8 until byte"),
    "control.txt": (b"They \x1bmet in Riga.", "character 5 is U+001B, a control character"),
    "c1.txt": ("It\x92s done in Riga.".encode(), "U+0092, a control character"),
    "bidi.txt": ("They \u202emet\u202c in Riga.".encode(), "U+202E, a mark that shows the text in another order"),
    "surrogate.jsonl": (_jsonl(body="They met \ud83d."), "half of a surrogate pair"),
    "pdf.txt": (b"%PDF-1.7 ...", "it holds a PDF file"),
    "office.md": (b"PK\x03\x04rest", "a zip archive or office document"),
    "packed.txt": (gzip.compress(b"They met."), "gzip data; let its name end in .gz"),
    "binary.jsonl": (b"\x7fELF\0\0", "is NUL"),
    "long.txt": (b"a" * (LONGEST_RECORD + 1), "longer than 16 MiB"),
    "thick.txt": (b"They met. " * (LONGEST_TEXT // 10 + 1), "characters in one text, 2,000,000 are allowed"),
    "cut.txt.gz": (gzip.compress(TEXT.encode())[:-9], "truncated or damaged"),
    "cut.txt.zst": (zstd(TEXT.encode())[:-4], "truncated or damaged"),
    "not.txt.gz": (b"They met.", "truncated or damaged"),
    "not.txt.zst": (b"They met.", "truncated or damaged"),
    "cut.parquet": (FORMATS["a.parquet"]()[:-9], "not a whole Parquet file"),
    "cut.zip": (zipped({"a.txt": b"They met."})[:-9], "not a whole zip archive"),
    "locked.zip": (_locked(), "is encrypted"),
    "nested.zip": (zipped({"in.zip": zipped({"a.txt": b"They met."})}), "an archive in an archive"),
    "laughs.xml": (LAUGHS.encode(), "declares entities"),
    "other.xml": (b"<note><to>You</to></note>", "XML of <note>, not a feed"),
    "broken.rss": (b"<rss><channel>", "not well-formed XML"),
    "empty.rss": (b"<rss><channel></channel></rss>", "no item in the feed"),
    "not.warc": (b"They met.", "not a whole WARC archive"),
    "cut.warc": (FORMATS["a.warc"]()[:900], "cut off in its last record"),
    "cut.warc.gz": (gzip.compress(FORMATS["a.warc"]())[:-20], "truncated or damaged"),
    "front.md": (b"---\ntitle: [\n---\nThey met.", "front matter is not YAML"),
    "scripts.html": (b"<html><body><script>document.write('They met.')</script></body></html>", "no article found"),
    "impossible.md": (b"---\ndate: 2024-02-30 noon\n---\nThey met.", "date '2024-02-30 noon' is none that exists"),
    "impossible.txt": (b"date 2024-02-30\nThey met.", "dated 'date 2024-02-30', which no calendar has"),
    "ambiguous.jsonl": (_jsonl(date="03/04/2024"), "ambiguous; write it as YYYY-MM-DD"),
    "future.txt": (f"date {NEXT_YEAR}\nThey met.".encode(), "which is after today"),
    "future.jsonl": (_jsonl(date=str(NEXT_YEAR)), "which is after today"),
    "ancient.jsonl": (_jsonl(date="1024-11-20"), "before 1800"),
    "russian.txt": (RUSSIAN.encode() * 2, "in language 'ru' by its text; only 'en' is read"),
    "french.jsonl": (_jsonl(body=FRENCH * 2, headline="Rencontre", lang="en"), "in language 'fr' by its text"),
    "short.jsonl": (_jsonl(body="Oui.", headline="", lang="fr"), "in language 'fr' by its metadata"),
    "none.json": (b'{"a": 1}', "no text in the record; it has a"),
    "number.json": (b"3", "no record in it"),
    "deep.json": (b'{"a":' * 100_000, "not JSON"),
    "deep.jsonl": (b"[" * 100_000, "not JSON"),
    "array.json": (b'[{"text": "They met."', "not JSON"),
    "columns.csv": (b"a,b\n1,2\n", "no column of texts among a, b"),
    "nosuffix": (b"They met.", "no reader for 'a name without a suffix'"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_bad_input_is_refused_with_its_reason(name: str, tmp_path: Path) -> None:
    content, words = REFUSED[name]
    (tmp_path / name).write_bytes(content)
    (tmp_path / "zz.txt").write_text(TEXT)
    *refusals, last = read([tmp_path])
    assert isinstance(last, Source)
    refusal = refusals[-1]
    assert isinstance(refusal, Refusal)
    assert words in refusal.reason
    assert refusal.reason.startswith(refusal.source_name)
    assert "its mistake" not in refusal.reason


READ = {
    "marks.txt": ("\ufeffThey met.\r\nThey left.\r", "They met.\nThey left.\n"),
    "arabic.txt": ("They met in Riga\u200f.\f", "They met in Riga\u200f.\f"),
    "names.txt": ("Vučić, Tokayev, Erdoğan.", "Vučić, Tokayev, Erdoğan."),
}


@pytest.mark.parametrize("name", READ)
def test_what_is_only_unusual_is_read(name: str, tmp_path: Path) -> None:
    written, expected = READ[name]
    (tmp_path / name).write_bytes(written.encode())
    (source,) = read([tmp_path])
    assert isinstance(source, Source)
    assert source.text == expected


def test_a_line_without_end_is_passed_over(tmp_path: Path) -> None:
    overlong = b'{"text": "' + b"a" * 50_000_000 + b'"}\n'
    (tmp_path / "a.jsonl").write_bytes(_jsonl() + b"\n" + overlong + _jsonl(id="r2") + b"\n")
    first, refusal, last = read([tmp_path])
    assert isinstance(first, Source)
    assert isinstance(refusal, Refusal)
    assert isinstance(last, Source)
    assert "line 2 is longer than 16 MiB" in refusal.reason


def test_a_line_in_another_encoding_is_passed_over(tmp_path: Path) -> None:
    lines = [json.dumps({"text": text}, ensure_ascii=False) for text in ("Vučić met them.", "It’s done.", "They left.")]
    encoded = [lines[0].encode(), lines[1].encode("cp1252"), lines[2].encode()]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(encoded))
    first, refusal, last = read([tmp_path])
    assert isinstance(first, Source)
    assert isinstance(last, Source)
    assert "mixed encodings: byte 12 (0x92) is not utf-8" in refusal.reason  # type: ignore[union-attr]


def test_what_stood_before_a_truncation_is_read(tmp_path: Path) -> None:
    records = b"".join(_jsonl(id=number, body=f"{number} {BODY}") + b"\n" for number in range(2000))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(records)[:-2000])
    *sources, refusal = read([tmp_path])
    assert len(sources) > 100
    assert all(isinstance(source, Source) for source in sources)
    assert "truncated or damaged" in refusal.reason  # type: ignore[union-attr]


def test_a_bomb_is_noticed_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = gzip.compress((b" " * 99_999 + b"\n") * (EXPANSION_ALLOWED // 50_000))
    (tmp_path / "a.jsonl.gz").write_bytes(bomb)
    (refusal,) = read([tmp_path])
    assert "taken for a decompression bomb" in refusal.reason  # type: ignore[union-attr]


def test_members_that_lead_out_of_the_archive_are_refused(tmp_path: Path) -> None:
    names = ["../a.txt", "/etc/a.txt", "in/../../a.txt", "..\\a.txt", "C:\\a.txt"]
    (tmp_path / "a.zip").write_bytes(zipped({**{name: TEXT.encode() for name in names}, "good.txt": TEXT.encode()}))
    found = list(read([tmp_path]))
    assert [type(item) for item in found].count(Source) == 1
    refusals = [item for item in found if isinstance(item, Refusal)]
    assert len(refusals) == len(names)
    assert all("leads out of the archive" in refusal.reason for refusal in refusals)


def test_a_bomb_in_an_archive_does_not_stop_the_others(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.jsonl", (b" " * 99_999 + b"\n") * (EXPANSION_ALLOWED // 50_000))
        archive.writestr("b.txt", TEXT)
    refusal, source = read([file])
    assert "taken for a decompression bomb" in refusal.reason  # type: ignore[union-attr]
    assert isinstance(source, Source)


def test_a_record_with_the_id_of_another_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(_jsonl() + b"\n" + _jsonl(body="Another one.") + b"\n" + _jsonl(id="r2"))
    first, refusal, last = read([tmp_path])
    assert isinstance(first, Source)
    assert isinstance(last, Source)
    assert isinstance(refusal, Refusal)
    assert "record 2 of" in refusal.reason
    assert "has the id of an earlier one" in refusal.reason


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT)

    def deny(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", deny)
    (refusal,) = read([tmp_path])
    assert "Permission denied; make the file readable" in refusal.reason  # type: ignore[union-attr]
