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
        "output_values",
        "id",
        "task_id",
        "assignment_id",
    )
)


@define(kw_only=True)
class Solution:
    """A Toloker's answer to one task."""

    output_values: dict[str, Any] | Unset = UNSET
    """The values of the output fields, by the name that the project's `output_spec` gives them. All
    those of one request may come to 4,194,304 bytes."""
    id: str | Unset = UNSET
    """ID of the answer."""
    task_id: str | Unset = UNSET
    """ID of the task."""
    assignment_id: str | Unset = UNSET
    """ID of the assignment."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            output_values=get("output_values", ABSENT),
            id=get("id", ABSENT),
            task_id=get("task_id", ABSENT),
            assignment_id=get("assignment_id", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.output_values is not UNSET:
            field_dict["output_values"] = self.output_values
        if self.id is not UNSET:
            field_dict["id"] = self.id
        if self.task_id is not UNSET:
            field_dict["task_id"] = self.task_id
        if self.assignment_id is not UNSET:
            field_dict["assignment_id"] = self.assignment_id
        return field_dict
