"""Calls without I/O: what to send, what to make of the answer, when to send it again.

A flow is a generator. It yields steps, is handed the reply to each Send, and has the transport's faults
raised in it at the yield. `drivers` carries the steps out, for both clients.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeAlias, TypeVar

from ._api_errors import ApiError
from ._error_responses import described, error_for
from ._errors import AnsweredError, RequestError, ResponseError, TransportError
from ._unreadable import UNREADABLE, unreadable_path

if TYPE_CHECKING:
    from toloka_api.types import Call

    from ._clock import Clock
    from ._retries import RetryPolicy

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
R = TypeVar("R")
logger = logging.getLogger("toloka_sdk")

LEAST_TIMEOUT = 0.001
"""Seconds, where none are left."""
LONGEST_TIMEOUT = 1e9
"""Seconds. Clocks and sockets overflow at little more."""


class Send(NamedTuple):
    """A step: send the call once. The answer to it is a Reply.

    Attributes:
        call: The call.
        timeout: Seconds that it may take as a whole, and with a sink the seconds in which its answer has to
            begin and then has to make progress again and again. None for no limit.
        attempt: Which one it is, from 1.
        sink: Where the body goes.
    """

    call: Call[object]
    timeout: float | None
    attempt: int
    sink: Sink | None = None


class Sink(Protocol):
    """Where a body goes while it comes in, so that it is never held as a whole."""

    @property
    def headers(self) -> Mapping[str, str]:
        """What the request says besides, such as which part of the body is wanted."""
        ...

    def begin(self, status: int, headers: Mapping[str, str]) -> bool:
        """Looks at the answer before its body is read. Says whether it wants the body."""
        ...

    def write(self, chunk: bytes) -> object:
        """Takes a part of the body."""
        ...

    def end(self) -> None:
        """Is told that the body has ended."""
        ...

    def has_advanced(self) -> bool:
        """Whether much more has come in than ever before, since this last was so."""
        ...


class Sleep(NamedTuple):
    """A step: let time pass. The answer to it is None."""

    seconds: float


class Reply(NamedTuple):
    """What came back for a request, of whatever status."""

    status: int
    headers: Mapping[str, str]
    content: bytes


Flow: TypeAlias = Generator[Send | Sleep, Reply | None, T]


class Settings(NamedTuple):
    """What flows need to know of the client."""

    environment: str
    timeout: float | None
    retry: RetryPolicy
    clock: Clock


TimeLeft: TypeAlias = Callable[[], Settings]
"""Gives the settings of the next request of several that share a time."""


@dataclass(frozen=True, slots=True, repr=False)
class RawResponse(Generic[T_co]):
    """An answer as it came, beside what was made of it.

    Attributes:
        status: The HTTP status, 200 to 299.
        headers: The headers. Their names ignore case.
        content: The body.
        elapsed: Seconds from the first attempt to the answer, waits included.
        attempts: How often the call was sent.
        parsed: What the call gives when it is made without `send_raw`.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes
    elapsed: float
    attempts: int
    parsed: T_co

    def __repr__(self) -> str:
        return f"RawResponse({self.status}, {len(self.content)} bytes, attempts={self.attempts})"


def read(call: Call[T], reply: Reply) -> T:
    """What a successful reply says."""
    try:
        data = reply.content if call.endpoint.binary else json.loads(reply.content) if reply.content else None
    except (ValueError, RecursionError):
        raise not_json(reply) from None
    try:
        return call.read(reply.status, data)
    except UNREADABLE as error:
        where = unreadable_path(lambda changed: call.read(reply.status, changed), data)
        raise unfit(reply, undocumented(where.removeprefix("."), error), data) from error


def result(call: Call[T], settings: Settings) -> Flow[T]:
    """Sends a call, again where that is safe and may help. Gives what the call returns."""
    return (yield from exchange(call, settings)).parsed


def exchange(call: Call[T], settings: Settings, sink: Sink | None = None) -> Flow[RawResponse[T]]:
    """Sends a call, again where that is safe and may help, and reads the answer."""
    return exchange_as(read, call, settings, sink)


def exchange_as(
    reader: Callable[[Call[T], Reply], R], call: Call[T], settings: Settings, sink: Sink | None = None
) -> Flow[RawResponse[R]]:
    """Sends a call, again where that is safe and may help, and reads the answer with `reader`."""
    clock, retry = settings.clock, settings.retry
    started = clock.monotonic()
    attempt = 0
    in_doubt = False
    while True:
        attempt += 1
        error: RequestError
        left = retry.max_elapsed - (clock.monotonic() - started)
        timeout = at_most(settings.timeout, max(left, LEAST_TIMEOUT))
        try:
            reply, parsed = yield from send_once(reader, call, settings, attempt, timeout, sink)
            elapsed = clock.monotonic() - started
            return RawResponse(reply.status, reply.headers, reply.content, elapsed, attempt, parsed)
        except (TransportError, ApiError) as raised:
            error = raised
        error.in_doubt = in_doubt
        in_doubt = in_doubt or not error.not_carried_out
        if sink is not None and sink.has_advanced():
            # The bounds are for attempts that lead nowhere: a long download may break off many times.
            attempt, started = 1, clock.monotonic()
        pause = retry.pause(call, error, attempt, clock.monotonic() - started, clock.time())
        if pause is None:
            raise error
        method, path, reason = call.endpoint.method, call.path, short(error)
        logger.info("%s %s: %s, attempt %d follows in %.1f s", method, path, reason, attempt + 1, pause)
        yield Sleep(pause)


def within(settings: Settings, seconds: float) -> TimeLeft:
    """The settings of each request of several, which share a time: each has at most what is then left."""
    end = settings.clock.monotonic() + seconds

    def left() -> Settings:
        seconds = max(end - settings.clock.monotonic(), LEAST_TIMEOUT)
        retry = replace(settings.retry, max_elapsed=min(seconds, settings.retry.max_elapsed))
        return settings._replace(retry=retry)

    return left


def at_most(timeout: float | None, left: float) -> float | None:
    """The shorter of two limits, of which None is none, and neither is what a system can't count."""
    shorter = left if timeout is None else min(timeout, left)
    return None if shorter > LONGEST_TIMEOUT else shorter


def send_once(
    reader: Callable[[Call[T], Reply], R],
    call: Call[T],
    settings: Settings,
    attempt: int,
    timeout: float | None,
    sink: Sink | None = None,
) -> Flow[tuple[Reply, R]]:
    """Sends a call one time.

    Raises:
        TransportError: No answer came.
        ApiError: The answer is a refusal.
        ResponseError: The answer is none of the API's.
    """
    method, path = call.endpoint.method, call.path
    started = settings.clock.monotonic()
    outcome = "given up"
    try:
        reply = yield Send(call, timeout, attempt, sink)
        assert reply is not None
        outcome = str(reply.status)
        ensure_success(reply, settings.clock.time())
        return reply, reader(call, reply)
    except RequestError as error:
        error.method, error.path, error.environment = method, path, settings.environment
        error.attempts = attempt
        error.operation_id = call.idempotency_key
        outcome = short(error)
        raise
    finally:
        spent = 1000 * (settings.clock.monotonic() - started)
        logger.debug("%s %s -> %s in %.0f ms (attempt %d)", method, path, outcome, spent, attempt)


def short(error: RequestError) -> str:
    """A word for the log."""
    return str(error.status) if isinstance(error, AnsweredError) else type(error).__name__


def ensure_success(reply: Reply, now: float) -> None:
    """Raises the error that the reply is, if it is one."""
    if reply.status >= 400:
        raise error_for(reply, now)
    if not 200 <= reply.status < 300:
        raise unfit(reply, f"the answer has the status {reply.status}, which the API does not use")


def unexpected(
    call: Call[object], response: RawResponse[object], settings: Settings, reason: str, data: Any = None
) -> ResponseError:
    """The error for an answer that can be read and still isn't what was asked for."""
    error = ResponseError(reason)
    error.method, error.path, error.environment = call.endpoint.method, call.path, settings.environment
    error.status, error.attempts, error.payload = response.status, response.attempts, data
    error.operation_id = call.idempotency_key
    return error


def unfit(reply: Reply, reason: str, data: Any = None) -> ResponseError:
    error = ResponseError(reason)
    error.status, error.payload = reply.status, data
    return error


def not_json(reply: Reply) -> ResponseError:
    return unfit(reply, f"the answer has the status {reply.status}, but {described(reply)}")


def undocumented(where: str, error: Exception) -> str:
    place = f"{where} in the answer" if where else "the answer"
    return f"{place} is not what the API documents ({error})"
