"""Whatever comes in, calls end in their time and within their memory."""

from __future__ import annotations

import gzip
import io
import json
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest

from facade.scripted import operation
from facade.wire import BODY, ONCE, Reader, Wire, certificate, running, slowly, written
from toloka_sdk import (
    ConfigurationError,
    ConnectionFailed,
    ConnectionLost,
    OperationTimeout,
    ResponseTimeout,
    ResponseTooLarge,
    RetryPolicy,
    Toloka,
    models,
)
from toloka_sdk._transport.bodies import Compression

EARLY = b"HTTP/1.1 103 Early Hints\r\n\r\n"
START = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
ENDLESS = {
    "headers": (b"HTTP/1.1 200 OK\r\n", b"x"),
    "body": (START, b" "),
    "chunks": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    "103": (EARLY,),
}
endless = pytest.mark.parametrize("pieces", ENDLESS.values(), ids=ENDLESS)


@pytest.fixture(params=["http", "https"])
def server(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wire]:
    path = None
    if request.param == "https":
        path = certificate(tmp_path)
        monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with running(Wire(path)) as server:
        yield server


def spent(action: Callable[[], Any], error: type[Exception]) -> float:
    """How long an action takes that ends with an error."""
    for _ in range(9):
        began = time.monotonic()
        try:
            with pytest.raises(error):
                action()
        except ConnectionFailed:  # a busy computer: it ended in its time before there was anything to test
            continue
        return time.monotonic() - began
    raise AssertionError("There was no connection in the time of a call")


@endless
def test_a_call_ends_in_its_time(server: Wire, read: Reader, pieces: tuple[bytes, ...]) -> None:
    server.answer = lambda head: slowly(server, *pieces)
    assert 0.3 <= spent(lambda: read(server.address, timeout=0.3), ResponseTimeout) < 8


@endless
def test_repeated_attempts_end_in_the_time_of_the_call(
    wire: Wire, read: Reader, pieces: tuple[bytes, ...]
) -> None:
    wire.answer = lambda head: slowly(wire, *pieces)
    retry = RetryPolicy(max_elapsed=1.5, max_attempts=100, base_delay=0.01)
    assert 0.7 <= spent(lambda: read(wire.address, timeout=0.5, retry=retry), ResponseTimeout) < 8
    assert len(wire.heads) >= 2


@endless
def test_a_wait_ends_in_its_time(wire: Wire, read: Reader, pieces: tuple[bytes, ...]) -> None:
    started = written(json.dumps(operation()).encode(), status="202 Accepted")
    wire.answer = lambda head: started if head.startswith("POST") else slowly(wire, *pieces)
    wait = lambda toloka: toloka.pools.open("1").wait(timeout=1.2)  # noqa: E731
    assert spent(lambda: read(wire.address, wait), OperationTimeout) < 8


def test_a_flood_of_early_answers_ends_in_time(wire: Wire, read: Reader) -> None:
    wire.answer = lambda head: slowly(wire, EARLY * 1000, every=0)
    assert 0.3 <= spent(lambda: read(wire.address, timeout=0.3), ResponseTimeout) < 8


def test_a_server_that_does_not_read_is_waited_for_no_longer_than_allowed(wire: Wire, read: Reader) -> None:
    wire.answer = lambda head: None
    form = models.TaskForm(pool_id="1", input_values={"x": "y" * 30_000_000})
    create = lambda toloka: toloka.tasks.create(form)  # noqa: E731
    assert spent(lambda: read(wire.address, create, timeout=2), ResponseTimeout) < 8


def test_calls_that_wait_for_a_connection_end_in_their_time(wire: Wire) -> None:
    import asyncio

    from toloka_sdk import AsyncToloka

    wire.answer = lambda head: None

    async def run() -> list[BaseException | models.Training]:
        async with AsyncToloka(base_url=wire.address, token="t", timeout=0.5, retry=ONCE) as toloka:
            calls = (toloka.trainings.get(str(number)) for number in range(120))
            return await asyncio.gather(*calls, return_exceptions=True)

    began = time.monotonic()
    results = asyncio.run(run())
    assert time.monotonic() - began < 8
    kinds = [type(each) for each in results]
    assert set(kinds) <= {ResponseTimeout, ConnectionFailed}
    assert kinds.count(ResponseTimeout) >= 100  # as many as there are connections


@pytest.mark.parametrize("own", [True, False])
def test_a_download_that_makes_no_progress_ends(wire: Wire, read: Reader, own: bool) -> None:
    wire.answer = lambda head: slowly(wire, START, b"x" * 10)
    options: dict[str, Any] = {"timeout": 0.3}
    download: Callable[[Any], Any] = lambda toloka: toloka.attachments.download("1", io.BytesIO())  # noqa: E731
    if own:
        assert spent(lambda: read(wire.address, download, **options), ResponseTimeout) < 8
        return
    with httpx.Client() as client:
        toloka = Toloka(base_url=wire.address, token="t", http_client=client, retry=ONCE, **options)
        assert spent(lambda: download(toloka), ResponseTimeout) < 8


def test_a_download_that_makes_progress_may_take_longer(wire: Wire, read: Reader) -> None:
    def steadily() -> Iterable[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 8000\r\n\r\n"
        for _ in range(20):
            yield b"x" * 400
            wire.over.wait(0.12)

    wire.answer = lambda head: steadily()
    began = time.monotonic()
    download = lambda toloka: toloka.attachments.download("1", io.BytesIO())  # noqa: E731
    assert read(wire.address, download, timeout=2) == 8000
    assert time.monotonic() - began > 2.2


@pytest.mark.parametrize("pieces", [ENDLESS["body"], ENDLESS["chunks"]])
def test_a_body_is_bounded_with_a_transport_of_the_caller(wire: Wire, pieces: tuple[bytes, ...]) -> None:
    wire.answer = lambda head: slowly(wire, *pieces)
    with Toloka(
        base_url=wire.address, token="t", transport=httpx.HTTPTransport(), timeout=0.3, retry=ONCE
    ) as toloka:
        assert spent(lambda: toloka.trainings.get("1"), ResponseTimeout) < 8


@cache
def bomb(size: int, name: str) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, {"gzip": 31, "deflate": 15, "bare": -15}[name])
    return b"".join(deflate.compress(bytes(1_000_000)) for _ in range(size)) + deflate.flush()


@pytest.mark.parametrize("name", ["gzip", "deflate", "bare"])
def test_a_small_answer_does_not_become_a_huge_one(wire: Wire, read: Reader, name: str) -> None:
    encoding = "gzip" if name == "gzip" else "deflate"
    body = written(bomb(50, name), f"Content-Encoding: {encoding}")
    wire.answer = lambda head: body
    tracemalloc.start()
    with pytest.raises(ResponseTooLarge, match="1,000,000 bytes") as caught:
        read(wire.address, max_response_bytes=1_000_000, retry=RetryPolicy())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000
    assert len(wire.heads) == 1
    assert "max_response_bytes=" in str(caught.value)


@pytest.mark.parametrize("encoding", [None, "gzip"])
@pytest.mark.parametrize("status", ["200 OK", "503 X"])
def test_the_bound_is_exact(wire: Wire, read: Reader, encoding: str | None, status: str) -> None:
    body = BODY if encoding is None else gzip.compress(BODY)
    headers = [] if encoding is None else [f"Content-Encoding: {encoding}"]
    wire.answer = lambda head: written(body, *headers, status=status)
    if status == "200 OK":
        assert read(wire.address, max_response_bytes=len(BODY)).id == "1"
    with pytest.raises(ResponseTooLarge):
        read(wire.address, max_response_bytes=len(BODY) - 1)


def test_a_write_whose_answer_is_too_large_was_probably_carried_out(wire: Wire, read: Reader) -> None:
    create = lambda toloka: toloka.skills.create(models.SkillForm(name="x"))  # noqa: E731
    with pytest.raises(ResponseTooLarge, match="has probably carried it out"):
        read(wire.address, create, max_response_bytes=10)


def test_the_size_of_downloads_is_not_bounded(wire: Wire, read: Reader) -> None:
    wire.answer = lambda head: written(b"x" * 5000)
    download = lambda toloka: toloka.attachments.download("1", io.BytesIO())  # noqa: E731
    assert read(wire.address, download, max_response_bytes=10) == 5000


@pytest.mark.parametrize("limit", [0, -1])
def test_a_bound_that_makes_no_sense(limit: int) -> None:
    with pytest.raises(ConfigurationError, match="max_response_bytes"):
        Toloka("sandbox", token="t", max_response_bytes=limit)


def test_without_a_bound_all_is_read(wire: Wire, read: Reader) -> None:
    assert read(wire.address, max_response_bytes=None, timeout=None).id == "1"


@pytest.mark.parametrize("size", [0, 1, 999, 70_000, 3_000_000])
@pytest.mark.parametrize("name", ["gzip", "deflate", "bare", "two members"])
def test_what_is_compressed_comes_out_whole(size: int, name: str) -> None:
    data = bytes(range(256)) * (size // 256) + bytes(size % 256)
    packed = {
        "gzip": gzip.compress(data),
        "deflate": zlib.compress(data),
        "bare": zlib.compress(data, wbits=-15),
        "two members": gzip.compress(data[:500]) + gzip.compress(data[500:]),
    }[name]
    for step in (1, 7, 100_000):
        if len(packed) / step > 20_000:
            continue
        compression = Compression("deflate" if name in ("deflate", "bare") else "gzip")
        parts = [packed[at : at + step] for at in range(0, len(packed), step)]
        pieces = [piece for part in parts for piece in compression.pieces(part)]
        compression.end()
        assert b"".join(pieces) == data
        assert max(map(len, pieces), default=0) <= 1024 * 1024
        shorter = Compression("deflate" if name in ("deflate", "bare") else "gzip")
        for part in [packed[: len(packed) // 2]]:
            list(shorter.pieces(part))
        if name != "two members":
            with pytest.raises(ConnectionLost, match="cut off"):
                shorter.end()


@pytest.mark.parametrize("extra", [b"", written(BODY.replace(b'"1"', b'"99"'))])
@pytest.mark.parametrize("chunked", [False, True])
def test_a_second_answer_is_not_taken_for_that_to_the_next_request(
    wire: Wire, read: Reader, extra: bytes, chunked: bool
) -> None:
    chunks = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY)
    wire.answer = lambda head: (chunks if chunked else written()) + extra

    def several(toloka: Any) -> Any:
        return [toloka.trainings.get("1") for _ in range(4)]

    async def awaited(calls: list[Any]) -> list[Any]:
        return [await call for call in calls]

    def action(toloka: Any) -> Any:
        calls = several(toloka)
        return awaited(calls) if hasattr(calls[0], "__await__") else calls

    assert [each.id for each in read(wire.address, action)] == ["1"] * 4
    assert (len(wire.heads), wire.connections) == (4, 4 if extra else 1)
