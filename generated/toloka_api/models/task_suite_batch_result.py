# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    plain,
    read_map,
    shown,
)
from . import field_error as _field_error
from . import task_suite as _task_suite

if TYPE_CHECKING:
    from .field_error import FieldError
    from .task_suite import TaskSuite

_KEYS = frozenset(
    (
        "items",
        "validation_errors",
    )
)


@define(kw_only=True)
class TaskSuiteBatchResult:
    """What became of an array of task suites."""

    items: dict[str, TaskSuite]
    """The new task suites, by their place in the array that was sent, counted from `0`."""
    validation_errors: dict[str, dict[str, FieldError]] | None | Unset = UNSET
    """What was wrong with the refused objects, by their place among those that were sent, counted from
    `0`. It comes with `skip_invalid_items`."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            items=read_map(_task_suite.TaskSuite.from_dict, src_dict["items"]),
            validation_errors=read_map(
                lambda data: read_map(_field_error.FieldError.from_dict, data),
                get("validation_errors", ABSENT),
            ),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["items"] = plain(self.items)
        if self.validation_errors is not UNSET:
            field_dict["validation_errors"] = plain(self.validation_errors)
        return field_dict
