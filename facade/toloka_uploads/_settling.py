"""Sending a part, and finding out what became of each of its items.

A part is sent as an operation in the background whose ID follows from the upload's and the part's number. So
a program that was killed sends it again under the same ID, and nothing is created twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple
from uuid import UUID, uuid5

from toloka_api.api.operations import get_operation, get_operation_log
from toloka_api.models import Operation
from toloka_api.types import Call
from toloka_sdk import BadRequest, Conflict, FieldError, OperationFailed, PayloadTooLarge
from toloka_sdk._error_responses import members
from toloka_sdk._flows import Flow, Reply, Settings, Sleep, exchange_as, result
from toloka_sdk._operations import has_ended, overdue
from toloka_sdk._polling import poll

from ._log import Logged, logged
from ._results import Errors, Outcomes

MOST_REPEATS = 5
"""Operations that failed and created nothing, before an upload gives up."""
MOST_REFUSALS = 64
"""Requests that were refused as a whole, before an upload takes the reason for one of all its items."""
UNEXPLAINED: Errors = {
    "": FieldError(message="It was not created, and the log of the operation has no reason")
}


class Request(NamedTuple):
    """What is sent at once.

    Attributes:
        id: The ID of the operation.
        items: The items as JSON, by index.
        moment: When it may be sent, by the monotonic clock.
    """

    id: str
    items: Mapping[int, bytes]
    moment: float = 0.0

    def derived(self, name: str, items: Mapping[int, bytes]) -> Request:
        """A request for some of the items. A program that is run again comes to the same ID."""
        return Request(derived_id(self.id, name), items)


def derived_id(id: str, name: str) -> str:
    return str(uuid5(UUID(id), name))


class Started(NamedTuple):
    """What the service answered to a request.

    Attributes:
        operation: The operation. None if it was started before, and if the request was refused.
        refusal: Why all of the request was refused, and nothing created.
    """

    operation: Operation | None = None
    refusal: BadRequest | PayloadTooLarge | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends requests and settles them.

    Attributes:
        call: The call that creates the items, without them.
        settings: Those of the client.
        timeout: Seconds that an operation may take; None for no limit.
    """

    call: Call[Operation]
    settings: Settings
    timeout: float | None

    def start(self, request: Request) -> Flow[Started]:
        """Sends a request. It may have arrived before."""
        content = b"[" + b",".join(request.items.values()) + b"]"
        call = replace(self.call.with_idempotency_key(request.id), content=content)
        try:
            return Started((yield from result(call, self.settings)))
        except Conflict as conflict:
            if not conflict.exists_already:
                raise
            return Started()
        except (BadRequest, PayloadTooLarge) as refusal:
            return Started(refusal=refusal)

    def settle(self, request: Request, started: Started) -> Flow[Outcomes]:
        """Finds out what became of each item, and sends again what a failed operation did not create.

        Raises:
            OperationFailed: The operation failed again and again, or it is not known what it created.
            OperationTimeout: It did not end in time.
            RequestError: The service can't be reached, or refuses the call.
        """
        outcomes: Outcomes = {}
        first = request
        refusals = repeats = 0
        waiting = [(request, started)]
        while waiting:
            request, started = waiting.pop()
            if started.refusal is not None:
                refusals += 1
                following = halves(request)
                if not following:
                    outcomes |= dict.fromkeys(request.items, reasons(started.refusal))
                if is_for_all(started.refusal, outcomes, first) or (
                    refusals > MOST_REFUSALS and not any_created(outcomes)
                ):
                    raise started.refusal
            else:
                operation, log = yield from self.ended(request, started)
                outcomes |= log.outcomes
                rest = {index: item for index, item in request.items.items() if index not in log.outcomes}
                following = []
                if rest:
                    ensure_none_created(operation, log)
                    if operation.status == "SUCCESS":
                        outcomes |= dict.fromkeys(rest, UNEXPLAINED)
                    elif repeats == MOST_REPEATS:
                        raise failure(operation, f"failed, like {repeats} before it")
                    else:
                        if (
                            started.operation is not None
                        ):  # an earlier run's failures are not held against this one
                            repeats += 1
                            retry = self.settings.retry
                            yield Sleep(min(retry.max_delay, retry.base_delay * 2**repeats))
                        following = [request.derived("again", rest)]
            for each in following:
                answer = yield from self.start(each)
                waiting.append((each, answer))
        return outcomes

    def ended(self, request: Request, started: Started) -> Flow[tuple[Operation, Logged]]:
        """Waits until the operation of a request has ended, and reads its log."""
        operation = yield from self.awaited(request.id, started.operation)

        def reader(_: Call[object], reply: Reply) -> Logged:
            return logged(reply, request.items, self.call)

        log = yield from exchange_as(reader, get_operation_log(request.id), self.settings)
        return operation, log.parsed

    def awaited(self, id: str, known: Operation | None) -> Flow[Operation]:
        """Waits until an operation has ended."""
        polled = yield from poll(get_operation(id), has_ended, self.settings, self.timeout, known=known)
        if polled.value is None or not polled.in_time:
            raise overdue(id, polled.value, polled.error, self.timeout, self.settings)
        return polled.value


def halves(request: Request) -> list[Request]:
    """Two requests in place of one that is refused, maybe for one of its items. None if it has one alone."""
    items = list(request.items.items())
    middle = len(items) // 2
    if not middle:
        return []
    first, second = dict(items[:middle]), dict(items[middle:])
    return [request.derived("second half", second), request.derived("first half", first)]


def any_created(outcomes: Outcomes) -> bool:
    return any(isinstance(outcome, str) for outcome in outcomes.values())


def is_for_all(refusal: BadRequest | PayloadTooLarge, outcomes: Outcomes, request: Request) -> bool:
    """Whether each of several items was refused for the same reason, which then is hardly its own."""
    count = len(request.items)
    return (
        count > 1 and len(outcomes) == count and all(each == reasons(refusal) for each in outcomes.values())
    )


def reasons(refusal: BadRequest | PayloadTooLarge) -> Errors:
    """Why an item was rejected that was sent alone."""
    fields = refusal.field_errors if isinstance(refusal, BadRequest) else {}
    return fields or {"": FieldError(refusal.code, refusal.message)}


def ensure_none_created(operation: Operation, log: Logged) -> None:
    """Makes sure that the log leaves out no item that was created.

    Raises:
        OperationFailed: That is not certain.
    """
    created = sum(isinstance(outcome, str) for outcome in log.outcomes.values())
    counted = members(operation.details).get("success_count")
    if counted != created and not (counted is None and log.steps and not created):
        raise failure(operation, "has ended, and its log doesn't have all that it created")


def failure(operation: Operation, reason: str) -> OperationFailed:
    details = f" Details: {operation.details}." if operation.details else ""
    error = OperationFailed(f"Operation {operation.id} ({operation.type}) {reason}.{details}")
    error.operation_id, error.operation = operation.id, operation
    return error
