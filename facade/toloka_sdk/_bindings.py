"""How a line of the table in `_resources` becomes a method of both clients.

A binding is a descriptor over a function of `toloka_api` that builds a call. It decides what the method
gives: the result itself, pages, or the handle of an operation, and with `AsyncToloka` something to await. Its
parameters are those of the function.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from types import MethodType
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Self, TypeVar, overload

from toloka_api.types import endpoint_of

from ._drivers import AsyncDriver, Driver
from ._idempotency import answered, started
from ._operations import AsyncOperationHandle, AwaitableOperation, OperationHandle
from ._pagination.pages import AsyncPages, Pages
from ._pagination.paginator import PageOf

if TYPE_CHECKING:
    from toloka_api.models import Operation
    from toloka_api.types import Call, Endpoint

D = TypeVar("D", bound=Driver | AsyncDriver)
P = ParamSpec("P")
T = TypeVar("T")
Started = TypeVar("Started", bound="Operation | None")


class Resource(Generic[D]):
    """The calls for one kind of object, as methods."""

    def __init__(self, driver: D) -> None:
        self.driver = driver

    def __repr__(self) -> str:
        return f"<{type(self).__name__} in {self.driver.settings.environment}>"


class Binding(Generic[P, T]):
    """What the kinds of binding share: the method is a real function, so that help() shows it as one."""

    def __init__(self, build: Callable[P, Call[T]]) -> None:
        self.build = build
        self.__doc__ = build.__doc__
        self._methods: dict[bool | None, Callable[..., Any]] = {}

    def __set_name__(self, owner: type, name: str) -> None:
        self._name, self._owner = name, owner

    def outcome(self, driver: Driver | AsyncDriver, call: Call[T]) -> Any:
        """What the method returns."""
        raise NotImplementedError

    def annotation(self, endpoint: Endpoint[T], asynchronous: bool) -> str:
        """What help() shows as the type of the outcome."""
        raise NotImplementedError

    def _get(self, instance: Resource[Any] | None) -> Any:
        if instance is None:  # of the class, which both clients share: this is what pydoc shows
            return self._method(None)
        return MethodType(self._method(isinstance(instance.driver, AsyncDriver)), instance)

    def _method(self, asynchronous: bool | None) -> Callable[..., Any]:
        method = self._methods.get(asynchronous)
        if method is None:
            method = self._methods[asynchronous] = self._made(asynchronous)
        return method

    def _made(self, asynchronous: bool | None) -> Callable[..., Any]:
        def method(resource: Resource[Any], /, *args: P.args, **kwargs: P.kwargs) -> Any:
            return self.outcome(resource.driver, self.build(*args, **kwargs))

        signature = inspect.signature(self.build)
        own = inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY)
        method.__signature__ = signature.replace(  # type: ignore[attr-defined]
            parameters=[own, *signature.parameters.values()],
            return_annotation=self._outcomes(asynchronous),
        )
        method.__name__ = self._name
        method.__qualname__ = f"{self._owner.__qualname__}.{self._name}"
        method.__module__ = self._owner.__module__
        method.__doc__ = self.documentation()
        return method

    def documentation(self) -> str | None:
        """What help() says."""
        return self.build.__doc__

    def _outcomes(self, asynchronous: bool | None) -> str:
        kinds = (False, True) if asynchronous is None else (asynchronous,)
        return " | ".join(self.annotation(endpoint_of(self.build), kind) for kind in kinds)


class call(Binding[P, T]):
    """A call that is answered at once."""

    def outcome(self, driver: Driver | AsyncDriver, call: Call[T]) -> Any:
        return driver.run(answered(call, driver.settings))

    def annotation(self, endpoint: Endpoint[T], asynchronous: bool) -> str:
        return f"Awaitable[{endpoint.result}]" if asynchronous else endpoint.result

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Resource[Driver], owner: type) -> Callable[P, T]: ...
    @overload
    def __get__(
        self, instance: Resource[AsyncDriver], owner: type
    ) -> Callable[P, Coroutine[None, None, T]]: ...
    def __get__(self, instance: Resource[Any] | None, owner: type) -> Any:
        return self._get(instance)


class paged(Generic[P, T], Binding[P, PageOf[T]]):
    """A call that is answered page by page."""

    def outcome(self, driver: Driver | AsyncDriver, call: Call[PageOf[T]]) -> Any:
        return AsyncPages(driver, call) if isinstance(driver, AsyncDriver) else Pages(driver, call)

    def annotation(self, endpoint: Endpoint[PageOf[T]], asynchronous: bool) -> str:
        assert endpoint.pagination is not None, "it is a list"
        return f"{'AsyncPages' if asynchronous else 'Pages'}[{endpoint.pagination.item}]"

    def documentation(self) -> str | None:
        endpoint = endpoint_of(self.build)
        if self.build.__doc__ is None or endpoint.pagination is None:
            return self.build.__doc__
        arguments, _, after = self.build.__doc__.partition("    Returns:\n")
        rest = after.partition("\n\n")[2]
        item = endpoint.pagination.item
        yields = f"Each {item}, fetched page by page while they are iterated over."
        return f"{arguments}    Yields:\n        {yields}\n\n{rest}"

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Resource[Driver], owner: type) -> Callable[P, Pages[T]]: ...
    @overload
    def __get__(self, instance: Resource[AsyncDriver], owner: type) -> Callable[P, AsyncPages[T]]: ...
    def __get__(self, instance: Resource[Any] | None, owner: type) -> Any:
        return self._get(instance)


class starts(Generic[P, Started], Binding[P, Started]):
    """A call that starts a long-running operation."""

    def outcome(self, driver: Driver | AsyncDriver, call: Call[Started]) -> Any:
        if isinstance(driver, AsyncDriver):
            return AwaitableOperation(self._started(driver, call))
        return OperationHandle(driver, *driver.run(started(call, driver.settings)))

    async def _started(self, driver: AsyncDriver, call: Call[Started]) -> AsyncOperationHandle[Started]:
        return AsyncOperationHandle(driver, *await driver.run(started(call, driver.settings)))

    def annotation(self, endpoint: Endpoint[Started], asynchronous: bool) -> str:
        return f"{'AwaitableOperation' if asynchronous else 'OperationHandle'}[{endpoint.result}]"

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Resource[Driver], owner: type) -> Callable[P, OperationHandle[Started]]: ...
    @overload
    def __get__(
        self, instance: Resource[AsyncDriver], owner: type
    ) -> Callable[P, AwaitableOperation[Started]]: ...
    def __get__(self, instance: Resource[Any] | None, owner: type) -> Any:
        return self._get(instance)
