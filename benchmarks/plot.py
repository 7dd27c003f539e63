"""The plot of the page: documents read a second beside the peers, on a logarithmic axis."""

from pathlib import Path

from benchmarks.reading import COMMUNIQUE
from benchmarks.record import Measurement

OURS, THEIRS, INK = "#1f6f8b", "#b8c4cc", "#24292f"


def draw(measured: Measurement, path: Path) -> None:
    """Draw the rows of the benchmark `reading` as bars; the suffix of the path says the format.

    matplotlib is imported here, since tables and pages are also made where it is not installed. The same figures give
    the same file.
    """
    import matplotlib as mpl

    mpl.use("agg")
    from matplotlib import pyplot as plt

    rows = sorted(measured.rows, key=lambda row: float(row["speed"] or 0))
    names = [str(row["contender"]) for row in rows]
    speeds = [float(row["speed"] or 0) for row in rows]
    style = {"svg.hashsalt": "communique", "font.size": 11, "text.color": INK, "axes.edgecolor": INK}
    with mpl.rc_context(style):
        figure, axes = plt.subplots(figsize=(8, 2.6), layout="constrained")
        bars = axes.barh(names, speeds, color=[OURS if name == COMMUNIQUE else THEIRS for name in names], height=0.62)
        axes.bar_label(bars, labels=[f"{speed:,.0f}" if speed >= 10 else f"{speed:.1f}" for speed in speeds], padding=5)
        axes.set_xscale("log")
        axes.set_xlim(1, max(speeds) * 4)
        axes.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
        axes.set_xlabel("documents per second on one core (logarithmic)")
        axes.tick_params(axis="y", length=0)
        axes.spines[["top", "right", "left"]].set_visible(False)
        figure.savefig(path, metadata={"Date": None} if path.suffix == ".svg" else None)
        plt.close(figure)
