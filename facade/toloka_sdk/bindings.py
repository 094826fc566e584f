"""How a line of the table in `resources` becomes a method of both clients.

A binding is a descriptor over a function of `toloka_api` that builds a call. The client that it is read from
decides what the method gives: the result itself, or something to await. The parameters are the function's.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from types import MethodType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, ParamSpec, Self, TypeVar, overload

from .walks import PageOf

if TYPE_CHECKING:
    from toloka_api.models import Operation
    from toloka_api.types import Call

    from .drivers import AsyncDriver, Driver
    from .operations import OperationHandle, Starting
    from .pagination import AsyncPages, Pages

D = TypeVar("D", bound="Driver | AsyncDriver")
P = ParamSpec("P")
T = TypeVar("T")
Started = TypeVar("Started", bound="Operation | None")


class Resource(Generic[D]):
    """The calls for one kind of object, as methods."""

    def __init__(self, driver: D) -> None:
        self.driver = driver

    def __repr__(self) -> str:
        return f"<{type(self).__name__} in {self.driver.environment}>"


class Binding(Generic[P, T]):
    """What the kinds of binding share: the method is a real function, so that help() shows it as one."""

    sender: ClassVar[str]
    """The method of a driver that takes the call."""
    results: ClassVar[dict[bool, str]]
    """What help() shows as the result, by whether the client is asynchronous; {} is the call's own."""

    def __init__(self, build: Callable[P, Call[T]]) -> None:
        self.build = build
        self.__doc__ = build.__doc__
        self._methods: dict[bool, Callable[..., Any]] = {}

    def __set_name__(self, owner: type, name: str) -> None:
        self._name, self._owner = name, owner

    def _bind(self, instance: Resource[Any]) -> Any:
        asynchronous = instance.driver.asynchronous
        method = self._methods.get(asynchronous)
        if method is None:
            method = self._methods[asynchronous] = self._method(asynchronous)
        return MethodType(method, instance)

    def _method(self, asynchronous: bool) -> Callable[..., Any]:
        def method(resource: Resource[Any], /, *args: P.args, **kwargs: P.kwargs) -> Any:
            return getattr(resource.driver, self.sender)(self.build(*args, **kwargs))

        signature = inspect.signature(self.build)
        own = inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY)
        returned = str(signature.return_annotation).removeprefix("Call[").removesuffix("]")
        method.__signature__ = signature.replace(  # type: ignore[attr-defined]
            parameters=[own, *signature.parameters.values()],
            return_annotation=self._result(asynchronous, returned),
        )
        method.__name__ = self._name
        method.__qualname__ = f"{self._owner.__qualname__}.{self._name}"
        method.__module__ = self._owner.__module__
        method.__doc__ = self.__doc__
        return method

    def _result(self, asynchronous: bool, returned: str) -> str:
        return self.results[asynchronous].format(returned)


class call(Binding[P, T]):
    """A call that is answered at once."""

    sender = "call"
    results: ClassVar = {False: "{}", True: "Awaitable[{}]"}

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Resource[Driver], owner: type) -> Callable[P, T]: ...
    @overload
    def __get__(
        self, instance: Resource[AsyncDriver], owner: type
    ) -> Callable[P, Coroutine[None, None, T]]: ...
    def __get__(self, instance: Resource[Any] | None, owner: type) -> Any:
        return self if instance is None else self._bind(instance)


class paged(Generic[P, T], Binding[P, PageOf[T]]):
    """A call that is answered page by page."""

    sender = "pages"
    results: ClassVar = {False: "Pages", True: "AsyncPages"}

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Resource[Driver], owner: type) -> Callable[P, Pages[T]]: ...
    @overload
    def __get__(self, instance: Resource[AsyncDriver], owner: type) -> Callable[P, AsyncPages[T]]: ...
    def __get__(self, instance: Resource[Any] | None, owner: type) -> Any:
        return self if instance is None else self._bind(instance)


class starts(Generic[P, Started], Binding[P, Started]):
    """A call that starts a long-running operation."""

    sender = "start"
    results: ClassVar = {False: "OperationHandle[{}]", True: "Starting[{}]"}

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Resource[Driver], owner: type) -> Callable[P, OperationHandle[Started]]: ...
    @overload
    def __get__(self, instance: Resource[AsyncDriver], owner: type) -> Callable[P, Starting[Started]]: ...
    def __get__(self, instance: Resource[Any] | None, owner: type) -> Any:
        return self if instance is None else self._bind(instance)
