"""What type checkers must see. The file is checked, not run."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import assert_type

from toloka_api.api.trainings import get_training
from toloka_sdk import (
    AsyncOperationHandle,
    AsyncPages,
    AsyncToloka,
    OperationHandle,
    Page,
    Pages,
    RawResponse,
    Toloka,
    models,
)


def synchronous(toloka: Toloka) -> None:
    assert_type(toloka.trainings.get("1"), models.Training)
    assert_type(toloka.trainings.list(status="OPEN"), Pages[models.Training])
    assert_type(
        toloka.trainings.list(created_gte=datetime.now(UTC), sort=["id"], limit=10).first_page(),
        Page[models.Training],
    )
    for training in toloka.trainings.list():
        assert_type(training, models.Training)
    for page in toloka.pools.list(status=models.PoolStatus.OPEN).pages():
        assert_type(page, Page[models.Pool])
        if page.next is not None:
            assert_type(toloka.pools.list(**page.next), Pages[models.Pool])
    assert_type(toloka.trainings.open("1"), OperationHandle[models.Operation | None])
    assert_type(toloka.trainings.open("1").wait(), models.Operation | None)
    assert_type(toloka.trainings.open("1").id, str | None)
    assert_type(toloka.trainings.clone("1").wait(), models.Operation)
    assert_type(toloka.operations.handle("1").wait(timeout=None), models.Operation)
    assert_type(toloka.operations.log("1"), list[models.OperationLogItem])
    assert_type(toloka.send(get_training("1")), models.Training)
    assert_type(toloka.send_raw(get_training("1")), RawResponse[models.Training])
    assert_type(toloka.with_options(timeout=None).pools.get("1"), models.Pool)


async def asynchronous(toloka: AsyncToloka) -> None:
    assert_type(await toloka.trainings.get("1"), models.Training)
    assert_type(toloka.trainings.list(status="OPEN"), AsyncPages[models.Training])
    async for training in toloka.trainings.list():
        assert_type(training, models.Training)
    async for page in toloka.pools.list().pages():
        assert_type(page, Page[models.Pool])
    assert_type(await toloka.pools.list().first_page(), Page[models.Pool])
    assert_type(await toloka.trainings.open("1"), AsyncOperationHandle[models.Operation | None])
    assert_type(await toloka.trainings.open("1").wait(), models.Operation | None)
    assert_type(await toloka.trainings.clone("1").wait(timeout=5), models.Operation)
    assert_type(await toloka.operations.handle("1").wait(), models.Operation)
    assert_type(await toloka.send(get_training("1")), models.Training)
    assert_type(await toloka.send_raw(get_training("1")), RawResponse[models.Training])
    first, second = await asyncio.gather(toloka.trainings.get("1"), toloka.pools.open("2"))
    assert_type(first, models.Training)
    assert_type(second, AsyncOperationHandle[models.Operation | None])
    async with asyncio.TaskGroup() as group:
        task = group.create_task(toloka.pools.get("1"))
        opening = group.create_task(toloka.pools.open("1"))
    assert_type(task.result(), models.Pool)
    assert_type(opening.result(), AsyncOperationHandle[models.Operation | None])
