"""Kills exports again and again, and counts in the files what was lost or is there twice.

python scripts/kill_exports.py [--kills N] [FORMAT ...]

A program exports assignments from an emulator on a port, whose answers are lost, late or errors, and which is
itself killed and restarted on its file. The program is killed with SIGKILL at random moments and run again
until it comes to its end. Until then there must be no file under its name; then it must have each row once,
in order. The exit status is 1 if that does not hold.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from soaking.exports import FORMATS, killed_exports


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--kills", type=int, default=100, help="how often, for each format (default: %(default)s)"
    )
    parser.add_argument(
        "formats", nargs="*", metavar="FORMAT", choices=[*FORMATS, []], help=", ".join(FORMATS)
    )
    arguments = parser.parse_args()
    holds = True
    with tempfile.TemporaryDirectory() as folder:
        for format in arguments.formats or FORMATS:
            result = killed_exports(Path(folder), format, arguments.kills)
            print(result.line(), flush=True)
            holds = holds and result.holds
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
