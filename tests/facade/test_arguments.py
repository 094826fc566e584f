"""Every argument of every public function: what is of no use is refused by its name, and nothing is sent."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from facade.scripted import Player, Script, training
from recorded import Operation, operations
from toloka_api.api.trainings import get_training
from toloka_sdk import UNSET, AsyncToloka, ConfigurationError, RetryPolicy, Toloka, models

NAN, INF = math.nan, math.inf
NOT_TEXTS: tuple[Any, ...] = (
    None,
    UNSET,
    1.5,
    NAN,
    True,
    b"x",
    [],
    {},
    object(),
    "",
    " ",
    models.Pool(id="1"),
)
NOT_SECONDS: tuple[Any, ...] = ("30", NAN, INF, -1, True, [], object(), UNSET, b"1", 1j)
NOT_COUNTS: tuple[Any, ...] = (None, "3", 0, -1, 2.5, NAN, INF, True, [], UNSET, object())
NOT_FUNCTIONS: tuple[Any, ...] = (1, "x", [], UNSET)
NOT_FLAGS: tuple[Any, ...] = (None, "yes", 1, 0.0, [], UNSET, object())


def each(name: str, *values: Any) -> list[Any]:
    return [pytest.param(name, value, id=f"{name}-{number}") for number, value in enumerate(values)]


def calls(have: Callable[[Operation], object]) -> list[Any]:
    """The calls of this kind. A download is among what the SDK adds."""
    found = [each for each in operations() if have(each) and each.name != "download"]
    return [pytest.param(each, id=f"{each.resource}.{each.name}") for each in found]


# Clients


CLIENT = [
    *each("environment", 5, "prod", "", b"local", ["local"], UNSET),
    *each("base_url", 5, "", "x", b"http://localhost", ["x"], UNSET, httpx.URL("http://localhost")),
    *each("token", 123, b"t", "", " ", ["t"], UNSET, 1.5, "caf\udce9"),
    *each("token_type", None, 5, "Bearer", "", [], UNSET),
    *each("timeout", 0, *NOT_SECONDS),
    *each("retry", None, 3, "3", RetryPolicy, {}, UNSET),
    *each("max_response_bytes", *(value for value in NOT_COUNTS if value is not None)),
    *each("clock", None, 5, "x", UNSET, object()),
]


@pytest.mark.parametrize("client", [Toloka, AsyncToloka])
@pytest.mark.parametrize(("name", "wrong"), CLIENT)
def test_an_argument_of_a_client_is_checked(client: Any, name: str, wrong: Any) -> None:
    options = {"token": "t"} if name == "base_url" else {"environment": "sandbox", "token": "t"}
    with pytest.raises(ConfigurationError, match=name) as caught:
        client(**options | {name: wrong})
    assert caught.value.__cause__ is None


class Other:
    """No transport and no client."""


@pytest.mark.parametrize(
    ("client", "name", "wrong"),
    [
        *((Toloka, "transport", each) for each in (httpx.AsyncHTTPTransport(), 5, "x", Other(), UNSET)),
        *((AsyncToloka, "transport", each) for each in (httpx.HTTPTransport(), 5, "x", Other(), UNSET)),
        *((Toloka, "http_client", each) for each in (httpx.AsyncClient(), 5, "x", Other(), UNSET)),
        *((AsyncToloka, "http_client", each) for each in (httpx.Client(), 5, "x", Other(), UNSET)),
    ],
)
def test_a_transport_or_client_of_the_other_kind_is_refused(client: Any, name: str, wrong: Any) -> None:
    wanted = "Async" if client is AsyncToloka else "HTTPTransport" if name == "transport" else "Client"
    with pytest.raises(ConfigurationError, match=f"{name} must be an? .*{wanted}"):
        client("sandbox", token="t", **{name: wrong})


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        *each("timeout", *(wrong for wrong in (0, *NOT_SECONDS) if wrong is not UNSET)),
        *each("retry", 3, "3", UNSET),
    ],
)
def test_an_option_is_checked(play: Player, name: str, wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match=name):
        play(Script([]), lambda toloka: toloka.with_options(**{name: wrong}))


@pytest.mark.parametrize("wrong", [None, 5, "x", get_training, UNSET])
def test_only_a_call_is_sent(play: Player, wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match="call must be a Call"):
        play(Script([]), lambda toloka: toloka.send(wrong))
    with pytest.raises(ConfigurationError, match="call must be a Call"):
        play(Script([]), lambda toloka: toloka.send_raw(wrong))


RETRY = [
    *each("max_attempts", *NOT_COUNTS),
    *each("max_elapsed", None, 0, *(wrong for wrong in NOT_SECONDS if wrong != INF)),
    *each("base_delay", None, *NOT_SECONDS),
    *each("max_delay", None, *NOT_SECONDS),
    *each("statuses", None, 503, "503", b"503", [409], [200], [600], ["503"], [NAN], UNSET),
    *each("random", None, *NOT_FUNCTIONS),
]


@pytest.mark.parametrize(("name", "wrong"), RETRY)
def test_an_argument_of_a_policy_is_checked(name: str, wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match=f"RetryPolicy: {name} must be "):
        RetryPolicy(**{name: wrong})


@pytest.mark.parametrize("huge", [1e10, 1e300, 10**400, 10**30])
def test_a_huge_number_of_seconds_is_no_limit(read: Callable[..., Any], wire: Any, huge: Any) -> None:
    if huge < 1e301:
        retry = RetryPolicy(max_attempts=1, max_elapsed=huge)
        assert read(wire.address, timeout=huge, retry=retry).id == "1"
        assert read(wire.address, timeout=None, retry=retry).id == "1"
    else:
        with pytest.raises(ConfigurationError, match="timeout"):
            read(wire.address, timeout=huge)


# Calls


def wrong_parameters(kind: str) -> tuple[Any, ...]:
    numbers: tuple[Any, ...] = ("x", "", 1.5, NAN, INF, True, None, [], {}, object(), b"1", "1" * 5000 + ".")
    return {
        "integer": numbers,
        "count": (*numbers, 0, -1, "0", "-5"),
        "flag": ("yes", "", 1, 0.5, None, [], {}, object(), b"true"),
        "moment": (5, 1.5, True, NAN, None, "", [], {}, object(), b"x"),
        "several": (1.5, NAN, True, None, "", [], [None], [""], {}, object(), b"x", models.Pool(id="1")),
        "text": (1.5, NAN, True, None, "", [], ["x"], {}, object(), b"x", models.Pool(id="1"), "caf\udce9"),
    }[kind]


def kind_of(parameter: dict[str, Any]) -> str:
    match parameter["schema"]:
        case {"type": "integer", "minimum": 1}:
            return "count"
        case {"type": "integer"}:
            return "integer"
        case {"type": "boolean"}:
            return "flag"
        case {"type": "array"}:
            return "several"
        case {"format": "date-time-local"}:
            return "moment"
    return "text"


def parameter_cases() -> Iterator[Any]:
    for each in operations():
        for parameter in each.query_parameters:
            name = parameter["name"]
            yield pytest.param(each, name, kind_of(parameter), id=f"{each.resource}.{each.name}({name})")


@pytest.mark.parametrize(("called", "name", "kind"), list(parameter_cases()))
def test_a_parameter_of_a_call_is_checked(play: Player, called: Operation, name: str, kind: str) -> None:
    argument = {"global": "global_"}.get(name, name)
    for wrong in wrong_parameters(kind):
        script = Script([])

        def act(toloka: Any, wrong: Any = wrong) -> Any:
            method = getattr(getattr(toloka, called.resource), called.name)
            arguments = [*called.path_arguments.values(), *called.some_body()]
            return method(*arguments, **{**called.required, argument: wrong})

        with pytest.raises(
            (TypeError, ValueError), match=rf"^{called.resource}\.{called.name}\(\): {argument} "
        ):
            play(script, act)
        assert not script.requests


@pytest.mark.parametrize("called", calls(lambda each: each.path_arguments))
def test_an_id_of_a_call_is_checked(play: Player, called: Operation) -> None:
    for name in called.path_arguments:
        for wrong in (*NOT_TEXTS, "caf\udce9"):
            script = Script([])

            def act(toloka: Any, name: str = name, wrong: Any = wrong) -> Any:
                method = getattr(getattr(toloka, called.resource), called.name)
                arguments = {**called.path_arguments, name: wrong}
                return method(*arguments.values(), *called.some_body(), **called.required)

            with pytest.raises((TypeError, ValueError), match=f"{name} must be an ID, not "):
                play(script, act)
            assert not script.requests


@pytest.mark.parametrize("called", calls(lambda each: each.request))
def test_a_body_of_a_call_is_checked(play: Player, called: Operation) -> None:
    for wrong in (None, UNSET, 5, 1.5, NAN, True, "x", b"x", object(), models.Owner(id="1")):
        script = Script([])

        def act(toloka: Any, wrong: Any = wrong) -> Any:
            method = getattr(getattr(toloka, called.resource), called.name)
            return method(*called.path_arguments.values(), wrong, **called.required)

        with pytest.raises(TypeError, match=rf"^{called.resource}\.{called.name}\(\)"):
            play(script, act)
        assert not script.requests


@pytest.mark.parametrize("called", calls(lambda each: True))
def test_an_unknown_argument_is_pythons_own_error(play: Player, called: Operation) -> None:
    def act(toloka: Any) -> Any:
        method = getattr(getattr(toloka, called.resource), called.name)
        return method(*called.path_arguments.values(), *called.some_body(), **called.required, nonsense=1)

    with pytest.raises(TypeError, match="unexpected keyword argument 'nonsense'"):
        play(Script([]), act)


# What the SDK adds to calls


def wait_until_closed(resource: str) -> Callable[..., Any]:
    return lambda toloka, **options: getattr(toloka, resource).wait_until_closed("1", **options)


def overwriting(toloka: Any, overwrite: Any) -> Any:
    return toloka.attachments.download("1", "x", overwrite=overwrite)


ADDED: list[Any] = [
    *(
        (act, name, wrong)
        for act in (wait_until_closed("pools"), wait_until_closed("trainings"))
        for name, values in {
            "timeout": NOT_SECONDS,
            "accept": (None, "COMPLETED", b"x", [], [None], 5, UNSET, [5]),
        }.items()
        for wrong in values
    ),
    *((wait_until_closed("pools"), "on_progress", wrong) for wrong in NOT_FUNCTIONS),
    *((wait_until_closed("pools"), "progress", wrong) for wrong in NOT_FLAGS),
    *(
        (lambda toloka, **options: toloka.operations.handle("1").wait(**options), name, wrong)
        for name, values in {"timeout": NOT_SECONDS, "on_progress": NOT_FUNCTIONS}.items()
        for wrong in values
    ),
    *(
        (lambda toloka, count: toloka.trainings.list().in_shards(count), "count", wrong)
        for wrong in (*NOT_COUNTS, 10**9)
    ),
    *(
        (lambda toloka, count: toloka.trainings.list().windows(count), "count", wrong)
        for wrong in (*NOT_COUNTS, 10**9)
    ),
    *(
        (lambda toloka, to: toloka.attachments.download("1", to), "to", wrong)
        for wrong in (None, 5, "", "a\0b", b"x", UNSET, [], io.StringIO(), io.BytesIO, object())
    ),
    *((overwriting, "overwrite", wrong) for wrong in NOT_FLAGS),
]


@pytest.mark.parametrize(("act", "name", "wrong"), ADDED)
def test_an_argument_that_the_sdk_adds_is_checked(
    play: Player, act: Callable[..., Any], name: str, wrong: Any
) -> None:
    script = Script([])
    with pytest.raises(ConfigurationError, match=f"^{name} "):
        play(script, lambda toloka: act(toloka, **{name: wrong}))
    assert not script.requests


@pytest.mark.parametrize("mode", ["rb", "r", "w"])
def test_a_file_that_takes_no_bytes_is_refused(play: Player, tmp_path: Path, mode: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"")
    refused = pytest.raises(ConfigurationError, match=r"^to must be a file that is open for ")
    with path.open(mode) as file, refused:
        play(Script([]), lambda toloka: toloka.attachments.download("1", file))
    with pytest.raises(ConfigurationError, match=r"^to must be a file that is open for "):
        play(Script([]), lambda toloka: toloka.attachments.download("1", file))


@pytest.mark.parametrize("wrong", NOT_TEXTS)
def test_an_id_that_the_sdk_takes_is_checked(play: Player, wrong: Any) -> None:
    for act in (
        lambda toloka: toloka.operations.handle(wrong),
        lambda toloka: toloka.pools.wait_until_closed(wrong),
        lambda toloka: toloka.trainings.wait_until_closed(wrong),
        lambda toloka: toloka.pools.progress(wrong),
        lambda toloka: toloka.attachments.download(wrong, "x"),
    ):
        with pytest.raises((TypeError, ValueError), match="_id must be an ID, not "):
            play(Script([]), act)


def test_an_id_that_is_an_integer_makes_a_handle(play: Player) -> None:
    assert play(Script([]), lambda toloka: toloka.operations.handle(12).id) == "12"


def test_an_operation_is_not_started_for_a_wait_that_can_not_be() -> None:
    import asyncio

    async def run() -> None:
        async with AsyncToloka("sandbox", token="t", transport=Script([]).transport) as toloka:
            wrong: Any = "30"
            started = toloka.pools.open("1")
            with pytest.raises(ConfigurationError, match=r"^timeout must be "):
                await started.wait(timeout=wrong)
            started.close()

    asyncio.run(run())


# What the service says


@pytest.mark.parametrize("seconds", ["1e300", "inf", "nan", "9" * 400, "-5", "1e10", "x", ""])
def test_a_retry_after_that_no_clock_can_wait_for_is_ignored(play: Player, seconds: str) -> None:
    limited = httpx.Response(429, headers={"Retry-After": seconds})
    script = Script([limited, httpx.Response(200, json=training())])
    retry = RetryPolicy(max_elapsed=INF)
    assert play(script, lambda toloka: toloka.trainings.get("1"), retry=retry).id == "1"
    assert all(0 <= pause < 60 for pause in play.clock.sleeps)
