from __future__ import annotations

import asyncio
import copy
import gc
import inspect
import json
import pickle
import pydoc
import re
import subprocess
import sys
import threading
import tomllib
import warnings
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx

import toloka_sdk as sdk
from facade.scripted import TOKEN, Player, Script, answer, training
from facade.test_refusals import FORM
from toloka_api.api.trainings import get_training, open_training
from toloka_api.types import endpoint_of
from toloka_emulator import Emulator, Fault
from toloka_sdk import _decisions, _resources, models
from toloka_sdk._bindings import Binding, Resource, call, paged, starts

SPEC = json.loads(files("toloka_api").joinpath("openapi.json").read_text())
PROJECT = {
    "public_name": "x",
    "public_description": "y",
    "task_spec": {"input_spec": {}, "output_spec": {}},
    "assignments_issuing_type": "AUTOMATED",
}
OPERATIONS = {
    operation["operationId"]: operation
    for path in SPEC["paths"].values()
    for operation in path.values()
    if isinstance(operation, dict) and "operationId" in operation
}


def test_the_table_binds_every_call_once() -> None:
    expected = {
        (operation["operationId"], operation["x-toloka-sdk"]["resource"], method)
        for operation in OPERATIONS.values()
        for method in operation.get("x-toloka-variants", [operation["x-toloka-sdk"]["method"]])
    }
    bound = [("downloadAttachment", "attachments", "download")]  # a method of its own: it takes a destination
    toloka = sdk.Toloka("sandbox", token="t", transport=Script([]).transport)
    for kind in vars(_resources).values():
        if isinstance(kind, type) and issubclass(kind, Resource) and kind.__module__ == _resources.__name__:
            resource = re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
            assert isinstance(getattr(toloka, resource), kind)
            for name, binding in vars(kind).items():
                if isinstance(binding, Binding) and binding.build.__module__ != _decisions.__name__:
                    bound.append((endpoint_of(binding.build).operation_id, resource, name))
    assert sorted(bound) == sorted(expected)


def test_each_call_gives_what_its_endpoint_says() -> None:
    for kind in vars(_resources).values():
        if isinstance(kind, type) and issubclass(kind, Resource):
            for binding in [each for each in vars(kind).values() if isinstance(each, Binding)]:
                endpoint = endpoint_of(binding.build)
                if endpoint.pagination is not None:
                    assert type(binding) is paged, endpoint
                elif endpoint.starts_operation is not None:
                    assert type(binding) is starts, endpoint
                    assert endpoint.starts_operation.poll == "getOperation"
                    assert endpoint.starts_operation.log in ("getOperationLog", None)
                else:
                    assert type(binding) is call, endpoint


def test_help_shows_the_real_signature() -> None:
    toloka = sdk.Toloka("sandbox", token="t", transport=Script([]).transport)
    other = sdk.AsyncToloka("sandbox", token="t", transport=Script([]).transport)
    assert str(inspect.signature(toloka.trainings.get)) == "(training_id: 'str') -> 'Training'"
    assert str(inspect.signature(other.trainings.get)) == "(training_id: 'str') -> 'Awaitable[Training]'"
    returned: dict[Callable[..., Any], str] = {
        toloka.trainings.list: "Pages[Training]",
        other.trainings.list: "AsyncPages[Training]",
        other.pools.open: "AwaitableOperation[Operation | None]",
        toloka.user_bonuses.create: "UserBonus",
        toloka.user_bonuses.create_many: "UserBonusBatchResult",
        toloka.user_bonuses.create_in_background: "OperationHandle[Operation]",
        other.webhook_subscriptions.set_many: "Awaitable[WebhookSubscriptionBatchResult]",
    }
    assert {method: inspect.signature(method).return_annotation for method in returned} == returned
    assert "created_gte" in inspect.signature(toloka.trainings.list).parameters
    assert "overwrite" in inspect.signature(other.attachments.download).parameters
    text = pydoc.plain(pydoc.render_doc(toloka.trainings.list))
    assert re.search(r"list\(\s*\*,\s*status:", text)
    assert "Only trainings with this status." in text
    assert toloka.trainings.get.__qualname__ == "Trainings.get"
    assert repr(toloka.trainings) == "<Trainings in sandbox>"
    assert sdk.Toloka.__doc__ is not None


def test_a_typo_is_a_type_error(play: Player) -> None:
    for mistake in (
        lambda toloka: toloka.trainings.list(statuss="OPEN"),
        lambda toloka: toloka.trainings.get(),
        lambda toloka: toloka.trainings.create(models.TrainingForm(project="1")),  # type: ignore[call-arg]
    ):
        with pytest.raises(TypeError):
            play(Script([]), mistake)
    with pytest.raises(AttributeError):
        play(Script([]), lambda toloka: toloka.training)


def test_a_request_has_the_token_the_form_and_the_timeout(play: Player) -> None:
    script = Script([answer(201, training())])
    play(script, lambda toloka: toloka.trainings.create(FORM), timeout=7.0)
    request = script.requests[0]
    assert str(request.url) == "https://sandbox.toloka.dev/api/v1/trainings"
    assert request.headers["authorization"] == f"ApiKey {TOKEN}"
    assert request.headers["content-type"] == "application/json"
    assert request.headers["user-agent"].startswith("toloka-sdk/")
    assert json.loads(request.content) == FORM.to_dict()
    assert request.extensions["timeout"] == {"connect": 7.0, "read": 7.0, "write": 7.0, "pool": 7.0}
    script = Script([answer(200, training())])
    play(script, lambda toloka: toloka.trainings.get("1"), token_type="OAuth", timeout=None)
    assert script.requests[0].headers["authorization"] == f"OAuth {TOKEN}"
    assert "content-type" not in script.requests[0].headers
    assert script.requests[0].extensions["timeout"] == {
        "connect": 10.0,
        "read": 150.0,
        "write": 150.0,
        "pool": 150.0,
    }


def test_a_field_can_be_set_to_null(play: Player) -> None:
    script = Script([answer(200, {"id": "1"})])
    form = models.ProjectForm.from_dict({**PROJECT, "private_comment": "old"})
    form.private_comment = None
    play(script, lambda toloka: toloka.projects.update("1", form))
    assert json.loads(script.requests[0].content) == {**PROJECT, "private_comment": None}


def test_forms_are_left_as_they_are(play: Player) -> None:
    before = copy.deepcopy(FORM)
    play(Script([answer(201, training())]), lambda toloka: toloka.trainings.create(FORM))
    assert before == FORM


def test_floats_stay_floats(play: Player) -> None:
    data = training(metadata={"score": [0.1, 1]})
    result = play(Script([answer(200, data)]), lambda toloka: toloka.trainings.get("1"))
    assert json.dumps(result.metadata) == '{"score": [0.1, 1]}'


def test_one_call_costs_one_request(play: Player) -> None:
    script = Script([answer(201, training())])
    play(script, lambda toloka: toloka.trainings.create(FORM))
    assert len(script.requests) == 1


def test_a_view_spec_without_a_type_is_read(play: Player) -> None:
    project = {"id": "1", "task_spec": {"input_spec": {}, "output_spec": {}, "view_spec": {"markup": "x"}}}
    assert play(Script([answer(200, project)]), lambda toloka: toloka.projects.get("1")).to_dict() == project


def test_options_can_hold_for_some_calls(play: Player) -> None:
    script = Script([httpx.ConnectError("x"), answer(200, training()), answer(200, training())])

    def act(toloka: Any) -> Any:
        fast = toloka.with_options(timeout=2.5, retry=sdk.RetryPolicy(max_attempts=1))
        assert repr(fast) == repr(toloka)
        return fast.trainings.get("1")

    with pytest.raises(sdk.ConnectionFailed):
        play(script, act)
    play(script, lambda toloka: toloka.with_options(timeout=None).trainings.get("1"))
    play(script, lambda toloka: toloka.with_options().trainings.get("1"))
    reads = [request.extensions["timeout"]["read"] for request in script.requests]
    assert reads == [2.5, 150.0, 60.0]


@pytest.mark.parametrize("timeout", [0, -1.0, float("nan")])
def test_a_timeout_that_makes_no_sense(play: Player, timeout: float) -> None:
    with pytest.raises(sdk.ConfigurationError, match="timeout must be"):
        play(Script([]), lambda toloka: toloka, timeout=timeout)
    with pytest.raises(sdk.ConfigurationError, match="timeout must be"):
        play(Script([]), lambda toloka: toloka.with_options(timeout=timeout))


def test_raw_answers_have_status_headers_and_content(play: Player) -> None:
    script = Script([answer(503), answer(200, training(), {"X-Trace": "t-1"}), answer(204)])
    raw = play(script, lambda toloka: toloka.send_raw(get_training("1")))
    assert (raw.status, raw.attempts, raw.parsed.id, raw.headers["x-trace"]) == (200, 2, "1", "t-1")
    assert json.loads(raw.content) == training()
    assert raw.elapsed == pytest.approx(sum(play.clock.sleeps))
    assert repr(raw) == f"RawResponse(200, {len(raw.content)} bytes, attempts=2)"
    assert play(script, lambda toloka: toloka.send(open_training("1"))) is None


def test_clients_are_closed(play: Player) -> None:
    script = Script([])
    kept: list[Any] = []
    play(script, lambda toloka: kept.extend([toloka, toloka.with_options(timeout=1)]))

    def again(client: Any) -> None:
        result = client.trainings.get("1")
        asyncio.run(result)

    for client in kept:
        with pytest.raises(sdk.ClientClosed, match="Make a new one"):
            again(client)


def test_a_given_client_is_used_and_left_open() -> None:
    script = Script([answer(200, training())], repeated=True)
    with httpx.Client(transport=script.transport, headers={"X-Mine": "1"}) as mine:
        with sdk.Toloka("sandbox", token="t", http_client=mine) as toloka:
            toloka.trainings.get("1")
        assert not mine.is_closed
        assert script.requests[0].headers["x-mine"] == "1"
        with pytest.raises(sdk.ConfigurationError, match="not both"):
            sdk.Toloka("sandbox", token="t", http_client=mine, transport=script.transport)

    async def run() -> None:
        async with httpx.AsyncClient(transport=script.transport) as mine:
            async with sdk.AsyncToloka("sandbox", token="t", http_client=mine) as toloka:
                await toloka.trainings.get("1")
            assert not mine.is_closed

    asyncio.run(run())


@respx.mock
def test_a_mock_sees_a_mark_in_place_of_the_token() -> None:
    route = respx.get("https://toloka.dev/api/v1/trainings/1").respond(json=training())
    with sdk.Toloka("production", token="t") as toloka:
        assert toloka.trainings.get("1").id == "1"
    assert re.fullmatch("[0-9a-f]{32}", route.calls.last.request.headers["Authorization"])


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (httpx.ConnectTimeout, sdk.ConnectionFailed),
        (httpx.ReadTimeout, sdk.ResponseTimeout),
        (httpx.RemoteProtocolError, sdk.ConnectionLost),
    ],
)
@respx.mock
def test_what_a_mock_raises_is_an_error_of_the_sdk(
    fault: type[Exception], expected: type[Exception], asynchronous: bool
) -> None:
    respx.get("https://toloka.dev/api/v1/trainings/1").mock(side_effect=fault("made up"))
    retry = sdk.RetryPolicy(max_attempts=1)

    def get() -> None:
        with sdk.Toloka("production", token="t", retry=retry) as toloka:
            toloka.trainings.get("1")

    async def get_async() -> None:
        async with sdk.AsyncToloka("production", token="t", retry=retry) as toloka:
            await toloka.trainings.get("1")

    with pytest.raises(expected, match="made up"):
        asyncio.run(get_async()) if asynchronous else get()


def test_the_token_is_in_no_repr_and_no_copy(play: Player) -> None:
    def act(toloka: Any) -> None:
        handle = toloka.operations.handle("1")
        shown = [toloka, toloka.trainings, toloka._driver, vars(toloka), handle, toloka.trainings.list()]
        assert TOKEN not in repr(shown)
        assert TOKEN not in repr([vars(toloka._driver), vars(toloka._driver.connection)])
        for leak in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match="can't be pickled or copied"):
                leak(toloka)

    play(Script([]), act)


def test_a_certificate_that_is_not_trusted_is_not_tried_again(play: Player) -> None:
    import ssl

    fault = httpx.ConnectError("CERTIFICATE_VERIFY_FAILED")
    fault.__cause__ = ssl.SSLCertVerificationError("x")
    script = Script([fault])
    with pytest.raises(sdk.ConnectionFailed) as caught:
        play(script, lambda toloka: toloka.trainings.get("1"))
    assert not caught.value.transient


def test_the_emulator_stands_in(play: Player) -> None:
    with Emulator(seed=1) as emulator:
        emulator.inject(Fault(operation="getProjects", status=503, times=1))
        script = Script([])
        script.transport = emulator.transport()  # type: ignore[assignment]
        assert play(script, lambda toloka: toloka.projects.list(), environment="local") == []
        assert [request.status for request in emulator.requests] == [503, 200]


def test_the_local_environment_needs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with sdk.Toloka("local") as toloka:
        assert list(toloka.pools.list()) == []
        with pytest.raises(sdk.NotFound, match=r"\(local\)"):
            toloka.pools.get("404")

    async def run() -> None:
        async with sdk.AsyncToloka("local") as toloka:
            assert [pool async for pool in toloka.pools.list()] == []

    asyncio.run(run())
    monkeypatch.setitem(sys.modules, "toloka_emulator", None)
    with pytest.raises(sdk.ConfigurationError, match=r'pip install "toloka-sdk\[emulator\]"'):
        sdk.Toloka("local")


def test_a_client_works_in_one_event_loop_after_another() -> None:
    class Service(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = json.dumps(training()).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Keeps the output clean."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Service) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()

        def run() -> list[str]:
            toloka = sdk.AsyncToloka(base_url=f"http://127.0.0.1:{server.server_port}")

            async def use(last: bool) -> str:
                result = await toloka.trainings.get("1")
                if last:
                    await toloka.aclose()
                return result.id

            return [asyncio.run(use(last)) for last in (False, False, True)]

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            assert run() == ["1", "1", "1"]
            gc.collect()
        server.shutdown()


def test_the_import_is_light() -> None:
    program = (
        "import sys, toloka_sdk; print(*(m for m in sys.modules if m.startswith(('toloka_api.models.', "
        "'toloka_emulator', 'jsonschema', 'httpx', 'httpcore')))); toloka_sdk.models.Training; "
        "print('toloka_api.models.training' in sys.modules)"
    )
    output = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout
    assert output == "\nTrue\n"


def test_every_public_name_is_there() -> None:
    assert all(hasattr(sdk, name) for name in sdk.__all__)


def test_the_version_is_that_of_the_distribution() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]
    assert project["version"] == sdk.__version__
