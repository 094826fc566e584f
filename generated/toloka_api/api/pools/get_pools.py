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
    from ...models.pool import Pool
    from ...models.pool_page import PoolPage
    from ...models.pool_status import PoolStatus


def _read(status: int, data: Any) -> PoolPage:
    from ...models import pool_page as _pool_page

    return _pool_page.PoolPage.from_dict(data)


def _item_reader() -> Callable[[Any], Pool]:
    from ...models.pool import Pool

    return Pool.from_dict


_ENDPOINT = Endpoint(
    operation_id="getPools",
    method="GET",
    path="/pools",
    resource="pools",
    name="list",
    read=_read,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=300,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item_reader=_item_reader,
        ranges=(
            "id",
            "created",
            "last_started",
        ),
    ),
)


def get_pools(
    *,
    status: PoolStatus | str | None = None,
    project_id: str | None = None,
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
    last_started_gt: datetime.datetime | datetime.date | str | None = None,
    last_started_gte: datetime.datetime | datetime.date | str | None = None,
    last_started_lt: datetime.datetime | datetime.date | str | None = None,
    last_started_lte: datetime.datetime | datetime.date | str | None = None,
) -> Call[PoolPage]:
    """List pools.

    Lists the pools that the token can see, archived ones included, filtered and sorted, page by
    page.

    Args:
        status: Only pools in this status.
        project_id: Only pools of this project.
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
        last_started_gt: Only objects last opened after this moment (UTC).
        last_started_gte: Only objects last opened at this moment or after it (UTC).
        last_started_lt: Only objects last opened before this moment (UTC).
        last_started_lte: Only objects last opened at this moment or before it (UTC).

    Returns:
        One page of pools.

    Documented at https://toloka.ai/docs/api/concepts/get-pool-list
    """
    return Call(
        _ENDPOINT,
        path="/pools",
        query=query(
            {
                "status": status,
                "project_id": project_id,
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
                "last_started_gt": last_started_gt,
                "last_started_gte": last_started_gte,
                "last_started_lt": last_started_lt,
                "last_started_lte": last_started_lte,
            }
        ),
    )
