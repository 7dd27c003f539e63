"""Evaluate the engine on a folder of annotated texts, in all and by family."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pipelines.evaluate.gold import GoldText, read_gold
from pipelines.evaluate.score import score
from pipelines.evaluate.stored import stored_reading
from pipelines.evaluate.tally import Scores
from pipelines.extract.engine import read_document
from pipelines.extract.model import Reading
from pipelines.parse.parse import parse
from pipelines.read.source import Source
from warehouse.query import connect


@dataclass(slots=True)
class Evaluation:
    """The figures over all texts and by family, with the texts themselves to show errors in."""

    total: Scores = field(default_factory=Scores)
    families: defaultdict[str, Scores] = field(default_factory=lambda: defaultdict(Scores))
    texts: dict[str, GoldText] = field(default_factory=dict)

    def sentence(self, document: str, offset: int) -> str:
        """The line of a text around an offset, to show an error in."""
        text = self.texts[document].text
        begin = text.rfind("\n", 0, offset) + 1
        end = text.find("\n", offset)
        return text[begin : end if end >= 0 else len(text)].strip()


def evaluate(folder: Path, names: set[str] | None = None) -> Evaluation:
    """Read and score the annotated texts of a folder, or only those named. Raises `InputError` as `read_gold` does."""
    return _score_all((gold for gold in read_gold(folder) if names is None or gold.name in names), _read)


def evaluate_stored(folder: Path, warehouse: Path) -> Evaluation:
    """Score what a warehouse holds of the annotated texts of a folder; a text that it does not hold has no rows.

    Raises `InputError` as `read_gold` does, and `WarehouseError` where the warehouse cannot be read.
    """
    with connect(warehouse) as connection:
        return _score_all(read_gold(folder), lambda gold: stored_reading(connection, gold.name))


def _score_all(texts: Iterable[GoldText], read: Callable[[GoldText], tuple[date | None, Reading]]) -> Evaluation:
    result = Evaluation()
    for gold in texts:
        scores = score(gold, *read(gold))
        result.texts[gold.name] = gold
        result.total.merge(scores)
        result.families[gold.family].merge(scores)
    return result


def _read(gold: GoldText) -> tuple[date, Reading]:
    document = parse(Source(name=f"{gold.name}.txt", format="txt", text=gold.text))
    return document.published_on, read_document(document)
