"""What the triggerer waits for. A trigger is stored with the ID of a connection, and never with a token."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import AsyncIterator, Sequence
from typing import Any

from airflow.triggers.base import BaseTrigger, TriggerEvent

from toloka_sdk import AppWorkFailed, AsyncToloka, OperationFailed, PoolClosedEarly, TolokaError

from .hooks import TolokaHook

__all__ = ["TolokaAppBatchTrigger", "TolokaOperationTrigger", "TolokaPoolTrigger", "TolokaTrigger"]

FINAL = (AppWorkFailed, OperationFailed, PoolClosedEarly)
"""Errors that another try of the same wait would end in, too."""


class TolokaTrigger(BaseTrigger):
    """Waits for something as `AsyncToloka` does. When the triggerer is restarted, it begins anew.

    Its event has the `id` of what it has waited for, or the `error`, and whether that is `final`.

    Args:
        toloka_conn_id: ID of the connection.
    """

    def __init__(self, *, toloka_conn_id: str) -> None:
        super().__init__()
        self.toloka_conn_id = toloka_conn_id

    def serialize(self) -> tuple[str, dict[str, Any]]:
        kind = type(self)
        return f"{kind.__module__}.{kind.__qualname__}", {
            "toloka_conn_id": self.toloka_conn_id,
            **self.arguments(),
        }

    @abstractmethod
    def arguments(self) -> dict[str, Any]:
        """What it was made with, besides the connection."""

    @abstractmethod
    async def wait(self, toloka: AsyncToloka) -> str:
        """Waits. Gives the ID of what it has waited for."""

    async def run(self) -> AsyncIterator[TriggerEvent]:
        event: dict[str, Any]
        try:
            async with await TolokaHook(self.toloka_conn_id).get_async_conn() as toloka:
                event = {"id": await self.wait(toloka)}
        except TolokaError as error:
            event = {"error": f"{type(error).__name__}: {error}", "final": isinstance(error, FINAL)}
        yield TriggerEvent(event)


class TolokaOperationTrigger(TolokaTrigger):
    """Waits until an operation has ended.

    Args:
        operation_id: ID of the operation.
        toloka_conn_id: ID of the connection.
    """

    def __init__(self, *, operation_id: str, toloka_conn_id: str = TolokaHook.default_conn_name) -> None:
        super().__init__(toloka_conn_id=toloka_conn_id)
        self.operation_id = operation_id

    def arguments(self) -> dict[str, Any]:
        return {"operation_id": self.operation_id}

    async def wait(self, toloka: AsyncToloka) -> str:
        await toloka.operations.handle(self.operation_id).wait(timeout=None)
        return self.operation_id


class TolokaPoolTrigger(TolokaTrigger):
    """Waits until a pool has closed.

    Args:
        pool_id: ID of the pool.
        accept: The reasons to close that are fine.
        toloka_conn_id: ID of the connection.
    """

    def __init__(
        self,
        *,
        pool_id: str,
        accept: Sequence[str] = ("COMPLETED",),
        toloka_conn_id: str = TolokaHook.default_conn_name,
    ) -> None:
        super().__init__(toloka_conn_id=toloka_conn_id)
        self.pool_id, self.accept = pool_id, list(accept)

    def arguments(self) -> dict[str, Any]:
        return {"pool_id": self.pool_id, "accept": self.accept}

    async def wait(self, toloka: AsyncToloka) -> str:
        pool = await toloka.pools.wait_until_closed(self.pool_id, accept=self.accept)
        return pool.id


class TolokaAppBatchTrigger(TolokaTrigger):
    """Waits until a batch of an app project is done.

    Args:
        app_project_id: ID of the app project.
        batch_id: ID of the batch.
        accept: The statuses that are fine.
        toloka_conn_id: ID of the connection.
    """

    def __init__(
        self,
        *,
        app_project_id: str,
        batch_id: str,
        accept: Sequence[str] = ("COMPLETED",),
        toloka_conn_id: str = TolokaHook.default_conn_name,
    ) -> None:
        super().__init__(toloka_conn_id=toloka_conn_id)
        self.app_project_id, self.batch_id, self.accept = app_project_id, batch_id, list(accept)

    def arguments(self) -> dict[str, Any]:
        return {"app_project_id": self.app_project_id, "batch_id": self.batch_id, "accept": self.accept}

    async def wait(self, toloka: AsyncToloka) -> str:
        batch = await toloka.app_batches.wait_until_done(
            self.app_project_id, self.batch_id, accept=self.accept
        )
        return batch.id
