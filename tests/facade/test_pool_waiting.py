"""Waiting until a pool's work is done, and counting it."""

from __future__ import annotations

import asyncio
import pickle
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import toloka_sdk as sdk
from facade.scripted import Player, Script, answer, html
from facade.test_creation import pool as new_pool
from toloka_emulator import Emulator
from toloka_sdk import models

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLES = str(Path(__file__).parents[2] / "facade" / "examples")
OTHER_REASONS = [
    "MANUAL",
    "EXPIRED",
    "NOT_ENOUGH_BALANCE",
    "ASSIGNMENTS_LIMIT_EXCEEDED",
    "BLOCKED",
    "FOR_UPDATE",
    "SOMETHING_NEW",
]


def pool(status: str, reason: str | None = None, **changes: Any) -> httpx.Response:
    data = {"id": "7", "project_id": "1", "private_name": "x", "status": status, **changes}
    return answer(200, data | ({"last_close_reason": reason} if reason else {}))


def wait(**options: Any) -> Callable[[Any], Any]:
    return lambda toloka: toloka.pools.wait_until_closed("7", **options)


def test_a_pool_whose_work_is_done_is_returned(play: Player) -> None:
    script = Script([pool("OPEN"), pool("OPEN", "MANUAL"), pool("CLOSED", "COMPLETED")])
    closed = play(script, wait())
    assert (closed.status, closed.last_close_reason) == ("CLOSED", "COMPLETED")
    assert len(script.requests) == 3


@pytest.mark.parametrize("reason", OTHER_REASONS)
def test_another_reason_is_an_error_that_names_it(play: Player, reason: str) -> None:
    with pytest.raises(
        sdk.PoolClosedEarly, match=rf"Pool 7 is CLOSED in sandbox for the reason {reason}"
    ) as caught:
        play(Script([pool("OPEN"), pool("CLOSED", reason)]), wait())
    assert caught.value.reason == reason
    assert caught.value.pool is not None
    assert pickle.loads(pickle.dumps(caught.value)).reason == reason


@pytest.mark.parametrize("reason", OTHER_REASONS)
def test_another_reason_can_be_accepted(play: Player, reason: str) -> None:
    closed = play(Script([pool("CLOSED", reason)]), wait(accept=["COMPLETED", reason]))
    assert closed.last_close_reason == reason


def test_a_pool_that_was_never_opened_has_no_reason(play: Player) -> None:
    with pytest.raises(sdk.PoolClosedEarly, match="was never opened: open it first") as caught:
        play(Script([pool("CLOSED")]), wait())
    assert caught.value.reason is None


def test_an_archived_pool_tells_how_it_ended(play: Player) -> None:
    assert play(Script([pool("ARCHIVED", "COMPLETED")]), wait()).status == "ARCHIVED"


def test_a_text_is_no_list_of_reasons(play: Player) -> None:
    with pytest.raises(sdk.ConfigurationError, match=r"accept takes several reasons, such as \['EXPIRED'\]"):
        play(Script([]), wait(accept="EXPIRED"))


def test_failures_on_the_way_do_not_end_the_wait(play: Player) -> None:
    faults: list[Any] = [
        httpx.ReadTimeout("x"),
        html(502),
        answer(429, {"code": "TOO_MANY_REQUESTS"}, {"retry-after": "5"}),
    ]
    script = Script([pool("OPEN"), *faults, pool("CLOSED", "COMPLETED")])
    assert play(script, wait()).status == "CLOSED"


def test_a_pool_that_is_not_there_ends_the_wait(play: Player) -> None:
    with pytest.raises(sdk.NotFound):
        play(Script([answer(404, {"code": "DOES_NOT_EXIST", "message": "x"})]), wait())


def test_the_time_that_is_up_is_an_error_with_the_pool(play: Player) -> None:
    with pytest.raises(
        sdk.PoolTimeout, match=r"Pool 7 was OPEN when it was last seen, after 3600 s"
    ) as caught:
        play(Script([pool("OPEN")], repeated=True), wait(timeout=3600))
    assert caught.value.pool is not None
    assert sum(play.clock.sleeps) <= 3600


def test_it_asks_ever_more_rarely(play: Player) -> None:
    script = Script([pool("OPEN")], repeated=True)
    with pytest.raises(sdk.PoolTimeout):
        play(script, wait(timeout=86_400))
    assert len(script.requests) < 1_600
    assert play.clock.sleeps[0] < 1
    assert max(play.clock.sleeps) <= 63


def test_a_training_is_waited_for_as_well(play: Player) -> None:
    data = {"id": "3", "project_id": "1", "status": "CLOSED", "last_close_reason": "MANUAL"}
    with pytest.raises(sdk.PoolClosedEarly, match="Training 3 is CLOSED"):
        play(Script([answer(200, data)]), lambda toloka: toloka.trainings.wait_until_closed("3"))
    closed = play(
        Script([answer(200, data)]), lambda toloka: toloka.trainings.wait_until_closed("3", accept=["MANUAL"])
    )
    assert closed.id == "3"


class Job:
    """A pool in an emulator, with tasks, two of them control tasks."""

    def __init__(self, emulator: Emulator, overlap: int = 2) -> None:
        self.emulator = emulator
        self.script = Script([])
        self.script.transport = emulator.transport()  # type: ignore[assignment]
        with sdk.Toloka("local", transport=emulator.transport()) as toloka:
            self.pool_id = new_pool(toloka)
            control = [models.KnownSolution(output_values={"ok": True}, correctness_weight=1)]
            toloka.tasks.create_many(
                [models.TaskForm(pool_id=self.pool_id, input_values={}, overlap=overlap) for _ in range(5)]
                + [
                    models.TaskForm(
                        pool_id=self.pool_id, input_values={}, infinite_overlap=True, known_solutions=control
                    )
                ]
            )
            toloka.pools.open(self.pool_id).wait()

    def play(self, play: Player, action: Callable[[Any], Any]) -> Any:
        return play(self.script, action, environment="local")


def test_the_work_is_counted_without_control_tasks(play: Player) -> None:
    with Emulator(seed=1) as emulator:
        job = Job(emulator)
        before = job.play(play, lambda toloka: toloka.pools.progress(job.pool_id))
        assert (before.needed, before.done, before.fraction) == (10, 0, 0.0)
        assert before.expected_end() is None
        emulator.tolokers(1, answer=lambda task, toloker: {"ok": True}).work(job.pool_id)
        half = job.play(play, lambda toloka: toloka.pools.progress(job.pool_id))
        assert (half.needed, half.submitted, half.accepted, half.fraction) == (10, 5, 0, 0.5)
        assert sum(half.by_hour.values()) == 5
        start = min(half.by_hour)
        assert half.expected_end(start + timedelta(hours=2)) == start + timedelta(hours=4)


def test_a_pool_without_an_end_has_no_share(play: Player) -> None:
    listed = [
        pool("OPEN", mixer_config={"real_tasks_count": 1}),
        answer(200, {"items": [{"id": "t", "pool_id": "7", "infinite_overlap": True}], "has_more": False}),
        answer(200, {"items": [], "has_more": False}),
    ]
    progress = play(Script(listed), lambda toloka: toloka.pools.progress("7"))
    assert (progress.needed, progress.fraction, progress.expected_end(datetime.now(UTC))) == (
        None,
        None,
        None,
    )


def test_the_progress_is_told_and_drawn(play: Player, capsys: pytest.CaptureFixture[str]) -> None:
    with Emulator(seed=1) as emulator:
        job = Job(emulator, overlap=1)
        seen: list[sdk.PoolProgress] = []

        def tell(progress: sdk.PoolProgress) -> None:
            seen.append(progress)
            emulator.tolokers(1, answer=lambda task, toloker: {"ok": True}).work(job.pool_id)

        job.play(
            play, lambda toloka: toloka.pools.wait_until_closed(job.pool_id, on_progress=tell, progress=True)
        )
        assert [progress.done for progress in seen] == [0, 5]
        assert "5/5" in capsys.readouterr().err


class Retold(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """An emulator whose pools were not closed by the requester, but for a reason that it doesn't play."""

    def __init__(self, emulator: Emulator, reason: str) -> None:
        self._transport, self._reason = emulator.transport(), reason.encode()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._retold(self._transport.handle_request(request))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self._retold(await self._transport.handle_async_request(request))

    def _retold(self, response: httpx.Response) -> httpx.Response:
        content = response.content.replace(b'"MANUAL"', b'"%s"' % self._reason)
        return httpx.Response(response.status_code, content=content)


@pytest.fixture(params=["pipeline", "pipeline_async"])
def job_of_the_example(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The example's `run`, with a sync or an async client."""
    monkeypatch.syspath_prepend(EXAMPLES)
    run = import_module(request.param).run
    if request.param == "pipeline":
        return lambda transport, work: run(sdk.Toloka("local", transport=transport), work)

    async def awaited(transport: Any, work: Callable[[str], object]) -> Any:
        async with sdk.AsyncToloka("local", transport=transport) as toloka:
            return await run(toloka, work)

    return lambda transport, work: asyncio.run(awaited(transport, work))


@pytest.mark.parametrize(
    "reason", ["EXPIRED", "MANUAL", "NOT_ENOUGH_BALANCE", "ASSIGNMENTS_LIMIT_EXCEEDED", "BLOCKED"]
)
def test_a_pipeline_on_a_pool_that_closed_early_pays_nobody(job_of_the_example: Any, reason: str) -> None:
    with Emulator(seed=1) as emulator:

        def work(pool_id: str) -> None:
            """One Toloker comes, then the pool closes."""
            emulator.tolokers(1).work(pool_id, limit=1)
            if reason == "EXPIRED":
                emulator.advance(400 * 86_400)
            else:
                with sdk.Toloka("local", transport=emulator.transport()) as toloka:
                    toloka.pools.close(pool_id).wait()

        with pytest.raises(sdk.PoolClosedEarly, match=reason):
            job_of_the_example(Retold(emulator, reason), work)
        sent = {request.operation for request in emulator.requests}
        assert "createTask" in sent
        assert not sent & {"patchAssignment", "createUserBonus", "upsertUserSkill"}


def test_counting_what_is_done_does_not_prolong_the_wait(play: Player) -> None:
    """A pool of very many assignments, whose pages take half a minute each."""

    def slowly(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/pools/7"):
            return pool("OPEN", mixer_config={"real_tasks_count": 1})
        allowed = request.extensions["timeout"]["read"]
        play.clock.now += min(30, allowed)
        if allowed < 30:
            raise httpx.ReadTimeout("x")
        item = {"id": f"{play.clock.now}", "pool_id": "7", "tasks": [], "status": "ACCEPTED", "overlap": 1}
        return answer(200, {"items": [item], "has_more": True})

    began = play.clock.now
    with pytest.raises(sdk.PoolTimeout):
        play(Script([slowly], repeated=True), wait(timeout=100, on_progress=print))
    assert play.clock.now - began <= 101
