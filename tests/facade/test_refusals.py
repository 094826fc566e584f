from __future__ import annotations

import pickle
from typing import Any

import httpx
import pytest

import toloka_sdk as sdk
from facade.scripted import TOKEN, Player, Script, answer, html, refused, training
from toloka_sdk import models

ONCE = {"retry": sdk.RetryPolicy(max_attempts=1)}
FORM = models.TrainingForm(
    project_id="1", private_name="x", inherited_instructions=True, training_tasks_in_task_suite_count=1
)


def failure(play: Player, response: httpx.Response | Exception, write: bool = False) -> Any:
    def act(toloka: Any) -> Any:
        return toloka.trainings.create(FORM) if write else toloka.trainings.get("1")

    with pytest.raises(sdk.TolokaError) as caught:
        play(Script([response]), act, **ONCE)
    return caught.value


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, sdk.BadRequest),
        (401, sdk.AuthenticationError),
        (403, sdk.PermissionDenied),
        (404, sdk.NotFound),
        (405, sdk.MethodNotAllowed),
        (406, sdk.ApiError),
        (409, sdk.Conflict),
        (413, sdk.PayloadTooLarge),
        (415, sdk.UnsupportedMediaType),
        (429, sdk.RateLimited),
        (500, sdk.ServerError),
        (502, sdk.ServiceUnavailable),
        (503, sdk.ServiceUnavailable),
        (504, sdk.ServiceUnavailable),
        (599, sdk.ServerError),
    ],
)
def test_a_class_for_each_status_whatever_the_body(
    play: Player, status: int, kind: type[sdk.ApiError]
) -> None:
    error = failure(play, refused(status, "SOME_CODE", {"a": 1}))
    assert type(error) is kind
    assert (error.status, error.code, error.message, error.request_id) == (
        status,
        "SOME_CODE",
        "It is so",
        "r-1",
    )
    assert (error.payload, error.method, error.path) == ({"a": 1}, "GET", "/v1/trainings/1")
    assert str(error).startswith(
        f"GET /v1/trainings/1 (sandbox): {status} SOME_CODE: It is so [request r-1]."
    )

    for response in (
        html(status),
        answer(status),
        answer(status, []),
        answer(status, "text"),
        answer(status, 5),
    ):
        assert type(failure(play, response)) is kind
    odd: Any
    for odd in ({}, {"code": None}, {"code": [1]}, {"code": {"code": "x"}}, {"payload": None, "message": ""}):
        assert type(failure(play, answer(status, odd))) in (kind, sdk.ValidationError)


def test_html_of_a_proxy_is_an_error_that_says_so(play: Player) -> None:
    error = failure(play, html(502))
    assert (error.code, error.payload, error.request_id) == (None, None, None)
    assert "not JSON but text/html" in str(error)
    assert "<html>" not in str(error)


def test_an_error_without_a_code_names_its_fields(play: Player) -> None:
    body = {"user_id": {"code": "ENTITY_CONFLICT", "message": "It has one", "params": {"x": 1}}}
    error = failure(play, answer(409, body), write=True)
    assert isinstance(error, sdk.Conflict)
    assert error.payload == body
    assert error.field_errors == {"user_id": sdk.FieldError("ENTITY_CONFLICT", "It has one", {"x": 1})}
    assert "user_id: ENTITY_CONFLICT, It has one" in str(error)


def test_an_empty_conflict_is_a_conflict(play: Player) -> None:
    error = failure(play, answer(409))
    assert isinstance(error, sdk.Conflict)
    assert "409: the body is empty" in str(error)


def test_refused_fields_can_be_read(play: Player) -> None:
    payload = {"private_name": {"code": "VALUE_REQUIRED", "message": "Missing"}, "other": "odd"}
    error = failure(play, refused(400, "VALIDATION_ERROR", payload), write=True)
    assert isinstance(error, sdk.ValidationError)
    assert error.field_errors == {"private_name": sdk.FieldError("VALUE_REQUIRED", "Missing")}
    assert "Rejected: private_name: VALUE_REQUIRED, Missing." in str(error)


def test_a_message_names_the_first_of_many_refused_fields(play: Player) -> None:
    payload = {f"{number}.pool_id": {"code": "VALUE_REQUIRED"} for number in range(5000)}
    error = failure(play, refused(400, "VALIDATION_ERROR", payload), write=True)
    assert isinstance(error, sdk.ValidationError)
    assert len(error.field_errors) == 5000
    assert "9.pool_id: VALUE_REQUIRED; 4,990 more in field_errors." in str(error)
    assert len(str(error)) < 600


def test_a_conflict_says_in_which_status_the_call_is_allowed(play: Player) -> None:
    error = failure(play, refused(409, "INAPPROPRIATE_STATUS", {"appropriate_statuses": ["OPEN", "CLOSED"]}))
    assert error.appropriate_statuses == ("OPEN", "CLOSED")
    assert "allowed in the status OPEN or CLOSED" in str(error)


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_token_names_the_environment(play: Player, status: int) -> None:
    error = failure(play, refused(status, "ACCESS_DENIED"))
    assert error.environment == "sandbox"
    assert "The sandbox environment does" in str(error)
    assert "separate accounts and tokens" in str(error)


def test_a_quota_names_its_period(play: Player) -> None:
    error = failure(play, refused(429, "TOO_MANY_REQUESTS", {"interval": "DAY"}))
    assert (error.interval, error.retry_after) == ("DAY", None)
    assert "when the day is over" in str(error)
    assert "in 7 s" in str(failure(play, refused(429, "TOO_MANY_REQUESTS", Retry_After="7")))
    assert "later" in str(failure(play, refused(429, "TOO_MANY_REQUESTS")))


def test_a_code_that_is_a_number_is_kept_as_text(play: Player) -> None:
    assert failure(play, answer(500, {"code": 17})).code == "17"


def test_a_failed_write_says_that_it_may_have_been_carried_out(play: Player) -> None:
    assert "may have carried it out" in str(failure(play, answer(500), write=True))
    assert "later" in str(failure(play, answer(500)))


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        (html(200), "not JSON but text/html"),
        (httpx.Response(200, content=b'{"id": "1"'), "not JSON but no content type"),
        (answer(204), "the answer is not what"),
        (answer(200, training(1, created="never")), "created in the answer"),
        (httpx.Response(302, headers={"location": "https://elsewhere"}), "has the status 302"),
    ],
)
def test_a_success_that_can_not_be_read_is_an_error(
    play: Player, response: httpx.Response, reason: str
) -> None:
    error = failure(play, response)
    assert isinstance(error, sdk.ResponseError)
    assert error.status == response.status_code
    assert reason in str(error)
    assert "Check the base URL" in str(error)
    assert "probably carried it out" in str(failure(play, html(200), write=True))


FAULTS = [
    (httpx.ConnectError("refused"), sdk.ConnectionFailed, "Nothing was sent"),
    (httpx.ConnectTimeout("slow"), sdk.ConnectionFailed, "Nothing was sent"),
    (httpx.PoolTimeout("full"), sdk.ConnectionFailed, "Nothing was sent"),
    (httpx.ProxyError("403"), sdk.ConnectionFailed, "Nothing was sent"),
    (httpx.ReadTimeout("slow"), sdk.ResponseTimeout, "may have carried it out"),
    (httpx.WriteTimeout("slow"), sdk.ResponseTimeout, "may have carried it out"),
    (httpx.ReadError("reset"), sdk.ConnectionLost, "may have carried it out"),
    (httpx.WriteError(""), sdk.ConnectionLost, "may have carried it out"),
    (httpx.RemoteProtocolError("gone"), sdk.ConnectionLost, "may have carried it out"),
    (httpx.DecodingError("gzip"), sdk.ConnectionLost, "may have carried it out"),
]


@pytest.mark.parametrize(("fault", "kind", "advice"), FAULTS)
def test_faults_of_the_transport_are_ours(
    play: Player, fault: Exception, kind: type[sdk.TransportError], advice: str
) -> None:
    error = failure(play, fault, write=True)
    assert type(error) is kind
    assert advice in str(error)
    assert type(fault).__name__ in str(error)
    assert repr(error) == f"{kind.__name__}(POST /v1/trainings)"
    assert error.__cause__ is None
    assert error.__context__ is None
    if kind is not sdk.ConnectionFailed:
        assert "Nothing was changed" in str(failure(play, fault))


def test_errors_survive_a_pickle_without_the_token(play: Player) -> None:
    errors = [
        failure(play, refused(400, "VALIDATION_ERROR", {"x": {"code": "C", "message": "m"}}), write=True),
        failure(play, refused(409, "INAPPROPRIATE_STATUS", {"appropriate_statuses": ["OPEN"]})),
        failure(play, refused(429, "TOO_MANY_REQUESTS", {"interval": "MIN"})),
        failure(play, html(503)),
        failure(play, html(200)),
        failure(play, httpx.LocalProtocolError(f"Illegal header value b'ApiKey {TOKEN}'")),
    ]
    for error in errors:
        pickled = pickle.dumps(error)
        copy = pickle.loads(pickled)
        assert type(copy) is type(error)
        assert (str(copy), repr(copy), vars(copy)) == (str(error), repr(error), vars(error))
        assert TOKEN.encode() not in pickled
        assert TOKEN not in str(error) + repr(error)
        assert len(repr(error)) < 80
    assert repr(errors[0]) == "ValidationError(400, 'VALIDATION_ERROR', POST /v1/trainings)"
    assert repr(errors[4]) == "ResponseError(200, GET /v1/trainings/1)"
