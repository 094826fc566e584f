"""What a client does on the wire, with a real server at the other end."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
import ssl
import threading
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from facade.scripted import training
from facade.wire import BODY, ONCE, TOKEN, Reader, Wire, written
from toloka_sdk import (
    AsyncToloka,
    ConfigurationError,
    ConnectionFailed,
    ConnectionLost,
    NotFound,
    RequestError,
    ResponseError,
    ResponseTimeout,
    RetryPolicy,
    Toloka,
)


def test_a_request_is_complete(wire: Wire, read: Reader) -> None:
    assert read(wire.address).to_dict() == training()
    request, *headers = wire.heads[0].splitlines()
    assert request == "GET /api/v1/trainings/1 HTTP/1.1"
    assert f"host: {wire.address.removeprefix('http://')}" in [header.lower() for header in headers]
    assert f"Authorization: ApiKey {TOKEN}" in headers
    assert "Accept-Encoding: gzip, deflate" in headers


@pytest.mark.parametrize(
    "answer",
    [
        written(gzip.compress(BODY), "Content-Encoding: gzip"),
        written(zlib.compress(BODY), "Content-Encoding: deflate"),
        written(BODY, "Content-Encoding: identity"),
        written(BODY, "Content-Encoding: klingon"),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n"
        % (7, BODY[:7], len(BODY) - 7, BODY[7:]),
    ],
    ids=["gzip", "deflate", "identity", "unknown but plain", "chunked"],
)
def test_a_body_is_read_in_whatever_form(wire: Wire, read: Reader, answer: bytes) -> None:
    wire.answer = lambda head: answer
    assert read(wire.address).to_dict() == training()
    wire.answer = lambda head: answer.replace(b"200 OK", b"404 Not Found")
    with pytest.raises(NotFound):
        read(wire.address)


def test_a_body_that_ends_with_its_connection_is_read(wire: Wire, read: Reader) -> None:
    wire.answer, wire.closing = lambda head: b"HTTP/1.1 200 OK\r\n\r\n" + BODY, True
    assert read(wire.address).to_dict() == training()


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (b"", ConnectionLost),
        (b"HTTP/1.1 200 OK\r\nContent-Le", ConnectionLost),
        (written(length=len(BODY) + 1), ConnectionLost),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n" % (7, BODY[:7]),
            ConnectionLost,
        ),
        (written(gzip.compress(BODY, mtime=0)[:40], "Content-Encoding: gzip"), RequestError),
        (written(b"not at all", "Content-Encoding: gzip"), ConnectionLost),
        (written(gzip.compress(BODY), "Content-Encoding: klingon"), ResponseError),
        (written(BODY[:-1]), ResponseError),
        (b"HTTP/1.1 200 OK\r\n\r\n" + BODY[:-1], ResponseError),
        (b"SSH-2.0-OpenSSH_9.2\r\n", ConnectionLost),
    ],
)
def test_an_answer_that_is_cut_off_or_garbled_is_an_error(
    wire: Wire, read: Reader, answer: bytes, error: type[RequestError]
) -> None:
    wire.answer, wire.closing = lambda head: answer, True
    with pytest.raises(error) as caught:
        read(wire.address)
    assert (caught.value.method, caught.value.path) == ("GET", "/v1/trainings/1")
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize("body", [b"{}", gzip.compress(b'{"code":"X"}', mtime=0)[:-9]])
def test_a_refusal_is_one_even_if_its_body_is_damaged(wire: Wire, read: Reader, body: bytes) -> None:
    wire.answer = lambda head: written(body, "Content-Encoding: gzip", status="404 Not Found")
    with pytest.raises(NotFound):
        read(wire.address)


def test_a_connection_that_broke_is_replaced(wire: Wire, read: Reader) -> None:
    def answer(head: str) -> bytes:
        return b"" if len(wire.heads) < 3 else written()

    wire.answer, wire.closing = answer, True
    retry = RetryPolicy(base_delay=0)
    assert read(wire.address, retry=retry).id == "1"
    assert len(wire.heads) == 3


@pytest.mark.parametrize("status", ["301 Moved Permanently", "302 Found", "307 Temporary Redirect"])
def test_a_redirect_is_not_followed(wire: Wire, read: Reader, status: str) -> None:
    wire.answer = lambda head: written(b"", f"Location: {wire.address}/elsewhere", status=status)
    with pytest.raises(ResponseError, match=f"status {status[:3]}, which the API does not use"):
        read(wire.address)
    assert len(wire.heads) == 1


def test_cookies_are_not_kept(wire: Wire) -> None:
    wire.answer = lambda head: written(BODY, "Set-Cookie: session=1; Path=/")
    with Toloka(base_url=wire.address, token=TOKEN) as toloka:
        toloka.trainings.get("1")
        toloka.trainings.get("1")
    assert len(wire.heads) == 2
    assert "cookie" not in "".join(wire.heads).lower()


def test_many_threads_share_a_client(wire: Wire) -> None:
    def answer(head: str) -> bytes:
        return written(json.dumps(training(int(head.split()[1].rpartition("/")[2]))).encode())

    wire.answer = answer
    with Toloka(base_url=wire.address, token=TOKEN) as toloka, ThreadPoolExecutor(64) as threads:
        together = threading.Barrier(64, timeout=10)

        def act(number: int) -> list[str]:
            together.wait()
            return [toloka.trainings.get(str(10 * number + each)).id for each in range(2)]

        results = list(threads.map(act, range(64)))
    assert results == [[str(10 * number + each) for each in range(2)] for number in range(64)]


def test_many_tasks_share_a_client(wire: Wire) -> None:
    wire.answer = lambda head: written(json.dumps(training(int(head.split()[1].rpartition("/")[2]))).encode())

    async def run() -> list[str]:
        async with AsyncToloka(base_url=wire.address, token=TOKEN) as toloka:
            found = await asyncio.gather(*(toloka.trainings.get(str(number)) for number in range(32)))
            return [each.id for each in found]

    assert asyncio.run(run()) == [str(number) for number in range(32)]


def test_an_answer_is_waited_for_no_longer_than_allowed(wire: Wire, read: Reader) -> None:
    wire.answer = lambda head: None
    with pytest.raises(ResponseTimeout):
        read(wire.address, timeout=1)
    wire.answer = lambda head: None if len(wire.heads) > 100 else written(length=len(BODY) + 5)
    with pytest.raises(ResponseTimeout):
        read(wire.address, timeout=1)


def test_a_connection_is_waited_for_no_longer_than_allowed(read: Reader) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:  # whoever comes after them is let wait
            each.setblocking(False)
            each.connect_ex(listener.getsockname())
        with pytest.raises(ConnectionFailed, match=r"Timeout|no connection within"):
            read(f"http://127.0.0.1:{listener.getsockname()[1]}", timeout=0.1)
        for each in waiting:
            each.close()


def test_nothing_was_sent_where_nobody_listens(read: Reader) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(ConnectionFailed, match="Nothing was sent"):
            read(f"http://127.0.0.1:{taken.getsockname()[1]}")


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.7.7.7"])
def test_this_computer_is_never_reached_through_a_proxy(
    wire: Wire, read: Reader, monkeypatch: pytest.MonkeyPatch, variable: str, host: str
) -> None:
    monkeypatch.setenv(variable, "http://127.0.0.1:9")
    if host == "127.7.7.7":
        with pytest.raises(ConnectionFailed, match=r"refused|connection attempts failed") as caught:
            read(f"http://{host}:{wire.server_address[1]}", retry=ONCE)
        assert "through the proxy" not in str(caught.value)
    else:
        assert read(wire.address.replace("127.0.0.1", host)).id == "1"
        assert wire.heads[0].startswith("GET /")


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "ALL_PROXY"])
def test_a_client_of_the_caller_that_would_show_the_token_to_a_proxy_is_refused(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "http://127.0.0.1:9")
    with httpx.Client() as client, pytest.raises(ConfigurationError, match="trust_env=False"):
        Toloka(base_url=wire.address, token=TOKEN, http_client=client)
    with pytest.raises(ConfigurationError, match="trust_env=False"):
        AsyncToloka(base_url=wire.address, token=TOKEN, http_client=httpx.AsyncClient())
    with httpx.Client(trust_env=False) as client:
        assert Toloka(base_url=wire.address, token=TOKEN, http_client=client).trainings.get("1").id == "1"
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with httpx.Client() as client:
        assert Toloka(base_url=wire.address, token=TOKEN, http_client=client).trainings.get("1").id == "1"


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "ALL_PROXY"])
@pytest.mark.parametrize("scheme", ["http://", "", "http://user:p%40ss@"])
def test_a_proxy_makes_a_tunnel_and_sees_no_token_and_is_named(
    wire: Wire, read: Reader, monkeypatch: pytest.MonkeyPatch, variable: str, scheme: str
) -> None:
    monkeypatch.setenv(variable, wire.address.replace("http://", scheme))
    wire.answer = lambda head: written(b"", status="407 Proxy Authentication Required")
    with pytest.raises(ConnectionFailed, match="407") as caught:
        read("https://toloka.example")
    assert f"(through the proxy {wire.address})" in str(caught.value)
    assert "p@ss" not in str(caught.value)
    assert wire.heads[0].startswith("CONNECT toloka.example:443 ")
    assert ("Proxy-Authorization: Basic dXNlcjpwQHNz" in wire.heads[0]) == ("user" in scheme)
    assert TOKEN not in "".join(wire.heads)


@pytest.mark.parametrize(
    "proxy", ["ftp://secret@proxy.example", "http://:secret@[bad", "socks5://proxy:1080"]
)
def test_a_proxy_that_cannot_be_used_is_an_error(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    with pytest.raises(ConfigurationError, match=r"names a (SOCKS )?proxy") as caught:
        Toloka("sandbox", token=TOKEN)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("exempt", ["*", "toloka.invalid", "example.com, toloka.invalid", ".invalid"])
def test_what_is_exempt_from_the_proxy_goes_straight(
    wire: Wire, read: Reader, monkeypatch: pytest.MonkeyPatch, exempt: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", wire.address)
    monkeypatch.setenv("ALL_PROXY", wire.address)
    monkeypatch.setenv("NO_PROXY", exempt)
    with pytest.raises(ConnectionFailed) as caught:
        read("https://toloka.invalid")
    assert "through the proxy" not in str(caught.value)
    assert not wire.heads


def test_a_proxy_for_other_addresses_is_left_alone(
    wire: Wire, read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    assert read(wire.address).id == "1"


def test_a_client_of_the_caller_adds_what_it_has(wire: Wire) -> None:
    seen: list[Any] = []
    given: dict[str, Any] = {
        "headers": {"X-Mine": "1"},
        "params": {"mine": "2"},
        "cookies": {"mine": "3"},
        "auth": ("user", "pass"),
    }
    page = json.dumps({"items": [], "has_more": False}).encode()
    wire.answer = lambda head: written(gzip.compress(page), "Content-Encoding: gzip")
    with httpx.Client(**given, event_hooks={"request": [seen.append], "response": [seen.append]}) as client:
        toloka = Toloka(base_url=wire.address, token=TOKEN, http_client=client)
        assert list(toloka.trainings.list(status="OPEN")) == []

    async def run() -> None:
        async def see(event: Any) -> None:
            seen.append(event)

        hooks = {"request": [see], "response": [see]}
        async with httpx.AsyncClient(**given, event_hooks=hooks) as client:
            toloka = AsyncToloka(base_url=wire.address, token=TOKEN, http_client=client)
            assert [item async for item in toloka.trainings.list(status="OPEN")] == []

    asyncio.run(run())
    assert [type(event) for event in seen] == [httpx.Request, httpx.Response] * 2
    assert len(wire.heads) == 2
    for head in wire.heads:
        query = dict(httpx.URL(head.split()[1]).params)
        assert query == {"mine": "2", "status": "OPEN", "limit": "300", "sort": "id"}
        for header in ("X-Mine: 1", "Cookie: mine=3", "Authorization: Basic dXNlcjpwYXNz"):
            assert header in head


def test_a_client_of_the_caller_that_follows_redirects_does(wire: Wire) -> None:
    wire.answer = lambda head: (
        written() if "elsewhere" in head else written(b"", "Location: /elsewhere", status="302 Found")
    )
    with httpx.Client(follow_redirects=True) as client:
        assert Toloka(base_url=wire.address, token=TOKEN, http_client=client).trainings.get("1").id == "1"


def test_a_transport_may_read_the_answer_first(wire: Wire) -> None:
    class Logging(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            response = super().handle_request(request)
            bodies.append(response.read())
            return response

    class AsyncLogging(httpx.AsyncHTTPTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            response = await super().handle_async_request(request)
            bodies.append(await response.aread())
            return response

    async def run() -> str:
        async with AsyncToloka(base_url=wire.address, token=TOKEN, transport=AsyncLogging()) as toloka:
            return (await toloka.trainings.get("1")).id

    bodies: list[bytes] = []
    with Toloka(base_url=wire.address, token=TOKEN, transport=Logging()) as toloka:
        assert toloka.trainings.get("1").id == "1"
    assert asyncio.run(run()) == "1"
    assert bodies == [BODY, BODY]


def test_a_transport_may_answer_with_a_stream() -> None:
    def parts() -> Iterator[bytes]:
        yield BODY[:9]
        yield BODY[9:]

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=parts())

    with Toloka("sandbox", token=TOKEN, transport=httpx.MockTransport(answer)) as toloka:
        assert toloka.trainings.get("1").id == "1"


def test_an_async_client_that_was_not_used_is_closed_without_ado(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[httpx.AsyncHTTPTransport] = []

    class Counted(httpx.AsyncHTTPTransport):
        def __init__(self, **options: Any) -> None:
            made.append(self)
            super().__init__(**options)

    async def run() -> None:
        async with AsyncToloka("sandbox", token=TOKEN):
            pass

    monkeypatch.setattr(httpx, "AsyncHTTPTransport", Counted)
    asyncio.run(run())
    assert made == []


def test_a_further_client_loads_no_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    refused_call()

    def load(*_: object, **__: object) -> None:
        pytest.fail("certificates were loaded again")

    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", load)
    refused_call()


def test_certificates_that_cannot_be_loaded_are_an_error_of_ours(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "certificates.pem").write_text("none")
    refused_call()
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificates.pem"))
    with pytest.raises(ConfigurationError, match=r"certificates\.pem .* can't be loaded"):
        refused_call()
    monkeypatch.delenv("SSL_CERT_FILE")
    refused_call()


def refused_call() -> None:
    """Makes a call over TLS to a port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"https://127.0.0.1:{free.getsockname()[1]}"
    toloka = Toloka(base_url=address, token=TOKEN, retry=RetryPolicy(max_attempts=1))
    with toloka, pytest.raises(ConnectionFailed):
        toloka.trainings.get("1")
