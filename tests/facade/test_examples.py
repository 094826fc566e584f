"""The programs in facade/examples run as they stand, in process and over TCP."""

from __future__ import annotations

import asyncio
import importlib.util
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import httpx
import pytest

from facade.test_creation import pool
from toloka_emulator import Emulator
from toloka_sdk import Toloka, models

EXAMPLES = Path(__file__).parents[2] / "facade" / "examples"
SECRET = "a secret of ours"


def ran(name: str, *arguments: str) -> list[str]:
    command = [sys.executable, "-W", "error", str(EXAMPLES / name), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def port() -> Iterator[str]:
    """The base URL of an emulator on a port, where four of the first six Tolokers skip the same suite."""
    command = [sys.executable, "-m", "toloka_emulator", "--port", "0", "--operation-polls", "1"]
    command += ["--seed", "1142"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.send_signal(signal.SIGTERM)


def test_the_quick_start_runs() -> None:
    lines = ran("quickstart.py")
    assert lines[2:4] == ["Opened: SUCCESS.", "Opened again: None, for it was open already."]
    assert len([line for line in lines if line.startswith("One page: ")]) == 3
    assert lines[-1].startswith("Refused: POST /v1/trainings (local): 400 VALIDATION_ERROR")


@pytest.mark.parametrize("name", ["pipeline.py", "pipeline_async.py"])
@pytest.mark.parametrize("place", ["local", "port", "port without the path"])
def test_the_pipeline_runs(name: str, place: str, port: str) -> None:
    url = port.removesuffix("/api") if "without" in place else port
    lines = ran(name, place if place == "local" else url)
    assert "9 assignments are accepted." in lines
    images = [
        line for line in lines if re.fullmatch(r"https://example\.com/animals/\d+\.jpg (cat|dog)", line)
    ]
    assert len(images) == 12


@pytest.mark.parametrize("name", ["app.py", "app_async.py"])
@pytest.mark.parametrize("place", ["local", "port"])
def test_texts_are_sorted_by_an_app(name: str, place: str, port: str) -> None:
    lines = ran(name, place if place == "local" else port)
    assert lines[:2] == ["The batch of 4 texts costs 0.28 dollars.", "4 texts are sorted."]
    sorted_by_app = [re.fullmatch(r"(.+\.) (OK|BAD)", line) for line in lines[2:]]
    assert {found and found[1] for found in sorted_by_app} == {
        "Kate likes dogs.",
        "Pete like cats.",
        "There is my hause.",
        "It is raining.",
    }


def test_the_upload_of_a_csv_file_runs_and_can_be_run_again(
    port: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOLOKA_BASE_URL", port)
    file = tmp_path / "animals.csv"
    lines = ["INPUT:image", *(f"https://example.com/{number}.jpg" for number in range(30))]

    def upload(lines: list[str], pool_id: str) -> subprocess.CompletedProcess[str]:
        file.write_text("\n".join(lines), encoding="utf-8-sig")
        command = [sys.executable, str(EXAMPLES / "upload_csv.py"), str(file), pool_id]
        return subprocess.run(command, capture_output=True, text=True, timeout=60)

    with Toloka(base_url=port) as toloka:
        pool_id = pool(toloka)
        wrong = upload([*lines[:10], "no address", *lines[10:]], pool_id)
        assert wrong.returncode == 1
        assert "row 11, INPUT:image: must be a URL" in wrong.stderr
        assert list(toloka.tasks.list(pool_id=pool_id)) == []
        for _ in range(2):
            done = upload(lines, pool_id)
            assert done.stderr == ""
            assert done.stdout == f"30 tasks are in pool {pool_id}, 0 were rejected.\n"
            images = [task.input_values["image"] for task in toloka.tasks.list(pool_id=pool_id)]
            assert sorted(images) == sorted(lines[1:])


def loaded(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setenv("TOLOKA_WEBHOOK_SECRET", SECRET)
    specification = importlib.util.spec_from_file_location("receiver", EXAMPLES / "webhook_receiver.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def job(toloka: Toloka, url: str, secret: str = SECRET) -> str:
    """A pool whose closing is reported. Returns its ID."""
    pool_id = pool(toloka)
    toloka.tasks.create_many([models.TaskForm(pool_id=pool_id, input_values={}, overlap=1)])
    set_up = toloka.webhook_subscriptions.set_many(
        [
            models.WebhookSubscriptionForm(
                webhook_url=url, event_type=event_type, pool_id=pool_id, secret_key=secret
            )
            for event_type in ("POOL_CLOSED", "ASSIGNMENT_SUBMITTED", "ASSIGNMENT_APPROVED")
        ]
    )
    assert len(set_up.items) == 3
    toloka.pools.open(pool_id).wait()
    return pool_id


def test_the_receiver_takes_what_the_service_sends(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    receiver = loaded(monkeypatch)
    with (
        Emulator(webhook_transport=httpx.ASGITransport(receiver.app)) as emulator,
        Toloka("local", transport=emulator.transport()) as toloka,
    ):
        pool_id = job(toloka, "https://receiver.example/events")
        (assignment_id,) = emulator.tolokers(1).work(pool_id)
        toloka.assignments.accept(assignment_id)
        deliveries = emulator.wait_for_deliveries()
        assert [delivery.status for delivery in deliveries] == [200] * 3
        assert not emulator.mismatches
    events = [receiver.events.get_nowait() for _ in range(3)]
    assert {type(event) for event in events} == {
        models.AssignmentSubmittedEvent,
        models.AssignmentApprovedEvent,
        models.PoolClosedEvent,
    }
    lines = capsys.readouterr().out.splitlines()
    assert f"Assignment {assignment_id} waits for a decision" in lines


def test_the_receiver_refuses_what_is_forged(monkeypatch: pytest.MonkeyPatch) -> None:
    receiver = loaded(monkeypatch)
    with (
        Emulator(webhook_transport=httpx.ASGITransport(receiver.app)) as emulator,
        Toloka("local", transport=emulator.transport()) as toloka,
    ):
        pool_id = job(toloka, "https://receiver.example/events", secret="another secret")
        emulator.tolokers(1).work(pool_id)
        assert {delivery.status for delivery in emulator.wait_for_deliveries()} == {403}
    assert receiver.events.empty()


def test_the_receiver_takes_an_event_once(monkeypatch: pytest.MonkeyPatch) -> None:
    receiver = loaded(monkeypatch)

    async def run() -> list[int]:
        transport = httpx.ASGITransport(receiver.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
            first, second = [await client.post("/", content=body, headers=headers) for _ in range(2)]
            large = await client.post("/", content=b"x" * 10_000_001, headers=headers)
            nonsense = await client.post("/", content=b"{}", headers={"Toloka-Signature": signed(b"{}")})
        return [response.status_code for response in (first, second, large, nonsense)]

    body = b'{"events": [{"uuid": "u", "type": "NEW_KIND"}]}'
    headers = {"Toloka-Signature": signed(body)}
    assert asyncio.run(run()) == [200, 200, 413, 400]
    assert receiver.events.qsize() == 1


def signed(body: bytes) -> str:
    from facade.test_webhooks import signed as signature

    return signature(body, SECRET, str(int(time.time() * 1000)))


def test_the_receiver_runs_on_a_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOLOKA_WEBHOOK_SECRET", SECRET)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = free.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", "--app-dir", str(EXAMPLES), "webhook_receiver:app"]
    quiet = ["--port", str(number), "--log-level", "error", "--lifespan", "off"]
    with subprocess.Popen([*command, *quiet], stdout=subprocess.PIPE, text=True) as process:
        try:
            deadline = time.monotonic() + 20
            while not listens(number) and time.monotonic() < deadline:
                time.sleep(0.05)
            with Emulator() as emulator, Toloka("local", transport=emulator.transport()) as toloka:
                pool_id = job(toloka, f"http://127.0.0.1:{number}/events")
                emulator.tolokers(1).work(pool_id)
                assert {delivery.status for delivery in emulator.wait_for_deliveries()} == {200}
        finally:
            process.terminate()


def listens(port: int) -> bool:
    with socket.socket() as attempt:
        return attempt.connect_ex(("127.0.0.1", port)) == 0
