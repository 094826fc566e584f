# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..sending import many, one, query, segment
from ..types import (
    UNSET,
    Call,
    Endpoint,
    NewValue,
    Pagination,
    Unset,
    endpoint,
    is_object,
)

if TYPE_CHECKING:
    from ..models.webhook_event_type import WebhookEventTypeValue
    from ..models.webhook_subscription import WebhookSubscription
    from ..models.webhook_subscription_batch_result import WebhookSubscriptionBatchResult
    from ..models.webhook_subscription_form import WebhookSubscriptionForm
    from ..models.webhook_subscription_page import WebhookSubscriptionPage
    from ..models.webhook_test_result import WebhookTestResult

    GetWebhookSubscriptionsSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "-id",
            "-created",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_webhook_subscriptions_item() -> Callable[[Any], WebhookSubscription]:
    from ..models.webhook_subscription import WebhookSubscription

    return WebhookSubscription.from_dict


def _get_webhook_subscriptions_result(status: int, data: Any) -> WebhookSubscriptionPage:
    from ..models import webhook_subscription_page as _webhook_subscription_page

    return _webhook_subscription_page.WebhookSubscriptionPage.from_dict(data)


_GET_WEBHOOK_SUBSCRIPTIONS = Endpoint(
    operation_id="getWebhookSubscriptions",
    method="GET",
    path="/v1/webhook-subscriptions",
    resource="webhook_subscriptions",
    name="list",
    result="WebhookSubscriptionPage",
    read=_get_webhook_subscriptions_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=300,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="WebhookSubscription",
        item_reader=_get_webhook_subscriptions_item,
        ranges=(
            "id",
            "created",
        ),
    ),
    kinds={
        "sort": "several",
        "limit": "count",
        "created_gt": "moment",
        "created_gte": "moment",
        "created_lt": "moment",
        "created_lte": "moment",
    },
    values={
        "event_type": (
            "POOL_CLOSED",
            "DYNAMIC_OVERLAP_COMPLETED",
            "ASSIGNMENT_CREATED",
            "ASSIGNMENT_SUBMITTED",
            "ASSIGNMENT_SKIPPED",
            "ASSIGNMENT_EXPIRED",
            "ASSIGNMENT_APPROVED",
            "ASSIGNMENT_REJECTED",
            "TEST_EVENT",
        ),
        "sort": (
            "id",
            "created",
            "-id",
            "-created",
        ),
    },
)


@endpoint(_GET_WEBHOOK_SUBSCRIPTIONS)
def get_webhook_subscriptions(
    *,
    event_type: WebhookEventTypeValue | Unset = UNSET,
    pool_id: str | Unset = UNSET,
    sort: GetWebhookSubscriptionsSort | Sequence[GetWebhookSubscriptionsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[WebhookSubscriptionPage]:
    """List subscriptions.

    Lists the subscriptions to pool events, with filters, sorting and pagination.

    Args:
        event_type: Only subscriptions to events of this type. Documented are `POOL_CLOSED`,
            `DYNAMIC_OVERLAP_COMPLETED`, `ASSIGNMENT_CREATED`, `ASSIGNMENT_SUBMITTED`,
            `ASSIGNMENT_SKIPPED`, `ASSIGNMENT_EXPIRED`, `ASSIGNMENT_APPROVED`,
            `ASSIGNMENT_REJECTED`, `TEST_EVENT`.
        pool_id: Only subscriptions to events of this pool.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`.
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

    Returns:
        One page of subscriptions.

    Documented at https://toloka.ai/docs/api/concepts/get-webhook-subscriptions-list
    """
    return Call(
        _GET_WEBHOOK_SUBSCRIPTIONS,
        path="/v1/webhook-subscriptions",
        query=query(
            _GET_WEBHOOK_SUBSCRIPTIONS,
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
            },
        ),
    )


def _read_webhook_subscription_setting_result(data: Any) -> Any:
    from ..models import webhook_subscription as _webhook_subscription
    from ..models import webhook_subscription_batch_result as _webhook_subscription_batch_result

    if is_object(data):
        if "items" in data:
            return _webhook_subscription_batch_result.WebhookSubscriptionBatchResult.from_dict(data)
        if "id" in data:
            return _webhook_subscription.WebhookSubscription.from_dict(data)
    raise ValueError("it is none of the answers that the spec knows")


def _create_subscriptions_result(status: int, data: Any) -> WebhookSubscription:
    from ..models.webhook_subscription import WebhookSubscription

    result = _read_webhook_subscription_setting_result(data)
    if not isinstance(result, WebhookSubscription):
        raise ValueError(f"{type(result).__name__} where WebhookSubscription is expected")
    return result


_CREATE_SUBSCRIPTIONS = Endpoint(
    operation_id="createSubscriptions",
    method="PUT",
    path="/v1/webhook-subscriptions",
    resource="webhook_subscriptions",
    name="set",
    result="WebhookSubscription",
    read=_create_subscriptions_result,
)


@endpoint(_CREATE_SUBSCRIPTIONS)
def create_subscriptions(
    body: WebhookSubscriptionForm,
) -> Call[WebhookSubscription]:
    """Subscribe to an event.

    Creates or changes one or more subscriptions to pool events. The requests that the service
    then sends to their URLs are under `webhooks` in this document.

    Args:
        body: A subscription to set.

    Returns:
        The subscription.

    Documented at https://toloka.ai/docs/api/concepts/put-webhook-subscriptions
    """
    return Call(
        _CREATE_SUBSCRIPTIONS,
        path="/v1/webhook-subscriptions",
        content=one(_CREATE_SUBSCRIPTIONS, body, "WebhookSubscriptionForm", other="set_many"),
    )


def _create_subscriptions_many_result(status: int, data: Any) -> WebhookSubscriptionBatchResult:
    from ..models.webhook_subscription_batch_result import WebhookSubscriptionBatchResult

    result = _read_webhook_subscription_setting_result(data)
    if not isinstance(result, WebhookSubscriptionBatchResult):
        raise ValueError(f"{type(result).__name__} where WebhookSubscriptionBatchResult is expected")
    return result


_CREATE_SUBSCRIPTIONS_MANY = Endpoint(
    operation_id="createSubscriptions",
    method="PUT",
    path="/v1/webhook-subscriptions",
    resource="webhook_subscriptions",
    name="set_many",
    result="WebhookSubscriptionBatchResult",
    read=_create_subscriptions_many_result,
)


@endpoint(_CREATE_SUBSCRIPTIONS_MANY)
def create_subscriptions_many(
    body: Iterable[WebhookSubscriptionForm],
) -> Call[WebhookSubscriptionBatchResult]:
    """Subscribe to several events.

    Creates or changes one or more subscriptions to pool events. The requests that the service
    then sends to their URLs are under `webhooks` in this document.

    Args:
        body: Subscriptions to set.

    Returns:
        The subscriptions and the errors of the others, both by index in the request.

    Documented at https://toloka.ai/docs/api/concepts/put-webhook-subscriptions
    """
    return Call(
        _CREATE_SUBSCRIPTIONS_MANY,
        path="/v1/webhook-subscriptions",
        content=many(_CREATE_SUBSCRIPTIONS_MANY, body, "WebhookSubscriptionForm", other="set"),
    )


def _get_subscription_result(status: int, data: Any) -> WebhookSubscription:
    from ..models import webhook_subscription as _webhook_subscription

    return _webhook_subscription.WebhookSubscription.from_dict(data)


_GET_SUBSCRIPTION = Endpoint(
    operation_id="getSubscription",
    method="GET",
    path="/v1/webhook-subscriptions/{webhook_subscription_id}",
    resource="webhook_subscriptions",
    name="get",
    result="WebhookSubscription",
    read=_get_subscription_result,
)


@endpoint(_GET_SUBSCRIPTION)
def get_subscription(
    webhook_subscription_id: str,
) -> Call[WebhookSubscription]:
    """Get a subscription.

    Returns one subscription.

    Args:
        webhook_subscription_id: ID of the subscription.

    Returns:
        The subscription.

    Documented at https://toloka.ai/docs/api/concepts/get-webhook-subscriptions
    """
    return Call(
        _GET_SUBSCRIPTION,
        path=f"/v1/webhook-subscriptions/{segment('webhook_subscription_id', webhook_subscription_id)}",
    )


def _delete_subscription_result(status: int, data: Any) -> None:
    return None


_DELETE_SUBSCRIPTION = Endpoint(
    operation_id="deleteSubscription",
    method="DELETE",
    path="/v1/webhook-subscriptions/{webhook_subscription_id}",
    resource="webhook_subscriptions",
    name="delete",
    result="None",
    read=_delete_subscription_result,
)


@endpoint(_DELETE_SUBSCRIPTION)
def delete_subscription(
    webhook_subscription_id: str,
) -> Call[None]:
    """Delete a subscription.

    Stops the notifications about these events.

    Args:
        webhook_subscription_id: ID of the subscription.

    Returns:
        None: The subscription is deleted.

    Documented at https://toloka.ai/docs/api/concepts/delete-webhook-subscriptions
    """
    return Call(
        _DELETE_SUBSCRIPTION,
        path=f"/v1/webhook-subscriptions/{segment('webhook_subscription_id', webhook_subscription_id)}",
    )


def _send_test_webhook_result(status: int, data: Any) -> WebhookTestResult:
    from ..models import webhook_test_result as _webhook_test_result

    return _webhook_test_result.WebhookTestResult.from_dict(data)


_SEND_TEST_WEBHOOK = Endpoint(
    operation_id="sendTestWebhook",
    method="POST",
    path="/v1/webhook-subscriptions/{webhook_subscription_id}/test",
    resource="webhook_subscriptions",
    name="test",
    result="WebhookTestResult",
    read=_send_test_webhook_result,
)


@endpoint(_SEND_TEST_WEBHOOK)
def send_test_webhook(
    webhook_subscription_id: str,
) -> Call[WebhookTestResult]:
    """Send a test event.

    Sends an event of type `TEST_EVENT` to the subscription's URL and returns the outcome.

    Args:
        webhook_subscription_id: ID of the subscription.

    Returns:
        The outcome of the test, which may be a failure.

    Documented at https://toloka.ai/docs/api/concepts/post-webhook-subscriptions
    """
    return Call(
        _SEND_TEST_WEBHOOK,
        path=f"/v1/webhook-subscriptions/{segment('webhook_subscription_id', webhook_subscription_id)}/test",
    )
