"""Evaluate the engine on a folder of annotated texts, in all and by family."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.evaluate.gold import GoldText, read_gold
from pipelines.evaluate.score import score
from pipelines.evaluate.tally import Scores
from pipelines.extract.engine import read_document
from pipelines.parse.parse import parse
from pipelines.read.source import Source


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
    result = Evaluation()
    for gold in read_gold(folder):
        if names is not None and gold.name not in names:
            continue
        document = parse(Source(name=f"{gold.name}.txt", format="txt", text=gold.text))
        scores = score(gold, document, read_document(document))
        result.texts[gold.name] = gold
        result.total.merge(scores)
        result.families[gold.family].merge(scores)
    return result
