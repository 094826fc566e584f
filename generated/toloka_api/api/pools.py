# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..sending import one, query, segment
from ..types import (
    UNSET,
    Call,
    Endpoint,
    NewValue,
    Pagination,
    RateLimit,
    StartsOperation,
    Unset,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.operation import Operation
    from ..models.pool import Pool
    from ..models.pool_form import PoolForm
    from ..models.pool_page import PoolPage
    from ..models.pool_patch import PoolPatch
    from ..models.pool_status import PoolStatusValue

    GetPoolsSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "last_started",
            "-id",
            "-created",
            "-last_started",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_pools_item() -> Callable[[Any], Pool]:
    from ..models.pool import Pool

    return Pool.from_dict


def _get_pools_result(status: int, data: Any) -> PoolPage:
    from ..models import pool_page as _pool_page

    return _pool_page.PoolPage.from_dict(data)


_GET_POOLS = Endpoint(
    operation_id="getPools",
    method="GET",
    path="/v1/pools",
    resource="pools",
    name="list",
    result="PoolPage",
    read=_get_pools_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=300,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="Pool",
        item_reader=_get_pools_item,
        ranges=(
            "id",
            "created",
            "last_started",
        ),
    ),
    kinds={
        "sort": "several",
        "limit": "count",
        "created_gt": "moment",
        "created_gte": "moment",
        "created_lt": "moment",
        "created_lte": "moment",
        "last_started_gt": "moment",
        "last_started_gte": "moment",
        "last_started_lt": "moment",
        "last_started_lte": "moment",
    },
    values={
        "status": (
            "OPEN",
            "CLOSED",
            "ARCHIVED",
            "LOCKED",
        ),
        "sort": (
            "id",
            "created",
            "last_started",
            "-id",
            "-created",
            "-last_started",
        ),
    },
)


@endpoint(_GET_POOLS)
def get_pools(
    *,
    status: PoolStatusValue | Unset = UNSET,
    project_id: str | Unset = UNSET,
    owner_id: str | Unset = UNSET,
    owner_company_id: str | Unset = UNSET,
    sort: GetPoolsSort | Sequence[GetPoolsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
    last_started_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    last_started_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    last_started_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    last_started_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[PoolPage]:
    """List pools.

    Lists the pools that the token has access to, including archived ones, with filters, sorting
    and pagination.

    Args:
        status: Only pools with this status. Documented are `OPEN`, `CLOSED`, `ARCHIVED`,
            `LOCKED`.
        project_id: Only pools of this project.
        owner_id: Only objects that belong to this account.
        owner_company_id: Only objects that belong to an account of this company.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`, `last_started`.
        limit: Maximum number of objects on a page; the service's default is 50. It returns
            fewer if this exceeds the list's own maximum.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID equals this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID equals this one or comes before it.
        created_gt: Only objects created after this time (UTC).
        created_gte: Only objects created at or after this time (UTC).
        created_lt: Only objects created before this time (UTC).
        created_lte: Only objects created at or before this time (UTC).
        last_started_gt: Only objects last opened after this time (UTC).
        last_started_gte: Only objects last opened at or after this time (UTC).
        last_started_lt: Only objects last opened before this time (UTC).
        last_started_lte: Only objects last opened at or before this time (UTC).

    Returns:
        One page of pools.

    Documented at https://toloka.ai/docs/api/concepts/get-pool-list
    """
    return Call(
        _GET_POOLS,
        path="/v1/pools",
        query=query(
            _GET_POOLS,
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
            },
        ),
    )


def _create_pool_result(status: int, data: Any) -> Pool:
    from ..models import pool as _pool

    return _pool.Pool.from_dict(data)


_CREATE_POOL = Endpoint(
    operation_id="createPool",
    method="POST",
    path="/v1/pools",
    resource="pools",
    name="create",
    result="Pool",
    read=_create_pool_result,
    rate_limit=RateLimit(
        minute=20,
        day=100,
    ),
)


@endpoint(_CREATE_POOL)
def create_pool(
    body: PoolForm,
    *,
    storage_key: str | Unset = UNSET,
) -> Call[Pool]:
    """Create a pool.

    Creates a pool in the `CLOSED` status. Upload tasks to it, then open it.

    Limit: 20 per minute, 100 per day.

    Args:
        body: A pool to create, or the new properties of one.
        storage_key: Storage tier for the pool's data, for accounts that have more tiers than
            the one called `default`.

    Returns:
        The new pool.

    Documented at https://toloka.ai/docs/api/concepts/create-pool
    """
    return Call(
        _CREATE_POOL,
        path="/v1/pools",
        query=query(
            _CREATE_POOL,
            {
                "storage_key": storage_key,
            },
        ),
        content=one(_CREATE_POOL, body, "PoolForm"),
    )


def _get_pool_result(status: int, data: Any) -> Pool:
    from ..models import pool as _pool

    return _pool.Pool.from_dict(data)


_GET_POOL = Endpoint(
    operation_id="getPool",
    method="GET",
    path="/v1/pools/{pool_id}",
    resource="pools",
    name="get",
    result="Pool",
    read=_get_pool_result,
)


@endpoint(_GET_POOL)
def get_pool(
    pool_id: str,
) -> Call[Pool]:
    """Get a pool.

    Returns one pool.

    Args:
        pool_id: ID of the pool.

    Returns:
        The pool.

    Documented at https://toloka.ai/docs/api/concepts/get-pool
    """
    return Call(
        _GET_POOL,
        path=f"/v1/pools/{segment('pool_id', pool_id)}",
    )


def _update_pool_result(status: int, data: Any) -> Pool:
    from ..models import pool as _pool

    return _pool.Pool.from_dict(data)


_UPDATE_POOL = Endpoint(
    operation_id="updatePool",
    method="PUT",
    path="/v1/pools/{pool_id}",
    resource="pools",
    name="update",
    result="Pool",
    read=_update_pool_result,
    rate_limit=RateLimit(
        hour=10,
        applies_to="overlap changes",
    ),
)


@endpoint(_UPDATE_POOL)
def update_pool(
    pool_id: str,
    body: PoolForm | Pool,
) -> Call[Pool]:
    """Replace a pool's properties.

    Replaces every property that can be set; a property that is omitted returns to its default.
    Close an open pool for editing first. An object can be sent back exactly as it was read: the
    service ignores the properties that it assigns itself. Only calls that change the overlap
    count towards the quota.

    Limit: 10 per hour (overlap changes).

    Args:
        pool_id: ID of the pool.
        body: A pool to create, or the new properties of one.

    Returns:
        The updated pool.

    Documented at https://toloka.ai/docs/api/concepts/edit-pool
    """
    return Call(
        _UPDATE_POOL,
        path=f"/v1/pools/{segment('pool_id', pool_id)}",
        content=one(_UPDATE_POOL, body, "PoolForm", "Pool"),
    )


def _patch_pool_result(status: int, data: Any) -> Pool:
    from ..models import pool as _pool

    return _pool.Pool.from_dict(data)


_PATCH_POOL = Endpoint(
    operation_id="patchPool",
    method="PATCH",
    path="/v1/pools/{pool_id}",
    resource="pools",
    name="patch",
    result="Pool",
    read=_patch_pool_result,
)


@endpoint(_PATCH_POOL)
def patch_pool(
    pool_id: str,
    body: PoolPatch,
) -> Call[Pool]:
    """Change a pool's priority.

    Changes the priority of an open or closed pool, without replacing its other properties. For
    an archived pool the call fails with 409 and an empty body.

    Args:
        pool_id: ID of the pool.
        body: The only property of a pool that can be changed separately.

    Returns:
        The updated pool.

    Documented at https://toloka.ai/docs/api/concepts/set-priority-pool
    """
    return Call(
        _PATCH_POOL,
        path=f"/v1/pools/{segment('pool_id', pool_id)}",
        content=one(_PATCH_POOL, body, "PoolPatch"),
    )


def _open_pool_result(status: int, data: Any) -> Operation | None:
    from ..models import operation as _operation

    if status == 204:
        return None
    return _operation.Operation.from_dict(data)


_OPEN_POOL = Endpoint(
    operation_id="openPool",
    method="POST",
    path="/v1/pools/{pool_id}/open",
    resource="pools",
    name="open",
    result="Operation | None",
    read=_open_pool_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


@endpoint(_OPEN_POOL)
def open_pool(
    pool_id: str,
) -> Call[Operation | None]:
    """Open a pool.

    Starts issuing the pool's tasks to Tolokers, who are paid for them. A training that the pool
    requires must also be open. If the pool can't be opened, the call fails with 409. Of a
    project's pools with the same price and filter, the one that was opened first is completed
    first, unless their `priority` differs. Wait for the operation before any other call that
    changes the pool.

    Args:
        pool_id: ID of the pool.

    Returns:
        The operation that opens the pool, of type `POOL.OPEN`. None: The pool is already open.

    Documented at https://toloka.ai/docs/api/concepts/open-pool
    """
    return Call(
        _OPEN_POOL,
        path=f"/v1/pools/{segment('pool_id', pool_id)}/open",
    )


def _close_pool_result(status: int, data: Any) -> Operation | None:
    from ..models import operation as _operation

    if status == 204:
        return None
    return _operation.Operation.from_dict(data)


_CLOSE_POOL = Endpoint(
    operation_id="closePool",
    method="POST",
    path="/v1/pools/{pool_id}/close",
    resource="pools",
    name="close",
    result="Operation | None",
    read=_close_pool_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


@endpoint(_CLOSE_POOL)
def close_pool(
    pool_id: str,
) -> Call[Operation | None]:
    """Close a pool.

    Stops issuing the pool's tasks.

    Args:
        pool_id: ID of the pool.

    Returns:
        The operation that closes the pool, of type `POOL.CLOSE`. None: The pool is already
        closed.

    Documented at https://toloka.ai/docs/api/concepts/close-pool
    """
    return Call(
        _CLOSE_POOL,
        path=f"/v1/pools/{segment('pool_id', pool_id)}/close",
    )


def _close_pool_for_update_result(status: int, data: Any) -> Operation | None:
    from ..models import operation as _operation

    if status == 204:
        return None
    return _operation.Operation.from_dict(data)


_CLOSE_POOL_FOR_UPDATE = Endpoint(
    operation_id="closePoolForUpdate",
    method="POST",
    path="/v1/pools/{pool_id}/close-for-update",
    resource="pools",
    name="close_for_update",
    result="Operation | None",
    read=_close_pool_for_update_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


@endpoint(_CLOSE_POOL_FOR_UPDATE)
def close_pool_for_update(
    pool_id: str,
) -> Call[Operation | None]:
    """Close a pool for editing.

    Closes the pool for a short time, to change it and open it again. If it isn't opened within
    15 minutes, the service opens it, without the checks of an ordinary opening.

    Args:
        pool_id: ID of the pool.

    Returns:
        The operation that closes the pool, of type `POOL.CLOSE`. None: The pool is already
        closed for editing.

    Documented at https://toloka.ai/docs/api/concepts/close-pool-for-update
    """
    return Call(
        _CLOSE_POOL_FOR_UPDATE,
        path=f"/v1/pools/{segment('pool_id', pool_id)}/close-for-update",
    )


def _archive_pool_result(status: int, data: Any) -> Operation | None:
    from ..models import operation as _operation

    if status == 204:
        return None
    return _operation.Operation.from_dict(data)


_ARCHIVE_POOL = Endpoint(
    operation_id="archivePool",
    method="POST",
    path="/v1/pools/{pool_id}/archive",
    resource="pools",
    name="archive",
    result="Operation | None",
    read=_archive_pool_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


@endpoint(_ARCHIVE_POOL)
def archive_pool(
    pool_id: str,
) -> Call[Operation | None]:
    """Archive a pool.

    Archives a closed pool. An archived pool can be read, but not opened again. A pool with
    rejected assignments can be archived only 9 days after the rejection, the time that Tolokers
    have to appeal; the same applies to an exam that rejects inaccurate work automatically.

    Args:
        pool_id: ID of the pool.

    Returns:
        The operation that archives the pool, of type `POOL.ARCHIVE`. None: The pool is already
        archived.

    Documented at https://toloka.ai/docs/api/concepts/archive-pool
    """
    return Call(
        _ARCHIVE_POOL,
        path=f"/v1/pools/{segment('pool_id', pool_id)}/archive",
    )


def _clone_pool_result(status: int, data: Any) -> Operation:
    from ..models import operation as _operation

    return _operation.Operation.from_dict(data)


_CLONE_POOL = Endpoint(
    operation_id="clonePool",
    method="POST",
    path="/v1/pools/{pool_id}/clone",
    resource="pools",
    name="clone",
    result="Operation",
    read=_clone_pool_result,
    starts_operation=StartsOperation(
        poll="getOperation",
    ),
    rate_limit=RateLimit(
        minute=20,
        day=100,
    ),
)


@endpoint(_CLONE_POOL)
def clone_pool(
    pool_id: str,
) -> Call[Operation]:
    """Clone a pool.

    Copies the pool's properties, but not its tasks, into a new pool of the same project. When
    the operation has finished, `pool_id` in its `details` is the ID of the copy; its
    `parameters` has the ID of the original.

    Limit: 20 per minute, 100 per day.

    Args:
        pool_id: ID of the pool.

    Returns:
        The operation that clones the pool, of type `POOL.CLONE`.

    Documented at https://toloka.ai/docs/api/concepts/clone-pool
    """
    return Call(
        _CLONE_POOL,
        path=f"/v1/pools/{segment('pool_id', pool_id)}/clone",
    )
