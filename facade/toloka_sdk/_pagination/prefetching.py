"""Fetching pages before they are asked for, of one list or of several side by side.

Each list is one page ahead of its use and never more: the page after it is fetched once a page is taken.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from itertools import islice
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from .._errors import TransportError

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

    from .._drivers import AsyncDriver, Driver
    from .._flows import Flow
    from .paginator import Paginator, RawPage

T = TypeVar("T")


def fetched_ahead(
    driver: Driver, paginators: Iterable[Paginator[T]], at_once: int = 1
) -> Iterator[RawPage[T]]:
    """The pages of lists, as they come in."""
    from concurrent.futures import FIRST_COMPLETED, wait

    waiting = iter(paginators)
    running: dict[Future[RawPage[T]], Paginator[T]] = {}

    def fetch(paginator: Paginator[T]) -> None:
        running[in_thread(driver, paginator.fetch(driver.settings))] = paginator

    try:
        for paginator in islice(waiting, at_once):
            fetch(paginator)
        while running:
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                paginator = running.pop(future)
                page = future.result()
                follower = next(waiting, None) if paginator.ended else paginator
                if follower is not None:
                    fetch(follower)
                yield page
    finally:
        for future in running:
            future.cancel()


def in_thread(driver: Driver, flow: Flow[T]) -> Future[T]:
    """Carries out a flow in a thread, which a program that ends does not wait for.

    When the future is cancelled, a request under way can't be called back, but nothing is sent any more,
    whatever comes of it.
    """
    from concurrent.futures import Future, InvalidStateError

    future: Future[T] = Future()

    def run() -> None:
        with suppress(InvalidStateError):  # it was cancelled
            try:
                future.set_result(driver.run(until_cancelled(future, flow)))
            except BaseException as error:
                future.set_exception(error)

    Thread(target=run, name="toloka_sdk", daemon=True).start()
    return future


def until_cancelled(future: Future[T], flow: Flow[T]) -> Flow[T]:
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


async def fetched_ahead_async(
    driver: AsyncDriver, paginators: Iterable[Paginator[T]], at_once: int = 1
) -> AsyncGenerator[RawPage[T], None]:
    """The pages of lists, as they come in."""
    import asyncio

    waiting = iter(paginators)
    running: dict[asyncio.Task[RawPage[T]], Paginator[T]] = {}

    def fetch(paginator: Paginator[T]) -> None:
        running[asyncio.ensure_future(driver.run(paginator.fetch(driver.settings)))] = paginator

    try:
        for paginator in islice(waiting, at_once):
            fetch(paginator)
        while running:
            done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                paginator = running.pop(task)
                page = task.result()
                follower = next(waiting, None) if paginator.ended else paginator
                if follower is not None:
                    fetch(follower)
                yield page
    finally:
        await give_up(running)


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
