# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class WebhookErrorType(StrEnum):
    """Why the URL did not accept the event: an unsuccessful status code (`WRONG_STATUS_CODE`), too
    many connections at once (`TOO_MANY_CONNECTIONS`), no response in time (`REQUEST_TIMEOUT`), no
    connection (`CONNECTION_ERROR`), a failure of the service itself (`INTERNAL_ERROR`) or something
    else (`UNKNOWN`)."""

    WRONG_STATUS_CODE = "WRONG_STATUS_CODE"
    TOO_MANY_CONNECTIONS = "TOO_MANY_CONNECTIONS"
    REQUEST_TIMEOUT = "REQUEST_TIMEOUT"
    CONNECTION_ERROR = "CONNECTION_ERROR"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    UNKNOWN = "UNKNOWN"

    @staticmethod
    def of(value: Any) -> "WebhookErrorType | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, WebhookErrorType] = {member.value: member for member in WebhookErrorType}

WebhookErrorTypeValue: TypeAlias = (
    WebhookErrorType
    | NewValue
    | Literal[
        "WRONG_STATUS_CODE",
        "TOO_MANY_CONNECTIONS",
        "REQUEST_TIMEOUT",
        "CONNECTION_ERROR",
        "INTERNAL_ERROR",
        "UNKNOWN",
    ]
)
"""What can be sent where a WebhookErrorType belongs."""
