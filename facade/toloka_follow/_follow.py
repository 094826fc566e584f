"""Follows as users have them: iterators over what happened."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from ._changes import Change

if TYPE_CHECKING:
    from toloka_sdk._drivers import AsyncDriver, Driver

    from ._cursors import Cursor
    from ._following import Following

T = TypeVar("T")


class Follow(Iterator[Change[T]], Generic[T]):
    """What happened, each thing once. It is read as it is iterated over, and can be iterated over once."""

    def __init__(self, driver: Driver, following: Following[T]) -> None:
        self._following = following
        self._changes = changes(driver, following)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Change[T]:
        return next(self._changes)

    @property
    def cursor(self) -> Cursor:
        """How far it is, as plain data that JSON can store: what was given, the latest change included.

        Store it in one transaction with what you make of the changes, and each is counted once, whenever the
        program is killed. It has an ID and a time for each row within the lag, so with many rows take it
        every hundred of them rather than after each.
        """
        return self._following.cursor(in_hand=True)

    def close(self) -> None:
        """Ends it, and writes the cursor file, in which the latest change then counts as not used."""
        self._changes.close()


class AsyncFollow(AsyncIterator[Change[T]], Generic[T]):
    """What happened, each thing once. It is read as it is iterated over, and can be iterated over once."""

    def __init__(self, driver: AsyncDriver, following: Following[T]) -> None:
        self._following = following
        self._changes = changes_async(driver, following)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Change[T]:
        return await anext(self._changes)

    @property
    def cursor(self) -> Cursor:
        """How far it is: see Follow.cursor."""
        return self._following.cursor(in_hand=True)

    async def aclose(self) -> None:
        """Ends it, and writes the cursor file, in which the latest change then counts as not used."""
        await self._changes.aclose()


def changes(driver: Driver, following: Following[T]) -> Generator[Change[T]]:
    try:
        while (page := driver.run(following.next_page())) is not None:
            for item in page:
                change = following.take(item)
                if change is not None:
                    yield change
                    following.passed()
            following.save()
    finally:
        following.save()


async def changes_async(driver: AsyncDriver, following: Following[T]) -> AsyncGenerator[Change[T]]:
    try:
        while (page := await driver.run(following.next_page())) is not None:
            for item in page:
                change = following.take(item)
                if change is not None:
                    yield change
                    following.passed()
            following.save()
    finally:
        following.save()
