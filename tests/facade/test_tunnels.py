"""Calls through a proxy, which sees that the service is spoken to, and nothing of what is said."""

from __future__ import annotations

import asyncio
import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from facade.scripted import training
from facade.wire import BODY, TOKEN, Reader, Wire, certificate, running, slowly, written
from toloka_sdk import AsyncToloka, ConnectionFailed, ConnectionLost, ResponseTimeout, RetryPolicy, models

SERVICE = "https://toloka.test"
FORM = models.SkillForm(name="x")


class Tunnel(socketserver.ThreadingTCPServer):
    """A proxy that leads to one server, whatever it is asked for.

    Attributes:
        heads: What it was asked.
        traffic: All that came through it from clients.
        silent: Whether it lets clients wait.
        garbling: Whether it changes what comes next from the server.
    """

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def __init__(self, wire: Wire) -> None:
        self.wire, self.silent, self.garbling = wire, False, False
        self.heads: list[str] = []
        self.traffic: list[bytes] = []
        super().__init__(("127.0.0.1", 0), Passage)

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: clients may hang up at any time."""


class Passage(socketserver.StreamRequestHandler):
    server: Tunnel
    rbufsize = 0

    def handle(self) -> None:
        lines: list[bytes] = []
        while (line := self.rfile.readline()) not in (b"", b"\r\n"):
            lines.append(line)
        self.server.heads.append(b"".join(lines).decode())
        if self.server.silent:
            self.server.wire.over.wait(10)
            return
        with socket.create_connection(("127.0.0.1", self.server.wire.server_address[1])) as service:
            self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=self._back, args=(service,), daemon=True)
            back.start()
            with suppress(OSError):
                while data := self.connection.recv(65536):
                    self.server.traffic.append(data)
                    service.sendall(data)
            with suppress(OSError):
                service.shutdown(socket.SHUT_RDWR)
            back.join()  # or it would go on reading from whatever gets the number of this socket

    def _back(self, service: socket.socket) -> None:
        with suppress(OSError):
            while data := service.recv(65536):
                if self.server.garbling:
                    self.server.garbling = False
                    data = data[:-1] + bytes([data[-1] ^ 1])
                self.connection.sendall(data)
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def tunnel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tunnel]:
    path = certificate(tmp_path)
    with running(Wire(path)) as wire, Tunnel(wire) as tunnel:
        threading.Thread(target=tunnel.serve_forever, args=(0.01,), daemon=True).start()
        monkeypatch.setenv("SSL_CERT_FILE", str(path))
        monkeypatch.setenv("HTTPS_PROXY", f"http://user:secret@127.0.0.1:{tunnel.server_address[1]}")
        yield tunnel
        wire.over.set()
        tunnel.shutdown()


def several(toloka: Any) -> Any:
    calls = [toloka.trainings.get("1") for _ in range(3)]

    async def awaited() -> list[Any]:
        return [await call for call in calls]

    return awaited() if hasattr(calls[0], "__await__") else calls


def test_calls_share_a_tunnel_in_which_the_token_is_not_seen(tunnel: Tunnel, read: Reader) -> None:
    assert [each.to_dict() for each in read(SERVICE, several)] == [training()] * 3
    assert all(f"Authorization: ApiKey {TOKEN}" in head for head in tunnel.wire.heads)
    assert [head.splitlines()[0] for head in tunnel.heads] == ["CONNECT toloka.test:443 HTTP/1.1"]
    assert TOKEN not in "".join(tunnel.heads)
    assert TOKEN.encode() not in b"".join(tunnel.traffic)


def test_a_lost_connection_in_the_tunnel_is_replaced(tunnel: Tunnel, read: Reader) -> None:
    tunnel.wire.closing = True
    assert len(read(SERVICE, several, retry=RetryPolicy(base_delay=0))) == 3
    assert len(tunnel.heads) == 3


def test_a_write_that_reached_the_service_through_a_tunnel_is_sent_once(tunnel: Tunnel, read: Reader) -> None:
    tunnel.wire.answer = lambda head: slowly(tunnel.wire, b"HTTP/1.1 200 OK\r\n", b"x")
    create = lambda toloka: toloka.skills.create(FORM)  # noqa: E731
    with pytest.raises(ResponseTimeout, match=r"through the proxy http://127\.0\.0\.1:\d+\)") as caught:
        read(SERVICE, create, timeout=1, retry=RetryPolicy(base_delay=0))
    assert len(tunnel.wire.heads) == 1
    assert "secret" not in str(caught.value)


def test_an_answer_that_is_changed_on_the_way_is_a_lost_one(tunnel: Tunnel, read: Reader) -> None:
    def garbled(head: str) -> bytes:
        tunnel.garbling = len(tunnel.wire.heads) == 1
        return written()

    tunnel.wire.answer = garbled
    with pytest.raises(ConnectionLost, match="may have carried it out"):
        read(SERVICE, lambda toloka: toloka.skills.create(FORM), retry=RetryPolicy(base_delay=0))
    assert len(tunnel.heads) == 1
    tunnel.wire.heads.clear()
    assert read(SERVICE, retry=RetryPolicy(base_delay=0)).id == "1"
    assert len(tunnel.wire.heads) == 2


def test_it_is_a_lost_one_for_a_client_of_the_caller_too(tunnel: Tunnel) -> None:
    def garbled(head: str) -> bytes:
        tunnel.garbling = True
        return written()

    async def create() -> None:
        async with httpx.AsyncClient() as client:
            toloka = AsyncToloka(base_url=SERVICE, token=TOKEN, http_client=client)
            await toloka.skills.create(FORM)

    tunnel.wire.answer = garbled
    with pytest.raises(ConnectionLost, match="may have carried it out"):
        asyncio.run(create())
    assert len(tunnel.heads) == 1


def test_a_write_that_a_silent_proxy_did_not_let_through_is_sent_again(tunnel: Tunnel, read: Reader) -> None:
    tunnel.silent = True
    create = lambda toloka: toloka.skills.create(FORM)  # noqa: E731
    with pytest.raises(ConnectionFailed, match="Nothing was sent"):
        read(SERVICE, create, timeout=1, retry=RetryPolicy(max_attempts=2, base_delay=0))
    assert len(tunnel.heads) == 2
    assert not tunnel.wire.heads


def test_a_certificate_of_another_is_not_trusted(
    tunnel: Tunnel, read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(ConnectionFailed, match="CERTIFICATE_VERIFY_FAILED") as caught:
        read(SERVICE, retry=RetryPolicy())
    assert caught.value.attempts == 1
    assert not tunnel.wire.heads


def test_the_address_decides_whether_there_is_a_tunnel(tunnel: Tunnel, read: Reader) -> None:
    tunnel.wire.answer = lambda head: written(BODY)
    assert read(tunnel.wire.address).id == "1"
    assert not tunnel.heads
