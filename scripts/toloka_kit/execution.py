"""Runs a notebook to its end, whatever its cells raise: python execution.py NOTEBOOK SECONDS_A_CELL.

It runs in the environment of toloka-kit, and writes the outputs into the notebook's file.
"""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient


def main(path: Path, seconds: float) -> None:
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=seconds,
        interrupt_on_timeout=True,
        allow_errors=True,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
        on_cell_executed=lambda **_: _keep(notebook, path),
    )
    client.execute()


def _keep(notebook: nbformat.NotebookNode, path: Path) -> None:
    """Writes the notebook at once, so that whoever ends this program finds what has been done so far."""
    part = path.with_suffix(".part")
    nbformat.write(notebook, part)
    part.replace(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
