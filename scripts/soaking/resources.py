"""What this process holds."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Self

MORE_MEMORY = 20_000_000
MORE_FILES = 10


@dataclass(frozen=True)
class Resources:
    """Memory in bytes, and how many threads and open files."""

    memory: int
    threads: int
    files: int

    @classmethod
    def now(cls) -> Self:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return cls(
            pages * os.sysconf("SC_PAGE_SIZE"), threading.active_count(), len(os.listdir("/proc/self/fd"))
        )

    def is_flat_since(self, earlier: Resources) -> bool:
        return (
            self.memory <= earlier.memory + MORE_MEMORY
            and self.threads <= earlier.threads
            and self.files <= earlier.files + MORE_FILES
        )

    def __str__(self) -> str:
        return f"{self.memory / 1e6:.0f} MB, {self.threads}, {self.files}"
