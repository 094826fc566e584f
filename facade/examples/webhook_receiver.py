"""Receives the events that webhook subscriptions report, as a small ASGI app.

TOLOKA_WEBHOOK_SECRET=<secret_key> uvicorn webhook_receiver:app
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from typing import Any

from toloka_sdk import WebhookError, WebhookSignatureError, models, webhooks

LARGEST_BODY = 10_000_000
SECRET = os.environ["TOLOKA_WEBHOOK_SECRET"]

events: asyncio.Queue[Any] = asyncio.Queue()
"""What came, for the rest of the program to take. One that must not be lost belongs in a database."""
seen: set[str] = set()
"""The IDs of events. The service may send one more than once."""


async def app(
    scope: dict[str, Any],
    receive: Callable[[], Awaitable[dict[str, Any]]],
    send: Callable[[dict[str, Any]], Awaitable[None]],
) -> None:
    if scope["type"] != "http":
        return
    status = await handle(scope, receive)
    await send({"type": "http.response.start", "status": status, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})


async def handle(scope: dict[str, Any], receive: Callable[[], Awaitable[dict[str, Any]]]) -> int:
    """Takes one notification. The service is answered at once; the work comes later."""
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if len(body) > LARGEST_BODY:
            return 413
        if not message.get("more_body"):
            break
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    try:
        notification = webhooks.receive(body, headers, secret=SECRET, tolerance=300)
    except WebhookSignatureError:
        return 403
    except WebhookError:
        return 400
    for event in notification.events:
        uuid = event.get("uuid") if isinstance(event, dict) else event.uuid
        if uuid not in seen:
            seen.add(str(uuid))
            events.put_nowait(event)
            print(described(event))
    return 200


def described(event: Any) -> str:
    match event:
        case models.AssignmentSubmittedEvent():
            return f"Assignment {event.assignment_id} waits for a decision"
        case models.PoolClosedEvent():
            return f"Pool {event.pool_id} is closed: {event.close_reason}"
        case _:
            return f"Something else: {event}"
