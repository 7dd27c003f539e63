"""Signatures: agreement of buckets estimates how many runs of words two texts share."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from warehouse.signature import BUCKETS, SCHEMA, least_hashes, signatures

EMPTY = np.uint64(2**64 - 1)


def text_of(first: int, last: int) -> str:
    return " ".join(f"word{number}" for number in range(first, last))


@pytest.mark.parametrize(
    ("other", "shared"),
    [((0, 2000), 1.0), ((1000, 3000), 1 / 3), ((200, 2200), 0.818), ((5000, 7000), 0.0)],
    ids=["the same", "half of each", "nine tenths of each", "nothing"],
)
def test_agreement_estimates_the_share_of_common_runs(other: tuple[int, int], shared: float) -> None:
    agreed = (least_hashes(text_of(0, 2000)) == least_hashes(text_of(*other))).mean()
    assert agreed == pytest.approx(shared, abs=0.12)  # three standard deviations of 128 draws


@given(st.text())
def test_a_hash_lies_in_its_bucket(text: str) -> None:
    least = least_hashes(text)
    for bucket, value in enumerate(least.tolist()):
        assert value == EMPTY or value >> 57 == bucket
    assert len(least) == BUCKETS


@pytest.mark.parametrize("text", ["", "two words", "...", "日本"])
def test_a_text_without_a_run_of_three_words_has_an_empty_signature(text: str) -> None:
    table = signatures([{"reading": 0, "document_id": "d", "text": text}])
    assert table.schema == SCHEMA
    assert table.to_pylist() == [{"reading": 0, "document_id": "d", "hashes": [], "bands": []}]


def test_case_and_punctuation_do_not_count() -> None:
    assert (least_hashes("The talks, in Oslo, ended.") == least_hashes("the TALKS in oslo – ended")).all()
