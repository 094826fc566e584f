# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "task_id",
        "pool_id",
        "confidence",
        "output_values",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AggregatedSolution(Model):
    """The aggregated answer to a task.

    Attributes:
        task_id (str): ID of the task.
        pool_id (str): ID of the pool that contains the task.
        confidence (float): Confidence of the answer, from 0 to 1.
        output_values (dict[str, Any]): Values of the output fields, by their names in the
            project's `output_spec`. All those of one request are limited to 4,194,304 bytes in
            total.
    """

    task_id: str
    """ID of the task."""
    pool_id: str = NOT_SENT
    """ID of the pool that contains the task."""
    confidence: float = NOT_SENT
    """Confidence of the answer, from 0 to 1."""
    output_values: dict[str, Any] = NOT_SENT
    """Values of the output fields, by their names in the project's `output_spec`. All those of one
    request are limited to 4,194,304 bytes in total."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no task_id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "task_id": src_dict["task_id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AggregatedSolution", src_dict, ["task_id"]) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.task_id,
            model.pool_id,
            model.confidence,
            model.output_values,
        ) = data.values()
        return model

    @classmethod
    def from_struct(cls, struct: Any) -> Self:
        """Reads the model from its struct in `toloka_api.structs`, as `from_dict` does from JSON data."""
        model = cls.__new__(cls)
        model._more = None
        model.task_id = struct.task_id
        model.pool_id = struct.pool_id
        model.confidence = struct.confidence
        model.output_values = struct.output_values
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["task_id"] = self.task_id
        if self.pool_id is not NOT_SENT:
            field_dict["pool_id"] = self.pool_id
        if self.confidence is not NOT_SENT:
            field_dict["confidence"] = self.confidence
        if self.output_values is not NOT_SENT:
            field_dict["output_values"] = self.output_values
        return field_dict
