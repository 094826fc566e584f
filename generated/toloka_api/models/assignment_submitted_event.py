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
        "assignment_id",
        "type",
        "event_time",
        "project_id",
        "pool_id",
        "webhook_subscription_id",
        "task_suite_id",
    )
)


@define(kw_only=True)
class AssignmentSubmittedEvent:
    """A Toloker sent the answers, which wait to be accepted."""

    uuid: str
    """ID of the event."""
    assignment_id: str
    """ID of the assignment."""
    type: Literal["ASSIGNMENT_SUBMITTED"] = "ASSIGNMENT_SUBMITTED"
    event_time: datetime.datetime | Unset = UNSET
    """When it happened (UTC)."""
    project_id: str | Unset = UNSET
    """ID of the pool's project."""
    pool_id: str | Unset = UNSET
    """ID of the pool."""
    webhook_subscription_id: str | Unset = UNSET
    """ID of the subscription that asks for the event."""
    task_suite_id: str | Unset = UNSET
    """ID of the task suite."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            uuid=src_dict["uuid"],
            assignment_id=src_dict["assignment_id"],
            type=src_dict["type"],
            event_time=read(read_datetime, get("event_time", ABSENT)),
            project_id=get("project_id", ABSENT),
            pool_id=get("pool_id", ABSENT),
            webhook_subscription_id=get("webhook_subscription_id", ABSENT),
            task_suite_id=get("task_suite_id", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["uuid"] = self.uuid
        field_dict["assignment_id"] = self.assignment_id
        field_dict["type"] = self.type
        if self.event_time is not UNSET:
            field_dict["event_time"] = plain(self.event_time)
        if self.project_id is not UNSET:
            field_dict["project_id"] = self.project_id
        if self.pool_id is not UNSET:
            field_dict["pool_id"] = self.pool_id
        if self.webhook_subscription_id is not UNSET:
            field_dict["webhook_subscription_id"] = self.webhook_subscription_id
        if self.task_suite_id is not UNSET:
            field_dict["task_suite_id"] = self.task_suite_id
        return field_dict
