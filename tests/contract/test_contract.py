"""Each operation and each recorded example, through both layers, sync and async, with one expectation."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from io import BytesIO
from keyword import iskeyword
from typing import Any

import httpx
import pytest
import respx

from recorded import Operation, bundle, operations, resolve, sample
from toloka_api import SERVERS, Client, UnexpectedStatus
from toloka_api.types import plain
from toloka_sdk import ApiError, AsyncToloka, RetryPolicy, Toloka, webhooks

BASE_URL = SERVERS["sandbox"]
TOKEN = "contract-token"
OPERATIONS = {f"{operation.resource}.{operation.name}": operation for operation in operations()}
DOWNLOAD = "download_attachment"


RAW = Client(BASE_URL, TOKEN)
SYNC = Toloka(environment="sandbox", token=TOKEN, retry=RetryPolicy(max_attempts=1))
ASYNC = AsyncToloka(environment="sandbox", token=TOKEN, retry=RetryPolicy(max_attempts=1))


@pytest.fixture(scope="module")
def network() -> Iterator[respx.MockRouter]:
    with respx.mock(assert_all_called=False) as router:
        yield router


@pytest.fixture
def service(network: respx.MockRouter) -> Iterator[respx.MockRouter]:
    """The service. What a test has set up has to be called, and is gone after it."""
    yield network
    network.assert_all_called()
    network.clear()
    network.reset()


async def generated_sync(operation: Operation, *arguments: Any, **query: Any) -> Any:
    return RAW.send(generated_call(operation)(*arguments, **query))


async def generated_async(operation: Operation, *arguments: Any, **query: Any) -> Any:
    return await RAW.send_async(generated_call(operation)(*arguments, **query))


async def facade_sync(operation: Operation, *arguments: Any, **query: Any) -> Any:
    if operation.function == DOWNLOAD:
        SYNC.attachments.download(arguments[0], file := BytesIO())
        return file.getvalue()
    result = bound(SYNC, operation)(*arguments, **query)
    if "x-toloka-pagination" in operation.definition:
        return result.first_page()
    return result.operation if operation.starts else result


async def facade_async(operation: Operation, *arguments: Any, **query: Any) -> Any:
    if operation.function == DOWNLOAD:
        await ASYNC.attachments.download(arguments[0], file := BytesIO())
        return file.getvalue()
    result = bound(ASYNC, operation)(*arguments, **query)
    if "x-toloka-pagination" in operation.definition:
        return await result.first_page()
    result = await result
    return result.operation if operation.starts else result


MICROSECONDS = re.compile(r"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})\d{3}$")
in_one_loop = pytest.mark.asyncio(loop_scope="module")
PATHS = [generated_sync, generated_async, facade_sync, facade_async]


def argument(parameter: str) -> str:
    """What a query parameter is called in Python."""
    return f"{parameter}_" if iskeyword(parameter) else parameter


def generated_call(operation: Operation) -> Callable[..., Any]:
    module = import_module(f"toloka_api.api.{operation.definition['tags'][0]}")
    function: Callable[..., Any] = getattr(module, operation.function)
    return function


def bound(client: Toloka | AsyncToloka, operation: Operation) -> Callable[..., Any]:
    method: Callable[..., Any] = getattr(getattr(client, operation.resource), operation.name)
    return method


def written(operation: Operation, result: Any) -> Any:
    """What was read, as JSON again. The facade's page stands for the generated one."""
    if isinstance(result, bytes):
        return result
    if hasattr(result, "items") and not hasattr(result, "to_dict"):
        name = operation.definition["x-toloka-pagination"]["items"]
        return {name: plain(list(result.items)), "has_more": result.has_more}
    return plain(result)


def with_own_timestamps(value: Any) -> Any:
    """A recorded value with its timestamps as they are written: to the millisecond."""
    if isinstance(value, dict):
        return {name: with_own_timestamps(each) for name, each in value.items()}
    if isinstance(value, list):
        return [with_own_timestamps(each) for each in value]
    return MICROSECONDS.sub(r"\1", value) if isinstance(value, str) else value


def answer_cases() -> list[Any]:
    return [
        pytest.param(operation, status, value, id=f"{name}-{case}")
        for name, operation in OPERATIONS.items()
        for case, status, value in operation.answers()
    ]


def request_cases() -> list[Any]:
    return [
        pytest.param(operation, value, id=f"{name}-{case}")
        for name, operation in OPERATIONS.items()
        for case, value in operation.bodies()
    ]


@in_one_loop
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("operation", "status", "value"), answer_cases())
async def test_reads_each_recorded_answer(
    path: Callable[..., Any], operation: Operation, status: int, value: Any, service: respx.MockRouter
) -> None:
    content = b"" if value is None else value if isinstance(value, bytes) else json.dumps(value).encode()
    route = service.request(operation.method, f"{BASE_URL}{operation.filled_path}").respond(
        status, content=content, headers={"Content-Type": "application/json"}
    )
    call = path(operation, *operation.path_arguments.values(), *operation.some_body(), **operation.required)
    if status < 400:
        assert written(operation, await call) == with_own_timestamps(value)
    elif path in (generated_sync, generated_async):
        with pytest.raises(UnexpectedStatus) as refused:
            await call
        assert refused.value.status_code == status
        assert json.loads(refused.value.content) == value
    else:
        with pytest.raises(ApiError) as failed:
            await call
        assert failed.value.status == status
        # A bare map of field errors has neither.
        assert failed.value.code == value.get("code")
        assert failed.value.message == value.get("message")
        assert failed.value.payload == (value.get("payload") if "code" in value else value)
    assert route.call_count == 1


@in_one_loop
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("operation", "value"), request_cases())
async def test_sends_each_recorded_request(
    path: Callable[..., Any], operation: Operation, value: Any, service: respx.MockRouter
) -> None:
    status, answer = operation.some_answer()
    service.request(operation.method, f"{BASE_URL}{operation.filled_path}").respond(status, json=answer)
    await path(operation, *operation.path_arguments.values(), operation.typed(value))
    request: httpx.Request = service.calls.last.request
    assert json.loads(request.content) == value
    assert request.headers["Content-Type"] == "application/json"


@in_one_loop
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
async def test_sends_each_parameter(
    path: Callable[..., Any], operation: Operation, service: respx.MockRouter
) -> None:
    values = {each["name"]: sample(each) for each in operation.query_parameters}
    status, answer = operation.some_answer()
    content = answer if isinstance(answer, bytes) else json.dumps(answer).encode() if answer else b""
    service.request(operation.method, f"{BASE_URL}{operation.filled_path}").respond(status, content=content)
    query = {argument(name): given for name, (given, _) in values.items()}
    await path(operation, *operation.path_arguments.values(), *operation.some_body(), **query)
    request: httpx.Request = service.calls.last.request
    assert (
        dict(request.url.params) == {name: wire for name, (_, wire) in values.items()} | operation.constants
    )
    # The facade puts the token in the place of a mark where the bytes are written, below what is mocked here.
    assert re.fullmatch(f"ApiKey {TOKEN}|[0-9a-f]{{32}}", request.headers["Authorization"])
    assert ("Content-Type" in request.headers) == bool(request.content)


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
def test_signatures_are_what_the_spec_documents(operation: Operation) -> None:
    for function in (generated_call(operation), bound(SYNC, operation), bound(ASYNC, operation)):
        parameters = list(inspect.signature(function).parameters)
        if operation.function == DOWNLOAD and function != generated_call(operation):
            assert parameters.pop() == "overwrite"
            assert parameters.pop() == "to"
        documented = [*operation.path_arguments, *(["body"] if operation.request else [])]
        assert parameters == documented + [argument(each["name"]) for each in operation.query_parameters]
        documentation = inspect.getdoc(function) or ""
        assert documentation.startswith(operation.summary)
        assert operation.definition["externalDocs"]["url"] in documentation


def test_reads_each_recorded_notification() -> None:
    notification = bundle()["webhooks"]["events"]["post"]["requestBody"]["content"]["application/json"]
    for example in notification["examples"].values():
        value = resolve(example)["value"]
        assert webhooks.parse(json.dumps(value).encode()).to_dict() == value
