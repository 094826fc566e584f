# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.webhook_subscription import WebhookSubscription


def _read(status: int, data: Any) -> WebhookSubscription:
    from ...models import webhook_subscription as _webhook_subscription

    return _webhook_subscription.WebhookSubscription.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getSubscription",
    method="GET",
    path="/webhook-subscriptions/{webhook_subscription_id}",
    resource="webhook_subscriptions",
    name="get",
    read=_read,
)


def get_subscription(
    webhook_subscription_id: str,
) -> Call[WebhookSubscription]:
    """Get a subscription.

    Reads one subscription.

    Args:
        webhook_subscription_id: ID of the subscription.

    Returns:
        The subscription.

    Documented at https://toloka.ai/docs/api/concepts/get-webhook-subscriptions
    """
    return Call(
        _ENDPOINT,
        path=f"/webhook-subscriptions/{segment('webhook_subscription_id', webhook_subscription_id)}",
    )
