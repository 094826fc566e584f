# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    number,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "default_overlap_for_new_task_suites",
        "default_overlap_for_new_tasks",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class PoolDefaults(Model):
    """Defaults for tasks and task suites uploaded with `allow_defaults=true` that don't set these
    values themselves.

    Attributes:
        default_overlap_for_new_task_suites (int): Number of Tolokers who do each task suite.
        default_overlap_for_new_tasks (int | Unset): Number of Tolokers who do each task, if the
            service creates the suites.
    """

    default_overlap_for_new_task_suites: int
    """Number of Tolokers who do each task suite."""
    default_overlap_for_new_tasks: int | Unset = UNSET
    """Number of Tolokers who do each task, if the service creates the suites."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("PoolDefaults", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.default_overlap_for_new_task_suites,
            model.default_overlap_for_new_tasks,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.default_overlap_for_new_task_suites is not NOT_SENT:
            field_dict["default_overlap_for_new_task_suites"] = self.default_overlap_for_new_task_suites
        if self.default_overlap_for_new_tasks is not UNSET:
            field_dict["default_overlap_for_new_tasks"] = self.default_overlap_for_new_tasks
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.default_overlap_for_new_task_suites) is not NOT_SENT:
            field_dict["default_overlap_for_new_task_suites"] = (
                value if value.__class__ is int else number(".default_overlap_for_new_task_suites", value)
            )
        if (value := self.default_overlap_for_new_tasks) is not UNSET:
            field_dict["default_overlap_for_new_tasks"] = (
                value if value.__class__ is int else number(".default_overlap_for_new_tasks", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_RULES: dict[str, Rule] = {
    "default_overlap_for_new_task_suites": number,
    "default_overlap_for_new_tasks": number,
}
