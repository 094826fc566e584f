# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.webhook_test_result import WebhookTestResult


def _read(status: int, data: Any) -> WebhookTestResult:
    from ...models import webhook_test_result as _webhook_test_result

    return _webhook_test_result.WebhookTestResult.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="sendTestWebhook",
    method="POST",
    path="/webhook-subscriptions/{webhook_subscription_id}/test",
    resource="webhook_subscriptions",
    name="test",
    read=_read,
)


def send_test_webhook(
    webhook_subscription_id: str,
) -> Call[WebhookTestResult]:
    """Send a test event.

    Sends an event of the type `TEST_EVENT` to the subscription's URL and reports how that went.

    Args:
        webhook_subscription_id: ID of the subscription.

    Returns:
        How the sending went, which may be badly.

    Documented at https://toloka.ai/docs/api/concepts/post-webhook-subscriptions
    """
    return Call(
        _ENDPOINT,
        path=f"/webhook-subscriptions/{segment('webhook_subscription_id', webhook_subscription_id)}/test",
    )
