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

import sys

from soaking.follows import KINDS, killed_follows
from soaking.killing import command

if __name__ == "__main__":
    sys.exit(command(__doc__, KINDS, 20, killed_follows))
