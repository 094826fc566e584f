"""Sends notifications to the URLs of subscriptions, one after the other, off the thread of the request."""

from __future__ import annotations

import asyncio
import json
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address
from typing import TYPE_CHECKING

import httpx

from .notifications import Delivery, DeliveryError, Notification, signature

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

SECONDS_TO_ANSWER = 5.0
USER_AGENT = "toloka-emulator"
_LOG_LENGTH = 10_000


class WebhookSender:
    """The queue of one emulator, and the thread that works through it once there is something in it.

    Without a transport only this machine is reached: a URL elsewhere counts as unreachable.

    Args:
        clock: Tells the time, for signatures.
        transport: What sends. None is the network.
    """

    def __init__(
        self,
        clock: Callable[[], datetime],
        transport: httpx.BaseTransport | httpx.AsyncBaseTransport | None,
    ) -> None:
        self._clock = clock
        self._transport = transport
        self._network: httpx.HTTPTransport | None = None
        self._queue: deque[Notification] = deque()
        self._log: deque[Delivery] = deque(maxlen=_LOG_LENGTH)
        self._changed = threading.Condition()
        self._worker: threading.Thread | None = None
        self._is_busy = False
        self._is_closed = False

    @property
    def deliveries(self) -> list[Delivery]:
        """What was sent, and what could not be, in that order."""
        with self._changed:
            return list(self._log)

    def send(self, notifications: Iterable[Notification]) -> None:
        """Queues notifications."""
        with self._changed:
            self._queue.extend(notifications)
            if self._queue and self._worker is None:
                self._worker = threading.Thread(target=self._work, name="toloka-webhooks", daemon=True)
                self._worker.start()
            self._changed.notify_all()

    def deliver(self, notification: Notification) -> Delivery:
        """Sends one notification now, and waits for the answer. What goes wrong is in the result."""
        body = json.dumps({"events": notification.events}, ensure_ascii=False, separators=(",", ":")).encode()
        headers = {"content-type": "application/json", "user-agent": USER_AGENT}
        if notification.secret_key is not None:
            headers["toloka-signature"] = signature(notification.secret_key, self._clock(), body)
        status: int | None = None
        error: DeliveryError | None = None
        message = ""
        try:
            status = self._post(notification.url, headers, body)
            if not 200 <= status < 300:
                error, message = "WRONG_STATUS_CODE", f"It answered {status}"
        except (httpx.TimeoutException, TimeoutError):
            error, message = "REQUEST_TIMEOUT", f"No answer within {SECONDS_TO_ANSWER:g} seconds"
        except (httpx.TransportError, httpx.InvalidURL) as refused:
            error, message = "CONNECTION_ERROR", str(refused)
        except Exception as failed:
            error, message = "UNKNOWN", f"{type(failed).__name__}: {failed}"
        delivery = Delivery(
            notification.subscription_id,
            notification.url,
            headers,
            body,
            notification.events,
            self._clock(),
            status,
            error,
            message,
        )
        with self._changed:
            self._log.append(delivery)
        return delivery

    def wait(self, timeout: float) -> bool:
        """Waits until nothing is queued. Returns False when that takes longer than `timeout` seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._queue and not self._is_busy, timeout)

    def clear(self) -> None:
        """Forgets what is queued and what was sent."""
        with self._changed:
            self._queue.clear()
            self._log.clear()
            self._changed.notify_all()

    def close(self) -> None:
        """Ends the thread. What is still queued is not sent."""
        with self._changed:
            self._is_closed = True
            self._queue.clear()
            self._changed.notify_all()
        if self._worker is not None and self._worker is not threading.current_thread():
            self._worker.join(SECONDS_TO_ANSWER)
        if self._network is not None:
            self._network.close()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._is_busy = False
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._queue or self._is_closed)
                if self._is_closed:
                    return
                notification = self._queue.popleft()
                self._is_busy = True
            self.deliver(notification)

    def _post(self, url: str, headers: dict[str, str], body: bytes) -> int:
        timeout = httpx.Timeout(SECONDS_TO_ANSWER).as_dict()
        request = httpx.Request("POST", url, headers=headers, content=body, extensions={"timeout": timeout})
        if self._transport is None:
            _require_loopback(request)
        transport = self._transport or self._connected()
        if isinstance(transport, httpx.BaseTransport):
            response = transport.handle_request(request)
            response.read()
            return response.status_code
        # On a thread of its own, for the caller's may run an event loop already.
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, _post_async(transport, request)).result()

    def _connected(self) -> httpx.HTTPTransport:
        with self._changed:
            if self._network is None:
                # An idle connection would keep the receiver from stopping in order.
                limits = httpx.Limits(max_keepalive_connections=0)
                self._network = httpx.HTTPTransport(trust_env=False, limits=limits)
            return self._network


async def _post_async(transport: httpx.AsyncBaseTransport, request: httpx.Request) -> int:
    async with asyncio.timeout(SECONDS_TO_ANSWER):
        response = await transport.handle_async_request(request)
        await response.aread()
        return response.status_code


def _require_loopback(request: httpx.Request) -> None:
    host = request.url.host
    try:
        is_loopback = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        is_loopback = False
    if not is_loopback:
        raise httpx.ConnectError(f"The emulator sends to this machine only, not to {host}", request=request)
