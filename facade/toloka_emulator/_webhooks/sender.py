"""Sends notifications to the URLs of subscriptions, one after the other, off the thread of the request."""

from __future__ import annotations

import json
import threading
from collections import deque
from typing import TYPE_CHECKING

from .notifications import SECONDS_TO_ANSWER, Delivery, DeliveryError, Notification, signature

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    import httpx

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
        # Imported now, because it imports httpx, which most emulators never need.
        from .posting import failure, post

        status: int | None = None
        error: DeliveryError | None = None
        message = ""
        try:
            status = post(notification.url, headers, body, self._transport)
            if not 200 <= status < 300:
                error, message = "WRONG_STATUS_CODE", f"It answered {status}"
        except Exception as failed:
            error, message = failure(failed)
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
