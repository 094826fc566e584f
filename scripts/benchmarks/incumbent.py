"""toloka-kit in its own virtual environment, because it needs outdated packages."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REQUIREMENTS = ("toloka-kit==1.2.3", "httpx<0.28", "setuptools<81", "cattrs<26")
"""The last release, and the newest packages that it can be imported with. It works with Python 3.11."""


@dataclass(frozen=True)
class Incumbent:
    """The location of toloka-kit, or why it is not installed."""

    python: Path
    failure: str | None = None
    name = "toloka-kit"


def installed(folder: Path) -> Incumbent:
    """toloka-kit in this folder. It is installed first if necessary."""
    python = folder / "bin" / "python"
    try:
        if not python.exists():
            run(sys.executable, "-m", "venv", folder)
        if not imports(python):
            run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *REQUIREMENTS)
            run(python, "-W", "ignore", "-c", "import toloka.client")
    except (OSError, subprocess.CalledProcessError) as fault:
        output = fault.stderr.strip() if isinstance(fault, subprocess.CalledProcessError) else str(fault)
        return Incumbent(python, f"toloka-kit can't be installed: {output.rpartition(chr(10))[2]}")
    return Incumbent(python)


def imports(python: Path) -> bool:
    command = [str(python), "-W", "ignore", "-c", "import toloka.client"]
    return subprocess.run(command, capture_output=True).returncode == 0


def run(*command: str | Path) -> None:
    subprocess.run(command, check=True, capture_output=True, text=True)
