"""Writes the spec as other teams fetch it: as one file, in JSON and in YAML, with the checksums of both.

python scripts/publish.py --to FOLDER

It takes the bundle of generated/, so it needs no Node. Attach the three files to the release.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bundling.published import JSON, SUMS, YAML, as_yaml, write_with_checksums

BUNDLE = Path(__file__).resolve().parent.parent / "generated" / "toloka_api" / JSON


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="made if it is not there")
    folder: Path = parser.parse_args().to
    folder.mkdir(parents=True, exist_ok=True)
    bundled = BUNDLE.read_bytes()
    write_with_checksums({JSON: bundled, YAML: as_yaml(bundled)}, folder)
    print(f"Wrote {JSON}, {YAML} and {SUMS} to {folder}.")


if __name__ == "__main__":
    main()
