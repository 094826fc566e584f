# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    shown,
)

_KEYS = frozenset(
    (
        "task_id",
        "pool_id",
        "confidence",
        "output_values",
    )
)


@define(kw_only=True)
class AggregatedSolution:
    """The answer to a task that was worked out of those of several Tolokers."""

    task_id: str
    """ID of the task."""
    pool_id: str | Unset = UNSET
    """ID of the pool that the task is in."""
    confidence: float | Unset = UNSET
    """How sure the answer is, from 0 to 1."""
    output_values: dict[str, Any] | Unset = UNSET
    """The values of the output fields, by the name that the project's `output_spec` gives them. All
    those of one request may come to 4,194,304 bytes."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            task_id=src_dict["task_id"],
            pool_id=get("pool_id", ABSENT),
            confidence=get("confidence", ABSENT),
            output_values=get("output_values", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["task_id"] = self.task_id
        if self.pool_id is not UNSET:
            field_dict["pool_id"] = self.pool_id
        if self.confidence is not UNSET:
            field_dict["confidence"] = self.confidence
        if self.output_values is not UNSET:
            field_dict["output_values"] = self.output_values
        return field_dict
