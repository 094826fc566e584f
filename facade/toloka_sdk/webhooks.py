"""What the service sends to the URL of a webhook subscription: is it genuine, and what does it say.

```python
from toloka_sdk import webhooks

for event in webhooks.receive(body, headers, secret="the secret_key of the subscription").events:
    ...
```
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from ._errors import ConfigurationError, WebhookError, WebhookSignatureError

if TYPE_CHECKING:
    from toloka_api.models import WebhookNotification

HEADER = "Toloka-Signature"
VERSION = "1"
FIELDS = {
    "v": "[0-9]{1,9}",
    "ts": "[0-9]{1,19}",
    "sign": "[0-9a-fA-F]{64}",
}


def receive(
    body: bytes,
    headers: Mapping[str, str],
    *,
    secret: str | Sequence[str],
    tolerance: float | None = None,
    now: Callable[[], float] = time.time,
) -> WebhookNotification:
    """Verifies a notification and reads it.

    Args:
        body: The body, byte for byte as it was received.
        headers: The headers of the request. The case of their names doesn't matter.
        secret: See verify.
        tolerance: See verify.
        now: See verify.

    Raises:
        WebhookSignatureError: It is not from the service.
        WebhookError: It is from the service, and still no notification.
    """
    header = next((value for name, value in headers.items() if name.lower() == HEADER.lower()), None)
    if header is None:
        raise WebhookSignatureError(
            f"There is no header {HEADER}. The service signs for subscriptions that have a secret_key."
        )
    verify(body, header, secret, tolerance=tolerance, now=now)
    return parse(body)


def verify(
    body: bytes,
    header: str,
    secret: str | Sequence[str],
    *,
    tolerance: float | None = None,
    now: Callable[[], float] = time.time,
) -> None:
    """Makes sure that a notification is from the service, unchanged.

    Args:
        body: The body, byte for byte as it was received: one that was parsed and written again doesn't match.
        header: The value of the header `Toloka-Signature`.
        secret: The `secret_key` of the subscription; or several, while one takes the place of another.
        tolerance: Seconds that the signature may be off from the present, so that nobody can send an old
            notification again. None accepts any age; the `uuid` of an event tells whether it was seen before.
        now: Gives the present as a Unix time.

    Raises:
        WebhookSignatureError: The signature is malformed, too old, or not that of the body.
        ConfigurationError: A secret is empty.
    """
    import hmac

    secrets = [secret] if isinstance(secret, str) else list(secret)
    if not secrets or not all(secrets):
        raise ConfigurationError("secret must not be empty: anybody could sign with an empty one.")
    fields = signature_fields(header)
    if fields["v"] != VERSION:
        raise WebhookSignatureError(
            f"The signature is of version {fields['v']}, and only {VERSION} is known."
        )
    signed = f"{fields['ts']}.{fields['v']}.".encode() + body
    signature = fields["sign"].lower()
    # No early end: how long it takes tells nothing of which secret is the right one.
    matches = [
        hmac.compare_digest(hmac.new(each.encode(), signed, "sha256").hexdigest(), signature)
        for each in secrets
    ]
    if not any(matches):
        raise WebhookSignatureError("The signature is not that of the body: check the secret_key.")
    age = now() - int(fields["ts"]) / 1000
    if tolerance is not None and not abs(age) <= tolerance:
        raise WebhookSignatureError(
            f"The signature is {age:.0f} s old, more than the tolerance of {tolerance:g} s."
        )


def signature_fields(header: str) -> dict[str, str]:
    """The parts of `{v=1, ts=946728000000, sign=609a…}`, in any order, with or without the braces."""
    text = header.strip()
    if text.startswith("{") and text.endswith("}"):
        text = text[1:-1]
    pairs = [part.partition("=") for part in text.split(",")]
    fields = {name.strip(): value.strip() for name, _, value in pairs}
    right = len(fields) == len(pairs) and all(
        re.fullmatch(form, fields.get(name, "")) for name, form in FIELDS.items()
    )
    if not right:
        raise WebhookSignatureError(f"The header {HEADER} is malformed: {header[:200]!r}")
    return fields


def parse(body: bytes) -> WebhookNotification:
    """Reads a notification, without verifying it.

    Args:
        body: The body of the request.

    Returns:
        The notification. An event of a type that this version doesn't know is a plain dict.

    Raises:
        WebhookError: It is no notification.
    """
    from toloka_api.models import WebhookNotification

    try:
        notification = WebhookNotification.from_dict(json.loads(body))
        if all(hasattr(event, "to_dict") or isinstance(event, dict) for event in notification.events):
            return notification
        fault = "not every event is an object"
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        fault = f"{type(error).__name__}: {error}"
    raise WebhookError(f"The body is no notification of the service ({fault}).")
