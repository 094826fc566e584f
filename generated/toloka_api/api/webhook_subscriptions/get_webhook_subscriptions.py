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
    from ...models.webhook_event_type import WebhookEventType
    from ...models.webhook_subscription import WebhookSubscription
    from ...models.webhook_subscription_page import WebhookSubscriptionPage


def _read(status: int, data: Any) -> WebhookSubscriptionPage:
    from ...models import webhook_subscription_page as _webhook_subscription_page

    return _webhook_subscription_page.WebhookSubscriptionPage.from_dict(data)


def _item_reader() -> Callable[[Any], WebhookSubscription]:
    from ...models.webhook_subscription import WebhookSubscription

    return WebhookSubscription.from_dict


_ENDPOINT = Endpoint(
    operation_id="getWebhookSubscriptions",
    method="GET",
    path="/webhook-subscriptions",
    resource="webhook_subscriptions",
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
        ),
    ),
)


def get_webhook_subscriptions(
    *,
    event_type: WebhookEventType | str | None = None,
    pool_id: str | None = None,
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
) -> Call[WebhookSubscriptionPage]:
    """List subscriptions.

    Lists the subscriptions to events of pools, filtered and sorted, page by page.

    Args:
        event_type: Only subscriptions to events of this type.
        pool_id: Only subscriptions to events of this pool.
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

    Returns:
        One page of subscriptions.

    Documented at https://toloka.ai/docs/api/concepts/get-webhook-subscriptions-list
    """
    return Call(
        _ENDPOINT,
        path="/webhook-subscriptions",
        query=query(
            {
                "event_type": event_type,
                "pool_id": pool_id,
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
            }
        ),
    )
