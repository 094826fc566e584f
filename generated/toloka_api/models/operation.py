# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
    read_datetime,
)
from .operation_status import OperationStatus
from .operation_type import OperationType

_ABSENT: dict[str, Any] = dict.fromkeys(
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
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Operation(Model):
    """Background work of the service, and its progress.

    Attributes:
        id (str): ID of the operation.
        type (OperationType | str): What the operation does: opens, closes, archives or clones a
            pool or a training; archives a project; creates tasks, task suites or bonuses in a
            batch; aggregates answers (`SOLUTION.AGGREGATE`); generates control tasks
            (`KNOWN_SOLUTIONS.GENERATE`); computes analytics (`ANALYTICS`); or nothing that needs
            waiting for (`PSEUDO.PSEUDO`).
        status (OperationStatus | str): Status of the operation: waiting (`PENDING`), running
            (`RUNNING`), successful (`SUCCESS`) or failed (`FAIL`).
        submitted (datetime.datetime): Time when it was requested (UTC).
        started (datetime.datetime | None | Unset): Time when it started (UTC).
        finished (datetime.datetime | None | Unset): Time when it finished, successfully or not
            (UTC).
        progress (float | None | Unset): Progress in percent.
        parameters (dict[str, Any]): Input of the operation, depending on its type: the
            `pool_id`, `training_id` or `project_id` that it works on, or the query parameters of a
            batch call.
        details (dict[str, Any] | None | Unset): Result of the operation, depending on its type:
            the `pool_id` or `training_id` of a clone, or the counts `total_count`, `valid_count`,
            `not_valid_count`, `success_count` and `failed_count` of a batch.
    """

    id: str
    """ID of the operation."""
    type: OperationType | str
    """What the operation does: opens, closes, archives or clones a pool or a training; archives a
    project; creates tasks, task suites or bonuses in a batch; aggregates answers
    (`SOLUTION.AGGREGATE`); generates control tasks (`KNOWN_SOLUTIONS.GENERATE`); computes analytics
    (`ANALYTICS`); or nothing that needs waiting for (`PSEUDO.PSEUDO`)."""
    status: OperationStatus | str
    """Status of the operation: waiting (`PENDING`), running (`RUNNING`), successful (`SUCCESS`) or
    failed (`FAIL`)."""
    submitted: datetime.datetime
    """Time when it was requested (UTC)."""
    started: datetime.datetime | None | Unset = UNSET
    """Time when it started (UTC)."""
    finished: datetime.datetime | None | Unset = UNSET
    """Time when it finished, successfully or not (UTC)."""
    progress: float | None | Unset = UNSET
    """Progress in percent."""
    parameters: dict[str, Any] = NOT_SENT
    """Input of the operation, depending on its type: the `pool_id`, `training_id` or `project_id` that
    it works on, or the query parameters of a batch call."""
    details: dict[str, Any] | None | Unset = UNSET
    """Result of the operation, depending on its type: the `pool_id` or `training_id` of a clone, or
    the counts `total_count`, `valid_count`, `not_valid_count`, `success_count` and `failed_count`
    of a batch."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id or type or status or submitted, or has a value that can't be read.
        """
        try:
            data = {
                **_ABSENT,
                "id": src_dict["id"],
                "type": src_dict["type"],
                "status": src_dict["status"],
                "submitted": src_dict["submitted"],
                **src_dict,
            }
        except (LookupError, TypeError):
            raise unreadable("Operation", src_dict, ["id", "type", "status", "submitted"]) from None
        if (value := data["type"]) is not None and value is not UNSET:
            data["type"] = OperationType.of(value)
        if (value := data["status"]) is not None and value is not UNSET:
            data["status"] = OperationStatus.of(value)
        if (value := data["submitted"]) is not None and value is not UNSET:
            data["submitted"] = read_datetime(value)
        if (value := data["started"]) is not None and value is not UNSET:
            data["started"] = read_datetime(value)
        if (value := data["finished"]) is not None and value is not UNSET:
            data["finished"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.type,
            model.status,
            model.submitted,
            model.started,
            model.finished,
            model.progress,
            model.parameters,
            model.details,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
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
        if self.parameters is not NOT_SENT:
            field_dict["parameters"] = self.parameters
        if self.details is not UNSET:
            field_dict["details"] = self.details
        return field_dict
