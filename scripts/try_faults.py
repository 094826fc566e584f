"""Tries the SDK with each fault and each kind of call, and writes down what comes of it.

python scripts/try_faults.py

Writes tests/faults/cells.yaml, for review, and facade/docs/faults.md, the page made of it. It takes a minute.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from faults import table
from faults.answers import FAULTS
from faults.kinds import KINDS
from faults.matrix import store, tried, tried_async
from faults.server import Server


def main() -> None:
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    cells: dict[str, dict[str, str]] = {fault: {} for fault in FAULTS}
    differences: list[str] = []
    with Server() as server:
        for kind in KINDS:
            asynchronous = tried_async(server, kind, FAULTS)
            for fault, cell in tried(server, kind, FAULTS).items():
                cells[fault][kind] = cell.outcome
                if asynchronous[fault].outcome != cell.outcome:
                    differences.append(
                        f"{fault}, {kind}: {cell.outcome}, async {asynchronous[fault].outcome}"
                    )
    if differences:
        sys.exit("The clients differ:\n" + "\n".join(differences))
    store(cells)
    table.PAGE.parent.mkdir(exist_ok=True)
    table.PAGE.write_text(table.page(cells), "utf-8")


if __name__ == "__main__":
    main()
