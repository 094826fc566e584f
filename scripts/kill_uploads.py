"""Kills uploads again and again, and counts on the server what was lost or created twice.

python scripts/kill_uploads.py [--kills N] [KIND ...]

A program uploads tasks, task suites or bonuses with a journal to an emulator on a port, whose answers are
lost, late or errors, whose operations fail, and which is itself killed and restarted on its file. The program
is killed with SIGKILL at random moments and run again until it comes to its end. Then each item must be there
once, under the ID that the program was told. The exit status is 1 if that does not hold.
"""

from __future__ import annotations

import sys

from soaking.killing import command
from soaking.uploads import KINDS, killed_uploads

if __name__ == "__main__":
    sys.exit(command(__doc__, KINDS, 100, killed_uploads))
