"""The two drivers run flows: they carry out its steps, one by waiting, one by awaiting."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, final

from ._errors import TransportError
from ._flows import Flow, Send, Settings

if TYPE_CHECKING:
    from ._transport.connections import AsyncConnection, Connection

T = TypeVar("T")


@final
class Driver:
    """Runs flows for Toloka."""

    def __init__(self, connection: Connection, settings: Settings) -> None:
        self.connection, self.settings = connection, settings

    def run(self, flow: Flow[T]) -> T:
        reply = None
        error: TransportError | None = None
        try:
            while True:
                try:
                    step = flow.throw(error) if error else flow.send(reply)
                except StopIteration as stop:
                    result: T = stop.value
                    return result
                reply, error = None, None
                try:
                    if isinstance(step, Send):
                        reply = self.connection.send(step)
                    else:
                        self.settings.clock.sleep(step.seconds)
                except TransportError as raised:
                    error = raised
        finally:
            flow.close()


@final
class AsyncDriver:
    """Runs flows for AsyncToloka."""

    def __init__(self, connection: AsyncConnection, settings: Settings) -> None:
        self.connection, self.settings = connection, settings

    async def run(self, flow: Flow[T]) -> T:
        reply = None
        error: TransportError | None = None
        try:
            while True:
                try:
                    step = flow.throw(error) if error else flow.send(reply)
                except StopIteration as stop:
                    result: T = stop.value
                    return result
                reply, error = None, None
                try:
                    if isinstance(step, Send):
                        reply = await self.connection.send(step)
                    else:
                        await self.settings.clock.sleep_async(step.seconds)
                except TransportError as raised:
                    error = raised
        finally:
            flow.close()
