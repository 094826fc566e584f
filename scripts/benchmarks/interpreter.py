"""Another Python, with an environment of its own for what is measured."""

from __future__ import annotations

import subprocess
from pathlib import Path

from benchmarks.running import ROOT

PACKAGES = ("attrs", "httpx", "msgspec", "orjson", "pandas", "pyarrow")
CONSTRAINTS = ROOT / "scripts" / "constraints.txt"
SHOW = "import platform; print(platform.python_version())"


def installed(python: str, folder: Path) -> Path:
    """The Python of an environment in this folder, which is made of `python` first if necessary.

    Raises:
        OSError, CalledProcessError: There is no such Python, or the packages can't be installed.
    """
    version = run(python, "-c", SHOW)
    environment = folder / f"python-{version}"
    made = environment / "bin" / "python"
    if not made.exists():
        run(python, "-m", "venv", environment)
    if not imports(made):
        options = ("--quiet", "--disable-pip-version-check", "--constraint", CONSTRAINTS)
        run(made, "-m", "pip", "install", *options, *PACKAGES)
    return made


def imports(python: Path) -> bool:
    command = [str(python), "-c", f"import {', '.join(PACKAGES)}"]
    return subprocess.run(command, capture_output=True).returncode == 0


def run(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
