"""An emulator in a process of its own, which is killed and started again on the same file and port."""

from __future__ import annotations

import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

from toloka_sdk import RetryPolicy

TOKEN = "soak"
PATIENT = RetryPolicy(max_attempts=60, max_elapsed=60.0, max_delay=1.0)
"""For clients that are to outlast a restart."""


class Server:
    """An emulator on a port.

    Args:
        state: The file that keeps its state.
    """

    def __init__(self, state: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self._state = state
        self.url = f"http://127.0.0.1:{self._port}"
        self.kills = 0
        self._process = self._started()

    def _started(self) -> subprocess.Popen[str]:
        command = [
            sys.executable,
            "-m",
            "toloka_emulator",
            "--port",
            str(self._port),
            "--state",
            str(self._state),
        ]
        process = subprocess.Popen([*command, "--token", TOKEN], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        if not process.stdout.readline():
            raise SystemExit("The emulator did not start.")
        return process

    def inject(self, fault: dict[str, object]) -> None:
        """Has one of the next requests fail."""
        headers = {"Authorization": f"ApiKey {TOKEN}"}
        with suppress(httpx.TransportError):  # it is being killed
            httpx.post(f"{self.url}/_emulator/faults", json=fault, headers=headers, trust_env=False)

    def kill(self) -> None:
        """Kills the process, as a crash would, and starts another."""
        self._process.kill()
        self._end()
        self.kills += 1
        self._process = self._started()

    def _end(self) -> None:
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._end()
