"""What the emulator's port does not take: other sites' pages, other names, bodies of any kind or size."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from emulator.api import HEADERS
from emulator.test_server import Server
from toloka_emulator import Emulator
from toloka_emulator._server.asgi import Application

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTROL = "/_emulator/reset"
ADDRESS = "http://127.0.0.1:8000"


async def sent(
    method: str,
    path: str,
    headers: dict[str, str],
    *,
    hosts: tuple[str, ...] = (),
    content: bytes = b"",
    **options: Any,
) -> httpx.Response:
    with Emulator(**options) as emulator:
        transport = httpx.ASGITransport(Application(emulator, hosts))
        async with httpx.AsyncClient(transport=transport, base_url=ADDRESS) as client:
            return await client.request(method, path, headers={**HEADERS, **headers}, content=content)


@pytest.mark.parametrize("path", [CONTROL, "/api/v1/pools", "/_emulator/reference"])
@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example"]
)
async def test_another_name_for_this_machine_is_rejected(host: str, path: str) -> None:
    response = await sent("GET", path, {"host": host})
    assert response.status_code == 403
    assert response.json()["code"] == "HOST_NOT_ALLOWED"
    assert f"--allow-host {host.partition(':')[0]}" in response.json()["message"]


@pytest.mark.parametrize(
    "host", ["localhost:8000", "LOCALHOST", "toloka.localhost", "127.0.0.1", "[::1]:8000", "10.0.0.7:80"]
)
async def test_this_machine_is_known_by_its_own_names(host: str) -> None:
    assert (await sent("GET", "/api/v1/pools", {"host": host})).status_code == 200


async def test_a_name_can_be_allowed() -> None:
    response = await sent("GET", "/api/v1/pools", {"host": "Emulator:8000"}, hosts=("emulator",))
    assert response.status_code == 200


@pytest.mark.parametrize("path", [CONTROL, "/api/v1/pools/1/open"])
@pytest.mark.parametrize(
    "origin", ["https://evil.example", "http://127.0.0.1:9000", "http://localhost:8000", "null"]
)
async def test_a_page_of_another_origin_is_rejected(origin: str, path: str) -> None:
    response = await sent("POST", path, {"origin": origin})
    assert response.status_code == 403
    assert response.json()["code"] == "ORIGIN_NOT_ALLOWED"


async def test_its_own_page_may_send_requests() -> None:
    assert (await sent("POST", CONTROL, {"origin": ADDRESS})).status_code == 204


@pytest.mark.parametrize(
    "media_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]
)
async def test_a_control_takes_json_alone(media_type: str) -> None:
    headers = {"content-type": media_type}
    response = await sent("POST", "/_emulator/faults", headers, content=b'{"status": 500}')
    assert response.status_code == 415
    assert "Content-Type: application/json" in response.json()["message"]


async def test_a_body_for_a_control_is_bounded() -> None:
    headers = {"content-type": "application/json"}
    response = await sent("POST", "/_emulator/faults", headers, content=b" " * 101, max_body=100)
    assert response.status_code == 413


@pytest.mark.parametrize(
    ("authorization", "status"), [("ApiKey mine", 200), ("ApiKey other", 403), ("", 401)]
)
async def test_a_token_covers_the_controls(authorization: str, status: int) -> None:
    headers = {"authorization": authorization}
    assert (await sent("GET", "/_emulator/requests", headers, tokens=["mine"])).status_code == status


@pytest.mark.parametrize("path", ["reference", "openapi.json", "openapi.simple.json", "SHA256SUMS"])
async def test_the_reference_is_read_without_a_token(path: str) -> None:
    headers = {"authorization": ""}
    assert (await sent("GET", f"/_emulator/{path}", headers, tokens=["mine"])).status_code == 200


async def test_a_webhook_is_not_sent_to_a_control() -> None:
    headers = {"user-agent": "toloka-emulator", "content-type": "application/json"}
    response = await sent("POST", CONTROL, headers, content=b'{"events": []}')
    assert response.status_code == 403
    assert "webhook" in response.json()["message"]


@pytest.fixture
def guarded() -> Iterator[Server]:
    server = Server("--token", "mine", "--allow-host", "emulator.test")
    yield server
    assert server.stop(signal.SIGTERM) == (0, "")


def test_the_command_line_says_who_is_let_in(guarded: Server) -> None:
    assert guarded.control("POST", "reset").status_code == 401
    with httpx.Client(trust_env=False, headers={"authorization": "ApiKey mine"}) as client:
        url = f"{guarded.root}{CONTROL}"
        assert client.post(url).status_code == 204
        assert client.post(url, headers={"host": "emulator.test"}).status_code == 204
        assert client.post(url, headers={"host": "evil.example"}).status_code == 403


@pytest.mark.parametrize("seconds", [1e12, -1.0])
def test_the_clock_goes_no_further_than_it_can(emulator: Emulator, seconds: float) -> None:
    with pytest.raises(ValueError, match=r"can't be put .* forward"):
        emulator.advance(seconds)
    emulator.advance(2e11)  # 6,000 years
    assert emulator.transport() is not None


async def test_a_clock_put_too_far_is_the_callers_error() -> None:
    headers = {"content-type": "application/json"}
    with Emulator() as emulator:
        transport = httpx.ASGITransport(Application(emulator))
        async with httpx.AsyncClient(transport=transport, base_url=ADDRESS, headers=HEADERS) as client:
            for _ in range(3):
                response = await client.post(
                    "/_emulator/clock", headers=headers, content=b'{"advance": 1e11}'
                )
            assert response.status_code == 400
            assert "up to 9000" in response.text
            assert (await client.get("/api/v1/pools")).status_code == 200
