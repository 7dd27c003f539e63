"""Figures: hits against what was found and what was annotated, and the misses behind them."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Counts of one measure; precision and recall are 0 where nothing was found or annotated."""

    hit: int = 0
    found: int = 0
    gold: int = 0

    def add(self, hit: int, found: int, gold: int) -> None:
        self.hit += hit
        self.found += found
        self.gold += gold

    @property
    def precision(self) -> float:
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One error: in which text and measure, what is wrong, and the offset of the sentence it stands in."""

    document: str
    measure: str
    what: str
    offset: int | None = None


@dataclass(slots=True)
class Scores:
    """The tallies by measure, the misses, and by rule how often it fired and was right."""

    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    misses: list[Miss] = field(default_factory=list)
    rules: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    def add(self, measure: str, hit: int, found: int, gold: int) -> None:
        self.tallies[measure].add(hit, found, gold)

    def add_right(self, measure: str, is_right: bool) -> None:
        """One decision on a matched pair."""
        self.tallies[measure].add(int(is_right), 1, 1)

    def add_sets(self, measure: str, found: Collection[object], gold: Collection[object]) -> None:
        """Two sets of answers on a matched pair."""
        self.tallies[measure].add(len(set(found) & set(gold)), len(set(found)), len(set(gold)))

    def add_rule(self, rule: str, is_right: bool) -> None:
        self.rules[rule].add(int(is_right), 1, 0)

    def merge(self, other: "Scores") -> None:
        """Add the counts and misses of another set of texts."""
        for measure, tally in other.tallies.items():
            self.tallies[measure].add(tally.hit, tally.found, tally.gold)
        for rule, tally in other.rules.items():
            self.rules[rule].add(tally.hit, tally.found, tally.gold)
        self.misses += other.misses
