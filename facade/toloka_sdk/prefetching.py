"""Fetching pages before they are asked for, of one list or of several side by side.

Each list is one page ahead of its use and never more: the page after it is fetched once a page is taken.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

    from .drivers import AsyncDriver, Driver
    from .flows import Flow
    from .walks import Batch, Walk

T = TypeVar("T")


def fetched_ahead(driver: Driver, walks: Iterable[Walk[T]], at_once: int = 1) -> Iterator[Batch[T]]:
    """The pages of lists, as they come in."""
    from concurrent.futures import FIRST_COMPLETED, wait

    waiting = iter(walks)
    running: dict[Future[Batch[T]], tuple[Walk[T], Flow[Batch[T]]]] = {}

    def fetch(walk: Walk[T]) -> None:
        flow = walk.fetch(driver.settings)
        running[in_thread(driver, flow)] = walk, flow

    try:
        for walk in islice(waiting, at_once):
            fetch(walk)
        while running:
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                walk, _ = running.pop(future)
                batch = future.result()
                follower = next(waiting, None) if walk.ended else walk
                if follower is not None:
                    fetch(follower)
                yield batch
    finally:
        for _, flow in running.values():
            # What is under way can't be called back, but it is not sent again, whatever comes of it.
            with suppress(ValueError):
                flow.close()


def in_thread(driver: Driver, flow: Flow[T]) -> Future[T]:
    """Carries out a flow in a thread, which a program that ends does not wait for."""
    from concurrent.futures import Future

    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(driver.run(flow))
        except BaseException as error:
            future.set_exception(error)

    Thread(target=run, name="toloka_sdk", daemon=True).start()
    return future


def together(driver: Driver, flows: Sequence[Flow[T]]) -> list[T]:
    """Carries out flows at the same time."""
    return [future.result() for future in [in_thread(driver, flow) for flow in flows]]


async def fetched_ahead_async(
    driver: AsyncDriver, walks: Iterable[Walk[T]], at_once: int = 1
) -> AsyncGenerator[Batch[T], None]:
    """The pages of lists, as they come in."""
    import asyncio

    waiting = iter(walks)
    running: dict[asyncio.Task[Batch[T]], Walk[T]] = {}

    def fetch(walk: Walk[T]) -> None:
        running[asyncio.ensure_future(driver.run(walk.fetch(driver.settings)))] = walk

    try:
        for walk in islice(waiting, at_once):
            fetch(walk)
        while running:
            done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                walk = running.pop(task)
                batch = task.result()
                follower = next(waiting, None) if walk.ended else walk
                if follower is not None:
                    fetch(follower)
                yield batch
    finally:
        for task in running:
            task.cancel()


async def together_async(driver: AsyncDriver, flows: Sequence[Flow[T]]) -> list[T]:
    """Carries out flows at the same time."""
    import asyncio

    return await asyncio.gather(*map(driver.run, flows))
