from __future__ import annotations

import logging
from typing import Any

import httpx
import pytest

import toloka_sdk as sdk
from facade.scripted import TOKEN, Player, Script, answer, html, operation, refused, training
from facade.test_refusals import FORM
from toloka_api.api.tasks import create_task
from toloka_sdk import models
from toloka_sdk._retries import RetryPolicy, may_repeat

STEADY = RetryPolicy(random=lambda: 0.0)


def get(toloka: Any) -> Any:
    return toloka.trainings.get("1")


def create(toloka: Any) -> Any:
    return toloka.trainings.create(FORM)


def open_it(toloka: Any) -> Any:
    return toloka.trainings.open("1")


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 530])
def test_html_answers_to_reads_are_tried_again(play: Player, status: int) -> None:
    script = Script([html(status), html(status), answer(200, training())])
    assert play(script, get, retry=STEADY).id == "1"
    assert play.clock.sleeps == [0.25, 0.5]


@pytest.mark.parametrize(
    "fault",
    [httpx.ConnectError("x"), httpx.ReadTimeout("x"), httpx.ReadError("x"), httpx.RemoteProtocolError("x")],
)
def test_lost_reads_are_made_again(play: Player, fault: Exception) -> None:
    assert play(Script([fault, answer(200, training())]), get).id == "1"


@pytest.mark.parametrize(
    "first",
    [
        answer(500),
        html(503),
        answer(408),
        httpx.ReadTimeout("x"),
        httpx.ReadError("x"),
        httpx.WriteError("x"),
    ],
)
def test_a_write_that_may_have_been_received_is_sent_once(
    play: Player, first: httpx.Response | Exception
) -> None:
    script = Script([first])
    with pytest.raises(sdk.RequestError):
        play(script, create)
    assert len(script.requests) == 1


@pytest.mark.parametrize(
    "first",
    [
        httpx.ConnectError("x"),
        httpx.ConnectTimeout("x"),
        httpx.PoolTimeout("x"),
        refused(429, "TOO_MANY_REQUESTS"),
    ],
)
def test_a_write_that_was_not_carried_out_is_sent_again(
    play: Player, first: httpx.Response | Exception
) -> None:
    script = Script([first, answer(201, training())])
    assert play(script, create).id == "1"
    assert script.requests[0].content == script.requests[1].content


def test_a_call_that_does_nothing_the_second_time_is_made_again(play: Player) -> None:
    script = Script([httpx.ReadTimeout("x"), answer(503), answer(204)])
    assert play(script, open_it).id is None


def test_a_clone_is_not(play: Player) -> None:
    script = Script([httpx.ReadTimeout("x")])
    with pytest.raises(sdk.ResponseTimeout):
        play(script, lambda toloka: toloka.trainings.clone("1"))


def test_a_write_with_an_operation_id_may_be_repeated() -> None:
    lost = sdk.ConnectionLost("x")
    task = models.TaskForm(pool_id="1", input_values={})
    assert not may_repeat(create_task(task), lost)
    assert may_repeat(create_task(task, operation_id="26e130ad-3652-443a-3dc5-094791e48ef9"), lost)


@pytest.mark.parametrize("action", [get, open_it, create])
@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 413, 415])
def test_what_would_be_refused_again_is_not_repeated(play: Player, status: int, action: Any) -> None:
    script = Script([answer(status)])
    with pytest.raises(sdk.ApiError):
        play(script, action)
    assert len(script.requests) == 1


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry_After": "3"}, 3.0),
        ({"Retry_After": "1.5"}, 1.5),
        ({"Retry_After": "0"}, 0.0),
        ({"Retry_After": "Tue, 14 Nov 2023 22:13:25 GMT"}, 5.0),
        ({"Retry_After": "Tue, 14 Nov 2023 22:13:00 GMT"}, 0.0),
        ({"Retry_After": "soon"}, 0.25),
        ({"Retry_After": "-4"}, 0.25),
        ({"Retry_After": "nan"}, 0.25),
        ({"Retry_After": "inf"}, 0.25),
        ({"Retry_After": ""}, 0.25),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_understood(
    play: Player, status: int, headers: dict[str, str], seconds: float
) -> None:
    script = Script([refused(status, "X", **headers), answer(200, training())])
    play(script, get, retry=STEADY)
    assert play.clock.sleeps == [seconds]


def test_the_quota_of_a_minute_is_waited_for(play: Player) -> None:
    quota = refused(429, "TOO_MANY_REQUESTS", {"interval": "MIN"})
    assert play.clock.now % 60 == 20
    play(Script([quota, answer(201, training())]), create, retry=STEADY)
    assert play.clock.sleeps == [40.0]


@pytest.mark.parametrize("interval", ["HOUR", "DAY"])
def test_a_longer_quota_raises_at_once(play: Player, interval: str) -> None:
    script = Script([refused(429, "TOO_MANY_REQUESTS", {"interval": interval})])
    with pytest.raises(sdk.RateLimited, match="is over"):
        play(script, create)
    assert not play.clock.sleeps


def test_an_unknown_quota_is_backed_off_from(play: Player) -> None:
    quota = refused(429, "TOO_MANY_REQUESTS", {"interval": ["odd"]})
    play(Script([quota, answer(200, training())]), get, retry=STEADY)
    assert play.clock.sleeps == [0.25]


def test_a_long_retry_after_raises_at_once(play: Player) -> None:
    with pytest.raises(sdk.ServiceUnavailable) as caught:
        play(Script([refused(503, "X", Retry_After="100000")]), get)
    assert caught.value.retry_after == 100000
    assert not play.clock.sleeps


def test_attempts_are_bounded(play: Player) -> None:
    script = Script([html(503)], repeated=True)
    with pytest.raises(sdk.ServiceUnavailable, match="after 3 attempts") as caught:
        play(script, get, retry=RetryPolicy(max_attempts=3))
    assert len(script.requests) == caught.value.attempts == 3


def test_the_time_is_bounded(play: Player) -> None:
    script = Script([html(503)], repeated=True)
    retry = RetryPolicy(max_attempts=100, max_elapsed=20, max_delay=4, random=lambda: 1.0)
    with pytest.raises(sdk.ServiceUnavailable):
        play(script, get, retry=retry)
    assert play.clock.sleeps == [0.5, 1.0, 2.0, 4.0, 4.0, 4.0, 4.0]


def test_waits_are_spread(play: Player) -> None:
    play(Script([html(503), answer(200, training())]), get)
    assert 0.25 <= play.clock.sleeps[0] <= 0.5


def test_an_attempt_is_over_when_the_time_of_the_call_is(play: Player) -> None:
    timeouts: list[float] = []

    def late(request: httpx.Request) -> httpx.Response:
        timeouts.append(request.extensions["timeout"]["read"])
        play.clock.now += min(4, timeouts[-1])
        raise httpx.ReadTimeout("x")

    retry = RetryPolicy(max_elapsed=10, random=lambda: 1.0)
    with pytest.raises(sdk.ResponseTimeout):
        play(Script([late], repeated=True), get, retry=retry, timeout=7)
    assert timeouts == [7, 5.5, 0.5]
    assert play.clock.now == 1_700_000_010


@pytest.mark.parametrize(("statuses", "status"), [({418}, 418), ((500, 599), 599)])
def test_which_statuses_are_repeated_can_be_said(play: Player, statuses: Any, status: int) -> None:
    script = Script([html(status), answer(200, training())])
    assert play(script, get, retry=RetryPolicy(statuses=statuses)).id == "1"


@pytest.mark.parametrize(("policy", "status"), [(RetryPolicy(statuses=()), 429), (RetryPolicy(), 599)])
def test_other_statuses_are_not_repeated(play: Player, policy: RetryPolicy, status: int) -> None:
    script = Script([html(status)])
    with pytest.raises(sdk.ApiError):
        play(script, get, retry=policy)


@pytest.mark.parametrize("status", [409, 399, 600])
def test_a_status_that_is_never_repeated(status: int) -> None:
    with pytest.raises(sdk.ConfigurationError, match="statuses"):
        RetryPolicy(statuses={500, status})


@pytest.mark.parametrize("status", [503, 521, 530])
def test_a_wait_goes_on_after_a_status_that_is_repeated(play: Player, status: int) -> None:
    script = Script([answer(202, operation()), html(status), answer(200, operation("SUCCESS"))])
    assert play(script, lambda toloka: toloka.trainings.open("1").wait()).status == "SUCCESS"
    never = Script([answer(202, operation()), html(status)])
    with pytest.raises(sdk.ServerError):
        play(never, lambda toloka: toloka.trainings.open("1").wait(), retry=RetryPolicy(statuses=()))


@pytest.mark.parametrize(
    "options",
    [{"max_attempts": 0}, {"base_delay": -1.0}, {"max_elapsed": -1.0}, {"max_elapsed": 0.0}],
)
def test_a_policy_that_makes_no_sense(options: Any) -> None:
    with pytest.raises(sdk.ConfigurationError):
        RetryPolicy(**options)


def test_the_log_holds_no_secret(play: Player, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "toloka_sdk")
    play(Script([html(503), httpx.ReadTimeout("x"), answer(200, training())]), get)
    with pytest.raises(sdk.ConnectionLost):
        play(Script([httpx.ReadError("x")]), create)
    play(
        Script([answer(200, {"items": [], "has_more": False})]), lambda t: t.trainings.list(project_id="p-77")
    )
    lines = [record.getMessage() for record in caplog.records if record.name == "toloka_sdk"]
    assert lines[0] == "GET /v1/trainings/1 -> 503 in 0 ms (attempt 1)"
    assert lines[1].startswith("GET /v1/trainings/1: 503, attempt 2 follows in 0.")
    assert lines[2] == "GET /v1/trainings/1 -> ResponseTimeout in 0 ms (attempt 2)"
    assert lines[-2] == "POST /v1/trainings -> ConnectionLost in 0 ms (attempt 1)"
    assert lines[-1] == "GET /v1/trainings -> 200 in 0 ms (attempt 1)"
    for secret in (TOKEN, "p-77", FORM.private_name + "}", "inherited_instructions"):
        assert secret not in "\n".join(lines)


def test_operations_are_shown_as_json_had_them(play: Player) -> None:
    log = [{"type": "TASK_CREATE", "success": True, "output": {"score": 0.1, "n": None}}]
    items = play(Script([answer(200, log)]), lambda toloka: toloka.operations.log("1"))
    assert [item.to_dict() for item in items] == log
    assert play(
        Script([answer(200, operation(details={"x": 0.5}))]), lambda t: t.operations.get("1")
    ).details == {"x": 0.5}
