"""Is reading linear in the length of the text? Seconds for adversarial texts of growing length, and the ratios.

usage: python -m benchmarks.linear [--largest MEGABYTES]
"""

import argparse
import time
from datetime import date
from itertools import pairwise

from benchmarks.texts import ADVERSARIAL
from pipelines.extract.engine import read_document
from pipelines.parse.parse import parse
from pipelines.read.source import Source


def seconds(text: str) -> float:
    """Seconds to parse and read one text."""
    begin = time.perf_counter()
    read_document(parse(Source(name="made.txt", format="txt", text=text, published_on=date(2024, 11, 20))))
    return time.perf_counter() - begin


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--largest", type=float, default=5.0, help="megabytes of the largest text (default 5)")
    largest = int(parser.parse_args().largest * 1_000_000)
    sizes = [largest // 25, largest // 5, largest]
    print(f"{'text':22s} " + " ".join(f"{size / 1e6:7.2f} MB" for size in sizes) + "   times 5 costs times")
    for name, make in ADVERSARIAL.items():
        took = [seconds(make(size)) for size in sizes]
        ratios = ", ".join(f"{after / before:.1f}" for before, after in pairwise(took))
        print(f"{name:22s} " + " ".join(f"{s:8.2f} s" for s in took) + f"   {ratios}", flush=True)


if __name__ == "__main__":
    main()
