# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    UNSET,
    NewObject,
    is_object,
    not_an_object,
    plain,
    read_list,
)
from . import assignment_approved_event as _assignment_approved_event
from . import assignment_created_event as _assignment_created_event
from . import assignment_expired_event as _assignment_expired_event
from . import assignment_rejected_event as _assignment_rejected_event
from . import assignment_skipped_event as _assignment_skipped_event
from . import assignment_submitted_event as _assignment_submitted_event
from . import dynamic_overlap_completed_event as _dynamic_overlap_completed_event
from . import pool_closed_event as _pool_closed_event
from . import webhook_test_event as _webhook_test_event

if TYPE_CHECKING:
    from .assignment_approved_event import AssignmentApprovedEvent
    from .assignment_created_event import AssignmentCreatedEvent
    from .assignment_expired_event import AssignmentExpiredEvent
    from .assignment_rejected_event import AssignmentRejectedEvent
    from .assignment_skipped_event import AssignmentSkippedEvent
    from .assignment_submitted_event import AssignmentSubmittedEvent
    from .dynamic_overlap_completed_event import DynamicOverlapCompletedEvent
    from .pool_closed_event import PoolClosedEvent
    from .webhook_test_event import WebhookTestEvent

_ABSENT: dict[str, Any] = dict.fromkeys(("events",), UNSET)


@define(kw_only=True, repr=False)
class WebhookNotification(Model):
    """Events from the service.

    Attributes:
        events (list[PoolClosedEvent | DynamicOverlapCompletedEvent | AssignmentCreatedEvent | AssignmentSubmittedEvent | AssignmentSkippedEvent | AssignmentExpiredEvent | AssignmentApprovedEvent | AssignmentRejectedEvent | WebhookTestEvent | dict[str, Any]]):
            The events.
    """

    events: list[
        PoolClosedEvent
        | DynamicOverlapCompletedEvent
        | AssignmentCreatedEvent
        | AssignmentSubmittedEvent
        | AssignmentSkippedEvent
        | AssignmentExpiredEvent
        | AssignmentApprovedEvent
        | AssignmentRejectedEvent
        | WebhookTestEvent
        | dict[str, Any]
    ]
    """The events."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no events, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "events": src_dict["events"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("WebhookNotification", src_dict, ["events"]) from None
        if (value := data["events"]) is not None and value is not UNSET:
            data["events"] = read_list(_read_webhook_event, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (model.events,) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["events"] = plain(self.events)
        return field_dict


def _read_webhook_event(data: Any) -> Any:
    if is_object(data):
        if data.get("type") == "POOL_CLOSED":
            return _pool_closed_event.PoolClosedEvent.from_dict(data)
        if data.get("type") == "DYNAMIC_OVERLAP_COMPLETED":
            return _dynamic_overlap_completed_event.DynamicOverlapCompletedEvent.from_dict(data)
        if data.get("type") == "ASSIGNMENT_CREATED":
            return _assignment_created_event.AssignmentCreatedEvent.from_dict(data)
        if data.get("type") == "ASSIGNMENT_SUBMITTED":
            return _assignment_submitted_event.AssignmentSubmittedEvent.from_dict(data)
        if data.get("type") == "ASSIGNMENT_SKIPPED":
            return _assignment_skipped_event.AssignmentSkippedEvent.from_dict(data)
        if data.get("type") == "ASSIGNMENT_EXPIRED":
            return _assignment_expired_event.AssignmentExpiredEvent.from_dict(data)
        if data.get("type") == "ASSIGNMENT_APPROVED":
            return _assignment_approved_event.AssignmentApprovedEvent.from_dict(data)
        if data.get("type") == "ASSIGNMENT_REJECTED":
            return _assignment_rejected_event.AssignmentRejectedEvent.from_dict(data)
        if data.get("type") == "TEST_EVENT":
            return _webhook_test_event.WebhookTestEvent.from_dict(data)
        return NewObject(data)
    raise not_an_object("webhook_event", data)
