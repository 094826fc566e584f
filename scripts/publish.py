"""Writes the spec as other teams fetch it: as one file, full and simple, in JSON and in YAML, with checksums.

python scripts/publish.py --to FOLDER             the spec
python scripts/publish.py --to FOLDER --emulator  and the emulator as a single file, toloka-emulator.pyz

It takes the bundles of generated/, so it needs no Node. The emulator's file brings its dependencies. One of
them is made for a kind of machine: the file runs on machines like this one, with Python 3.11 or newer.
Attach the files to the release.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
import venv
from pathlib import Path

from bundling.published import JSON, SIMPLE, as_yaml, write_with_checksums

ROOT = Path(__file__).resolve().parent.parent
BUNDLES = ROOT / "generated" / "toloka_api"
SHIV = "shiv==1.0.8"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="made if it is not there")
    parser.add_argument("--emulator", action="store_true", help="also write the emulator as a single file")
    arguments = parser.parse_args()
    folder: Path = arguments.to
    folder.mkdir(parents=True, exist_ok=True)
    contents: dict[str, bytes] = {}
    for name in (JSON, SIMPLE):
        bundled = (BUNDLES / name).read_bytes()
        contents |= {name: bundled, name.replace(".json", ".yaml"): as_yaml(bundled)}
    write_with_checksums(contents, folder)
    print(f"Wrote {', '.join(contents)} and their checksums to {folder}.")
    if arguments.emulator:
        write_emulator(folder / "toloka-emulator.pyz")
        print(f"Wrote toloka-emulator.pyz to {folder}.")


def write_emulator(target: Path) -> None:
    """Writes the emulator as a zipapp that brings its dependencies."""
    with tempfile.TemporaryDirectory() as tools:
        venv.create(tools, with_pip=True)
        programs = Path(tools) / "bin"
        subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", SHIV], check=True)
        entry = ["--console-script", "toloka-emulator", "--output-file", str(target)]
        subprocess.run([programs / "shiv", "--reproducible", *entry, f"{ROOT}[emulator]"], check=True)


if __name__ == "__main__":
    main()
