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
from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from toloka_api.types import shown

from ._arguments import ensure_flag, ensure_function, ensure_seconds, ensure_texts, ensure_type, is_collection
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


Body: TypeAlias = bytes | bytearray | memoryview | str
Headers: TypeAlias = (
    "Mapping[str, str] | Mapping[str, Sequence[str]] | Iterable[tuple[str | bytes, str | bytes]]"
)


def receive(
    body: Body,
    headers: Headers,
    *,
    secret: str | Sequence[str],
    base64_encoded: bool = False,
    tolerance: float | None = None,
    now: Callable[[], float] = time.time,
) -> WebhookNotification:
    """Verifies a notification and reads it.

    Args:
        body: The body, byte for byte as it was received; or as text, as AWS Lambda has it.
        headers: The headers of the request as the framework has them: a mapping from names to values or lists
            of values, pairs of texts or bytes, or the WSGI environ (`META` of Django). The case of names
            doesn't matter.
        secret: See verify.
        base64_encoded: Whether the body is text in base64: `isBase64Encoded` of AWS Lambda.
        tolerance: See verify.
        now: See verify.

    Raises:
        WebhookSignatureError: It is not from the service.
        WebhookError: It is from the service, and still no notification.
        ConfigurationError: An argument is of no use.
    """
    ensure_flag("base64_encoded", base64_encoded)
    content = as_bytes(body)
    if base64_encoded:
        try:
            content = b64decode(content, validate=True)
        except ValueError:
            raise WebhookError("The body is not base64.") from None
    values = signatures(headers)
    if not values:
        raise WebhookSignatureError(
            f"There is no header {HEADER}. The service signs for subscriptions that have a secret_key."
        )
    if len(values) > 1:
        raise WebhookSignatureError(f"There are several headers {HEADER}.")
    verify(content, values.pop(), secret, tolerance=tolerance, now=now)
    return parse(content)


def signatures(headers: Any) -> set[str]:
    """The different values of the signature's header."""
    pairs = headers.items() if hasattr(headers, "items") else headers
    found: set[str] = set()
    try:
        for name, value in pairs:
            if as_text(name).lower().replace("_", "-").removeprefix("http-") == HEADER.lower():
                found.update(map(as_text, [value] if isinstance(value, (str, bytes)) else value))
    except (AttributeError, TypeError, ValueError):
        raise ConfigurationError(
            f"headers must be a mapping, or pairs of a name and a value, not {shown(headers)}."
        ) from None
    return found


def as_text(value: str | bytes) -> str:
    """A part of a header, which a server may leave as bytes."""
    return value.decode("latin-1") if isinstance(value, bytes) else value


def as_bytes(body: Body) -> bytes:
    """A body as it was sent."""
    if isinstance(body, str):
        try:
            return body.encode()
        except UnicodeEncodeError:
            raise WebhookError("The body is a text that was not UTF-8.") from None
    ensure_type(
        "body", body, (bytes, bytearray, memoryview), "the request's body, unparsed, as bytes or text"
    )
    return bytes(body)


def verify(
    body: Body,
    header: str,
    secret: str | Sequence[str],
    *,
    tolerance: float | None = None,
    now: Callable[[], float] = time.time,
) -> None:
    """Makes sure that a notification is from the service, unchanged.

    Args:
        body: The body, byte for byte as it was received, or as text: one that was parsed and written again
            doesn't match.
        header: The value of the header `Toloka-Signature`.
        secret: The `secret_key` of the subscription; or several, while one takes the place of another.
        tolerance: Seconds that the signature may be off from the present, so that nobody can send an old
            notification again. None accepts any age; the `uuid` of an event tells whether it was seen before.
        now: Gives the present as a Unix time.

    Raises:
        WebhookSignatureError: The signature is malformed, too old, or not that of the body.
        ConfigurationError: A secret is empty, or another argument is of no use.
    """
    import hmac

    content = as_bytes(body)
    ensure_type("header", header, str, f"the value of {HEADER}")
    ensure_function("now", now)
    if tolerance is not None:
        ensure_seconds("tolerance", tolerance, zero=True, endless="None")
    if not secret or (is_collection(secret) and not all(secret)):
        raise ConfigurationError("secret must not be empty: anybody could sign with an empty one.")
    secrets = [secret] if isinstance(secret, str) else secret
    ensure_texts("secret", secrets)
    fields = signature_fields(header)
    if fields["v"] != VERSION:
        raise WebhookSignatureError(
            f"The signature is of version {fields['v']}, and only {VERSION} is known."
        )
    signed = f"{fields['ts']}.{fields['v']}.".encode() + content
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


def parse(body: Body) -> WebhookNotification:
    """Reads a notification, without verifying it.

    Args:
        body: The body of the request, as bytes or text.

    Returns:
        The notification. An event of a type that this version doesn't know is a plain dict.

    Raises:
        WebhookError: It is no notification.
    """
    from toloka_api.models import WebhookNotification

    content = as_bytes(body)
    try:
        notification = WebhookNotification.from_dict(json.loads(content))
        if all(hasattr(event, "to_dict") or isinstance(event, dict) for event in notification.events):
            return notification
        fault = "not every event is an object"
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        fault = f"{type(error).__name__}: {error}"
    raise WebhookError(f"The body is no notification of the service ({fault}).")
