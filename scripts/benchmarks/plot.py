"""Draws how cost and memory grow with the length of a list."""

from __future__ import annotations

import io

from benchmarks.report import Medians
from benchmarks.rows import GROWING, GROWTH, OURS, RAW, after

STYLES = {OURS: "o-", RAW: "^--"}


def growth(medians: Medians) -> str:
    """The plot as SVG, the same for the same medians."""
    import matplotlib
    from matplotlib.figure import Figure

    # Keep text as text, and fix what would be random.
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "growth", "font.size": 9}):
        figure = Figure(figsize=(8, 3), layout="constrained")
        cost, memory = figure.subplots(1, 2)
        for axes, name, scale, label in (
            (cost, "cpu", 1e-6, "processor time an assignment, µs"),
            (memory, "memory", 1e6, "peak of memory, MB"),
        ):
            for peer, _ in GROWING:
                points = [(rows, medians["growth"][after(peer, rows)]) for rows in GROWTH]
                drawn = [(rows, outcome[name] / scale) for rows, outcome in points if "failed" not in outcome]
                axes.plot(*zip(*drawn, strict=True), STYLES[peer], label=peer, markersize=4)
            axes.set(xscale="log", xlabel="assignments read", ylabel=label)
            axes.set_ylim(bottom=0)
            axes.set_xticks(GROWTH, [f"{rows:,}" for rows in GROWTH])
            axes.minorticks_off()
            axes.grid(alpha=0.3)
        figure.legend(*cost.get_legend_handles_labels(), loc="outside upper center", ncols=len(GROWING))
        drawing = io.StringIO()
        figure.savefig(drawing, format="svg", metadata={"Date": None, "Creator": None})
    return "".join(f"{line.rstrip()}\n" for line in drawing.getvalue().splitlines())
