"""Carrying out flows at the same time, in threads or in tasks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from contextvars import copy_context
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from ._errors import TransportError

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

    from ._drivers import AsyncDriver, Driver
    from ._flows import Flow

T = TypeVar("T")


def in_thread(driver: Driver, flow: Flow[T]) -> Future[T]:
    """Carries out a flow in a thread.

    When the future is cancelled, a request under way can't be called back, but nothing is sent any more,
    whatever comes of it.
    """
    return run_in_thread(lambda future: driver.run(until_cancelled(future, flow)))


def run_in_thread(work: Callable[[Future[T]], T]) -> Future[T]:
    """Does something in a thread, which a program that ends does not wait for.

    Args:
        work: Is given the future, by which it sees that nobody waits for it any more.
    """
    from concurrent.futures import Future, InvalidStateError

    future: Future[T] = Future()

    def run() -> None:
        with suppress(InvalidStateError):  # it was cancelled
            try:
                future.set_result(work(future))
            except BaseException as error:
                future.set_exception(error)

    Thread(target=copy_context().run, args=(run,), name="toloka_sdk", daemon=True).start()
    return future


def until_cancelled(future: Future[Any], flow: Flow[T]) -> Flow[T]:
    """The steps of a flow for as long as somebody waits for what comes of it."""
    from concurrent.futures import CancelledError

    with closing(flow):
        try:
            step = next(flow)
            while not future.cancelled():
                try:
                    reply = yield step
                except TransportError as fault:
                    step = flow.throw(fault)
                else:
                    step = flow.send(reply)
        except StopIteration as stop:
            result: T = stop.value
            return result
    raise CancelledError


def together(driver: Driver, flows: Sequence[Flow[T]]) -> list[T]:
    """Carries out flows at the same time."""
    futures = [in_thread(driver, flow) for flow in flows]
    try:
        return [future.result() for future in futures]
    finally:
        for future in futures:
            future.cancel()


async def together_async(driver: AsyncDriver, flows: Sequence[Flow[T]]) -> list[T]:
    """Carries out flows at the same time."""
    import asyncio

    tasks = [asyncio.ensure_future(driver.run(flow)) for flow in flows]
    try:
        return await asyncio.gather(*tasks)
    finally:
        await give_up(tasks)


async def give_up(tasks: Iterable[asyncio.Task[T]]) -> None:
    """Cancels tasks, and waits until they have let go of their connections, whatever comes of them."""
    import asyncio

    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
