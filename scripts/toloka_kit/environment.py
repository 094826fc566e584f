"""A virtual environment with toloka-kit, apart from that of this project."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

REQUIREMENTS = Path(__file__).parent / "requirements.txt"
ROOT = Path(__file__).parents[2]


def add_argument(parser: argparse.ArgumentParser) -> None:
    """Adds the option that says where the environment is."""
    parser.add_argument(
        "--environment",
        type=lambda text: Path(text).resolve(),
        default=Path(tempfile.gettempdir()) / "toloka-kit-environment",
        metavar="FOLDER",
        help="where toloka-kit is installed, and kept for the next run (default: %(default)s)",
    )


def isolated() -> dict[str, str]:
    """The variables for a program in the environment, without those that lead to packages of this project."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "MPLBACKEND")}


def python(folder: Path) -> Path:
    """The interpreter of the environment in a folder, made unless one with these requirements is there."""
    return _made(folder, REQUIREMENTS.read_text("utf-8"))


def python_without(folder: Path) -> Path:
    """An interpreter with what the notebooks import, and what this project needs in place of toloka-kit."""
    lines = REQUIREMENTS.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(("toloka-kit", "cattrs", "#"))]
    return _made(folder, "\n".join([*kept, "attrs", "httpcore", ""]))


def with_packages() -> dict[str, str]:
    """The variables for a program that imports the packages of this project."""
    return isolated() | {"PYTHONPATH": os.pathsep.join(str(ROOT / each) for each in ("generated", "facade"))}


def _made(folder: Path, requirements: str) -> Path:
    interpreter = folder / "bin" / "python"
    installed = folder / REQUIREMENTS.name
    if not installed.is_file() or installed.read_text("utf-8") != requirements:
        print(f"Making an environment in {folder}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        wanted = folder / "wanted.txt"
        wanted.write_text(requirements, "utf-8")
        subprocess.run([interpreter, "-m", "pip", "install", "-q", "-r", wanted], check=True)
        wanted.replace(installed)
    return interpreter


def versions(interpreter: Path, *packages: str) -> str:
    """The versions of Python and of packages in an environment, as "Python 3.11.7, toloka-kit 1.2.3"."""
    program = (
        "import platform, sys; from importlib.metadata import version; "
        "print('Python', platform.python_version(), *(f', {n} {version(n)}' for n in sys.argv[1:]))"
    )
    done = subprocess.run([interpreter, "-c", program, *packages], capture_output=True, text=True, check=True)
    return done.stdout.strip().replace(" ,", ",")
