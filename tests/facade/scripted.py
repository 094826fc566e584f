"""A service whose answers are written down before, and a clock that passes at once."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

from toloka_sdk import AsyncPages, AsyncToloka, Pages, Toloka

TOKEN = "s3cret-t0ken"
Answer = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]


@dataclass
class FakeClock:
    """Time that passes when it is slept, and when the service takes its time."""

    now: float = 1_700_000_000.0
    sleeps: list[float] = field(default_factory=list)

    def time(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.now - 1_699_999_000.0

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)


class Script:
    """The answers, one a request; the last one stands for all that follow if it is `repeated`."""

    def __init__(self, answers: Iterable[Answer], repeated: bool = False) -> None:
        self.answers = list(answers)
        self.repeated = repeated
        self.requests: list[httpx.Request] = []
        self.transport = httpx.MockTransport(self.answer)

    def answer(self, request: httpx.Request) -> httpx.Response:
        number = len(self.requests)
        self.requests.append(request)
        if self.repeated:
            number = min(number, len(self.answers) - 1)
        assert number < len(self.answers), f"unexpected request {number + 1}: {request.method} {request.url}"
        answer = self.answers[number]
        if isinstance(answer, Exception):
            raise answer
        if callable(answer):
            return answer(request)
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    @property
    def queries(self) -> list[dict[str, str]]:
        return [dict(request.url.params) for request in self.requests]


@dataclass
class Player:
    """Does something with a client, either of the two; the tests are the same for both."""

    asynchronous: bool
    clock: FakeClock = field(default_factory=FakeClock)

    def __call__(self, script: Script, action: Callable[[Any], Any], **options: Any) -> Any:
        options = {"environment": "sandbox", "token": TOKEN, "clock": self.clock, **options}
        if not self.asynchronous:
            with Toloka(transport=script.transport, **options) as toloka:
                result = action(toloka)
                return list(result) if isinstance(result, Pages) or inspect.isgenerator(result) else result

        async def run() -> Any:
            async with AsyncToloka(transport=script.transport, **options) as toloka:
                result = action(toloka)
                if isinstance(result, AsyncPages) or inspect.isasyncgen(result):
                    return [item async for item in result]
                return await result if inspect.isawaitable(result) else result

        return asyncio.run(run())


def answer(status: int = 200, data: Any = None, headers: Mapping[str, str] | None = None) -> httpx.Response:
    content = b"" if data is None else json.dumps(data).encode()
    return httpx.Response(
        status, content=content, headers={"content-type": "application/json", **(headers or {})}
    )


def html(status: int) -> httpx.Response:
    return httpx.Response(status, html="<html><body>Bad Gateway</body></html>")


def refused(status: int, code: str, payload: Any = None, **headers: str) -> httpx.Response:
    body = {"request_id": "r-1", "code": code, "message": "It is so", "payload": payload}
    return answer(status, body, {name.replace("_", "-"): value for name, value in headers.items()})


def training(number: int = 1, **changes: Any) -> dict[str, Any]:
    return {
        "id": str(number),
        "project_id": "10",
        "private_name": f"Training {number}",
        "inherited_instructions": True,
        "training_tasks_in_task_suite_count": 3,
        "status": "OPEN",
        "created": "2020-01-02T03:04:05.678",
        **changes,
    }


def page(*numbers: int, more: bool = False) -> httpx.Response:
    return answer(200, {"items": [training(number) for number in numbers], "has_more": more})


def operation(status: str = "RUNNING", **changes: Any) -> dict[str, Any]:
    return {
        "id": "op-1",
        "type": "TRAINING.OPEN",
        "status": status,
        "submitted": "2020-01-02T03:04:05",
        **changes,
    }
