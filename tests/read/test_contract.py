"""All readers keep one contract: the same article, whatever its format and packing, gives the same document."""

from pathlib import Path

import pytest
from same_article import BODY, DATE, FORMATS, PACKED, TITLE, URL, zipped

from pipelines.parse.parse import parse
from pipelines.read.registry import MODULES, READERS, read
from pipelines.read.source import Source


def _check(found: list[object], *, carries_url: bool = True) -> None:
    assert len(found) == 1, found
    (source,) = found
    assert isinstance(source, Source), source
    assert source.language == "en"
    assert source.url == (URL if carries_url else None)
    document = parse(source)
    assert (document.title, document.published_on) == (TITLE, DATE)
    assert document.text[document.body :].strip() == f"{TITLE}\n\n{BODY}"


@pytest.mark.parametrize("packing", PACKED)
@pytest.mark.parametrize("name", FORMATS)
def test_the_same_article_in_every_format(name: str, packing: str, tmp_path: Path) -> None:
    file = tmp_path / (name + packing)
    file.write_bytes(PACKED[packing](FORMATS[name]()))
    _check(list(read([file])), carries_url=not name.endswith(".txt"))


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_article_in_an_archive(name: str, tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    file.write_bytes(zipped({f"in/{name}": FORMATS[name](), "__MACOSX/x": b"no", ".hidden.txt": b"no", "in/": b""}))
    found = list(read([file]))
    _check(found, carries_url=not name.endswith(".txt"))
    assert found[0].name.startswith(f"{file}/in/{name}")  # type: ignore[union-attr]


def test_every_suffix_has_one_reader_and_an_example() -> None:
    suffixes = [suffix for module in MODULES for suffix in module.SUFFIXES]
    assert sorted(READERS) == sorted(suffixes)
    shown = {Path(name).suffix for name in FORMATS}
    assert all(shown & set(module.SUFFIXES) for module in MODULES)


def test_feeds_and_crawls_name_who_published(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_bytes(FORMATS["a.rss"]())
    (source,) = read([tmp_path])
    assert source.publisher == "The News"  # type: ignore[union-attr]
    assert source.name.endswith("a.rss#r1")  # type: ignore[union-attr]
