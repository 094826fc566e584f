from __future__ import annotations

import asyncio
import gc
import pickle
import signal
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable
from typing import Any

import httpx
import pytest

import toloka_sdk as sdk
from facade.scripted import Player, Script, answer, html, operation, refused, training
from toloka_sdk import models
from toloka_sdk._clock import SystemClock


class Work:
    """A service whose operation ends some seconds after it was started, by the player's clock."""

    def __init__(self, play: Player, seconds: float, status: str = "SUCCESS") -> None:
        self.play, self.seconds, self.status = play, seconds, status
        self.started = play.clock.now
        self.seen: list[float] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            self.started = self.play.clock.now
            return answer(202, operation("PENDING"))
        elapsed = self.play.clock.now - self.started
        self.seen.append(elapsed)
        return answer(200, operation(self.status if elapsed >= self.seconds else "RUNNING"))

    def script(self) -> Script:
        return Script([self], repeated=True)


def open_and_wait(**options: Any) -> Callable[[Any], Any]:
    return lambda toloka: toloka.trainings.open("1").wait(**options)


@pytest.mark.parametrize("seconds", [0.0, 0.1, 0.3])
def test_a_short_operation_is_seen_soon(play: Player, seconds: float) -> None:
    work = Work(play, seconds)
    assert play(work.script(), open_and_wait()).status == models.OperationStatus.SUCCESS
    assert work.seen[-1] < 0.4


def test_an_operation_of_30_seconds_costs_few_requests(play: Player) -> None:
    script = Work(play, 30).script()
    play(script, open_and_wait())
    assert len(script.requests) <= 12


def test_a_long_operation_is_asked_for_ever_more_rarely(play: Player) -> None:
    work = Work(play, 7200)
    play(work.script(), open_and_wait(timeout=None))
    gaps = [after - before for before, after in zip(work.seen, work.seen[1:], strict=False)]
    assert 8 < gaps[8] < 10
    assert 55 < max(gaps) < 63
    assert len(work.seen) < 160


def test_what_is_done_already_gives_none(play: Player) -> None:
    script = Script([answer(204), answer(204)])
    assert play(script, open_and_wait()) is None
    handle = play(script, lambda toloka: toloka.trainings.open("1"))
    assert (handle.id, handle.operation) == (None, None)


def test_an_operation_that_has_ended_is_not_asked_for(play: Player) -> None:
    script = Script([answer(202, operation("SUCCESS"))])
    assert play(script, open_and_wait()).id == "op-1"


def test_a_handle_says_what_was_answered(play: Player) -> None:
    handle = play(Script([answer(202, operation("PENDING"))]), lambda toloka: toloka.trainings.open("1"))
    assert (handle.id, handle.operation.status) == ("op-1", "PENDING")
    assert "op-1 in sandbox" in repr(handle)


def test_progress_is_told_on_request(play: Player) -> None:
    seen: list[Any] = []
    play(
        Script(
            [
                answer(202, operation()),
                *(answer(200, operation(progress=n)) for n in (10, 60)),
                answer(200, operation("SUCCESS")),
            ]
        ),
        open_and_wait(on_progress=lambda each: seen.append((str(each.status), each.progress))),
    )
    assert seen == [("RUNNING", 10), ("RUNNING", 60), ("SUCCESS", sdk.UNSET)]


def test_nothing_is_printed_while_waiting(play: Player, capfd: pytest.CaptureFixture[str]) -> None:
    play(Work(play, 20).script(), open_and_wait())
    assert capfd.readouterr() == ("", "")


def failing(*answers: httpx.Response | Exception, **changes: Any) -> Script:
    ended = operation("FAIL", details={"why": "no tasks"}) | changes
    return Script([answer(202, operation()), answer(200, ended), *answers])


def test_a_failure_carries_the_operation(play: Player) -> None:
    script = failing(refused(404, "DOES_NOT_EXIST"))
    with pytest.raises(sdk.OperationFailed, match=r"op-1.*FAIL, in sandbox.*no tasks") as caught:
        play(script, open_and_wait())
    assert caught.value.operation is not None
    assert caught.value.operation.details == {"why": "no tasks"}
    assert caught.value.log is None
    copy = pickle.loads(pickle.dumps(caught.value))
    assert vars(copy) == vars(caught.value)
    assert (str(copy), repr(copy)) == (str(caught.value), "OperationFailed('op-1')")


LOG = [
    {
        "type": "TASK_VALIDATE",
        "success": False,
        "input": {"__item_idx": 1},
        "output": {"image": {"code": "X"}},
    },
    {"type": "TASK_CREATE", "success": True, "output": {"task_id": "t"}},
]


def test_a_failure_carries_the_log(play: Player) -> None:
    script = failing(answer(200, LOG))
    with pytest.raises(sdk.OperationFailed, match=r"1 steps of its log failed.*'code': 'X'") as caught:
        play(script, open_and_wait())
    assert script.requests[-1].url.path == "/api/v1/operations/op-1/log"
    assert caught.value.log is not None
    assert [item.to_dict() for item in caught.value.log] == LOG
    assert pickle.loads(pickle.dumps(caught.value)).log == caught.value.log


def test_a_failure_with_an_empty_log_is_a_failure(play: Player) -> None:
    with pytest.raises(sdk.OperationFailed) as caught:
        play(failing(answer(200, [])), open_and_wait())
    assert caught.value.log == []


@pytest.mark.parametrize(
    "trouble",
    [
        refused(409, "OPERATION_LOGS_ARCHIVED"),
        html(503),
        httpx.ReadTimeout("x"),
        answer(200, {"type": "one object"}),
        html(200),
    ],
)
def test_a_log_that_cannot_be_read_hides_no_failure(
    play: Player, trouble: httpx.Response | Exception
) -> None:
    with pytest.raises(sdk.OperationFailed) as caught:
        play(failing(trouble), open_and_wait())
    assert caught.value.log is None


def test_objects_that_were_lost_unasked_are_a_failure(play: Player) -> None:
    counts = {"total_count": 3, "success_count": 1, "failed_count": 2}
    script = failing(
        answer(200, LOG), status="SUCCESS", details=counts, parameters={"skip_invalid_items": False}
    )
    with pytest.raises(sdk.OperationFailed, match=r"ended in SUCCESS, but 2 of its objects failed"):
        play(script, open_and_wait())
    asked = failing(status="SUCCESS", details=counts, parameters={"skip_invalid_items": True})
    assert play(asked, open_and_wait()).details == counts


@pytest.mark.parametrize("timeout", [0.0, 5.0, 47.0])
def test_a_timeout_carries_the_operation(play: Player, timeout: float) -> None:
    work = Work(play, 1000)
    with pytest.raises(sdk.OperationTimeout, match=r"handle\('op-1'\)") as caught:
        play(work.script(), open_and_wait(timeout=timeout))
    assert work.seen[-1] == pytest.approx(timeout - min(2, timeout / 10), abs=1e-3)
    assert caught.value.operation is not None
    assert caught.value.operation.status == "RUNNING"
    assert caught.value.operation_id == "op-1"


def test_an_unknown_status_is_one_on_the_way(play: Player) -> None:
    script = Script(
        [answer(202, operation("QUEUED")), answer(200, operation("SHINY")), answer(200, operation("SUCCESS"))]
    )
    assert play(script, open_and_wait()).status == "SUCCESS"


@pytest.mark.parametrize(
    "trouble",
    [
        refused(429, "TOO_MANY_REQUESTS"),
        refused(429, "TOO_MANY_REQUESTS", Retry_After="3"),
        html(502),
        refused(503, "REMOTE_SERVICE_UNAVAILABLE"),
        answer(500),
        httpx.ReadTimeout("x"),
        httpx.RemoteProtocolError("x"),
        httpx.ConnectError("x"),
    ],
)
def test_trouble_on_the_way_does_not_end_the_wait(play: Player, trouble: httpx.Response | Exception) -> None:
    script = Script([answer(202, operation()), *[trouble] * 9, answer(200, operation("SUCCESS"))])
    assert play(script, open_and_wait()).status == "SUCCESS"
    if isinstance(trouble, httpx.Response) and "retry-after" in trouble.headers:
        assert min(play.clock.sleeps[1:]) >= 3


def test_trouble_until_the_end_is_a_timeout(play: Player) -> None:
    script = Script([answer(202, operation("PENDING")), html(503)], repeated=True)
    with pytest.raises(
        sdk.OperationTimeout, match=r"PENDING.*The last poll failed: GET /v1/operations/op-1"
    ) as caught:
        play(script, open_and_wait(timeout=30))
    assert caught.value.operation is not None


def test_the_quota_of_a_day_waits_until_shortly_before_the_end(play: Player) -> None:
    script = Script(
        [answer(202, operation()), refused(429, "X", {"interval": "DAY"}), answer(200, operation("SUCCESS"))]
    )
    assert play(script, open_and_wait(timeout=100)).status == "SUCCESS"
    assert sum(play.clock.sleeps) == pytest.approx(98)


def test_a_refusal_ends_the_wait(play: Player) -> None:
    with pytest.raises(sdk.NotFound):
        play(Script([answer(202, operation()), refused(404, "DOES_NOT_EXIST")]), open_and_wait())


@pytest.mark.parametrize(("timeout", "last"), [(8.0, 0.8), (100.0, 2.0), (0.0, 1.0), (0.5, 0.55)])
def test_the_polls_are_within_the_time_of_the_wait(play: Player, timeout: float, last: float) -> None:
    timeouts: list[float] = []

    def poll(request: httpx.Request) -> httpx.Response:
        timeouts.append(request.extensions["timeout"]["read"])
        return answer(202 if request.method == "POST" else 200, operation())

    with pytest.raises(sdk.OperationTimeout):
        play(Script([poll], repeated=True), open_and_wait(timeout=timeout))
    assert timeouts[0] == 60
    assert max(timeouts[1:]) <= max(timeout, 1)
    assert timeouts[-1] == pytest.approx(last)


def test_the_log_of_a_failure_is_read_within_the_time_of_the_wait(play: Player) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        play.clock.now += 4
        return answer(200, operation("FAIL"))

    script = Script([answer(202, operation()), fail, answer(200, LOG)])
    with pytest.raises(sdk.OperationFailed) as caught:
        play(script, open_and_wait(timeout=8))
    assert caught.value.log is not None
    assert script.requests[-1].extensions["timeout"]["read"] == pytest.approx(4 - 0.15, abs=0.1)


def test_a_wait_can_have_no_limit(play: Player) -> None:
    script = Script([answer(202, operation()), answer(200, operation("SUCCESS"))])
    assert play(script, open_and_wait(timeout=None), timeout=None).status == "SUCCESS"
    assert script.requests[1].extensions["timeout"]["read"] is None


def test_a_handle_from_an_id_asks_at_once(play: Player) -> None:
    script = Script([answer(200, operation("SUCCESS"))])
    assert play(script, lambda toloka: toloka.operations.handle("op-1").wait()).status == "SUCCESS"
    assert script.requests[0].url.path == "/api/v1/operations/op-1"
    assert play.clock.sleeps == [0.0]


def test_a_timeout_says_that_the_operation_was_never_seen(play: Player) -> None:
    with pytest.raises(sdk.OperationTimeout, match="was never seen") as caught:
        play(Script([html(503)], repeated=True), lambda toloka: toloka.operations.handle("x").wait(timeout=1))
    assert caught.value.operation is None
    assert repr(caught.value) == "OperationTimeout('x')"


async def test_a_start_can_be_awaited_gathered_and_grouped() -> None:
    script = Script([answer(204)], repeated=True)
    async with sdk.AsyncToloka("sandbox", token="t", transport=script.transport) as toloka:
        assert (await toloka.trainings.open("1")).id is None
        first, second = await asyncio.gather(toloka.pools.open("1"), toloka.pools.close("1").wait())
        assert (first.id, second) == (None, None)
        async with asyncio.TaskGroup() as group:
            task = group.create_task(toloka.pools.archive("1"))
        assert task.result().operation is None
        unused = toloka.pools.open("1")
        unused.close()


async def test_a_start_that_is_never_awaited_warns() -> None:
    async with sdk.AsyncToloka("sandbox", token="t", transport=Script([]).transport) as toloka:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            toloka.trainings.open("1")
            gc.collect()
    assert any("never awaited" in str(each.message) for each in caught)


async def test_a_cancelled_wait_ends_at_once_and_leaves_the_client_usable() -> None:
    script = Script(
        [answer(202, operation()), answer(200, operation()), answer(200, training())], repeated=True
    )
    async with sdk.AsyncToloka("sandbox", token="t", transport=script.transport) as toloka:
        task = asyncio.create_task(toloka.trainings.open("1").wait())
        await asyncio.sleep(0.2)
        asked = len(script.requests)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len(script.requests) == asked
        assert (await toloka.trainings.get("1")).id == "1"


CTRL_C = """
import httpx, json, time
from toloka_sdk import Toloka
operation = {"id": "1", "type": "POOL.OPEN", "status": "RUNNING", "submitted": "2020-01-01T00:00:00"}
transport = httpx.MockTransport(lambda request: httpx.Response(200, json=operation))
with Toloka("sandbox", token="t", transport=transport) as toloka:
    try:
        print("waiting", flush=True)
        toloka.pools.open("1").wait()
    except KeyboardInterrupt:
        print(toloka.operations.get("1").status)
"""


def test_ctrl_c_ends_a_wait_at_once_and_leaves_the_client_usable() -> None:
    with subprocess.Popen([sys.executable, "-c", CTRL_C], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        time.sleep(1.2)
        started = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.stdout.readline() == "RUNNING\n"
        assert time.monotonic() - started < 3
    assert process.returncode == 0


def test_waiting_works_with_the_real_clock() -> None:
    began: list[float] = []

    def serve(request: httpx.Request) -> httpx.Response:
        began.append(time.monotonic())
        return answer(200, operation("RUNNING" if time.monotonic() - began[0] < 0.1 else "SUCCESS"))

    def run(asynchronous: bool) -> Any:
        began.clear()
        return Player(asynchronous)(Script([serve], repeated=True), open_and_wait(), clock=SystemClock())

    for asynchronous in (False, True):
        assert run(asynchronous).status == "SUCCESS"
        assert 0.1 <= began[-1] - began[0] < 5


def test_threads_share_a_client() -> None:
    script = Script([answer(200, training())], repeated=True)
    results: list[str] = []
    with sdk.Toloka("sandbox", token="t", transport=script.transport) as toloka:
        threads = [
            threading.Thread(target=lambda: results.extend(toloka.trainings.get("1").id for _ in range(20)))
            for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(results) == 160
