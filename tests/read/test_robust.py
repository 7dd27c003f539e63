"""Laws that hold for any bytes: no reader raises or is silent, and reasons are the readers' own."""

import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from same_article import FORMATS, PACKED, zipped

from pipelines.read.registry import READERS, _read_stream
from pipelines.read.source import Item, OpenFile, Refusal, Source

TODAY = date(2026, 1, 1)
NAMES = [*(f"a{suffix}" for suffix in READERS), "a.zip", *(f"a.jsonl{packing}" for packing in PACKED if packing)]


def _read(name: str, content: bytes) -> list[Item]:
    return list(_read_stream(OpenFile(name, io.BytesIO(content)), TODAY))


def _check(found: list[Item]) -> None:
    for item in found:
        assert isinstance(item, Source | Refusal)
        if isinstance(item, Refusal):
            assert "its mistake" not in item.reason, item.reason


@pytest.mark.parametrize("name", NAMES)
@given(content=st.binary(max_size=200))
@settings(max_examples=25, deadline=None)
def test_any_bytes_under_any_name(name: str, content: bytes) -> None:
    found = _read(name, content)
    _check(found)
    assert found


@pytest.mark.parametrize("name", [*FORMATS, "a.zip", "a.jsonl.gz", "a.jsonl.zst"])
@given(place=st.floats(0, 1), inserted=st.binary(min_size=1, max_size=4), cut=st.booleans())
@settings(max_examples=25, deadline=None)
def test_damaged_files(name: str, place: float, inserted: bytes, cut: bool) -> None:
    whole = {
        "a.zip": lambda: zipped({"a.jsonl": FORMATS["a.jsonl"](), "b.html": FORMATS["a.html"]()}),
        "a.jsonl.gz": lambda: PACKED[".gz"](FORMATS["a.jsonl"]()),
        "a.jsonl.zst": lambda: PACKED[".zst"](FORMATS["a.jsonl"]()),
        **FORMATS,
    }[name]()
    at = int(place * len(whole))
    _check(_read(name, whole[:at] + inserted + (b"" if cut else whole[at + len(inserted) :])))


@given(text=st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_text_is_kept_or_refused(text: str) -> None:
    (item,) = _read("a.txt", text.encode("utf-8", "surrogatepass"))
    expected = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert isinstance(item, Refusal) or item.text == expected
