"""Constructors written out for the compiler: the class behaves as `dataclass` would have made it."""

from typing import Any

import pytest

from pipelines.compile import ROOT, modules
from pipelines.constructors import names_of_bases, with_constructors

HEAD = "from dataclasses import dataclass, field\n"
SPAN = "@dataclass(slots=True)\nclass Span:\n    first: int\n    last: int = 9\n"
KEY = (
    "@dataclass(frozen=True, slots=True)\nclass Key:\n    name: str\n\n"
    "    def loud(self) -> str:\n        return self.name\n"
)
LISTS = "@dataclass(eq=False, slots=True)\nclass Lists:\n    found: list[int] = field(default_factory=list)\n"
DERIVED = (
    "@dataclass(slots=True)\nclass Derived:\n    text: str\n    size: int = field(init=False)\n\n"
    "    def __post_init__(self) -> None:\n        self.size = len(self.text)\n"
)


def run(source: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    exec(compile(with_constructors(HEAD + source), "made.py", "exec"), found)
    return found


def test_fields_are_parameters_with_their_defaults() -> None:
    made = run(SPAN)["Span"]

    assert (made(1).first, made(1).last, made(1, last=2).last) == (1, 9, 2)
    assert made(1) == made(1, 9)
    with pytest.raises(TypeError):
        made()


def test_a_frozen_object_stays_a_key() -> None:
    made = run(KEY)["Key"]

    assert len({made("a"), made("a"), made("b")}) == 2
    assert made("a").loud() == "a"


def test_each_object_has_a_list_of_its_own() -> None:
    made = run(LISTS)["Lists"]
    one, other = made(), made()
    one.found.append(1)

    assert (one.found, other.found, made([2]).found) == ([1], [], [2])


def test_what_is_derived_is_left_to_post_init() -> None:
    made = run(DERIVED)["Derived"]

    assert made("abc").size == 3
    with pytest.raises(TypeError):
        made("abc", 4)


@pytest.mark.parametrize(
    "source",
    [
        "class Plain:\n    first: int\n",
        "@dataclass(slots=True)\nclass Longer(Span):\n    more: int\n",
        "@dataclass(slots=True)\nclass Own:\n    first: int\n\n    def __init__(self) -> None:\n        pass\n",
    ],
    ids=["no dataclass", "inherits fields", "has a constructor"],
)
def test_other_classes_stay_as_they_are(source: str) -> None:
    assert with_constructors(source).rstrip() == source.rstrip()


def test_a_class_with_heirs_stays_as_it_is() -> None:
    assert names_of_bases("class Longer(Span):\n    pass\n") == {"Span"}
    assert with_constructors(SPAN, {"Span"}).rstrip() == SPAN.rstrip()


def test_no_line_of_the_engine_gets_another_number() -> None:
    for module in modules():
        source = (ROOT / module).read_text(encoding="utf-8")
        before, after = source.splitlines(), with_constructors(source).splitlines()
        kept = [line for line, rewritten in zip(before, after, strict=False) if line == rewritten]
        new = len(after) - len(kept)

        assert new <= 2 * source.count("@dataclass") + 1, module
