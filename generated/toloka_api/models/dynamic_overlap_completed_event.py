# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    plain,
    read,
    read_datetime,
    shown,
)

_KEYS = frozenset(
    (
        "uuid",
        "type",
        "task_id",
        "event_time",
        "project_id",
        "pool_id",
        "webhook_subscription_id",
        "confidence",
        "assignment_ids",
        "output_values",
    )
)


@define(kw_only=True)
class DynamicOverlapCompletedEvent:
    """Dynamic overlap has given a task its aggregated answer."""

    uuid: str
    """ID of the event."""
    type: Literal["DYNAMIC_OVERLAP_COMPLETED"] = "DYNAMIC_OVERLAP_COMPLETED"
    task_id: str
    """ID of the task."""
    event_time: datetime.datetime | Unset = UNSET
    """When it happened (UTC)."""
    project_id: str | Unset = UNSET
    """ID of the pool's project."""
    pool_id: str | Unset = UNSET
    """ID of the pool."""
    webhook_subscription_id: str | Unset = UNSET
    """ID of the subscription that asks for the event."""
    confidence: float | Unset = UNSET
    """How sure the aggregated answer is, from 0 to 1."""
    assignment_ids: list[str] | Unset = UNSET
    """IDs of the assignments whose answers went into it."""
    output_values: dict[str, Any] | Unset = UNSET
    """The aggregated answer, by the name of each output field."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            uuid=src_dict["uuid"],
            type=src_dict["type"],
            task_id=src_dict["task_id"],
            event_time=read(read_datetime, get("event_time", ABSENT)),
            project_id=get("project_id", ABSENT),
            pool_id=get("pool_id", ABSENT),
            webhook_subscription_id=get("webhook_subscription_id", ABSENT),
            confidence=get("confidence", ABSENT),
            assignment_ids=get("assignment_ids", ABSENT),
            output_values=get("output_values", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["uuid"] = self.uuid
        field_dict["type"] = self.type
        field_dict["task_id"] = self.task_id
        if self.event_time is not UNSET:
            field_dict["event_time"] = plain(self.event_time)
        if self.project_id is not UNSET:
            field_dict["project_id"] = self.project_id
        if self.pool_id is not UNSET:
            field_dict["pool_id"] = self.pool_id
        if self.webhook_subscription_id is not UNSET:
            field_dict["webhook_subscription_id"] = self.webhook_subscription_id
        if self.confidence is not UNSET:
            field_dict["confidence"] = self.confidence
        if self.assignment_ids is not UNSET:
            field_dict["assignment_ids"] = self.assignment_ids
        if self.output_values is not UNSET:
            field_dict["output_values"] = self.output_values
        return field_dict
