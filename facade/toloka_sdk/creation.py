"""Calls that create one object or many, at once or in the background.

What comes back depends on what is sent: one form gives the object, several give the outcome of each, and
`async_mode=True` gives the operation that creates them.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, Concatenate, Generic, Literal, Protocol, Self, TypeVar, overload

from toloka_api.types import query_text

from .bindings import Binding, Resource
from .flows import Flow, Settings, exchange, misfit
from .statuses import Conflict

if TYPE_CHECKING:
    from toloka_api.models import Operation
    from toloka_api.types import Call

    from .drivers import AsyncDriver, Driver
    from .operations import OperationHandle, Starting

T = TypeVar("T")


class Form(Protocol):
    """What is sent of one object."""

    def to_dict(self) -> dict[str, Any]: ...


F = TypeVar("F", bound=Form)
One = TypeVar("One")
Many = TypeVar("Many")
F_contra = TypeVar("F_contra", bound=Form, contravariant=True)
One_co = TypeVar("One_co", covariant=True)
Many_co = TypeVar("Many_co", covariant=True)
Begun_co = TypeVar("Begun_co", covariant=True)


class Creation(Binding[..., Any], Generic[F, One, Many]):
    """A call whose answer is an operation, what became of several objects, or one object."""

    sender = "create"

    def __init__(self, build: Callable[Concatenate[F | list[F], ...], Call[Operation | Many | One]]) -> None:
        super().__init__(build)

    def _result(self, asynchronous: bool, returned: str) -> str:
        _, many, one = returned.split(" | ")
        if asynchronous:
            return f"Awaitable[{one}] | Awaitable[{many}] | Starting[Operation]"
        return f"{one} | {many} | OperationHandle[Operation]"


class CreatesTasks(Protocol[F_contra, One_co, Many_co, Begun_co]):
    @overload
    def __call__(
        self,
        body: F_contra,
        *,
        operation_id: str | None = None,
        async_mode: Literal[False] | None = None,
        skip_invalid_items: bool | None = None,
        allow_defaults: bool | None = None,
        open_pool: bool | None = None,
    ) -> One_co:
        """Creates one at once; a list several; and `async_mode=True` does it in the background."""
        ...

    @overload
    def __call__(
        self,
        body: Sequence[F_contra],
        *,
        operation_id: str | None = None,
        async_mode: Literal[False] | None = None,
        skip_invalid_items: bool | None = None,
        allow_defaults: bool | None = None,
        open_pool: bool | None = None,
    ) -> Many_co:
        """Creates several at once, and says what became of each, by its place."""
        ...

    @overload
    def __call__(
        self,
        body: F_contra | Sequence[F_contra],
        *,
        operation_id: str | None = None,
        async_mode: Literal[True],
        skip_invalid_items: bool | None = None,
        allow_defaults: bool | None = None,
        open_pool: bool | None = None,
    ) -> Begun_co:
        """Creates in the background: `wait()` for it. Safe to repeat."""
        ...


class creates(Creation[F, One, Many]):
    """A call that creates tasks or task suites."""

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(
        self, instance: Resource[Driver], owner: type
    ) -> CreatesTasks[F, One, Many, OperationHandle[Operation]]: ...
    @overload
    def __get__(
        self, instance: Resource[AsyncDriver], owner: type
    ) -> CreatesTasks[F, Coroutine[None, None, One], Coroutine[None, None, Many], Starting[Operation]]: ...
    def __get__(self, instance: Resource[Any] | None, owner: type) -> Any:
        return self if instance is None else self._bind(instance)


class IssuesBonuses(Protocol[F_contra, One_co, Many_co, Begun_co]):
    @overload
    def __call__(
        self,
        body: F_contra,
        *,
        operation_id: str | None = None,
        async_mode: Literal[False] | None = None,
        skip_invalid_items: bool | None = None,
    ) -> One_co:
        """Issues one at once; a list several; and `async_mode=True` does it in the background."""
        ...

    @overload
    def __call__(
        self,
        body: Sequence[F_contra],
        *,
        operation_id: str | None = None,
        async_mode: Literal[False] | None = None,
        skip_invalid_items: bool | None = None,
    ) -> Many_co:
        """Issues several at once, and says what became of each, by its place."""
        ...

    @overload
    def __call__(
        self,
        body: F_contra | Sequence[F_contra],
        *,
        operation_id: str | None = None,
        async_mode: Literal[True],
        skip_invalid_items: bool | None = None,
    ) -> Begun_co:
        """Issues them in the background: `wait()` for it. Safe to repeat."""
        ...


class issues(Creation[F, One, Many]):
    """A call that issues bonuses."""

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(
        self, instance: Resource[Driver], owner: type
    ) -> IssuesBonuses[F, One, Many, OperationHandle[Operation]]: ...
    @overload
    def __get__(
        self, instance: Resource[AsyncDriver], owner: type
    ) -> IssuesBonuses[F, Coroutine[None, None, One], Coroutine[None, None, Many], Starting[Operation]]: ...
    def __get__(self, instance: Resource[Any] | None, owner: type) -> Any:
        return self if instance is None else self._bind(instance)


class SetsMany(Protocol[F_contra, One_co, Many_co]):
    @overload
    def __call__(self, body: F_contra) -> One_co:
        """Sets one; a list several."""
        ...

    @overload
    def __call__(self, body: Sequence[F_contra]) -> Many_co:
        """Sets several, and says what became of each, by its place."""
        ...


class sets(Creation[F, One, Many]):
    """A call that sets subscriptions, always at once."""

    def __init__(self, build: Callable[[F | list[F]], Call[Many | One]]) -> None:
        super().__init__(build)

    def _result(self, asynchronous: bool, returned: str) -> str:
        many, one = returned.split(" | ")
        return f"Awaitable[{one}] | Awaitable[{many}]" if asynchronous else f"{one} | {many}"

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Resource[Driver], owner: type) -> SetsMany[F, One, Many]: ...
    @overload
    def __get__(
        self, instance: Resource[AsyncDriver], owner: type
    ) -> SetsMany[F, Coroutine[None, None, One], Coroutine[None, None, Many]]: ...
    def __get__(self, instance: Resource[Any] | None, owner: type) -> Any:
        return self if instance is None else self._bind(instance)


def in_background(call: Call[object]) -> bool:
    """Whether the call asks for an operation, where it doesn't always start one."""
    starts = call.endpoint.starts_operation
    when = starts.when if starts is not None else None
    return when is not None and all(call.query.get(name) == query_text(value) for name, value in when.items())


def creating(call: Call[T], settings: Settings) -> Flow[T]:
    """Creates at once. Several forms give the outcome of each, one form gives the object."""
    from toloka_api.models import Operation

    response = yield from exchange(call, settings)
    created, many = response.parsed, isinstance(call.body, list)
    if isinstance(created, Operation) or hasattr(created, "items") is not many:
        expected = "what became of each object" if many else "the object"
        name = type(created).__name__
        raise misfit(
            call, response, settings, f"the answer is of the kind {name}, where {expected} was expected"
        )
    return created


def beginning(call: Call[object], settings: Settings) -> Flow[tuple[Operation | None, str]]:
    """Has the service create in the background. Gives the operation, if it was answered, and its ID.

    The call goes out with an ID of the operation, one and the same each time, so that it can be repeated. If
    the service then says that it knows the ID, an earlier attempt has arrived.
    """
    from uuid import uuid4

    from toloka_api.models import Operation

    name = call.endpoint.idempotency
    assert name is not None, "what creates in the background takes an ID"
    given = call.query.get(name)
    operation_id = given or str(uuid4())
    call = call.replace_query(**{name: operation_id})
    try:
        response = yield from exchange(call, settings)
    except Conflict as conflict:
        if conflict.exists_already and (conflict.in_doubt or not given):
            return None, operation_id
        raise
    operation = response.parsed
    if not isinstance(operation, Operation):
        name = type(operation).__name__
        raise misfit(
            call, response, settings, f"the answer is of the kind {name}, where Operation was expected"
        )
    return operation, operation.id
