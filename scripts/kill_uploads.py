"""Kills uploads again and again, and counts on the server what was lost or created twice.

python scripts/kill_uploads.py [--kills N] [KIND ...]

A program uploads tasks, task suites or bonuses with a journal to an emulator on a port, whose answers are
lost, late or errors, whose operations fail, and which is itself killed and restarted on its file. The program
is killed with SIGKILL at random moments and run again until it comes to its end. Then each item must be there
once, under the ID that the program was told. The exit status is 1 if that does not hold.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from soaking.uploads import KINDS, killed_uploads


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--kills", type=int, default=100, help="how often, for each kind (default: %(default)s)"
    )
    parser.add_argument("kinds", nargs="*", metavar="KIND", choices=[*KINDS, []], help=", ".join(KINDS))
    arguments = parser.parse_args()
    holds = True
    with tempfile.TemporaryDirectory() as folder:
        for kind in arguments.kinds or KINDS:
            result = killed_uploads(Path(folder), kind, arguments.kills)
            print(result.line(), flush=True)
            holds = holds and result.holds
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
