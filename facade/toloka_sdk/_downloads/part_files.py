"""Files that are not whole yet, and what a process that was killed left of them."""

from __future__ import annotations

import os
import re
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

NAME = re.compile(r"\.toloka-[0-9a-f]{32}\.part")
YOUNG = 60.0
"""Seconds in which a file is left alone: it may have been made and not locked yet."""


class PartFile:
    """A hidden file in a folder, locked for as long as it is written.

    Attributes:
        path: Where it is.
        file: It, open for writing.
    """

    def __init__(self, folder: Path) -> None:
        sweep(folder)
        self.path = folder / f".toloka-{os.urandom(16).hex()}.part"
        self.file = self.path.open("xb")
        lock(self.file.fileno())

    def restart(self) -> None:
        """Empties it."""
        self.file.seek(0)
        self.file.truncate()

    def discard(self) -> None:
        self.file.close()
        self.path.unlink(missing_ok=True)


@cache
def sweep(folder: Path) -> None:
    """Removes what killed processes left in a folder, once a process."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            if NAME.fullmatch(entry.name) and entry.stat().st_mtime < time.time() - YOUNG:
                remove_unlocked(entry.path)


def remove_unlocked(path: str) -> None:
    """Removes a file unless a process is writing it."""
    with suppress(OSError), open(path, "rb") as file:
        if lock(file.fileno()):
            os.unlink(path)
    if sys.platform == "win32":
        with suppress(OSError):  # it can't be removed while it is open
            os.unlink(path)


def lock(file: int) -> bool:
    """Locks a file. Says whether it is locked, which not every file system can do."""
    if sys.platform == "win32":
        return False
    from fcntl import LOCK_EX, LOCK_NB, flock

    try:
        flock(file, LOCK_EX | LOCK_NB)
    except OSError:
        return False
    return True
