"""The emulator on a port, as its own process."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from emulator.api import HEADERS, project_form, training_form

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMMAND = [sys.executable, "-W", "error", "-m", "toloka_emulator"]


class Server:
    """A running emulator process."""

    def __init__(self, *arguments: str) -> None:
        command = [*COMMAND, "--port", "0", *arguments]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.base_url = self.process.stdout.readline().strip()
        assert self.base_url, self.stop(signal.SIGKILL)[1]
        self.second_line = self.process.stdout.readline().strip()
        self.root = self.base_url.removesuffix("/api")

    def client(self, **options: Any) -> httpx.Client:
        return httpx.Client(base_url=f"{self.base_url}/v1", headers=HEADERS, trust_env=False, **options)

    def control(self, method: str, path: str, value: object = None) -> httpx.Response:
        with httpx.Client(trust_env=False) as client:
            return client.request(method, f"{self.root}/_emulator/{path}", json=value)

    def stop(self, number: int) -> tuple[int, str]:
        self.process.send_signal(number)
        _, errors = self.process.communicate(timeout=10)
        return self.process.returncode, errors


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server("--operation-polls", "3")
    yield server
    assert server.stop(signal.SIGTERM) == (0, "")


@pytest.fixture(autouse=True)
def clean(request: pytest.FixtureRequest) -> None:
    if "server" in request.fixturenames:
        request.getfixturevalue("server").control("POST", "reset")


def test_a_whole_round(server: Server) -> None:
    with server.client() as client:
        project = client.post("/projects", json=project_form()).json()
        training = client.post("/trainings", json=training_form(project_id=project["id"])).json()
        operation = client.post(f"/trainings/{training['id']}/open").json()
        assert operation["status"] == "PENDING"
        while (operation := client.get(f"/operations/{operation['id']}").json())["status"] == "RUNNING":
            pass
        assert operation["status"] == "SUCCESS"
        again = client.post(f"/trainings/{training['id']}/open")
        assert (again.status_code, again.content) == (204, b"")
        assert client.get("/pools", params={"limit": 0}).status_code == 400
        assert client.head("/pools").headers["content-type"] == "application/json"
        assert client.get("/pools/%2F").json()["code"] == "DOES_NOT_EXIST"


def test_an_answer_takes_no_detour(server: Server) -> None:
    with server.client() as client:
        client.get("/pools")
        began = time.perf_counter()
        for _ in range(100):
            client.get("/pools")
        assert time.perf_counter() - began < 3  # a delayed acknowledgement takes 40 ms


def test_many_connections(server: Server) -> None:
    with server.client() as client, ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(lambda _: client.post("/projects", json=project_form()), range(100)))
        assert {answer.status_code for answer in answers} == {201}
        assert len({answer.json()["id"] for answer in answers}) == 100


def test_faults_over_tcp(server: Server) -> None:
    with server.client(timeout=2) as client:
        assert (
            server.control("POST", "faults", {"status": 502, "body": "<html>", "times": 2}).status_code == 204
        )
        assert server.control("GET", "faults").json()[0]["times"] == 2
        assert [client.get("/pools").text for _ in range(2)] == ["<html>"] * 2
        server.control("POST", "faults", {"operation": "createProject", "drop": "after"})
        with pytest.raises(httpx.TransportError) as dropped:
            client.post("/projects", json=project_form())
        assert not isinstance(dropped.value, httpx.TimeoutException)
        assert len(client.get("/projects").json()["items"]) == 1
        server.control("POST", "faults", {"hang": "before"})
        with pytest.raises(httpx.ReadTimeout):
            client.get("/projects")
        server.control("POST", "faults", {"status": 500, "times": None})
        assert client.get("/projects").status_code == 500
        server.control("DELETE", "faults")
        assert client.get("/projects").status_code == 200


def test_controls(server: Server) -> None:
    with server.client() as client:
        documents = [training_form(project_id="1", status="CLOSED")]
        server.control("POST", "documents/projects", [{"status": "ACTIVE"}])
        (training,) = server.control("POST", "documents/trainings", documents).json()
        server.control("DELETE", "requests")
        operation = client.post(f"/trainings/{training['id']}/open").json()
        path = f"operations/{operation['id']}/end"
        assert server.control("POST", path, {"outcome": "FAIL"}).json()["status"] == "FAIL"
        client.post(f"/trainings/{training['id']}/open")
        assert [one["status"] for one in server.control("POST", "operations/end").json()] == ["SUCCESS"]
        assert [one["operation"] for one in server.control("GET", "requests").json()] == ["openTraining"] * 2
        now = client.post("/projects", json=project_form()).json()["created"]
        assert server.control("POST", "clock", {"advance": 86400}).status_code == 204
        assert client.post("/projects", json=project_form()).json()["created"][:10] > now[:10]


@pytest.mark.parametrize(
    ("method", "path", "value", "status"),
    [
        ("GET", "", None, 404),
        ("GET", "nothing", None, 404),
        ("GET", "reset", None, 405),
        ("POST", "faults", {"stauts": 500}, 400),
        ("POST", "faults", {"times": 0}, 400),
        ("POST", "faults", [], 400),
        ("POST", "clock", {"advance": "soon"}, 400),
        ("POST", "operations/none/end", {}, 404),
        ("POST", "operations/none/end", {"outcome": "MAYBE"}, 400),
        ("POST", "documents/nothing", [], 404),
        ("POST", "documents/pools", [{"defaults": 1}], 400),
        ("GET", "documents/pools", None, 405),
    ],
)
def test_controls_refuse(server: Server, method: str, path: str, value: object, status: int) -> None:
    response = server.control(method, path, value)
    assert (response.status_code, bool(response.json()["message"])) == (status, True)


def test_what_there_is_to_read(server: Server) -> None:
    for name in ("openapi.json", "openapi.simple.json", "SHA256SUMS"):
        response = server.control("GET", name).raise_for_status()
        assert response.content == files("toloka_api").joinpath(name).read_bytes()
    assert server.second_line == f"Reference: {server.root}/_emulator/reference"
    page = server.control("GET", "reference")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    [script] = re.findall(r'src="([^"]*)"', page.text)
    assert server.control("GET", script).headers["content-type"] == "text/javascript; charset=utf-8"
    assert server.control("GET", f"{script}.map").status_code == 404
    assert server.control("DELETE", "reference").status_code == 405


def test_what_is_no_http(server: Server) -> None:
    host, _, port = server.root.removeprefix("http://").partition(":")
    for text in (b"\x00\x01\x02\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"POST /api/v1/pools HTTP/1.1\r\n"):
        with socket.create_connection((host, int(port)), timeout=5) as connection:
            connection.sendall(text)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(4096):
                pass
    with server.client() as client:
        assert client.get("/pools").status_code == 200


def test_a_body_over_the_limit(server: Server) -> None:
    with server.client() as client:
        response = client.post("/projects", json=project_form(public_name="x" * 11_000_000))
        assert response.json()["code"] == "ENTITY_TOO_LARGE"
        assert client.get("/projects").status_code == 200


def test_the_state_survives_a_kill(tmp_path: Path) -> None:
    state = ("--state", str(tmp_path / "state.db"), "--operations-manual")
    server = Server(*state)
    with server.client() as client:
        ids = [client.post("/projects", json=project_form()).json()["id"] for _ in range(20)]
        training = client.post("/trainings", json=training_form(project_id=ids[0])).json()
        operation = client.post(f"/trainings/{training['id']}/open").json()
    assert server.stop(signal.SIGKILL)[0] == -signal.SIGKILL

    server = Server(*state)
    with server.client() as client:
        kept = client.get("/projects", params={"limit": 300}).json()["items"]
        assert [one["id"] for one in kept] == ids
        assert client.get(f"/operations/{operation['id']}").json()["status"] == "RUNNING"
        server.control("POST", "operations/end")
        assert client.get(f"/trainings/{training['id']}").json()["status"] == "OPEN"
    assert server.stop(signal.SIGINT) == (0, "")


def test_it_stops_while_a_request_hangs() -> None:
    server = Server()
    server.control("POST", "faults", {"hang": "before"})
    with server.client(timeout=1) as client, pytest.raises(httpx.ReadTimeout):
        client.get("/pools")
    assert server.stop(signal.SIGTERM) == (0, "")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, timeout=20, check=False)


def test_a_port_that_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = run("--port", port)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith(f"127.0.0.1:{port} can't be listened on: Address already in use")


def test_a_file_that_is_no_state(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("hello " * 50)
    ended = run("--port", "0", "--state", str(file))
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"{file} can't be used for the emulator's state: file is not a database\n"


@pytest.mark.parametrize("package", ["uvicorn", "jsonschema_rs"])
def test_a_missing_extra_is_said(package: str) -> None:
    script = (
        f"import runpy, sys; sys.modules[{package!r}] = None\n"
        "runpy.run_module('toloka_emulator', run_name='__main__', alter_sys=True)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=20, check=False
    )
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1
    assert 'pip install "toloka-sdk[emulator]"' in ended.stderr
    assert package in ended.stderr
