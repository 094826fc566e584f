"""Events for those who subscribed to them: collected while a request is handled, sent once it is over."""

from __future__ import annotations

import json
from typing import Any, Literal

from .._http.messages import Document
from .._webhooks.notifications import Notification
from .state import State

EventType = Literal[
    "POOL_CLOSED",
    "DYNAMIC_OVERLAP_COMPLETED",
    "ASSIGNMENT_CREATED",
    "ASSIGNMENT_SUBMITTED",
    "ASSIGNMENT_SKIPPED",
    "ASSIGNMENT_EXPIRED",
    "ASSIGNMENT_APPROVED",
    "ASSIGNMENT_REJECTED",
]


def emit(state: State, type: EventType, *, pool_id: str, **details: Any) -> None:
    """Tells the subscriptions to events of this type in this pool that one happened.

    It is sent after the transaction, and only if that is kept.

    Args:
        state: The state.
        type: What happened.
        pool_id: The pool in which it did.
        details: What events of the type have besides, such as `assignment_id` and `task_suite_id`.
    """
    for subscription in state.transaction.derived(
        ("subscriptions", type, pool_id), lambda: _subscriptions(state, type, pool_id)
    ):
        id = subscription["id"]
        event = new_event(state, pool_id) | details | {"webhook_subscription_id": id, "type": type}
        state.outbox.setdefault(id, notification_to(subscription)).events.append(event)


def _subscriptions(state: State, type: EventType, pool_id: str) -> list[Document]:
    found = state.transaction.execute(
        "SELECT document FROM webhook_subscriptions WHERE event_type = ? AND pool_id = ? ORDER BY id",
        [type, pool_id],
    )
    return [json.loads(text) for (text,) in found.fetchall()]


def notification_to(subscription: Document) -> Notification:
    """A notification without events, for a subscription as it is stored."""
    return Notification(subscription["id"], subscription["webhook_url"], subscription.get("secret_key"))


def new_event(state: State, pool_id: str) -> Document:
    """What events of every type have."""
    pool = state.transaction.execute("SELECT project_id FROM pools WHERE id = ?", [pool_id]).fetchone()
    return {
        "uuid": state.new_uuid(),
        # The documented form has no milliseconds.
        "event_time": state.timestamp.partition(".")[0],
        **({} if pool is None else {"project_id": pool[0]}),
        "pool_id": pool_id,
    }
