"""Subscriptions to events of pools."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, get_args
from urllib.parse import urlsplit

from .._api.call import Call, Resource
from .._http.errors import FieldError, invalid
from .._http.messages import Document, Response, empty_response, json_response
from .._openapi.timestamps import format_timestamp
from .._state.events import EventType, new_event, notification_to
from .._state.state import State
from .._state.tables import POOLS, WEBHOOK_SUBSCRIPTIONS
from .._webhooks.notifications import Delivery, Notification

if TYPE_CHECKING:
    from collections.abc import Callable

_FIELDS = ("webhook_url", "event_type", "pool_id", "secret_key")


def _set(call: Call) -> Response:
    is_array = isinstance(call.body, list)
    body: Any = call.body
    sent: list[Any] = body if is_array else [body]
    refused = {place: errors for place, form in enumerate(sent) if (errors := _errors(call, form))}
    if not is_array:
        if refused:
            raise invalid(refused[0])
        document, is_new = _subscribe(call.state, sent[0])
        return json_response(201 if is_new else 200, document)
    if refused and len(refused) == len(sent):
        raise invalid(
            {
                ".".join(filter(None, [str(place), path])): error
                for place, errors in refused.items()
                for path, error in errors.items()
            }
        )
    made = {
        str(place): _subscribe(call.state, form) for place, form in enumerate(sent) if place not in refused
    }
    answer = {
        "items": {place: document for place, (document, _) in made.items()},
        "validation_errors": {
            str(place): {path: error.as_document() for path, error in errors.items()}
            for place, errors in refused.items()
        },
    }
    return json_response(201 if any(is_new for _, is_new in made.values()) else 200, answer)


def _errors(call: Call, form: Any) -> dict[str, FieldError]:
    assert call.endpoint.item is not None, "the endpoint takes one object or an array of them"
    errors = call.schemas.request_errors(call.endpoint.item, form)
    if errors:
        return errors
    if form["event_type"] not in get_args(EventType):
        errors["event_type"] = FieldError("Events of this type can't be subscribed to")
    if call.state.transaction.find(POOLS, form["pool_id"]) is None:
        errors["pool_id"] = FieldError("There is no pool with this ID", "ENTITY_DOES_NOT_EXIST")
    if not _is_url(form["webhook_url"]):
        errors["webhook_url"] = FieldError("This is no URL of HTTP", "INVALID_URL_SYNTAX")
    return errors


def _subscribe(state: State, form: Document) -> tuple[Document, bool]:
    """Makes a subscription, or gives the one to the same event of the same pool at the same URL a new key."""
    settable = {name: form[name] for name in _FIELDS if name in form}
    row = state.transaction.execute(
        "SELECT document FROM webhook_subscriptions WHERE event_type = ? AND pool_id = ?"
        " AND json_extract(document, '$.webhook_url') = ?",
        [form["event_type"], form["pool_id"], form["webhook_url"]],
    ).fetchone()
    if row is None:
        created = state.creation_time(WEBHOOK_SUBSCRIPTIONS)
        document = settable | {"id": state.new_object_id(created), "created": created}
        state.transaction.insert(WEBHOOK_SUBSCRIPTIONS, [document])
    else:
        old: Document = json.loads(row[0])
        document = settable | {"id": old["id"], "created": old["created"]}
        state.transaction.replace(WEBHOOK_SUBSCRIPTIONS, document)
    return WEBHOOK_SUBSCRIPTIONS.visible(document), row is None


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _delete(call: Call) -> Response:
    call.state.read(WEBHOOK_SUBSCRIPTIONS, call.id())
    call.state.transaction.delete(WEBHOOK_SUBSCRIPTIONS, call.id())
    return empty_response(204)


def _test(call: Call) -> Response:
    subscription = call.state.read(WEBHOOK_SUBSCRIPTIONS, call.id())
    notification = notification_to(subscription)
    notification.events.append(new_event(call.state, subscription["pool_id"]) | {"type": "TEST_EVENT"})
    return Response(200, deferred=partial(_report, call.state.deliver, notification))


def _report(deliver: Callable[[Notification], Delivery], notification: Notification) -> Response:
    delivery = deliver(notification)
    report = {
        "success": delivery.error is None,
        "responseReceivedAt": None if delivery.status is None else format_timestamp(delivery.finished),
        "errorType": delivery.error,
        "originalStatusCode": delivery.status,
        "uuids": [event["uuid"] for event in delivery.events],
    }
    return json_response(200, report)


RESOURCE = Resource(
    handlers={
        "getWebhookSubscriptions": lambda call: call.list(WEBHOOK_SUBSCRIPTIONS),
        "getSubscription": lambda call: call.get(WEBHOOK_SUBSCRIPTIONS),
        "createSubscriptions": _set,
        "deleteSubscription": _delete,
        "sendTestWebhook": _test,
    },
)
