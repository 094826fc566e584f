"""The example notebooks of toloka-kit, run one by one, and what came of each."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toloka_kit.adaptation import Notebook, adapted, code_cells
from toloka_kit.downloads import Downloads, stand_ins
from toloka_kit.emulator import CrowdedEmulator
from toloka_kit.environment import isolated, with_packages
from toloka_migrate import migrate as migrated

_EXECUTION = Path(__file__).with_name("execution.py")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_LONGEST_REASON = 250


@dataclass(frozen=True)
class Outcome:
    """What came of a notebook.

    Attributes:
        name: Its path below the examples.
        cells: How many cells with code it has.
        failures: The reason of each cell that failed, by its number among these, counted from 1.
        outside: What it needs from outside the package registries, or an empty text.
        mistake: Why it fails whatever it runs against, or an empty text.
        corrected: The names in it that were put right.
        refusals: Why Tolokers could not answer.
    """

    name: str
    cells: int
    failures: dict[int, str]
    outside: str = ""
    mistake: str = ""
    corrected: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        return not self.failures


def found(checkout: Path, only: str = "") -> list[Path]:
    """The notebooks among the examples of a checkout whose path contains a text."""
    examples = checkout / "examples"
    paths = sorted(examples.rglob("*.ipynb"))
    return [path for path in paths if only in str(path.relative_to(examples))]


def run(
    path: Path,
    checkout: Path,
    interpreter: Path,
    *,
    cell_seconds: float,
    seconds: float,
    keep: Path | None,
    migrate: bool = False,
) -> Outcome:
    """Runs a notebook in a copy of its folder, against an emulator of its own.

    Args:
        path: The notebook.
        checkout: The checkout that it is from.
        interpreter: Python of the environment with toloka-kit.
        cell_seconds: How long a cell may take.
        seconds: How long all of it may take.
        keep: Folder that keeps the notebook with its outputs.
        migrate: Whether it is rewritten for this SDK, and runs with it.
    """
    name = str(path.relative_to(checkout / "examples"))
    original: Notebook = json.loads(path.read_text("utf-8"))
    known = stand_ins()
    corrections: dict[str, str] = known["corrections"].get(name, {})
    with (
        tempfile.TemporaryDirectory() as temporary,
        Downloads(checkout) as downloads,
        CrowdedEmulator() as emulator,
    ):
        folder = Path(temporary) / "notebook"
        shutil.copytree(path.parent, folder)
        for program in folder.glob("*.py"):
            text = downloads.redirected(program.read_text("utf-8"))
            program.write_text(migrated(text).text if migrate else text, "utf-8")
        copy = folder / path.name
        copy.write_text(
            json.dumps(adapted(original, emulator.url, downloads.redirected, corrections, migrate=migrate)),
            "utf-8",
        )
        variables = with_packages() if migrate else isolated()
        is_in_time = _executed(copy, interpreter, cell_seconds, seconds, variables)
        executed: Notebook = json.loads(copy.read_text("utf-8"))
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            shutil.copy(copy, keep / name.replace("/", "+"))
    failed = failures(executed, "" if is_in_time else f"not run within {seconds:g} seconds")
    return Outcome(
        name,
        len(code_cells(original)),
        failed,
        known["outside"].get(name, ""),
        known["mistakes"].get(name, ""),
        tuple(corrections),
        tuple(emulator.refusals),
    )


def _executed(
    path: Path, interpreter: Path, cell_seconds: float, seconds: float, variables: dict[str, str]
) -> bool:
    command = [str(each) for each in (interpreter, _EXECUTION, path, cell_seconds)]
    environment = variables | {"IPYTHONDIR": str(path.parent.parent / "ipython")}
    try:
        subprocess.run(command, env=environment, stderr=subprocess.DEVNULL, timeout=seconds, check=True)
    except subprocess.TimeoutExpired:
        return False
    return True


def failures(executed: Notebook, late: str = "") -> dict[int, str]:
    """The reason of each cell that failed, by its number. The first cell, which was added, doesn't count.

    Args:
        executed: The notebook.
        late: The reason of cells that weren't run; an empty text where all were.
    """
    reasons = {number: _reason(cell, late) for number, cell in enumerate(executed["cells"])}
    return {number: reason for number, reason in reasons.items() if number and reason}


def _reason(cell: dict[str, Any], late: str) -> str:
    for output in cell["outputs"]:
        if output["output_type"] == "error":
            text = f"{output['ename']}: {output['evalue']}"
            return " ".join(_COLOUR.sub("", text).split())[:_LONGEST_REASON]
    return late if cell["execution_count"] is None else ""
