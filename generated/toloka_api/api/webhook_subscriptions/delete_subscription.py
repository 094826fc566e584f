# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import Any

from ...types import (
    Call,
    Endpoint,
    segment,
)


def _read(status: int, data: Any) -> None:
    return None


_ENDPOINT = Endpoint(
    operation_id="deleteSubscription",
    method="DELETE",
    path="/webhook-subscriptions/{webhook_subscription_id}",
    resource="webhook_subscriptions",
    name="delete",
    read=_read,
)


def delete_subscription(
    webhook_subscription_id: str,
) -> Call[None]:
    """Delete a subscription.

    Has the service report these events no more.

    Args:
        webhook_subscription_id: ID of the subscription.

    Returns:
        None: The subscription is deleted.

    Documented at https://toloka.ai/docs/api/concepts/delete-webhook-subscriptions
    """
    return Call(
        _ENDPOINT,
        path=f"/webhook-subscriptions/{segment('webhook_subscription_id', webhook_subscription_id)}",
    )
