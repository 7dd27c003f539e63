"""The engine version: a digest of all that decides what a text is read as, so a changed rule re-reads by itself."""

import hashlib
from importlib.metadata import version
from typing import Final

from pipelines.compiled import sources_digest
from schemas.vocabularies import FOLDER

SUFFIXES: Final = frozenset((".toml", ".tsv"))
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
    digest = hashlib.sha256(sources_digest().encode())
    for file in sorted(FOLDER.rglob("*")):
        if file.suffix in SUFFIXES:
            digest.update(file.relative_to(FOLDER).as_posix().encode())
            digest.update(file.read_bytes())
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}".encode())
    return digest.hexdigest()[:DIGEST_LENGTH]
