"""Fetching pages before they are asked for, of one list or of several side by side.

Each list is one page ahead of its use and never more: the page after it is fetched once a page is taken.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from .._concurrency import give_up, in_thread

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

    from .._drivers import AsyncDriver, Driver
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
