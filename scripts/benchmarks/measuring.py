"""How a process measures itself. This runs in every peer's Python, and imports almost nothing."""

from __future__ import annotations

import time


class Stopwatch:
    """Seconds between entering and leaving: `cpu` of this process, all its threads together, and `wall`."""

    cpu = wall = 0.0

    def __enter__(self) -> Stopwatch:
        self._wall, self._cpu = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.cpu, self.wall = time.process_time() - self._cpu, time.perf_counter() - self._wall


def peak_memory() -> int:
    """The peak memory of this process in bytes."""
    return status("VmHWM")


def memory() -> int:
    """The current memory of this process in bytes."""
    return status("VmRSS")


def status(name: str) -> int:
    # Linux only. getrusage won't do: a process starts with the peak of its parent.
    with open("/proc/self/status") as lines:
        for line in lines:
            if line.startswith(name):
                return int(line.split()[1]) * 1024
    raise OSError(f"/proc/self/status has no {name}")
