"""An emulator of this process on a port, for as long as a test or a rehearsal takes.

```python
with Emulator() as emulator, served(emulator) as url:
    client = httpx.Client(base_url=f"{url}/v1")
```
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager

import uvicorn

from ._emulator import Emulator
from ._openapi.specification import bundled
from ._server.asgi import Application

_SECONDS_TO_START = 10.0


@contextmanager
def served(emulator: Emulator, port: int = 0) -> Generator[str]:
    """Serves an emulator on this machine, in a thread, and yields its base URL.

    Args:
        emulator: What answers.
        port: The port; 0 takes a free one.

    Raises:
        OSError: The port can't be listened on.
        TimeoutError: The server doesn't start.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", port))
        listener.listen()
        # With the protocol named, asyncio turns Nagle's algorithm off; it would make each answer 40 ms late.
        server = uvicorn.Server(
            uvicorn.Config(
                Application(emulator),
                http="h11",
                ws="none",
                lifespan="off",
                log_level="error",
                access_log=False,
            )
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            _wait_until_started(server, thread)
            yield f"http://127.0.0.1:{listener.getsockname()[1]}{bundled().base_path}"
        finally:
            server.should_exit = True
            thread.join()


def _wait_until_started(server: uvicorn.Server, thread: threading.Thread) -> None:
    until = time.monotonic() + _SECONDS_TO_START
    while not server.started:
        if not thread.is_alive() or time.monotonic() > until:
            raise TimeoutError("The emulator's server doesn't start")
        time.sleep(0.005)
