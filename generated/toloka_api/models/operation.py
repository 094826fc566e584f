# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

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
from .operation_status import OperationStatus
from .operation_type import OperationType

_KEYS = frozenset(
    (
        "id",
        "type",
        "status",
        "submitted",
        "started",
        "finished",
        "progress",
        "parameters",
        "details",
    )
)


@define(kw_only=True)
class Operation:
    """Work that the service does in the background, and how far it is."""

    id: str
    """ID of the operation."""
    type: OperationType | str
    """What the operation does: opens, closes, archives or clones a pool or a training; archives a
    project; creates tasks, task suites or bonuses in a batch; aggregates answers
    (`SOLUTION.AGGREGATE`); makes control tasks (`KNOWN_SOLUTIONS.GENERATE`); measures
    (`ANALYTICS`); or nothing that is left to wait for (`PSEUDO.PSEUDO`)."""
    status: OperationStatus | str
    """Whether the operation waits (`PENDING`), runs (`RUNNING`), ended well (`SUCCESS`) or failed
    (`FAIL`)."""
    submitted: datetime.datetime
    """When it was asked for (UTC)."""
    started: datetime.datetime | None | Unset = UNSET
    """When the work began (UTC)."""
    finished: datetime.datetime | None | Unset = UNSET
    """When the work ended (UTC), well or not."""
    progress: float | None | Unset = UNSET
    """How much is done, in percent."""
    parameters: dict[str, Any] | Unset = UNSET
    """What it was started with, depending on the type: the `pool_id`, `training_id` or `project_id`
    that it works on, or the query parameters of a batch call."""
    details: dict[str, Any] | None | Unset = UNSET
    """What came of it, depending on the type: the `pool_id` or `training_id` of a clone, or the counts
    `total_count`, `valid_count`, `not_valid_count`, `success_count` and `failed_count` of a batch."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            id=src_dict["id"],
            type=read(OperationType.of, src_dict["type"]),
            status=read(OperationStatus.of, src_dict["status"]),
            submitted=read(read_datetime, src_dict["submitted"]),
            started=read(read_datetime, get("started", ABSENT)),
            finished=read(read_datetime, get("finished", ABSENT)),
            progress=get("progress", ABSENT),
            parameters=get("parameters", ABSENT),
            details=get("details", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["id"] = self.id
        field_dict["type"] = plain(self.type)
        field_dict["status"] = plain(self.status)
        field_dict["submitted"] = plain(self.submitted)
        if self.started is not UNSET:
            field_dict["started"] = plain(self.started)
        if self.finished is not UNSET:
            field_dict["finished"] = plain(self.finished)
        if self.progress is not UNSET:
            field_dict["progress"] = self.progress
        if self.parameters is not UNSET:
            field_dict["parameters"] = self.parameters
        if self.details is not UNSET:
            field_dict["details"] = self.details
        return field_dict
