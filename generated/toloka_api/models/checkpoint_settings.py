# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    model,
    number,
)
from ..types import (
    NOT_SENT,
    UNSET,
    plain,
)
from . import task_distribution_function as _task_distribution_function

if TYPE_CHECKING:
    from .task_distribution_function import TaskDistributionFunction

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "target_overlap",
        "task_distribution_function",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class CheckpointSettings(Model):
    """How many answers a checked task gets, and which tasks are checked.

    Attributes:
        target_overlap (int): Number of Tolokers who do each checked task.
        task_distribution_function (TaskDistributionFunction): Which tasks in a Toloker's
            sequence are selected, and how the frequency changes with the Toloker's experience. If
            tasks of one suite belong to several intervals, the first of these intervals applies to
            all of them.
    """

    target_overlap: int
    """Number of Tolokers who do each checked task."""
    task_distribution_function: TaskDistributionFunction
    """Which tasks in a Toloker's sequence are selected, and how the frequency changes with the
    Toloker's experience. If tasks of one suite belong to several intervals, the first of these
    intervals applies to all of them."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("CheckpointSettings", src_dict, []) from None
        if (value := data["task_distribution_function"]) is not None and value is not UNSET:
            data["task_distribution_function"] = (
                _task_distribution_function.TaskDistributionFunction.from_dict(value)
            )
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.target_overlap,
            model.task_distribution_function,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.target_overlap is not NOT_SENT:
            field_dict["target_overlap"] = self.target_overlap
        if self.task_distribution_function is not NOT_SENT:
            field_dict["task_distribution_function"] = plain(self.task_distribution_function)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.target_overlap) is not NOT_SENT:
            field_dict["target_overlap"] = (
                value if value.__class__ is int else number(".target_overlap", value)
            )
        if (value := self.task_distribution_function) is not NOT_SENT:
            field_dict["task_distribution_function"] = _check_task_distribution_function(
                ".task_distribution_function", value
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_task_distribution_function = model("TaskDistributionFunction")
_RULES: dict[str, Rule] = {
    "target_overlap": number,
    "task_distribution_function": _check_task_distribution_function,
}
