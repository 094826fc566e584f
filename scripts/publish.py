"""Writes what a release consists of. The spec is one file, full and simple, in JSON and in YAML.

python scripts/publish.py --to FOLDER             the spec
python scripts/publish.py --to FOLDER --packages  and the wheels and source distributions
python scripts/publish.py --to FOLDER --emulator  and the emulator as a single file, toloka-emulator.pyz

SHA256SUMS has the checksums of all.

It takes the bundles of generated/, so it needs no Node. The emulator's file brings its dependencies. One of
them is made for a kind of machine: the file runs on machines like this one, with Python 3.11 or newer.
Attach the files to the release.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bundling.published import JSON, SIMPLE, as_yaml, write_with_checksums

ROOT = Path(__file__).resolve().parent.parent
BUNDLES = ROOT / "generated" / "toloka_api"
PROJECTS = (ROOT, ROOT / "facade" / "toloka_emulator_reference")
BUILD, SHIV = "build==1.6.1", "shiv==1.0.8"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="made if it is not there")
    parser.add_argument("--packages", action="store_true", help="also write the Python packages")
    parser.add_argument("--emulator", action="store_true", help="also write the emulator as a single file")
    arguments = parser.parse_args()
    folder: Path = arguments.to
    folder.mkdir(parents=True, exist_ok=True)
    contents: dict[str, bytes] = {}
    for name in (JSON, SIMPLE):
        bundled = (BUNDLES / name).read_bytes()
        contents |= {name: bundled, name.replace(".json", ".yaml"): as_yaml(bundled)}
    with tempfile.TemporaryDirectory() as made:
        if arguments.packages:
            build_packages(Path(made))
        if arguments.emulator:
            build_emulator(Path(made) / "toloka-emulator.pyz")
        contents |= {path.name: path.read_bytes() for path in sorted(Path(made).iterdir())}
    write_with_checksums(contents, folder)
    print(f"Wrote {', '.join(contents)} and their checksums to {folder}.")


def build_packages(folder: Path) -> None:
    """Builds a wheel and a source distribution of each project."""
    with tool(BUILD) as programs:
        for project in PROJECTS:
            command = [str(programs / "python"), "-m", "build", "--outdir", str(folder), str(project)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def build_emulator(target: Path) -> None:
    """Builds the emulator as a zipapp that brings its dependencies."""
    with tool(SHIV) as programs:
        entry = ["--console-script", "toloka-emulator", "--output-file", str(target)]
        subprocess.run([programs / "shiv", "--reproducible", *entry, f"{ROOT}[emulator]"], check=True)


@contextmanager
def tool(requirement: str) -> Iterator[Path]:
    """The programs of an environment of its own in which it is installed."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        programs = Path(folder) / "bin"
        subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", requirement], check=True)
        yield programs


if __name__ == "__main__":
    main()
