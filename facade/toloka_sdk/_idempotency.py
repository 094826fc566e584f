"""Creating under an ID of the operation: what to make of the answer that there is one of that ID already.

An attempt of the same call may have arrived although its answer was lost. What it created is then looked up,
for a caller who is told "conflict" in place of "created" may well create it once more, with another ID.
"""

from __future__ import annotations

import json
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast

from toloka_api.api.operations import get_operation, get_operation_log

from ._api_errors import Conflict
from ._error_responses import members
from ._errors import RequestError
from ._flows import Flow, Settings, TimeLeft, at_most, result, within
from ._operations import start, wait

if TYPE_CHECKING:
    from toloka_api.models import Operation, OperationLogItem
    from toloka_api.types import Call

T = TypeVar("T")
Started = TypeVar("Started", bound="Operation | None")

MOST_RERUNS = 20


def answered(call: Call[T], settings: Settings) -> Flow[T]:
    """Sends a call that is answered at once, again where that is safe. Gives what the call returns.

    Where an earlier attempt has arrived, that is what the attempt created.
    """
    if call.idempotency_key is None:
        return result(call, settings)
    left = within(settings, settings.retry.max_elapsed)

    def send(call: Call[T]) -> Flow[T]:
        try:
            return (yield from result(call, left()))
        except Conflict as error:
            if not (error.exists_already and error.in_doubt):
                raise
            conflict = error
        return (yield from created_before(call, conflict, left))

    return under_a_free_id(send, call, left)


def started(call: Call[Started], settings: Settings) -> Flow[tuple[Started | None, str | None]]:
    """Starts an operation. Gives the operation, if it was answered, and its ID."""
    left = within(settings, settings.retry.max_elapsed)
    return under_a_free_id(lambda call: start(call, left()), call, left)


def under_a_free_id(send: Callable[[Call[T]], Flow[Any]], call: Call[T], left: TimeLeft) -> Flow[Any]:
    """Sends a call under the ID of its operation. If there is one that has failed, another ID follows.

    It must have created nothing. The other ID is made of the first, so that a program that always passes the
    same one can be run again after each failure, and still creates nothing twice.
    """
    given = call.idempotency_key
    number = 0
    while True:
        try:
            return (yield from send(call))
        except Conflict as error:
            number += 1
            if not error.exists_already or error.in_doubt or given is None or number > MOST_RERUNS:
                raise
            conflict = error
        if not (yield from has_come_to_nothing(call, conflict.operation_id or given, left)):
            raise conflict
        call = call.with_idempotency_key(following_id(given, number))


def following_id(given: str, number: int) -> str:
    from uuid import NAMESPACE_OID, uuid5

    return str(uuid5(NAMESPACE_OID, f"{given} {number}"))


def has_come_to_nothing(call: Call[object], operation_id: str, left: TimeLeft) -> Flow[bool]:
    """Whether the operation of a call has certainly failed without creating anything."""
    try:
        operation = yield from result(get_operation(operation_id), left())
        if operation.status != "FAIL":
            return False
        count = members(operation.details).get("success_count")
        if count is not None:
            return bool(count == 0)
        log = yield from result(get_operation_log(operation_id), left())
    except RequestError:
        return False
    return bool(log) and not any(created_id(call, step) for step in log)


def created_before(call: Call[T], conflict: Conflict, left: TimeLeft) -> Flow[T]:
    """What an earlier attempt of a call has created.

    Args:
        call: The call, which creates one object or several.
        conflict: What the service answered.
        left: The settings for each request.

    Raises:
        OperationFailed: It has created nothing.
        OperationTimeout: It is still at it.
        Conflict: It can't be known what it has created.
    """
    operation_id = conflict.operation_id
    idempotency = call.endpoint.idempotency
    if operation_id is None or idempotency is None:
        raise conflict
    try:
        operation = yield from result(get_operation(operation_id), left())
        settings = left()
        timeout = at_most(settings.timeout, settings.retry.max_elapsed)
        yield from wait(operation, operation_id, settings, timeout, None)
        log = yield from result(get_operation_log(operation_id), left())
    except RequestError as error:
        raise conflict from error
    body: Any = json.loads(call.content or b"null")
    several = isinstance(body, list)
    forms = cast("list[dict[str, Any]]", body if several else [body])
    made, refused = by_place(call, forms, log)
    if not several and list(made) == [0]:
        try:
            return cast("T", (yield from result(idempotency.get(made[0]), left())))
        except RequestError:
            return call.read(201, {**forms[0], "id": made[0]})
    if not several or len(made) + len(refused) != len(forms):
        raise conflict
    items = {str(place): {**forms[place], "id": made[place]} for place in made}
    faults = {str(place): output for place, output in refused.items()}
    return call.read(201, {"items": items, "validation_errors": faults})


def by_place(
    call: Call[object], forms: Sequence[dict[str, Any]], log: Iterable[OperationLogItem]
) -> tuple[dict[int, str], dict[int, Any]]:
    """The IDs of the objects that were created, and why others were refused, by the places of their forms.

    A log need not be in the order of the forms. It repeats each of them, and equal ones may change places.
    """
    names = {name for form in forms for name in form}
    places: defaultdict[str, deque[int]] = defaultdict(deque)
    for place, form in enumerate(forms):
        places[canonical(form)].append(place)
    made: dict[int, str] = {}
    refused: dict[int, Any] = {}
    for step in log:
        sent = {name: value for name, value in members(step.input).items() if name in names}
        free = places[canonical(sent)]
        id = created_id(call, step)
        if id is not None and free:
            made[free.popleft()] = id
        elif step.success is False and free:
            refused[free.popleft()] = step.output
    return made, refused


def created_id(call: Call[object], step: OperationLogItem) -> str | None:
    """The ID of the object that a step in the log of a call has created."""
    assert call.endpoint.idempotency
    id = members(step.output).get(call.endpoint.idempotency.created)
    return str(id) if id is not None and step.success is True else None


def canonical(form: dict[str, Any]) -> str:
    return json.dumps(form, sort_keys=True)
