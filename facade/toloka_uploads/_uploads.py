"""Uploads as users have them: iterators over what became of each item."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Generator, Iterable, Iterator
from contextlib import aclosing
from typing import TYPE_CHECKING, TypeAlias
from warnings import warn

from toloka_sdk import ConfigurationError
from toloka_sdk._concurrency import give_up, run_in_thread, until_cancelled

from ._errors import UploadError
from ._results import Outcomes, UploadedItem, UploadResult

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

    from toloka_sdk._drivers import AsyncDriver, Driver

    from ._parts import Part
    from ._run import Run
    from ._settling import Request

Items: TypeAlias = Iterable[object] | AsyncIterable[object]

ENDED = "The upload has ended, and runs only once. Call upload() again, with the same journal to go on."
NEVER_RUN = "The upload was never run, so nothing was sent: iterate over it, or call wait()"


class Upload(Iterator[UploadedItem]):
    """An upload. It runs while it is iterated over, and gives what became of each item, in order.

    It can be run once. When it is left before its end, `close()` stops it and frees the journal.
    """

    def __init__(self, driver: Driver, run: Run, items: Iterable[object]) -> None:
        self._started = False
        self._upload = run
        self._results = results(driver, run, items)

    def __iter__(self) -> Iterator[UploadedItem]:
        self._started = True
        if self._upload.has_ended:
            raise ConfigurationError(ENDED)
        return self._results

    def __next__(self) -> UploadedItem:
        self._started = True
        return next(self._results)

    def wait(self) -> UploadResult:
        """Runs to the end.

        Returns:
            How many items were created, and those that were rejected.

        Raises:
            UploadError: It came to a halt: the service can't be reached, refuses the call, or an operation
                failed again and again. The error says which items are in.
            JournalError: The journal is of another upload or other data, or is in use.
        """
        result = UploadResult()
        try:
            for item in self:
                count(result, item)
        except UploadError as error:
            error.result = result
            raise
        return result

    def close(self) -> None:
        """Stops it. What was sent and is not known yet shows when it is run again with its journal."""
        self._started = self._upload.has_ended = True
        self._results.close()

    def __del__(self) -> None:
        if not self._started:
            warn(NEVER_RUN, RuntimeWarning, stacklevel=2, source=self)


class AsyncUpload(AsyncIterator[UploadedItem]):
    """An upload. It runs while it is iterated over, and gives what became of each item, in order.

    It can be run once. When it is left before its end, `aclose()` stops it and frees the journal.
    """

    def __init__(self, driver: AsyncDriver, run: Run, items: Items) -> None:
        self._started = False
        self._upload = run
        self._results = results_async(driver, run, items)

    def __aiter__(self) -> AsyncIterator[UploadedItem]:
        self._started = True
        if self._upload.has_ended:
            raise ConfigurationError(ENDED)
        return self._results

    async def __anext__(self) -> UploadedItem:
        self._started = True
        return await anext(self._results)

    async def wait(self) -> UploadResult:
        """Runs to the end: see Upload.wait."""
        result = UploadResult()
        try:
            async for item in self:
                count(result, item)
        except UploadError as error:
            error.result = result
            raise
        return result

    async def aclose(self) -> None:
        """Stops it. What was sent and is not known yet shows when it is run again with its journal."""
        self._started = self._upload.has_ended = True
        await self._results.aclose()

    def __del__(self) -> None:
        if not self._started:
            warn(NEVER_RUN, RuntimeWarning, stacklevel=2, source=self)


def count(result: UploadResult, item: UploadedItem) -> None:
    if item.id is None:
        result.rejected.append(item)
    else:
        result.created += 1


def results(driver: Driver, run: Run, items: Iterable[object]) -> Generator[UploadedItem]:
    """Runs an upload, with a thread for each part under way."""
    from threading import BoundedSemaphore

    slots = BoundedSemaphore(run.at_once)
    window: deque[tuple[Part, Future[Outcomes] | None]] = deque()

    def sent(part: Part, request: Request) -> Future[Outcomes]:
        def work(future: Future[Outcomes]) -> Outcomes:
            with slots:
                started = driver.run(until_cancelled(future, run.start(part, request)))
            return driver.run(until_cancelled(future, run.sender.settle(request, started)))

        return run_in_thread(work)

    def first() -> Iterator[UploadedItem]:
        part, future = window[0]
        settled = run.settled(part, future.result() if future else None)
        window.popleft()
        return settled

    with run.opened():
        try:
            driver.run(run.recognize())
            for part in run.parts(items):
                request = run.begin(part)
                window.append((part, sent(part, request) if request else None))
                if len(window) >= run.most_open:
                    yield from first()
            while window:
                yield from first()
            run.end()
        except BaseException as error:
            for _, future in window:
                if future:
                    future.cancel()  # so that nothing more is sent from here on
            halted = run.explained(error, ((part, known(future)) for part, future in window))
            if halted is None:
                raise
            raise halted from error


async def results_async(driver: AsyncDriver, run: Run, items: Items) -> AsyncGenerator[UploadedItem]:
    """Runs an upload, with a task for each part under way."""
    import asyncio

    slots = asyncio.Semaphore(run.at_once)
    window: deque[tuple[Part, asyncio.Task[Outcomes] | None]] = deque()

    async def sent(part: Part, request: Request) -> Outcomes:
        async with slots:
            started = await driver.run(run.start(part, request))
        return await driver.run(run.sender.settle(request, started))

    async def first() -> Iterator[UploadedItem]:
        part, task = window[0]
        settled = run.settled(part, await task if task else None)
        window.popleft()
        return settled

    with run.opened():
        try:
            await driver.run(run.recognize())
            async with aclosing(run.parts_async(items)) as parts:
                async for part in parts:
                    request = run.begin(part)
                    window.append((part, asyncio.ensure_future(sent(part, request)) if request else None))
                    await asyncio.sleep(0)  # others get their turn, too, while a journal is gone through
                    if len(window) >= run.most_open:
                        for item in await first():
                            yield item
            while window:
                for item in await first():
                    yield item
            run.end()
        except BaseException as error:
            halted = run.explained(error, ((part, known(task)) for part, task in window))
            if halted is None:
                raise
            raise halted from error
        finally:
            await give_up([task for _, task in window if task])


def known(future: Future[Outcomes] | asyncio.Task[Outcomes] | None) -> Outcomes | None:
    """What became of a part's items, if that is known by now."""
    if future is None or not future.done() or future.cancelled() or future.exception() is not None:
        return None
    return future.result()
