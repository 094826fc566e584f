"""Events for those who subscribed to them: gathered while a request is handled, sent once it is over."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from .._http.messages import Document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

SIGNATURE_VERSION = "1"
SECONDS_TO_ANSWER = 5.0

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


def signature(secret_key: str, moment: datetime, body: bytes) -> str:
    """The value of `Toloka-Signature` for a body that is sent at a moment."""
    milliseconds = str(int(moment.timestamp() * 1000))
    signed = f"{milliseconds}.{SIGNATURE_VERSION}.".encode() + body
    sign = hmac.new(secret_key.encode(), signed, hashlib.sha256).hexdigest()
    return f"{{v={SIGNATURE_VERSION}, ts={milliseconds}, sign={sign}}}"
