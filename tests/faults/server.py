"""A server on a real socket that plays the faults, for many cells of the matrix at once."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from collections import Counter
from contextlib import suppress
from typing import Self
from urllib.parse import unquote

from faults.answers import FAULTS
from faults.forms import Due, End, Forever, Steps, bomb, due
from faults.kinds import KINDS

NOT_FOUND = Due(404, b'{"code":"DOES_NOT_EXIST","message":"There is none"}')
INTERVAL = 0.05


class Server:
    """Plays the fault of a cell to whoever asks below the cell's address.

    Attributes:
        requests: How many requests were answered with the fault, by cell.
    """

    def __init__(self) -> None:
        self.requests: Counter[str] = Counter()
        bomb()  # here, since it takes a second in which nobody would be answered
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=512)

    def address(self, cell: str) -> str:
        """The base URL of a cell, which is named `kind/fault/anything`."""
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}/{cell}"

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(asyncio.start_server(self._converse, sock=self._listening))
        self._loop.run_forever()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await self._play(await request(reader), reader, writer):
                pass
        writer.close()

    async def _play(
        self, asked: tuple[str, str], reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        """Answers one request. Says whether another one may follow."""
        method, target = asked
        kind_name, fault, number, rest = unquote(target).removeprefix("/").split("/", 3)
        kind = KINDS[kind_name]
        if method == kind.request[0] and kind.request[1] in f"/{rest}":
            self.requests[f"{kind_name}/{fault}/{number}"] += 1
            return await carry_out(FAULTS[fault].steps(kind.answer), reader, writer)
        return await carry_out([due(kind.before or NOT_FOUND)], reader, writer)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()
        self._listening.close()

    async def _stop(self) -> None:
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        await asyncio.sleep(0)


async def request(reader: asyncio.StreamReader) -> tuple[str, str]:
    """The method and the target of a request that has come in as a whole."""
    lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    fields = dict(line.lower().split(": ", 1) for line in lines[1:] if line)
    await reader.readexactly(int(fields.get("content-length", "0")))
    method, target, _ = lines[0].split(" ")
    return method, target


async def carry_out(steps: Steps, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    """Takes the steps of a fault. Says whether the connection can go on."""
    for step in steps:
        match step:
            case bytes():
                writer.write(step)
                await writer.drain()
            case Forever():
                while not writer.is_closing():
                    writer.write(step.data)
                    await writer.drain()
                    await asyncio.sleep(INTERVAL)
            case End.SILENCE:
                await reader.read()
                return False
            case End.RESET:
                writer.get_extra_info("socket").setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
                )
                writer.transport.abort()
                return False
            case End.CLOSE:
                return False
    return True
