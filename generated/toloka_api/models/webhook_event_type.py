# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class WebhookEventType(StrEnum):
    """Type of event: the pool was closed (`POOL_CLOSED`); dynamic overlap produced the aggregated
    answer to a task (`DYNAMIC_OVERLAP_COMPLETED`); a Toloker took a suite (`ASSIGNMENT_CREATED`),
    submitted the answers (`ASSIGNMENT_SUBMITTED`), skipped it (`ASSIGNMENT_SKIPPED`), or returned
    it or ran out of time (`ASSIGNMENT_EXPIRED`); the answers were accepted (`ASSIGNMENT_APPROVED`)
    or rejected (`ASSIGNMENT_REJECTED`). A `TEST_EVENT` is sent on request and can't be subscribed
    to."""

    POOL_CLOSED = "POOL_CLOSED"
    DYNAMIC_OVERLAP_COMPLETED = "DYNAMIC_OVERLAP_COMPLETED"
    ASSIGNMENT_CREATED = "ASSIGNMENT_CREATED"
    ASSIGNMENT_SUBMITTED = "ASSIGNMENT_SUBMITTED"
    ASSIGNMENT_SKIPPED = "ASSIGNMENT_SKIPPED"
    ASSIGNMENT_EXPIRED = "ASSIGNMENT_EXPIRED"
    ASSIGNMENT_APPROVED = "ASSIGNMENT_APPROVED"
    ASSIGNMENT_REJECTED = "ASSIGNMENT_REJECTED"
    TEST_EVENT = "TEST_EVENT"

    @staticmethod
    def of(value: Any) -> "WebhookEventType | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, WebhookEventType] = {member.value: member for member in WebhookEventType}

WebhookEventTypeValue: TypeAlias = (
    WebhookEventType
    | NewValue
    | Literal[
        "POOL_CLOSED",
        "DYNAMIC_OVERLAP_COMPLETED",
        "ASSIGNMENT_CREATED",
        "ASSIGNMENT_SUBMITTED",
        "ASSIGNMENT_SKIPPED",
        "ASSIGNMENT_EXPIRED",
        "ASSIGNMENT_APPROVED",
        "ASSIGNMENT_REJECTED",
        "TEST_EVENT",
    ]
)
"""What can be sent where a WebhookEventType belongs."""
