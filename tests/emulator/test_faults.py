"""Injected faults, through the transport of sync and async clients."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any, Literal

import httpx
import pytest

from emulator.api import HEADERS, Api, project_form
from toloka_emulator import Emulator, Fault

Send = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, emulator: Emulator) -> Send:
    """Sends one request, with a client of either kind."""

    def by_sync(method: str, path: str, **more: Any) -> httpx.Response:
        with Api(emulator) as client:
            return client.request(method, path, **more)

    async def by_async(method: str, path: str, **more: Any) -> httpx.Response:
        async with async_client(emulator) as client:
            return await client.request(method, path, **more)

    async def in_thread(method: str, path: str, **more: Any) -> httpx.Response:
        return await asyncio.to_thread(by_sync, method, path, **more)

    return in_thread if request.param == "sync" else by_async


def async_client(emulator: Emulator, **options: Any) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        transport=emulator.transport(), base_url="http://local/api/v1", headers=HEADERS, **options
    )


async def test_a_status_in_place_of_the_answer(emulator: Emulator, send: Send) -> None:
    emulator.inject(Fault(operation="createProject", status=503, headers={"Retry-After": "1"}, times=2))
    assert (await send("GET", "/projects")).status_code == 200
    for _ in range(2):
        response = await send("POST", "/projects", json=project_form())
        assert (response.status_code, response.headers["retry-after"]) == (503, "1")
        assert response.json()["code"] == "REMOTE_SERVICE_UNAVAILABLE"
    assert (await send("GET", "/projects")).json()["items"] == []
    assert (await send("POST", "/projects", json=project_form())).status_code == 201


@pytest.mark.parametrize(
    ("body", "content"), [(b"<html>", b"<html>"), (b"", b""), ({"user_id": {}}, b'{"user_id":{}}')]
)
async def test_a_fault_can_have_any_body(
    emulator: Emulator, send: Send, body: bytes | dict[str, object], content: bytes
) -> None:
    emulator.inject(Fault(status=502, body=body))
    response = await send("GET", "/pools")
    assert (response.status_code, response.content) == (502, content)


async def test_a_connection_dropped_before_the_request_is_carried_out(emulator: Emulator, send: Send) -> None:
    emulator.inject(Fault(drop="before"))
    with pytest.raises(httpx.RemoteProtocolError):
        await send("POST", "/projects", json=project_form())
    assert (await send("GET", "/projects")).json()["items"] == []


async def test_a_connection_dropped_after_it_was(emulator: Emulator, send: Send) -> None:
    emulator.inject(Fault(drop="after"))
    with pytest.raises(httpx.RemoteProtocolError):
        await send("POST", "/projects", json=project_form())
    assert len((await send("GET", "/projects")).json()["items"]) == 1


@pytest.mark.parametrize(("side", "count"), [("before", 0), ("after", 1)])
async def test_a_fault_can_withhold_the_answer(
    emulator: Emulator, send: Send, side: Literal["before", "after"], count: int
) -> None:
    emulator.inject(Fault(hang=side))
    with pytest.raises(httpx.ReadTimeout):
        await send("POST", "/projects", json=project_form(), timeout=0.02)
    assert len((await send("GET", "/projects")).json()["items"]) == count


async def test_a_fault_can_delay_the_answer(emulator: Emulator, send: Send) -> None:
    emulator.inject(Fault(latency=0.05))
    began = time.perf_counter()
    assert (await send("GET", "/pools")).status_code == 200
    assert time.perf_counter() - began >= 0.05
    emulator.inject(Fault(latency=30))
    with pytest.raises(httpx.ReadTimeout):
        await send("GET", "/pools", timeout=0.01)


async def test_latency_holds_nobody_else_up(emulator: Emulator) -> None:
    emulator.inject(Fault(latency=0.5, times=10))
    async with async_client(emulator) as client:
        began = time.perf_counter()
        answers = await asyncio.gather(*(client.get("/pools") for _ in range(10)))
    assert {answer.status_code for answer in answers} == {200}
    assert time.perf_counter() - began < 4  # one after the other, they would take 5 s


async def test_a_request_that_hangs_without_a_timeout_can_be_cancelled(emulator: Emulator) -> None:
    emulator.inject(Fault(hang="before"))
    async with async_client(emulator, timeout=None) as client:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(client.get("/pools"), 0.02)


def test_faults_are_taken_in_turn_and_cleared(api: Api) -> None:
    api.emulator.inject(Fault(status=500, times=None))
    api.emulator.inject(Fault(status=429))
    assert [api.get("/pools").status_code for _ in range(3)] == [500, 500, 500]
    api.emulator.clear_faults()
    assert api.get("/pools").status_code == 200


def test_a_fault_of_an_operation_that_is_not_there_is_refused(emulator: Emulator) -> None:
    with pytest.raises(
        ValueError, match=r"There is no operation 'createTasks' .* Did you mean 'createTask'\?"
    ):
        emulator.inject(Fault(operation="createTasks", status=503))
    assert emulator.faults == []


def test_faults_reach_unknown_paths_too(api: Api) -> None:
    api.emulator.inject(Fault(status=503))
    assert [api.get("/nothing").status_code for _ in range(2)] == [503, 404]


def test_what_was_received_is_logged(api: Api) -> None:
    api.get("/pools", params={"limit": 3})
    api.post("/pools/9/open")
    api.get("/nothing")
    seen = [(one.method, one.path, one.query, one.status, one.operation) for one in api.emulator.requests]
    assert seen == [
        ("GET", "/api/v1/pools", "limit=3", 200, "getPools"),
        ("POST", "/api/v1/pools/9/open", "", 404, "openPool"),
        ("GET", "/api/v1/nothing", "", 404, None),
    ]
    api.emulator.clear_requests()
    assert api.emulator.requests == []
