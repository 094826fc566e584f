"""The two drivers carry out the steps of a flow, one by waiting, one by awaiting. The flows hold the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, final

from .creation import beginning, creating, in_background
from .errors import TransportError
from .flows import Flow, RawResponse, Send, Settings, exchange
from .operations import AsyncOperationHandle, OperationHandle, Starting
from .pagination import AsyncPages, Pages
from .walks import PageOf

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

    from toloka_api.models import Operation
    from toloka_api.types import Call

    from .connections import AsyncConnection, Connection
    from .downloads import Download

T = TypeVar("T")
Started = TypeVar("Started", bound="Operation | None")


@final
class Driver:
    """Carries out flows for Toloka."""

    asynchronous: Final = False

    def __init__(self, connection: Connection, settings: Settings) -> None:
        self.connection, self.settings = connection, settings
        self.environment = settings.environment

    def run(self, flow: Flow[T]) -> T:
        answer = None
        fault: TransportError | None = None
        try:
            while True:
                try:
                    step = flow.throw(fault) if fault else flow.send(answer)
                except StopIteration as stop:
                    result: T = stop.value
                    return result
                answer, fault = None, None
                try:
                    if isinstance(step, Send):
                        answer = self.connection.send(step)
                    else:
                        self.settings.clock.sleep(step.seconds)
                except TransportError as error:
                    fault = error
        finally:
            flow.close()

    def exchange(self, call: Call[T]) -> RawResponse[T]:
        return self.run(exchange(call, self.settings))

    def call(self, call: Call[T]) -> T:
        return self.exchange(call).parsed

    def pages(self, call: Call[PageOf[T]]) -> Pages[T]:
        return Pages(self, call)

    def start(self, call: Call[Started]) -> OperationHandle[Started]:
        return OperationHandle(self, self.call(call))

    def create(self, call: Call[T]) -> T | OperationHandle[Operation]:
        if not in_background(call):
            return self.run(creating(call, self.settings))
        return OperationHandle(self, *self.run(beginning(call, self.settings)))

    def download(self, download: Download) -> Path | int:
        return self.run(download.flow(self.settings))

    def handle(self, operation_id: str) -> OperationHandle[Operation]:
        return OperationHandle(self, None, operation_id)


@final
class AsyncDriver:
    """Carries out flows for AsyncToloka."""

    asynchronous: Final = True

    def __init__(self, connection: AsyncConnection, settings: Settings) -> None:
        self.connection, self.settings = connection, settings
        self.environment = settings.environment

    async def run(self, flow: Flow[T]) -> T:
        answer = None
        fault: TransportError | None = None
        try:
            while True:
                try:
                    step = flow.throw(fault) if fault else flow.send(answer)
                except StopIteration as stop:
                    result: T = stop.value
                    return result
                answer, fault = None, None
                try:
                    if isinstance(step, Send):
                        answer = await self.connection.send(step)
                    else:
                        await self.settings.clock.sleep_async(step.seconds)
                except TransportError as error:
                    fault = error
        finally:
            flow.close()

    async def exchange(self, call: Call[T]) -> RawResponse[T]:
        return await self.run(exchange(call, self.settings))

    async def call(self, call: Call[T]) -> T:
        return (await self.exchange(call)).parsed

    def pages(self, call: Call[PageOf[T]]) -> AsyncPages[T]:
        return AsyncPages(self, call)

    def start(self, call: Call[Started]) -> Starting[Started]:
        return Starting(self._handle(call))

    async def _handle(self, call: Call[Started]) -> AsyncOperationHandle[Started]:
        return AsyncOperationHandle(self, await self.call(call))

    def create(self, call: Call[T]) -> Coroutine[None, None, T] | Starting[Operation]:
        if not in_background(call):
            return self.run(creating(call, self.settings))
        return Starting(self._begun(call))

    async def _begun(self, call: Call[object]) -> AsyncOperationHandle[Operation]:
        return AsyncOperationHandle(self, *await self.run(beginning(call, self.settings)))

    async def download(self, download: Download) -> Path | int:
        return await self.run(download.flow(self.settings))

    def handle(self, operation_id: str) -> AsyncOperationHandle[Operation]:
        return AsyncOperationHandle(self, None, operation_id)
