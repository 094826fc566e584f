# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "output_values",
        "id",
        "task_id",
        "assignment_id",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Solution(Model):
    """A Toloker's answer to one task.

    Attributes:
        output_values (dict[str, Any]): Values of the output fields, by their names in the
            project's `output_spec`. All those of one request are limited to 4,194,304 bytes in
            total.
        id (str | Unset): ID of the answer.
        task_id (str | Unset): ID of the task.
        assignment_id (str | Unset): ID of the assignment.
    """

    output_values: dict[str, Any] = NOT_SENT
    """Values of the output fields, by their names in the project's `output_spec`. All those of one
    request are limited to 4,194,304 bytes in total."""
    id: str | Unset = UNSET
    """ID of the answer."""
    task_id: str | Unset = UNSET
    """ID of the task."""
    assignment_id: str | Unset = UNSET
    """ID of the assignment."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("Solution", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.output_values,
            model.id,
            model.task_id,
            model.assignment_id,
        ) = data.values()
        return model

    @classmethod
    def from_struct(cls, struct: Any) -> Self:
        """Reads the model from its struct in `toloka_api.structs`, as `from_dict` does from JSON data."""
        model = cls.__new__(cls)
        model._more = None
        model.output_values = struct.output_values
        model.id = struct.id
        model.task_id = struct.task_id
        model.assignment_id = struct.assignment_id
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.output_values is not NOT_SENT:
            field_dict["output_values"] = self.output_values
        if self.id is not UNSET:
            field_dict["id"] = self.id
        if self.task_id is not UNSET:
            field_dict["task_id"] = self.task_id
        if self.assignment_id is not UNSET:
            field_dict["assignment_id"] = self.assignment_id
        return field_dict
