"""Writes the spec as other teams fetch it: as one file, full and simple, in JSON and in YAML, with checksums.

python scripts/publish.py --to FOLDER

It takes the bundles of generated/, so it needs no Node. Attach the files to the release.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bundling.published import JSON, SIMPLE, as_yaml, write_with_checksums

BUNDLES = Path(__file__).resolve().parent.parent / "generated" / "toloka_api"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="made if it is not there")
    folder: Path = parser.parse_args().to
    folder.mkdir(parents=True, exist_ok=True)
    contents: dict[str, bytes] = {}
    for name in (JSON, SIMPLE):
        bundled = (BUNDLES / name).read_bytes()
        contents |= {name: bundled, name.replace(".json", ".yaml"): as_yaml(bundled)}
    write_with_checksums(contents, folder)
    print(f"Wrote {', '.join(contents)} and their checksums to {folder}.")


if __name__ == "__main__":
    main()
