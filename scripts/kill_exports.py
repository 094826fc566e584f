"""Kills exports again and again, and counts in the files what was lost or is there twice.

python scripts/kill_exports.py [--kills N] [KIND ...]

A program exports assignments from an emulator on a port, whose answers are lost, late or errors, and which is
itself killed and restarted on its file. The program is killed with SIGKILL at random moments and run again
until it comes to its end. Until then there must be no file under its name; then it must have each row once,
in order. The exit status is 1 if that does not hold.
"""

from __future__ import annotations

import sys

from soaking.exports import FORMATS, killed_exports
from soaking.killing import command

if __name__ == "__main__":
    sys.exit(command(__doc__, FORMATS, 100, killed_exports))
