"""The emulator on a port, served by uvicorn."""

from __future__ import annotations

import os
import signal
import socket
import sys
from typing import TYPE_CHECKING, Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from .._emulator import Emulator
from .._openapi.specification import bundled
from ..control import PREFIX
from .asgi import Application
from .reference import PAGE

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Collection
    from types import FrameType

_SECONDS_TO_STOP = 1
_BACKLOG = 2048


def serve(emulator: Emulator, host: str, port: int, allowed_hosts: Collection[str] = ()) -> None:
    """Serves until SIGINT or SIGTERM.

    Once it listens, it prints the base URL on a line of its own, and on the next where the reference is.

    Args:
        emulator: What answers.
        host: Address to listen on.
        port: Port to listen on; 0 takes a free one.
        allowed_hosts: Names that it is reached by, besides `localhost` and IP addresses.

    Raises:
        OSError: The address can't be listened on.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio turns Nagle's algorithm off; it would make each answer 40 ms late.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(_BACKLOG)
        connections: dict[Any, asyncio.Transport] = {}
        config = uvicorn.Config(
            Application(emulator, allowed_hosts, drop=lambda client: connections[client].abort()),
            http=_tracking(connections),
            ws="none",
            lifespan="off",
            log_level="error",
            access_log=False,
            server_header=False,
            backlog=_BACKLOG,
            timeout_graceful_shutdown=_SECONDS_TO_STOP,
        )
        shown = f"[{host}]" if family == socket.AF_INET6 else host
        url = f"http://{shown}:{listener.getsockname()[1]}"
        # The server ends in order on these signals, then raises them again: this makes that an ordinary exit.
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _exit)
        _Server(config, url).run(sockets=[listener])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(f"{self._url}{bundled().base_path}\nReference: {self._url}{PREFIX}/{PAGE}", flush=True)


def _tracking(connections: dict[Any, asyncio.Transport]) -> type[H11Protocol]:
    """A protocol that keeps each connection by its client's address, so that a fault can cut it."""

    class Tracking(H11Protocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            connections[self.client] = transport

        def connection_lost(self, exc: Exception | None) -> None:
            super().connection_lost(exc)
            connections.pop(self.client, None)

    return Tracking


def _exit(number: int, frame: FrameType | None) -> None:
    sys.exit(0)
