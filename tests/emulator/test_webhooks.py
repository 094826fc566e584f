"""Notifications: which events become one, how they are signed, and how they get to their receivers."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import re
import threading
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import httpx
import pytest

from emulator.api import HEADERS, Api, made
from emulator.uploads import mixed_pool, task_form, upload
from toloka_emulator import Emulator, Request
from toloka_emulator._server.asgi import Application
from toloka_emulator._server.control import control
from toloka_emulator._webhooks.notifications import signature

NOW = datetime(2026, 1, 1, 12, 0, 0, 500_000, tzinfo=UTC)
RECORDED = (
    b'{"events":[{"event_time":"2000-01-01T12:00:00","project_id":"project-1","pool_id":"pool-1",'
    b'"uuid":"00000000-0000-0000-0000-000000000000","task_suite_id":"task-suite-1",'
    b'"assignment_id":"assignment-1","webhook_subscription_id":"subscription-1",'
    b'"type":"ASSIGNMENT_APPROVED"}]}'
)


class Receiver:
    """Takes notifications as a transport."""

    def __init__(self, answer: Callable[[httpx.Request], httpx.Response] | None = None) -> None:
        self.requests: list[httpx.Request] = []
        self._answer = answer or (lambda request: httpx.Response(200))

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self._answer(request)

    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self)


def subscribed(api: Api, url: str = "https://example.com/hook", **changes: Any) -> tuple[dict[str, Any], str]:
    """An open pool, and the ID of the subscription to its closing."""
    pool = api.pool_with_tasks()
    form = {"webhook_url": url, "event_type": "POOL_CLOSED", "pool_id": pool["id"], **changes}
    id = made(api.put("/webhook-subscriptions", json=form))["id"]
    api.act(f"/pools/{pool['id']}/open")
    return pool, id


def test_the_documented_signature_comes_out() -> None:
    assert signature("12345", datetime(2000, 1, 1, 4, tzinfo=UTC), RECORDED) == (
        "{v=1, ts=946699200000, sign="
        + hmac.new(b"12345", b"946699200000.1." + RECORDED, hashlib.sha256).hexdigest()
        + "}"
    )
    assert signature("12345", datetime(2000, 1, 1, 12, tzinfo=UTC), RECORDED) == (
        "{v=1, ts=946728000000, sign=609af3eefd4c12b6afad30ab456efcd21fe82f4247d3340151a3ca0c97a6cbcb}"
    )


def test_a_closed_pool_is_reported_and_signed() -> None:
    receiver = Receiver()
    with (
        Emulator(webhook_transport=receiver.transport(), clock=lambda: NOW) as emulator,
        Api(emulator) as api,
    ):
        pool, id = subscribed(api, secret_key="12345")
        api.act(f"/pools/{pool['id']}/close")
        (delivery,) = emulator.wait_for_deliveries()
        (request,) = receiver.requests
        (event,) = json.loads(request.content)["events"]
        assert event == {
            "uuid": event["uuid"],
            "event_time": "2026-01-01T12:00:00",
            "project_id": pool["project_id"],
            "pool_id": pool["id"],
            "close_reason": "MANUAL",
            "webhook_subscription_id": id,
            "type": "POOL_CLOSED",
        }
        assert (request.method, str(request.url)) == ("POST", "https://example.com/hook")
        assert request.headers["content-type"] == "application/json"
        found = re.fullmatch(r"\{v=1, ts=(\d+), sign=([0-9a-f]{64})\}", request.headers["toloka-signature"])
        assert found
        assert int(found[1]) == NOW.timestamp() * 1000
        signed = f"{found[1]}.1.".encode() + request.content
        assert hmac.new(b"12345", signed, hashlib.sha256).hexdigest() == found[2]
        assert (delivery.subscription_id, delivery.status, delivery.error) == (id, 200, None)
        assert (delivery.body, delivery.events) == (request.content, [event])


def test_what_a_toloker_does_is_reported() -> None:
    receiver = Receiver()
    with Emulator(webhook_transport=receiver.transport()) as emulator, Api(emulator) as api:
        pool = mixed_pool(api)
        made(upload(api, [task_form(pool) for _ in range(2)]))
        events = [f"ASSIGNMENT_{name}" for name in ("CREATED", "SUBMITTED", "APPROVED")]
        form = {"webhook_url": "https://example.com/", "pool_id": pool}
        made(api.put("/webhook-subscriptions", json=[{**form, "event_type": event} for event in events]))
        api.act(f"/pools/{pool}/open")
        (assignment,) = emulator.tolokers(1).work(pool)
        found = [event for delivery in emulator.wait_for_deliveries() for event in delivery.events]
        assert [event["type"] for event in found] == events
        assert {event["assignment_id"] for event in found} == {assignment}
        assert {event["task_suite_id"] for event in found} == {
            api.read(f"/assignments/{assignment}")["task_suite_id"]
        }
        assert len({event["uuid"] for event in found}) == 3
        assert not emulator.mismatches


def test_without_a_key_nothing_is_signed() -> None:
    receiver = Receiver()
    with Emulator(webhook_transport=receiver.transport()) as emulator, Api(emulator) as api:
        pool, _ = subscribed(api)
        api.act(f"/pools/{pool['id']}/close")
        emulator.wait_for_deliveries()
        assert "toloka-signature" not in receiver.requests[0].headers


def test_a_pool_that_closes_by_itself_is_reported() -> None:
    receiver = Receiver()
    with (
        Emulator(webhook_transport=receiver.transport(), clock=lambda: NOW) as emulator,
        Api(emulator) as api,
    ):
        pool, _ = subscribed(api)
        emulator.advance(200 * 365 * 24 * 3600)
        (delivery,) = emulator.wait_for_deliveries()
        assert delivery.events[0]["close_reason"] == "EXPIRED"
        assert delivery.events[0]["event_time"] == "2126-01-01T00:00:00"
        assert api.read(f"/pools/{pool['id']}")["status"] == "CLOSED"


def test_only_what_was_subscribed_to_is_reported() -> None:
    receiver = Receiver()
    with Emulator(webhook_transport=receiver.transport()) as emulator, Api(emulator) as api:
        pool, id = subscribed(api)
        subscribed(api, event_type="ASSIGNMENT_CREATED")
        for action in ("close", "open"):
            api.act(f"/pools/{pool['id']}/{action}")
        api.delete(f"/webhook-subscriptions/{id}")
        api.act(f"/pools/{pool['id']}/close")
        emulator.wait_for_deliveries()
        assert len(receiver.requests) == 1


def test_nothing_is_sent_for_a_request_that_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    receiver = Receiver()
    with Emulator(webhook_transport=receiver.transport()) as emulator, Api(emulator) as api:
        pool, _ = subscribed(api)
        monkeypatch.setattr("toloka_emulator._api.dispatcher.check_response", lambda *given: 1 / 0)
        assert api.post(f"/pools/{pool['id']}/close").status_code == 500
        monkeypatch.undo()
        assert emulator.wait_for_deliveries() == []
        assert api.read(f"/pools/{pool['id']}")["status"] == "OPEN"


def test_a_receiver_that_fails_is_recorded_and_not_asked_again() -> None:
    receiver = Receiver(lambda request: httpx.Response(503))
    with Emulator(webhook_transport=receiver.transport()) as emulator, Api(emulator) as api:
        pool, _ = subscribed(api)
        assert api.act(f"/pools/{pool['id']}/close")["status"] == "SUCCESS"
        (delivery,) = emulator.wait_for_deliveries()
        assert (delivery.status, delivery.error) == (503, "WRONG_STATUS_CODE")
        assert len(receiver.requests) == 1


def test_a_receiver_may_call_the_emulator() -> None:
    found: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        (event,) = json.loads(request.content)["events"]
        found.append(api.read(f"/pools/{event['pool_id']}")["status"])
        return httpx.Response(200)

    with Emulator(webhook_transport=httpx.MockTransport(answer)) as emulator, Api(emulator) as api:
        pool, id = subscribed(api)
        api.act(f"/pools/{pool['id']}/close")
        emulator.wait_for_deliveries()
        assert api.post(f"/webhook-subscriptions/{id}/test").json()["success"] is True
        assert found == ["CLOSED", "CLOSED"]


async def application(scope: Any, receive: Callable[[], Awaitable[Any]], send: Callable[[Any], Any]) -> None:
    """Takes every notification."""
    await receive()
    await send({"type": "http.response.start", "status": 202, "headers": []})
    await send({"type": "http.response.body", "body": b"taken"})


def test_an_asgi_application_receives_from_a_sync_and_an_async_client() -> None:
    with (
        Emulator(webhook_transport=httpx.ASGITransport(application)) as emulator,
        Api(emulator) as api,
    ):
        pool, id = subscribed(api)

        async def test() -> httpx.Response:
            async with httpx.AsyncClient(transport=emulator.transport(), headers=HEADERS) as client:
                await client.post(f"http://local/api/v1/pools/{pool['id']}/close")
                return await client.post(f"http://localhost/api/v1/webhook-subscriptions/{id}/test")

        assert asyncio.run(test()).json()["originalStatusCode"] == 202
        assert api.post(f"/webhook-subscriptions/{id}/test").json()["success"] is True
        assert [delivery.status for delivery in emulator.wait_for_deliveries()] == [202] * 3


def test_an_event_loop_is_free_while_it_answers(emulator: Emulator, api: Api) -> None:
    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"}]}")
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    async def test(transport: httpx.AsyncBaseTransport) -> bool:
        async with (
            await asyncio.start_server(take, "127.0.0.1", 0) as server,
            httpx.AsyncClient(transport=transport, headers=HEADERS) as client,
        ):
            url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
            _, id = subscribed(api, url)
            response = await client.post(f"http://localhost/api/v1/webhook-subscriptions/{id}/test")
            success: bool = response.json()["success"]
            return success

    assert asyncio.run(test(emulator.transport()))
    assert asyncio.run(test(httpx.ASGITransport(Application(emulator))))


def test_deliveries_are_listed_by_a_control(api: Api) -> None:
    pool, id = subscribed(api)
    api.act(f"/pools/{pool['id']}/close")
    api.emulator.wait_for_deliveries()

    response = control(api.emulator, Request("GET", "/_emulator/deliveries"))
    (listed,) = json.loads(response.body)
    assert (listed["subscription_id"], listed["error"]) == (id, "CONNECTION_ERROR")
    assert json.loads(listed["body"])["events"] == listed["events"]
    api.emulator.reset()
    assert json.loads(control(api.emulator, Request("GET", "/_emulator/deliveries")).body) == []


@pytest.fixture
def port() -> Iterator[int]:
    """A receiver on a port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            self.send_response(204 if self.path == "/hook" else 404)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def test_a_receiver_on_this_machine_is_reached(port: int, api: Api) -> None:
    pool, id = subscribed(api, f"http://127.0.0.1:{port}/hook")
    api.act(f"/pools/{pool['id']}/close")
    (delivery,) = api.emulator.wait_for_deliveries()
    assert (delivery.status, delivery.error) == (204, None)
    assert api.post(f"/webhook-subscriptions/{id}/test").json()["success"] is True


@pytest.mark.parametrize("url", ["https://example.com/", "http://10.0.0.1/", "http://127.0.0.1@example.com/"])
def test_nothing_off_this_machine_is_reached(api: Api, url: str) -> None:
    pool, _ = subscribed(api, url)
    api.act(f"/pools/{pool['id']}/close")
    (delivery,) = api.emulator.wait_for_deliveries()
    assert (delivery.status, delivery.error) == (None, "CONNECTION_ERROR")
    assert "this machine only" in delivery.message


def test_nobody_waits_for_ever_and_closing_drops_what_is_left() -> None:
    began, release = threading.Event(), threading.Event()

    def hold(request: httpx.Request) -> httpx.Response:
        began.set()
        release.wait(10)
        return httpx.Response(200)

    receiver = Receiver(hold)
    with Emulator(webhook_transport=receiver.transport()) as emulator, Api(emulator) as api:
        pool, _ = subscribed(api)
        for action in ("close", "open", "close"):
            api.act(f"/pools/{pool['id']}/{action}")
        assert began.wait(10)
        with pytest.raises(TimeoutError, match="still to be sent"):
            emulator.wait_for_deliveries(0.01)
        emulator.reset()
        release.set()
    assert len(receiver.requests) == 1
