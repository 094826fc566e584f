# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    Pagination,
    query,
)

if TYPE_CHECKING:
    from ...models.task import Task
    from ...models.task_page import TaskPage


def _read(status: int, data: Any) -> TaskPage:
    from ...models import task_page as _task_page

    return _task_page.TaskPage.from_dict(data)


def _item_reader() -> Callable[[Any], Task]:
    from ...models.task import Task

    return Task.from_dict


_ENDPOINT = Endpoint(
    operation_id="getTasks",
    method="GET",
    path="/tasks",
    resource="tasks",
    name="list",
    read=_read,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=100000,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item_reader=_item_reader,
        ranges=(
            "id",
            "created",
            "overlap",
        ),
    ),
)


def get_tasks(
    *,
    pool_id: str,
    overlap: int | None = None,
    owner_id: str | None = None,
    owner_company_id: str | None = None,
    sort: str | Sequence[str] | None = None,
    limit: int | None = None,
    id_gt: str | None = None,
    id_gte: str | None = None,
    id_lt: str | None = None,
    id_lte: str | None = None,
    created_gt: datetime.datetime | datetime.date | str | None = None,
    created_gte: datetime.datetime | datetime.date | str | None = None,
    created_lt: datetime.datetime | datetime.date | str | None = None,
    created_lte: datetime.datetime | datetime.date | str | None = None,
    overlap_gt: int | None = None,
    overlap_gte: int | None = None,
    overlap_lt: int | None = None,
    overlap_lte: int | None = None,
) -> Call[TaskPage]:
    """List tasks.

    Lists the tasks of a pool, filtered and sorted, page by page.

    Args:
        pool_id: Only tasks of this pool.
        overlap: Only tasks with exactly this overlap.
        owner_id: Only objects that belong to this account.
        owner_company_id: Only objects that belong to an account of this company.
        sort: Fields to sort by, the first one first; a `-` before a field turns its order
            round.
        limit: How many objects one page holds at most. The service answers with fewer when this
            is more than the list allows.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID is this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID is this one or comes before it.
        created_gt: Only objects created after this moment (UTC).
        created_gte: Only objects created at this moment or after it (UTC).
        created_lt: Only objects created before this moment (UTC).
        created_lte: Only objects created at this moment or before it (UTC).
        overlap_gt: Only objects with an overlap above this one.
        overlap_gte: Only objects with this overlap or one above it.
        overlap_lt: Only objects with an overlap below this one.
        overlap_lte: Only objects with this overlap or one below it.

    Returns:
        One page of tasks.

    Documented at https://toloka.ai/docs/api/concepts/get-tasks-list
    """
    return Call(
        _ENDPOINT,
        path="/tasks",
        query=query(
            {
                "pool_id": pool_id,
                "overlap": overlap,
                "owner_id": owner_id,
                "owner_company_id": owner_company_id,
                "sort": sort,
                "limit": limit,
                "id_gt": id_gt,
                "id_gte": id_gte,
                "id_lt": id_lt,
                "id_lte": id_lte,
                "created_gt": created_gt,
                "created_gte": created_gte,
                "created_lt": created_lt,
                "created_lte": created_lte,
                "overlap_gt": overlap_gt,
                "overlap_gte": overlap_gte,
                "overlap_lt": overlap_lt,
                "overlap_lte": overlap_lte,
            }
        ),
    )
