#!/usr/bin/env bash
# What do httpx's two clients raise for an answer that was changed on its way through TLS? (It needs openssl.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check --no-compile httpx==0.28.1 httpcore==1.0.9 anyio==4.16.0
cd "$folder"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -keyout key.pem -out certificate.pem 2>/dev/null
"$folder/env/bin/python" - <<'PYTHON'
import asyncio
import socket
import ssl
import threading
from contextlib import suppress
from importlib.metadata import version

import httpx

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
server_side.load_cert_chain("certificate.pem", "key.pem")


def serve(listener):
    """Answers one request after the other, each on a line where one bit of the answer is changed."""
    while True:
        outside, _ = listener.accept()
        inside, ours = socket.socketpair()
        threading.Thread(target=relay, args=(outside, inside), daemon=True).start()
        with server_side.wrap_socket(ours, server_side=True) as connection:
            asked = connection.recv(65536)
            changing.set()
            connection.sendall(ANSWER)
            assert asked.startswith(b"GET / ")


def relay(outside, inside):
    def inwards():
        with suppress(OSError):
            while data := outside.recv(65536):
                inside.sendall(data)

    threading.Thread(target=inwards, daemon=True).start()
    while data := inside.recv(65536):
        if changing.is_set():
            changing.clear()
            data = data[:-1] + bytes([data[-1] ^ 1])
        outside.sendall(data)


async def asked():
    async with httpx.AsyncClient(verify=client_side) as client:
        return await client.get(url)


changing = threading.Event()
listener = socket.create_server(("localhost", 0))
threading.Thread(target=serve, args=(listener,), daemon=True).start()
url = f"https://localhost:{listener.getsockname()[1]}"
client_side = ssl.create_default_context(cafile="certificate.pem")
print(", ".join(f"{name} {version(name)}" for name in ("httpx", "httpcore", "anyio")))
print("guess: Client and AsyncClient both raise httpx.ReadError")
seen = {}
for name, ask in (("Client", lambda: httpx.Client(verify=client_side).get(url)), ("AsyncClient", lambda: asyncio.run(asked()))):
    try:
        ask()
    except (httpx.HTTPError, OSError) as error:
        seen[name] = f"{type(error).__module__}.{type(error).__qualname__}"
        print(f"seen:  {name}: {seen[name]}, {'an' if isinstance(error, httpx.HTTPError) else 'no'} httpx.HTTPError")
assert seen == {"Client": "httpx.ReadError", "AsyncClient": "ssl.SSLError"}, "this has changed"
PYTHON
