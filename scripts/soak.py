"""Runs clients for a while against an emulator that fails, is killed, and is restarted on its file.

python scripts/soak.py [--seconds N]

Sync and async clients issue bonuses, make skills and read them back, while one request in twenty fails and
the emulator's process is killed with SIGKILL. Afterwards everything that was acknowledged must be there, and
nothing twice. Memory, threads and open files of this process must not grow. The exit status is 1 if any of it
does not hold.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from soaking.run import soak


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=300.0, help="how long to run (default: %(default)s)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = soak(Path(folder) / "state.db", arguments.seconds)
    print(result.table())
    return 0 if result.holds else 1


if __name__ == "__main__":
    sys.exit(main())
