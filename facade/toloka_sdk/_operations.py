"""Waiting for what the service does in the background."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Coroutine, Generator, Iterator
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from toloka_api.api.operations import get_operation, get_operation_log

from ._api_errors import ApiError, Conflict
from ._error_responses import members
from ._errors import OperationFailed, OperationTimeout, RequestError, TransportError
from ._flows import LEAST_TIMEOUT, Flow, Settings, Sleep, at_most, logger, read, result, send_once, short
from ._retries import asked_for

if TYPE_CHECKING:
    from toloka_api.models import Operation, OperationLogItem
    from toloka_api.types import Call

    from ._drivers import AsyncDriver, Driver

Started = TypeVar("Started", bound="Operation | None")
Progress = Callable[["Operation"], object]

FIRST_GAPS = (0.15, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4)
LONG_GAP, LONGEST_GAP = 9.0, 60.0
JITTER = 0.04
LAST_POLL = 2.0
"""Seconds before the deadline at which the last poll begins; a tenth of the wait, where that is shorter."""
LEAST_WAIT = 1.0
"""Seconds that the one poll of a shorter wait may take."""


class OperationHandle(Generic[Started]):
    """What a call that starts an operation gives.

    Attributes:
        operation: The operation as the service answered. None where it had nothing to do, and where the
            handle was made from an ID.
        id: The operation's ID, None where the service had nothing to do. `toloka.operations.handle(id)` makes
            a handle again from it, in any process.
    """

    def __init__(self, driver: Driver, operation: Started | None, operation_id: str | None = None) -> None:
        self._driver = driver
        self.operation = operation
        self.id = operation_id if operation is None else operation.id

    def __repr__(self) -> str:
        return f"<OperationHandle {self.id} in {self._driver.settings.environment}>"

    def wait(self, timeout: float | None = 600.0, on_progress: Progress | None = None) -> Started:
        """Waits until the operation has ended.

        The service is asked soon and then ever more rarely. Quotas, failures and lost connections on the way
        do not end the wait while there is time left.

        Args:
            timeout: Seconds to wait at most, all requests included; None waits for as long as it takes.
                With 0 the service is asked once, which may take a second.
            on_progress: Is called with the operation each time it was asked for.

        Returns:
            The operation as it ended. None: there was nothing to do.

        Raises:
            OperationFailed: It ended in `FAIL`, or objects failed that it was not told to skip.
            OperationTimeout: It has not ended in time. It goes on at the service.
        """
        return self._driver.run(wait(self.operation, self.id, self._driver.settings, timeout, on_progress))


class AsyncOperationHandle(Generic[Started]):
    """What a call that starts an operation gives.

    Attributes:
        operation: The operation as the service answered. None where it had nothing to do, and where the
            handle was made from an ID.
        id: The operation's ID, None where the service had nothing to do. `toloka.operations.handle(id)` makes
            a handle again from it, in any process.
    """

    def __init__(
        self, driver: AsyncDriver, operation: Started | None, operation_id: str | None = None
    ) -> None:
        self._driver = driver
        self.operation = operation
        self.id = operation_id if operation is None else operation.id

    def __repr__(self) -> str:
        return f"<AsyncOperationHandle {self.id} in {self._driver.settings.environment}>"

    async def wait(
        self,
        timeout: float | None = 600.0,  # noqa: ASYNC109  (unlike a cancelled task, it gives the operation)
        on_progress: Progress | None = None,
    ) -> Started:
        """Waits until the operation has ended.

        The service is asked soon and then ever more rarely. Quotas, failures and lost connections on the way
        do not end the wait while there is time left.

        Args:
            timeout: Seconds to wait at most, all requests included; None waits for as long as it takes.
                With 0 the service is asked once, which may take a second.
            on_progress: Is called with the operation each time it was asked for.

        Returns:
            The operation as it ended. None: there was nothing to do.

        Raises:
            OperationFailed: It ended in `FAIL`, or objects failed that it was not told to skip.
            OperationTimeout: It has not ended in time. It goes on at the service.
        """
        return await self._driver.run(
            wait(self.operation, self.id, self._driver.settings, timeout, on_progress)
        )


class AwaitableOperation(Coroutine[Any, Any, AsyncOperationHandle[Started]]):
    """A call that starts an operation and is not made yet. Awaiting it makes the call and gives the handle.

    `await toloka.pools.open("1").wait()` makes the call, then waits until the operation has ended.
    """

    def __init__(self, coroutine: Coroutine[Any, Any, AsyncOperationHandle[Started]]) -> None:
        self._coroutine = coroutine

    def __await__(self) -> Generator[Any, Any, AsyncOperationHandle[Started]]:
        return self._coroutine.__await__()

    def send(self, value: Any, /) -> Any:
        return self._coroutine.send(value)

    def throw(self, *fault: Any) -> Any:
        return self._coroutine.throw(*fault)

    def close(self) -> None:
        self._coroutine.close()

    async def wait(
        self,
        timeout: float | None = 600.0,  # noqa: ASYNC109  (unlike a cancelled task, it gives the operation)
        on_progress: Progress | None = None,
    ) -> Started:
        """Makes the call, and waits until the operation has ended: see AsyncOperationHandle.wait."""
        return await (await self).wait(timeout, on_progress)


def start(call: Call[Started], settings: Settings) -> Flow[tuple[Started | None, str | None]]:
    """Starts an operation. Gives the operation, if it was answered, and its ID.

    Where the call takes an ID of the operation, it is sent with one and the same ID each time, so that it can
    be repeated. If the service then says that it knows the ID, an earlier attempt has arrived.
    """
    name = call.endpoint.idempotency
    if name is None:
        operation = yield from result(call, settings)
        return operation, operation.id if operation is not None else None
    from uuid import uuid4

    given = call.query.get(name)
    operation_id = given or str(uuid4())
    try:
        operation = yield from result(call.replace_query(**{name: operation_id}), settings)
    except Conflict as conflict:
        if conflict.exists_already and (conflict.in_doubt or not given):
            return None, operation_id
        raise
    return operation, operation_id if operation is None else operation.id


def wait(
    operation: Started | None,
    operation_id: str | None,
    settings: Settings,
    timeout: float | None,
    on_progress: Progress | None,
) -> Flow[Started]:
    """Polls an operation until it has ended or the time is up. The last poll is shortly before that.

    A status that the spec does not know is taken for one on the way.
    """
    if operation_id is None:
        return cast("Started", None)
    clock, call = settings.clock, get_operation(operation_id)
    started = clock.monotonic()
    whole = math.inf if timeout is None else timeout
    end, last_poll = started + max(whole, LEAST_WAIT), started + whole - min(LAST_POLL, whole / 10)
    last: Operation | None = operation
    fault: TransportError | ApiError | None = None
    at_the_end = False

    def time_left() -> float | None:
        return at_most(settings.timeout, max(end - clock.monotonic(), LEAST_TIMEOUT))

    for gap in gaps(lambda: clock.monotonic() - started, polled=operation is not None):
        if last is not None and last.status in ("SUCCESS", "FAIL"):
            fault_text = shortfall(last)
            if fault_text is not None:
                raise (yield from failed(last, fault_text, settings, time_left()))
            return cast("Started", last)
        if at_the_end:
            break
        asked = (asked_for(fault, clock.time()) if fault else None) or 0.0
        left = max(0.0, last_poll - clock.monotonic())
        at_the_end = left <= max(gap, asked)
        yield Sleep(min(max(gap, asked), left))
        try:
            _, last = yield from send_once(read, call, settings, 1, time_left())
            fault = None
        except (TransportError, ApiError) as error:
            if not settings.retry.transient(error):
                raise
            logger.info("GET %s: %s while waiting, the wait goes on", call.path, short(error))
            fault = error
        else:
            if on_progress is not None:
                on_progress(last)
    raise overdue(operation_id, last, fault, timeout, settings)


def gaps(elapsed: Callable[[], float], polled: bool) -> Iterator[float]:
    """Seconds before each poll: few at first, then ever more. 0 before the first of an unknown operation."""
    if not polled:
        yield 0.0
    for short_gap in chain(FIRST_GAPS, repeat(LONG_GAP)):
        gap = min(max(short_gap, elapsed() / 10), LONGEST_GAP)
        yield gap * (1 + random.uniform(-JITTER, JITTER))


def shortfall(operation: Operation) -> str | None:
    """Why an operation that has ended is a failure, None where it is none."""
    if operation.status == "FAIL":
        return f"ended in {operation.status}"
    details, parameters = members(operation.details), members(operation.parameters)
    lost = details.get("failed_count")
    if parameters.get("skip_invalid_items") is False and isinstance(lost, int) and lost > 0:
        return f"ended in {operation.status}, but {lost} of its objects failed, which it was not told to skip"
    return None


def failed(
    operation: Operation, reason: str, settings: Settings, timeout: float | None
) -> Flow[OperationFailed]:
    """The error for an operation that went wrong, with its log if that is to be had in time."""
    log: list[OperationLogItem] | None = None
    try:
        _, log = yield from send_once(read, get_operation_log(operation.id), settings, 1, timeout)
    except RequestError as fault:
        # Only batches have a log, and it isn't kept for ever. The failure is what counts.
        logger.info("The log of operation %s can't be read: %s", operation.id, short(fault))
    refused = [item for item in log or () if item.success is False]
    why = f" Details: {str(operation.details)[:500]}." if operation.details else ""
    if refused:
        why += f" {len(refused)} steps of its log failed, the first with {str(refused[0].output)[:300]}."
    error = OperationFailed(
        f"Operation {operation.id} ({operation.type}) {reason}, in {settings.environment}.{why} "
        "Look at what it was to change; `log` holds what became of each object of a batch."
    )
    error.operation_id, error.operation, error.log = operation.id, operation, log
    return error


def overdue(
    operation_id: str,
    last: Operation | None,
    fault: Exception | None,
    timeout: float | None,
    settings: Settings,
) -> OperationTimeout:
    seen = f"was {last.status} when it was last seen" if last else "was never seen"
    why = f" The last poll failed: {fault}" if fault else ""
    error = OperationTimeout(
        f"Operation {operation_id} {seen}, after {timeout:g} s in {settings.environment}.{why} "
        f"It goes on at the service: `toloka.operations.handle({operation_id!r}).wait()` waits on, anywhere."
    )
    error.operation_id, error.operation = operation_id, last
    return error
