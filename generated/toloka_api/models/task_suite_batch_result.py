# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    UNSET,
    Unset,
    plain,
    read_map,
)
from . import field_error as _field_error
from . import task_suite as _task_suite

if TYPE_CHECKING:
    from .field_error import FieldError
    from .task_suite import TaskSuite

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "items",
        "validation_errors",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class TaskSuiteBatchResult(Model):
    """Result of a request with an array of task suites.

    Attributes:
        items (dict[str, TaskSuite]): The new task suites, by their index in the request array,
            starting from `0`.
        validation_errors (dict[str, dict[str, FieldError]] | None | Unset): Validation errors
            of the rejected objects, by their index in the request, starting from `0`. Returned with
            `skip_invalid_items`.
    """

    items: dict[str, TaskSuite]
    """The new task suites, by their index in the request array, starting from `0`."""
    validation_errors: dict[str, dict[str, FieldError]] | None | Unset = UNSET
    """Validation errors of the rejected objects, by their index in the request, starting from `0`.
    Returned with `skip_invalid_items`."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no items, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "items": src_dict["items"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("TaskSuiteBatchResult", src_dict, ["items"]) from None
        if (value := data["items"]) is not None and value is not UNSET:
            data["items"] = read_map(_task_suite.TaskSuite.from_dict, value)
        if (value := data["validation_errors"]) is not None and value is not UNSET:
            data["validation_errors"] = read_map(
                lambda data: read_map(_field_error.FieldError.from_dict, data), value
            )
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.items,
            model.validation_errors,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["items"] = plain(self.items)
        if self.validation_errors is not UNSET:
            field_dict["validation_errors"] = plain(self.validation_errors)
        return field_dict
