"""The benchmark server: small and fast, so that the client determines the results.

python server.py [--latency SECONDS] [--ready POOL]

It runs in a process of its own, prints its address, and serves

    GET  /api/v1/assignments?pool_id=N  N assignments, with limit, sort, and bounds of id and created
    GET  /api/v1/skills/ID              one small object
    POST /api/v1/trainings/MS/open      an operation that ends MS milliseconds later
    GET  /api/v1/operations/ID          that operation; `details` says when it ends, and counts its requests
    POST /api/v1/tasks                  an operation that has created them all
    GET  /api/v1/operations/ID/log      what it created
    GET  /api/v1/tasks                  the tasks of a range of ids
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import time
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlsplit

from benchmarks.assignments import APART, FIRST_CREATED, index_of, page, page_of, rendered, text

Answer = tuple[int, bytes]

API = "/api/v1"
DEFAULT_LIMIT = 50
ORDERS = {"id": 1, "created": 1, "-id": -1, "-created": -1}
CREATION: dict[str, Callable[[float], int]] = {
    "created_gt": lambda place: math.floor(place) + 1,
    "created_gte": math.ceil,
    "created_lt": math.ceil,
    "created_lte": lambda place: math.floor(place) + 1,
}
"""From the place between two assignments that a moment is at, to where the range begins or ends."""
SKILL = {
    "id": "37825",
    "name": "product search relevance",
    "public_name": {"EN": "product search relevance"},
    "private_comment": "",
    "hidden": True,
    "deprecated": False,
    "owner": {"id": "6c6e20dc86cca2ae787afcb2629de162", "myself": True},
    "created": "2022-01-25T09:19:16.455",
    "global": False,
}


class Service:
    """Answers requests."""

    def __init__(self, ready: int) -> None:
        self._ready = ready
        self._rendered = [rendered(ready, index).encode() for index in range(ready)]
        self._operations: dict[str, Operation] = {}
        self._tasks: list[dict[str, object]] = []
        self._logs: dict[str, bytes] = {}

    def answer(self, method: str, target: str, body: bytes = b"") -> Answer:
        url = urlsplit(target)
        match [method, *url.path.removeprefix(API).strip("/").split("/")]:
            case ["GET", "assignments"]:
                return 200, self.assignments(dict(parse_qsl(url.query)))
            case ["GET", "skills", identifier]:
                return 200, compact({**SKILL, "id": identifier})
            case ["POST", "trainings", milliseconds, "open"]:
                operation = Operation(str(len(self._operations)), int(milliseconds) / 1000)
                self._operations[operation.id] = operation
                return 202, compact(operation.seen())
            case ["GET", "operations", identifier]:
                return 200, compact(self._operations[identifier].seen())
            case ["POST", "tasks"]:
                return 202, self.tasks_created(dict(parse_qsl(url.query))["operation_id"], body)
            case ["GET", "operations", identifier, "log"]:
                return 200, self._logs[identifier]
            case ["GET", "tasks"]:
                return 200, self.tasks(dict(parse_qsl(url.query)))
            case _:
                raise ValueError("there is nothing there")

    def tasks_created(self, operation_id: str, body: bytes) -> bytes:
        operation = Operation(operation_id, 0.0)
        self._operations[operation_id] = operation
        forms: list[dict[str, object]] = json.loads(body)
        steps: list[object] = []
        for form in forms:
            id = f"{len(self._tasks):010d}"
            self._tasks.append({**form, "id": id, "created": operation.submitted})
            steps.append({"type": "TASK_CREATE", "success": True, "input": form, "output": {"task_id": id}})
        self._logs[operation_id] = compact(steps)
        return compact(operation.seen())

    def tasks(self, query: dict[str, str]) -> bytes:
        first = int(query["id_gt"]) + 1 if "id_gt" in query else int(query["id_gte"])
        end, limit = int(query["id_lte"]) + 1, int(query.get("limit", DEFAULT_LIMIT))
        wanted = self._tasks[first:end]
        return compact({"items": wanted[:limit], "has_more": len(wanted) > limit})

    def assignments(self, query: dict[str, str]) -> bytes:
        pool, limit = int(query.pop("pool_id")), int(query.pop("limit", DEFAULT_LIMIT))
        step = ORDERS[query.pop("sort", "id")]
        wanted = within(pool, query)[::step]
        indices, has_more = wanted[:limit], len(wanted) > limit
        if pool == self._ready:
            return page_of([self._rendered[index] for index in indices], has_more)
        return page(pool, indices, has_more)


def within(pool: int, bounds: dict[str, str]) -> range:
    """The pool's assignments within the bounds of a list, by their numbers."""
    first, end = 0, pool
    for name, value in bounds.items():
        field, _, bound = name.partition("_")
        if field == "id":
            place = index_of(value) + (bound in ("gt", "lte"))
        else:
            moment = datetime.fromisoformat(value)
            place = CREATION[name]((moment - FIRST_CREATED) / APART)
        if bound.startswith("g"):
            first = max(first, place)
        else:
            end = min(end, place)
    return range(first, max(first, end))


class Operation:
    """Runs from when it is made for as many seconds as it takes."""

    def __init__(self, identifier: str, seconds: float) -> None:
        self.id = identifier
        self.submitted = text(datetime.now(UTC).replace(tzinfo=None))
        self.ends = time.monotonic() + seconds
        self.requests = 0

    def seen(self) -> dict[str, object]:
        """The current state of the operation; counts one more request."""
        self.requests += 1
        ended = time.monotonic() >= self.ends
        return {
            "id": self.id,
            "type": "TRAINING.OPEN",
            "status": "SUCCESS" if ended else "RUNNING",
            "submitted": self.submitted,
            "started": self.submitted,
            "progress": 100 if ended else 50,
            "parameters": {"training_id": "1"},
            "details": {"ended": self.ends, "requests": self.requests},
        }


def compact(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


class Connection(asyncio.Protocol):
    """Supports as much HTTP as httpx needs: requests with or without a body, one after another."""

    def __init__(self, service: Service, latency: float) -> None:
        self.service, self.latency = service, latency
        self.received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.received += data
        head, end, rest = self.received.partition(b"\r\n\r\n")
        if not end or len(rest) < content_length(head):
            return
        self.received = b""
        method, target, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
        try:
            status, body = self.service.answer(method, target, rest)
        except (KeyError, ValueError) as fault:
            status, body = 400, compact({"code": "BAD_REQUEST", "message": repr(fault)})
        if self.latency:
            asyncio.get_running_loop().call_later(self.latency, self.write, status, body)
        else:
            self.write(status, body)

    def write(self, status: int, body: bytes) -> None:
        head = f"HTTP/1.1 {status} \r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        self.transport.write(head.encode() + body)


def content_length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return 0


async def serve(latency: float, ready: int) -> None:
    service = Service(ready)
    server = await asyncio.get_running_loop().create_server(
        lambda: Connection(service, latency), "127.0.0.1", 0, backlog=128
    )
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="The server that benchmarks read from.")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    parser.add_argument("--ready", type=int, default=0, metavar="POOL", help="a pool to render beforehand")
    arguments = parser.parse_args()
    asyncio.run(serve(arguments.latency, arguments.ready))
