# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    is_object,
    plain,
)

if TYPE_CHECKING:
    from ...models.webhook_subscription import WebhookSubscription
    from ...models.webhook_subscription_batch_result import WebhookSubscriptionBatchResult
    from ...models.webhook_subscription_form import WebhookSubscriptionForm


def _read(status: int, data: Any) -> WebhookSubscriptionBatchResult | WebhookSubscription:
    result: WebhookSubscriptionBatchResult | WebhookSubscription = _read_webhook_subscription_setting_result(
        data
    )
    return result


def _read_webhook_subscription_setting_result(data: Any) -> Any:
    from ...models import webhook_subscription as _webhook_subscription
    from ...models import webhook_subscription_batch_result as _webhook_subscription_batch_result

    if is_object(data):
        if "items" in data:
            return _webhook_subscription_batch_result.WebhookSubscriptionBatchResult.from_dict(data)
        if "id" in data:
            return _webhook_subscription.WebhookSubscription.from_dict(data)
    raise ValueError("it is none of the answers that the spec knows")


_ENDPOINT = Endpoint(
    operation_id="createSubscriptions",
    method="PUT",
    path="/webhook-subscriptions",
    resource="webhook_subscriptions",
    name="set",
    read=_read,
)


def create_subscriptions(
    body: WebhookSubscriptionForm | list[WebhookSubscriptionForm],
) -> Call[WebhookSubscriptionBatchResult | WebhookSubscription]:
    """Subscribe to events.

    Has the service report events of pools to URLs, one subscription or many. What is then sent
    stands under `webhooks` in this document. A subscription that is there already is changed.

    Args:
        body: One subscription, or an array of subscriptions.

    Returns:
        The subscription for one subscription; the subscriptions that were set and what was
        wrong with the others for an array.

    Documented at https://toloka.ai/docs/api/concepts/put-webhook-subscriptions
    """
    return Call(
        _ENDPOINT,
        path="/webhook-subscriptions",
        body=plain(body),
    )
