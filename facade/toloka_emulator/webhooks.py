"""Events for those who subscribed to them: gathered while a request is handled, sent once it is over."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from .tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from .messages import Document
    from .world import World

WEBHOOK_SUBSCRIPTIONS = Table(
    "webhook_subscriptions",
    "WebhookSubscription",
    ids="text",
    filters=("event_type", "pool_id"),
    hidden=("secret_key",),
)
SIGNATURE_VERSION = "1"
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
DeliveryError = Literal["WRONG_STATUS_CODE", "REQUEST_TIMEOUT", "CONNECTION_ERROR", "UNKNOWN"]


@dataclass(frozen=True, slots=True)
class Notification:
    """What goes to one subscription: the events of one request."""

    subscription_id: str
    url: str
    secret_key: str | None
    events: list[Document] = field(default_factory=list["Document"])


@dataclass(frozen=True, slots=True)
class Delivery:
    """One notification that was sent, or that could not be.

    Attributes:
        subscription_id: The subscription.
        url: Where it went.
        headers: The headers that it was sent with, by lower-case name.
        body: The bytes that it was sent with, which are the ones that were signed.
        events: The events in it.
        finished: When it was over, by the clock of the emulator.
        status: The status that the URL answered with; None when it did not answer.
        error: Why the URL did not take it, in the words of the API; None when it did.
        message: The same in words.
    """

    subscription_id: str
    url: str
    headers: Mapping[str, str]
    body: bytes
    events: list[Document]
    finished: datetime
    status: int | None = None
    error: DeliveryError | None = None
    message: str = ""


def emit(world: World, type: EventType, *, pool_id: str, **details: Any) -> None:
    """Tells the subscriptions to events of this type in this pool that one happened.

    It is sent after the transaction, and only if that is kept.

    Args:
        world: The state.
        type: What happened.
        pool_id: The pool in which it did.
        details: What events of the type have besides, such as `assignment_id` and `task_suite_id`.
    """
    found = world.transaction.execute(
        "SELECT document FROM webhook_subscriptions WHERE event_type = ? AND pool_id = ? ORDER BY id",
        [type, pool_id],
    )
    for (text,) in found.fetchall():
        subscription: Document = json.loads(text)
        id = subscription["id"]
        event = new_event(world, pool_id) | details | {"webhook_subscription_id": id, "type": type}
        world.outbox.setdefault(id, notification_to(subscription)).events.append(event)


def notification_to(subscription: Document) -> Notification:
    """A notification without events, for a subscription as it is stored."""
    return Notification(subscription["id"], subscription["webhook_url"], subscription.get("secret_key"))


def new_event(world: World, pool_id: str) -> Document:
    """What events of every type have."""
    pool = world.transaction.execute("SELECT project_id FROM pools WHERE id = ?", [pool_id]).fetchone()
    return {
        "uuid": world.new_uuid(),
        # The documented form has no milliseconds.
        "event_time": world.stamp.partition(".")[0],
        **({} if pool is None else {"project_id": pool[0]}),
        "pool_id": pool_id,
    }


def signature(secret_key: str, moment: datetime, body: bytes) -> str:
    """The value of `Toloka-Signature` for a body that is sent at a moment."""
    milliseconds = str(int(moment.timestamp() * 1000))
    signed = f"{milliseconds}.{SIGNATURE_VERSION}.".encode() + body
    sign = hmac.new(secret_key.encode(), signed, hashlib.sha256).hexdigest()
    return f"{{v={SIGNATURE_VERSION}, ts={milliseconds}, sign={sign}}}"
