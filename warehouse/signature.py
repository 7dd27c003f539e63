"""MinHash signatures: what of a text is kept to find its near duplicates without comparing every text with every other.

Each text is cut into runs of three words; their hashes fall into 128 buckets, of which the least hash of each is kept
(one-permutation MinHash: Li, Owen and Zhang, 2012). Two texts agree on a bucket about as often as they share a run.
Pure functions of the text: made where a document is read, and staged with its rows. `similar.py` compares them.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

BUCKETS: Final = 128
BITS_IN_BUCKET: Final = 64 - BUCKETS.bit_length() + 1
"""Of a hash, below those that say its bucket."""

BAND: Final = 4
"""Neighbouring buckets that must agree for two documents to be compared."""

SCHEMA: Final = pa.schema(
    [
        pa.field("reading", pa.int64(), nullable=False),
        pa.field("document_id", pa.string(), nullable=False),
        pa.field("hashes", pa.list_(pa.uint64()), nullable=False),
        pa.field("bands", pa.list_(pa.uint64()), nullable=False),
    ]
)
"""`hashes`: the least of each bucket that is not empty; the bucket is their highest seven bits. `bands`: one number for
each band of full buckets, the same where two texts agree on all of it."""

Hashes = npt.NDArray[np.uint64]

_WORD: Final = re.compile(r"[^\W_]+")
_EMPTY: Final = np.uint64(2**64 - 1)
_FACTORS: Final = np.array(  # odd numbers without pattern: digits of pi, as in Blowfish
    [0x243F6A8885A308D3, 0x13198A2E03707345, 0xA4093822299F31D1, 0x082EFA98EC4E6C89], dtype=np.uint64
)
_SHIFT: Final = np.uint64(32)


def signatures(documents: Iterable[Mapping[str, Any]]) -> pa.Table:
    """The signatures of rows of `documents`, each with its `reading`, as a table of `SCHEMA`."""
    rows = list(documents)
    least = [least_hashes(row["text"]) for row in rows]
    columns = [
        pa.array([row["reading"] for row in rows], type=SCHEMA.field("reading").type),
        pa.array([row["document_id"] for row in rows], type=SCHEMA.field("document_id").type),
        _lists([hashes[hashes != _EMPTY] for hashes in least]),
        _lists([_bands(hashes) for hashes in least]),
    ]
    return pa.Table.from_arrays(columns, schema=SCHEMA)


def least_hashes(text: str) -> Hashes:
    """The least hash of each bucket; all bits set where a bucket is empty."""
    found = _WORD.findall(text.lower())
    words = np.fromiter(map(_hash, found), dtype=np.uint64, count=len(found))
    least = np.full(BUCKETS, _EMPTY)
    if len(words) >= 3:
        runs = _mix(words[:-2] * _FACTORS[0] + words[1:-1] * _FACTORS[1] + words[2:] * _FACTORS[2])
        np.minimum.at(least, (runs >> np.uint64(BITS_IN_BUCKET)).astype(np.intp), runs)
    return least


def _bands(least: Hashes) -> Hashes:
    bands = least.reshape(-1, BAND)
    mixed = _mix((bands * _FACTORS[:BAND]).sum(axis=1, dtype=np.uint64))
    full: Hashes = mixed[(bands != _EMPTY).all(axis=1)]
    return full


def _lists(parts: list[Hashes]) -> pa.ListArray:
    """Arrays of numbers as one column of lists."""
    offsets = np.cumsum([0, *map(len, parts)], dtype=np.int32)
    return pa.ListArray.from_arrays(offsets, np.concatenate([*parts, np.array([], dtype=np.uint64)]))


def _mix(numbers: Hashes) -> Hashes:
    """Spread what differs in any bit over all bits."""
    numbers = (numbers ^ (numbers >> _SHIFT)) * _FACTORS[3]
    numbers = (numbers ^ (numbers >> _SHIFT)) * _FACTORS[0]
    return numbers ^ (numbers >> _SHIFT)


@lru_cache(maxsize=1 << 16)
def _hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "little")
