# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    RateLimit,
    plain,
    query,
)

if TYPE_CHECKING:
    from ...models.pool import Pool
    from ...models.pool_form import PoolForm


def _read(status: int, data: Any) -> Pool:
    from ...models import pool as _pool

    return _pool.Pool.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="createPool",
    method="POST",
    path="/pools",
    resource="pools",
    name="create",
    read=_read,
    rate_limit=RateLimit(
        minute=20,
        day=100,
    ),
)


def create_pool(
    body: PoolForm,
    *,
    storage_key: str | None = None,
) -> Call[Pool]:
    """Create a pool.

    Creates a pool in the `CLOSED` status. Tasks are uploaded to it afterwards, then it is
    opened.

    The service takes 20 a minute, 100 a day.

    Args:
        body: A pool to create, or the new properties of one.
        storage_key: Storage tier that keeps the pool's data, for accounts that have more than
            the one called `default`.

    Returns:
        The new pool.

    Documented at https://toloka.ai/docs/api/concepts/create-pool
    """
    return Call(
        _ENDPOINT,
        path="/pools",
        query=query(
            {
                "storage_key": storage_key,
            }
        ),
        body=plain(body),
    )
