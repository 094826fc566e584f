"""An emulator in a process of its own, and a crowd that works in whatever pool is open."""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

import httpx

_ROUND_SECONDS = 0.2
_TOLOKERS = 40
_MORE_IF_IDLE = 2  # some are banned, and some pools want new ones
_HEADERS = {"Authorization": "ApiKey crowd"}


class Emulator:
    """An emulator on a port, for as long as the context is open."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "toloka_emulator", "--port", "0", "--seed", "1"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip().removesuffix("/api")
        if not self.url:
            raise SystemExit("The emulator did not start.")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


class CrowdedEmulator(Emulator):
    """An emulator with Tolokers at work."""

    def __init__(self) -> None:
        super().__init__()
        self.refusals: list[str] = []
        """Why Tolokers could not answer."""
        self._ended = threading.Event()
        self._crowd = threading.Thread(target=self._work)

    def _work(self) -> None:
        work, tolokers = f"{self.url}/_emulator/tolokers/work", _TOLOKERS
        client = httpx.Client(headers=_HEADERS, timeout=None, trust_env=False)
        with client, suppress(httpx.TransportError):  # it ends while they work
            while not self._ended.wait(_ROUND_SECONDS):
                response = client.post(work, json={"tolokers": tolokers})
                if response.is_success and not response.json()["assignments"]:
                    tolokers += _MORE_IF_IDLE
                elif response.is_error and response.text not in self.refusals:
                    self.refusals.append(response.text)

    def __enter__(self) -> Self:
        self._crowd.start()
        return super().__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        super().__exit__(kind, error, trace)
        self._crowd.join()
