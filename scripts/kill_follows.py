"""Kills follows again and again, and counts what was missed or came twice.

python scripts/kill_follows.py [--kills N] [KIND ...]

A program follows the assignments of a project on an emulator on a port, to which assignments are added all
the while, many with equal times, and some up to five seconds after the time that they have. Answers are lost,
late or errors, and the emulator is killed and restarted on its file, too. The program is killed with SIGKILL
at random moments and run again. It stores the cursor together with the changes (`cursor`), and then each
change must be there once; or it leaves that to a file (`cursor_file`), and then none may be missing. The exit
status is 1 if that does not hold.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from soaking.follows import KINDS, killed_follows


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--kills", type=int, default=20, help="how often, for each kind (default: %(default)s)"
    )
    parser.add_argument("kinds", nargs="*", metavar="KIND", choices=[*KINDS, []], help=", ".join(KINDS))
    arguments = parser.parse_args()
    holds = True
    with tempfile.TemporaryDirectory() as folder:
        for kind in arguments.kinds or KINDS:
            result = killed_follows(Path(folder), kind, arguments.kills)
            print(result.line(), flush=True)
            holds = holds and result.holds
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
