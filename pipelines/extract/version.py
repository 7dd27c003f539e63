"""The engine version: a digest of all that decides what a text is read as, so a changed rule re-reads by itself."""

import hashlib
from importlib.metadata import version
from pathlib import Path
from typing import Final

from schemas import vocabularies

ROOT: Final = Path(vocabularies.__file__).parents[1]  # this module itself may lie elsewhere, compiled
FOLDERS: Final = ("schemas", "pipelines/read", "pipelines/parse", "pipelines/extract")
SUFFIXES: Final = frozenset((".py", ".toml", ".tsv"))
LIBRARIES: Final = (  # those whose output is read
    "charset-normalizer",
    "htmldate",
    "lxml",
    "markdown-it-py",
    "pycld2",
    "python-slugify",
    "trafilatura",
)
DIGEST_LENGTH: Final = 12


def engine_version() -> str:
    """Digest of the reading code, its vocabularies and the versions of the libraries that readings depend on."""
    digest = hashlib.sha256()
    for folder in FOLDERS:
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in SUFFIXES:
                digest.update(file.relative_to(ROOT).as_posix().encode())
                digest.update(file.read_bytes())
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}".encode())
    return digest.hexdigest()[:DIGEST_LENGTH]
