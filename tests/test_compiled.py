"""The compiled engine: used only for the sources it was made from, and reading just what they read."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipelines import compiled

GOLD = Path(__file__).parent / "gold"
READ_ALL = """
import hashlib, json, sys
from datetime import date
from pathlib import Path
from pipelines.extract import engine
from pipelines.extract.rows import rows_of
from pipelines.parse.parse import parse
from pipelines.read.source import Source
digest = hashlib.sha256()
for file in sorted(Path(sys.argv[1]).rglob("*.txt")):
    text = file.read_text(encoding="utf-8")
    document = parse(Source(name=file.name, format="txt", text=text, published_on=date(2024, 11, 20)))
    rows = rows_of(document, engine.read_document(document), "v")
    digest.update(json.dumps(rows, default=str, sort_keys=True).encode())
print(json.dumps({"engine": engine.__file__, "version": engine.ENGINE_VERSION, "digest": digest.hexdigest()}))
"""


def read_gold(compiled_engine: str) -> dict[str, str]:
    """The file and version of the engine, and a digest of all rows of all gold texts, from a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL, str(GOLD)],
        env={**os.environ, "COMMUNIQUE_COMPILED": compiled_engine},
        capture_output=True,
        text=True,
        check=True,
        cwd=compiled.ROOT,
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.mark.slow
@pytest.mark.skipif(not compiled.folder_for_sources().is_dir(), reason="these sources are not compiled: make compile")
def test_the_compiled_engine_reads_what_its_sources_read() -> None:
    fast, plain = read_gold("yes"), read_gold("no")

    assert Path(fast["engine"]).is_relative_to(compiled.FOLDER)
    assert Path(plain["engine"]).suffix == ".py"
    assert fast["version"] == plain["version"]
    assert fast["digest"] == plain["digest"]


def test_an_engine_compiled_from_other_sources_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "FOLDER", tmp_path)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.delenv("COMMUNIQUE_COMPILED", raising=False)
    (tmp_path / hashlib.sha256(b"other sources").hexdigest()[:16]).mkdir()

    assert compiled.use_compiled() is None
    compiled.folder_for_sources().mkdir()
    assert compiled.use_compiled() == compiled.folder_for_sources()


def test_the_sources_are_read_where_that_is_asked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(compiled, "FOLDER", tmp_path)
    monkeypatch.setenv("COMMUNIQUE_COMPILED", "no")
    compiled.folder_for_sources().mkdir()

    assert compiled.use_compiled() is None
