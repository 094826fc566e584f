"""Waiting for long-running operations."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from toloka_api.api.operations import get_operation, get_operation_log

from ._api_errors import Conflict
from ._arguments import ensure_wait
from ._error_responses import members
from ._errors import OperationFailed, OperationTimeout, RequestError
from ._flows import Flow, Settings, logger, read, result, send_once, short
from ._polling import poll, telling, too_late

if TYPE_CHECKING:
    from toloka_api.models import Operation, OperationLogItem
    from toloka_api.types import Call

    from ._drivers import AsyncDriver, Driver

Started = TypeVar("Started", bound="Operation | None")
Progress = Callable[["Operation"], object]


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

        It polls often at first, then less and less often. Quotas, failures and lost connections do not end
        the wait while there is time left.

        Args:
            timeout: Seconds to wait at most, all requests included; None waits for as long as it takes.
                With 0 it polls once, which may take a second.
            on_progress: Called with the operation after each poll.

        Returns:
            The operation as it ended. None: there was nothing to do.

        Raises:
            OperationFailed: It ended in `FAIL`, or objects failed that it was not told to skip.
            OperationTimeout: It did not end in time. It continues on the service.
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

        It polls often at first, then less and less often. Quotas, failures and lost connections do not end
        the wait while there is time left.

        Args:
            timeout: Seconds to wait at most, all requests included; None waits for as long as it takes.
                With 0 it polls once, which may take a second.
            on_progress: Called with the operation after each poll.

        Returns:
            The operation as it ended. None: there was nothing to do.

        Raises:
            OperationFailed: It ended in `FAIL`, or objects failed that it was not told to skip.
            OperationTimeout: It did not end in time. It continues on the service.
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
        ensure_wait(timeout, on_progress)
        return await (await self).wait(timeout, on_progress)


def start(call: Call[Started], settings: Settings) -> Flow[tuple[Started | None, str | None]]:
    """Starts an operation. Gives the operation, if it was answered, and its ID.

    Where the call takes an ID of the operation, it is sent with one and the same ID each time, so that it can
    be repeated. If the service then says that it knows the ID, an earlier attempt has arrived.
    """
    if call.endpoint.idempotency is None:
        operation = yield from result(call, settings)
        return operation, operation.id if operation is not None else None
    from uuid import uuid4

    given = call.idempotency_key
    operation_id = given or str(uuid4())
    try:
        operation = yield from result(call.with_idempotency_key(operation_id), settings)
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
    """Polls an operation until it has ended or the time is up. An unknown status is not an end."""
    ensure_wait(timeout, on_progress)
    if operation_id is None:
        return cast("Started", None)
    known: Operation | None = operation
    call, follow = get_operation(operation_id), telling(on_progress)
    polled = yield from poll(call, has_ended, settings, timeout, known=known, follow=follow)
    if polled.value is None or not polled.in_time:
        raise overdue(operation_id, polled.value, polled.error, timeout, settings)
    reason = shortfall(polled.value)
    if reason is not None:
        raise (yield from failed(polled.value, reason, settings, polled.time_left))
    return cast("Started", polled.value)


def has_ended(operation: Operation) -> bool:
    return operation.status in ("SUCCESS", "FAIL")


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
        "Look at what it was to change; `log` has the result for each object of a batch."
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
    error = OperationTimeout(
        f"{too_late(f'Operation {operation_id}', last, fault, timeout, settings)} "
        f"It continues on the service: `toloka.operations.handle({operation_id!r}).wait()` waits again, "
        "in any process."
    )
    error.operation_id, error.operation = operation_id, last
    return error
