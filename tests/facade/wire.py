"""A real server on this computer, which answers byte by byte."""

from __future__ import annotations

import json
import socketserver
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from facade.scripted import training
from toloka_sdk import RetryPolicy

ONCE = RetryPolicy(max_attempts=1)
BODY = json.dumps(training()).encode()
TOKEN = "s3cret-t0ken"
Reader = Callable[..., Any]


def written(body: bytes = BODY, *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    size = f"Content-Length: {len(body) if length is None else length}"
    return "\r\n".join([f"HTTP/1.1 {status}", size, *headers, "", ""]).encode() + body


def echoed(head: str) -> bytes:
    """The training that was asked for."""
    return written(json.dumps(training(int(head.split()[1].rpartition("/")[2]))).encode())


class Wire(socketserver.ThreadingTCPServer):
    """A server that answers each request with what it is told to.

    Attributes:
        answer: Gives the answer to a request's head, whole or in pieces. None keeps the client waiting.
        closing: Whether a connection is closed after an answer.
        heads: The heads of the requests.
        connections: How many there were.
    """

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, certificate: Path | None = None) -> None:
        self.answer: Callable[[str], bytes | Iterable[bytes] | None] = lambda head: written()
        self.closing = False
        self.heads: list[str] = []
        self.connections = 0
        self.over = threading.Event()
        self._scheme = "http" if certificate is None else "https"
        super().__init__(("127.0.0.1", 0), Conversation)
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    @property
    def address(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: clients may hang up at any time."""


class Conversation(socketserver.StreamRequestHandler):
    server: Wire

    def handle(self) -> None:
        self.server.connections += 1
        while head := self._head():
            self.server.heads.append(head)
            answer = self.server.answer(head)
            if answer is None:
                self.server.over.wait(10)
                return
            for piece in [answer] if isinstance(answer, bytes) else answer:
                self.wfile.write(piece)
            if self.server.closing:
                return

    def _head(self) -> str:
        """The next request, empty where the client has hung up."""
        lines: list[bytes] = []
        while (line := self.rfile.readline()) not in (b"", b"\r\n"):
            lines.append(line)
        return b"".join(lines).decode()


@contextmanager
def running(server: Wire) -> Iterator[Wire]:
    with server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.over.set()
        server.shutdown()


def slowly(server: Wire, *pieces: bytes, every: float = 0.05) -> Iterator[bytes]:
    """The pieces, of which the last is sent now and then for ever."""
    with suppress(OSError):
        yield from pieces
        while not server.over.wait(every):
            yield pieces[-1]


def certificate(folder: Path) -> Path:
    """A certificate of this computer and of toloka.test with its key, in one file."""
    path = folder / "certificate.pem"
    names = "subjectAltName=DNS:localhost,DNS:toloka.test,IP:127.0.0.1"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    command += ["-days", "2", "-subj", "/CN=localhost", "-addext", names]
    subprocess.run(
        [*command, "-keyout", str(path), "-out", str(folder / "public.pem")], check=True, capture_output=True
    )
    path.write_bytes(path.read_bytes() + (folder / "public.pem").read_bytes())
    return path
