"""Lists that are read one page ahead, or in several windows side by side."""

from __future__ import annotations

import asyncio
import gc
import json
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from itertools import islice
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facade.listed import Service, moment
from facade.scripted import FakeClock, Player, Script, answer, page, refused, training
from toloka_emulator import Emulator
from toloka_sdk import (
    AsyncToloka,
    BadRequest,
    ClientClosed,
    ConfigurationError,
    PaginationError,
    ResponseError,
    RetryPolicy,
    Toloka,
    models,
)

PATIENCE = 10.0
"""Seconds after which a test that waits has failed."""


def ids(items: Any) -> list[str]:
    return [item.id for item in items]


def settle() -> None:
    """Waits until no thread of the SDK runs any more."""
    for thread in threading.enumerate():
        if thread.name == "toloka_sdk":
            thread.join(PATIENCE)
            assert not thread.is_alive()


async def settle_async() -> None:
    """Waits until no other task runs any more."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    if others:
        await asyncio.wait(others, timeout=PATIENCE)
    assert asyncio.all_tasks() == {asyncio.current_task()}


def pages_of(count: int) -> list[httpx.Response]:
    return [page(2 * number, 2 * number + 1, more=number < count) for number in range(1, count + 1)]


@pytest.mark.parametrize("count", [1, 2, 4])
def test_the_same_items_and_pages_come(play: Player, count: int) -> None:
    scripts = [Script(pages_of(count)) for _ in range(4)]
    plain = play(scripts[0], lambda toloka: toloka.trainings.list(status="OPEN"))
    assert play(scripts[1], lambda toloka: toloka.trainings.list(status="OPEN").read_ahead()) == plain
    pages = play(scripts[2], lambda toloka: toloka.trainings.list(status="OPEN").pages())
    assert play(scripts[3], lambda toloka: toloka.trainings.list(status="OPEN").read_ahead().pages()) == pages
    assert [each.next for each in pages][-1] is None
    assert len({json.dumps(script.queries) for script in scripts}) == 1


def test_an_empty_list_is_read_ahead(play: Player) -> None:
    assert play(Script([page()]), lambda toloka: toloka.trainings.list().read_ahead()) == []


def test_the_first_page_is_read_without_the_next(play: Player) -> None:
    script = Script([page(1, more=True)])
    first = play(script, lambda toloka: toloka.trainings.list().read_ahead().first_page())
    settle()
    assert (ids(first.items), first.next["id_gt"], len(script.requests)) == (["1"], "1", 1)


def test_an_order_that_cannot_be_followed_is_not_read_ahead(play: Player) -> None:
    with pytest.raises(PaginationError, match="sorted by '-created'"):
        play(Script([]), lambda toloka: toloka.trainings.list(sort="-created").read_ahead())


def test_one_page_is_fetched_ahead_and_never_more() -> None:
    script = Script(pages_of(4) * 2)
    with Toloka("sandbox", token="t", transport=script.transport) as toloka:
        trainings = toloka.trainings.list().read_ahead()
        assert not script.requests
        for _ in range(2):
            made = []
            for _ in trainings:
                settle()
                made.append(len(script.requests))
            assert made == [2, 2, 3, 3, 4, 4, 4, 4]
            script.requests.clear()


async def test_async_one_page_is_fetched_ahead_and_never_more() -> None:
    script = Script(pages_of(4) * 2)
    async with AsyncToloka("sandbox", token="t", transport=script.transport) as toloka:
        trainings = toloka.trainings.list().read_ahead()
        for _ in range(2):
            made = []
            async for _ in trainings:
                await settle_async()
                made.append(len(script.requests))
            assert made == [2, 2, 3, 3, 4, 4, 4, 4]
            script.requests.clear()


class Held:
    """A second page that is held back until it is let go, and then is a failure that a client tries again."""

    def __init__(self, failure: httpx.Response | Exception) -> None:
        self.asked, self.let_go = threading.Event(), threading.Event()
        self.failure = failure
        self.script = Script([page(1, 2, more=True), self.answer, page(3)])

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.set()
        assert self.let_go.wait(PATIENCE)
        if isinstance(self.failure, Exception):
            raise self.failure
        return self.failure


def give_up_by_break(items: Iterator[Any], held: Callable[[], object]) -> None:
    for _ in items:
        held()
        break


def give_up_by_error(items: Iterator[Any], held: Callable[[], object]) -> None:
    def use() -> None:
        for _ in items:
            held()
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        use()


def give_up_by_interrupt(items: Iterator[Any], held: Callable[[], object]) -> None:
    def use() -> None:
        for _ in items:
            held()
            signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        use()


def give_up_by_close(items: Iterator[Any], held: Callable[[], object]) -> None:
    with closing(items):  # type: ignore[type-var]
        next(items)
        held()


WAYS = [give_up_by_break, give_up_by_error, give_up_by_interrupt, give_up_by_close]


@pytest.mark.parametrize("kind", ["items", "pages", "shards"])
@pytest.mark.parametrize("failure", [answer(503), httpx.ReadError("x"), httpx.ConnectError("x"), page(3)])
@pytest.mark.parametrize("give_up", WAYS)
def test_nothing_is_sent_after_the_reader_has_stopped(
    give_up: Callable[[Iterator[Any], Callable[[], object]], None],
    failure: httpx.Response | Exception,
    kind: str,
) -> None:
    held = Held(failure)
    clock = FakeClock()
    if kind == "shards":
        held.script.answers[:0] = [page(1), page(2)]
    with Toloka("sandbox", token="t", transport=held.script.transport, clock=clock) as toloka:
        trainings = toloka.trainings.list()
        read: dict[str, Callable[[], Iterator[Any]]] = {
            "items": lambda: iter(trainings.read_ahead()),
            "pages": trainings.read_ahead().pages,
            "shards": lambda: trainings.in_shards(1),
        }
        give_up(read[kind](), lambda: held.asked.wait(PATIENCE))
        gc.collect()
        held.let_go.set()
        settle()
    assert len(held.script.requests) == (4 if kind == "shards" else 2)
    assert clock.sleeps == []


def test_a_wait_before_a_retry_ends_without_one() -> None:
    class Clock(FakeClock):
        def sleep(self, seconds: float) -> None:
            asleep.set()
            assert awake.wait(PATIENCE)

    asleep, awake = threading.Event(), threading.Event()
    script = Script([page(1, 2, more=True), answer(503), page(3)])
    with Toloka("sandbox", token="t", transport=script.transport, clock=Clock()) as toloka:
        items = iter(toloka.trainings.list().read_ahead())
        next(items)
        assert asleep.wait(PATIENCE)
        del items
        awake.set()
        settle()
    assert len(script.requests) == 2


def test_a_retry_that_is_just_being_decided_on_is_not_made() -> None:
    def random() -> float:
        deciding.set()
        assert decided.wait(PATIENCE)
        return 0.0

    deciding, decided = threading.Event(), threading.Event()
    script = Script([page(1, 2, more=True), answer(503), page(3)])
    clock = FakeClock()
    retry = RetryPolicy(random=random)
    with Toloka("sandbox", token="t", transport=script.transport, clock=clock, retry=retry) as toloka:
        items = iter(toloka.trainings.list().read_ahead())
        next(items)
        assert deciding.wait(PATIENCE)
        del items
        decided.set()
        settle()
    assert (len(script.requests), clock.sleeps) == (2, [])


@pytest.mark.parametrize("kind", ["read_ahead", "in_shards"])
@pytest.mark.parametrize("way", ["break", "error", "aclose", "cancel"])
async def test_async_nothing_is_sent_after_the_reader_has_stopped(way: str, kind: str) -> None:
    asked, cancelled = asyncio.Event(), asyncio.Event()
    requests = 0

    class Service(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            nonlocal requests
            requests += 1
            if request.url.params["limit"] == "1" or "id_gt" not in request.url.params:
                return page(1, 2, more=True)
            asked.set()
            try:
                await asyncio.Event().wait()
            finally:
                cancelled.set()
            raise AssertionError

    async with AsyncToloka("sandbox", token="t", transport=Service()) as toloka:
        trainings = toloka.trainings.list()
        items = aiter(trainings.read_ahead()) if kind == "read_ahead" else trainings.in_shards(1)

        async def read() -> None:
            async for _ in items:
                await asked.wait()
                if way == "break":
                    break
                if way == "error":
                    raise ArithmeticError

        if way == "cancel":
            reading = asyncio.create_task(read())
            await asked.wait()
            await asyncio.sleep(0)
            reading.cancel()
            with pytest.raises(asyncio.CancelledError):
                await reading
        elif way == "aclose":
            await anext(items)
            await asked.wait()
        else:
            with suppress(ArithmeticError):
                await read()
        await items.aclose()
        assert cancelled.is_set()
        await settle_async()
    assert requests == (2 if kind == "read_ahead" else 4)


async def test_async_a_failure_that_nobody_sees_is_not_complained_of() -> None:
    complaints: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
    script = Script([page(1, 2, more=True), refused(400, "VALIDATION_ERROR")])
    async with AsyncToloka("sandbox", token="t", transport=script.transport) as toloka:
        async for _ in toloka.trainings.list().read_ahead():
            for _ in range(20):
                await asyncio.sleep(0)
            break
        await settle_async()
    assert len(script.requests) == 2
    gc.collect()
    await asyncio.sleep(0)
    assert complaints == []


@pytest.mark.parametrize(
    ("second", "error", "reason"),
    [
        (refused(400, "VALIDATION_ERROR"), BadRequest, "VALIDATION_ERROR"),
        (
            answer(200, {"items": [training(3), None], "has_more": False}),
            ResponseError,
            r"items\[1\] is null",
        ),
        (page(1, 2, more=True), PaginationError, "a second page"),
        (page(more=True), PaginationError, "empty page"),
        (httpx.Response(200, text="<html>"), ResponseError, "status 200"),
    ],
)
def test_a_failure_comes_to_the_reader_in_its_place(
    second: httpx.Response, error: type[Exception], reason: str
) -> None:
    read: list[str] = []

    def consume(toloka: Toloka) -> None:
        for item in toloka.trainings.list().read_ahead():
            settle()
            read.append(item.id)

    script = Script([page(1, 2, more=True), second])
    with (
        Toloka("sandbox", token="t", transport=script.transport) as toloka,
        pytest.raises(error, match=reason),
    ):
        consume(toloka)
    assert read[:2] == ["1", "2"]

    async def consume_async() -> None:
        transport = Script([page(1, 2, more=True), second]).transport
        async with AsyncToloka("sandbox", token="t", transport=transport) as toloka:
            async for item in toloka.trainings.list().read_ahead():
                read.append(item.id)  # noqa: PERF401  (what comes before the fault)

    read.clear()
    with pytest.raises(error, match=reason):
        asyncio.run(consume_async())
    assert read[:2] == ["1", "2"]


def test_a_retry_is_made_ahead_too(play: Player) -> None:
    script = Script([page(1, more=True), answer(503), page(2)])
    assert ids(play(script, lambda toloka: toloka.trainings.list().read_ahead())) == ["1", "2"]


def test_a_client_that_is_closed_meanwhile_says_so() -> None:
    script = Script(pages_of(3))
    with Toloka("sandbox", token="t", transport=script.transport) as toloka:
        items = iter(toloka.trainings.list().read_ahead())
        next(items)
        settle()
    assert ids(islice(items, 3)) == ["3", "4", "5"]
    with pytest.raises(ClientClosed):
        next(items)
    assert len(script.requests) == 2


@pytest.mark.parametrize("way", ["break", "raise KeyboardInterrupt"])
def test_a_program_ends_although_a_page_hangs(way: str) -> None:
    class Hanging(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if "id_gt" in self.path:
                asked.set()
                over.wait(PATIENCE)
                return
            body = page(1, 2, more=True).content
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Keeps the output clean."""

    asked, over = threading.Event(), threading.Event()
    program = f"""
import sys
from toloka_sdk import Toloka
with Toloka(base_url=sys.argv[1]) as toloka:
    for training in toloka.trainings.list().read_ahead():
        print(training.id, flush=True)
        sys.stdin.readline()
        {way}
"""
    with ThreadingHTTPServer(("127.0.0.1", 0), Hanging) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        with subprocess.Popen(
            [sys.executable, "-c", program, address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            assert asked.wait(PATIENCE)
            output, errors = process.communicate(b"\n", timeout=PATIENCE / 2)
        over.set()
        server.shutdown()
    assert output.split() == [b"1"]
    assert process.returncode == (0 if way == "break" else -signal.SIGINT)
    assert b"Exception in thread" not in errors
    assert b"Fatal" not in errors


# Windows of the time of creation


def test_every_list_with_windows_can_be_sorted_by_them() -> None:
    spec = json.loads(files("toloka_api").joinpath("openapi.json").read_text())
    sorts = {}
    for path in spec["paths"].values():
        read = path.get("get", {})
        if "x-toloka-pagination" in read:
            parameters = {
                each["$ref"].rpartition("/")[2] if "$ref" in each else each["name"]: each
                for each in read["parameters"]
            }
            if {"CreatedGte", "CreatedLt"} <= parameters.keys():
                sorts[read["operationId"]] = parameters["sort"]["schema"]["items"]["pattern"]
    assert len(sorts) > 10
    assert all("created" in sort and sort.startswith("^-?(id|") for sort in sorts.values())


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """Twenty projects made with ever longer pauses, and pools whose moments are often the same."""
    with Emulator(seed=1) as emulator:
        with Toloka("local", transport=emulator.transport()) as toloka:
            for number in range(20):
                toloka.projects.create(project(str(number)))
                emulator.advance(number * number)
        yield emulator


def project(name: str) -> models.ProjectForm:
    return models.ProjectForm(
        public_name=name,
        public_description=name,
        task_spec=models.TaskSpec(input_spec={}, output_spec={}, view_spec=models.ClassicViewSpec(markup="")),
        assignments_issuing_type="AUTOMATED",
    )


@pytest.mark.parametrize("count", range(1, 10))
def test_the_emulator_gives_every_item_once(play: Player, emulator: Emulator, count: int) -> None:
    script = Script([])
    script.transport = emulator.transport()  # type: ignore[assignment]
    every = play(script, lambda toloka: toloka.projects.list(), environment="local")
    assert len(every) == 20
    shards = play(script, lambda toloka: toloka.projects.list(limit=3).in_shards(count), environment="local")
    assert sorted(ids(shards), key=int) == ids(every)
    bounds = {"created_gte": every[4].created, "created_lt": every[15].created}
    shards = play(script, lambda toloka: toloka.projects.list(**bounds).in_shards(count), environment="local")
    assert sorted(ids(shards), key=int) == ids(every[4:15])
    shards = play(
        script,
        lambda toloka: toloka.projects.list(created_gt=every[4].created, sort="-id").in_shards(count),
        environment="local",
    )
    assert sorted(ids(shards), key=int) == ids(every[5:])


@pytest.mark.parametrize("count", [1, 4])
def test_what_is_created_meanwhile_takes_nothing_away(count: int) -> None:
    with Emulator(seed=1) as emulator, Toloka("local", transport=emulator.transport()) as toloka:
        for number in range(12):
            toloka.projects.create(project(str(number)))
            emulator.advance(60)
        before = set(ids(toloka.projects.list()))
        read: list[str] = []
        for item in toloka.projects.list(limit=2).in_shards(count):
            read.append(item.id)
            if len(read) < 20:
                toloka.projects.create(project("new"))
                emulator.advance(60)
        settle()
    assert max(Counter(read).values()) == 1
    assert before <= set(read)


MOMENT = datetime(2024, 1, 1, tzinfo=UTC)


def text_of(microseconds: int, timespec: str) -> str:
    return (MOMENT + timedelta(microseconds=microseconds)).replace(tzinfo=None).isoformat(timespec=timespec)


PRECISION = {"seconds": 1_000_000, "milliseconds": 1000, "microseconds": 1}
CREATED = st.sampled_from([10, 2_000, 20_000, 5_000_000, 10**13]).flatmap(
    lambda longest: st.lists(
        st.builds(text_of, st.integers(0, longest), st.sampled_from(sorted(PRECISION))), max_size=12
    )
)


async def in_shards(service: Service, count: int, **query: Any) -> list[str]:
    async with AsyncToloka("sandbox", token="t", transport=service) as toloka:
        return [item.id async for item in toloka.trainings.list(**query).in_shards(count)]


@settings(deadline=None)
@given(
    created=CREATED,
    in_order=st.booleans(),
    precision=st.sampled_from([1, 1000, 1_000_000]),
    page=st.integers(1, 5),
    count=st.integers(1, 9),
    bounds=st.dictionaries(
        st.sampled_from(["created_gt", "created_gte", "created_lt", "created_lte"]),
        st.integers(0, 12),
        max_size=2,
    ),
    more=st.sampled_from(
        [{}, {"sort": "-id"}, {"sort": "id"}, {"id_gt": "2"}, {"id_lte": "5"}, {"limit": 2}]
    ),
    exact=st.booleans(),
)
def test_no_item_is_lost_or_doubled_at_a_bound(
    created: list[str],
    in_order: bool,
    precision: int,
    page: int,
    count: int,
    bounds: dict[str, int],
    more: dict[str, Any],
    exact: bool,
) -> None:
    if in_order:
        created.sort(key=moment)
    service = Service(created, precision, page, together=3)
    query: dict[str, Any] = {
        name: created[number] if exact else moment(created[number])
        for name, number in bounds.items()
        if number < len(created)
    }
    query |= more

    async def compare() -> None:
        read = await in_shards(service, count, **query)
        assert len(service.queries) >= 2
        async with AsyncToloka("sandbox", token="t", transport=service) as toloka:
            whole = [item.id async for item in toloka.trainings.list(**query)]
        assert sorted(read, key=int) == sorted(whole, key=int)

    asyncio.run(compare())
    assert service.busiest <= max(count, 2)


def test_neighbours_share_a_bound_to_the_letter() -> None:
    service = Service([text_of(0, "microseconds"), text_of(1234567, "microseconds")])
    asyncio.run(in_shards(service, 3))
    windows = [
        {name: value for name, value in query.items() if name.startswith("created")}
        for query in service.queries[2:]
    ]
    assert windows == [
        {"created_lt": "2024-01-01T00:00:00.411"},
        {"created_gte": "2024-01-01T00:00:00.411", "created_lt": "2024-01-01T00:00:00.823"},
        {"created_gte": "2024-01-01T00:00:00.823"},
    ]
    assert [query["sort"] for query in service.queries[:2]] == ["created", "-created"]


def test_windows_without_length_are_not_asked_for() -> None:
    service = Service([text_of(5, "microseconds")] * 7, page=2)
    assert sorted(asyncio.run(in_shards(service, 9))) == list("1234567")
    assert len(service.queries) == 2 + 4
    service = Service([])
    assert asyncio.run(in_shards(service, 9)) == []
    assert len(service.queries) == 2


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_no_more_requests_at_once_than_shards(count: int) -> None:
    created = [text_of(number * 10**6, "seconds") for number in range(60)]
    service = Service(created, page=3, together=count)
    with Toloka("sandbox", token="t", transport=service) as toloka:
        assert sorted(ids(toloka.trainings.list().in_shards(count)), key=int) == [
            str(number) for number in range(1, 61)
        ]
    assert service.busiest <= max(count, 2)  # the two ends are asked for together
    service = Service(created, page=3, together=count)
    assert len(asyncio.run(in_shards(service, count))) == 60
    assert service.busiest == max(count, 2)


@pytest.mark.parametrize("count", [0, -1])
def test_there_must_be_a_shard(play: Player, count: int) -> None:
    with pytest.raises(ConfigurationError, match=f"count must be an integer, from 1 to 1,000, not {count}"):
        play(Script([]), lambda toloka: toloka.trainings.list().in_shards(count))


def test_a_list_without_windows_says_so(play: Player) -> None:
    with pytest.raises(PaginationError, match="/v1/aggregated-solutions/1 can't be filtered by 'created'"):
        play(Script([]), lambda toloka: toloka.aggregated_solutions.list("1").in_shards(2))
    with pytest.raises(PaginationError, match="/v1/operations can't be filtered by 'created'"):
        play(Script([]), lambda toloka: toloka.operations.list().in_shards(2))
    with pytest.raises(PaginationError, match="sorted by '-created'"):
        play(Script([]), lambda toloka: toloka.trainings.list(sort="-created").in_shards(2))


@pytest.mark.parametrize(
    ("created", "reason"),
    [(None, "created of its last item is None, not a text"), ("soon", "'soon', not a timestamp")],
)
def test_an_end_without_its_time_is_an_error(play: Player, created: Any, reason: str) -> None:
    item = training(1, created=created)
    script = Script([answer(200, {"items": [item], "has_more": False})], repeated=True)
    with pytest.raises(ResponseError, match=reason):
        play(script, lambda toloka: toloka.trainings.list().in_shards(2))


def test_an_end_that_fails_leaves_the_other_one_alone() -> None:
    """The first fails for good; the second one would be tried again."""

    class Clock(FakeClock):
        def sleep(self, seconds: float) -> None:
            assert ended.wait(PATIENCE)

    ended = threading.Event()

    def ends(request: httpx.Request) -> httpx.Response:
        return refused(400, "VALIDATION_ERROR") if request.url.params["sort"] == "created" else answer(503)

    script = Script([ends], repeated=True)
    with Toloka("sandbox", token="t", transport=script.transport, clock=Clock()) as toloka:
        with pytest.raises(BadRequest):
            next(toloka.trainings.list().in_shards(2))
        ended.set()
        settle()
    assert len(script.requests) == 2


async def test_async_an_end_that_fails_leaves_the_other_one_alone() -> None:
    async def ends(request: httpx.Request) -> httpx.Response:
        if request.url.params["sort"] == "created":
            return refused(400, "VALIDATION_ERROR")
        try:
            await asyncio.Event().wait()
        finally:
            given_up.append(True)
        raise AssertionError

    given_up: list[bool] = []
    async with AsyncToloka("sandbox", token="t", transport=httpx.MockTransport(ends)) as toloka:
        with pytest.raises(BadRequest):
            await anext(toloka.trainings.list().in_shards(2))
        assert given_up == [True]
        await settle_async()


def test_a_window_that_fails_is_an_error() -> None:
    created = [text_of(number * 10**6, "seconds") for number in range(9)]

    class Failing(Service):
        def _answer(self, request: httpx.Request) -> httpx.Response:
            if "created_gte" in request.url.params and "created_lt" not in request.url.params:
                return refused(400, "VALIDATION_ERROR")
            return super()._answer(request)

    with Toloka("sandbox", token="t", transport=Failing(created)) as toloka:
        with pytest.raises(BadRequest):
            list(toloka.trainings.list().in_shards(3))
        settle()
    with pytest.raises(BadRequest):
        asyncio.run(in_shards(Failing(created), 3))


def test_shards_are_narrowed_by_dates_too(play: Player) -> None:
    script = Script([answer(200, {"items": [training(1)], "has_more": False})], repeated=True)
    play(script, lambda toloka: toloka.trainings.list(created_lt=date(2021, 1, 1)).in_shards(4))
    assert {query["created_lt"] for query in script.queries} == {"2021-01-01"}
