# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


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
    def of(value: str) -> "WebhookErrorType | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, WebhookErrorType] = {member.value: member for member in WebhookErrorType}
